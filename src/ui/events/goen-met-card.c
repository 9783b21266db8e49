/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-met-card.h"

#include <glib/gi18n-lib.h>

#include "goen-event-panes.h"
#include "goen-met-row.h"

struct _GoenMetCard
{
  GoenEventCard parent_instance;

  GPtrArray *rows;       /* (owned) of GtkWidget */
  GtkWidget *complete;
};

G_DEFINE_FINAL_TYPE (GoenMetCard, goen_met_card, GOEN_TYPE_EVENT_CARD)

static void
remove_rows_from (GoenMetCard *self,
                  guint        index)
{
  while (self->rows->len > index)
    {
      GtkWidget *row = self->rows->pdata[self->rows->len - 1];

      g_ptr_array_set_size (self->rows, self->rows->len - 1);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
    }
}

static GtkWidget *
find_focused (GoenMetCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (goen_event_card_has_focus (self->rows->pdata[i]))
      return self->rows->pdata[i];

  return NULL;
}

/* Rows that show somebody already stay as they are, with the cursor in them. */
static void
show_met (GoenMetCard *self,
          GPtrArray   *met)
{
  GoenLibrary *library = goen_event_card_get_library (GOEN_EVENT_CARD (self));
  GtkWidget *focused = find_focused (self);
  gint64 focused_id = focused != NULL ? goen_met_row_get_id (GOEN_MET_ROW (focused)) : 0;
  guint n_same = 0;

  while (n_same < self->rows->len && n_same < met->len &&
         goen_met_row_get_id (self->rows->pdata[n_same]) == ((const GoenAttendance *) met->pdata[n_same])->id)
    n_same++;

  remove_rows_from (self, n_same);
  for (guint i = 0; i < met->len; i++)
    {
      const GoenAttendance *attendance = met->pdata[i];

      if (i >= n_same)
        {
          GtkWidget *row = goen_met_row_new (library);

          g_ptr_array_add (self->rows, row);
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
        }
      goen_met_row_show (self->rows->pdata[i], attendance, i + 1);
      if (i >= n_same && attendance->id == focused_id)
        gtk_widget_grab_focus (self->rows->pdata[i]);
    }
}

static void
goen_met_card_refresh_people (GoenEventCard *card)
{
  GoenMetCard *self = GOEN_MET_CARD (card);
  GPtrArray *attendances = goen_event_document_get_attendances (goen_event_card_get_document (card));
  g_autoptr (GPtrArray) met = g_ptr_array_new ();
  guint n_open = 0;

  for (guint i = 0; i < attendances->len; i++)
    {
      GoenAttendance *attendance = attendances->pdata[i];

      if (attendance->met == 0)
        continue;

      g_ptr_array_add (met, attendance);
      n_open += !attendance->is_completed;
    }

  show_met (self, met);
  gtk_widget_set_visible (GTK_WIDGET (self), met->len > 0);
  gtk_widget_set_visible (self->complete, n_open > 0);
}

static void
complete_clicked_cb (GoenMetCard *self)
{
  GoenEventDocument *document = goen_event_card_get_document (GOEN_EVENT_CARD (self));

  if (document != NULL)
    goen_complete_present (GTK_WIDGET (self), document);
}

static void
goen_met_card_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_MET_CARD (object)->rows);

  G_OBJECT_CLASS (goen_met_card_parent_class)->finalize (object);
}

static void
goen_met_card_class_init (GoenMetCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_met_card_finalize;
  GOEN_EVENT_CARD_CLASS (klass)->refresh_people = goen_met_card_refresh_people;
}

static void
goen_met_card_init (GoenMetCard *self)
{
  self->rows = g_ptr_array_new ();
  self->complete = gtk_button_new_with_mnemonic (_("_Put Names to Cards…"));
  gtk_widget_set_tooltip_text (self->complete, _("Go through those met and add what their cards say"));
  gtk_widget_set_halign (self->complete, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->complete, 12);
  gtk_widget_add_css_class (self->complete, "pill");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->complete);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->complete, "clicked", G_CALLBACK (complete_clicked_cb), self, G_CONNECT_SWAPPED);
}
