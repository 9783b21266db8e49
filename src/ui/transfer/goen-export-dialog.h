/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* Asks for a format, whether private notes go along, and a file; then writes it. */
#define GOEN_TYPE_EXPORT_DIALOG (goen_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenExportDialog, goen_export_dialog, GOEN, EXPORT_DIALOG, AdwDialog)

AdwDialog *goen_export_dialog_new (GtkWidget    *parent,     /* hears of the result by toast */
                                   GoenLibrary  *library,
                                   const gint64 *ids,
                                   guint         n_ids);

G_END_DECLS
