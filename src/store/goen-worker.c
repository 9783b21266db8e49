/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-worker.h"

#include <glib/gi18n-lib.h>

#include "goen-backup.h"
#include "goen-error.h"
#include "goen-search-index.h"
#include "goen-touch-due.h"

#define N_LANES 3

/* How long nothing must happen before the rest of a large file is looked through. */
#define IDLE_BEFORE_CHECK_US (2 * G_USEC_PER_SEC)

struct _GoenWorker {
  GThread      *thread;
  GMutex        mutex;
  GCond         wake;             /* something to do */
  GCond         done;             /* a job somebody waits for, or the opening, is done */

  /* With the mutex held */
  GQueue        lanes[N_LANES];   /* GoenJob */
  GQueue        changes;          /* (owned) GoenChangeSet that nobody has seen yet */
  gboolean      is_closing;
  gboolean      is_open;
  gboolean      look;             /* see whether another process wrote */
  GCancellable *check;            /* (owned) (nullable) the running check, stopped by any job */
  void        (*notify) (gpointer user_data);
  gpointer      notify_data;

  /* Worker thread only, once it runs */
  GoenDatabase *db;               /* (owned) */
  GoenLock     *lock;             /* (owned) (nullable) */
  GError       *damage;           /* (owned) (nullable) found by a check: nothing is written any more */

  /* Constant after the opening */
  char         *path;             /* (owned) */
  gboolean      is_read_only;

  /* Of the opening, borrowed while somebody waits for it */
  GoenStoreOpenFlags     flags;
  const GoenOpenOptions *options;
  GError                *error;   /* (owned) (nullable) */
};

/*< private >
 * goen_job_clear:
 * @job: a job
 *
 * Drops what a job holds.
 */
void
goen_job_clear (GoenJob *job)
{
  g_clear_object (&job->cancellable);
  g_clear_error (&job->error);
}

/* Hands a committed change set, or the news of a write from outside, to whoever emits it. */
static void
announce (GoenWorker    *self,
          GoenChangeSet *changes)
{
  g_autoptr (GoenChangeSet) owned = changes;

  if (self->db->changed_outside)
    {
      self->db->changed_outside = FALSE;
      g_clear_pointer (&owned, goen_change_set_unref);
      owned = goen_change_set_new ();
      goen_change_set_note_reset (owned);
    }

  if (owned == NULL || goen_change_set_is_empty (owned))
    return;

  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->changes, g_steal_pointer (&owned));
  if (self->notify != NULL)
    self->notify (self->notify_data);
  g_mutex_unlock (&self->mutex);
}

static gboolean
call (GoenWorker *self,
      GoenJob    *job)
{
  gboolean succeeded = job->func (self->db, job->data, job->cancellable, &job->error);

  if (!succeeded && job->error == NULL)
    g_set_error_literal (&job->error, GOEN_ERROR, GOEN_ERROR_FAILED, _("The operation failed."));
  if (succeeded)
    g_clear_error (&job->error);

  return succeeded;
}

static void
run_read (GoenWorker *self,
          GoenJob    *job)
{
  if (!goen_database_begin_read (self->db, job->cancellable, &job->error))
    return;

  job->succeeded = call (self, job);
  goen_database_end_read (self->db);
}

static void
check_now (GoenWorker   *self,
           GCancellable *interrupt)
{
  if (!goen_database_check_rest (self->db, interrupt, &self->damage))
    goen_backup_add_to_error (self->path, &self->damage);
}

/* Nothing is ever written into a file that is damaged: what a start had no time to see is seen now. */
static gboolean
check_before_write (GoenWorker  *self,
                    GError     **error)
{
  if (self->damage == NULL && !self->db->is_checked && !self->is_read_only)
    check_now (self, NULL);

  if (self->damage == NULL)
    return TRUE;

  *error = g_error_copy (self->damage);

  return FALSE;
}

static GoenChangeSet *
run_write (GoenWorker *self,
           GoenJob    *job)
{
  GoenChangeSet *changes = NULL;

  if (!check_before_write (self, &job->error) ||
      !goen_database_begin_write (self->db, &job->error))
    return NULL;

  if (call (self, job) &&
      goen_touch_due_refresh (self->db, &job->error) &&
      (!self->db->merge_index || goen_search_index_merge (self->db, NULL, &job->error)) &&
      goen_database_commit (self->db, &job->error))
    {
      job->succeeded = TRUE;
      return g_steal_pointer (&self->db->changes);
    }

  goen_database_roll_back (self->db);

  /* Somebody was shown rows that are gone again. */
  if (self->db->served_in_write)
    {
      changes = goen_change_set_new ();
      goen_change_set_note_reset (changes);
    }

  return changes;
}

