/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-script.h"

#include "goen-pitch-speaker.h"

/* What a line of the prompter holds: with the eyes on the audience, more than a breath is too much. */
#define LINE_CHARACTERS 20
#define LATIN_LINE_CHARACTERS 36

struct _GoenPracticeScript
{
  GObject parent_instance;

  GoenPitchSpeaker *speaker;       /* (owned) (nullable) until it is ready */
  GCancellable     *cancellable;   /* (owned) */
  GoenPitch        *pitch;         /* (owned) (nullable) */
  GPtrArray        *lines;         /* (owned) (nullable) until it is ready */
  char             *text;          /* (owned) (nullable) */
  char             *event;         /* (owned) (nullable) */
  gint64            event_id;      /* 0 for none */
  guint             n_morae;
};

G_DEFINE_FINAL_TYPE (GoenPracticeScript, goen_practice_script, G_TYPE_OBJECT)

enum {
  READY,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
read_all (GoenPracticeScript *self)
{
  GoenPitchMeter *meter = goen_pitch_speaker_get_meter (self->speaker);
  GoenPitchContext context = goen_pitch_speaker_get_context (self->speaker);
  GoenPitchTimes times = goen_pitch_meter_pitch (meter, self->pitch, &context);

  self->lines = goen_pitch_meter_list_lines (meter, self->pitch, &context,
                                             times.all.is_latin ? LATIN_LINE_CHARACTERS : LINE_CHARACTERS);
  self->text = goen_pitch_dup_filled (self->pitch, &context);
  self->n_morae = times.all.n_morae;
  self->event_id = context.event != NULL ? context.event->id : 0;
  self->event = g_strdup (context.event != NULL ? context.event->title : NULL);
}

/* Both who speaks and what is said must be there. */
static void
update (GoenPracticeScript *self)
{
  if (self->lines != NULL || self->pitch == NULL || goen_pitch_speaker_get (self->speaker) == NULL)
    return;

  read_all (self);
  g_signal_handlers_disconnect_by_data (self->speaker, self);
  g_signal_emit (self, signals[READY], 0);
}

static void
fail (GoenPracticeScript *self,
      const char         *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static void
pitch_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenPracticeScript) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPitch) pitch = goen_library_load_pitch_finish (GOEN_LIBRARY (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (pitch == NULL)
    {
      fail (self, error->message);
      return;
    }

  self->pitch = g_steal_pointer (&pitch);
  update (self);
}

static void
goen_practice_script_dispose (GObject *object)
{
  GoenPracticeScript *self = GOEN_PRACTICE_SCRIPT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->speaker);

  G_OBJECT_CLASS (goen_practice_script_parent_class)->dispose (object);
}

static void
goen_practice_script_finalize (GObject *object)
{
  GoenPracticeScript *self = GOEN_PRACTICE_SCRIPT (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pitch, goen_pitch_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self->text);
  g_free (self->event);

  G_OBJECT_CLASS (goen_practice_script_parent_class)->finalize (object);
}

static void
goen_practice_script_class_init (GoenPracticeScriptClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_practice_script_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_practice_script_finalize;

  signals[READY] = g_signal_new ("ready", GOEN_TYPE_PRACTICE_SCRIPT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", GOEN_TYPE_PRACTICE_SCRIPT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
goen_practice_script_init (GoenPracticeScript *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * goen_practice_script_new:
 * @library: the library
 * @pitch_id: a version of the introduction
 * @event_id: the event whose slots are filled; 0 for the next one I go to, -1 for none
 *
 * Begins to read what is practised.
 *
 * Returns: (transfer full): a script, which can be asked after ::ready
 */
GoenPracticeScript *
goen_practice_script_new (GoenLibrary *library,
                          gint64       pitch_id,
                          gint64       event_id)
{
  GoenPracticeScript *self = g_object_new (GOEN_TYPE_PRACTICE_SCRIPT, NULL);

  self->speaker = goen_pitch_speaker_new (library, event_id);
  g_signal_connect_object (self->speaker, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "failed", G_CALLBACK (fail), self, G_CONNECT_SWAPPED);
  goen_library_load_pitch_async (library, pitch_id, self->cancellable, pitch_loaded_cb, g_object_ref (self));

  return self;
}

/**
 * goen_practice_script_get_pitch:
 * @self: a script
 *
 * Gets the version that is practised.
 *
 * Returns: (transfer none) (nullable): the introduction
 */
const GoenPitch *
goen_practice_script_get_pitch (GoenPracticeScript *self)
{
  return self->pitch;
}

/**
 * goen_practice_script_get_event:
 * @self: a script
 *
 * Gets the title of the event whose slots are filled.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
goen_practice_script_get_event (GoenPracticeScript *self)
{
  return self->event;
}

/**
 * goen_practice_script_get_lines:
 * @self: a script
 *
 * Gets the lines of the prompter.
 *
 * Returns: (transfer none) (nullable) (element-type GoenPitchLine): the lines; none where nothing is written
 */
GPtrArray *
goen_practice_script_get_lines (GoenPracticeScript *self)
{
  return self->lines;
}

/**
 * goen_practice_script_note:
 * @self: a script that is ready
 * @take: a take of it
 *
 * Notes in a take what was said in it.
 */
void
goen_practice_script_note (GoenPracticeScript *self,
                           GoenTake           *take)
{
  take->pitch_id = self->pitch->id;
  take->event_id = self->event_id;
  take->n_morae = self->n_morae;
  g_set_str (&take->text, self->text);
}
