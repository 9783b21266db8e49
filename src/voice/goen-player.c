/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-player.h"

#include "goen-voice-private.h"

#define OPEN_TIMEOUT 5000   /* ms for the first sound of a file to be there */
#define NOWHERE      -1

struct _GoenPlayer
{
  GObject parent_instance;

  char       *sink;         /* (owned) (nullable) */
  GstElement *pipeline;     /* (owned) (nullable) */
  GstElement *device;       /* of @pipeline */
  gboolean    is_opening;   /* on a thread */
  guint       watch_id;
  guint       open_id;
  gboolean    is_ready;     /* can be asked and told */
  gboolean    is_playing;
  gboolean    is_ended;
  guint       position;     /* ms, when it was asked last */
  gint64      target;       /* ms to go to, or NOWHERE */
  guint       duration;     /* ms */
};

enum {
  PROP_0,
  PROP_PLAYING,
  PROP_DURATION,
  N_PROPS
};

enum {
  ENDED,
  FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GoenPlayer, goen_player, G_TYPE_OBJECT)

static void
let_go_cb (GstElement *pipeline,
           gpointer    user_data)
{
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

/* A sound system may take its time even to let go. */
static void
let_go (GstElement *pipeline)
{
  gst_element_call_async (pipeline, let_go_cb, NULL, NULL);
}

static void
set_playing (GoenPlayer *self,
             gboolean    playing)
{
  if (self->is_playing == playing)
    return;

  self->is_playing = playing;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
}

static void
set_duration (GoenPlayer *self,
              guint       duration)
{
  if (self->duration == duration)
    return;

  self->duration = duration;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DURATION]);
}

/* Whoever opens it lets it go as well, when nobody wants it any more. */
static void
close_pipeline (GoenPlayer *self)
{
  g_clear_handle_id (&self->watch_id, g_source_remove);
  g_clear_handle_id (&self->open_id, g_source_remove);
  if (self->pipeline != NULL && !self->is_opening)
    let_go (self->pipeline);

  gst_clear_object (&self->pipeline);
  self->device = NULL;
  self->is_opening = FALSE;
  self->is_ready = FALSE;
  self->is_ended = FALSE;
  self->target = NOWHERE;
  self->position = 0;
}

