/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-event-row.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-library-events.h"

#define MAX_EVENTS 20

/* The first two of the list. */
enum {
  NEXT = 0,
  NONE,
  N_FIXED,
};

struct _GoenPitchEventRow
{
  AdwComboRow parent_instance;

  GoenLibrary  *library;       /* (owned) (nullable) */
  GArray       *ids;           /* (owned): gint64, as the titles of the model */
  gint64        event_id;
  gboolean      is_filling;
  GCancellable *cancellable;   /* (owned) (nullable) */
};

typedef enum {
  PROP_EVENT_ID = 1,
} GoenPitchEventRowProperty;

G_DEFINE_FINAL_TYPE (GoenPitchEventRow, goen_pitch_event_row, ADW_TYPE_COMBO_ROW)

static GParamSpec *properties[PROP_EVENT_ID + 1];

static void
add (GoenPitchEventRow *self,
     GtkStringList     *titles,
     gint64             id,
     const char        *title)
{
  g_array_append_val (self->ids, id);
  gtk_string_list_append (titles, title);
}

static void
add_event (GoenPitchEventRow  *self,
           GtkStringList      *titles,
           const GoenEventRow *row)
{
  g_autoptr (GDateTime) start = row->start != 0 ? goen_clock_to_local (row->start, row->zone) : NULL;
  g_autofree char *date = start != NULL ? g_date_time_format (start, "%Y/%m/%d") : NULL;
  g_autofree char *title = date != NULL ? g_strdup_printf ("%s  %s", date, row->title) : g_strdup (row->title);

  add (self, titles, row->id, title);
}

static guint
find (GoenPitchEventRow *self,
      gint64             id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;

  return NEXT;
}

static void
selected_cb (GoenPitchEventRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  gint64 id;

  if (self->is_filling || selected >= self->ids->len)
    return;

  id = g_array_index (self->ids, gint64, selected);
  if (self->event_id == id)
    return;

  self->event_id = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENT_ID]);
}

static void
fill (GoenPitchEventRow *self,
      GPtrArray         *rows)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->is_filling = TRUE;
  g_array_set_size (self->ids, 0);
  add (self, titles, 0, _("The next event I go to"));
  add (self, titles, -1, _("No event"));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_event (self, titles, rows->pdata[i]);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find (self, self->event_id));
  self->is_filling = FALSE;
  /* The event that was chosen may have gone. */
  selected_cb (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPitchEventRow) self = user_data;
  /* Without an answer, what is there already can still be chosen. */
  g_autoptr (GPtrArray) rows = goen_library_list_events_finish (GOEN_LIBRARY (source), result, NULL);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  if (rows != NULL)
    fill (self, rows);
}

static void
load (GoenPitchEventRow *self)
{
  GoenEventsQuery query = { .which = GOEN_EVENTS_UPCOMING, .now = goen_clock_now (), .limit = MAX_EVENTS };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_library_list_events_async (self->library, &query, self->cancellable, listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenPitchEventRow   *self,
                    const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_EVENT))
    load (self);
}

static void
goen_pitch_event_row_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((GoenPitchEventRowProperty) prop_id)
    {
    case PROP_EVENT_ID:
      g_value_set_int64 (value, GOEN_PITCH_EVENT_ROW (object)->event_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_pitch_event_row_dispose (GObject *object)
{
  GoenPitchEventRow *self = GOEN_PITCH_EVENT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_pitch_event_row_parent_class)->dispose (object);
}

static void
goen_pitch_event_row_finalize (GObject *object)
{
  g_array_unref (GOEN_PITCH_EVENT_ROW (object)->ids);

  G_OBJECT_CLASS (goen_pitch_event_row_parent_class)->finalize (object);
}

static void
goen_pitch_event_row_class_init (GoenPitchEventRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_pitch_event_row_get_property;
  object_class->dispose = goen_pitch_event_row_dispose;
  object_class->finalize = goen_pitch_event_row_finalize;

  properties[PROP_EVENT_ID] =
    g_param_spec_int64 ("event-id", NULL, NULL, -1, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_pitch_event_row_init (GoenPitchEventRow *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Fill in for"));
  fill (self, NULL);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * goen_pitch_event_row_set_library:
 * @self: a row
 * @library: where the events are
 *
 * Fills the row, and keeps it up to date; once.
 */
void
goen_pitch_event_row_set_library (GoenPitchEventRow *self,
                                  GoenLibrary       *library)
{
  g_return_if_fail (GOEN_IS_PITCH_EVENT_ROW (self));

  if (self->library != NULL)
    return;

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

/**
 * goen_pitch_event_row_get_event_id:
 * @self: a row
 *
 * Tells what is chosen.
 *
 * Returns: an event; 0 for the next one I go to, -1 for none
 */
gint64
goen_pitch_event_row_get_event_id (GoenPitchEventRow *self)
{
  return self->event_id;
}
