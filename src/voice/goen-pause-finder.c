/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-recorder.h"

#include <math.h>

#define MIN_SPEECH 120   /* ms: shorter sounds are clicks and taps on the table */
#define MIN_PAUSE  400   /* ms: shorter silences belong to speaking, a doubled consonant has 200 */

#define SILENT       -75.0   /* dB: what is below is not told apart */
#define FLOOR_RANK   0.10    /* the part of all levels that lies below the noise floor */
#define MIN_RISE     6.0     /* dB above the noise floor at which speech begins at least */
#define RISE_SHARE   0.4     /* of the way from the noise floor to the loudest speech */
#define DEEPEST      30.0    /* dB below the loudest speech: breath and rustling are there, vowels are not */
#define HYSTERESIS   3.0     /* dB below the beginning at which speech ends: a sentence fades */
#define MIN_DEPTH    8.0     /* dB below the loudest speech that a pause is at least */
#define STEADY       -30.0   /* dB: what goes on without a pause is speech when it is as loud as that, else noise */
#define FAINTEST     -60.0   /* dB: nothing to listen to */

/* A stretch of sound. */
typedef struct {
  guint  start;   /* ms */
  guint  end;
  double level;   /* dB */
} Stretch;

typedef struct {
  double begin;   /* dB: speech begins at that */
  double end;     /* and ends below that */
} Threshold;

struct _GoenPauseFinder {
  GArray *levels;   /* (owned) of Stretch */
  GArray *breaks;   /* (owned) of guint, ms */
};

static const Stretch *
get_stretch (GArray *stretches,
             guint   index)
{
  return &g_array_index (stretches, Stretch, index);
}

static int
compare_levels (gconstpointer a,
                gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
find_floor (GArray *levels)
{
  g_autofree double *sorted = g_new (double, levels->len);

  for (guint i = 0; i < levels->len; i++)
    sorted[i] = get_stretch (levels, i)->level;
  qsort (sorted, levels->len, sizeof *sorted, compare_levels);

  return sorted[(guint) (levels->len * FLOOR_RANK)];
}

/* The loudest level that is held as long as a syllable: a click does not count. */
static double
find_top (GArray *levels)
{
  double top = SILENT;

  for (guint first = 0; first < levels->len; first++)
    {
      double held = 0;

      for (guint i = first; i < levels->len; i++)
        {
          held = MIN (held, get_stretch (levels, i)->level);
          if (get_stretch (levels, i)->end - get_stretch (levels, first)->start >= MIN_SPEECH)
            {
              top = MAX (top, held);
              break;
            }
        }
    }

  return top;
}

/* The level under which the quietest stretch as long as a pause stays; the loudest level of all where nothing is as long. */
static double
find_quietest (GArray *levels)
{
  double quietest = 0;

  for (guint first = 0; first < levels->len; first++)
    {
      double loudest = SILENT;

      for (guint i = first; i < levels->len; i++)
        {
          loudest = MAX (loudest, get_stretch (levels, i)->level);
          if (get_stretch (levels, i)->end - get_stretch (levels, first)->start >= MIN_PAUSE)
            {
              quietest = MIN (quietest, loudest);
              break;
            }
        }
    }

  return quietest;
}

/* FALSE when there is nothing to tell from the noise. */
static gboolean
find_threshold (GArray    *levels,
                Threshold *threshold)
{
  double top = find_top (levels);
  double quietest = find_quietest (levels);
  double noise = MIN (find_floor (levels), quietest);

  if (top < FAINTEST)
    return FALSE;

  if (top - quietest < MIN_DEPTH)
    {
      threshold->begin = SILENT;
      threshold->end = SILENT;
      return top >= STEADY;
    }

  threshold->begin = MAX (noise + MAX (MIN_RISE, RISE_SHARE * (top - noise)), top - DEEPEST);
  threshold->end = threshold->begin - HYSTERESIS;

  return TRUE;
}

static void
append_if_speech (GArray        *speech,
                  const Stretch *stretch)
{
  if (stretch->end - stretch->start >= MIN_SPEECH)
    g_array_append_vals (speech, stretch, 1);
}

static GArray *
find_speech (GArray *levels)
{
  GArray *speech = g_array_new (FALSE, FALSE, sizeof (Stretch));
  Threshold threshold;
  Stretch current = { 0 };
  gboolean is_speaking = FALSE;

  if (levels->len == 0 || !find_threshold (levels, &threshold))
    return speech;

  for (guint i = 0; i < levels->len; i++)
    {
      const Stretch *stretch = get_stretch (levels, i);

      if (stretch->level < (is_speaking ? threshold.end : threshold.begin))
        {
          if (is_speaking)
            append_if_speech (speech, &current);
          is_speaking = FALSE;
          continue;
        }

      if (!is_speaking)
        current.start = stretch->start;
      current.end = stretch->end;
      is_speaking = TRUE;
    }
  if (is_speaking)
    append_if_speech (speech, &current);

  return speech;
}

static void
append_pause (GArray *pauses,
              guint   start,
              guint   end)
{
  GoenPause pause = { start, end - start };

  if (pause.length >= MIN_PAUSE)
    g_array_append_val (pauses, pause);
}

/* Where the recording was held, the silence before and the silence after are two. */
static void
append_pauses (GoenPauseFinder *self,
               GArray          *pauses,
               guint            start,
               guint            end)
{
  for (guint i = 0; i < self->breaks->len; i++)
    {
      guint at = g_array_index (self->breaks, guint, i);

      if (at < start || at > end)
        continue;
      append_pause (pauses, start, at);
      start = at;
    }
  append_pause (pauses, start, end);
}

/**
 * goen_recording_free:
 * @self: (nullable): what was heard
 *
 * Frees it; the file stays.
 */
void
goen_recording_free (GoenRecording *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->pauses, g_array_unref);
  g_free (self);
}

