/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The actions of the window that show something in it: win.show-section, win.show-today, win.show-person, win.show-tag,
 * win.show-import, win.show-event, win.show-event-stage, win.search, win.search-people, win.toggle-sections. */

void goen_window_navigation_install (GtkWidgetClass *widget_class);   /* of #GoenWindow */

G_END_DECLS
