/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-export.h"

#include "goen-error.h"
#include "goen-export-file-private.h"
#include "goen-export-format-private.h"
#include "goen-library-private.h"

/* People of one READ job: short enough that the window does not wait behind it. */
#define PAGE_SIZE 256

/* Bytes gathered before they are written, so that pages with photos do not pile up. */
#define CHUNK_SIZE (1024 * 1024)

typedef struct {
  GoenStore          *store;      /* (unowned), the task holds the library until the thread is done */
  GArray             *ids;        /* (owned) gint64 */
  GFile              *file;       /* (owned) (nullable) */
  GOutputStream      *stream;     /* (owned) (nullable) when there is no file */
  GMainContext       *context;    /* (owned) */

  GoenExportText      text;

  GoenExportProgress  progress;   /* (nullable) only for the main thread, until the callback */
  gpointer            progress_data;
  gboolean            is_over;    /* on the main thread: nobody is told any more */
  int                 done;       /* (atomic) */
  int                 waits;      /* (atomic) a source on its way to the main thread */
} Export;

/* One page of ids on its way to the store's worker. */
typedef struct {
  const gint64 *ids;
  guint         n_ids;
  GPtrArray    *records;   /* (owned) GoenPersonRecord */
} Page;

static void
export_clear (gpointer data)
{
  Export *export = data;

  g_array_unref (export->ids);
  g_clear_object (&export->file);
  g_clear_object (&export->stream);
  g_main_context_unref (export->context);
  goen_export_text_clear (&export->text);
}

static void
export_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, export_clear);
}

static gboolean
progress_cb (gpointer user_data)
{
  Export *export = user_data;

  g_atomic_int_set (&export->waits, FALSE);
  if (!export->is_over)
    export->progress (g_atomic_int_get (&export->done), export->ids->len, export->progress_data);

  return G_SOURCE_REMOVE;
}

