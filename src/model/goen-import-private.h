/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-import.h"

G_BEGIN_DECLS

/* Somebody whom cards are about: known to the store, or coming with this import. */
typedef struct {
  gint64                  id;       /* in the store, 0 when the person comes with the import */
  const GoenPersonRecord *first;    /* (unowned) (nullable) the card that brings the person, when id is 0 */
  GoenPersonRecord       *preview;  /* (owned) (nullable) the person after the cards so far; @first while it is NULL */
} GoenImportGroup;

/* One card of a file, or the reason why there is none. */
typedef struct {
  GoenPersonRecord *record;      /* (owned) (nullable) */
  char             *reason;      /* (owned) (nullable) */
  guint             file;
  guint             line;
  GoenImportStatus  status;
  GoenImportGroup  *known;       /* (unowned) (nullable) whom it is about, or with the same name may be about */
  GoenImportGroup  *brings;      /* (unowned) (nullable) the person it is the first card of */
  char             *known_name;  /* (owned) (nullable) */
} GoenImportCard;

/* Everything read at once. Made by one thread, then handed to the next; shared by reference. */
typedef struct {
  GPtrArray *names;      /* (owned) char *: display names of the files */
  GPtrArray *encodings;  /* (owned) char *: one for each file that has been read */
  GPtrArray *cards;      /* (owned) GoenImportCard */
  GPtrArray *groups;     /* (owned) GoenImportGroup */
} GoenImportBatch;

typedef void (*GoenImportTick) (double   fraction,
                                gpointer user_data);   /* on whichever thread does the work */

/* goen-import-batch.c */
GoenImportBatch *goen_import_batch_new      (void);
void             goen_import_batch_release  (gpointer            batch);
void             goen_import_batch_add_card (GoenImportBatch    *batch,
                                             GoenPersonRecord   *record,   /* (transfer full) (nullable) */
                                             guint               line,
                                             const char         *reason);  /* (nullable) */
gboolean         goen_import_batch_read     (GoenImportBatch    *batch,    /* next file */
                                             GFile              *file,
                                             const char         *encoding,
                                             GCancellable       *cancellable,
                                             GError            **error);

/* goen-import-match.c: compares cards with the store and with each other; store worker only. */
typedef struct _GoenImportMatcher GoenImportMatcher;

GoenImportMatcher *goen_import_matcher_new  (GoenImportBatch    *batch);
void               goen_import_matcher_free (GoenImportMatcher  *self);
gboolean           goen_import_matcher_step (GoenImportMatcher  *self,     /* as many cards as a moment allows */
                                             GoenDatabase       *db,
                                             gboolean           *is_done,
                                             double             *fraction,
                                             GCancellable       *cancellable,
                                             GError            **error);

/* goen-import-apply.c: writes what was decided, in one transaction; store worker only. */
typedef struct {
  GoenImportBatch  *batch;
  GArray           *choices;    /* GoenImportChoice, one for each card */
  GoenImportTick    tick;
  gpointer          tick_data;
  guint             added;
  guint             updated;
  guint             duplicates;
  gint64            import_id;  /* in the store's history of imports */
} GoenImportApply;

gboolean goen_import_apply (GoenDatabase     *db,
                            GoenImportApply  *apply,
                            GCancellable     *cancellable,
                            GError          **error);

GoenImportItem *goen_import_item_new (GoenImportBatch *batch,
                                      GoenImportCard  *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenImportMatcher, goen_import_matcher_free)

G_END_DECLS
