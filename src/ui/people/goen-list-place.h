/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-reading-order.h"

G_BEGIN_DECLS

/**
 * GoenListPlace:
 *
 * Sees to what stands at the top of the window of a list of people.
 *
 * GTK scrolls so that a row is just inside the window, which leaves its heading outside. When
 * the rows have been laid out and before they are painted, this goes the rest of the way.
 */
typedef struct _GoenListPlace GoenListPlace;

GoenListPlace *goen_list_place_new          (GtkListView       *list,       /* both not owned: they outlive it */
                                             GtkScrolledWindow *scroller);
void           goen_list_place_free         (GoenListPlace     *self);
void           goen_list_place_go_to_top    (GoenListPlace     *self);
void           goen_list_place_go_to_bucket (GoenListPlace     *self,
                                             GoenReadingBucket  bucket);
void           goen_list_place_let_go       (GoenListPlace     *self);      /* somebody else scrolls */
void           goen_list_place_resume       (GoenListPlace     *self);      /* when the list has come on the screen */

G_END_DECLS
