/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-csv.h"

G_BEGIN_DECLS

/* What the private note is called wherever it is written. */
#define GOEN_CSV_PRIVATE_NOTE_ENGLISH  "Private note"
#define GOEN_CSV_PRIVATE_NOTE_JAPANESE "非公開メモ"

/*
 * Goen's own layout: everything a record has as text, in columns that a person
 * can read in a spreadsheet. Writer and reader share this one table; a file
 * has either the English or the Japanese names.
 *
 * Posts, phones, mails and addresses have three groups of columns, the other
 * lists two. Where a person has more, the cells of the last group hold all the
 * rest, joined by goen_csv_cell_join(): each cell of the group has as many
 * values, some of them empty. Lists of words are joined in the same way.
 *
 * GOEN_CSV_NAME holds the name in one piece; where family or given name are
 * there, too, and say the same, the record has no name in one piece.
 *
 * A label column says type and label of its value, see goen_csv_label_read().
 */
typedef struct {
  const char   *english;
  const char   *japanese;
  GoenCsvTarget target;
} GoenCsvGoenColumn;

const GoenCsvGoenColumn *goen_csv_goen_get_columns  (guint       *n_columns);
gboolean                 goen_csv_goen_is_joined    (GoenCsvField field);   /* whether a cell may hold several values */
guint                    goen_csv_goen_get_n_groups (GoenCsvField field);  /* 0 where there is only one column */

G_END_DECLS
