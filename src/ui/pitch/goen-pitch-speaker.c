/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-speaker.h"

#include <glib/gi18n-lib.h>

struct _GoenPitchSpeaker
{
  GObject parent_instance;

  GoenLibrary    *library;       /* (owned) */
  gint64          event_id;      /* as asked for: 0 the next one, -1 none */
  GoenSpeaker    *speaker;       /* (owned) (nullable) */
  GoenPitchMeter *meter;         /* (owned) */
  GCancellable   *cancellable;   /* (owned) (nullable): of the reading that is under way */
};

enum {
  CHANGED,
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPitchSpeaker, goen_pitch_speaker, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPitchSpeaker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenSpeaker) speaker = goen_library_load_speaker_finish (GOEN_LIBRARY (source), result, &error);

  /* Another event was chosen meanwhile. */
  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  if (speaker == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  g_clear_pointer (&self->speaker, goen_speaker_free);
  self->speaker = g_steal_pointer (&speaker);
  goen_speaker_teach (self->speaker, self->meter);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (GoenPitchSpeaker *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_library_load_speaker_async (self->library, self->event_id, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenPitchSpeaker    *self,
                    const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) ||
      goen_change_set_touches (changes, GOEN_TABLE_PITCH) ||
      goen_change_set_touches (changes, GOEN_TABLE_PROFILE) ||
      goen_change_set_touches (changes, GOEN_TABLE_EVENT))
    load (self);
}

static void
goen_pitch_speaker_dispose (GObject *object)
{
  GoenPitchSpeaker *self = GOEN_PITCH_SPEAKER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_pitch_speaker_parent_class)->dispose (object);
}

static void
goen_pitch_speaker_finalize (GObject *object)
{
  GoenPitchSpeaker *self = GOEN_PITCH_SPEAKER (object);

  g_clear_pointer (&self->speaker, goen_speaker_free);
  g_clear_pointer (&self->meter, goen_pitch_meter_free);

  G_OBJECT_CLASS (goen_pitch_speaker_parent_class)->finalize (object);
}

static void
goen_pitch_speaker_class_init (GoenPitchSpeakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_pitch_speaker_dispose;
  object_class->finalize = goen_pitch_speaker_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_pitch_speaker_init (GoenPitchSpeaker *self)
{
  self->meter = goen_pitch_meter_new ();
}

/**
 * goen_pitch_speaker_new:
 * @library: the library
 * @event_id: the event whose slots are filled; 0 for the next one I go to, -1 for none
 *
 * Creates a speaker, which begins to read at once.
 *
 * Returns: (transfer full): a new speaker
 */
GoenPitchSpeaker *
goen_pitch_speaker_new (GoenLibrary *library,
                        gint64       event_id)
{
  GoenPitchSpeaker *self;

  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);

  self = g_object_new (GOEN_TYPE_PITCH_SPEAKER, NULL);
  self->library = g_object_ref (library);
  self->event_id = event_id;
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);

  return self;
}

/**
 * goen_pitch_speaker_get_library:
 * @self: a speaker
 *
 * Where all this is kept.
 *
 * Returns: (transfer none): the library
 */
GoenLibrary *
goen_pitch_speaker_get_library (GoenPitchSpeaker *self)
{
  return self->library;
}

/**
 * goen_pitch_speaker_set_event_id:
 * @self: a speaker
 * @event_id: an event; 0 for the next one I go to, -1 for none
 *
 * Chooses the event whose slots are filled.
 */
void
goen_pitch_speaker_set_event_id (GoenPitchSpeaker *self,
                                 gint64            event_id)
{
  g_return_if_fail (GOEN_IS_PITCH_SPEAKER (self));

  if (self->event_id == event_id)
    return;

  self->event_id = event_id;
  load (self);
}

/**
 * goen_pitch_speaker_get_event_id:
 * @self: a speaker
 *
 * Which event was chosen.
 *
 * Returns: an event; 0 for the next one I go to, -1 for none
 */
gint64
goen_pitch_speaker_get_event_id (GoenPitchSpeaker *self)
{
  return self->event_id;
}

/**
 * goen_pitch_speaker_get:
 * @self: a speaker
 *
 * What was read.
 *
 * Returns: (transfer none) (nullable): the profile, the words, the pace and the event, until the next ::changed; %NULL before the first
 */
const GoenSpeaker *
goen_pitch_speaker_get (GoenPitchSpeaker *self)
{
  return self->speaker;
}

/**
 * goen_pitch_speaker_get_meter:
 * @self: a speaker
 *
 * What measures with the words and the pace of the user.
 *
 * Returns: (transfer none): the meter
 */
GoenPitchMeter *
goen_pitch_speaker_get_meter (GoenPitchSpeaker *self)
{
  return self->meter;
}

/**
 * goen_pitch_speaker_get_context:
 * @self: a speaker
 *
 * What slots are filled from.
 *
 * Returns: the profile and the event, valid until the next ::changed
 */
GoenPitchContext
goen_pitch_speaker_get_context (GoenPitchSpeaker *self)
{
  GoenPitchContext context = { NULL, NULL };

  if (self->speaker == NULL)
    return context;

  context.profile = self->speaker->profile;
  context.event = self->speaker->event;

  return context;
}

/**
 * goen_pitch_speaker_dup_pace:
 * @self: a speaker
 *
 * Says which pace estimates are made with, as the end of a line: in lower case.
 *
 * Returns: (transfer full): the words
 */
char *
goen_pitch_speaker_dup_pace (GoenPitchSpeaker *self)
{
  double rate = goen_pitch_meter_get_rate (self->meter);

  if (self->speaker != NULL && self->speaker->rate > 0)
    /* Translators: the pace that an estimate is made with, learned from how the user practised. Morae (拍) are the beats of Japanese. */
    return g_strdup_printf (_("at your own pace of %.1f morae a second"), rate);

  /* Translators: the pace that an estimate is made with as long as that of the user is not known. */
  return g_strdup_printf (_("at a usual pace of %.1f morae a second"), rate);
}

/**
 * goen_pitch_speaker_has_profile:
 * @self: a speaker
 *
 * Tells whether the profile has anything that an introduction can say.
 *
 * Returns: %FALSE when it is empty, or was not read yet
 */
gboolean
goen_pitch_speaker_has_profile (GoenPitchSpeaker *self)
{
  const GoenProfile *profile = self->speaker != NULL ? self->speaker->profile : NULL;

  return profile != NULL && (profile->name != NULL || profile->who != NULL || profile->offers != NULL || profile->needs != NULL);
}
