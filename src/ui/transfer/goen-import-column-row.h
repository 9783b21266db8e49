/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-csv.h"

G_BEGIN_DECLS

/* A column of a table: its name, a few of its values, and what it says. ::chosen when the user has said so. */
#define GOEN_TYPE_IMPORT_COLUMN_ROW (goen_import_column_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportColumnRow, goen_import_column_row, GOEN, IMPORT_COLUMN_ROW, AdwComboRow)

GtkWidget           *goen_import_column_row_new        (const GoenCsvTable  *table,
                                                        guint                column,
                                                        const GPtrArray     *values,      /* of GStrv: rows of the table */
                                                        GListModel          *targets,     /* of GoenImportTarget */
                                                        const GoenCsvTarget *target);     /* what it says now */
guint                goen_import_column_row_get_column (GoenImportColumnRow *self);
const GoenCsvTarget *goen_import_column_row_get_target (GoenImportColumnRow *self);

G_END_DECLS
