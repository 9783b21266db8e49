/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-choice.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-library-events.h"

#define MAX_EVENTS 30

struct _GoenEventChoice
{
  AdwComboRow parent_instance;

  GArray       *ids;          /* (owned): gint64, as the titles of the model */
  GCancellable *cancellable;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenEventChoice, goen_event_choice, ADW_TYPE_COMBO_ROW)

static void
add (GoenEventChoice *self,
     GtkStringList   *titles,
     gint64           id,
     const char      *title)
{
  g_array_append_val (self->ids, id);
  gtk_string_list_append (titles, title);
}

static gboolean
has (GoenEventChoice *self,
     gint64           id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
add_row (GoenEventChoice    *self,
         GtkStringList      *titles,
         const GoenEventRow *row)
{
  g_autoptr (GDateTime) start = row->start != 0 ? goen_clock_to_local (row->start, row->zone) : NULL;
  g_autofree char *date = start != NULL ? g_date_time_format (start, "%Y/%m/%d") : NULL;
  g_autofree char *title = date != NULL ? g_strdup_printf ("%s  %s", date, row->title) : g_strdup (row->title);

  if (!has (self, row->id))
    add (self, titles, row->id, title);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenEventChoice) self = user_data;
  /* Without an answer, what was chosen at first can still be chosen. */
  g_autoptr (GPtrArray) rows = goen_library_list_events_finish (GOEN_LIBRARY (source), result, NULL);
  GtkStringList *titles = GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (self)));

  if (rows == NULL || titles == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  for (guint i = 0; i < rows->len; i++)
    add_row (self, titles, rows->pdata[i]);
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->ids->len > 1);
}

static void
goen_event_choice_dispose (GObject *object)
{
  g_cancellable_cancel (GOEN_EVENT_CHOICE (object)->cancellable);

  G_OBJECT_CLASS (goen_event_choice_parent_class)->dispose (object);
}

static void
goen_event_choice_finalize (GObject *object)
{
  GoenEventChoice *self = GOEN_EVENT_CHOICE (object);

  g_array_unref (self->ids);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (goen_event_choice_parent_class)->finalize (object);
}

static void
goen_event_choice_class_init (GoenEventChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_event_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_event_choice_finalize;
}

static void
goen_event_choice_init (GoenEventChoice *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cancellable = g_cancellable_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Event"));
}

/**
 * goen_event_choice_new:
 * @library: the library
 * @person_id: whose events can be chosen
 * @event_id: the one chosen at first, 0 for none
 * @event_title: (nullable): its title
 *
 * Creates a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_event_choice_new (GoenLibrary *library,
                       gint64       person_id,
                       gint64       event_id,
                       const char  *event_title)
{
  GoenEventChoice *self = g_object_new (GOEN_TYPE_EVENT_CHOICE, NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL, .now = goen_clock_now (), .person_id = person_id, .limit = MAX_EVENTS };

  add (self, titles, 0, C_("event", "None"));
  if (event_id != 0)
    add (self, titles, event_id, event_title != NULL ? event_title : _("This Event"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), event_id != 0 ? 1 : 0);
  /* The row has its place from the start: a dialog takes its size when it opens. */
  gtk_widget_set_sensitive (GTK_WIDGET (self), event_id != 0);
  goen_library_list_events_async (library, &query, self->cancellable, listed_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * goen_event_choice_get_id:
 * @self: a row
 *
 * Gets the event that is chosen.
 *
 * Returns: the id, 0 for none
 */
gint64
goen_event_choice_get_id (GoenEventChoice *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->ids->len ? g_array_index (self->ids, gint64, selected) : 0;
}
