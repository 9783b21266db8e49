/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-record.h"
#include "goen-follow-up-record.h"
#include "goen-question-record.h"

G_BEGIN_DECLS

/* The deck of question cards: what comes with Goen and what the user added, and how cards are drawn. Plain functions; the deck itself is read by
 * goen-library-questions.h. All texts are translated. */

GPtrArray   *goen_deck_new_built_in      (void);                             /* of GoenQuestionCard: at least 120 questions, and nods, summaries, disclosures, taboo topics */
GoenQuestionCard *goen_deck_find         (GPtrArray              *deck,      /* (transfer none) (nullable) */
                                          const char             *key);
GoenQuestionCard *goen_deck_find_text    (GPtrArray              *deck,      /* (transfer none) (nullable): also by the untranslated text of a built-in one */
                                          const char             *text);
GPtrArray   *goen_deck_list_next         (GPtrArray              *deck,      /* (transfer container): cards that lead on from this one */
                                          const char             *key);

typedef struct {
  gboolean         all_kinds;
  GoenCardKind     kind;
  GoenCardDepth    depth;           /* NONE for all */
  int              topic;           /* -1 for all */
  GoenCardPurposes purposes;        /* any of these; 0 for all */
  GoenCardPlaces   places;          /* cards for any of these places, and cards that fit anywhere only when 0 */
  GoenIndustry     industry;        /* this and ANY; ANY for all */
  gboolean         favourites;
  gboolean         own;
  gboolean         with_hidden;
  const char      *search;          /* as typed, (nullable) */
} GoenDeckFilter;

void         goen_deck_filter_init       (GoenDeckFilter         *filter);   /* all questions */
GPtrArray   *goen_deck_filter            (GPtrArray              *deck,      /* (transfer container), in the order of the deck */
                                          const GoenDeckFilter   *filter);
/* Draws without repeats: from those that do not lie on the pile; when none is left the pile of these cards is shuffled back (@shuffled). Weighted: never asked, worked before, favourites. */
GoenQuestionCard *goen_deck_draw         (GPtrArray              *cards,     /* (transfer none) (nullable): of a filter */
                                          const char             *except,    /* key of the card that lies open, not drawn again at once, (nullable) */
                                          GRand                  *rand,
                                          gboolean               *shuffled); /* (out) */

/* Somebody the hand is for. */
typedef struct {
  gint64        person_id;          /* 0 when only on the list */
  char         *name;               /* as they are addressed: family name for a Japanese name */
  GoenIndustry  industry;
  GHashTable   *asked;              /* a set of keys of cards asked of them, (nullable) */
} GoenHandGuest;

GoenHandGuest *goen_hand_guest_new       (void);
void           goen_hand_guest_free      (GoenHandGuest          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenHandGuest, goen_hand_guest_free)

typedef struct {
  GoenQuestionCard *card;           /* (owned) */
  gint64            person_id;      /* of whom it is best asked, 0 for anybody */
  char             *person_name;    /* (nullable) */
  char             *reason;         /* translated: why it was dealt, a few words */
} GoenHandCard;

void         goen_hand_card_free         (GoenHandCard           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenHandCard, goen_hand_card_free)

GPtrArray   *goen_deck_deal_hand         (GPtrArray              *deck,      /* of GoenHandCard: @n cards, openings first; same arguments and @seed, same hand */
                                          const GoenProfile      *profile,   /* (nullable) */
                                          const GoenEventRecord  *event,     /* (nullable) */
                                          GPtrArray              *guests,    /* of GoenHandGuest: those I want to meet, (nullable) */
                                          guint                   n,
                                          guint32                 seed);
void         goen_deck_explain_hand      (GPtrArray              *hand,      /* of GoenHandCard in their order: sets whom they are for and why */
                                          const GoenEventRecord  *event,     /* (nullable) */
                                          GPtrArray              *guests);   /* (nullable) */
GoenQuestionCard *goen_deck_pick_disclosure (GPtrArray           *deck,      /* (transfer none) (nullable): something of myself that suits the topic of what was just asked */
                                          GoenCardTopic           topic,
                                          guint32                 seed);
guint        goen_asked_count_in_a_row   (GPtrArray              *asked,     /* of GoenAsked, latest first: questions within the last 20 minutes */
                                          gint64                  now);
GoenQuestionCard *goen_deck_pick_of_day  (GPtrArray              *deck,      /* (transfer none) */
                                          const GDate            *date);
GoenIndustry goen_industry_guess         (const char             *company,   /* (nullable) each: out of words such as 製作所, 税理士, カフェ; ANY when nothing tells */
                                          const char             *title,
                                          const char * const     *tags);
GoenCardPurposes goen_purpose_guess      (const char             *purpose);  /* (nullable) */
GoenCardPlaces   goen_event_kind_get_places (GoenEventKind        kind);

const char  *goen_card_kind_get_label    (GoenCardKind            kind);     /* translated */
const char  *goen_card_depth_get_label   (GoenCardDepth           depth);
const char  *goen_card_topic_get_label   (GoenCardTopic           topic);
const char  *goen_card_purpose_get_label (GoenCardPurposes        purpose);  /* of one flag */
const char  *goen_card_place_get_label   (GoenCardPlaces          place);    /* of one flag */
const char  *goen_industry_get_label     (GoenIndustry            industry);

/* CSV, UTF-8: columns key, kind, depth, topic, purposes, places, industry, text, why, follows, favourite; named in English or Japanese. */
GBytes      *goen_deck_write_csv         (GPtrArray              *cards);
GPtrArray   *goen_deck_read_csv          (GBytes                 *bytes,     /* of GoenQuestionCard; UTF-8, CP932 or UTF-16 */
                                          const char             *name,      /* of the file, for sentences */
                                          GPtrArray              *problems,  /* of char *: translated sentences with the line, (nullable) */
                                          GError                **error);    /* GOEN_ERROR_INVALID: no such table */

G_END_DECLS
