/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GoenPersonRecord:
 *
 * Everything Goen knows about one person, as a plain struct.
 *
 * A record is what crosses threads and layers: the vCard reader makes it, the
 * store reads and writes it, the editor changes a copy of it. It is owned by
 * one holder at a time and is not thread-safe. A string that is absent is
 * %NULL, never "". All strings are valid UTF-8, stored as typed. Dates are
 * partial ISO 8601: "2026-11-21", "2026-11", "2026" or "--11-21".
 * Arrays are never %NULL and own their elements.
 */
typedef struct _GoenPersonRecord GoenPersonRecord;

/* One post in one organisation; an open end (to == NULL) means current. */
typedef struct {
  char *company;
  char *company_yomi;
  char *department;
  char *title;
  char *from;       /* partial date, (nullable) */
  char *to;         /* partial date, (nullable) */
} GoenAffiliation;

/* A phone, mail address, link or account: a value, what it is for, and what the user calls it. */
typedef struct {
  char *value;
  char *type;       /* phones: "work" "home" "cell" "fax" "pager" "main" "other"; mails: "work" "home" "other";
                     * links: "work" "home" "blog" "other";
                     * accounts: a service in lower case: "line" "x" "facebook" "linkedin" "instagram" "eight" "github" … ;
                     * dates: "anniversary" "other". NULL when unknown. */
  char *label;      /* the user's own words, (nullable) */
} GoenContactPoint;

typedef struct {
  char *postal;     /* "100-0001", without 〒 */
  char *region;     /* 都道府県 */
  char *locality;   /* 市区町村 */
  char *street;     /* 番地 */
  char *building;   /* 建物名 */
  char *country;
  char *raw;        /* the address as it came in one piece, (nullable) */
  char *type;       /* "work" "home" "other", (nullable) */
} GoenAddress;

typedef enum {
  GOEN_IMAGE_PHOTO = 1,
  GOEN_IMAGE_CARD_FRONT,
  GOEN_IMAGE_CARD_BACK,
  GOEN_IMAGE_LOGO,
} GoenImageKind;

typedef struct {
  GoenImageKind kind;
  char         *mime;   /* "image/jpeg", "image/png" …, (nullable) when unknown */
  GBytes       *data;   /* the encoded file as it came */
} GoenImage;

struct _GoenPersonRecord {
  gint64 id;              /* row in the store, 0 when not stored */
  char  *uuid;            /* lower-case RFC 9562 text; NULL until first saved */
  char  *uid;             /* the UID of the file the person came from, where it is not a UUID, (nullable) */
  gint64 revision;        /* counts saves, to notice a conflict; 0 when not stored */

  char *family;
  char *given;
  char *middle;
  char *prefix;           /* Dr., … */
  char *suffix;           /* Jr., … */
  char *nickname;
  char *formatted;        /* the whole name as it came, where it is not family + given; organisations have only this */
  char *family_yomi;
  char *given_yomi;
  char *honorific;        /* 敬称: "様" "先生" "御中" …, NULL means the default */
  gboolean yomi_guessed;  /* the readings were guessed and not yet confirmed by the user */

  GPtrArray *affiliations;  /* GoenAffiliation, the main one first */
  GPtrArray *phones;        /* GoenContactPoint */
  GPtrArray *emails;        /* GoenContactPoint */
  GPtrArray *addresses;     /* GoenAddress */
  GPtrArray *links;         /* GoenContactPoint, value is a URL */
  GPtrArray *accounts;      /* GoenContactPoint, SNS and chat: type is the service, value a handle or URL */
  GPtrArray *dates;         /* GoenContactPoint, value is a partial date */
  char      *birthday;      /* partial date */

  GPtrArray *tags;          /* char * */
  GPtrArray *interests;     /* char * 関心事 */
  GPtrArray *offers;        /* char * 提供できること */
  GPtrArray *needs;         /* char * 求めていること */

  char *note;               /* work note, may be exported */
  char *private_note;       /* never leaves by export or print unless asked */

  char *met_on;             /* partial date: when the first meeting was, or the card was received */
  char *met_at;             /* place or gathering */
  char *met_how;            /* the hook: what was talked about */
  char *introduced_by;      /* name of the person who introduced them, as text */
  char *introduced_by_uuid; /* the same person when known, (nullable) */

  GPtrArray *images;        /* GoenImage; empty when the record was loaded without images */
  gboolean images_left_out; /* loaded without images: saving touches only the kinds that are in @images, and otherwise leaves the stored ones */
  GPtrArray *extra;         /* char *: unknown vCard lines as they came, unfolded, without line end */

  gint64 created;           /* Unix time in seconds, 0 when not stored */
  gint64 modified;
  gint64 deleted;           /* when it went to the trash, 0 when it is not there */
};

/* The name of an extra line that is not from a file as it stands: parameters of a value that the record has no room for.
 * The vCard writer puts them back into their value; nobody is shown such a line. */
#define GOEN_PERSON_EXTRA_PARAMETERS "X-GOEN-PARAMETERS"

GoenPersonRecord *goen_person_record_new           (void);
GoenPersonRecord *goen_person_record_copy          (const GoenPersonRecord *self);
void              goen_person_record_free          (GoenPersonRecord       *self);
gboolean          goen_person_record_equal         (const GoenPersonRecord *a,
                                                    const GoenPersonRecord *b);
void              goen_person_record_normalize     (GoenPersonRecord       *self);
gboolean          goen_person_record_is_empty      (const GoenPersonRecord *self);
char             *goen_person_record_dup_name      (const GoenPersonRecord *self);
char             *goen_person_record_dup_yomi      (const GoenPersonRecord *self);
const GoenAffiliation *goen_person_record_get_main_affiliation (const GoenPersonRecord *self);
const GoenImage  *goen_person_record_get_image     (const GoenPersonRecord *self,
                                                    GoenImageKind           kind);
void              goen_person_record_set_image     (GoenPersonRecord       *self,
                                                    GoenImageKind           kind,
                                                    const char             *mime,
                                                    GBytes                 *data);

gboolean          goen_person_extra_is_shown       (const char             *line);
guint             goen_person_record_count_shown_extra (const GoenPersonRecord *self);

GoenAffiliation  *goen_affiliation_new        (const char *company,
                                               const char *department,
                                               const char *title);
GoenAffiliation  *goen_affiliation_copy       (const GoenAffiliation *self);
void              goen_affiliation_free       (GoenAffiliation *self);
gboolean          goen_affiliation_is_current (const GoenAffiliation *self);

GoenContactPoint *goen_contact_point_new  (const char *value,
                                           const char *type,
                                           const char *label);
GoenContactPoint *goen_contact_point_copy (const GoenContactPoint *self);
void              goen_contact_point_free (GoenContactPoint *self);

GoenAddress      *goen_address_new     (void);
GoenAddress      *goen_address_copy    (const GoenAddress *self);
void              goen_address_free    (GoenAddress *self);
char             *goen_address_dup_text (const GoenAddress *self);

GoenImage        *goen_image_new  (GoenImageKind  kind,
                                   const char    *mime,
                                   GBytes        *data);
void              goen_image_free (GoenImage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPersonRecord, goen_person_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenAffiliation, goen_affiliation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenContactPoint, goen_contact_point_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenAddress, goen_address_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenImage, goen_image_free)

G_END_DECLS
