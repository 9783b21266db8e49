/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenReadingWalk:
 *
 * The way from person to person through all whose reading is missing or guessed, in the order of the list.
 *
 * It holds ids only, and follows what happens to the people elsewhere.
 * Signals: ::changed when the current person or a number may be another.
 */
#define GOEN_TYPE_READING_WALK (goen_reading_walk_get_type ())
G_DECLARE_FINAL_TYPE (GoenReadingWalk, goen_reading_walk, GOEN, READING_WALK, GObject)

GoenReadingWalk *goen_reading_walk_new             (GoenLibrary     *library);
gboolean         goen_reading_walk_get_is_loading  (GoenReadingWalk *self);   /* whether there is anybody is not known yet */
gint64           goen_reading_walk_get_current     (GoenReadingWalk *self);   /* 0: nobody is left */
guint            goen_reading_walk_get_n_confirmed (GoenReadingWalk *self);   /* since the walk began */
guint            goen_reading_walk_get_n_left      (GoenReadingWalk *self);
gboolean         goen_reading_walk_can_skip        (GoenReadingWalk *self);
gboolean         goen_reading_walk_can_go_back     (GoenReadingWalk *self);
void             goen_reading_walk_skip            (GoenReadingWalk *self);   /* to the next one; after the last, those who were skipped */
void             goen_reading_walk_go_back         (GoenReadingWalk *self);   /* also to somebody who is confirmed */
void             goen_reading_walk_confirm         (GoenReadingWalk *self);   /* the current one is being saved; goes on */
void             goen_reading_walk_fail            (GoenReadingWalk *self,    /* the save was not possible; back to that person */
                                                    gint64           id);

G_END_DECLS
