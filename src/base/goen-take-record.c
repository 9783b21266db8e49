/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-record.h"

#include <string.h>

#include "goen-record-strings-private.h"

/* Practice runs of the introduction, and when they are on time. */

/* What nobody speaks at: a run that was stopped at once, or a recording of something else. Morae a second. */
#define MIN_RATE 2.0
#define MAX_RATE 15.0

/* Somebody who stops for a minute to think says nothing about the usual pauses. */
#define MIN_PAUSE_SHARE 0.1
#define MAX_PAUSE_SHARE 3.0

#define SOUND_SUFFIX ".opus"

static const gsize take_strings[] = {
  G_STRUCT_OFFSET (GoenTake, uuid),
  G_STRUCT_OFFSET (GoenTake, text),
  G_STRUCT_OFFSET (GoenTake, note),
  G_STRUCT_OFFSET (GoenTake, sound),
};

/* Silence that a text asks for, in ms, where nobody listened to how long it was: as the estimate has it. */
static guint
get_silence (gunichar character)
{
  switch (character)
    {
    case 0x3001: /* 、 */
    case 0xff0c: /* ， */
    case ',':
      return 300;

    case 0x3002: /* 。 */
    case 0xff0e: /* ． */
    case 0xff01: /* ！ */
    case 0xff1f: /* ？ */
    case '!':
    case '?':
      return 600;

    case '\n':
      return 800;

    default:
      return 0;
    }
}

/* Of several in a row the longest counts. What the text ends with comes after the last word, and so is not in the duration. */
static guint
sum_silence (const char *text)
{
  guint sum = 0;
  guint silence = 0;

  if (text == NULL)
    return 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      guint one = get_silence (character);

      if (one > 0)
        {
          silence = MAX (silence, one);
        }
      else if (!g_unichar_isspace (character))
        {
          sum += silence;
          silence = 0;
        }
    }

  return sum;
}

/**
 * goen_sound_is_plain_name:
 * @name: (nullable): the name of a recording, perhaps out of a file that somebody else wrote
 *
 * Tells whether it can only mean a recording in the folder of takes: no other folder, no hidden or other file.
 *
 * Returns: whether it may be used
 */
gboolean
goen_sound_is_plain_name (const char *name)
{
  return name != NULL &&
         *name != '.' &&
         strpbrk (name, "/\\") == NULL &&
         strlen (name) > strlen (SOUND_SUFFIX) &&
         g_str_has_suffix (name, SOUND_SUFFIX);
}

/**
 * goen_take_new:
 *
 * Creates a practice run of which nothing is known.
 *
 * Returns: (transfer full): a new practice run
 */
GoenTake *
goen_take_new (void)
{
  GoenTake *self = g_new0 (GoenTake, 1);

  self->pauses = g_array_new (FALSE, FALSE, sizeof (GoenPause));
  self->fillers = g_array_new (FALSE, FALSE, sizeof (GoenFiller));

  return self;
}

/**
 * goen_take_copy:
 * @self: a practice run
 *
 * Copies a practice run with everything in it. The sound is not copied, both name the same file.
 *
 * Returns: (transfer full): a copy
 */
GoenTake *
goen_take_copy (const GoenTake *self)
{
  GoenTake *copy = goen_record_strings_dup (self, sizeof (GoenTake), take_strings, G_N_ELEMENTS (take_strings));

  copy->pauses = g_array_copy (self->pauses);
  copy->fillers = g_array_copy (self->fillers);

  return copy;
}

/**
 * goen_take_free:
 * @self: (nullable) (transfer full): a practice run
 *
 * Frees a practice run.
 */
void
goen_take_free (GoenTake *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, take_strings, G_N_ELEMENTS (take_strings));
  g_array_unref (self->pauses);
  g_array_unref (self->fillers);
  g_free (self);
}

/**
 * goen_take_is_on_time:
 * @self: a practice run
 *
 * Tells whether it was long enough for the green signal and over before the grace after the red one was.
 *
 * Returns: whether it kept to its target
 */
gboolean
goen_take_is_on_time (const GoenTake *self)
{
  GoenSignalTimes times = goen_signal_times (self->target);

  return self->target > 0 && self->duration >= times.green && self->duration <= times.red + times.grace;
}

/**
 * goen_take_get_lead:
 * @self: a practice run
 *
 * Tells how long it was silent before the first word: such a silence is the first pause, at 0.
 *
 * Returns: ms
 */
guint
goen_take_get_lead (const GoenTake *self)
{
  const GoenPause *first = self->pauses->len > 0 ? &g_array_index (self->pauses, GoenPause, 0) : NULL;

  return first != NULL && first->start == 0 ? first->length : 0;
}

/**
 * goen_take_get_rate:
 * @self: a practice run
 *
 * Tells how fast the user spoke between pauses. Where nobody listened, the pauses are not known; what the punctuation of
 * the text asks for, 0.3 s at 、, 0.6 s at 。 and 0.8 s at the end of a paragraph, is then taken off the duration.
 *
 * Returns: morae a second; 0 where it cannot be told, or is no rate at which anybody speaks
 */
double
goen_take_get_rate (const GoenTake *self)
{
  guint silence = self->spoken == 0 ? sum_silence (self->text) : 0;
  guint spoken = self->spoken > 0 ? self->spoken : self->duration > silence ? self->duration - silence : 0;
  double rate = spoken > 0 ? self->n_morae * 1000.0 / spoken : 0;

  return rate >= MIN_RATE && rate <= MAX_RATE ? rate : 0;
}

/**
 * goen_take_get_pause_share:
 * @self: a practice run
 *
 * Tells how long the user paused, compared to what the punctuation of the text asks for. Silences too short to be heard as
 * pauses are a part of speaking, so that somebody who takes a short breath at 、 has a share below 1.
 *
 * Returns: the share, 0.1 to 3; 0 where nobody listened, or the text asks for no pause
 */
double
goen_take_get_pause_share (const GoenTake *self)
{
  guint silence = sum_silence (self->text);

  if (self->spoken == 0 || self->duration < self->spoken || silence == 0)
    return 0;

  return CLAMP ((self->duration - self->spoken) / (double) silence, MIN_PAUSE_SHARE, MAX_PAUSE_SHARE);
}

/**
 * goen_signal_times:
 * @seconds: the target
 *
 * Tells when the signals come on, as Toastmasters have them: their four to six minutes around five are green at 80 %,
 * yellow at 100 % and red some time after, and half a minute of grace goes with talks of minutes.
 *
 * Scaled to what is spoken at a gathering, where the next one waits: red at 115 %, and a grace of a sixth of the target up
 * to 30 s, from there growing to 15 s for targets of a minute and more.
 *
 * Returns: the times in ms, which grow with @seconds
 */
GoenSignalTimes
goen_signal_times (guint seconds)
{
  guint target = MIN (seconds, GOEN_PITCH_MAX_SECONDS) * 1000;

  return (GoenSignalTimes) {
    .green = target / 100 * 80,
    .yellow = target,
    .red = target / 100 * 115,
    .grace = target <= 30000 ? target / 6 : MIN (5000 + (target - 30000) / 3, 15000),
  };
}
