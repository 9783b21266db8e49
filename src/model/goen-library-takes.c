/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-pitches.h"

#include "goen-library-loop-private.h"

static gboolean
list_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_take_table_list (db, job->id, job->what, error);

  return job->answer != NULL;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GoenTake *take = job->input;

  if (!goen_take_table_save (db, take, error))
    return FALSE;

  job->answer = goen_take_table_load (db, take->id, error);

  return job->answer != NULL;
}

static gboolean
throw_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLoopJob *job = data;

  return goen_take_table_throw (db, job->id, job->what != 0, error);
}

/**
 * goen_library_list_takes_async:
 * @self: a library
 * @pitch_id: an introduction, 0 for all
 * @limit: how many at most, 0 for all
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists practice runs, the latest first.
 */
void
goen_library_list_takes_async (GoenLibrary         *self,
                               gint64               pitch_id,
                               guint                limit,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  job->id = pitch_id;
  job->what = limit;
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_takes_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_takes_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenTake): the practice runs; %NULL with @error set
 */
GPtrArray *
goen_library_list_takes_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_take_async:
 * @self: a library
 * @take: the practice run; copied. An id of 0 adds a new one
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a practice run. Its recording is in the folder of takes already.
 */
void
goen_library_save_take_async (GoenLibrary         *self,
                              const GoenTake      *take,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (take != NULL);

  job = goen_loop_job_new (goen_take_copy (take), (GDestroyNotify) goen_take_free, (GDestroyNotify) goen_take_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_take_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_take_async().
 *
 * Returns: (transfer full) (nullable): the practice run as stored; %NULL with @error set
 */
GoenTake *
goen_library_save_take_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_throw_take_async:
 * @self: a library
 * @id: a practice run
 * @away: whether to throw it away; %FALSE takes it back
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Throws a practice run away, or takes it back. It goes for ever, with its recording, with
 * goen_library_sweep_takes_async() a day later. Ends with goen_library_write_finish().
 */
void
goen_library_throw_take_async (GoenLibrary         *self,
                               gint64               id,
                               gboolean             away,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = id;
  job->what = away != FALSE;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, throw_job, cancellable, callback, user_data);
}
