/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum {
  GOEN_IMPORT_READING,
  GOEN_IMPORT_WRITING,
} GoenImportWorkKind;

/* How far the work of an import is, in words and as a bar. */
#define GOEN_TYPE_IMPORT_WORKING (goen_import_working_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportWorking, goen_import_working, GOEN, IMPORT_WORKING, AdwBin)

void goen_import_working_begin        (GoenImportWorking  *self,
                                       GoenImportWorkKind  kind,
                                       guint               n_people);   /* who are written */
void goen_import_working_set_progress (GoenImportWorking  *self,
                                       double              progress);   /* 0 … 1 */

G_END_DECLS
