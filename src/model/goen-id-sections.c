/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-id-sections-private.h"

/**
 * goen_id_sections_take:
 * @self: the sections
 * @result: an answer of the store, whole or its first rows
 *
 * Makes them those of an answer.
 */
void
goen_id_sections_take (GoenIdSections         *self,
                       const GoenPeopleResult *result)
{
  memset (self, 0, sizeof *self);

  self->has_sections = !!result->has_sections;
  if (!self->has_sections)
    return;

  /* The first rows of a long answer: buckets further down are not there yet. */
  for (guint i = 0; i <= GOEN_N_BUCKETS; i++)
    self->starts[i] = MIN (result->starts[i], result->ids->len);
  self->starts[GOEN_N_BUCKETS] = result->ids->len;
}

/**
 * goen_id_sections_mix:
 * @self: the sections
 * @old_sections: those of the list before
 * @new_sections: those of the list afterwards
 * @old_cut: from where on the list is still the old one
 * @new_cut: up to where the list is the new one
 *
 * Makes them right for a list in the middle of its announcements.
 */
void
goen_id_sections_mix (GoenIdSections       *self,
                      const GoenIdSections *old_sections,
                      const GoenIdSections *new_sections,
                      guint                 old_cut,
                      guint                 new_cut)
{
  for (guint i = 0; i <= GOEN_N_BUCKETS; i++)
    self->starts[i] = MIN (new_sections->starts[i], new_cut) +
                      MAX (old_sections->starts[i], old_cut) - old_cut;
}

/**
 * goen_id_sections_find:
 * @self: sections with buckets
 * @position: a position in the list
 *
 * Looks for the bucket of a position: the last that begins at or before it, as of several with the same start all but the last are
 * empty.
 *
 * Returns: the bucket
 */
GoenReadingBucket
goen_id_sections_find (const GoenIdSections *self,
                       guint                 position)
{
  guint low = 0, high = GOEN_N_BUCKETS;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (self->starts[middle] <= position)
        low = middle;
      else
        high = middle;
    }

  return low;
}
