/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the keys and buttons of #GoenPracticePage do. */
void goen_practice_page_install_actions (GtkWidgetClass *widget_class);
void goen_practice_page_enable_actions  (GtkWidget      *page,
                                         gboolean        is_ready,      /* there is a text, and nothing is being ended */
                                         gboolean        is_running,
                                         gboolean        is_on_line);   /* and it is counted down no more */

G_END_DECLS
