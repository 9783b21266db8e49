/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenRating:
 *
 * One to five stars, given by the user; the star that is given can be taken back by choosing it again.
 *
 * Property rating (uint, notify): 0 where there is none.
 */
#define GOEN_TYPE_RATING (goen_rating_get_type ())
G_DECLARE_FINAL_TYPE (GoenRating, goen_rating, GOEN, RATING, GtkWidget)

guint goen_rating_get (GoenRating *self);
void  goen_rating_set (GoenRating *self,
                       guint       rating);

G_END_DECLS
