/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-face-record.h"

G_BEGIN_DECLS

/* The order of a drill, without a window: which card is asked next, when time is over, and what was graded. Times named
 * @clock are those of g_get_monotonic_time(), @now is Unix seconds. */

typedef struct _GoenFacesDrill GoenFacesDrill;

GoenFacesDrill     *goen_faces_drill_new            (GPtrArray      *cards,     /* of GoenFaceCard, copied: most urgent first */
                                                     gint64          clock,
                                                     guint           seconds);  /* after which nothing new is asked */
void                goen_faces_drill_free           (GoenFacesDrill *self);
const GoenFaceCard *goen_faces_drill_next           (GoenFacesDrill *self,      /* (nullable): nothing is left, or time is over */
                                                     gint64          clock,
                                                     gint64          now);
const GoenFaceCard *goen_faces_drill_get_current    (GoenFacesDrill *self);     /* (nullable) */
const GoenFaceCard *goen_faces_drill_grade          (GoenFacesDrill *self,      /* the card that was current, as it was before, valid until the next grade or undo */
                                                     GoenFsrsGrade   grade,
                                                     gint64          now);
gboolean            goen_faces_drill_can_undo       (GoenFacesDrill *self);
const GoenFaceCard *goen_faces_drill_undo           (GoenFacesDrill *self);     /* current again, as before its last grade; NULL when there is none */
void                goen_faces_drill_go_on          (GoenFacesDrill *self,      /* time for what is left */
                                                     gint64          clock);
void                goen_faces_drill_set_seconds    (GoenFacesDrill *self,
                                                     guint           seconds);
guint               goen_faces_drill_get_time_left  (GoenFacesDrill *self,      /* seconds */
                                                     gint64          clock);
guint               goen_faces_drill_get_n_left     (GoenFacesDrill *self);     /* cards to ask, with the current one */
guint               goen_faces_drill_get_n_asked    (GoenFacesDrill *self);     /* cards that were graded, each once however often */
guint               goen_faces_drill_get_n_forgotten (GoenFacesDrill *self);    /* of these, whose first grade was Again */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenFacesDrill, goen_faces_drill_free)

G_END_DECLS
