/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-table.h"
#include "goen-import-private.h"
#include "goen-library-private.h"

/* A reading goes from a thread to the store's worker and back: files are loaded and opened by a thread, mappings
 * remembered by the worker, cards made by a thread again, and compared by the worker. Only the last step shows anything. */

/* How much of the progress is over when a phase ends; the rest is comparing. */
#define LOADED_SHARE 0.1
#define READ_SHARE 0.4

typedef struct {
  GoenImport        *import;     /* (unowned), the task holds it */
  GoenImportFormat   format;
  char              *map_text;   /* (owned) (nullable) */
  char              *map_name;   /* (owned) (nullable) */
  GoenImportBatch   *batch;      /* (owned) */
  guint              next;       /* which file is read */
  GoenImportMatcher *matcher;    /* (owned) (nullable) */
  gboolean           is_done;
} Reading;

static void match_more (GTask *task);

static void
reading_clear (gpointer data)
{
  Reading *reading = data;

  g_free (reading->map_text);
  g_free (reading->map_name);
  g_clear_pointer (&reading->matcher, goen_import_matcher_free);
  goen_import_batch_release (reading->batch);
}

static void
reading_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, reading_clear);
}

/* Without a source object: the thread may be the last to let go of its task, and must not free the import. */
static void
run_in_thread (GTask               *task,
               GTaskThreadFunc      func,
               GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) thread_task = g_task_new (NULL, g_task_get_cancellable (task), callback, g_object_ref (task));

  g_task_set_task_data (thread_task, g_atomic_rc_box_acquire (g_task_get_task_data (task)), reading_release);
  g_task_run_in_thread (thread_task, func);
}

static void
run_in_store (GTask               *task,
              GoenStoreFunc        func,
              GAsyncReadyCallback  callback)
{
  Reading *reading = g_task_get_task_data (task);

  goen_store_run_async (goen_library_get_store (reading->import->library), GOEN_STORE_READ, func,
                        g_atomic_rc_box_acquire (reading), reading_release,
                        g_task_get_cancellable (task), callback, g_object_ref (task));
}

static gboolean
match_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Reading *reading = data;
  double fraction;

  if (!goen_import_matcher_step (reading->matcher, db, &reading->is_done, &fraction, cancellable, error))
    return FALSE;

  goen_import_post_progress (READ_SHARE + (1.0 - READ_SHARE) * fraction, reading->import);

  return TRUE;
}

static void
matched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;

  if (!goen_store_run_finish (GOEN_STORE (source), result, &error))
    {
      g_task_return_error (task, error);
    }
  else if (!reading->is_done)
    {
      match_more (task);
    }
  else
    {
      goen_import_show_batch (reading->import, reading->batch);
      goen_import_set_progress (reading->import, 1.0);
      g_task_return_boolean (task, TRUE);
    }
}

/* Job after job, so that what the user does meanwhile comes in between. */
static void
match_more (GTask *task)
{
  run_in_store (task, match_job, matched_cb);
}

static void
read_tick (double   fraction,
           gpointer user_data)
{
  const Reading *reading = user_data;
  double done = (reading->next + fraction) / reading->batch->files->len;

  goen_import_post_progress (LOADED_SHARE + (READ_SHARE - LOADED_SHARE) * done, reading->import);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;
  const GPtrArray *files = reading->batch->files;
  GError *error = NULL;

  for (reading->next = 0; reading->next < files->len; reading->next++)
    {
      if (!goen_import_file_settle (g_ptr_array_index (files, reading->next), files, reading->map_text, &error))
        {
          if (reading->map_name != NULL)
            g_prefix_error (&error, "%s: ", reading->map_name);
          g_task_return_error (task, error);
          return;
        }

      if (!goen_import_batch_read (reading->batch, reading->next, read_tick, reading, cancellable, &error))
        {
          g_task_return_error (task, error);
          return;
        }
    }

  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  reading->matcher = goen_import_matcher_new (reading->batch);
  match_more (task);
}

static gboolean
remember_job (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  const Reading *reading = data;

  for (guint i = 0; i < reading->batch->files->len; i++)
    {
      GoenImportFile *file = g_ptr_array_index (reading->batch->files, i);
      GError *local_error = NULL;

      if (file->table == NULL)
        continue;

      file->remembered = goen_csv_mapping_table_get (db, goen_csv_table_get_header_key (file->table), &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, local_error);
          return FALSE;
        }
    }

  return TRUE;
}

