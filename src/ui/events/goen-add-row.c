/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-add-row.h"

#include <glib/gi18n-lib.h>

struct _GoenAddRow
{
  AdwEntryRow parent_instance;

  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (GoenAddRow, goen_add_row, ADW_TYPE_ENTRY_ROW)

enum {
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add (GoenAddRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  if (*text == '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self), "");
  g_signal_emit (self, signals[ADDED], 0, text);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
changed_cb (GoenAddRow *self)
{
  gtk_widget_set_sensitive (self->button, *gtk_editable_get_text (GTK_EDITABLE (self)) != '\0');
}

static void
goen_add_row_class_init (GoenAddRowClass *klass)
{
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
goen_add_row_init (GoenAddRow *self)
{
  self->button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, _("Add"));
  gtk_widget_set_sensitive (self->button, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);

  g_signal_connect_object (self->button, "clicked", G_CALLBACK (add), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "entry-activated", G_CALLBACK (add), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * goen_add_row_new:
 * @title: what is added
 *
 * Creates the row.
 *
 * Returns: a new row
 */
GtkWidget *
goen_add_row_new (const char *title)
{
  return g_object_new (GOEN_TYPE_ADD_ROW, "title", title, NULL);
}
