/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-rows.h"

#include <glib/gi18n-lib.h>

#include "goen-event-list-row.h"

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, goen_event_list_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *list_item)
{
  GoenEventItem *item = gtk_list_item_get_item (list_item);
  GBinding *binding = g_object_bind_property (item, "label", list_item, "accessible-label", G_BINDING_SYNC_CREATE);

  g_object_set_data_full (G_OBJECT (list_item), "goen-label", g_object_ref (binding), g_object_unref);
  goen_event_list_row_set_item (GOEN_EVENT_LIST_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
unbind_row_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item)
{
  g_binding_unbind (g_object_get_data (G_OBJECT (list_item), "goen-label"));
  g_object_set_data (G_OBJECT (list_item), "goen-label", NULL);
  goen_event_list_row_set_item (GOEN_EVENT_LIST_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
setup_header_cb (GtkListItemFactory *factory,
                 GtkListHeader      *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GoenEventsModel *model,
                GtkListHeader   *header)
{
  gboolean is_upcoming = gtk_list_header_get_start (header) < goen_events_model_get_n_upcoming (model);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), is_upcoming ? _("Upcoming") : _("Past"));
}

/**
 * goen_events_rows_new:
 *
 * Makes the rows of a list of #GoenEventItem.
 *
 * Returns: (transfer full): a factory
 */
GtkListItemFactory *
goen_events_rows_new (void)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), NULL);

  return rows;
}

/**
 * goen_events_headers_new:
 * @model: the events of the list
 *
 * Makes the headings over the two sections of a list.
 *
 * Returns: (transfer full): a factory
 */
GtkListItemFactory *
goen_events_headers_new (GoenEventsModel *model)
{
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), model, G_CONNECT_SWAPPED);

  return headers;
}
