/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"

G_BEGIN_DECLS

void goen_deck_export_present (GtkWidget   *widget,
                               GoenLibrary *library,
                               const char  *which);  /* "all", "own" or "favourites" */

G_END_DECLS
