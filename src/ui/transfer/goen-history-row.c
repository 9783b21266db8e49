/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-row.h"

#include <glib/gi18n-lib.h>

struct _GoenHistoryRow
{
  AdwBin parent_instance;

  GtkLabel  *title;
  GtkLabel  *outcome;
  GtkLabel  *date;
  GtkWidget *undo;
  GtkWidget *more;

  GoenHistoryItem *item;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenHistoryRow, goen_history_row, ADW_TYPE_BIN)

static guint undo_signal;

static void
undo_clicked_cb (GoenHistoryRow *self)
{
  g_signal_emit (self, undo_signal, 0);
}

static void
goen_history_row_dispose (GObject *object)
{
  GoenHistoryRow *self = GOEN_HISTORY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_HISTORY_ROW);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (goen_history_row_parent_class)->dispose (object);
}

static void
goen_history_row_class_init (GoenHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_history_row_dispose;
  undo_signal = g_signal_new ("undo", GOEN_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenHistoryRow, title);
  gtk_widget_class_bind_template_child (widget_class, GoenHistoryRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, GoenHistoryRow, date);
  gtk_widget_class_bind_template_child (widget_class, GoenHistoryRow, undo);
  gtk_widget_class_bind_template_child (widget_class, GoenHistoryRow, more);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
}

static void
goen_history_row_init (GoenHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_history_row_new:
 *
 * Creates an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_history_row_new (void)
{
  return g_object_new (GOEN_TYPE_HISTORY_ROW, NULL);
}

/**
 * goen_history_row_set_item:
 * @self: a row
 * @item: (nullable): an import or a merge
 *
 * Shows an entry of the history.
 */
void
goen_history_row_set_item (GoenHistoryRow  *self,
                           GoenHistoryItem *item)
{
  g_autofree char *title = NULL;
  g_autofree char *outcome = NULL;
  g_autofree char *date = NULL;
  g_autofree char *undo = NULL;

  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  title = goen_history_item_dup_title (item);
  outcome = goen_history_item_dup_outcome (item);
  date = goen_history_item_dup_date (item);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->outcome, outcome);
  gtk_label_set_label (self->date, date);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), *outcome != '\0');
  gtk_widget_set_visible (self->undo, goen_history_item_can_undo (item));
  gtk_widget_set_visible (self->more, goen_history_item_can_show (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  /* Only an import asks before it is taken back. */
  gtk_button_set_label (GTK_BUTTON (self->undo), goen_history_item_get_import (item) != NULL ? _("Undo…") : _("Undo"));
  /* Translators: what a screen reader calls a button; %s is the name of a file, or says who was merged. */
  undo = g_strdup_printf (_("Undo: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, undo, -1);
}

/**
 * goen_history_row_get_item:
 * @self: a row
 *
 * Gets what the row shows.
 *
 * Returns: (nullable) (transfer none): the item
 */
GoenHistoryItem *
goen_history_row_get_item (GoenHistoryRow *self)
{
  return self->item;
}

/**
 * goen_history_row_dup_accessible_label:
 * @self: a row with an item
 *
 * Says what the row shows, for the list item around it.
 *
 * Returns: (transfer full): a line for each of the row's
 */
char *
goen_history_row_dup_accessible_label (GoenHistoryRow *self)
{
  const char *outcome = gtk_label_get_label (self->outcome);

  return g_strconcat (gtk_label_get_label (self->title), "\n",
                      outcome, *outcome != '\0' ? "\n" : "",
                      gtk_label_get_label (self->date), NULL);
}
