/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-row.h"

#include <glib/gi18n-lib.h>

#include "goen-practice.h"
#include "goen-take-throw.h"
#include "goen-take-words.h"

#define GOEN_TYPE_TAKE_ROW (goen_take_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakeRow, goen_take_row, GOEN, TAKE_ROW, AdwActionRow)

struct _GoenTakeRow
{
  AdwActionRow parent_instance;

  GoenLibrary *library;   /* (owned) */
  GoenTake    *take;      /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenTakeRow, goen_take_row, ADW_TYPE_ACTION_ROW)

static void
throw_cb (GoenTakeRow *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  /* The row itself will be gone. */
  goen_take_throw_away (overlay != NULL ? overlay : GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->library, self->take->id);
}

static void
goen_take_row_activate (AdwActionRow *row)
{
  GoenTakeRow *self = GOEN_TAKE_ROW (row);

  goen_take_present (GTK_WIDGET (self), self->library, self->take);
}

static void
add_rating (GoenTakeRow *self)
{
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (self->take->rating == 0)
    return;

  words = g_strdup_printf (ngettext ("%u star", "%u stars", self->take->rating), self->take->rating);
  label = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  for (guint i = 0; i < self->take->rating; i++)
    {
      GtkWidget *star = gtk_image_new_from_icon_name ("starred-symbolic");

      gtk_image_set_pixel_size (GTK_IMAGE (star), 12);
      gtk_box_append (GTK_BOX (label), star);
    }
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), label);
}

static void
add_throw_button (GoenTakeRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Throw this take away, with its recording"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (throw_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
goen_take_row_finalize (GObject *object)
{
  GoenTakeRow *self = GOEN_TAKE_ROW (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->take, goen_take_free);

  G_OBJECT_CLASS (goen_take_row_parent_class)->finalize (object);
}

static void
goen_take_row_class_init (GoenTakeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_take_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = goen_take_row_activate;
}

static void
goen_take_row_init (GoenTakeRow *self)
{
}

/**
 * goen_take_row_new:
 * @library: the library
 * @take: a take; copied
 *
 * Creates a row for a take.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_take_row_new (GoenLibrary    *library,
                   const GoenTake *take)
{
  GoenTakeRow *self = g_object_new (GOEN_TYPE_TAKE_ROW, NULL);
  gboolean has_sound = take->sound != NULL;
  GtkWidget *icon = gtk_image_new_from_icon_name (has_sound ? "media-playback-start-symbolic" : "alarm-symbolic");
  g_autofree char *date = goen_take_dup_date (take);
  g_autofree char *summary = goen_take_dup_summary (take);

  self->library = g_object_ref (library);
  self->take = goen_take_copy (take);
  gtk_widget_set_tooltip_text (icon, has_sound ? _("With a recording") : _("By the clock, without a recording"));
  gtk_widget_add_css_class (icon, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), icon);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), date);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), summary);
  add_rating (self);
  add_throw_button (self);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);

  return GTK_WIDGET (self);
}
