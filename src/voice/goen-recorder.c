/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-recorder.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

#include "goen-error.h"
#include "goen-voice-private.h"

#define DEAF_SECONDS     5      /* without any level: the microphone gives nothing */
#define STOP_TIMEOUT     5000   /* ms for the end of the sound to reach the file */
#define FAILED_TIMEOUT   500    /* ms for what was on its way when the microphone went away */

struct _GoenRecorder
{
  GObject parent_instance;

  char            *source;      /* (owned) (nullable) */
  char            *path;        /* (owned) (nullable) while recording and until that is finished */
  GoenVoiceTape   *tape;        /* (owned) (nullable) while recording */
  GoenPauseFinder *finder;      /* (owned) (nullable) */
  GTask           *stopping;    /* (owned) (nullable) */
  guint            watch_id;
  guint            deaf_id;
  guint            stop_id;
  gboolean         is_paused;
  gboolean         is_heard;    /* since the last look */
  gboolean         is_over;     /* all of the sound is in the file */
  gboolean         is_failed;
};

enum {
  LEVEL,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GoenRecorder, goen_recorder, G_TYPE_OBJECT)

/* Forgets everything about the take that is running, but for the tape and the path. */
static void
disconnect_tape (GoenRecorder *self)
{
  g_clear_handle_id (&self->watch_id, g_source_remove);
  g_clear_handle_id (&self->deaf_id, g_source_remove);
  g_clear_handle_id (&self->stop_id, g_source_remove);
  g_clear_pointer (&self->finder, goen_pause_finder_free);
  self->is_paused = FALSE;
}

/* A sound system may take its time even to let go. */
static void
let_go (GoenRecorder *self)
{
  if (self->tape != NULL)
    goen_voice_file_close (NULL, g_steal_pointer (&self->tape), NULL, NULL, NULL);
  disconnect_tape (self);
}

/* @error (transfer full) (nullable): why it did not end as it should */
static void
close_tape (GoenRecorder *self,
            GError       *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->stopping);
  GoenRecording *recording = g_new0 (GoenRecording, 1);

  goen_pause_finder_finish (self->finder, recording);
  recording->duration = goen_voice_tape_get_ms (self->tape);
  goen_voice_file_close (task, g_steal_pointer (&self->tape), self->path, recording, error);
  disconnect_tape (self);
}

/* @error (transfer full) */
static void
fail (GoenRecorder *self,
      GError       *error)
{
  g_autoptr (GError) owned = error;
  g_autoptr (GoenRecorder) keep = g_object_ref (self);

  g_clear_handle_id (&self->deaf_id, g_source_remove);
  if (self->is_failed)
    return;

  self->is_failed = TRUE;
  g_signal_emit (self, signals[FAILED], 0, owned->message);
}

/* Of one channel, in dB. */
static double
get_level (GstMessage *message,
           const char *name)
{
  const GValue *value = gst_structure_get_value (gst_message_get_structure (message), name);
  const GValueArray *channels = value != NULL ? g_value_get_boxed (value) : NULL;

  return channels != NULL && channels->n_values > 0 ? g_value_get_double (channels->values) : -INFINITY;
}

static double
to_linear (double level)
{
  return isnan (level) ? 0 : CLAMP (pow (10, level / 20), 0, 1);
}

static void
hear (GoenRecorder *self,
      GstMessage   *message)
{
  const GstStructure *structure = gst_message_get_structure (message);
  guint64 end;
  guint64 duration;

  if (g_str_equal (GST_MESSAGE_SRC_NAME (message), GOEN_VOICE_METER))
    {
      self->is_heard = TRUE;
      g_signal_emit (self, signals[LEVEL], 0, to_linear (get_level (message, "peak")), to_linear (get_level (message, "rms")));
      return;
    }

  if (gst_structure_get_uint64 (structure, "endtime", &end) && gst_structure_get_uint64 (structure, "duration", &duration))
    goen_pause_finder_add (self->finder, (guint) (end / GST_MSECOND), (guint) (duration / GST_MSECOND), get_level (message, "rms"));
}

