/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-player.h"
#include "goen-recorder.h"

/* Recorder and player of a build without GStreamer: they say so. */

struct _GoenRecorder
{
  GObject parent_instance;
};

struct _GoenPlayer
{
  GObject parent_instance;
};

enum {
  PROP_0,
  PROP_PLAYING,
  PROP_DURATION,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GoenRecorder, goen_recorder, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (GoenPlayer, goen_player, G_TYPE_OBJECT)

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       _("This version of Goen was built without GStreamer and can neither record nor play."));

  return FALSE;
}

static void
goen_recorder_class_init (GoenRecorderClass *klass)
{
  g_signal_new ("level", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_recorder_init (GoenRecorder *self)
{
}

static void
goen_player_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
}

static void
goen_player_class_init (GoenPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_player_get_property;
  g_object_class_install_property (object_class, PROP_PLAYING,
                                   g_param_spec_boolean ("playing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_DURATION,
                                   g_param_spec_uint ("duration", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_player_init (GoenPlayer *self)
{
}

gboolean
goen_voice_is_available (void)
{
  return FALSE;
}

GoenRecorder *
goen_recorder_new (void)
{
  return g_object_new (GOEN_TYPE_RECORDER, NULL);
}

GoenRecorder *
goen_recorder_new_for (const char *source)
{
  return goen_recorder_new ();
}

gboolean
goen_recorder_start (GoenRecorder  *self,
                     const char    *path,
                     GError       **error)
{
  return refuse (error);
}

void
goen_recorder_set_paused (GoenRecorder *self,
                          gboolean      paused)
{
}

void
goen_recorder_stop_async (GoenRecorder        *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;

  refuse (&error);
  g_task_return_error (task, error);
}

GoenRecording *
goen_recorder_stop_finish (GoenRecorder  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
goen_recorder_cancel (GoenRecorder *self)
{
}

GoenPlayer *
goen_player_new (void)
{
  return g_object_new (GOEN_TYPE_PLAYER, NULL);
}

GoenPlayer *
goen_player_new_for (const char *sink)
{
  return goen_player_new ();
}

gboolean
goen_player_open (GoenPlayer  *self,
                  const char  *path,
                  GError     **error)
{
  return refuse (error);
}

void
goen_player_play (GoenPlayer *self)
{
}

void
goen_player_pause (GoenPlayer *self)
{
}

void
goen_player_seek (GoenPlayer *self,
                  guint       ms)
{
}

guint
goen_player_get_position (GoenPlayer *self)
{
  return 0;
}

gboolean
goen_player_get_playing (GoenPlayer *self)
{
  return FALSE;
}

guint
goen_player_get_duration (GoenPlayer *self)
{
  return 0;
}
