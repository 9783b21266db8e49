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

  job->answer = goen_template_table_list (db, error);

  return job->answer != NULL;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const GoenLoopJob *job = data;

  return goen_template_table_save (db, job->input, error);
}

/**
 * goen_library_list_templates_async:
 * @self: a library
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists the templates of the user.
 */
void
goen_library_list_templates_async (GoenLibrary         *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_templates_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_templates_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenTemplate): the templates; %NULL with @error set
 */
GPtrArray *
goen_library_list_templates_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_template_async:
 * @self: a library
 * @template: the template; copied. An id of 0 adds a new one, or replaces the one that stands for the same built-in one
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a template of the user. Ends with goen_library_write_finish().
 */
void
goen_library_save_template_async (GoenLibrary         *self,
                                  const GoenTemplate  *template,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (template != NULL);

  job = goen_loop_job_new (goen_template_copy (template), (GDestroyNotify) goen_template_free, NULL);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_remove_template_async:
 * @self: a library
 * @id: a template
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes a template of the user. Ends with goen_library_write_finish().
 */
void
goen_library_remove_template_async (GoenLibrary         *self,
                                    gint64               id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  goen_loop_job_act (self, goen_template_table_remove, id, cancellable, callback, user_data);
}
