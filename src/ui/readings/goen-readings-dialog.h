/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

void goen_readings_present (GtkWidget   *parent,      /* the widget over which the dialog appears */
                              GoenLibrary *library);

G_END_DECLS
