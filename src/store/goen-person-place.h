/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-order.h"

G_BEGIN_DECLS

/* Ranks: which are free, and how room is made between two. */

/* The distance between two ranks when there is a choice: six people come between two others before anybody must move,
 * and the search index stays small, which a wide gap would cost. */
#define GOEN_RANK_GAP 64

/* Between whom somebody belongs. */
typedef struct {
  gint64 before;  /* rank of the last who is not after; 0 when there is none */
  gint64 after;   /* rank of the first who is after; 0 when there is none */
} GoenPlace;

gboolean goen_person_place_find      (GoenDatabase          *db,
                                      GBytes                *key,
                                      GoenPlace             *place,
                                      GError               **error);
gboolean goen_person_place_get_key   (GoenDatabase          *db,
                                      gint64                 rank,
                                      GBytes               **key,
                                      GError               **error);
gboolean goen_person_place_make_room (GoenDatabase          *db,
                                      const GoenPlace       *place,
                                      guint                  n_people,
                                      GError               **error);
gboolean goen_person_place_put       (GoenDatabase          *db,
                                      gint64                 rank,
                                      const GoenOrderEntry  *entry,
                                      GError               **error);
gboolean goen_person_place_take      (GoenDatabase          *db,
                                      gint64                 rank,
                                      GError               **error);

G_END_DECLS
