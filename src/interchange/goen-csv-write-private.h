/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-csv.h"

G_BEGIN_DECLS

/* A row of a layout as plain text, before quotation marks and encodings. */

typedef struct {
  const char   *name;
  GoenCsvField  field;   /* GOEN_CSV_IGNORE where no field says more than the name */
} GoenCsvHeading;

GArray    *goen_csv_goen_list_columns   (gboolean                japanese,
                                         gboolean                with_private);   /* of GoenCsvHeading */
GPtrArray *goen_csv_goen_list_cells     (const GoenPersonRecord *record,
                                         gboolean                japanese,
                                         gboolean                with_private);   /* of char *, (nullable) */
GArray    *goen_csv_google_list_columns (void);
GPtrArray *goen_csv_google_list_cells   (const GoenPersonRecord *record,
                                         gboolean                japanese,
                                         gboolean                with_private);

G_END_DECLS
