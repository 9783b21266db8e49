/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-factory.h"

#include "goen-bucket-header.h"
#include "goen-people-row.h"

/* What one factory makes its rows from. */
typedef struct {
  GoenLibrary  *library;   /* (owned) (nullable) for headings */
  GoenIdList   *ids;       /* (owned) (nullable) for rows */
  GoenRowStyle *style;     /* (owned) */
} Maker;

static void
maker_free (gpointer  data,
            GClosure *closure)
{
  Maker *maker = data;

  g_clear_object (&maker->library);
  g_clear_object (&maker->ids);
  goen_row_style_unref (maker->style);
  g_free (maker);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              Maker                    *maker)
{
  gtk_list_item_set_child (item, goen_people_row_new (maker->library, maker->style, item));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  goen_people_row_set_person (GOEN_PEOPLE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  goen_people_row_set_person (GOEN_PEOPLE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header,
                 Maker                    *maker)
{
  gtk_list_header_set_child (header, goen_bucket_header_new (maker->style));
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                GoenIdList               *ids)
{
  GoenReadingBucket bucket = GOEN_BUCKET_OTHER;
  guint start, end;

  goen_id_list_get_section (ids, gtk_list_header_get_start (header), &start, &end, &bucket);
  goen_bucket_header_set_bucket (GOEN_BUCKET_HEADER (gtk_list_header_get_child (header)), bucket);
}

/**
 * goen_people_factory_new:
 * @library: where photos come from
 * @style: how rows look
 *
 * Makes the factory of rows.
 *
 * Returns: (transfer full): a factory
 */
GtkListItemFactory *
goen_people_factory_new (GoenLibrary  *library,
                         GoenRowStyle *style)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Maker *maker = g_new0 (Maker, 1);

  maker->library = g_object_ref (library);
  maker->style = goen_row_style_ref (style);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_row_cb), maker, maker_free, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);

  return factory;
}

/**
 * goen_people_header_factory_new:
 * @ids: the people, in buckets
 * @style: how headings look
 *
 * Makes the factory of the headings あ, か, さ….
 *
 * Returns: (transfer full): a factory
 */
GtkListItemFactory *
goen_people_header_factory_new (GoenIdList   *ids,
                                GoenRowStyle *style)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Maker *maker = g_new0 (Maker, 1);

  maker->ids = g_object_ref (ids);
  maker->style = goen_row_style_ref (style);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_header_cb), maker, maker_free, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_header_cb), ids);

  return factory;
}
