/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-private.h"

#define PACE_USEC (50 * 1000)

static void
job_clear (gpointer data)
{
  GoenLibraryJob *job = data;

  g_clear_pointer (&job->query, goen_people_query_free);
  g_clear_pointer (&job->ids, g_array_unref);
  g_clear_pointer (&job->text, g_free);
  g_clear_pointer (&job->record, goen_person_record_free);
  g_clear_pointer (&job->result, goen_people_result_free);
  g_clear_pointer (&job->rows, g_ptr_array_unref);
  g_clear_pointer (&job->lines, g_ptr_array_unref);
  g_clear_pointer (&job->changed, g_array_unref);
  g_clear_pointer (&job->bytes, g_bytes_unref);
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (goen_store_run_finish (GOEN_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

GoenLibraryJob *
goen_library_job_new (void)
{
  return g_atomic_rc_box_new0 (GoenLibraryJob);
}

void
goen_library_job_release (gpointer job)
{
  g_atomic_rc_box_release_full (job, job_clear);
}

void
goen_library_job_set_ids (GoenLibraryJob *job,
                          const gint64   *ids,
                          guint           n_ids)
{
  job->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  if (n_ids > 0)
    g_array_append_vals (job->ids, ids, n_ids);
}

/* Runs @func on the store's worker. The task does not look at @cancellable itself: what the
 * store committed before the cancel arrived is a success. */
void
goen_library_run (GoenLibrary         *self,
                  GoenStoreLane        lane,
                  GoenStoreFunc        func,
                  GoenLibraryJob      *job,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, goen_library_run);
  g_task_set_task_data (task, job, goen_library_job_release);

  goen_store_run_async (self->store, lane, func,
                        g_atomic_rc_box_acquire (job), goen_library_job_release,
                        cancellable, ran_cb, task);
}

GoenLibraryJob *
goen_library_run_finish (GoenLibrary   *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return g_task_get_task_data (G_TASK (result));
}

/* Data of the caller's own, shared between the worker and the task as a GoenLibraryJob is. */
typedef struct {
  GoenStoreFunc  func;
  gpointer       data;
  GDestroyNotify free_data;
} Request;

static void
request_clear (gpointer data)
{
  Request *self = data;

  if (self->free_data != NULL)
    self->free_data (self->data);
}

static void
request_release (gpointer request)
{
  g_atomic_rc_box_release_full (request, request_clear);
}

static gboolean
request_job (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Request *request = data;

  return request->func (db, request->data, cancellable, error);
}

void
goen_library_run_data (GoenLibrary         *self,
                       GoenStoreLane        lane,
                       GoenStoreFunc        func,
                       gpointer             data,
                       GDestroyNotify       free_data,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_atomic_rc_box_new0 (Request);

  request->func = func;
  request->data = data;
  request->free_data = free_data;

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, goen_library_run_data);
  g_task_set_task_data (task, request, request_release);

  goen_store_run_async (self->store, lane, request_job,
                        g_atomic_rc_box_acquire (request), request_release,
                        cancellable, ran_cb, task);
}

gpointer
goen_library_run_data_finish (GoenLibrary   *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  Request *request;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  request = g_task_get_task_data (G_TASK (result));

  return request->data;
}

gboolean
goen_library_pace (GoenDatabase  *db,
                   gint64        *since,
                   GCancellable  *cancellable,
                   GError       **error)
{
  gint64 now = g_get_monotonic_time ();

  if (now - *since < PACE_USEC)
    return TRUE;

  if (!goen_database_yield (db, cancellable, error))
    return FALSE;

  *since = g_get_monotonic_time ();

  return TRUE;
}

GSource *
goen_library_add_idle (GoenLibrary *self,
                       int          priority,
                       GSourceFunc  func)
{
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, priority);
  g_source_set_callback (source, func, self, NULL);
  g_source_attach (source, self->context);

  return source;
}

/* For import and export, which have jobs of their own. */
GoenStore *
goen_library_get_store (GoenLibrary *self)
{
  return self->store;
}
