/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FSRS-6, the free spaced repetition scheduler: when to ask again what was learned. Pure functions of plain numbers. */

typedef enum {
  GOEN_FSRS_AGAIN = 1,
  GOEN_FSRS_HARD,
  GOEN_FSRS_GOOD,
  GOEN_FSRS_EASY,
} GoenFsrsGrade;

typedef enum {
  GOEN_FSRS_NEW = 0,
  GOEN_FSRS_LEARNING,
  GOEN_FSRS_REVIEW,
  GOEN_FSRS_RELEARNING,
} GoenFsrsState;

typedef struct {
  GoenFsrsState state;
  guint         step;          /* of the learning steps */
  double        stability;     /* days until recall is 90 % likely; 0 when new */
  double        difficulty;    /* 1 to 10; 0 when new */
  gint64        last;          /* Unix seconds of the last review, 0 when new */
  gint64        due;           /* Unix seconds; 0 when new */
} GoenFsrsCard;

GoenFsrsCard goen_fsrs_review             (const GoenFsrsCard *card,
                                           GoenFsrsGrade       grade,
                                           gint64              now);
double       goen_fsrs_get_retrievability (const GoenFsrsCard *card,    /* 0 to 1; 0 when new */
                                           gint64              now);

G_END_DECLS
