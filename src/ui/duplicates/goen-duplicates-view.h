/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-duplicates.h"

G_BEGIN_DECLS

/**
 * GoenDuplicatesView:
 *
 * The list of pairs beside the one that is compared; one of the two at a time when it is narrow.
 *
 * Properties: collapsed (boolean); shows-pair (boolean, read only, notify): whether the pair is on the screen;
 * is-ready (boolean, read only, notify): whether it has been read and can be merged. The banner activates duplicates.merge-all.
 */
#define GOEN_TYPE_DUPLICATES_VIEW (goen_duplicates_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenDuplicatesView, goen_duplicates_view, GOEN, DUPLICATES_VIEW, AdwBin)

void goen_duplicates_view_set_pairs (GoenDuplicatesView *self,      /* called once */
                                     GoenLibrary        *library,
                                     GoenDuplicates     *pairs);
void goen_duplicates_view_update    (GoenDuplicatesView *self);     /* after a search */
void goen_duplicates_view_rest      (GoenDuplicatesView *self);     /* until then, shows no pair */
void goen_duplicates_view_merge     (GoenDuplicatesView *self);     /* what is decided about the selected pair; the next one follows */
void goen_duplicates_view_not_same  (GoenDuplicatesView *self);
void goen_duplicates_view_later     (GoenDuplicatesView *self);
void goen_duplicates_view_focus     (GoenDuplicatesView *self);     /* gives the list the keyboard */

G_END_DECLS
