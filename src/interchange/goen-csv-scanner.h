/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No table of people is wider, and no row of one is longer. */
#define GOEN_CSV_MAX_COLUMNS 1000
#define GOEN_CSV_MAX_ROW (1024 * 1024)

typedef enum {
  GOEN_CSV_ROW_OK,
  GOEN_CSV_ROW_UNCLOSED,   /* a quotation mark is not closed; reading goes on in the line after it */
  GOEN_CSV_ROW_TOO_LONG,
  GOEN_CSV_ROW_TOO_WIDE,
  GOEN_CSV_ROW_NUL,        /* there is binary data in it */
} GoenCsvRowState;

/* Finds the rows in decoded text: RFC 4180, and what programs make of it. */
typedef struct {
  const char      *text;        /* (not owned): UTF-8, perhaps with NUL */
  gsize            length;
  gsize            position;
  char             separator;
  guint            line;        /* physical lines passed so far */

  guint            number;      /* the line where the row begins, from 1 */
  GoenCsvRowState  state;
  guint            bad_line;    /* of what is wrong with the row */
  GString         *buffer;      /* (owned): the cells, each with a NUL behind it */
  GArray          *starts;      /* (owned): gsize, where each begins */
} GoenCsvScanner;

void     goen_csv_scanner_init     (GoenCsvScanner *self,
                                    const char     *text,
                                    gsize           length,
                                    char            separator);
void     goen_csv_scanner_clear    (GoenCsvScanner *self);
gboolean goen_csv_scanner_next     (GoenCsvScanner *self);
guint    goen_csv_scanner_get_n_cells (const GoenCsvScanner *self);
const char *goen_csv_scanner_get_cell (GoenCsvScanner *self,
                                       guint           column);
gboolean goen_csv_scanner_is_blank   (const GoenCsvScanner *self);
gboolean goen_csv_scanner_is_damaged (const GoenCsvScanner *self);
char    *goen_csv_scanner_describe   (const GoenCsvScanner *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenCsvScanner, goen_csv_scanner_clear)

G_END_DECLS
