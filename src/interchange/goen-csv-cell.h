/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-csv.h"

G_BEGIN_DECLS

/* What stands in the cells of Goen's own tables: for the writer and the reader alike. */

/* Several values in one cell, with " ::: " between them. */
char       *goen_csv_cell_join       (const char * const *values,      /* NULL and "" are empty */
                                      guint               n_values);
char      **goen_csv_cell_split      (const char         *cell);       /* at least one, which may be "" */

/* What a spreadsheet would take for a formula has an apostrophe before it. */
gboolean    goen_csv_cell_is_formula (const char         *cell);       /* ^'*[=+\-@\t\r] */
const char *goen_csv_cell_skip_guard (const char         *cell);       /* behind the apostrophe, where there is one */

/* The cell as it stands in a file: in quotation marks where RFC 4180 wants them, and with that apostrophe. */
char       *goen_csv_cell_quote      (const char         *text);

/* The label of a value: "work", "work: direct line", "direct line". */
char       *goen_csv_label_write     (GoenCsvField        field,       /* GOEN_CSV_PHONE_LABEL … */
                                      const char         *type,        /* (nullable) */
                                      const char         *label,       /* (nullable) */
                                      gboolean            japanese);
void        goen_csv_label_read      (GoenCsvField        field,
                                      const char         *cell,
                                      char              **type,        /* (out) (nullable) */
                                      char              **label);      /* (out) (nullable) */

G_END_DECLS
