/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-event-uids.h"

#include "goen-error.h"
#include "goen-library-loop-private.h"

/* As importing finds it: by its UID, or by the UUID under which Goen itself once wrote it. */
static gboolean
find_known (GoenDatabase           *db,
            const GoenEventRecord  *event,
            gint64                 *id,
            GError                **error)
{
  g_autoptr (GError) local_error = NULL;

  *id = 0;
  if (event->uid == NULL)
    return TRUE;

  *id = goen_event_table_find_uid (db, event->uid, &local_error);
  if (*id == 0 && local_error == NULL)
    *id = goen_event_table_find_uuid (db, event->uid, &local_error);
  if (*id != 0 || local_error == NULL || g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
is_in_trash (GoenDatabase  *db,
             gint64         id)
{
  g_autoptr (GoenEventRecord) event = goen_event_table_load (db, id, NULL);

  return event == NULL || event->deleted != 0;
}

static gboolean
find_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GPtrArray *events = job->input;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < events->len; i++)
    {
      gint64 id;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !find_known (db, events->pdata[i], &id, error))
        return FALSE;
      if (id != 0 && is_in_trash (db, id))
        id = 0;
      g_array_append_val (ids, id);
    }
  job->answer = g_steal_pointer (&ids);

  return TRUE;
}

static gpointer
copy_event (gconstpointer event,
            gpointer      user_data)
{
  return goen_event_record_copy (event);
}

/**
 * goen_library_find_known_events_async:
 * @self: a library
 * @events: (element-type GoenEventRecord): events of a file; copied
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Tells which of @events importing would update.
 */
void
goen_library_find_known_events_async (GoenLibrary         *self,
                                      GPtrArray           *events,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GPtrArray *copy;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  copy = g_ptr_array_copy (events, (GCopyFunc) copy_event, NULL);
  g_ptr_array_set_free_func (copy, (GDestroyNotify) goen_event_record_free);
  goen_loop_job_run (goen_loop_job_new (copy, (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_array_unref),
                     self, GOEN_STORE_READ, find_job, cancellable, callback, user_data);
}

/**
 * goen_library_find_known_events_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_find_known_events_async().
 *
 * Returns: (transfer full) (nullable) (element-type gint64): for each event the stored one, 0 for a new one; %NULL with @error set
 */
GArray *
goen_library_find_known_events_finish (GoenLibrary   *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
