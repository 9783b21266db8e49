/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-take.h"

/* A silence before the first word that is shorter cannot be seen, nor heard as one. */
#define MIN_LEAD 400
/* ms that a recording may be shorter than the run by the clock. */
#define MAX_MISSING 2000

/**
 * goen_practice_take_new:
 * @started: Unix seconds of the first word
 * @target: s
 * @elapsed: ms by the clock
 *
 * Creates the take of a run to which nobody listened.
 *
 * Returns: (transfer full): a take
 */
GoenTake *
goen_practice_take_new (gint64 started,
                        guint  target,
                        guint  elapsed)
{
  GoenTake *take = goen_take_new ();

  take->started = started;
  take->target = target;
  take->duration = elapsed;

  return take;
}

/**
 * goen_practice_take_note_sound:
 * @take: a take by the clock
 * @recording: what was heard
 * @path: where the sound is
 * @is_broken: whether the microphone went away in between
 *
 * Notes what was heard, which tells more than the clock as long as there was something, and nothing is missing. A silence before the first word
 * becomes the first pause, at 0: whoever plays the take needs to know where the text begins.
 */
void
goen_practice_take_note_sound (GoenTake            *take,
                               const GoenRecording *recording,
                               const char          *path,
                               gboolean             is_broken)
{
  guint silence = 0;

  g_free (take->sound);
  take->sound = g_path_get_basename (path);
  take->sound_size = (guint) CLAMP (recording->size, 0, G_MAXINT);
  if (is_broken || recording->last_word <= recording->first_word || take->duration > recording->duration + MAX_MISSING)
    return;

  if (recording->first_word >= MIN_LEAD)
    {
      const GoenPause lead = { 0, recording->first_word };

      g_array_append_val (take->pauses, lead);
    }
  for (guint i = 0; i < recording->pauses->len; i++)
    silence += g_array_index (recording->pauses, GoenPause, i).length;
  g_array_append_vals (take->pauses, recording->pauses->data, recording->pauses->len);
  take->duration = recording->last_word - recording->first_word;
  take->spoken = take->duration > silence ? take->duration - silence : 0;
}

/**
 * goen_practice_take_count_pauses:
 * @take: a take
 * @sum: (out) (optional): how long they are together, ms
 * @longest: (out) (optional): the longest; of length 0 when there is none
 *
 * Counts the pauses of the speaker.
 *
 * Returns: how many
 */
guint
goen_practice_take_count_pauses (const GoenTake *take,
                                 guint          *sum,
                                 GoenPause      *longest)
{
  GoenPause best = { 0, 0 };
  guint total = 0;
  guint n_pauses = 0;

  for (guint i = 0; i < take->pauses->len; i++)
    {
      const GoenPause *pause = &g_array_index (take->pauses, GoenPause, i);

      if (pause->start == 0)
        continue;

      n_pauses++;
      total += pause->length;
      if (pause->length > best.length)
        best = *pause;
    }
  if (sum != NULL)
    *sum = total;
  if (longest != NULL)
    *longest = best;

  return n_pauses;
}
