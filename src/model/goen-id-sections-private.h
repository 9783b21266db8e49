/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

/* Where each bucket begins in a list of people, as in GoenPeopleResult; all 0 is a list without buckets. */
typedef struct {
  guint    starts[GOEN_N_BUCKETS + 1];
  gboolean has_sections;
} GoenIdSections;

void              goen_id_sections_take (GoenIdSections         *self,
                                         const GoenPeopleResult *result);
void              goen_id_sections_mix  (GoenIdSections         *self,          /* becomes the new one up to new_cut and the old one from old_cut */
                                         const GoenIdSections   *old_sections,
                                         const GoenIdSections   *new_sections,
                                         guint                   old_cut,
                                         guint                   new_cut);
GoenReadingBucket goen_id_sections_find (const GoenIdSections   *self,
                                         guint                   position);     /* with buckets, before the end */

G_END_DECLS
