/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-reading-order.h"

G_BEGIN_DECLS

/**
 * GoenJumpEntry:
 *
 * One label of the jump rail; all letters share one where the rail is low.
 */
typedef struct {
  GoenReadingBucket first;
  GoenReadingBucket last;
} GoenJumpEntry;

/**
 * GoenJumpEntries:
 *
 * The labels of the jump rail, and where there are people.
 */
typedef struct {
  gboolean      live[GOEN_N_BUCKETS];      /* set by the rail */
  GoenJumpEntry entries[GOEN_N_BUCKETS];
  guint         n_entries;
} GoenJumpEntries;

void        goen_jump_entries_choose     (GoenJumpEntries       *self,
                                          guint                  n_fitting);   /* labels there is room for */
gboolean    goen_jump_entries_is_live    (const GoenJumpEntries *self,
                                          guint                  index);
int         goen_jump_entries_find_live  (const GoenJumpEntries *self,
                                          int                    index,
                                          int                    step);        /* -1 when there is none */
const char *goen_jump_entries_get_label  (const GoenJumpEntries *self,
                                          guint                  index);
const char *goen_jump_entries_get_spoken (const GoenJumpEntries *self,
                                          guint                  index);       /* for a screen reader */

G_END_DECLS
