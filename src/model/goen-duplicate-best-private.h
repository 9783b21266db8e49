/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-duplicate-finder.h"

G_BEGIN_DECLS

/* The best of many pairs that are offered, each of them perhaps several times; never many more in memory than are wanted. */
typedef struct _GoenDuplicateBest GoenDuplicateBest;

GoenDuplicateBest *goen_duplicate_best_new    (guint                    limit);
void               goen_duplicate_best_free   (GoenDuplicateBest       *self);
void               goen_duplicate_best_offer  (GoenDuplicateBest       *self,
                                               const GoenDuplicatePair *pair);
GArray            *goen_duplicate_best_finish (GoenDuplicateBest       *self,       /* of GoenDuplicatePair, best first */
                                               gboolean                *is_cut);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenDuplicateBest, goen_duplicate_best_free)

G_END_DECLS
