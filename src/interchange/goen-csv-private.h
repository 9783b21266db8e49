/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-csv.h"
#include "goen-csv-scanner.h"

G_BEGIN_DECLS

/* What stands between several values in one cell, in Google's files and in Goen's. */
#define GOEN_CSV_JOINT " ::: "

/* The program by whose name Goen's own files go. */
#define GOEN_CSV_GOEN "Goen"

/* As many phones, addresses or posts no file has. */
#define GOEN_CSV_MAX_GROUP 999

/* A decoded file of rows and columns. */
typedef struct {
  char     *encoding;     /* (owned) */
  char     *text;         /* (owned): UTF-8, perhaps with NUL */
  gsize     length;
  gboolean  has_errors;   /* something could not be decoded */
  char      separator;
  gsize     body;         /* where the rows of people begin */
  guint     body_line;    /* the lines before them */
} GoenCsvText;

/* Header and first rows of a table. */
typedef struct {
  GPtrArray *names;        /* (owned): of the columns, "" where there is none */
  GPtrArray *folded;       /* (owned): the same as goen_text_fold() has them */
  GPtrArray *samples;      /* (owned): GStrv, as wide as the header */
  gboolean   has_header;
  char      *program;      /* (owned) (nullable) */
  char      *key;          /* (owned) */
} GoenCsvHeader;

/* goen-csv-header.c */
void           goen_csv_text_init_scanner   (const GoenCsvText   *self,
                                             GoenCsvScanner      *scanner,
                                             char                 separator);
GPtrArray     *goen_csv_text_dup_rows       (const GoenCsvText   *self,
                                             guint                n_rows,
                                             guint                n_columns);
GoenCsvHeader *goen_csv_header_read         (GoenCsvText         *text,
                                             GError             **error);
void           goen_csv_header_free         (GoenCsvHeader       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCsvHeader, goen_csv_header_free)

/* goen-csv-mapping.c */
GoenCsvTarget *goen_csv_target_parse        (const char          *text);
void           goen_csv_target_append       (const GoenCsvTarget *self,
                                             GString             *out);

/* goen-csv-programs.c */
const char    *goen_csv_program_find        (const GPtrArray     *folded);
void           goen_csv_program_add_targets (const GPtrArray     *folded,
                                             GPtrArray           *mapping);
gboolean       goen_csv_program_is_month_first (const GPtrArray  *folded);

/* goen-csv-content.c */
typedef enum {
  GOEN_CSV_CONTENT_NONE    = 0,
  GOEN_CSV_CONTENT_MAIL    = 1 << 0,
  GOEN_CSV_CONTENT_PHONE   = 1 << 1,
  GOEN_CSV_CONTENT_POSTAL  = 1 << 2,
  GOEN_CSV_CONTENT_LINK    = 1 << 3,
  GOEN_CSV_CONTENT_REGION  = 1 << 4,
  GOEN_CSV_CONTENT_ADDRESS = 1 << 5,
  GOEN_CSV_CONTENT_COMPANY = 1 << 6,
  GOEN_CSV_CONTENT_KANA    = 1 << 7,
  GOEN_CSV_CONTENT_TITLE   = 1 << 8,
  GOEN_CSV_CONTENT_NAME    = 1 << 9,     /* may be the name of a Japanese person */
} GoenCsvContent;

GoenCsvContent goen_csv_content_of_cell     (const char          *cell);
GoenCsvContent goen_csv_content_of_column   (const GoenCsvHeader *header,
                                             guint                column);

/* goen-csv-guess.c */
gboolean       goen_csv_guess_has_header    (const GPtrArray     *cells);
GPtrArray     *goen_csv_guess_mapping       (const GoenCsvHeader *header);

/* goen-csv-address.c */
char          *goen_csv_postal_parse        (const char          *text);
gboolean       goen_csv_address_is_region   (const char          *text,
                                             gsize               *length);
gboolean       goen_csv_address_split       (GoenAddress         *address,
                                             const char          *text);

/* goen-csv-date.c */
char          *goen_csv_date_parse          (const char          *text,
                                             gboolean             month_first,
                                             gboolean            *more);
gboolean       goen_csv_date_is_empty       (const char          *text);
char          *goen_csv_date_join           (const char          *year,
                                             const char          *month,
                                             const char          *day);

G_END_DECLS
