/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-person-compare.h"

G_BEGIN_DECLS

/**
 * GoenCompareView:
 *
 * Two people side by side, field by field; where only one value can stand, the user chooses.
 *
 * Properties: takes (uint64, notify): the bits of the fields where the right side was chosen.
 */
#define GOEN_TYPE_COMPARE_VIEW (goen_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenCompareView, goen_compare_view, GOEN, COMPARE_VIEW, AdwBin)

GtkWidget *goen_compare_view_new       (void);
void       goen_compare_view_show      (GoenCompareView  *self,
                                        const char       *a_title,      /* what the left side is, such as “Known” */
                                        const char       *b_title,
                                        GPtrArray        *diffs,        /* of GoenPersonDiff, (transfer none); a reference is taken */
                                        guint64           takes);       /* chosen before */
guint64    goen_compare_view_get_takes (GoenCompareView  *self);

G_END_DECLS
