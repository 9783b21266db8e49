/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-private.h"

static gboolean
query_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLibraryJob *job = data;

  job->result = goen_person_table_query (db, job->query, job->limit, cancellable, error);

  return job->result != NULL;
}

static gboolean
load_rows_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenLibraryJob *job = data;

  job->rows = goen_person_table_load_rows (db, (const gint64 *) job->ids->data, job->ids->len, error);

  return job->rows != NULL;
}

static gboolean
load_record_job (GoenDatabase  *db,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GoenLibraryJob *job = data;

  job->record = goen_person_table_load (db, job->id, job->parts, error);

  return job->record != NULL;
}

static gboolean
find_uuid_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenLibraryJob *job = data;

  job->id = goen_person_table_find_uuid (db, job->text, error);

  return job->id != 0;
}

static gboolean
load_image_job (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  GoenLibraryJob *job = data;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenImage) image = goen_person_table_load_image (db, job->id, job->kind, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (image != NULL)
    job->bytes = g_bytes_ref (image->data);

  return TRUE;
}

static gboolean
find_similar_job (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  GoenLibraryJob *job = data;
  g_autoptr (GArray) ids = goen_person_table_find_similar (db, job->record, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = ids->len; i > 0; i--)
    if (g_array_index (ids, gint64, i - 1) == job->record->id)
      g_array_remove_index (ids, i - 1);

  job->rows = goen_person_table_load_rows (db, (const gint64 *) ids->data, ids->len, error);

  return job->rows != NULL;
}

static gboolean
check_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLibraryJob *job = data;

  job->lines = g_ptr_array_new_with_free_func (g_free);

  return goen_database_check (db, job->lines, error);
}

/**
 * goen_library_query_async:
 * @self: a library
 * @query: which people, and in what order
 * @limit: how many at most, 0 for all
 * @cancellable: (nullable): cancels the query, also in the middle of it
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for the ids of people.
 */
void
goen_library_query_async (GoenLibrary           *self,
                          const GoenPeopleQuery *query,
                          guint                  limit,
                          GCancellable          *cancellable,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (query != NULL);

  job = goen_library_job_new ();
  job->query = goen_people_query_copy (query);
  job->limit = limit;
  goen_library_run (self, GOEN_STORE_READ, query_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_query_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_query_async().
 *
 * Returns: (transfer full) (nullable): the answer, %NULL with @error set
 */
GoenPeopleResult *
goen_library_query_finish (GoenLibrary   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->result) : NULL;
}

/**
 * goen_library_load_rows_async:
 * @self: a library
 * @ids: (array length=n_ids): ids of people
 * @n_ids: how many
 * @cancellable: (nullable): cancels the reading
 * @callback: called with the rows
 * @user_data: for @callback
 *
 * Reads what a list shows of some people.
 */
void
goen_library_load_rows_async (GoenLibrary         *self,
                              const gint64        *ids,
                              guint                n_ids,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_library_job_new ();
  goen_library_job_set_ids (job, ids, n_ids);
  goen_library_run (self, GOEN_STORE_READ, load_rows_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_load_rows_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_rows_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenPersonRow): the rows in the order
 *   asked, %NULL in the place of one that is missing; %NULL with @error set
 */
GPtrArray *
goen_library_load_rows_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->rows) : NULL;
}

/**
 * goen_library_load_record_async:
 * @self: a library
 * @id: the id of a person, also of one in the trash
 * @parts: whether with images
 * @cancellable: (nullable): cancels the reading
 * @callback: called with the record
 * @user_data: for @callback
 *
 * Reads everything about one person.
 */
void
goen_library_load_record_async (GoenLibrary         *self,
                                gint64               id,
                                GoenPersonParts      parts,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_library_job_new ();
  job->id = id;
  job->parts = parts;
  goen_library_run (self, GOEN_STORE_READ, load_record_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_load_record_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error; %GOEN_ERROR_NOT_FOUND when the person is gone
 *
 * Ends goen_library_load_record_async().
 *
 * Returns: (transfer full) (nullable): the record, %NULL with @error set
 */
GoenPersonRecord *
goen_library_load_record_finish (GoenLibrary   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->record) : NULL;
}

/**
 * goen_library_find_uuid_async:
 * @self: a library
 * @uuid: the identity of a person, in any case
 * @cancellable: (nullable): cancels the search
 * @callback: called with the id
 * @user_data: for @callback
 *
 * Finds a person by identity, also in the trash.
 */
void
goen_library_find_uuid_async (GoenLibrary         *self,
                              const char          *uuid,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (uuid != NULL);

  job = goen_library_job_new ();
  job->text = g_ascii_strdown (uuid, -1);
  goen_library_run (self, GOEN_STORE_READ, find_uuid_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_find_uuid_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error; %GOEN_ERROR_NOT_FOUND when nobody has this identity
 *
 * Ends goen_library_find_uuid_async().
 *
 * Returns: the id, 0 with @error set
 */
gint64
goen_library_find_uuid_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? job->id : 0;
}

/**
 * goen_library_load_image_async:
 * @self: a library
 * @id: the id of a person
 * @kind: which image
 * @cancellable: (nullable): cancels the reading
 * @callback: called with the image
 * @user_data: for @callback
 *
 * Reads one image of a person.
 */
void
goen_library_load_image_async (GoenLibrary         *self,
                               gint64               id,
                               GoenImageKind        kind,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_library_job_new ();
  job->id = id;
  job->kind = kind;
  goen_library_run (self, GOEN_STORE_READ, load_image_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_load_image_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_image_async().
 *
 * Returns: (transfer full) (nullable): the encoded image; %NULL without @error when there is none
 */
GBytes *
goen_library_load_image_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->bytes) : NULL;
}

/**
 * goen_library_find_similar_async:
 * @self: a library
 * @record: a person, stored or not
 * @cancellable: (nullable): cancels the search
 * @callback: called with the people
 * @user_data: for @callback
 *
 * Finds people with the same name, mail address or phone, without @record itself.
 */
void
goen_library_find_similar_async (GoenLibrary            *self,
                                 const GoenPersonRecord *record,
                                 GCancellable           *cancellable,
                                 GAsyncReadyCallback     callback,
                                 gpointer                user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (record != NULL);

  job = goen_library_job_new ();
  job->record = goen_person_record_copy (record);
  goen_person_record_normalize (job->record);
  goen_library_run (self, GOEN_STORE_READ, find_similar_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_find_similar_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_find_similar_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenPersonRow): the people, %NULL with @error set
 */
GPtrArray *
goen_library_find_similar_finish (GoenLibrary   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->rows) : NULL;
}

/**
 * goen_library_check_async:
 * @self: a library
 * @cancellable: (nullable): cancels the check
 * @callback: called with what was found
 * @user_data: for @callback
 *
 * Looks whether the file is sound.
 */
void
goen_library_check_async (GoenLibrary         *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));

  goen_library_run (self, GOEN_STORE_READ, check_job, goen_library_job_new (),
                    cancellable, callback, user_data);
}

/**
 * goen_library_check_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_check_async().
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is wrong, empty when all is
 *   well; %NULL with @error set when the check could not be made
 */
GPtrArray *
goen_library_check_finish (GoenLibrary   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->lines) : NULL;
}
