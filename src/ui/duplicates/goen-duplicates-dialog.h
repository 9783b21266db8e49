/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenDuplicatesDialog:
 *
 * Who is there twice: the pairs beside the one that is compared, and what can be decided about it.
 *
 * Actions: duplicates.merge, duplicates.not-same, duplicates.later, duplicates.merge-all, duplicates.search-again,
 * duplicates.stop.
 */
#define GOEN_TYPE_DUPLICATES_DIALOG (goen_duplicates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenDuplicatesDialog, goen_duplicates_dialog, GOEN, DUPLICATES_DIALOG, AdwDialog)

AdwDialog *goen_duplicates_dialog_new (GoenLibrary *library);

void goen_duplicates_present (GtkWidget   *parent,      /* the widget over which the dialog appears */
                              GoenLibrary *library);
void goen_merge_present      (GtkWidget   *parent,      /* compare two people and merge them */
                              GoenLibrary *library,
                              gint64       a,
                              gint64       b);

G_END_DECLS
