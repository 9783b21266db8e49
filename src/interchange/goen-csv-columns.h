/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What other programs call their columns. */

typedef struct {
  const char *name;      /* as the program writes it; compared folded */
  const char *target;    /* as in the text of a mapping */
} GoenCsvColumn;

typedef struct {
  const char          *program;
  const char          *signature[5];     /* columns that no other program has together, NULL after the last */
  const GoenCsvColumn *columns;          /* NULL after the last */
  gboolean             others_are_tags;  /* a column that is not listed is a tag of the user's */
  gboolean             month_first;      /* dates are 11/21/2026 */
} GoenCsvProgram;

const GoenCsvProgram *goen_csv_columns_get_programs (guint *n_programs);

G_END_DECLS
