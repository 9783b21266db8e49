/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"

G_BEGIN_DECLS

void goen_deck_choose_file (GtkWidget   *parent,
                            GoenLibrary *library);
void goen_deck_import_file (GtkWidget   *parent,
                            GoenLibrary *library,
                            GFile       *file);

G_END_DECLS
