/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Question cards, as plain structs. Conventions as in goen-event-record.h. The numbers are those of the file. */

typedef enum {
  GOEN_CARD_QUESTION = 0,      /* 質問 */
  GOEN_CARD_NOD,               /* 相槌 */
  GOEN_CARD_SUMMARY,           /* 要約して返すことば */
  GOEN_CARD_DISCLOSURE,        /* 自己開示: something of myself, for balance */
  GOEN_CARD_TABOO,             /* 避けたい話題, with why */
  GOEN_N_CARD_KINDS,
} GoenCardKind;

typedef enum {
  GOEN_DEPTH_NONE = 0,         /* of cards that are no questions */
  GOEN_DEPTH_OPENING,          /* きっかけ */
  GOEN_DEPTH_DEEPER,           /* 深める */
  GOEN_DEPTH_NEED,             /* 困りごと・願い */
  GOEN_N_DEPTHS,
} GoenCardDepth;

typedef enum {
  GOEN_TOPIC_GATHERING = 0,    /* この会のこと */
  GOEN_TOPIC_WORK,             /* 仕事 */
  GOEN_TOPIC_CUSTOMERS,        /* 会社・お客さま */
  GOEN_TOPIC_INDUSTRY,         /* 業界 */
  GOEN_TOPIC_PERSON,           /* 人となり */
  GOEN_TOPIC_FUTURE,           /* これから */
  GOEN_TOPIC_HELP,             /* 力になる */
  GOEN_N_TOPICS,
} GoenCardTopic;

typedef enum {
  GOEN_PURPOSE_LEARN    = 1 << 0,  /* 業界を知る */
  GOEN_PURPOSE_PARTNERS = 1 << 1,  /* 仲間・協業先を見つける */
  GOEN_PURPOSE_USEFUL   = 1 << 2,  /* 人の役に立つ */
  GOEN_PURPOSE_CHAT     = 1 << 3,  /* 気軽に話す */
} GoenCardPurposes;

typedef enum {
  GOEN_PLACE_SEMINAR = 1 << 0,     /* セミナー・勉強会 */
  GOEN_PLACE_ONLINE  = 1 << 1,     /* オンライン */
  GOEN_PLACE_REGULAR = 1 << 2,     /* 行きつけの店 */
  GOEN_PLACE_SILENCE = 1 << 3,     /* 会話がとぎれたとき */
  GOEN_PLACE_LEAVING = 1 << 4,     /* 別れぎわ */
} GoenCardPlaces;                  /* 0 fits anywhere */

typedef enum {
  GOEN_INDUSTRY_ANY = 0,
  GOEN_INDUSTRY_MANUFACTURING, /* 製造 */
  GOEN_INDUSTRY_CONSTRUCTION,  /* 建設・不動産 */
  GOEN_INDUSTRY_IT,            /* IT・通信 */
  GOEN_INDUSTRY_RETAIL,        /* 小売・卸 */
  GOEN_INDUSTRY_FOOD,          /* 飲食・食品 */
  GOEN_INDUSTRY_CARE,          /* 医療・介護・福祉 */
  GOEN_INDUSTRY_FINANCE,       /* 金融・保険 */
  GOEN_INDUSTRY_EXPERTS,       /* 士業・コンサルティング */
  GOEN_INDUSTRY_EDUCATION,     /* 教育・研修 */
  GOEN_INDUSTRY_LOGISTICS,     /* 物流・運輸 */
  GOEN_INDUSTRY_TRAVEL,        /* 観光・宿泊 */
  GOEN_INDUSTRY_CREATIVE,      /* 広告・デザイン・メディア */
  GOEN_INDUSTRY_FARMING,       /* 農林水産 */
  GOEN_INDUSTRY_PUBLIC,        /* 行政・団体 */
  GOEN_N_INDUSTRIES,
} GoenIndustry;