static void
run_job (GoenWorker *self,
         GoenJob    *job)
{
  GoenChangeSet *changes = NULL;

  if (!g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    {
      if (job->lane == GOEN_STORE_BULK)
        goen_database_set_bulk (self->db, TRUE);
      if (job->lane == GOEN_STORE_READ)
        run_read (self, job);
      else
        changes = run_write (self, job);
      if (job->lane == GOEN_STORE_BULK)
        goen_database_set_bulk (self->db, FALSE);
    }

  announce (self, changes);

  if (job->finished != NULL)
    {
      job->finished (job);
      return;
    }

  g_mutex_lock (&self->mutex);
  job->is_done = TRUE;
  g_cond_broadcast (&self->done);
  g_mutex_unlock (&self->mutex);
}

static GoenJob *
pop_read (GoenWorker *self)
{
  GoenJob *job;

  g_mutex_lock (&self->mutex);
  job = g_queue_pop_head (&self->lanes[GOEN_STORE_READ]);
  g_mutex_unlock (&self->mutex);

  return job;
}

/* From goen_database_yield(). */
static void
serve_cb (gpointer user_data)
{
  GoenWorker *self = user_data;
  GoenJob *job;

  while ((job = pop_read (self)) != NULL)
    run_job (self, job);
}

static void
look_outside (GoenWorker *self)
{
  if (goen_database_look_outside (self->db, NULL))
    announce (self, NULL);
}

static gboolean
has_work (GoenWorker *self)
{
  if (self->is_closing)
    return TRUE;

  for (guint i = 0; i < N_LANES; i++)
    if (!g_queue_is_empty (&self->lanes[i]))
      return TRUE;

  return FALSE;
}

static void
check_while_idle (GoenWorker *self)
{
  g_autoptr (GCancellable) check = g_cancellable_new ();

  /* A job that came meanwhile would not stop this check. */
  g_mutex_lock (&self->mutex);
  if (has_work (self))
    g_cancellable_cancel (check);
  self->check = check;
  g_mutex_unlock (&self->mutex);

  check_now (self, check);

  g_mutex_lock (&self->mutex);
  self->check = NULL;
  g_mutex_unlock (&self->mutex);
}

static GoenJob *
pop_first (GoenWorker *self)
{
  for (guint i = 0; i < N_LANES; i++)
    {
      GoenJob *job = g_queue_pop_head (&self->lanes[i]);

      if (job != NULL)
        return job;
    }

  return NULL;
}

/* Waits for something to do, with the mutex held. FALSE when nothing came in a while. */
static gboolean
wait_for_work (GoenWorker *self)
{
  gint64 deadline = g_get_monotonic_time () + IDLE_BEFORE_CHECK_US;

  if (self->db->is_checked || self->damage != NULL || self->is_read_only)
    {
      g_cond_wait (&self->wake, &self->mutex);
      return TRUE;
    }

  return g_cond_wait_until (&self->wake, &self->mutex, deadline);
}

/* Does one thing; FALSE when the store is closed and nothing is left to do. */
static gboolean
work (GoenWorker *self)
{
  GoenJob *job;
  gboolean look;
  gboolean idle = FALSE;

  g_mutex_lock (&self->mutex);
  job = pop_first (self);
  look = self->look;
  if (job == NULL && !look)
    {
      if (self->is_closing)
        {
          g_mutex_unlock (&self->mutex);
          return FALSE;
        }
      idle = !wait_for_work (self);
    }
  self->look = job == NULL && look ? FALSE : self->look;
  g_mutex_unlock (&self->mutex);

  if (job != NULL)
    run_job (self, job);
  else if (look)
    look_outside (self);
  else if (idle)
    check_while_idle (self);

  return TRUE;
}

static gpointer
worker_thread (gpointer user_data)
{
  GoenWorker *self = user_data;
  gboolean opened;

  self->db = goen_database_open (self->path, self->flags, self->options, &self->lock, &self->error);
  opened = self->db != NULL;
  if (opened)
    {
      self->db->serve = serve_cb;
      self->db->serve_data = self;
      self->is_read_only = self->db->is_read_only;
      g_set_str (&self->path, self->db->path);
    }

  g_mutex_lock (&self->mutex);
  self->is_open = TRUE;
  g_cond_broadcast (&self->done);
  g_mutex_unlock (&self->mutex);

  while (opened && work (self))
    ;

  g_clear_pointer (&self->db, goen_database_free);
  g_clear_pointer (&self->lock, goen_lock_free);

  return NULL;
}

/*< private >
 * goen_worker_new:
 * @path: the file
 * @flags: whether for a window
 * @options: (nullable): for tests
 * @error: return location for an error
 *
 * Starts the thread and waits until it has opened the file.
 *
 * Returns: (transfer full) (nullable): a worker
 */
GoenWorker *
goen_worker_new (const char             *path,
                 GoenStoreOpenFlags      flags,
                 const GoenOpenOptions  *options,
                 GError                **error)
{
  g_autoptr (GoenWorker) self = g_new0 (GoenWorker, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->wake);
  g_cond_init (&self->done);
  self->path = g_strdup (path);
  self->flags = flags;
  self->options = options;
  self->thread = g_thread_new ("goen-store", worker_thread, self);

  g_mutex_lock (&self->mutex);
  while (!self->is_open)
    g_cond_wait (&self->done, &self->mutex);
  g_mutex_unlock (&self->mutex);

  if (self->error == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, g_steal_pointer (&self->error));

  return NULL;
}

/*< private >
 * goen_worker_free:
 * @self: (transfer full): a worker
 *
 * Closes the file and ends the thread.
 */
void
goen_worker_free (GoenWorker *self)
{
  goen_worker_close (self);

  g_queue_clear_full (&self->changes, (GDestroyNotify) goen_change_set_unref);
  g_clear_error (&self->damage);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->wake);
  g_cond_clear (&self->done);
  g_free (self->path);
  g_free (self);
}

