/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-jump-entries.h"

#include <glib/gi18n-lib.h>

#define N_KANA (GOEN_BUCKET_WA + 1)
#define N_LETTERS 26

static void
add_entry (GoenJumpEntries   *self,
           GoenReadingBucket  first,
           GoenReadingBucket  last)
{
  self->entries[self->n_entries++] = (GoenJumpEntry) { first, last };
}

/**
 * goen_jump_entries_choose:
 * @self: the entries, with what is live
 * @n_fitting: how many labels there is room for
 *
 * Chooses what is shown.
 *
 * Kana always show where they are expected; letters and the rest only when they have people, and letters share one label where there
 * is no room for each of them.
 */
void
goen_jump_entries_choose (GoenJumpEntries *self,
                          guint            n_fitting)
{
  guint n_letters = 0;
  guint n_rest = self->live[GOEN_BUCKET_OTHER] + self->live[GOEN_BUCKET_NO_READING];

  for (guint i = 0; i < N_LETTERS; i++)
    n_letters += self->live[GOEN_BUCKET_LATIN_A + i];

  self->n_entries = 0;
  for (guint i = 0; i < N_KANA; i++)
    add_entry (self, i, i);
  if (N_KANA + n_letters + n_rest <= n_fitting)
    {
      for (guint i = 0; i < N_LETTERS; i++)
        {
          if (self->live[GOEN_BUCKET_LATIN_A + i])
            add_entry (self, GOEN_BUCKET_LATIN_A + i, GOEN_BUCKET_LATIN_A + i);
        }
    }
  else if (n_letters > 0)
    add_entry (self, GOEN_BUCKET_LATIN_A, GOEN_BUCKET_LATIN_A + N_LETTERS - 1);
  if (self->live[GOEN_BUCKET_OTHER])
    add_entry (self, GOEN_BUCKET_OTHER, GOEN_BUCKET_OTHER);
  if (self->live[GOEN_BUCKET_NO_READING])
    add_entry (self, GOEN_BUCKET_NO_READING, GOEN_BUCKET_NO_READING);
}

/**
 * goen_jump_entries_is_live:
 * @self: the entries
 * @index: one of them
 *
 * Whether people stand under a label.
 *
 * Returns: %TRUE when there are any
 */
gboolean
goen_jump_entries_is_live (const GoenJumpEntries *self,
                           guint                  index)
{
  const GoenJumpEntry *entry = &self->entries[index];

  for (guint bucket = entry->first; bucket <= entry->last; bucket++)
    {
      if (self->live[bucket])
        return TRUE;
    }

  return FALSE;
}

/**
 * goen_jump_entries_find_live:
 * @self: the entries
 * @index: where to begin, also outside of them
 * @step: 1 downwards, -1 upwards
 *
 * Looks for the nearest label with people, @index included.
 *
 * Returns: its index, -1 when there is none
 */
int
goen_jump_entries_find_live (const GoenJumpEntries *self,
                             int                    index,
                             int                    step)
{
  for (int i = index; i >= 0 && i < (int) self->n_entries; i += step)
    {
      if (goen_jump_entries_is_live (self, i))
        return i;
    }

  return -1;
}

/**
 * goen_jump_entries_get_label:
 * @self: the entries
 * @index: one of them
 *
 * What stands on the rail.
 *
 * Returns: (transfer none): a character or two
 */
const char *
goen_jump_entries_get_label (const GoenJumpEntries *self,
                             guint                  index)
{
  const GoenJumpEntry *entry = &self->entries[index];

  if (entry->first == GOEN_BUCKET_OTHER)
    {
      /* Translators: one character for 'other' beside the list: people whose name begins with a digit or another script */
      return C_("jump rail", "#");
    }
  if (entry->first == GOEN_BUCKET_NO_READING)
    {
      /* Translators: one character for 'no reading known' beside the list */
      return C_("jump rail", "?");
    }

  return goen_jump_entries_get_spoken (self, index);
}

/**
 * goen_jump_entries_get_spoken:
 * @self: the entries
 * @index: one of them
 *
 * What a screen reader says of a label.
 *
 * Returns: (transfer none): the name of the heading
 */
const char *
goen_jump_entries_get_spoken (const GoenJumpEntries *self,
                              guint                  index)
{
  const GoenJumpEntry *entry = &self->entries[index];

  return entry->first == entry->last ? goen_reading_bucket_get_label (entry->first) : "A–Z";
}
