/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenImportHistory:
 *
 * Which imports and merges there were, each to be taken back as a whole.
 */
#define GOEN_TYPE_IMPORT_HISTORY (goen_import_history_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportHistory, goen_import_history, GOEN, IMPORT_HISTORY, AdwDialog)

AdwDialog *goen_import_history_new (GtkWidget   *parent,     /* a widget of the window, which shows the people */
                                    GoenLibrary *library);

G_END_DECLS
