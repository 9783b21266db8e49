/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-find-row.h"

#include "goen-avatar.h"

struct _GoenFindRow
{
  GtkListBoxRow parent_instance;

  GoenFindHit *hit;             /* (owned) */

  AdwAvatar   *avatar;
  GtkLabel    *title_label;
  GtkLabel    *reading_label;
  GtkLabel    *subtitle_label;
};

G_DEFINE_FINAL_TYPE (GoenFindRow, goen_find_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* One name for the screen reader, which reads it as the arrows pass over the row. */
static void
update_accessible_name (GoenFindRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *parts[] = {
    goen_find_hit_get_title (self->hit),
    goen_find_hit_get_reading (self->hit),
    goen_find_hit_get_subtitle (self->hit),
  };
  g_auto (GStrv) strv = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_strv_builder_add (builder, parts[i]);
    }
  strv = g_strv_builder_end (builder);
  name = g_strjoinv (", ", strv);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
goen_find_row_dispose (GObject *object)
{
  GoenFindRow *self = GOEN_FIND_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_FIND_ROW);
  g_clear_object (&self->hit);

  G_OBJECT_CLASS (goen_find_row_parent_class)->dispose (object);
}

static void
goen_find_row_class_init (GoenFindRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_find_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-find-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenFindRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, GoenFindRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, GoenFindRow, reading_label);
  gtk_widget_class_bind_template_child (widget_class, GoenFindRow, subtitle_label);
}

static void
goen_find_row_init (GoenFindRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_find_row_new:
 * @hit: what the row shows
 *
 * Makes a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_find_row_new (GoenFindHit *hit)
{
  GoenFindRow *self = g_object_new (GOEN_TYPE_FIND_ROW, NULL);

  self->hit = g_object_ref (hit);
  goen_avatar_set_name (self->avatar, goen_find_hit_get_title (hit));
  adw_avatar_set_icon_name (self->avatar, goen_find_hit_get_icon_name (hit));
  adw_avatar_set_show_initials (self->avatar, goen_find_hit_get_icon_name (hit) == NULL);
  set_text (self->title_label, goen_find_hit_get_title (hit));
  set_text (self->reading_label, goen_find_hit_get_reading (hit));
  set_text (self->subtitle_label, goen_find_hit_get_subtitle (hit));
  update_accessible_name (self);
  return GTK_WIDGET (self);
}

/**
 * goen_find_row_get_hit:
 * @self: a row
 *
 * What the row shows.
 *
 * Returns: (transfer none): the hit
 */
GoenFindHit *
goen_find_row_get_hit (GoenFindRow *self)
{
  g_return_val_if_fail (GOEN_IS_FIND_ROW (self), NULL);

  return self->hit;
}