/**
 * goen_pause_finder_new:
 *
 * Creates a finder that has heard nothing yet.
 *
 * Returns: (transfer full): a finder
 */
GoenPauseFinder *
goen_pause_finder_new (void)
{
  GoenPauseFinder *self = g_new0 (GoenPauseFinder, 1);

  self->levels = g_array_new (FALSE, FALSE, sizeof (Stretch));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/**
 * goen_pause_finder_free:
 * @self: (nullable): a finder
 *
 * Frees a finder.
 */
void
goen_pause_finder_free (GoenPauseFinder *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->levels);
  g_array_unref (self->breaks);
  g_free (self);
}

/**
 * goen_pause_finder_add:
 * @self: a finder
 * @at: the end of the stretch, ms from the beginning
 * @length: how long it is, ms; 50 is fine enough
 * @rms: its level in dB, 0 is full scale, minus infinity is digital silence
 *
 * Adds the stretch of sound that follows the one before.
 */
void
goen_pause_finder_add (GoenPauseFinder *self,
                       guint            at,
                       guint            length,
                       double           rms)
{
  Stretch stretch = { at - MIN (at, length), at, isnan (rms) ? SILENT : CLAMP (rms, SILENT, 0) };

  if (stretch.start < stretch.end)
    g_array_append_val (self->levels, stretch);
}

/**
 * goen_pause_finder_break:
 * @self: a finder
 * @at: where, ms from the beginning
 *
 * Says that recording was held there: no pause of the speaker goes across. In order of time.
 */
void
goen_pause_finder_break (GoenPauseFinder *self,
                         guint            at)
{
  g_array_append_val (self->breaks, at);
}

/**
 * goen_pause_finder_finish:
 * @self: a finder
 * @recording: where duration, first_word, last_word and pauses are set
 *
 * Tells speech from silence by the levels of the whole take.
 *
 * Speech is what rises over the noise of the room, which is the level that a tenth of the take stays below: by 6 dB at
 * least, by two fifths of the way to the loudest syllable, and to within 30 dB of that. A take of which no 400 ms are
 * quieter than the rest is speech from end to end when it is loud, and noise when it is not. What is shorter than 120 ms
 * is no speech, what is shorter than 400 ms no pause.
 */
void
goen_pause_finder_finish (GoenPauseFinder *self,
                          GoenRecording   *recording)
{
  g_autoptr (GArray) speech = find_speech (self->levels);

  if (recording->pauses == NULL)
    recording->pauses = g_array_new (FALSE, FALSE, sizeof (GoenPause));
  g_array_set_size (recording->pauses, 0);

  recording->duration = self->levels->len == 0 ? 0 : get_stretch (self->levels, self->levels->len - 1)->end;
  recording->first_word = speech->len == 0 ? 0 : get_stretch (speech, 0)->start;
  recording->last_word = speech->len == 0 ? 0 : get_stretch (speech, speech->len - 1)->end;

  for (guint i = 1; i < speech->len; i++)
    append_pauses (self, recording->pauses, get_stretch (speech, i - 1)->end, get_stretch (speech, i)->start);
}