/*< private >
 * goen_worker_get_path:
 * @self: a worker
 *
 * Gets the real path of the file.
 *
 * Returns: the path
 */
const char *
goen_worker_get_path (GoenWorker *self)
{
  return self->path;
}

/*< private >
 * goen_worker_is_read_only:
 * @self: a worker
 *
 * Tells whether the file can only be read.
 *
 * Returns: %TRUE when every write fails
 */
gboolean
goen_worker_is_read_only (GoenWorker *self)
{
  return self->is_read_only;
}

/*< private >
 * goen_worker_set_notify:
 * @self: a worker
 * @notify: called on the worker thread when there are new change sets; takes no lock of the worker
 * @user_data: for @notify
 *
 * Says whom to tell of changes.
 */
void
goen_worker_set_notify (GoenWorker *self,
                        void      (*notify) (gpointer user_data),
                        gpointer    user_data)
{
  g_mutex_lock (&self->mutex);
  self->notify = notify;
  self->notify_data = user_data;
  g_mutex_unlock (&self->mutex);
}

/*< private >
 * goen_worker_push:
 * @self: a worker
 * @job: a job, which the worker owns until it is done
 *
 * Puts a job into its lane.
 *
 * Returns: %FALSE when the worker is closed, with the error in @job
 */
gboolean
goen_worker_push (GoenWorker *self,
                  GoenJob    *job)
{
  gboolean accepted;

  g_mutex_lock (&self->mutex);
  accepted = !self->is_closing;
  if (accepted)
    {
      g_queue_push_tail (&self->lanes[job->lane], job);
      if (self->check != NULL)
        g_cancellable_cancel (self->check);
      g_cond_signal (&self->wake);
    }
  g_mutex_unlock (&self->mutex);

  if (!accepted)
    g_set_error (&job->error, G_IO_ERROR, G_IO_ERROR_CLOSED, _("The file “%s” is closed."), self->path);

  return accepted;
}

/*< private >
 * goen_worker_wait:
 * @self: a worker
 * @job: a job that was pushed and has no finished function
 *
 * Waits until a job is done.
 */
void
goen_worker_wait (GoenWorker *self,
                  GoenJob    *job)
{
  g_mutex_lock (&self->mutex);
  while (!job->is_done)
    g_cond_wait (&self->done, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/*< private >
 * goen_worker_look_outside:
 * @self: a worker
 *
 * Asks the worker to see whether another process wrote to the file.
 */
void
goen_worker_look_outside (GoenWorker *self)
{
  g_mutex_lock (&self->mutex);
  self->look = TRUE;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
}

/*< private >
 * goen_worker_pop_changes:
 * @self: a worker
 *
 * Takes the oldest change set that nobody has seen.
 *
 * Returns: (transfer full) (nullable): a change set
 */
GoenChangeSet *
goen_worker_pop_changes (GoenWorker *self)
{
  GoenChangeSet *changes;

  g_mutex_lock (&self->mutex);
  changes = g_queue_pop_head (&self->changes);
  g_mutex_unlock (&self->mutex);

  return changes;
}

/*< private >
 * goen_worker_close:
 * @self: a worker
 *
 * Does what waits, closes the file and ends the thread; further jobs are refused.
 */
void
goen_worker_close (GoenWorker *self)
{
  g_mutex_lock (&self->mutex);
  self->is_closing = TRUE;
  if (self->check != NULL)
    g_cancellable_cancel (self->check);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);

  g_clear_pointer (&self->thread, g_thread_join);
}
