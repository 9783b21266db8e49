/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"
#include "goen-vcard-line.h"
#include "goen-vcard-types.h"

G_BEGIN_DECLS

/*
 * What a record has no field for stands in its `extra`: whole lines of
 * properties it does not know, as they came, and for known ones the
 * parameters it cannot hold, behind this name. The writer puts those back to
 * the value they belong to, as long as the record still has that value.
 */
#define GOEN_VCARD_PARAMETERS GOEN_PERSON_EXTRA_PARAMETERS

/* A line that is no content line, in a file written by Goen. */
#define GOEN_VCARD_UNREADABLE "X-GOEN-UNREADABLE"

/* In a group with nothing else but ORG: the group is a post of its own. */
#define GOEN_VCARD_POST "X-GOEN-POST"

/* On FN: "derived" when it only repeats other fields, "kept" when it is to stay although it does. */
#define GOEN_VCARD_FN_MARK "X-GOEN-FN"

/* On dates: the time of day that stood behind them. */
#define GOEN_VCARD_TIME "X-GOEN-TIME"

/* Among kept parameters: the label of the group, for values that have no field for it. */
#define GOEN_VCARD_LABEL "X-ABLABEL"

/* One post while a card is being read: its lines may stand anywhere. */
typedef struct {
  char            *group;         /* (nullable) */
  GoenAffiliation *affiliation;   /* (owned) */
  gboolean         has_organization;
  gboolean         has_title;
} GoenVcardPost;

/* A card while it is being read. */
typedef struct {
  GoenPersonRecord *record;       /* (owned) */
  gboolean          is_old;       /* vCard 2.1 */
  GPtrArray        *lines;        /* (not owned): GoenVcardLine */
  GHashTable       *labels;       /* (owned): group → text of its X-ABLabel */
  GHashTable       *lone_groups;  /* (owned): groups in which nothing but ORG tells of a post */
  GHashTable       *addresses;    /* (owned): group → GoenAddress of the record */
  GHashTable       *preferences;  /* (owned): element of the record → preference */
  GPtrArray        *extra;        /* (owned): unknown lines with their numbers */
  GPtrArray        *kept;         /* (owned): kept parameters, which come after all other extra lines */
  GHashTable       *tags;         /* (owned): the tags so far */
  GPtrArray        *posts;        /* (owned): GoenVcardPost */
  GPtrArray        *late_posts;   /* (owned): lines that need to know all posts */
  GPtrArray        *address_labels; /* (owned): LABEL lines without a group, which may stand before their address */
  GPtrArray        *readings;     /* (owned): lines that give a reading if no better line does */
  GoenVcardLine    *full_name;    /* (not owned) (nullable): FN */
  gboolean          has_name;     /* there was an N, even if empty */
  guint             n_organizations; /* ORG lines without a group of their own */
} GoenVcardCard;

/* Takes a line over into the record; FALSE when the record has no room for it. */
typedef gboolean (*GoenVcardTake) (GoenVcardCard       *card,
                                   const GoenVcardLine *line);

GoenPersonRecord *goen_vcard_card_read (GPtrArray *lines,
                                        gboolean   is_old);

void     goen_vcard_card_keep_parameters (GoenVcardCard       *card,
                                          const GoenVcardLine *line,
                                          const char          *property,
                                          const char          *type,
                                          GPtrArray           *other_types,
                                          const char * const  *known,
                                          const char          *more,
                                          const char          *value);
void     goen_vcard_card_add_extra       (GoenVcardCard       *card,
                                          const GoenVcardLine *line);
gboolean goen_vcard_card_set             (char               **field,
                                          const char          *text);

/* Names, notes and other single texts */
gboolean goen_vcard_take_name            (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_full_name       (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_family_yomi     (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_given_yomi      (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_reading         (GoenVcardCard *card, const GoenVcardLine *line);
void     goen_vcard_card_finish_names    (GoenVcardCard *card);
gboolean goen_vcard_is_made_of_parts     (const GoenPersonRecord *record,
                                          const char             *full_name);

/* Posts */
gboolean goen_vcard_take_organization    (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_title           (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_late_post       (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_company_yomi    (GoenVcardCard *card, const GoenVcardLine *line);
void     goen_vcard_card_prepare_posts   (GoenVcardCard *card);
void     goen_vcard_card_finish_posts    (GoenVcardCard *card);
void     goen_vcard_post_free            (gpointer       data);

/* Where to reach the person */
gboolean goen_vcard_take_phone           (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_mail            (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_link            (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_address         (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_address_label   (GoenVcardCard *card, const GoenVcardLine *line);
void     goen_vcard_card_finish_addresses (GoenVcardCard *card);
gboolean goen_vcard_take_chat            (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_social_profile  (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_service         (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_date            (GoenVcardCard *card, const GoenVcardLine *line);
gboolean goen_vcard_take_birthday        (GoenVcardCard *card, const GoenVcardLine *line);

/* Images */
gboolean goen_vcard_take_image           (GoenVcardCard *card, const GoenVcardLine *line);
char    *goen_vcard_image_dup_type       (const char    *mime);

G_END_DECLS
