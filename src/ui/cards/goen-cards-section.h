/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-card-painter.h"
#include "goen-library-cards.h"
#include "goen-section.h"

G_BEGIN_DECLS

/**
 * GoenCardsSection:
 *
 * The section of business cards: a gallery of designs with the user's own card in true proportion, and the page on which one is changed.
 *
 * Properties as every section: library, collapsed, sidebar-button-visible. Actions: cards.new (an own design), cards.search, cards.show (s, key of a design),
 * cards.print.
 */
#define GOEN_TYPE_CARDS_SECTION (goen_cards_section_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardsSection, goen_cards_section, GOEN, CARDS_SECTION, GoenSection)

void goen_cards_section_show_design (GoenCardsSection *self,
                                     const char       *key);

/**
 * GoenCardPreview:
 *
 * One side of a card, drawn in true proportion; at "actual size" in millimetres of the screen.
 */
#define GOEN_TYPE_CARD_PREVIEW (goen_card_preview_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardPreview, goen_card_preview, GOEN, CARD_PREVIEW, GtkWidget)

GtkWidget *goen_card_preview_new   (void);
void       goen_card_preview_set   (GoenCardPreview       *self,
                                    const GoenCardDesign  *design,    /* (nullable) copied */
                                    GoenCardSide           side,
                                    const GoenCardContent *content);  /* (nullable) copied */

/* What the user's own card says: profile and pictures. */
GoenCardContent *goen_card_desk_make_content (const GoenCardDesk *desk);

G_END_DECLS
