/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/* One card in the review: who it is, what would happen, and the choice. Activates review.recount after a choice. */
#define GOEN_TYPE_IMPORT_ROW (goen_import_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportRow, goen_import_row, GOEN, IMPORT_ROW, AdwBin)

GtkWidget *goen_import_row_new                  (void);
void       goen_import_row_set_item             (GoenImportRow  *self,
                                                 GoenImportItem *item);    /* (nullable) */
char      *goen_import_row_dup_accessible_label (GoenImportRow  *self);

G_END_DECLS
