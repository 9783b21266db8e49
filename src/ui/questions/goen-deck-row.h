/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck.h"

G_BEGIN_DECLS

/**
 * GoenDeckRow:
 *
 * A card in the list of the deck.
 */
#define GOEN_TYPE_DECK_ROW (goen_deck_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenDeckRow, goen_deck_row, GOEN, DECK_ROW, GtkListBoxRow)

GtkWidget  *goen_deck_row_new       (const GoenQuestionCard *card);
void        goen_deck_row_show      (GoenDeckRow            *self,
                                     const GoenQuestionCard *card);  /* copied */
const GoenQuestionCard *goen_deck_row_get_card (GoenDeckRow *self);   /* (transfer none) */

/* The cards of a list stand in groups: questions by their depth, then the other kinds. */
guint       goen_deck_row_get_group (const GoenQuestionCard *card);   /* in the order of the groups */
const char *goen_deck_row_get_group_title (const GoenQuestionCard *card);
char       *goen_deck_row_dup_about (const GoenQuestionCard *card);   /* topic, industry and occasion in words */

G_END_DECLS
