/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"
#include "goen-likeness.h"

G_BEGIN_DECLS

/* Two people who look like one. Properties: none; immutable. */
#define GOEN_TYPE_DUPLICATE (goen_duplicate_get_type ())
G_DECLARE_FINAL_TYPE (GoenDuplicate, goen_duplicate, GOEN, DUPLICATE, GObject)

gint64       goen_duplicate_get_a     (GoenDuplicate *self);   /* the one known longer */
gint64       goen_duplicate_get_b     (GoenDuplicate *self);
guint        goen_duplicate_get_score (GoenDuplicate *self);   /* 50 … 100 */
GoenLikeness goen_duplicate_get_signs (GoenDuplicate *self);

/**
 * GoenDuplicates:
 *
 * The people of a library who look like one another, two by two.
 *
 * It is a #GListModel of #GoenDuplicate, the most alike first; without those that the user said are not the same, and without
 * the trash. Properties: progress (double 0…1, notify, on the main thread).
 */
#define GOEN_TYPE_DUPLICATES (goen_duplicates_get_type ())
G_DECLARE_FINAL_TYPE (GoenDuplicates, goen_duplicates, GOEN, DUPLICATES, GObject)

GoenDuplicates *goen_duplicates_new          (GoenLibrary          *library);
void            goen_duplicates_find_async   (GoenDuplicates       *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean        goen_duplicates_find_finish  (GoenDuplicates       *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void            goen_duplicates_remove       (GoenDuplicates       *self,        /* decided */
                                              GoenDuplicate        *duplicate);
void            goen_duplicates_join         (GoenDuplicates       *self,        /* @gone was merged into @kept: its other pairs are those of @kept */
                                              gint64                gone,
                                              gint64                kept);
gboolean        goen_duplicates_is_cut       (GoenDuplicates       *self);       /* there are more than the list holds */
double          goen_duplicates_get_progress (GoenDuplicates       *self);

G_END_DECLS
