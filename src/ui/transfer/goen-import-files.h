/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/**
 * GoenImportFiles:
 *
 * What the files of an import are taken for, and how to say that they are something else.
 *
 * Signal ::encoding-chosen (uint): the user wants the files read in another one of the encodings.
 * Activates import.columns (uint: a file) of a widget around it.
 */
#define GOEN_TYPE_IMPORT_FILES (goen_import_files_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportFiles, goen_import_files, GOEN, IMPORT_FILES, AdwBin)

void goen_import_files_show (GoenImportFiles *self,
                             GoenImport      *import,
                             GListModel      *encodings,
                             guint            encoding);

G_END_DECLS
