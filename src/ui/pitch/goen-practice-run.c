/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-run.h"

#include "goen-clock.h"
#include "goen-practice-microphone.h"
#include "goen-practice-take.h"

/* Nobody talks so much longer than planned; somebody has left. */
#define FORGOTTEN_SECONDS 120

struct _GoenPracticeRun
{
  GObject parent_instance;

  GPtrArray              *lines;        /* (owned) of GoenPitchLine */
  guint                   seconds;
  GoenPrompter           *prompter;     /* (owned) */
  GoenPracticeMicrophone *microphone;   /* (owned) */
  gint64                  started;      /* Unix seconds: the first word */
  gint64                  offset;       /* µs that are added to the clock */
  guint                   patience;     /* ms of speaking until somebody seems to have left */
};

G_DEFINE_FINAL_TYPE (GoenPracticeRun, goen_practice_run, G_TYPE_OBJECT)

enum {
  LEVEL,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
level_cb (GoenPracticeRun *self,
          double           level)
{
  g_signal_emit (self, signals[LEVEL], 0, level);
}

static void
failed_cb (GoenPracticeRun *self,
           const char      *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static GoenTake *
make_take (GoenPracticeRun *self)
{
  return goen_practice_take_new (self->started, self->seconds,
                                 goen_prompter_get_elapsed (self->prompter, goen_practice_run_get_now (self)));
}

static void
stopped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GoenPracticeRun *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenTake) take = make_take (self);

  /* Without its sound it was a run by the clock. */
  if (!goen_practice_microphone_stop_finish (self->microphone, result, take, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_task_return_error (task, g_steal_pointer (&error));
          return;
        }
      failed_cb (self, error->message);
    }
  g_task_return_pointer (task, g_steal_pointer (&take), (GDestroyNotify) goen_take_free);
}

static void
goen_practice_run_dispose (GObject *object)
{
  GoenPracticeRun *self = GOEN_PRACTICE_RUN (object);

  if (self->microphone != NULL)
    goen_practice_microphone_forget (self->microphone);
  g_clear_object (&self->microphone);

  G_OBJECT_CLASS (goen_practice_run_parent_class)->dispose (object);
}

static void
goen_practice_run_finalize (GObject *object)
{
  GoenPracticeRun *self = GOEN_PRACTICE_RUN (object);

  g_clear_pointer (&self->prompter, goen_prompter_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_practice_run_parent_class)->finalize (object);
}

