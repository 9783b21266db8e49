/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenOrderRow:
 *
 * A line of a list that has an order: a menu, Alt+Up, Alt+Down and Delete move it and remove it. With a box to tick where it has one.
 *
 * Signals: ::moved (int step), ::removed (), ::ticked (gboolean is_done).
 */
#define GOEN_TYPE_ORDER_ROW (goen_order_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenOrderRow, goen_order_row, GOEN, ORDER_ROW, AdwActionRow)

GtkWidget *goen_order_row_new      (const char   *text);
void       goen_order_row_add_tick (GoenOrderRow *self,
                                    gboolean      is_done);

G_END_DECLS
