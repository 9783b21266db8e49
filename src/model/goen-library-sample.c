/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-error.h"
#include "goen-library-private.h"
#include "goen-library-sample-private.h"
#include "goen-sample.h"

/* People made and added at a time. The store takes them in fastest in the order of their readings, so batches are
 * large; this many people in memory are about 300 MB. */
#define BATCH_SIZE 100000

/* The id of somebody made up; 0 with or without @error set. */
static gint64
find_one (GoenDatabase  *db,
          GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 id = goen_person_table_find_uid (db, GOEN_SAMPLE_UID, &local_error);

  if (id == 0 && local_error != NULL && !g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return id;
}

/* The same people again are those who are already there. */
static gboolean
is_there (GoenDatabase            *db,
          const GoenPersonRecord  *record,
          gboolean                *there,
          GError                 **error)
{
  g_autoptr (GError) local_error = NULL;

  *there = FALSE;
  if (record->uuid == NULL)
    return TRUE;

  *there = goen_person_table_find_uuid (db, record->uuid, &local_error) != 0;
  if (*there || local_error == NULL || g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
add_batch (GoenDatabase    *db,
           GoenLibraryJob  *job,
           guint            start,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);

  for (guint i = start; i < MIN (start + BATCH_SIZE, job->limit); i++)
    {
      g_autoptr (GoenPersonRecord) record = goen_sample_person (i, job->seed);
      gboolean there;

      if (!is_there (db, record, &there, error))
        return FALSE;
      if (there)
        continue;

      g_set_str (&record->uid, GOEN_SAMPLE_UID);
      goen_library_add_sample_portrait (record, i);
      g_ptr_array_add (records, g_steal_pointer (&record));
    }

  return records->len == 0 ||
         goen_person_table_add_many (db, records, 0, NULL, NULL, cancellable, error);
}

static gboolean
add_sample_job (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  GoenLibraryJob *job = data;
  gint64 since = g_get_monotonic_time ();

  for (guint start = 0; start < job->limit; start += BATCH_SIZE)
    if (!add_batch (db, job, start, cancellable, error) ||
        !goen_library_pace (db, &since, cancellable, error))
      return FALSE;

  return goen_library_add_sample_loop (db, job->seed, error);
}

static gboolean
remove_sample_job (GoenDatabase  *db,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  gint64 since = g_get_monotonic_time ();

  while (TRUE)
    {
      g_autoptr (GError) local_error = NULL;
      gint64 id = find_one (db, &local_error);

      if (id == 0 && local_error == NULL)
        return goen_library_remove_sample_loop (db, error);

      if (id == 0)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (!goen_person_table_purge (db, id, error) ||
          !goen_library_pace (db, &since, cancellable, error))
        return FALSE;
    }
}

gboolean
goen_library_find_sample (GoenDatabase  *db,
                          gboolean      *found,
                          GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  *found = find_one (db, &local_error) != 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* To other programs the mark would say that all these cards are about one person. */
void
goen_library_hide_sample (GoenPersonRecord *record)
{
  if (g_strcmp0 (record->uid, GOEN_SAMPLE_UID) == 0)
    g_clear_pointer (&record->uid, g_free);
}

static gboolean
is_sample (const GoenPersonRecord *record)
{
  return g_strcmp0 (record->uid, GOEN_SAMPLE_UID) == 0;
}

/* Only two made-up people make a made-up one: what is known about a real person does not go with the sample. */
gboolean
goen_library_join_sample (GoenDatabase      *db,
                          GoenPersonRecord  *merged,
                          gint64             gone_id,
                          GError           **error)
{
  g_autoptr (GoenPersonRecord) kept = goen_person_table_load (db, merged->id, GOEN_PERSON_FIELDS, error);
  g_autoptr (GoenPersonRecord) gone = NULL;

  if (kept == NULL)
    return FALSE;
  gone = goen_person_table_load (db, gone_id, GOEN_PERSON_FIELDS, error);
  if (gone == NULL)
    return FALSE;

  if (is_sample (merged) && !(is_sample (kept) && is_sample (gone)))
    g_set_str (&merged->uid, is_sample (kept) ? gone->uid : kept->uid);

  return TRUE;
}

/**
 * goen_library_add_sample_async:
 * @self: a library
 * @n_people: how many
 * @seed: another number makes other people
 * @cancellable: (nullable): cancels the write, then nobody is added
 * @callback: called when it is done; ends with goen_library_write_finish()
 * @user_data: for @callback
 *
 * Adds people who do not exist, to try things out.
 *
 * Those of them who are already there are not added again.
 */
void
goen_library_add_sample_async (GoenLibrary         *self,
                               guint                n_people,
                               guint64              seed,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_library_job_new ();
  job->limit = n_people;
  job->seed = seed;
  goen_library_run (self, GOEN_STORE_BULK, add_sample_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_remove_sample_async:
 * @self: a library
 * @cancellable: (nullable): cancels the write, then nobody is removed
 * @callback: called when it is done; ends with goen_library_write_finish()
 * @user_data: for @callback
 *
 * Removes for ever whom goen_library_add_sample_async() added, also from the trash.
 */
void
goen_library_remove_sample_async (GoenLibrary         *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));

  goen_library_run (self, GOEN_STORE_BULK, remove_sample_job, goen_library_job_new (),
                    cancellable, callback, user_data);
}
