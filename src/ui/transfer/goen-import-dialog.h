/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenImportDialog:
 *
 * Reads files, shows what they would change, and writes that when the user says so.
 *
 * Closing it at any moment leaves nothing half written.
 */
#define GOEN_TYPE_IMPORT_DIALOG (goen_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportDialog, goen_import_dialog, GOEN, IMPORT_DIALOG, AdwDialog)

AdwDialog *goen_import_dialog_new (GtkWidget    *parent,     /* hears of the result by toast */
                                   GoenLibrary  *library,
                                   GFile       **files,
                                   guint         n_files);

G_END_DECLS
