/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-io-private.h"

#include "goen-event-merge-private.h"
#include "goen-library-loop-private.h"

/* Shared by the document, the worker and the write after it; each touches what is its own. */
struct _GoenEventWrite {
  GoenEventRecord *mine;           /* (owned) of the worker */
  GoenEventRecord *base;           /* (owned) of the worker */
  GoenEventWrite  *previous;       /* (owned) (nullable) of the worker */
  gboolean         failed;         /* of the worker */
};

static void
write_clear (gpointer data)
{
  GoenEventWrite *write = data;

  goen_event_record_free (write->mine);
  goen_event_record_free (write->base);
  if (write->previous != NULL)
    goen_event_write_release (write->previous);
}

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  g_autoptr (GoenEventLoaded) loaded = g_new0 (GoenEventLoaded, 1);

  loaded->record = goen_event_table_load (db, job->id, error);
  if (loaded->record == NULL)
    return FALSE;

  loaded->attendances = goen_attendance_table_list (db, job->id, error);
  if (loaded->attendances == NULL)
    return FALSE;

  job->answer = g_steal_pointer (&loaded);

  return TRUE;
}

/* What was sent before is the base of what is sent now, unless it never arrived. */
static void
settle_base (GoenEventWrite *write)
{
  if (write->previous == NULL)
    return;

  if (write->previous->failed)
    {
      goen_event_record_free (write->base);
      write->base = goen_event_record_copy (write->previous->base);
    }

  g_clear_pointer (&write->previous, goen_event_write_release);
}

/* Reading, merging and writing are one transaction, and so nobody can come between. */
static gboolean
write_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLoopJob *job = data;
  GoenEventWrite *write = job->input;
  g_autoptr (GoenEventRecord) theirs = NULL;

  settle_base (write);
  write->failed = TRUE;
  theirs = goen_event_table_load (db, write->mine->id, error);
  if (theirs == NULL)
    return FALSE;

  if (theirs->revision != write->base->revision)
    goen_event_merge (write->mine, write->base, theirs);

  if (!goen_loop_save_event (db, write->mine, error))
    return FALSE;

  job->answer = goen_event_table_load (db, write->mine->id, error);
  write->failed = job->answer == NULL;

  return !write->failed;
}

void
goen_event_loaded_free (GoenEventLoaded *loaded)
{
  g_clear_pointer (&loaded->record, goen_event_record_free);
  g_clear_pointer (&loaded->attendances, g_ptr_array_unref);
  g_free (loaded);
}

void
goen_event_io_load_async (GoenLibrary         *library,
                          gint64               id,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GoenLoopJob *job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_event_loaded_free);

  job->id = id;
  goen_loop_job_run (job, library, GOEN_STORE_READ, load_job, NULL, callback, user_data);
}

GoenEventLoaded *
goen_event_io_load_finish (GoenLibrary   *library,
                           GAsyncResult  *result,
                           GError       **error)
{
  return goen_loop_job_finish (library, result, error);
}

void
goen_event_write_release (GoenEventWrite *write)
{
  g_atomic_rc_box_release_full (write, write_clear);
}

/* Writes what @mine changed since @base; what others changed meanwhile stays. */
GoenEventWrite *
goen_event_io_write_async (GoenLibrary           *library,
                           const GoenEventRecord *mine,
                           const GoenEventRecord *base,
                           GoenEventWrite        *previous,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  GoenEventWrite *write = g_atomic_rc_box_new0 (GoenEventWrite);

  write->mine = goen_event_record_copy (mine);
  write->base = goen_event_record_copy (base);
  if (previous != NULL)
    write->previous = g_atomic_rc_box_acquire (previous);
  goen_loop_job_run (goen_loop_job_new (g_atomic_rc_box_acquire (write), (GDestroyNotify) goen_event_write_release,
                                        (GDestroyNotify) goen_event_record_free),
                     library, GOEN_STORE_SAVE, write_job, NULL, callback, user_data);

  return write;
}

GoenEventRecord *
goen_event_io_write_finish (GoenLibrary   *library,
                            GAsyncResult  *result,
                            GError       **error)
{
  return goen_loop_job_finish (library, result, error);
}
