/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-group-header.h"

#include "goen-import-words.h"

struct _GoenImportGroupHeader
{
  AdwBin parent_instance;

  GtkLabel *title;   /* (unowned) */
  GtkLabel *count;   /* (unowned) */
};

G_DEFINE_FINAL_TYPE (GoenImportGroupHeader, goen_import_group_header, ADW_TYPE_BIN)

static void
goen_import_group_header_class_init (GoenImportGroupHeaderClass *klass)
{
}

static void
goen_import_group_header_init (GoenImportGroupHeader *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_natural_wrap_mode (self->title, GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * goen_import_group_header_new:
 *
 * Creates a heading.
 *
 * Returns: (transfer floating): the heading
 */
GtkWidget *
goen_import_group_header_new (void)
{
  return g_object_new (GOEN_TYPE_IMPORT_GROUP_HEADER, NULL);
}

/**
 * goen_import_group_header_set:
 * @self: a heading
 * @status: which group it heads
 * @n_items: how many cards it has
 *
 * Shows which group begins here.
 */
void
goen_import_group_header_set (GoenImportGroupHeader *self,
                              GoenImportStatus       status,
                              guint                  n_items)
{
  g_autofree char *count = g_strdup_printf ("%u", n_items);

  gtk_label_set_label (self->title, goen_import_status_get_title (status));
  gtk_label_set_label (self->count, count);
}
