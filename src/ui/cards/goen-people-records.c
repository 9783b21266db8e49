/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-records.h"

#include "goen-error.h"

typedef struct {
  GoenLibrary               *library;     /* (owned) */
  GArray                    *ids;         /* (owned) of gint64 */
  GHashTable                *wanted;      /* (owned) (nullable) of gint64: everybody */
  GPtrArray                 *records;     /* (owned) of GoenPersonRecord */
  guint                      next;
  GoenPersonParts            parts;
  GoenPeopleRecordsProgress  progress;
  gpointer                   progress_data;
} Load;

static void load_next (GTask *task);

static void
load_free (gpointer data)
{
  Load *self = data;

  g_object_unref (self->library);
  g_array_unref (self->ids);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Load *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (record != NULL)
    g_ptr_array_add (self->records, record);
  else if (!g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->next++;
  if (self->progress != NULL)
    self->progress (self->next, self->ids->len, self->progress_data);
  load_next (g_steal_pointer (&task));
}

/* Takes the task. */
static void
load_next (GTask *task)
{
  g_autoptr (GTask) owned = task;
  Load *self = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->next == self->ids->len)
    {
      g_task_return_pointer (task, g_steal_pointer (&self->records), (GDestroyNotify) g_ptr_array_unref);
      return;
    }

  goen_library_load_record_async (self->library, g_array_index (self->ids, gint64, self->next), self->parts,
                                  g_task_get_cancellable (task), loaded_cb, g_steal_pointer (&owned));
}

static void
queried_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Load *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GoenPeopleResult) people = goen_library_query_finish (GOEN_LIBRARY (source), result, &error);

  if (people == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < people->ids->len; i++)
    {
      gint64 id = g_array_index (people->ids, gint64, i);

      if (self->wanted == NULL || g_hash_table_contains (self->wanted, &id))
        g_array_append_val (self->ids, id);
    }
  load_next (g_steal_pointer (&task));
}

/**
 * goen_people_records_load_async:
 * @library: the library
 * @ids: (nullable): who; %NULL for everybody
 * @n_ids: how many they are
 * @with_images: whether their pictures are read as well
 * @progress: (nullable): called as people are read
 * @progress_data: for @progress
 * @cancellable: (nullable): stops between people
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads people, in the order of their readings.
 */
void
goen_people_records_load_async (GoenLibrary               *library,
                                const gint64              *ids,
                                guint                      n_ids,
                                gboolean                   with_images,
                                GoenPeopleRecordsProgress  progress,
                                gpointer                   progress_data,
                                GCancellable              *cancellable,
                                GAsyncReadyCallback        callback,
                                gpointer                   user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  Load *self = g_new0 (Load, 1);
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  self->library = g_object_ref (library);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  self->parts = with_images ? GOEN_PERSON_IMAGES : GOEN_PERSON_FIELDS;
  self->progress = progress;
  self->progress_data = progress_data;
  g_task_set_task_data (task, self, load_free);
  for (guint i = 0; ids != NULL && i < n_ids; i++)
    {
      if (self->wanted == NULL)
        self->wanted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_add (self->wanted, g_memdup2 (&ids[i], sizeof ids[i]));
    }
  query->sort = GOEN_PEOPLE_BY_READING;
  goen_library_query_async (library, query, 0, cancellable, queried_cb, task);
}

/**
 * goen_people_records_load_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_people_records_load_async().
 *
 * Returns: (transfer full) (element-type GoenPersonRecord) (nullable): the people, in the order of readings
 */
GPtrArray *
goen_people_records_load_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
