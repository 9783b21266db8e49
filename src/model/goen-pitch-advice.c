/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-advice-private.h"

#include <glib/gi18n-lib.h>

#include "goen-speech.h"

/* The lower, the graver. */
static const guint ranks[] = {
  [GOEN_HINT_NO_NAME]       = 0,
  [GOEN_HINT_NO_WHOM]       = 1,
  [GOEN_HINT_TOO_LONG]      = 2,
  [GOEN_HINT_EMPTY_SLOT]    = 3,
  [GOEN_HINT_SELLS_EARLY]   = 4,
  [GOEN_HINT_VAGUE_WHOM]    = 5,
  [GOEN_HINT_NO_WHY]        = 6,
  [GOEN_HINT_LONG_SENTENCE] = 7,
  [GOEN_HINT_NO_PAUSE]      = 8,
  [GOEN_HINT_JARGON]        = 9,
  [GOEN_HINT_TOO_SHORT]     = 10,
};

void
goen_pitch_hint_free (GoenPitchHint *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->quote);
  g_free (self);
}

void
goen_pitch_advice_add (GoenPitchAdvice   *self,
                       GoenPitchHintKind  kind,
                       int                block,
                       char              *text,
                       const char        *quote)
{
  GoenPitchHint *hint = g_new0 (GoenPitchHint, 1);

  hint->kind = kind;
  hint->block = block;
  hint->text = text;
  hint->quote = g_strdup (quote);
  g_ptr_array_add (self->hints, hint);
}

static int
compare_hints (gconstpointer a,
               gconstpointer b)
{
  const GoenPitchHint *hint_a = a, *hint_b = b;
  guint rank_a = ranks[hint_a->kind], rank_b = ranks[hint_b->kind];

  return rank_a != rank_b ? (rank_a > rank_b) - (rank_a < rank_b) : hint_a->block - hint_b->block;
}

static gboolean
is_written (const GoenPitch *pitch)
{
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    if (pitch->blocks[i] != NULL && goen_pitch_count_characters (pitch->blocks[i]) > 0)
      return TRUE;

  return FALSE;
}

/**
 * goen_pitch_advise:
 * @pitch: an introduction
 * @times: what goen_pitch_meter_pitch() says of it
 * @context: (nullable): what its slots are filled from
 *
 * Looks at an introduction as a good coach would, kindly: what is missing, what comes too early, what is hard to follow by ear. The
 * numbers are in goen-pitch-advice-private.h.
 *
 * Returns: (transfer full) (element-type GoenPitchHint): hints, gravest first; none for one that is good, or not written yet
 */
GPtrArray *
goen_pitch_advise (const GoenPitch        *pitch,
                   const GoenPitchTimes   *times,
                   const GoenPitchContext *context)
{
  GoenPitchAdvice self = { pitch, times, context };

  self.hints = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_pitch_hint_free);
  if (!is_written (pitch))
    return self.hints;

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_autofree char *filled = goen_pitch_fill (pitch->blocks[i], context);

      self.texts[i] = goen_speech_dup_plain (filled);
    }

  goen_pitch_advise_on_length (&self);
  goen_pitch_advise_on_contents (&self);
  goen_pitch_advise_on_slots (&self);
  goen_pitch_advise_on_sentences (&self);
  g_ptr_array_sort_values (self.hints, compare_hints);

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    g_free (self.texts[i]);

  return self.hints;
}
