/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-duplicate-finder.h"
#include "goen-duplicates.h"

G_BEGIN_DECLS

/* What the files about duplicates share. */

struct _GoenDuplicate {
  GObject parent_instance;

  GoenDuplicatePair pair;
};

/* What the user has decided about two people. */
typedef struct {
  gint64   a;          /* of two who are merged, the one who is gone */
  gint64   b;
  gboolean is_merge;
} GoenDuplicateDecision;

struct _GoenDuplicates {
  GObject parent_instance;

  GoenLibrary  *library;         /* (owned) */
  GMainContext *context;         /* (owned) */
  GPtrArray    *items;           /* (owned) GoenDuplicate */
  gboolean      is_cut;
  double        progress;
  guint         n_searches;      /* that go on */
  GArray       *decisions;       /* (owned) GoenDuplicateDecision, made while a search goes on */
  gboolean      is_silent;       /* the list is not announced yet */

  int           new_progress;    /* (atomic) in millionths */
  int           progress_waits;  /* (atomic) a source on its way to the main thread */
};

/* goen-duplicate.c */
GoenDuplicate *goen_duplicate_new            (const GoenDuplicatePair *pair);

/* goen-duplicates.c */
void           goen_duplicates_begin_search  (GoenDuplicates          *self);
void           goen_duplicates_end_search    (GoenDuplicates          *self);
void           goen_duplicates_show          (GoenDuplicates          *self,
                                              const GArray            *pairs,      /* of GoenDuplicatePair */
                                              gboolean                 is_cut);
void           goen_duplicates_set_progress  (GoenDuplicates          *self,
                                              double                   progress);
void           goen_duplicates_post_progress (GoenDuplicates          *self,       /* from any thread */
                                              double                   progress);

G_END_DECLS
