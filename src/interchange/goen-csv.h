/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-record-visitor.h"

G_BEGIN_DECLS

/* Address books as tables of text: RFC 4180 and what programs make of it. */

/* What a column says. With a type where GoenContactPoint and GoenAddress have one; with a group where several columns
 * belong together (label and value of the second phone; street and city of the first address). */
typedef enum {
  GOEN_CSV_IGNORE,
  GOEN_CSV_UUID,
  GOEN_CSV_NAME,                 /* the whole name; split at its space when it is Japanese */
  GOEN_CSV_FAMILY,
  GOEN_CSV_GIVEN,
  GOEN_CSV_MIDDLE,
  GOEN_CSV_PREFIX,
  GOEN_CSV_SUFFIX,
  GOEN_CSV_NAME_YOMI,            /* the reading of the whole name */
  GOEN_CSV_FAMILY_YOMI,
  GOEN_CSV_GIVEN_YOMI,
  GOEN_CSV_NICKNAME,
  GOEN_CSV_HONORIFIC,
  GOEN_CSV_COMPANY,
  GOEN_CSV_COMPANY_YOMI,
  GOEN_CSV_DEPARTMENT,
  GOEN_CSV_TITLE,
  GOEN_CSV_POST_FROM,
  GOEN_CSV_POST_TO,
  GOEN_CSV_PHONE,
  GOEN_CSV_PHONE_LABEL,          /* what the phone of the same group is for */
  GOEN_CSV_MAIL,
  GOEN_CSV_MAIL_LABEL,
  GOEN_CSV_ADDRESS,              /* all of it in one piece */
  GOEN_CSV_POSTAL,
  GOEN_CSV_REGION,
  GOEN_CSV_LOCALITY,
  GOEN_CSV_STREET,               /* several of one group follow each other in order */
  GOEN_CSV_BUILDING,
  GOEN_CSV_COUNTRY,
  GOEN_CSV_ADDRESS_LABEL,
  GOEN_CSV_LINK,
  GOEN_CSV_LINK_LABEL,
  GOEN_CSV_ACCOUNT,              /* type: the service */
  GOEN_CSV_ACCOUNT_LABEL,
  GOEN_CSV_BIRTHDAY,
  GOEN_CSV_BIRTH_YEAR,
  GOEN_CSV_BIRTH_MONTH,
  GOEN_CSV_BIRTH_DAY,
  GOEN_CSV_DATE,                 /* type "anniversary" or "other" */
  GOEN_CSV_DATE_LABEL,
  GOEN_CSV_TAGS,                 /* several, between commas, semicolons or :::  */
  GOEN_CSV_TAG_MARK,             /* the name of the column is a tag for those who have 1 (or any mark) in it */
  GOEN_CSV_INTERESTS,
  GOEN_CSV_OFFERS,
  GOEN_CSV_NEEDS,
  GOEN_CSV_NOTE,
  GOEN_CSV_NOTE_WITH_NAME,       /* a line of the note: name of the column, colon, value */
  GOEN_CSV_PRIVATE_NOTE,
  GOEN_CSV_MET_ON,
  GOEN_CSV_MET_AT,
  GOEN_CSV_MET_HOW,
  GOEN_CSV_INTRODUCED_BY,
  GOEN_CSV_INTRODUCED_BY_UUID,
  GOEN_CSV_YOMI_GUESSED,
  GOEN_CSV_N_FIELDS
} GoenCsvField;

typedef struct {
  GoenCsvField field;
  char        *type;    /* (nullable) */
  guint        group;   /* 0 where there is only one */
} GoenCsvTarget;

GoenCsvTarget *goen_csv_target_new  (GoenCsvField         field,
                                     const char          *type,
                                     guint                group);
GoenCsvTarget *goen_csv_target_copy (const GoenCsvTarget *self);
void           goen_csv_target_free (GoenCsvTarget       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCsvTarget, goen_csv_target_free)

/* A mapping is a GPtrArray of GoenCsvTarget, one for each column. As text it has a line "column = field" for each column,
 * where the field is a name such as "family", "phone/cell", "street/work#2", "ignore"; "#7" stands for the seventh column.
 * In a group, "note-with-name/label" is a column that names the line of the note instead of the header: Google's "Custom Field 1 - Label". */
