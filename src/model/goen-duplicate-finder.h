/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-likeness.h"

G_BEGIN_DECLS

/* Finds the people who look like one another among many, without a store. It may be filled by one thread and run by another. */
typedef struct _GoenDuplicateFinder GoenDuplicateFinder;

typedef struct {
  gint64       a;          /* the smaller id */
  gint64       b;
  guint        score;      /* GOEN_LIKENESS_SHOWN … 100 */
  GoenLikeness signs;
} GoenDuplicatePair;

typedef void (*GoenDuplicateFinderTick) (double   fraction,
                                         gpointer user_data);   /* on the thread that runs it */

GoenDuplicateFinder *goen_duplicate_finder_new          (void);
void                 goen_duplicate_finder_free         (GoenDuplicateFinder      *self);
void                 goen_duplicate_finder_add          (GoenDuplicateFinder      *self,
                                                         const GoenPersonRecord   *record);
void                 goen_duplicate_finder_set_not_same (GoenDuplicateFinder      *self,
                                                         const GArray             *ids);      /* of gint64, two by two, the smaller first */
GArray              *goen_duplicate_finder_run          (GoenDuplicateFinder      *self,      /* of GoenDuplicatePair, the most alike first */
                                                         guint                     limit,
                                                         gboolean                 *is_cut,    /* (out): there are more */
                                                         GoenDuplicateFinderTick   tick,      /* (nullable) */
                                                         gpointer                  user_data,
                                                         GCancellable             *cancellable,
                                                         GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenDuplicateFinder, goen_duplicate_finder_free)

G_END_DECLS
