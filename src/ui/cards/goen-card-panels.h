/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-card-session.h"

G_BEGIN_DECLS

/* The parts of the panel beside a card; each follows a session. */

/* What does not come out as it should, as sentences that select what they are about. Invisible where all is well. */
#define GOEN_TYPE_CARD_CHECKS (goen_card_checks_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardChecks, goen_card_checks, GOEN, CARD_CHECKS, AdwPreferencesGroup)
GtkWidget *goen_card_checks_new         (GoenCardSession *session);

/* Size, place and letters of what is selected. */
#define GOEN_TYPE_CARD_ITEM_PANEL (goen_card_item_panel_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardItemPanel, goen_card_item_panel, GOEN, CARD_ITEM_PANEL, AdwPreferencesGroup)
GtkWidget *goen_card_item_panel_new     (GoenCardSession *session);
void       goen_card_item_panel_edit    (GoenCardItemPanel *self);    /* the first number takes the keyboard */

/* What stands on the side that is shown: a switch for each field. */
#define GOEN_TYPE_CARD_FIELDS_PANEL (goen_card_fields_panel_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardFieldsPanel, goen_card_fields_panel, GOEN, CARD_FIELDS_PANEL, AdwPreferencesGroup)
GtkWidget *goen_card_fields_panel_new   (GoenCardSession *session);

/* Size of the card, fonts and colours. */
#define GOEN_TYPE_CARD_LOOK_PANEL (goen_card_look_panel_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardLookPanel, goen_card_look_panel, GOEN, CARD_LOOK_PANEL, AdwPreferencesGroup)
GtkWidget *goen_card_look_panel_new     (GoenCardSession *session);

/* Logo, photo and QR code. */
#define GOEN_TYPE_CARD_PICTURES_PANEL (goen_card_pictures_panel_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardPicturesPanel, goen_card_pictures_panel, GOEN, CARD_PICTURES_PANEL, AdwPreferencesGroup)
GtkWidget *goen_card_pictures_panel_new (GoenCardSession *session);

/* A row that holds one of the two pictures: choose, paste, drop, remove. */
#define GOEN_TYPE_CARD_PICTURE_ROW (goen_card_picture_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardPictureRow, goen_card_picture_row, GOEN, CARD_PICTURE_ROW, AdwActionRow)
GtkWidget *goen_card_picture_row_new    (GoenCardSession     *session,
                                         GoenCardPictureKind  kind);

G_END_DECLS
