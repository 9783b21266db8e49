/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

/* Some seconds later, recordings that were thrown away a day ago are removed for good. */
void goen_take_sweep_schedule (GoenLibrary *library);

G_END_DECLS
