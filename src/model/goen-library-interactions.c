/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-follow-ups.h"

#include "goen-library-loop-private.h"

static gboolean
list_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_interaction_table_list (db, job->id, job->what, error);

  return job->answer != NULL;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GoenInteraction *interaction = job->input;

  if (!goen_interaction_table_save (db, interaction, error))
    return FALSE;

  job->answer = goen_interaction_table_load (db, interaction->id, error);

  return job->answer != NULL;
}

/**
 * goen_library_list_interactions_async:
 * @self: a library
 * @person_id: a person
 * @limit: how many entries at most, 0 for all
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists the timeline of a person, the latest entry first.
 */
void
goen_library_list_interactions_async (GoenLibrary         *self,
                                      gint64               person_id,
                                      guint                limit,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  job->id = person_id;
  job->what = limit;
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_interactions_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_interactions_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenInteraction): the entries; %NULL with @error set
 */
GPtrArray *
goen_library_list_interactions_finish (GoenLibrary   *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_interaction_async:
 * @self: a library
 * @interaction: the entry; copied. An id of 0 adds a new one
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves an entry of a timeline.
 */
void
goen_library_save_interaction_async (GoenLibrary           *self,
                                     const GoenInteraction *interaction,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (interaction != NULL);

  job = goen_loop_job_new (goen_interaction_copy (interaction), (GDestroyNotify) goen_interaction_free,
                           (GDestroyNotify) goen_interaction_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_interaction_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_interaction_async().
 *
 * Returns: (transfer full) (nullable): the entry as stored; %NULL with @error set
 */
GoenInteraction *
goen_library_save_interaction_finish (GoenLibrary   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_remove_interaction_async:
 * @self: a library
 * @id: an entry
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes an entry of a timeline. Ends with goen_library_write_finish().
 */
void
goen_library_remove_interaction_async (GoenLibrary         *self,
                                       gint64               id,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  goen_loop_job_act (self, goen_interaction_table_remove, id, cancellable, callback, user_data);
}
