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

  job->answer = goen_pitch_table_list (db, job->text, job->what != 0, error);

  return job->answer != NULL;
}

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_pitch_table_load (db, job->id, error);

  return job->answer != NULL;
}

static gboolean
find_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->number = goen_pitch_table_find_uuid (db, job->text, error);

  return job->number > 0;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GoenPitch *pitch = job->input;

  if (!goen_pitch_table_save (db, pitch, error))
    return FALSE;

  job->answer = goen_pitch_table_load (db, pitch->id, error);

  return job->answer != NULL;
}

/**
 * goen_library_list_pitches_async:
 * @self: a library
 * @search: (nullable): as typed
 * @trash: whether to list the trash
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists introductions, the one used, practised or changed last first.
 */
void
goen_library_list_pitches_async (GoenLibrary         *self,
                                 const char          *search,
                                 gboolean             trash,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  job->text = g_strdup (search);
  job->what = trash != FALSE;
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_pitches_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_pitches_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenPitch): the introductions; %NULL with @error set
 */
GPtrArray *
goen_library_list_pitches_finish (GoenLibrary   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_load_pitch_async:
 * @self: a library
 * @id: an introduction
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads an introduction, also from the trash.
 */
void
goen_library_load_pitch_async (GoenLibrary         *self,
                               gint64               id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_pitch_free);
  job->id = id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, load_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_pitch_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_pitch_async().
 *
 * Returns: (transfer full) (nullable): the introduction; %NULL with @error set, %GOEN_ERROR_NOT_FOUND when there is none
 */
GoenPitch *
goen_library_load_pitch_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_find_pitch_async:
 * @self: a library
 * @uuid: the UUID
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks up the introduction of a UUID.
 */
void
goen_library_find_pitch_async (GoenLibrary         *self,
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
 * goen_library_find_pitch_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_find_pitch_async().
 *
 * Returns: the id; 0 with @error set, %GOEN_ERROR_NOT_FOUND when there is none
 */
gint64
goen_library_find_pitch_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish_number (self, result, error);
}

/**
 * goen_library_save_pitch_async:
 * @self: a library
 * @pitch: the introduction; copied. An id of 0 adds a new one
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves an introduction. One without a name fails with %GOEN_ERROR_INVALID, one that was changed elsewhere since it was
 * read with %GOEN_ERROR_CONFLICT.
 */
void
goen_library_save_pitch_async (GoenLibrary         *self,
                               const GoenPitch     *pitch,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (pitch != NULL);

  job = goen_loop_job_new (goen_pitch_copy (pitch), (GDestroyNotify) goen_pitch_free, (GDestroyNotify) goen_pitch_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_pitch_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_pitch_async().
 *
 * Returns: (transfer full) (nullable): the introduction as stored; %NULL with @error set
 */
GoenPitch *
goen_library_save_pitch_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_trash_pitch_async:
 * @self: a library
 * @id: an introduction
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts an introduction into the trash. Ends with goen_library_write_finish().
 */
void
goen_library_trash_pitch_async (GoenLibrary         *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  goen_loop_job_act (self, goen_pitch_table_trash, id, cancellable, callback, user_data);
}

/**
 * goen_library_restore_pitch_async:
 * @self: a library
 * @id: an introduction in the trash
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes an introduction out of the trash. Ends with goen_library_write_finish().
 */
void
goen_library_restore_pitch_async (GoenLibrary         *self,
                                  gint64               id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  goen_loop_job_act (self, goen_pitch_table_restore, id, cancellable, callback, user_data);
}
