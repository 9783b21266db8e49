/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck.h"

G_BEGIN_DECLS

/**
 * GoenDeckFilterBar:
 *
 * One line of chips that says which cards count: their kind, their depth, favourites, and a menu with the rest.
 *
 * Signal ::changed ().
 */
#define GOEN_TYPE_DECK_FILTER_BAR (goen_deck_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (GoenDeckFilterBar, goen_deck_filter_bar, GOEN, DECK_FILTER_BAR, AdwBin)

void goen_deck_filter_bar_get_filter (GoenDeckFilterBar *self,
                                      GoenDeckFilter    *filter);  /* (out): without a search */
void goen_deck_filter_bar_clear      (GoenDeckFilterBar    *self);       /* all questions again */

G_END_DECLS
