/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-library-private.h"

/* From here on a write lets waiting reads go first. */
#define MANY 100

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLibraryJob *job = data;

  return goen_person_table_save (db, job->record, error);
}

/* Trash, restore and purge: what is already gone elsewhere does not stop the others. */
static gboolean
act_job (GoenDatabase  *db,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  GoenLibraryJob *job = data;
  gint64 since = g_get_monotonic_time ();

  for (guint i = 0; i < job->ids->len; i++)
    {
      g_autoptr (GError) local_error = NULL;

      if (!job->act (db, g_array_index (job->ids, gint64, i), &local_error) &&
          (job->ids->len == 1 || !g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND)))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (job->ids->len >= MANY && !goen_library_pace (db, &since, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_tag_job (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  GoenLibraryJob *job = data;
  gint64 since = g_get_monotonic_time ();

  job->changed = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < job->ids->len; i++)
    {
      gint64 id = g_array_index (job->ids, gint64, i);
      gboolean changed = FALSE;
      g_autoptr (GError) local_error = NULL;

      if (!goen_person_table_set_tag (db, id, job->text, job->present, &changed, &local_error) &&
          (job->ids->len == 1 || !g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND)))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (changed)
        g_array_append_val (job->changed, id);

      if (job->ids->len >= MANY && !goen_library_pace (db, &since, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static void
act_async (GoenLibrary         *self,
           gboolean           (*act) (GoenDatabase *, gint64, GError **),
           const gint64        *ids,
           guint                n_ids,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (ids != NULL || n_ids == 0);

  job = goen_library_job_new ();
  job->act = act;
  goen_library_job_set_ids (job, ids, n_ids);
  goen_library_run (self, n_ids >= MANY ? GOEN_STORE_BULK : GOEN_STORE_SAVE, act_job, job,
                    cancellable, callback, user_data);
}

/**
 * goen_library_save_person_async:
 * @self: a library
 * @record: the person; copied. An id of 0 adds somebody new
 * @cancellable: (nullable): cancels the save as long as it has not been committed
 * @callback: called when the person is on the disk
 * @user_data: for @callback
 *
 * Saves a person.
 *
 * The copy is normalised first. A record that says nothing fails with
 * %GOEN_ERROR_INVALID, one that was changed elsewhere since it was read with
 * %GOEN_ERROR_CONFLICT.
 */
void
goen_library_save_person_async (GoenLibrary            *self,
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

  if (goen_person_record_is_empty (job->record))
    {
      goen_library_job_release (job);
      g_task_report_new_error (self, callback, user_data, goen_library_save_person_async,
                               GOEN_ERROR, GOEN_ERROR_INVALID,
                               _("There is nothing to save: give a name, a company or a way to get in touch."));
      return;
    }

  goen_library_run (self, GOEN_STORE_SAVE, save_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_save_person_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_person_async().
 *
 * Returns: (transfer full) (nullable): the person as stored, with id, uuid and revision;
 *   %NULL with @error set
 */
GoenPersonRecord *
goen_library_save_person_finish (GoenLibrary   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->record) : NULL;
}

/**
 * goen_library_trash_async:
 * @self: a library
 * @ids: (array length=n_ids): ids of people
 * @n_ids: how many
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done; ends with goen_library_write_finish()
 * @user_data: for @callback
 *
 * Puts people into the trash, from where goen_library_restore_async() takes them back.
 */
void
goen_library_trash_async (GoenLibrary         *self,
                          const gint64        *ids,
                          guint                n_ids,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  act_async (self, goen_person_table_trash, ids, n_ids, cancellable, callback, user_data);
}

/**
 * goen_library_restore_async:
 * @self: a library
 * @ids: (array length=n_ids): ids of people in the trash
 * @n_ids: how many
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done; ends with goen_library_write_finish()
 * @user_data: for @callback
 *
 * Takes people out of the trash.
 */
void
goen_library_restore_async (GoenLibrary         *self,
                            const gint64        *ids,
                            guint                n_ids,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  act_async (self, goen_person_table_restore, ids, n_ids, cancellable, callback, user_data);
}

/**
 * goen_library_purge_async:
 * @self: a library
 * @ids: (array length=n_ids): ids of people in the trash
 * @n_ids: how many
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done; ends with goen_library_write_finish()
 * @user_data: for @callback
 *
 * Deletes people in the trash for ever. This cannot be taken back.
 */
void
goen_library_purge_async (GoenLibrary         *self,
                          const gint64        *ids,
                          guint                n_ids,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  act_async (self, goen_person_table_purge, ids, n_ids, cancellable, callback, user_data);
}

/**
 * goen_library_write_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends a write that answers with nothing but success.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
goen_library_write_finish (GoenLibrary   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return goen_library_run_finish (self, result, error) != NULL;
}

/**
 * goen_library_set_tag_async:
 * @self: a library
 * @ids: (array length=n_ids): ids of people
 * @n_ids: how many
 * @tag: the tag
 * @present: whether they shall have it
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Gives people a tag, or takes it from them.
 */
void
goen_library_set_tag_async (GoenLibrary         *self,
                            const gint64        *ids,
                            guint                n_ids,
                            const char          *tag,
                            gboolean             present,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GoenLibraryJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (ids != NULL || n_ids == 0);
  g_return_if_fail (tag != NULL && *tag != '\0');

  job = goen_library_job_new ();
  job->text = g_strdup (tag);
  job->present = present;
  goen_library_job_set_ids (job, ids, n_ids);
  goen_library_run (self, n_ids >= MANY ? GOEN_STORE_BULK : GOEN_STORE_SAVE, set_tag_job, job,
                    cancellable, callback, user_data);
}

/**
 * goen_library_set_tag_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_set_tag_async().
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of those that had not been
 *   as asked before, for taking it back; %NULL with @error set
 */
GArray *
goen_library_set_tag_finish (GoenLibrary   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  GoenLibraryJob *job = goen_library_run_finish (self, result, error);

  return job != NULL ? g_steal_pointer (&job->changed) : NULL;
}
