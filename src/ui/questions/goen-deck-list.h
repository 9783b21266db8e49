/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck-source.h"

G_BEGIN_DECLS

/**
 * GoenDeckList:
 *
 * The page with the deck as a list, its search and its filter.
 *
 * Property: sidebar-button-visible. Signals: ::filter-changed (), after the list has followed; ::selected (char *key), when the user moves to a card;
 * ::open (char *key), when the user wants to see it.
 */
#define GOEN_TYPE_DECK_LIST (goen_deck_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenDeckList, goen_deck_list, GOEN, DECK_LIST, AdwNavigationPage)

void goen_deck_list_set_source   (GoenDeckList   *self,
                                  GoenDeckSource *source);
void goen_deck_list_get_filter   (GoenDeckList   *self,
                                  GoenDeckFilter *filter);  /* (out); its search lives until the next change */
void goen_deck_list_clear_filter (GoenDeckList   *self);       /* the search as well */
void goen_deck_list_select       (GoenDeckList *self,
                                  const char   *key);  /* (nullable); no signal */
void goen_deck_list_focus_search (GoenDeckList   *self);

G_END_DECLS
