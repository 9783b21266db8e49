/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The actions of the window that open a dialog: win.new (in the section that is shown), win.new-person, win.new-event, win.capture,
 * win.import, win.import-history, win.export-all, win.trash, win.find-duplicates, win.complete-readings, win.profile,
 * win.templates, win.quick-find. */

void goen_window_dialogs_install (GtkWidgetClass *widget_class);   /* of #GoenWindow */

G_END_DECLS
