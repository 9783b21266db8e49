/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the keys and buttons of #GoenPracticePage do. */
void goen_practice_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
