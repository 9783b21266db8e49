/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck.h"

G_BEGIN_DECLS

/**
 * GoenDeckRows:
 *
 * The deck as a list that scrolls: a row for each card that a filter leaves, in groups.
 *
 * Signals: ::selected (char *key), when the user moves to a card; ::open (char *key), when the user wants to see it.
 */
#define GOEN_TYPE_DECK_ROWS (goen_deck_rows_get_type ())
G_DECLARE_FINAL_TYPE (GoenDeckRows, goen_deck_rows, GOEN, DECK_ROWS, AdwBin)

void        goen_deck_rows_set_deck   (GoenDeckRows         *self,
                                       GPtrArray            *deck,
                                       const GoenDeckFilter *filter);
guint       goen_deck_rows_filter     (GoenDeckRows         *self,  /* and from the top; how many are left */
                                       GPtrArray            *deck,
                                       const GoenDeckFilter *filter);
guint       goen_deck_rows_get_n      (GoenDeckRows         *self);     /* how many are shown */
const char *goen_deck_rows_get_first  (GoenDeckRows         *self);     /* (nullable): key of the first that is shown */
void        goen_deck_rows_select     (GoenDeckRows *self,
                                       const char   *key);  /* (nullable); no signal */
gboolean    goen_deck_rows_focus      (GoenDeckRows         *self);     /* FALSE when there is none */

G_END_DECLS
