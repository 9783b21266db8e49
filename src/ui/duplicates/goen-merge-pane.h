/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenMergePane:
 *
 * Two people who may be one, with what each says, and which of it shall stand.
 *
 * Property: is-ready (boolean, notify): both are shown and can be merged.
 * Signals: ::merged (gint64 kept, gint64 gone), written, with a toast to take it back; ::missing (gint64 a, gint64 b), one of
 * the two is not there any more.
 */
#define GOEN_TYPE_MERGE_PANE (goen_merge_pane_get_type ())
G_DECLARE_FINAL_TYPE (GoenMergePane, goen_merge_pane, GOEN, MERGE_PANE, AdwBin)

void     goen_merge_pane_show         (GoenMergePane *self,
                                       GoenLibrary   *library,
                                       gint64         a,        /* who stays, unless the user swaps them */
                                       gint64         b);
void     goen_merge_pane_clear        (GoenMergePane *self);
void     goen_merge_pane_merge        (GoenMergePane *self);    /* nothing while it is not ready */
gboolean goen_merge_pane_get_is_ready (GoenMergePane *self);

G_END_DECLS
