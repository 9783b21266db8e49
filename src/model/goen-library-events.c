/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-events.h"

#include "goen-clock.h"
#include "goen-library-loop-private.h"

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_event_table_load (db, job->id, error);

  return job->answer != NULL;
}

static gboolean
find_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->number = goen_event_table_find_uuid (db, job->text, error);

  return job->number > 0;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  if (!goen_loop_save_event (db, job->input, error))
    return FALSE;

  job->answer = goen_event_table_load (db, ((GoenEventRecord *) job->input)->id, error);

  return job->answer != NULL;
}

/* An event whose time was taken away keeps the deadlines that it gave. */
gboolean
goen_loop_save_event (GoenDatabase     *db,
                      GoenEventRecord  *event,
                      GError          **error)
{
  g_autoptr (GoenEventRecord) before = NULL;
  gint64 end;

  if (event->id != 0)
    {
      before = goen_event_table_load (db, event->id, error);
      if (before == NULL)
        return FALSE;
    }

  if (!goen_event_table_save (db, event, error))
    return FALSE;

  end = goen_event_record_get_end (event);
  if (before == NULL || end == 0 || end == goen_event_record_get_end (before))
    return TRUE;

  return goen_follow_up_table_move_due (db, event->id, goen_clock_thanks_due (end), error);
}

/**
 * goen_library_load_event_async:
 * @self: a library
 * @id: an event
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads all of an event, also from the trash.
 */
void
goen_library_load_event_async (GoenLibrary         *self,
                               gint64               id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_event_record_free);
  job->id = id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, load_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_event_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_event_async().
 *
 * Returns: (transfer full) (nullable): the event; %NULL with @error set, %GOEN_ERROR_NOT_FOUND when there is none
 */
GoenEventRecord *
goen_library_load_event_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_find_event_async:
 * @self: a library
 * @uuid: the UUID
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks up the event of a UUID.
 */
void
goen_library_find_event_async (GoenLibrary         *self,
                               const char          *uuid,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (uuid != NULL);

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->text = g_strdup (uuid);
  goen_loop_job_run (job, self, GOEN_STORE_READ, find_job, cancellable, callback, user_data);
}

/**
 * goen_library_find_event_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_find_event_async().
 *
 * Returns: the id; 0 with @error set, %GOEN_ERROR_NOT_FOUND when there is none
 */
gint64
goen_library_find_event_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish_number (self, result, error);
}

/**
 * goen_library_save_event_async:
 * @self: a library
 * @event: the event; copied. An id of 0 adds a new one
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves an event.
 *
 * When its end has changed, the deadlines of the thank-yous that are still open move with it. One without a title
 * fails with %GOEN_ERROR_INVALID, one that was changed elsewhere since it was read with %GOEN_ERROR_CONFLICT.
 */
void
goen_library_save_event_async (GoenLibrary           *self,
                               const GoenEventRecord *event,
                               GCancellable          *cancellable,
                               GAsyncReadyCallback    callback,
                               gpointer               user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (event != NULL);

  goen_loop_job_run (goen_loop_job_new (goen_event_record_copy (event), (GDestroyNotify) goen_event_record_free,
                                        (GDestroyNotify) goen_event_record_free),
                     self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_event_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_event_async().
 *
 * Returns: (transfer full) (nullable): the event as stored, with id, uuid and revision; %NULL with @error set
 */
GoenEventRecord *
goen_library_save_event_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_trash_event_async:
 * @self: a library
 * @id: an event
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts an event into the trash; what is to be done for the people met there stays. Ends with
 * goen_library_write_finish().
 */
void
goen_library_trash_event_async (GoenLibrary         *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  goen_loop_job_act (self, goen_event_table_trash, id, cancellable, callback, user_data);
}

/**
 * goen_library_restore_event_async:
 * @self: a library
 * @id: an event
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes an event out of the trash. Ends with goen_library_write_finish().
 */
void
goen_library_restore_event_async (GoenLibrary         *self,
                                  gint64               id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  goen_loop_job_act (self, goen_event_table_restore, id, cancellable, callback, user_data);
}

/**
 * goen_library_purge_event_async:
 * @self: a library
 * @id: an event
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Deletes an event for ever, with the list of who was there. Ends with goen_library_write_finish().
 */
void
goen_library_purge_event_async (GoenLibrary         *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  goen_loop_job_act (self, goen_event_table_purge, id, cancellable, callback, user_data);
}
