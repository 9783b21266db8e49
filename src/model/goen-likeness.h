/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

/* How much two records look like one person, and why. */

typedef enum {
  GOEN_LIKE_NAME          = 1 << 0,   /* the same name, width and spaces aside */
  GOEN_LIKE_NAME_VARIANT  = 1 << 1,   /* the same name but for old and new kanji */
  GOEN_LIKE_READING       = 1 << 2,   /* the readings are equal */
  GOEN_LIKE_ROMAJI        = 1 << 3,   /* one is written in Latin letters as the other is read */
  GOEN_LIKE_SWAPPED       = 1 << 4,   /* family and given name the other way round */
  GOEN_LIKE_FAMILY        = 1 << 5,   /* the same family name; one given name is missing or only an initial */
  GOEN_LIKE_MAIL          = 1 << 6,
  GOEN_LIKE_PHONE         = 1 << 7,
  GOEN_LIKE_COMPANY       = 1 << 8,
  GOEN_LIKE_BIRTHDAY      = 1 << 9,
  GOEN_LIKE_ACCOUNT       = 1 << 10,  /* the same account or link */
  GOEN_UNLIKE_READING     = 1 << 16,  /* the readings contradict */
  GOEN_UNLIKE_GIVEN       = 1 << 17,  /* the given names differ: a family, or a shared address */
  GOEN_UNLIKE_BIRTHDAY    = 1 << 18,
} GoenLikeness;

#define GOEN_LIKENESS_SHOWN 50   /* from this score on two people are shown as a possible duplicate */

guint  goen_likeness_judge     (const GoenPersonRecord *a,         /* 0 … 100 */
                                const GoenPersonRecord *b,
                                GoenLikeness           *signs);    /* (out) (optional) */
char  *goen_likeness_dup_words (GoenLikeness            signs);    /* translated: “same mail, reading equal” */
GStrv  goen_likeness_dup_names (GoenLikeness            signs);    /* for programs: "mail" "reading" "not-given" … */

G_END_DECLS