static gboolean
deaf_cb (gpointer user_data)
{
  GoenRecorder *self = user_data;
  GError *error = NULL;

  if (self->is_heard || self->is_over)
    {
      self->is_heard = FALSE;
      return G_SOURCE_CONTINUE;
    }

  self->deaf_id = 0;
  goen_voice_explain_deaf (&error);
  fail (self, error);

  return G_SOURCE_REMOVE;
}

static gboolean
stop_cb (gpointer user_data)
{
  GoenRecorder *self = user_data;
  GError *error = NULL;

  self->stop_id = 0;
  if (!self->is_failed)
    g_set_error (&error, GOEN_ERROR, GOEN_ERROR_IO,
                 _("The recording could not be ended properly. What was recorded is kept in “%s”."), self->path);
  close_tape (self, error);

  return G_SOURCE_REMOVE;
}

static gboolean
bus_cb (GstBus     *bus,
        GstMessage *message,
        gpointer    user_data)
{
  GoenRecorder *self = user_data;
  GError *error = NULL;

  switch ((int) GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_ELEMENT:
      if (gst_message_has_name (message, "level"))
        hear (self, message);
      break;

    case GST_MESSAGE_ERROR:
      goen_voice_tape_explain (self->tape, message, &error);
      if (self->stopping != NULL && !self->is_failed)
        close_tape (self, error);
      else
        fail (self, error);
      break;

    case GST_MESSAGE_EOS:
      self->is_over = TRUE;
      if (self->stopping != NULL)
        close_tape (self, NULL);
      break;

    default:
      break;
    }

  return G_SOURCE_CONTINUE;
}

static void
watch (GoenRecorder *self)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (goen_voice_tape_get (self->tape));

  self->watch_id = gst_bus_add_watch (bus, bus_cb, self);
  self->deaf_id = g_timeout_add_seconds (DEAF_SECONDS, deaf_cb, self);
}

static void
goen_recorder_finalize (GObject *object)
{
  GoenRecorder *self = GOEN_RECORDER (object);

  let_go (self);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (goen_recorder_parent_class)->finalize (object);
}