static void
post_progress (Export *export,
               guint   done)
{
  g_autoptr (GSource) source = NULL;

  g_atomic_int_set (&export->done, done);
  if (export->progress == NULL || !g_atomic_int_compare_and_exchange (&export->waits, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, progress_cb, g_atomic_rc_box_acquire (export), export_release);
  g_source_attach (source, export->context);
}

/* Somebody who was purged since the list was made is left out. */
static gboolean
load_page_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  Page *page = data;

  for (guint i = 0; i < page->n_ids; i++)
    {
      g_autoptr (GError) local_error = NULL;
      GoenPersonRecord *record = goen_person_table_load (db, page->ids[i], GOEN_PERSON_IMAGES, &local_error);

      if (record != NULL)
        {
          goen_library_hide_sample (record);
          g_ptr_array_add (page->records, record);
        }
      else if (!g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
flush (Export         *export,
       GOutputStream  *stream,
       GCancellable   *cancellable,
       GError        **error)
{
  gboolean written = g_output_stream_write_all (stream, export->text.text->str, export->text.text->len,
                                                NULL, cancellable, error);

  g_string_truncate (export->text.text, 0);

  return written;
}

static gboolean
write_page (Export         *export,
            guint           start,
            GOutputStream  *stream,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  Page page = {
    .ids = &g_array_index (export->ids, gint64, start),
    .n_ids = MIN (PAGE_SIZE, export->ids->len - start),
    .records = records,
  };

  if (!goen_store_run (export->store, GOEN_STORE_READ, load_page_job, &page, cancellable, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      goen_export_text_append (&export->text, g_ptr_array_index (records, i));
      if (export->text.text->len > CHUNK_SIZE && !flush (export, stream, cancellable, error))
        return FALSE;
    }

  post_progress (export, start + page.n_ids);

  return TRUE;
}

static gboolean
write_all (Export         *export,
           GOutputStream  *stream,
           GCancellable   *cancellable,
           GError        **error)
{
  goen_export_text_begin (&export->text);
  for (guint start = 0; start < export->ids->len; start += PAGE_SIZE)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !write_page (export, start, stream, cancellable, error))
        return FALSE;
    }

  goen_export_text_end (&export->text);

  return flush (export, stream, cancellable, error) && g_output_stream_flush (stream, cancellable, error);
}

static gboolean
write_file (Export        *export,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GoenExportFile) file = goen_export_file_open (export->file, cancellable, error);
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_file_get_parse_name (export->file);

  if (file == NULL)
    return FALSE;

  if (!write_all (export, goen_export_file_get_stream (file), cancellable, &cause))
    {
      goen_export_explain_error (cause, name, error);
      return FALSE;
    }

  return goen_export_file_commit (file, cancellable, error);
}

static gboolean
write_stream (Export        *export,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GError) cause = NULL;

  if (write_all (export, export->stream, cancellable, &cause))
    return TRUE;

  goen_export_explain_error (cause, NULL, error);

  return FALSE;
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Export *export = task_data;
  GError *error = NULL;
  gboolean written = export->file != NULL
                       ? write_file (export, cancellable, &error)
                       : write_stream (export, cancellable, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  export->is_over = TRUE;

  g_task_set_task_data (task, g_ptr_array_ref (export->text.losses), (GDestroyNotify) g_ptr_array_unref);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The thread has a task of its own, which holds no objects of the main thread: it may be the
 * last to let go of it. */
static void
export_start (GoenLibrary         *library,
              Export              *export,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  g_autoptr (GTask) thread_task = g_task_new (NULL, cancellable, exported_cb, task);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_check_cancellable (thread_task, FALSE);
  g_task_set_task_data (thread_task, export, export_release);
  g_task_run_in_thread (thread_task, export_in_thread);
}

static Export *
export_new (GoenLibrary        *library,
            const gint64       *ids,
            guint               n_ids,
            GoenExportFormat    format,
            gboolean            with_private,
            GoenExportProgress  progress,
            gpointer            progress_data)
{
  Export *export = g_atomic_rc_box_new0 (Export);

  export->store = goen_library_get_store (library);
  export->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  if (n_ids > 0)
    g_array_append_vals (export->ids, ids, n_ids);
  goen_export_text_init (&export->text, format, with_private);
  export->context = g_main_context_ref_thread_default ();
  export->progress = progress;
  export->progress_data = progress_data;

  return export;
}

/**
 * goen_export_to_file_async:
 * @library: where the people are
 * @ids: (array length=n_ids): who is written, in this order
 * @n_ids: how many
 * @format: the format
 * @with_private: whether private notes are written, too
 * @file: where to; replaced only when everything has been written, and readable by the user alone
 * @progress: (nullable): told on this thread how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): cancels the export; nothing of it stays
 * @callback: called when the file is on the disk
 * @user_data: for @callback
 *
 * Writes people to a file.
 */
void
goen_export_to_file_async (GoenLibrary         *library,
                           const gint64        *ids,
                           guint                n_ids,
                           GoenExportFormat     format,
                           gboolean             with_private,
                           GFile               *file,
                           GoenExportProgress   progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Export *export;

  g_return_if_fail (GOEN_IS_LIBRARY (library));
  g_return_if_fail (G_IS_FILE (file));

  export = export_new (library, ids, n_ids, format, with_private, progress, progress_data);
  export->file = g_object_ref (file);
  export_start (library, export, cancellable, callback, user_data);
}

/**
 * goen_export_to_stream_async:
 * @library: where the people are
 * @ids: (array length=n_ids): who is written, in this order
 * @n_ids: how many
 * @format: the format
 * @with_private: whether private notes are written, too
 * @stream: where to; written by another thread, flushed and left open
 * @progress: (nullable): told on this thread how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): cancels the export
 * @callback: called when everything has been written
 * @user_data: for @callback
 *
 * Writes people to a stream.
 */
void
goen_export_to_stream_async (GoenLibrary         *library,
                             const gint64        *ids,
                             guint                n_ids,
                             GoenExportFormat     format,
                             gboolean             with_private,
                             GOutputStream       *stream,
                             GoenExportProgress   progress,
                             gpointer             progress_data,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  Export *export;

  g_return_if_fail (GOEN_IS_LIBRARY (library));
  g_return_if_fail (G_IS_OUTPUT_STREAM (stream));

  export = export_new (library, ids, n_ids, format, with_private, progress, progress_data);
  export->stream = g_object_ref (stream);
  export_start (library, export, cancellable, callback, user_data);
}

/**
 * goen_export_finish:
 * @result: the result given to the callback
 * @losses: (out) (optional) (transfer full) (element-type GoenExportLoss): what the encoding of the file could
 *   not hold, in the order of the people; empty when nothing was lost
 * @error: return location for an error: a sentence that names the file
 *
 * Ends an export.
 *
 * Returns: %TRUE when everything has been written
 */
gboolean
goen_export_finish (GAsyncResult  *result,
                    GPtrArray    **losses,
                    GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  if (losses != NULL)
    *losses = g_ptr_array_ref (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_boolean (G_TASK (result), error);
}
