/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-microphone.h"

#include <math.h>

#include "goen-practice-sound.h"
#include "goen-practice-take.h"

/* Quieter than this is shown as silence. */
#define FLOOR_DB 54.0

struct _GoenPracticeMicrophone
{
  GObject parent_instance;

  GoenRecorder *recorder;       /* (owned) (nullable) while it is open */
  char         *path;           /* (owned) (nullable): of the sound */
  gboolean      has_failed;     /* since it was opened */
};

G_DEFINE_FINAL_TYPE (GoenPracticeMicrophone, goen_practice_microphone, G_TYPE_OBJECT)

enum {
  LEVEL,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Ears hear in proportions, and so should the eye. */
static double
get_loudness (double rms)
{
  return rms > 0 ? CLAMP (1 + 20 * log10 (rms) / FLOOR_DB, 0, 1) : 0;
}

static void
level_cb (GoenPracticeMicrophone *self,
          double                  peak,
          double                  rms)
{
  g_signal_emit (self, signals[LEVEL], 0, get_loudness (rms));
}

static void
fail (GoenPracticeMicrophone *self,
      const char             *sentence)
{
  self->has_failed = TRUE;
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static void
stopped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GoenPracticeMicrophone *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenRecording) recording = goen_recorder_stop_finish (GOEN_RECORDER (source), result, &error);

  g_clear_object (&self->recorder);
  if (recording != NULL)
    g_task_return_pointer (task, g_steal_pointer (&recording), (GDestroyNotify) goen_recording_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
goen_practice_microphone_dispose (GObject *object)
{
  goen_practice_microphone_forget (GOEN_PRACTICE_MICROPHONE (object));

  G_OBJECT_CLASS (goen_practice_microphone_parent_class)->dispose (object);
}

static void
goen_practice_microphone_finalize (GObject *object)
{
  g_free (GOEN_PRACTICE_MICROPHONE (object)->path);

  G_OBJECT_CLASS (goen_practice_microphone_parent_class)->finalize (object);
}

static void
goen_practice_microphone_class_init (GoenPracticeMicrophoneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_practice_microphone_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_practice_microphone_finalize;

  signals[LEVEL] = g_signal_new ("level", GOEN_TYPE_PRACTICE_MICROPHONE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[FAILED] = g_signal_new ("failed", GOEN_TYPE_PRACTICE_MICROPHONE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
goen_practice_microphone_init (GoenPracticeMicrophone *self)
{
}

/**
 * goen_practice_microphone_new:
 *
 * Creates a microphone that is closed.
 *
 * Returns: (transfer full): a microphone
 */
GoenPracticeMicrophone *
goen_practice_microphone_new (void)
{
  return g_object_new (GOEN_TYPE_PRACTICE_MICROPHONE, NULL);
}

/**
 * goen_practice_microphone_open:
 * @self: a microphone
 * @path: (nullable): where the sound goes; without it the microphone stays closed
 *
 * Opens the microphone and holds it: that takes a moment, and the first word should not be lost. ::failed is emitted where it cannot be opened.
 */
void
goen_practice_microphone_open (GoenPracticeMicrophone *self,
                               const char             *path)
{
  g_autoptr (GError) error = NULL;

  goen_practice_microphone_forget (self);
  g_set_str (&self->path, path);
  self->has_failed = FALSE;
  if (path == NULL)
    return;

  self->recorder = goen_practice_sound_new_recorder ();
  g_signal_connect_object (self->recorder, "level", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recorder, "failed", G_CALLBACK (fail), self, G_CONNECT_SWAPPED);
  goen_recorder_set_paused (self->recorder, TRUE);
  if (goen_recorder_start (self->recorder, path, &error))
    return;

  g_clear_object (&self->recorder);
  fail (self, error->message);
}

/**
 * goen_practice_microphone_hold:
 * @self: a microphone
 * @hold: whether nothing is recorded
 *
 * Holds the recording, or goes on with it. Does nothing while the microphone is closed.
 */
void
goen_practice_microphone_hold (GoenPracticeMicrophone *self,
                               gboolean                hold)
{
  if (self->recorder != NULL)
    goen_recorder_set_paused (self->recorder, hold);
}

/**
 * goen_practice_microphone_is_open:
 * @self: a microphone
 *
 * Returns: whether there may be a recording
 */
gboolean
goen_practice_microphone_is_open (GoenPracticeMicrophone *self)
{
  return self->recorder != NULL;
}

/**
 * goen_practice_microphone_is_heard:
 * @self: a microphone
 *
 * Returns: whether it listens, or would unless it were held
 */
gboolean
goen_practice_microphone_is_heard (GoenPracticeMicrophone *self)
{
  return self->recorder != NULL && !self->has_failed;
}

/**
 * goen_practice_microphone_forget:
 * @self: a microphone
 *
 * Closes the microphone, and removes what was recorded.
 */
void
goen_practice_microphone_forget (GoenPracticeMicrophone *self)
{
  if (self->recorder == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->recorder, self);
  goen_recorder_cancel (self->recorder);
  g_clear_object (&self->recorder);
}

/**
 * goen_practice_microphone_stop_async:
 * @self: a microphone that is open
 * @cancellable: (nullable): a cancellable
 * @callback: called when the sound is in its file
 * @user_data: for @callback
 *
 * Closes the microphone and the file.
 */
void
goen_practice_microphone_stop_async (GoenPracticeMicrophone *self,
                                     GCancellable           *cancellable,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, goen_practice_microphone_stop_async);
  goen_recorder_stop_async (self->recorder, cancellable, stopped_cb, task);
}

/**
 * goen_practice_microphone_stop_finish:
 * @self: a microphone
 * @result: what the callback was given
 * @take: the take of the run
 * @error: return location for an error
 *
 * Finishes goen_practice_microphone_stop_async(). What was heard is noted in @take.
 *
 * Returns: %FALSE where the recording is lost; `G_IO_ERROR_CANCELLED` where it was forgotten meanwhile
 */
gboolean
goen_practice_microphone_stop_finish (GoenPracticeMicrophone *self,
                                      GAsyncResult           *result,
                                      GoenTake               *take,
                                      GError                **error)
{
  g_autoptr (GoenRecording) recording = g_task_propagate_pointer (G_TASK (result), error);

  if (recording == NULL)
    return FALSE;

  goen_practice_take_note_sound (take, recording, self->path, self->has_failed);

  return TRUE;
}
