/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-pitches.h"

#include "goen-library-loop-private.h"

/* Which introduction was used at which event. */

static gboolean
list_uses_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_pitch_table_list_uses (db, job->id, error);

  return job->answer != NULL;
}

static gboolean
set_used_job (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  GoenLoopJob *job = data;

  return goen_pitch_table_set_used (db, job->id, job->from, error);
}

static gboolean
get_used_job (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  GoenLoopJob *job = data;

  job->number = goen_pitch_table_get_used (db, job->id, error);

  return job->number >= 0;
}

/**
 * goen_library_list_pitch_uses_async:
 * @self: a library
 * @id: an introduction
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists at which events an introduction was used and what came of them, the latest first.
 */
void
goen_library_list_pitch_uses_async (GoenLibrary         *self,
                                    gint64               id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  job->id = id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_uses_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_pitch_uses_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_pitch_uses_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenPitchUse): the uses; %NULL with @error set
 */
GPtrArray *
goen_library_list_pitch_uses_finish (GoenLibrary   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_set_pitch_used_async:
 * @self: a library
 * @event_id: an event
 * @pitch_id: the introduction used there, 0 to forget it
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Notes which introduction was used at an event. Ends with goen_library_write_finish().
 */
void
goen_library_set_pitch_used_async (GoenLibrary         *self,
                                   gint64               event_id,
                                   gint64               pitch_id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = event_id;
  job->from = pitch_id;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, set_used_job, cancellable, callback, user_data);
}

/**
 * goen_library_get_pitch_used_async:
 * @self: a library
 * @event_id: an event
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks up which introduction was used at an event.
 */
void
goen_library_get_pitch_used_async (GoenLibrary         *self,
                                   gint64               event_id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = event_id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, get_used_job, cancellable, callback, user_data);
}

/**
 * goen_library_get_pitch_used_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_get_pitch_used_async().
 *
 * Returns: the id of the introduction; 0 for none, or with @error set
 */
gint64
goen_library_get_pitch_used_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return goen_loop_job_finish_number (self, result, error);
}
