/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-store-private.h"

#include "goen-worker.h"

/* How long a foreign write may go on before the store looks at what came of it. */
#define LOOK_DELAY_MS 200

struct _GoenStore {
  GObject       parent_instance;

  GoenWorker   *worker;        /* (owned) */
  GThread      *thread;        /* that opened the store */
  GMainContext *context;       /* (owned) of that thread */
  GFileMonitor *monitor;       /* (owned) (nullable) */
  GSource      *look_source;   /* (owned) (nullable) */
  struct _Mailbox *mailbox;    /* (owned) */
};

/* What the worker thread may hold of the store: it must neither keep it alive nor meet it half freed. */
typedef struct _Mailbox Mailbox;
struct _Mailbox {
  GWeakRef      store;
  GMainContext *context;   /* (owned) */
};

/* A job that nobody waits for, and the store whose task it completes. */
typedef struct {
  GoenJob  job;
  GTask   *task;  /* (owned) and with it the data of the job */
} AsyncJob;

/* What an asynchronous opening opens. */
typedef struct {
  char               *path;   /* (owned) */
  GoenStoreOpenFlags  flags;
} OpenRequest;

G_DEFINE_FINAL_TYPE (GoenStore, goen_store, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
mailbox_clear (Mailbox *self)
{
  g_weak_ref_clear (&self->store);
  g_main_context_unref (self->context);
}

static void
mailbox_release (gpointer self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) mailbox_clear);
}

static void
open_request_free (OpenRequest *self)
{
  g_free (self->path);
  g_free (self);
}

static void
emit_changes (GoenStore *self)
{
  g_autoptr (GoenStore) keep = g_object_ref (self);

  while (TRUE)
    {
      g_autoptr (GoenChangeSet) changes = goen_worker_pop_changes (self->worker);

      if (changes == NULL)
        return;
      g_signal_emit (keep, signals[CHANGED], 0, changes);
    }
}

/* Unlike g_main_context_invoke(), never runs @func at once in the calling thread. */
static void
post (GMainContext   *context,
      GSourceFunc     func,
      gpointer        data,
      GDestroyNotify  free_data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, free_data);
  g_source_attach (source, context);
}

static gboolean
emit_cb (gpointer user_data)
{
  Mailbox *mailbox = user_data;
  g_autoptr (GoenStore) self = g_weak_ref_get (&mailbox->store);

  if (self != NULL)
    emit_changes (self);

  return G_SOURCE_REMOVE;
}

/* On the worker thread. */
static void
notify_cb (gpointer user_data)
{
  Mailbox *mailbox = user_data;

  post (mailbox->context, emit_cb, g_atomic_rc_box_acquire (mailbox), mailbox_release);
}

/* On the thread of the store: first the signal, then the answer. */
static gboolean
complete_cb (gpointer user_data)
{
  AsyncJob *async = user_data;

  emit_changes (g_task_get_source_object (async->task));

  if (async->job.succeeded)
    g_task_return_boolean (async->task, TRUE);
  else
    g_task_return_error (async->task, g_steal_pointer (&async->job.error));

  return G_SOURCE_REMOVE;
}

static void
async_job_free (gpointer user_data)
{
  AsyncJob *async = user_data;

  goen_job_clear (&async->job);
  g_object_unref (async->task);
  g_free (async);
}

/* On the worker thread. */
static void
job_finished_cb (GoenJob *job)
{
  AsyncJob *async = job->user_data;
  GoenStore *self = g_task_get_source_object (async->task);

  post (self->context, complete_cb, async, async_job_free);
}

static gboolean
look_cb (gpointer user_data)
{
  GoenStore *self = user_data;

  g_clear_pointer (&self->look_source, g_source_unref);
  goen_worker_look_outside (self->worker);

  return G_SOURCE_REMOVE;
}

/* Our own writes come here too; the worker tells them from foreign ones. */
static void
file_changed_cb (GFileMonitor      *monitor,
                 GFile             *file,
                 GFile             *other_file,
                 GFileMonitorEvent  event,
                 GoenStore         *self)
{
  if (self->look_source != NULL)
    return;

  self->look_source = g_timeout_source_new (LOOK_DELAY_MS);
  g_source_set_callback (self->look_source, look_cb, self, NULL);
  g_source_attach (self->look_source, self->context);
}

