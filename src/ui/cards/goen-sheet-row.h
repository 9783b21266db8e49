/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-sheet-record.h"

G_BEGIN_DECLS

/* A sheet to choose: a drawing, its name, what is on it, further part numbers. Signals besides those of a row: “edit”, “copy”, “remove”. */
#define GOEN_TYPE_SHEET_ROW (goen_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenSheetRow, goen_sheet_row, GOEN, SHEET_ROW, AdwActionRow)

GtkWidget       *goen_sheet_row_new       (const GoenSheet *sheet,       /* copied */
                                           gboolean         is_current);
const GoenSheet *goen_sheet_row_get_sheet (GoenSheetRow    *self);

G_END_DECLS
