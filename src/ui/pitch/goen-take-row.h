/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/* A row that says when and how a take was, opens it, and throws it away. (transfer floating) */
GtkWidget *goen_take_row_new (GoenLibrary    *library,
                              const GoenTake *take);    /* copied */

G_END_DECLS