static void
goen_store_finalize (GObject *object)
{
  GoenStore *self = GOEN_STORE (object);

  goen_store_close (self);
  g_clear_pointer (&self->worker, goen_worker_free);
  g_clear_pointer (&self->mailbox, mailbox_release);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (goen_store_parent_class)->finalize (object);
}

static void
goen_store_class_init (GoenStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_store_finalize;

  /**
   * GoenStore::changed:
   * @self: a store
   * @changes: what changed
   *
   * Something was written, by this or another process.
   */
  signals[CHANGED] = g_signal_new ("changed", GOEN_TYPE_STORE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, GOEN_TYPE_CHANGE_SET);
}

static void
goen_store_init (GoenStore *self)
{
}

static GoenStore *
store_new (GoenWorker *worker)
{
  GoenStore *self = g_object_new (GOEN_TYPE_STORE, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (goen_worker_get_path (worker));

  self->worker = worker;
  self->thread = g_thread_self ();
  self->context = g_main_context_ref_thread_default ();
  self->mailbox = g_atomic_rc_box_new0 (Mailbox);
  g_weak_ref_init (&self->mailbox->store, self);
  self->mailbox->context = g_main_context_ref (self->context);
  goen_worker_set_notify (worker, notify_cb, self->mailbox);

  /* Without a monitor foreign writes are still noticed, with the next job. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (file_changed_cb), self);

  return self;
}

static void
open_thread_cb (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  OpenRequest *request = task_data;
  GError *error = NULL;
  GoenWorker *worker = goen_worker_new (request->path, request->flags, NULL, &error);

  if (worker != NULL)
    g_task_return_pointer (task, worker, (GDestroyNotify) goen_worker_free);
  else
    g_task_return_error (task, error);
}

/*< private >
 * goen_store_open_with:
 * @path: the file
 * @flags: whether for a window
 * @options: (nullable): what is different in a test
 * @error: return location for an error
 *
 * Opens a store with another file layer or other migrations.
 *
 * Returns: (transfer full) (nullable): a store
 */
GoenStore *
goen_store_open_with (const char             *path,
                      GoenStoreOpenFlags      flags,
                      const GoenOpenOptions  *options,
                      GError                **error)
{
  GoenWorker *worker = goen_worker_new (path, flags, options, error);

  return worker != NULL ? store_new (worker) : NULL;
}

/**
 * goen_store_open:
 * @path: the file; it and its folder are made when missing
 * @flags: whether for a window
 * @error: return location for an error
 *
 * Opens a store, and waits for it.
 *
 * The calling thread, and its thread-default main context, is the one on which ::changed is emitted.
 * A file of another program, a newer, damaged or empty one is refused and left as it is;
 * one that cannot be written is opened for reading.
 *
 * Returns: (transfer full) (nullable): a store, or %NULL with an error in %GOEN_ERROR
 */
GoenStore *
goen_store_open (const char          *path,
                 GoenStoreOpenFlags   flags,
                 GError             **error)
{
  return goen_store_open_with (path, flags, NULL, error);
}

/**
 * goen_store_open_async:
 * @path: the file
 * @flags: whether for a window
 * @cancellable: (nullable): to stop waiting
 * @callback: called when the store is open
 * @user_data: for @callback
 *
 * Opens a store without blocking; see goen_store_open().
 */
void
goen_store_open_async (const char          *path,
                       GoenStoreOpenFlags   flags,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenRequest *request = g_new0 (OpenRequest, 1);

  request->path = g_strdup (path);
  request->flags = flags;
  g_task_set_source_tag (task, goen_store_open_async);
  g_task_set_task_data (task, request, (GDestroyNotify) open_request_free);
  g_task_run_in_thread (task, open_thread_cb);
}

/**
 * goen_store_open_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends goen_store_open_async(). The calling thread becomes the thread of the store.
 *
 * Returns: (transfer full) (nullable): a store
 */
GoenStore *
goen_store_open_finish (GAsyncResult  *result,
                        GError       **error)
{
  GoenWorker *worker = g_task_propagate_pointer (G_TASK (result), error);

  return worker != NULL ? store_new (worker) : NULL;
}

/**
 * goen_store_close:
 * @self: a store
 *
 * Finishes what was begun, closes the file and lets the next window have it.
 *
 * Jobs that come later end with %G_IO_ERROR_CLOSED.
 */
void
goen_store_close (GoenStore *self)
{
  if (self->look_source != NULL)
    {
      g_source_destroy (self->look_source);
      g_clear_pointer (&self->look_source, g_source_unref);
    }
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
      g_clear_object (&self->monitor);
    }

  goen_worker_close (self->worker);
  goen_worker_set_notify (self->worker, NULL, NULL);
}

/**
 * goen_store_get_path:
 * @self: a store
 *
 * Gets where the file really is.
 *
 * Returns: (transfer none): an absolute path without symbolic links
 */
const char *
goen_store_get_path (GoenStore *self)
{
  g_return_val_if_fail (GOEN_IS_STORE (self), NULL);

  return goen_worker_get_path (self->worker);
}

/**
 * goen_store_is_read_only:
 * @self: a store
 *
 * Tells whether the file can only be read; every write then fails with %GOEN_ERROR_READ_ONLY.
 *
 * Returns: %TRUE when nothing can be written
 */
gboolean
goen_store_is_read_only (GoenStore *self)
{
  g_return_val_if_fail (GOEN_IS_STORE (self), TRUE);

  return goen_worker_is_read_only (self->worker);
}

/**
 * goen_store_run:
 * @self: a store
 * @lane: what the job may do
 * @func: the job, run on the worker thread
 * @data: for @func
 * @cancellable: (nullable): to give up; a write that was committed is not taken back
 * @error: return location for an error
 *
 * Runs a job and waits for it, without a main loop.
 *
 * On the thread of the store ::changed is emitted before this returns.
 *
 * Returns: whether the job succeeded and, for a write, was committed
 */
gboolean
goen_store_run (GoenStore      *self,
                GoenStoreLane   lane,
                GoenStoreFunc   func,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  GoenJob job = {
    .lane = lane,
    .func = func,
    .data = data,
    .cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL,
  };

  g_return_val_if_fail (GOEN_IS_STORE (self), FALSE);

  if (goen_worker_push (self->worker, &job))
    goen_worker_wait (self->worker, &job);

  if (g_thread_self () == self->thread)
    emit_changes (self);

  if (job.error != NULL)
    g_propagate_error (error, g_steal_pointer (&job.error));
  goen_job_clear (&job);

  return job.succeeded;
}

/**
 * goen_store_run_async:
 * @self: a store
 * @lane: what the job may do
 * @func: the job, run on the worker thread
 * @data: for @func
 * @free_data: (nullable): frees @data after @callback, with the task, whose task data it is
 * @cancellable: (nullable): to give up; a write that was committed is not taken back
 * @callback: called after ::changed
 * @user_data: for @callback
 *
 * Runs a job without waiting.
 */
void
goen_store_run_async (GoenStore           *self,
                      GoenStoreLane        lane,
                      GoenStoreFunc        func,
                      gpointer             data,
                      GDestroyNotify       free_data,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  AsyncJob *async;

  g_return_if_fail (GOEN_IS_STORE (self));

  async = g_new0 (AsyncJob, 1);
  async->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (async->task, goen_store_run_async);
  g_task_set_check_cancellable (async->task, FALSE);
  g_task_set_task_data (async->task, data, free_data);
  async->job = (GoenJob) {
    .lane = lane,
    .func = func,
    .data = data,
    .cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL,
    .finished = job_finished_cb,
    .user_data = async,
  };

  if (!goen_worker_push (self->worker, &async->job))
    post (self->context, complete_cb, async, async_job_free);
}

/**
 * goen_store_run_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends goen_store_run_async().
 *
 * Returns: whether the job succeeded and, for a write, was committed
 */
gboolean
goen_store_run_finish (GoenStore     *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
