/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* Files that come from outside: the command line, the file manager, or dropped on the window. */

void goen_open_files (GtkWidget    *parent,
                      GoenLibrary  *library,
                      GFile       **files,
                      guint         n_files);

G_END_DECLS
