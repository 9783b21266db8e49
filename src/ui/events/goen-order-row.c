/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-order-row.h"

#include <glib/gi18n-lib.h>

struct _GoenOrderRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenOrderRow, goen_order_row, ADW_TYPE_ACTION_ROW)

enum {
  MOVED,
  REMOVED,
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_str_equal (name, "order.up") ? -1 : 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static void
toggled_cb (GoenOrderRow   *self,
            GtkCheckButton *tick)
{
  gboolean is_done = gtk_check_button_get_active (tick);

  if (is_done)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
  g_signal_emit (self, signals[TICKED], 0, is_done);
}

static void
goen_order_row_class_init (GoenOrderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TICKED] = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "order.up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "order.down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "order.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "order.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "order.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "order.remove", NULL);
}

static GMenuModel *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  g_menu_append (order, _("Move _Up"), "order.up");
  g_menu_append (order, _("Move _Down"), "order.down");
  g_menu_append (rest, _("_Remove"), "order.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
goen_order_row_init (GoenOrderRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _("Move or remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * goen_order_row_new:
 * @text: the line
 *
 * Creates a row.
 *
 * Returns: a new row
 */
GtkWidget *
goen_order_row_new (const char *text)
{
  return g_object_new (GOEN_TYPE_ORDER_ROW, "use-markup", FALSE, "title", text, NULL);
}

/**
 * goen_order_row_add_tick:
 * @self: a row without one
 * @is_done: whether it is ticked
 *
 * Adds a box to tick, which activating the row ticks.
 */
void
goen_order_row_add_tick (GoenOrderRow *self,
                         gboolean      is_done)
{
  GtkWidget *tick = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), is_done);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), tick);
  if (is_done)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}
