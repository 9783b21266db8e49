/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GoenReadingBucket:
 *
 * The heading under which a person stands in a list ordered by reading.
 *
 * ten kana rows, 26 letters, the rest, and at the end people whose
 * name is in kanji and has no reading. ヴ belongs to あ行.
 */
typedef enum {
  GOEN_BUCKET_A,  GOEN_BUCKET_KA, GOEN_BUCKET_SA, GOEN_BUCKET_TA, GOEN_BUCKET_NA,
  GOEN_BUCKET_HA, GOEN_BUCKET_MA, GOEN_BUCKET_YA, GOEN_BUCKET_RA, GOEN_BUCKET_WA,
  GOEN_BUCKET_LATIN_A,                       /* … GOEN_BUCKET_LATIN_A + 25 is Z */
  GOEN_BUCKET_OTHER = GOEN_BUCKET_LATIN_A + 26,
  GOEN_BUCKET_NO_READING,
  GOEN_N_BUCKETS
} GoenReadingBucket;

const char *goen_reading_bucket_get_label (GoenReadingBucket bucket); /* "あ" … "A" … translated その他, よみなし */

/* A collator belongs to one thread. */
typedef struct _GoenReadingOrder GoenReadingOrder;

GoenReadingOrder *goen_reading_order_new         (GError **error);
void              goen_reading_order_free        (GoenReadingOrder *self);
const char       *goen_reading_order_get_version (GoenReadingOrder *self); /* ICU and CLDR collator version with locale; a change rebuilds stored keys */
GBytes           *goen_reading_order_make_key    (GoenReadingOrder *self,
                                                  const char       *family,
                                                  const char       *given,
                                                  const char       *family_yomi,
                                                  const char       *given_yomi,
                                                  const char       *formatted,
                                                  GoenReadingBucket *bucket);  /* memcmp order; first byte is the bucket */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenReadingOrder, goen_reading_order_free)

G_END_DECLS
