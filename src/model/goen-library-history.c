/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-history.h"

#include "goen-library-private.h"

static gboolean
list_imports_job (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  GoenLibraryJob *job = data;

  job->rows = goen_import_table_list (db, error);

  return job->rows != NULL;
}

static gboolean
undo_import_job (GoenDatabase  *db,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GoenLibraryJob *job = data;

  return goen_import_table_undo (db, job->id, &job->undone, cancellable, error);
}

static gboolean
merge_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLibraryJob *job = data;

  if (!goen_library_join_sample (db, job->record, job->id, error))
    return FALSE;

  job->count = goen_merge_table_merge (db, job->record, job->id, job->revision, error);

  return job->count != 0;
}

static gboolean
list_merges_job (GoenDatabase  *db,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GoenLibraryJob *job = data;

  job->rows = goen_merge_table_list (db, error);

  return job->rows != NULL;
}

static gboolean
undo_merge_job (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  GoenLibraryJob *job = data;

  return goen_merge_table_undo (db, job->id, error);
}

static gboolean
set_not_same_job (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  GoenLibraryJob *job = data;

  return goen_merge_table_set_not_same (db, g_array_index (job->ids, gint64, 0), g_array_index (job->ids, gint64, 1),
                                        job->present, error);
}

static GPtrArray *
list_finish (GoenLibrary   *self,
             GAsyncResult  *result,
             GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->rows) : NULL;
}

/**
 * goen_library_list_imports_async:
 * @self: a library
 * @cancellable: (nullable): cancels the reading
 * @callback: called with the imports
 * @user_data: for @callback
 *
 * Lists what was imported. When it changes, ::changed touches %GOEN_TABLE_IMPORT or, for how many people are left of an
 * import, %GOEN_TABLE_PERSON.
 */
void
goen_library_list_imports_async (GoenLibrary         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));

  goen_library_run (self, GOEN_STORE_READ, list_imports_job, goen_library_job_new (), cancellable, callback, user_data);
}

/**
 * goen_library_list_imports_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_imports_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenImportEntry): the imports, newest first, also those that were
 *   undone; %NULL with @error set
 */
GPtrArray *
goen_library_list_imports_finish (GoenLibrary   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return list_finish (self, result, error);
}

/**
 * goen_library_undo_import_async:
 * @self: a library
 * @import_id: an import
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Undoes an import in one transaction; goen_import_table_undo() says what becomes of whom.
 */
void
goen_library_undo_import_async (GoenLibrary         *self,
                                gint64               import_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_library_job_new ();
  job->id = import_id;
  goen_library_run (self, GOEN_STORE_BULK, undo_import_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_undo_import_finish:
 * @self: a library
 * @result: the result given to the callback
 * @undone: (out) (optional): what was done
 * @error: return location for an error
 *
 * Ends goen_library_undo_import_async().
 *
 * Returns: %TRUE when it is on the disk; %FALSE with %GOEN_ERROR_NOT_FOUND, %GOEN_ERROR_INVALID when it was undone
 *   before and nobody is left, or another error
 */
gboolean
goen_library_undo_import_finish (GoenLibrary       *self,
                                 GAsyncResult      *result,
                                 GoenImportUndone  *undone,
                                 GError           **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  if (job != NULL && undone != NULL)
    *undone = job->undone;

  return job != NULL;
}

/**
 * goen_library_merge_async:
 * @self: a library
 * @merged: the one who is kept as they shall be, with id and revision; copied
 * @gone_id: the one who goes to the trash
 * @gone_revision: of that one when it was read, 0 to take them as they are
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes one person out of two; goen_merge_table_merge() says what follows.
 *
 * Somebody of the sample who is merged with a real person is none of the sample any more.
 */
void
goen_library_merge_async (GoenLibrary            *self,
                          const GoenPersonRecord *merged,
                          gint64                  gone_id,
                          gint64                  gone_revision,
                          GCancellable           *cancellable,
                          GAsyncReadyCallback     callback,
                          gpointer                user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (merged != NULL && merged->id != 0);

  job = goen_library_job_new ();
  job->record = goen_person_record_copy (merged);
  goen_person_record_normalize (job->record);
  job->id = gone_id;
  job->revision = gone_revision;
  goen_library_run (self, GOEN_STORE_SAVE, merge_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_merge_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_merge_async().
 *
 * Returns: the id of the merge, for goen_library_undo_merge_async(); 0 with %GOEN_ERROR_CONFLICT when one of the two was
 *   changed since it was read, or another error
 */
gint64
goen_library_merge_finish (GoenLibrary   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? job->count : 0;
}

/**
 * goen_library_list_merges_async:
 * @self: a library
 * @cancellable: (nullable): cancels the reading
 * @callback: called with the merges
 * @user_data: for @callback
 *
 * Lists who was merged. When it changes, ::changed touches %GOEN_TABLE_MERGE or, for names, %GOEN_TABLE_PERSON.
 */
void
goen_library_list_merges_async (GoenLibrary         *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));

  goen_library_run (self, GOEN_STORE_READ, list_merges_job, goen_library_job_new (), cancellable, callback, user_data);
}

/**
 * goen_library_list_merges_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_merges_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenMergeEntry): the merges, newest first, also those that were
 *   undone; %NULL with @error set
 */
GPtrArray *
goen_library_list_merges_finish (GoenLibrary   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return list_finish (self, result, error);
}

/**
 * goen_library_undo_merge_async:
 * @self: a library
 * @merge_id: a merge
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes two people out of one again.
 */
void
goen_library_undo_merge_async (GoenLibrary         *self,
                               gint64               merge_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_library_job_new ();
  job->id = merge_id;
  goen_library_run (self, GOEN_STORE_SAVE, undo_merge_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_undo_merge_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_undo_merge_async().
 *
 * Returns: %TRUE when it is on the disk; %FALSE with %GOEN_ERROR_CONFLICT when the kept one was changed since,
 *   %GOEN_ERROR_INVALID when it was undone before, %GOEN_ERROR_NOT_FOUND, or another error
 */
gboolean
goen_library_undo_merge_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_library_run_finish (self, result, error) != NULL;
}

/**
 * goen_library_set_not_same_async:
 * @self: a library
 * @a: a person
 * @b: another person
 * @not_same: whether they are two people; %FALSE forgets it
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Remembers that two who look alike are not the same person. ::changed then touches %GOEN_TABLE_MERGE.
 */
void
goen_library_set_not_same_async (GoenLibrary         *self,
                                 gint64               a,
                                 gint64               b,
                                 gboolean             not_same,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (a != b);

  job = goen_library_job_new ();
  goen_library_job_set_ids (job, (const gint64[]) { a, b }, 2);
  job->present = not_same;
  goen_library_run (self, GOEN_STORE_SAVE, set_not_same_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_set_not_same_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_set_not_same_async().
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
goen_library_set_not_same_finish (GoenLibrary   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return goen_library_run_finish (self, result, error) != NULL;
}
