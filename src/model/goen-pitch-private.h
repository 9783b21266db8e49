/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/* Sentences with the marks, brackets, spaces and the line end behind them: put together again they are the text. */
GPtrArray  *goen_pitch_split_sentences  (const char             *text);       /* of char * */
guint       goen_pitch_count_characters (const char             *text);       /* without spaces, punctuation and own readings */

/* Slots. An index is one into goen_pitch_slots_get(). */
typedef struct {
  guint  start;      /* in bytes, where the brace stands */
  guint  length;     /* in bytes, with braces */
  int    index;      /* -1 for one that nobody knows */
} GoenPitchSlotPlace;

GArray     *goen_pitch_slots_find       (const char             *text);       /* of GoenPitchSlotPlace, in order */
char       *goen_pitch_slot_dup_value   (guint                   index,       /* NULL when there is nothing to fill it with */
                                         const GoenPitchContext *context,     /* (nullable) */
                                         gboolean                is_japanese);
gboolean    goen_pitch_slot_is_phrase   (guint                   index);      /* typed as a phrase or as a sentence, who knows */

/* Phrases. All are in the language of the phrase itself. */
char       *goen_pitch_phrase_make_sentence (guint               index,       /* 海外展開の支援 → 海外展開の支援をしています。 */
                                             const char         *phrase);
char       *goen_pitch_phrase_embed         (const char         *phrase,      /* before @after; NULL where it cannot stand there */
                                             const char         *after,
                                             gboolean            is_needed);  /* something that can must be found */

/* Order of the table of slots, as far as others must know it. */
enum {
  GOEN_PITCH_SLOT_NAME,
  GOEN_PITCH_SLOT_YOMI,
  GOEN_PITCH_SLOT_COMPANY,
  GOEN_PITCH_SLOT_TITLE,
  GOEN_PITCH_SLOT_WHO,
  GOEN_PITCH_SLOT_OFFERS,
  GOEN_PITCH_SLOT_NEEDS,
  GOEN_PITCH_SLOT_PURPOSE,
  GOEN_PITCH_SLOT_EVENT,
  GOEN_PITCH_SLOT_ORGANISER,
  GOEN_PITCH_SLOT_PLACE,
  GOEN_PITCH_SLOT_DATE,
  GOEN_PITCH_N_SLOTS,
};

G_END_DECLS
