/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-merge.h"

/* Spaces that writing trims are no difference. */
static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *left = g_strstrip (g_strdup (a != NULL ? a : ""));
  g_autofree char *right = g_strstrip (g_strdup (b != NULL ? b : ""));

  return g_str_equal (left, right);
}

static void
merge_text (GoenPitchMerge *merge,
            char          **mine,
            const char     *base,
            const char     *theirs)
{
  if (is_same (base, theirs) || is_same (*mine, theirs))
    return;
  if (!is_same (*mine, base))
    {
      merge->is_contested = TRUE;
      return;
    }

  g_set_str (mine, theirs);
  merge->is_taken = TRUE;
}

/**
 * goen_pitch_merge:
 * @mine: the version as it is shown; changed
 * @base: what it was changed from
 * @theirs: what others made of @base
 *
 * Takes over what others changed. A field that was changed on both sides stays as it is in @mine.
 *
 * Returns: what happened
 */
GoenPitchMerge
goen_pitch_merge (GoenPitch       *mine,
                  const GoenPitch *base,
                  const GoenPitch *theirs)
{
  GoenPitchMerge merge = { FALSE, FALSE };

  merge_text (&merge, &mine->name, base->name, theirs->name);
  merge_text (&merge, &mine->audience, base->audience, theirs->audience);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    merge_text (&merge, &mine->blocks[i], base->blocks[i], theirs->blocks[i]);
  if (theirs->seconds != base->seconds && mine->seconds == base->seconds)
    {
      mine->seconds = theirs->seconds;
      merge.is_taken = TRUE;
    }
  if (mine->n_takes != theirs->n_takes || mine->last_take != theirs->last_take || mine->n_uses != theirs->n_uses ||
      mine->parent_id != theirs->parent_id)
    merge.is_taken = TRUE;

  mine->revision = theirs->revision;
  mine->parent_id = theirs->parent_id;
  mine->n_takes = theirs->n_takes;
  mine->last_take = theirs->last_take;
  mine->n_uses = theirs->n_uses;
  mine->modified = theirs->modified;

  return merge;
}
