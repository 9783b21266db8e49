/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-events.h"

#include "goen-library-loop-private.h"

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_profile_table_load (db, error);

  return job->answer != NULL;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  return goen_profile_table_save (db, job->input, error);
}

/**
 * goen_library_load_profile_async:
 * @self: a library
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what is known about the user.
 */
void
goen_library_load_profile_async (GoenLibrary         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_profile_free);
  goen_loop_job_run (job, self, GOEN_STORE_READ, load_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_profile_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_profile_async().
 *
 * Returns: (transfer full) (nullable): the profile, empty when nothing was said yet; %NULL with @error set
 */
GoenProfile *
goen_library_load_profile_finish (GoenLibrary   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_profile_async:
 * @self: a library
 * @profile: the profile; copied
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves what is known about the user. Ends with goen_library_write_finish().
 */
void
goen_library_save_profile_async (GoenLibrary         *self,
                                 const GoenProfile   *profile,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (profile != NULL);

  job = goen_loop_job_new (goen_profile_copy (profile), (GDestroyNotify) goen_profile_free, NULL);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}