typedef struct {
  char             *key;          /* of a built-in one: "open-what-brought-you"; of an own one its UUID */
  gint64            id;           /* of an own one, else 0 */
  gint64            revision;
  gboolean          is_own;
  GoenCardKind      kind;
  GoenCardDepth     depth;
  GoenCardTopic     topic;
  GoenCardPurposes  purposes;     /* 0 fits every one */
  GoenCardPlaces    places;
  GoenIndustry      industry;
  char             *text;         /* as it is said, translated where built in */
  char             *why;          /* why to avoid it, or what it is good for, (nullable) */
  char             *follows;      /* key of the card it leads on from, (nullable) */
  gint64            created;
  gint64            deleted;

  /* What the user did with it. */
  gboolean          is_favourite;
  gboolean          is_hidden;    /* never dealt */
  gboolean          is_drawn;     /* lies on the pile of those drawn */
  gint64            last_drawn;
  guint             n_asked;
  guint             n_worked;
  gint64            last_asked;
} GoenQuestionCard;

GoenQuestionCard *goen_question_card_new       (void);
GoenQuestionCard *goen_question_card_copy      (const GoenQuestionCard *self);
void              goen_question_card_free      (GoenQuestionCard       *self);
void              goen_question_card_normalize (GoenQuestionCard       *self);

typedef enum {
  GOEN_ASKED_UNKNOWN = 0,
  GOEN_ASKED_FELL_FLAT,        /* はずまなかった */
  GOEN_ASKED_WORKED,           /* はずんだ */
} GoenAskedOutcome;

/* What the answer became. */
typedef enum {
  GOEN_ANSWER_KEPT = 0,        /* stays with the question only */
  GOEN_ANSWER_INTEREST,
  GOEN_ANSWER_NEED,
  GOEN_ANSWER_OFFER,
  GOEN_ANSWER_NOTE,            /* an entry of the timeline */
  GOEN_N_ANSWERS,
} GoenAnswerKind;

/* A question that was asked. */
typedef struct {
  gint64            id;            /* 0 when not stored */
  char             *uuid;
  char             *card;          /* key of the card, (nullable) */
  char             *text;          /* the question as asked */
  gint64            person_id;     /* 0 for nobody in particular */
  gint64            event_id;      /* 0 for none */
  gint64            time;
  char             *answer;        /* what came back, (nullable) */
  GoenAskedOutcome  outcome;
  GoenAnswerKind    became;
  char             *topic;         /* what it added to the topics of the person, NULL when they had it; set by the library */
  gint64            interaction_id;/* the entry of the timeline it became, 0 for none; set by the library */

  /* Read along, not written. */
  char             *person_uuid;
  char             *person_name;
  char             *event_uuid;
  char             *event_title;
} GoenAsked;

GoenAsked *goen_asked_new  (void);
GoenAsked *goen_asked_copy (const GoenAsked *self);
void       goen_asked_free (GoenAsked       *self);

/* Names for files and goen-cli; NULL and FALSE for what is none. Flags are names joined by a space. */
const char *goen_card_kind_to_name       (GoenCardKind kind);          /* question nod summary disclosure taboo */
gboolean    goen_card_kind_from_name     (const char *name, GoenCardKind *kind);
const char *goen_card_depth_to_name      (GoenCardDepth depth);        /* none opening deeper need */
gboolean    goen_card_depth_from_name    (const char *name, GoenCardDepth *depth);
const char *goen_card_topic_to_name      (GoenCardTopic topic);
char       *goen_card_purposes_to_names  (GoenCardPurposes purposes);  /* new; "" for none */
gboolean    goen_card_purposes_from_names (const char *names, GoenCardPurposes *purposes);
char       *goen_card_places_to_names    (GoenCardPlaces places);
gboolean    goen_card_places_from_names  (const char *names, GoenCardPlaces *places);
const char *goen_industry_to_name        (GoenIndustry industry);      /* any manufacturing … */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenQuestionCard, goen_question_card_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenAsked, goen_asked_free)

G_END_DECLS
