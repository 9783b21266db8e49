/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenMergeDialog:
 *
 * Two people whom the user has chosen, side by side, to become one.
 *
 * Signal ::merged (gint64 kept), after the dialog has closed.
 */
#define GOEN_TYPE_MERGE_DIALOG (goen_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenMergeDialog, goen_merge_dialog, GOEN, MERGE_DIALOG, AdwDialog)

AdwDialog *goen_merge_dialog_new (GoenLibrary *library,
                                  gint64       a,
                                  gint64       b);

G_END_DECLS