static void
remembered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!goen_store_run_finish (GOEN_STORE (source), result, &error))
    g_task_return_error (task, error);
  else
    run_in_thread (task, read_in_thread, read_cb);
}

static gboolean
has_table (const Reading *reading)
{
  for (guint i = 0; i < reading->batch->files->len; i++)
    if (((const GoenImportFile *) g_ptr_array_index (reading->batch->files, i))->table != NULL)
      return TRUE;

  return FALSE;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;
  const GPtrArray *files = reading->batch->files;
  GError *error = NULL;

  for (guint i = 0; i < files->len; i++)
    {
      GoenImportFile *file = g_ptr_array_index (files, i);

      if (!goen_import_file_load (file, cancellable, &error))
        {
          g_task_return_error (task, error);
          return;
        }

      goen_import_file_open (file, reading->format);
      goen_import_post_progress (LOADED_SHARE * (i + 1) / files->len, reading->import);
    }

  g_task_return_boolean (task, TRUE);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  goen_import_keep_sources (reading->import, reading->batch->files);
  if (has_table (reading))
    run_in_store (task, remember_job, remembered_cb);
  else
    run_in_thread (task, read_in_thread, read_cb);
}

static void
add_file (GoenImport      *self,
          GoenImportBatch *batch,
          GFile           *file,
          const char      *encoding)   /* (nullable) */
{
  GoenImportFile *wanted = goen_import_file_new (file);
  const GoenImportSource *source = goen_import_find_source (self, file);

  wanted->wanted_encoding = g_strdup (encoding);
  if (source != NULL)
    {
      wanted->bytes = source->bytes != NULL ? g_bytes_ref (source->bytes) : NULL;
      wanted->wanted_key = g_strdup (source->key);
      wanted->wanted_mapping = source->mapping != NULL ? goen_csv_mapping_copy (source->mapping) : NULL;
      if (source->encoding != NULL)
        {
          g_free (wanted->wanted_encoding);
          wanted->wanted_encoding = g_strdup (source->encoding);
        }
    }

  g_ptr_array_add (batch->files, wanted);
}

/**
 * goen_import_read_async:
 * @self: an import
 * @files: (array length=n_files): what to read
 * @n_files: how many, at least one
 * @format: what the files are; %GOEN_IMPORT_FORMAT_AUTO tells it by what is in each of them
 * @encoding: (nullable): the encoding of the files, %NULL to guess it for each
 * @cancellable: (nullable): cancels the reading; what was shown before stays
 * @callback: called when the list shows what is in the files
 * @user_data: for @callback
 *
 * Reads files and compares their cards with the known people and with each other.
 *
 * Nothing is written. The choices made for an earlier reading are lost. A file that was read before is not loaded
 * again: standard input comes only once.
 */
void
goen_import_read_async (GoenImport           *self,
                        GFile               **files,
                        guint                 n_files,
                        GoenImportFormat      format,
                        const char           *encoding,
                        GCancellable         *cancellable,
                        GAsyncReadyCallback   callback,
                        gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (GOEN_IS_IMPORT (self));
  g_return_if_fail (files != NULL && n_files > 0);

  reading = g_atomic_rc_box_new0 (Reading);
  reading->import = self;
  reading->format = format;
  reading->map_text = g_strdup (self->map_text);
  reading->map_name = g_strdup (self->map_name);
  reading->batch = goen_import_batch_new ();
  for (guint i = 0; i < n_files; i++)
    add_file (self, reading->batch, files[i], encoding);

  goen_import_set_progress (self, 0.0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, goen_import_read_async);
  g_task_set_task_data (task, reading, reading_release);
  run_in_thread (task, load_in_thread, loaded_cb);
}

/**
 * goen_import_read_finish:
 * @self: an import
 * @result: the result given to the callback
 * @error: return location for an error, which names the file
 *
 * Ends goen_import_read_async().
 *
 * Returns: %FALSE when a file cannot be opened at all, when what goen_import_set_map_text() said does not fit a
 *   table, or on cancel
 */
gboolean
goen_import_read_finish (GoenImport    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