static void
fail (GoenPlayer *self,
      GError     *error)
{
  g_autoptr (GoenPlayer) keep = g_object_ref (self);

  close_pipeline (self);
  set_playing (self, FALSE);
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
explain_and_fail (GoenPlayer *self,
                  GstMessage *message)
{
  g_autoptr (GError) error = NULL;

  goen_voice_explain (GOEN_VOICE_PLAYING, self->device, message, &error);
  fail (self, error);
}

static void
learn_duration (GoenPlayer *self)
{
  gint64 duration;

  if (gst_element_query_duration (self->pipeline, GST_FORMAT_TIME, &duration) && duration >= 0)
    set_duration (self, (guint) (duration / GST_MSECOND));
}

/* To where it should be, as soon as it can. */
static void
go (GoenPlayer *self)
{
  gint64 target = self->target;

  if (!self->is_ready)
    return;

  self->target = NOWHERE;
  if (target != NOWHERE)
    {
      self->position = (guint) target;
      gst_element_seek_simple (self->pipeline, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE, target * (gint64) GST_MSECOND);
    }
  gst_element_set_state (self->pipeline, self->is_playing ? GST_STATE_PLAYING : GST_STATE_PAUSED);
}

static void
end (GoenPlayer *self)
{
  g_autoptr (GoenPlayer) keep = g_object_ref (self);

  self->is_ended = TRUE;
  learn_duration (self);
  self->position = self->duration;
  set_playing (self, FALSE);
  g_signal_emit (self, signals[ENDED], 0);
}

static gboolean
bus_cb (GstBus     *bus,
        GstMessage *message,
        gpointer    user_data)
{
  GoenPlayer *self = user_data;

  switch ((int) GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_ASYNC_DONE:
      g_clear_handle_id (&self->open_id, g_source_remove);
      learn_duration (self);
      if (!self->is_ready)
        {
          self->is_ready = TRUE;
          go (self);
        }
      break;

    case GST_MESSAGE_DURATION_CHANGED:
      learn_duration (self);
      break;

    case GST_MESSAGE_EOS:
      end (self);
      break;

    case GST_MESSAGE_ERROR:
      explain_and_fail (self, message);
      break;

    default:
      break;
    }

  return G_SOURCE_CONTINUE;
}

static gboolean
open_timeout_cb (gpointer user_data)
{
  GoenPlayer *self = user_data;

  self->open_id = 0;
  explain_and_fail (self, NULL);

  return G_SOURCE_REMOVE;
}

static void
open_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GstElement *pipeline = task_data;
  g_autoptr (GstElement) device = gst_bin_get_by_name (GST_BIN (pipeline), GOEN_VOICE_DEVICE);
  GError *error = NULL;

  if (goen_voice_go (GOEN_VOICE_PLAYING, pipeline, device, GST_STATE_PAUSED, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GoenPlayer *self = GOEN_PLAYER (object);
  GstElement *pipeline = g_task_get_task_data (G_TASK (result));
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (self->pipeline == pipeline)
        fail (self, error);
      return;
    }

  if (self->pipeline != pipeline)
    {
      let_go (pipeline);
      return;
    }

  self->is_opening = FALSE;
  self->watch_id = gst_bus_add_watch (bus, bus_cb, self);
}

static void
goen_player_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GoenPlayer *self = GOEN_PLAYER (object);

  switch (id)
    {
    case PROP_PLAYING:
      g_value_set_boolean (value, self->is_playing);
      break;

    case PROP_DURATION:
      g_value_set_uint (value, self->duration);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
goen_player_finalize (GObject *object)
{
  GoenPlayer *self = GOEN_PLAYER (object);

  close_pipeline (self);
  g_clear_pointer (&self->sink, g_free);

  G_OBJECT_CLASS (goen_player_parent_class)->finalize (object);
}

static void
goen_player_class_init (GoenPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_player_get_property;
  object_class->finalize = goen_player_finalize;

  props[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_DURATION] = g_param_spec_uint ("duration", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_player_init (GoenPlayer *self)
{
  self->target = NOWHERE;
}

/**
 * goen_player_new:
 *
 * Creates a player for the loudspeaker that the sound settings name.
 *
 * Returns: (transfer full): a player without a recording
 */
GoenPlayer *
goen_player_new (void)
{
  return goen_player_new_for (NULL);
}

/**
 * goen_player_new_for:
 * @sink: (nullable): elements that take sound, as gst-launch-1.0 takes them: for tests, never from a user
 *
 * Creates a player for something else than the loudspeaker.
 *
 * Returns: (transfer full): a player
 */
GoenPlayer *
goen_player_new_for (const char *sink)
{
  GoenPlayer *self = g_object_new (GOEN_TYPE_PLAYER, NULL);

  self->sink = g_strdup (sink);

  return self;
}

/**
 * goen_player_open:
 * @self: a player
 * @path: an Ogg Opus file
 * @error: return location for a `GOEN_ERROR`
 *
 * Takes a recording instead of the one before and stands at its beginning. Opening goes on after this, so that it does
 * not wait for the sound system; that the file is damaged or that there are no loudspeakers is said by ::failed.
 *
 * Returns: %FALSE with `GOEN_ERROR_NOT_FOUND` when there is no such file or GStreamer is not complete
 */
gboolean
goen_player_open (GoenPlayer  *self,
                  const char  *path,
                  GError     **error)
{
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (GOEN_IS_PLAYER (self), FALSE);

  close_pipeline (self);
  set_playing (self, FALSE);
  set_duration (self, 0);
  self->pipeline = goen_voice_playback_new (path, self->sink, error);
  if (self->pipeline == NULL)
    return FALSE;

  self->is_opening = TRUE;
  self->device = gst_bin_get_by_name (GST_BIN (self->pipeline), GOEN_VOICE_DEVICE);
  gst_object_unref (self->device);
  self->open_id = g_timeout_add (OPEN_TIMEOUT, open_timeout_cb, self);

  task = g_task_new (self, NULL, opened_cb, NULL);
  g_task_set_task_data (task, gst_object_ref (self->pipeline), gst_object_unref);
  g_task_run_in_thread (task, open_thread);

  return TRUE;
}

/**
 * goen_player_play:
 * @self: a player
 *
 * Plays on, from the beginning when it has ended. Does nothing without a recording.
 */
void
goen_player_play (GoenPlayer *self)
{
  g_return_if_fail (GOEN_IS_PLAYER (self));

  if (self->pipeline == NULL || self->is_playing)
    return;

  if (self->is_ended)
    goen_player_seek (self, 0);
  set_playing (self, TRUE);
  go (self);
}

/**
 * goen_player_pause:
 * @self: a player
 *
 * Holds where it is.
 */
void
goen_player_pause (GoenPlayer *self)
{
  g_return_if_fail (GOEN_IS_PLAYER (self));

  if (self->pipeline == NULL || !self->is_playing)
    return;

  set_playing (self, FALSE);
  go (self);
}

/**
 * goen_player_seek:
 * @self: a player
 * @ms: the place; behind the end it is the end
 *
 * Goes to a place exactly, whether it plays or not.
 */
void
goen_player_seek (GoenPlayer *self,
                  guint       ms)
{
  g_return_if_fail (GOEN_IS_PLAYER (self));

  if (self->pipeline == NULL)
    return;

  self->is_ended = FALSE;
  self->target = self->duration > 0 ? MIN (ms, self->duration) : ms;
  go (self);
}

/**
 * goen_player_get_position:
 * @self: a player
 *
 * Returns: ms from the beginning of what is heard
 */
guint
goen_player_get_position (GoenPlayer *self)
{
  gint64 position;

  g_return_val_if_fail (GOEN_IS_PLAYER (self), 0);

  if (self->target != NOWHERE)
    return (guint) self->target;
  if (self->is_ready && !self->is_ended && gst_element_query_position (self->pipeline, GST_FORMAT_TIME, &position) && position >= 0)
    self->position = (guint) (position / GST_MSECOND);

  return self->duration > 0 ? MIN (self->position, self->duration) : self->position;
}

/**
 * goen_player_get_playing:
 * @self: a player
 *
 * Returns: whether it plays, or will as soon as it is open
 */
gboolean
goen_player_get_playing (GoenPlayer *self)
{
  g_return_val_if_fail (GOEN_IS_PLAYER (self), FALSE);

  return self->is_playing;
}

/**
 * goen_player_get_duration:
 * @self: a player
 *
 * Returns: ms; 0 until known
 */
guint
goen_player_get_duration (GoenPlayer *self)
{
  g_return_val_if_fail (GOEN_IS_PLAYER (self), 0);

  return self->duration;
}
