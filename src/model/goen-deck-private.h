/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-deck.h"

G_BEGIN_DECLS

/* A card that comes with Goen. */
typedef struct {
  const char       *key;         /* never changed and never translated: it is kept in files */
  GoenCardDepth     depth;
  GoenCardTopic     topic;
  GoenIndustry      industry;
  GoenCardPurposes  purposes;
  GoenCardPlaces    places;
  const char       *follows;     /* (nullable) */
  gboolean          leans;       /* speaks of what was answered before ("What is hard about it?"), and means nothing without it */
  gboolean          on_site;     /* speaks of the venue, the way there or a card in the hand, which nobody has online */
  const char       *text;        /* untranslated */
  const char       *why;         /* untranslated, (nullable) */
} GoenDeckEntry;

typedef struct {
  GoenCardKind         kind;
  const GoenDeckEntry *entries;
  guint                n_entries;
} GoenDeckGroup;

/* goen-deck-cards-….c */
extern const GoenDeckGroup goen_deck_opening;
extern const GoenDeckGroup goen_deck_deeper;
extern const GoenDeckGroup goen_deck_need;
extern const GoenDeckGroup goen_deck_places;
extern const GoenDeckGroup goen_deck_industries;
extern const GoenDeckGroup goen_deck_nods;
extern const GoenDeckGroup goen_deck_summaries;
extern const GoenDeckGroup goen_deck_disclosures;
extern const GoenDeckGroup goen_deck_taboo;

/* goen-deck.c */
const GoenDeckEntry *goen_deck_find_entry (const char             *key,     /* (nullable) */
                                           GoenCardKind           *kind);   /* (out) (optional) */

/* goen-deck-draw.c */
guint                goen_deck_weigh      (const GoenQuestionCard *card);
GoenQuestionCard    *goen_deck_pick       (GPtrArray              *cards,   /* (transfer none) (nullable) */
                                           const guint            *weights, /* as many as cards */
                                           GRand                  *rand);

G_END_DECLS
