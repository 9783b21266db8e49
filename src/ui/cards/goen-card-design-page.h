/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-card-session.h"

G_BEGIN_DECLS

/**
 * GoenCardDesignPage:
 *
 * The page on which a design is changed: the card in true proportion, and beside or below it everything about it in numbers.
 *
 * Signal ::show-key (string): another design is to be shown, or none (an empty key).
 */
#define GOEN_TYPE_CARD_DESIGN_PAGE (goen_card_design_page_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardDesignPage, goen_card_design_page, GOEN, CARD_DESIGN_PAGE, AdwNavigationPage)

GtkWidget       *goen_card_design_page_new         (GoenCardSession    *session);
GoenCardSession *goen_card_design_page_get_session (GoenCardDesignPage *self);
void             goen_card_design_page_print       (GoenCardDesignPage *self);

/* What is done with the whole design; from the menu of the page. */
void             goen_card_design_save_file        (GtkWidget          *parent,
                                                    GoenCardSession    *session);
void             goen_card_design_rename           (GtkWidget          *parent,
                                                    GoenCardSession    *session);
void             goen_card_design_duplicate        (GoenCardDesignPage *page);
void             goen_card_design_delete           (GoenCardDesignPage *page);

G_END_DECLS
