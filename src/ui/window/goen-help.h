/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens the help in the help viewer of the desktop; where there is none, in a dialog of its own. */
void goen_help_show (GtkWindow *parent);

G_END_DECLS
