/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-cards.h"

#include "goen-library-loop-private.h"

/* Own designs and own sheets. */

static gboolean
save_design_job (GoenDatabase  *db,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GoenLoopJob *job = data;

  if (!goen_card_table_save_design (db, job->input, error))
    return FALSE;

  job->answer = g_steal_pointer (&job->input);

  return TRUE;
}

static gboolean
save_sheet_job (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  GoenLoopJob *job = data;

  if (!goen_card_table_save_sheet (db, job->input, error))
    return FALSE;

  job->answer = g_steal_pointer (&job->input);

  return TRUE;
}

static gboolean
remove_design_job (GoenDatabase  *db,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  const GoenLoopJob *job = data;

  return goen_card_table_remove_design (db, job->text, error);
}

static gboolean
remove_sheet_job (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const GoenLoopJob *job = data;

  return goen_card_table_remove_sheet (db, job->text, error);
}

static void
remove_async (GoenLibrary         *self,
              GoenStoreFunc        func,
              const char          *key,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (key != NULL);

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->text = g_strdup (key);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, func, cancellable, callback, user_data);
}

/**
 * goen_library_save_design_async:
 * @self: a library
 * @design: the design; copied. Without a key, or with that of a built-in one, it is added
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a design of the user. One without a name, or with lengths that cannot be printed, fails with %GOEN_ERROR_INVALID. One that
 * was removed is there again, under the same key.
 */
void
goen_library_save_design_async (GoenLibrary          *self,
                                const GoenCardDesign *design,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (design != NULL);

  job = goen_loop_job_new (goen_card_design_copy (design), (GDestroyNotify) goen_card_design_free,
                           (GDestroyNotify) goen_card_design_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_design_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_design_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_design_async().
 *
 * Returns: (transfer full) (nullable): the design as stored; %NULL with @error set
 */
GoenCardDesign *
goen_library_save_design_finish (GoenLibrary   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_remove_design_async:
 * @self: a library
 * @key: the key of an own design
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes a design of the user; saving it again takes that back. Ends with goen_library_write_finish().
 */
void
goen_library_remove_design_async (GoenLibrary         *self,
                                  const char          *key,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  remove_async (self, remove_design_job, key, cancellable, callback, user_data);
}

/**
 * goen_library_save_sheet_async:
 * @self: a library
 * @sheet: the sheet; copied. Without a key, or with that of a known one, it is added
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a sheet of the user. One without a name, or on which the cards cannot lie, fails with %GOEN_ERROR_INVALID. One that was
 * removed is there again, under the same key.
 */
void
goen_library_save_sheet_async (GoenLibrary         *self,
                               const GoenSheet     *sheet,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (sheet != NULL);

  job = goen_loop_job_new (goen_sheet_copy (sheet), (GDestroyNotify) goen_sheet_free, (GDestroyNotify) goen_sheet_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_sheet_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_sheet_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_sheet_async().
 *
 * Returns: (transfer full) (nullable): the sheet as stored; %NULL with @error set
 */
GoenSheet *
goen_library_save_sheet_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_remove_sheet_async:
 * @self: a library
 * @key: the key of an own sheet
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes a sheet of the user; saving it again takes that back. Ends with goen_library_write_finish().
 */
void
goen_library_remove_sheet_async (GoenLibrary         *self,
                                 const char          *key,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  remove_async (self, remove_sheet_job, key, cancellable, callback, user_data);
}
