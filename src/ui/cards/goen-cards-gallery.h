/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-card-painter.h"
#include "goen-library-cards.h"

G_BEGIN_DECLS

/**
 * GoenCardsGallery:
 *
 * All designs with the user's own card on them, own designs first.
 *
 * Property sidebar-button-visible. Signal ::open (string, the key of a design).
 */
#define GOEN_TYPE_CARDS_GALLERY (goen_cards_gallery_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardsGallery, goen_cards_gallery, GOEN, CARDS_GALLERY, AdwNavigationPage)

void     goen_cards_gallery_set_desk      (GoenCardsGallery   *self,
                                           const GoenCardDesk *desk);     /* not kept */
void     goen_cards_gallery_focus_search  (GoenCardsGallery   *self);
gboolean goen_cards_gallery_focus_designs (GoenCardsGallery   *self);     /* FALSE where there is none yet */
void     goen_cards_gallery_go_on_at      (GoenCardsGallery   *self,      /* there the keyboard is when somebody comes back */
                                           const char         *key);

/* A design as a tile: the card and its name. */
#define GOEN_TYPE_CARD_TILE (goen_card_tile_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardTile, goen_card_tile, GOEN, CARD_TILE, GtkFlowBoxChild)

GtkWidget  *goen_card_tile_new       (void);
void        goen_card_tile_set       (GoenCardTile          *self,
                                      const GoenCardDesign  *design,     /* copied */
                                      const GoenCardContent *content,    /* copied */
                                      gboolean               is_sample);
const char *goen_card_tile_get_key   (GoenCardTile          *self);
gboolean    goen_card_tile_matches   (GoenCardTile          *self,
                                      const char            *folded);   /* as goen_text_fold() makes it */

G_END_DECLS