GPtrArray     *goen_csv_mapping_copy      (const GPtrArray *mapping);

/**
 * GoenCsvTable:
 *
 * A file of rows and columns, decoded, with what its first row says. Immutable and reference-counted (atomic).
 */
typedef struct _GoenCsvTable GoenCsvTable;

GoenCsvTable *goen_csv_table_new             (GBytes        *bytes,
                                              const char    *encoding,     /* (nullable): guess */
                                              GError       **error);       /* GOEN_ERROR_INVALID: no table, too many columns, … */
GoenCsvTable *goen_csv_table_ref             (GoenCsvTable  *self);
void          goen_csv_table_unref           (GoenCsvTable  *self);
const char   *goen_csv_table_get_encoding    (const GoenCsvTable *self);
char          goen_csv_table_get_separator   (const GoenCsvTable *self);   /* ',' '\t' ';' */
guint         goen_csv_table_get_n_columns   (const GoenCsvTable *self);
const char   *goen_csv_table_get_column_name (const GoenCsvTable *self,    /* "" when the column has none */
                                              guint               column);
gboolean      goen_csv_table_get_has_header  (const GoenCsvTable *self);   /* FALSE: the first row is already a person */
const char   *goen_csv_table_get_program     (const GoenCsvTable *self);   /* (nullable) whose export it is: "Google", "Eight", "筆まめ", "Goen" … */
const char   *goen_csv_table_get_header_key  (const GoenCsvTable *self);   /* by which a mapping is remembered */
GPtrArray    *goen_csv_table_dup_rows        (const GoenCsvTable *self,    /* of GStrv, the first rows under the header, as long as the header is wide */
                                              guint               n_rows);
GPtrArray    *goen_csv_table_guess_mapping   (const GoenCsvTable *self);   /* complete for a known program; otherwise by names of columns and their contents */
char         *goen_csv_mapping_to_text       (const GPtrArray    *mapping,
                                              const GoenCsvTable *table);
GPtrArray    *goen_csv_mapping_from_text     (const char         *text,
                                              const GoenCsvTable *table,   /* columns that the text leaves out are ignored */
                                              GError            **error);  /* names the line of the text */
gboolean      goen_csv_table_read            (const GoenCsvTable *self,
                                              const GPtrArray    *mapping,
                                              GoenRecordVisitor   visitor,
                                              gpointer            user_data,
                                              GCancellable       *cancellable,
                                              GError            **error);
const char   *goen_csv_field_get_name        (GoenCsvField        field);  /* as in the text of a mapping */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCsvTable, goen_csv_table_unref)

/* Writing */
typedef enum {
  GOEN_CSV_LAYOUT_GOEN,     /* everything Goen knows as text; read back without loss */
  GOEN_CSV_LAYOUT_GOOGLE,   /* Google Contacts, the header of 2024 */
} GoenCsvLayout;

/* A character that CP932 cannot hold; 〓 was written instead. */
typedef void (*GoenCsvLoss) (const char *column,        /* its name, as in the header */
                             gunichar    character,
                             gpointer    user_data);

void goen_csv_write_header (GoenCsvLayout           layout,
                            gboolean                japanese,        /* names of Goen's own columns; both are read back */
                            gboolean                with_private,    /* without, there is no column for private notes at all */
                            GString                *out);            /* UTF-8, CRLF, no BOM */
void goen_csv_write        (const GoenPersonRecord *record,
                            GoenCsvLayout           layout,
                            gboolean                japanese,        /* as for the header */
                            gboolean                with_private,
                            GString                *out);
void goen_csv_write_header_cp932 (GoenCsvLayout           layout,
                                  gboolean                japanese,
                                  gboolean                with_private,
                                  GString                *out);      /* bytes */
void goen_csv_write_cp932        (const GoenPersonRecord *record,
                                  GoenCsvLayout           layout,
                                  gboolean                japanese,
                                  gboolean                with_private,
                                  GoenCsvLoss             loss,      /* (nullable) */
                                  gpointer                user_data,
                                  GString                *out);      /* bytes */

G_END_DECLS