static void
goen_practice_run_class_init (GoenPracticeRunClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_practice_run_dispose;
  object_class->finalize = goen_practice_run_finalize;

  signals[LEVEL] = g_signal_new ("level", GOEN_TYPE_PRACTICE_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[FAILED] = g_signal_new ("failed", GOEN_TYPE_PRACTICE_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
goen_practice_run_init (GoenPracticeRun *self)
{
  self->microphone = goen_practice_microphone_new ();
  g_signal_connect_object (self->microphone, "level", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->microphone, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_practice_run_new:
 * @lines: (element-type GoenPitchLine): what is said; kept, and not to be changed any more
 * @seconds: the target
 *
 * Creates a run that has not started.
 *
 * Returns: (transfer full): a run
 */
GoenPracticeRun *
goen_practice_run_new (GPtrArray *lines,
                       guint      seconds)
{
  GoenPracticeRun *self = g_object_new (GOEN_TYPE_PRACTICE_RUN, NULL);

  self->lines = g_ptr_array_ref (lines);
  self->seconds = seconds;
  self->prompter = goen_prompter_new (lines, seconds);
  goen_prompter_set_waits (self->prompter, TRUE);

  return self;
}

/**
 * goen_practice_run_get_prompter:
 * @self: a run
 *
 * Gets the clockwork, which is asked with goen_practice_run_get_now(). Starting, pausing and stopping it is up to the run.
 *
 * Returns: (transfer none): the prompter
 */
GoenPrompter *
goen_practice_run_get_prompter (GoenPracticeRun *self)
{
  return self->prompter;
}

/**
 * goen_practice_run_get_now:
 * @self: a run
 *
 * Reads the clock that goes on whatever anybody does to the time of day.
 *
 * Returns: µs
 */
gint64
goen_practice_run_get_now (GoenPracticeRun *self)
{
  return g_get_monotonic_time () + self->offset;
}

/**
 * goen_practice_run_get_state:
 * @self: a run
 *
 * Returns: what it is doing
 */
GoenPrompterState
goen_practice_run_get_state (GoenPracticeRun *self)
{
  return goen_prompter_get_state (self->prompter, goen_practice_run_get_now (self));
}

/**
 * goen_practice_run_is_recording:
 * @self: a run
 *
 * Returns: whether there is a microphone that listens, or would unless it were paused
 */
gboolean
goen_practice_run_is_recording (GoenPracticeRun *self)
{
  return goen_practice_microphone_is_heard (self->microphone);
}

/**
 * goen_practice_run_is_said:
 * @self: a run
 *
 * Tells whether the last line has had its time, so that what comes next is the end.
 *
 * Returns: whether it has
 */
gboolean
goen_practice_run_is_said (GoenPracticeRun *self)
{
  gint64 now = goen_practice_run_get_now (self);

  if (goen_prompter_get_state (self->prompter, now) != GOEN_PROMPTER_SPEAKING)
    return FALSE;

  return self->lines->len == 0 ||
         (goen_prompter_get_line (self->prompter, now) + 1 == self->lines->len &&
          goen_prompter_get_progress (self->prompter, now) >= 1);
}

/**
 * goen_practice_run_start:
 * @self: a run
 * @count_down: seconds before the first word
 * @path: (nullable): where the sound goes
 *
 * Starts at the first line.
 */
void
goen_practice_run_start (GoenPracticeRun *self,
                         guint            count_down,
                         const char      *path)
{
  self->started = 0;
  self->patience = (2 * self->seconds + FORGOTTEN_SECONDS) * 1000;
  goen_practice_microphone_open (self->microphone, path);
  goen_prompter_start (self->prompter, goen_practice_run_get_now (self), count_down);
  goen_practice_run_update (self);
}

/**
 * goen_practice_run_update:
 * @self: a run
 *
 * Records from the first word on, and pauses a run that everybody has left.
 */
void
goen_practice_run_update (GoenPracticeRun *self)
{
  gint64 now = goen_practice_run_get_now (self);

  if (goen_prompter_get_state (self->prompter, now) != GOEN_PROMPTER_SPEAKING)
    return;

  if (self->started == 0)
    {
      self->started = goen_clock_now ();
      goen_practice_microphone_hold (self->microphone, FALSE);
    }
  if (goen_prompter_get_elapsed (self->prompter, now) > self->patience)
    {
      self->patience += FORGOTTEN_SECONDS * 1000;
      goen_practice_run_pause (self, TRUE);
    }
}

/**
 * goen_practice_run_pause:
 * @self: a run
 * @pause: whether it stands still
 *
 * Holds text, time and sound where they are, or goes on.
 */
void
goen_practice_run_pause (GoenPracticeRun *self,
                         gboolean         pause)
{
  gint64 now = goen_practice_run_get_now (self);

  if (pause)
    goen_prompter_pause (self->prompter, now);
  else
    goen_prompter_resume (self->prompter, now);
  if (self->started != 0)
    goen_practice_microphone_hold (self->microphone, pause);
}

/**
 * goen_practice_run_cancel:
 * @self: a run
 *
 * Ends it, and forgets what was recorded.
 */
void
goen_practice_run_cancel (GoenPracticeRun *self)
{
  goen_practice_microphone_forget (self->microphone);
  goen_prompter_stop (self->prompter, goen_practice_run_get_now (self));
}

/**
 * goen_practice_run_stop_async:
 * @self: a run
 * @cancellable: (nullable): a cancellable
 * @callback: called when the sound is in its file
 * @user_data: for @callback
 *
 * Ends it. A take comes of it when it was longer than %GOEN_PRACTICE_MIN_SECONDS.
 */
void
goen_practice_run_stop_async (GoenPracticeRun     *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  gint64 now = goen_practice_run_get_now (self);
  guint elapsed;

  g_task_set_source_tag (task, goen_practice_run_stop_async);
  goen_prompter_stop (self->prompter, now);
  elapsed = goen_prompter_get_elapsed (self->prompter, now);
  if (elapsed < GOEN_PRACTICE_MIN_SECONDS * 1000)
    {
      goen_practice_microphone_forget (self->microphone);
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  if (!goen_practice_microphone_is_open (self->microphone))
    {
      g_task_return_pointer (task, make_take (self), (GDestroyNotify) goen_take_free);
      return;
    }

  goen_practice_microphone_stop_async (self->microphone, cancellable, stopped_cb, g_object_ref (task));
}

/**
 * goen_practice_run_stop_finish:
 * @self: a run
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Finishes goen_practice_run_stop_async(). The take knows when, how long, and what was heard; of which introduction it is
 * has still to be filled in.
 *
 * Returns: (transfer full) (nullable): a take, or %NULL without an error when it was over too soon
 */
GoenTake *
goen_practice_run_stop_finish (GoenPracticeRun  *self,
                               GAsyncResult     *result,
                               GError          **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * goen_practice_run_advance:
 * @self: a run
 * @ms: how much
 *
 * Moves the clock of the run on.
 */
void
goen_practice_run_advance (GoenPracticeRun *self,
                           guint            ms)
{
  self->offset += (gint64) ms * 1000;
}