static void
goen_recorder_class_init (GoenRecorderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_recorder_finalize;

  signals[LEVEL] = g_signal_new ("level", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_recorder_init (GoenRecorder *self)
{
}

/**
 * goen_recorder_new:
 *
 * Creates a recorder of the microphone that the sound settings name.
 *
 * Returns: (transfer full): a recorder, which opens nothing yet
 */
GoenRecorder *
goen_recorder_new (void)
{
  return goen_recorder_new_for (NULL);
}

/**
 * goen_recorder_new_for:
 * @source: (nullable): elements that give sound, as gst-launch-1.0 takes them: for tests, never from a user
 *
 * Creates a recorder of something else than the microphone.
 *
 * Returns: (transfer full): a recorder
 */
GoenRecorder *
goen_recorder_new_for (const char *source)
{
  GoenRecorder *self = g_object_new (GOEN_TYPE_RECORDER, NULL);

  self->source = g_strdup (source);

  return self;
}

/**
 * goen_recorder_start:
 * @self: a recorder that is not recording
 * @path: a file that is not there yet; it is created 0600
 * @error: return location for a `GOEN_ERROR`
 *
 * Opens the microphone and records. That takes some hundredths of a second, with wireless microphones longer, and two
 * seconds at most: to begin with a word, pause first, start, and resume when the word is due. Where it fails no file is left.
 *
 * Returns: %FALSE with `GOEN_ERROR_NOT_FOUND` when there is no microphone, no sound system or no plugin;
 *   `GOEN_ERROR_CONFLICT` when there is such a file, `GOEN_ERROR_READ_ONLY` or `GOEN_ERROR_DISK_FULL` when it cannot be created
 */
gboolean
goen_recorder_start (GoenRecorder  *self,
                     const char    *path,
                     GError       **error)
{
  g_autoptr (GoenVoiceTape) tape = NULL;
  int fd;

  g_return_val_if_fail (GOEN_IS_RECORDER (self), FALSE);
  g_return_val_if_fail (self->tape == NULL, FALSE);

  if (!goen_voice_init (error))
    return FALSE;

  fd = goen_voice_file_create (path, error);
  if (fd < 0)
    return FALSE;

  tape = goen_voice_tape_new (self->source, fd, error);
  if (tape == NULL)
    close (fd);
  else
    goen_voice_tape_set_paused (tape, self->is_paused);

  if (tape == NULL || !goen_voice_tape_start (tape, error))
    {
      g_unlink (path);
      return FALSE;
    }

  self->tape = g_steal_pointer (&tape);
  g_set_str (&self->path, path);
  self->finder = goen_pause_finder_new ();
  self->is_heard = FALSE;
  self->is_over = FALSE;
  self->is_failed = FALSE;
  watch (self);

  return TRUE;
}

/**
 * goen_recorder_set_paused:
 * @self: a recorder
 * @paused: whether to hold
 *
 * Holds the recording. The file has no gap there, and the silence before and the silence after are two, not one pause.
 * ::level goes on.
 */
void
goen_recorder_set_paused (GoenRecorder *self,
                          gboolean      paused)
{
  guint at;

  g_return_if_fail (GOEN_IS_RECORDER (self));

  if (self->is_paused == !!paused)
    return;

  self->is_paused = !!paused;
  if (self->tape == NULL)
    return;

  at = goen_voice_tape_set_paused (self->tape, self->is_paused);
  if (self->is_paused)
    goen_pause_finder_break (self->finder, at);
}

/**
 * goen_recorder_stop_async:
 * @self: a recorder
 * @cancellable: (nullable): gives up waiting; the file is closed nevertheless
 * @callback: called when the file is closed
 * @user_data: for @callback
 *
 * Ends the recording and closes the file, also after ::failed. Afterwards it can be started anew.
 */
void
goen_recorder_stop_async (GoenRecorder        *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOEN_IS_RECORDER (self));
  g_return_if_fail (self->stopping == NULL);

  g_task_set_source_tag (task, goen_recorder_stop_async);
  if (self->tape == NULL)
    {
      g_task_return_new_error_literal (task, GOEN_ERROR, GOEN_ERROR_FAILED, _("Nothing was recorded."));
      return;
    }

  self->stopping = g_steal_pointer (&task);
  g_clear_handle_id (&self->deaf_id, g_source_remove);
  if (self->is_over)
    {
      close_tape (self, NULL);
      return;
    }

  /* A microphone that failed has said so to the file itself. */
  if (!self->is_failed)
    gst_element_send_event (goen_voice_tape_get (self->tape), gst_event_new_eos ());
  self->stop_id = g_timeout_add (self->is_failed ? FAILED_TIMEOUT : STOP_TIMEOUT, stop_cb, self);
}

/**
 * goen_recorder_stop_finish:
 * @self: a recorder
 * @result: what the callback got
 * @error: return location for a `GOEN_ERROR`
 *
 * Returns: (transfer full) (nullable): what was heard; on an error the file is kept if there is anything in it
 */
GoenRecording *
goen_recorder_stop_finish (GoenRecorder  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  GoenRecording *recording;
  gboolean is_cancelled;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  recording = g_task_propagate_pointer (G_TASK (result), error);
  is_cancelled = recording != NULL && self->path == NULL;
  if (self->tape == NULL)
    g_clear_pointer (&self->path, g_free);
  if (!is_cancelled)
    return recording;

  goen_recording_free (recording);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Operation was cancelled"));

  return NULL;
}

/**
 * goen_recorder_cancel:
 * @self: a recorder
 *
 * Ends the recording, if there is one, and removes its file at once. Stopping that is not finished ends with
 * `G_IO_ERROR_CANCELLED`.
 */
void
goen_recorder_cancel (GoenRecorder *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->stopping);

  g_return_if_fail (GOEN_IS_RECORDER (self));

  if (self->path != NULL)
    g_unlink (self->path);
  g_clear_pointer (&self->path, g_free);
  let_go (self);
  if (task != NULL)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Operation was cancelled"));
}
