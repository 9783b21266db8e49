/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-database-private.h"
#include "goen-person-table.h"

G_BEGIN_DECLS

/* What the files about people share. */

/* The columns of person that hold the text fields of a record, and where the record has them; in one order
 * everywhere: a SELECT reads, an INSERT or UPDATE binds them from a first column or parameter on. */
#define GOEN_PERSON_TEXT_COLUMNS \
  "family, given, middle, prefix, suffix, nickname, formatted, family_yomi, given_yomi, honorific, birthday, " \
  "met_on, met_at, met_how, introduced_by, introduced_by_uuid, note, private_note"
#define GOEN_PERSON_N_TEXTS 18

char      **goen_person_get_text           (GoenPersonRecord        *record,
                                            guint                    column);

/* Rows of a table that belong to one person and have a position. */
typedef enum {
  GOEN_POINT_PHONE = 1,
  GOEN_POINT_MAIL,
  GOEN_POINT_LINK,
  GOEN_POINT_ACCOUNT,
  GOEN_POINT_DATE,
} GoenPointKind;

typedef enum {
  GOEN_TOPIC_INTEREST = 1,
  GOEN_TOPIC_OFFER,
  GOEN_TOPIC_NEED,
} GoenTopicKind;

GPtrArray  *goen_person_get_points         (const GoenPersonRecord  *record,
                                            GoenPointKind            kind);
GPtrArray  *goen_person_get_topics         (const GoenPersonRecord  *record,
                                            GoenTopicKind            kind);
char       *goen_person_dup_point_key      (GoenPointKind            kind,
                                            const char              *value);
gint64      goen_person_get_met_time       (const char              *date);
char       *goen_person_dup_name_key       (const GoenPersonRecord  *record);
GBytes     *goen_person_table_dup_sort_key (GoenDatabase            *db,
                                            gint64                   id,
                                            GError                 **error);
gboolean    goen_person_run_with_id        (GoenDatabase            *db,
                                            const char              *sql,
                                            gint64                   id,
                                            GError                 **error);
void        goen_person_set_not_found      (GError                 **error);

gboolean    goen_person_lists_load         (GoenDatabase            *db,
                                            GoenPersonRecord        *record,
                                            GoenPersonParts          parts,
                                            GError                 **error);
gboolean    goen_person_lists_save         (GoenDatabase            *db,
                                            const GoenPersonRecord  *record,
                                            const GoenPersonRecord  *before,
                                            GError                 **error);

gboolean    goen_tag_table_save            (GoenDatabase            *db,
                                            const GoenPersonRecord  *record,
                                            const GoenPersonRecord  *before,
                                            GError                 **error);
gboolean    goen_tag_table_load            (GoenDatabase            *db,
                                            GoenPersonRecord        *record,
                                            GError                 **error);
gboolean    goen_tag_table_remove_person   (GoenDatabase            *db,
                                            gint64                   id,
                                            GError                 **error);
gboolean    goen_tag_table_set             (GoenDatabase            *db,
                                            gint64                   id,
                                            const char              *name,
                                            gboolean                 present,
                                            gboolean                *changed,
                                            GError                 **error);
char       *goen_tag_dup_key               (const char              *name);

G_END_DECLS
