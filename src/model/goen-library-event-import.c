/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-events.h"

#include <string.h>

#include "goen-error.h"
#include "goen-library-loop-private.h"

/* What the user wrote below the text of the calendar stays, and so does an older text: nobody can tell them apart. */
static void
take_note (GoenEventRecord *event,
           const char      *note)
{
  g_autofree char *before = event->note;

  if (before == NULL)
    event->note = g_strdup (note);
  else if (note == NULL || strstr (before, note) != NULL)
    event->note = g_steal_pointer (&before);
  else
    event->note = g_strconcat (before, "\n\n", note, NULL);
}

/* What a calendar leaves out was not taken back. */
static void
take_text (char       **slot,
           const char  *text)
{
  if (text != NULL)
    g_set_str (slot, text);
}

static void
take (GoenEventRecord       *event,
      const GoenEventRecord *update)
{
  take_text (&event->title, update->title);
  take_text (&event->place, update->place);
  take_text (&event->link, update->link);
  take_text (&event->organiser, update->organiser);
  take_note (event, update->note);

  if (update->start != 0)
    {
      event->start = update->start;
      event->end = update->end;
      event->is_all_day = update->is_all_day;
      g_set_str (&event->zone, update->zone);
    }

  if (update->status == GOEN_EVENT_CANCELLED)
    event->status = GOEN_EVENT_CANCELLED;
}

static gboolean
update_one (GoenDatabase           *db,
            gint64                  id,
            const GoenEventRecord  *update,
            guint                  *n_updated,
            GError                **error)
{
  g_autoptr (GoenEventRecord) event = goen_event_table_load (db, id, error);
  g_autoptr (GoenEventRecord) before = NULL;

  if (event == NULL)
    return FALSE;

  before = goen_event_record_copy (event);
  take (event, update);
  goen_event_record_normalize (event);
  if (goen_event_record_equal (event, before))
    return TRUE;

  (*n_updated)++;

  return goen_loop_save_event (db, event, error);
}

/* The event that has this UID, or that Goen itself once wrote under its UUID; 0 for none. One in the trash stays there. */
static gboolean
find_known (GoenDatabase  *db,
            const char    *uid,
            gint64        *id,
            GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenEventRecord) event = NULL;

  *id = 0;
  if (uid == NULL)
    return TRUE;

  *id = goen_event_table_find_uid (db, uid, &local_error);
  if (*id == 0 && local_error == NULL)
    *id = goen_event_table_find_uuid (db, uid, &local_error);
  if (*id == 0)
    {
      if (local_error == NULL || g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  event = goen_event_table_load (db, *id, error);
  if (event != NULL && event->deleted != 0)
    *id = 0;

  return event != NULL;
}

static gboolean
import_one (GoenDatabase           *db,
            const GoenEventRecord  *event,
            GArray                 *added,
            guint                  *n_updated,
            GError                **error)
{
  g_autoptr (GoenEventRecord) copy = NULL;
  gint64 id;

  if (!find_known (db, event->uid, &id, error))
    return FALSE;
  if (id != 0)
    return update_one (db, id, event, n_updated, error);

  copy = goen_event_record_copy (event);
  if (!goen_loop_save_event (db, copy, error))
    return FALSE;

  g_array_append_val (added, copy->id);

  return TRUE;
}

static gboolean
import_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  GoenLoopJob *job = data;
  const GPtrArray *events = job->input;
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 since = g_get_monotonic_time ();

  for (guint i = 0; i < events->len; i++)
    if (!import_one (db, events->pdata[i], added, &job->what, error) ||
        !goen_library_pace (db, &since, cancellable, error))
      return FALSE;

  job->answer = g_steal_pointer (&added);

  return TRUE;
}

/**
 * goen_library_import_events_async:
 * @self: a library
 * @events: (element-type GoenEventRecord): the events; copied
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Adds the events of a calendar file, in one transaction.
 *
 * One with the UID of a stored one updates title, time, place, link and organiser of it, and calls it off when the
 * calendar does; what the calendar does not say stays. A new description goes below the note.
 */
void
goen_library_import_events_async (GoenLibrary         *self,
                                  GPtrArray           *events,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GPtrArray *copy;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (events != NULL);

  copy = g_ptr_array_new_full (events->len, (GDestroyNotify) goen_event_record_free);
  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (copy, goen_event_record_copy (events->pdata[i]));

  goen_loop_job_run (goen_loop_job_new (copy, (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_array_unref),
                     self, GOEN_STORE_BULK, import_job, cancellable, callback, user_data);
}

/**
 * goen_library_import_events_finish:
 * @self: a library
 * @n_updated: (out) (optional): how many stored ones were changed
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_import_events_async().
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of those added, to take it back; %NULL with
 *   @error set
 */
GArray *
goen_library_import_events_finish (GoenLibrary   *self,
                                   guint         *n_updated,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  GoenLoopJob *job = goen_library_run_data_finish (self, result, error);

  if (job == NULL)
    return NULL;

  if (n_updated != NULL)
    *n_updated = job->what;

  return g_steal_pointer (&job->answer);
}
