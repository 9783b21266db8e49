/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenCardImageRow:
 *
 * The picture of one side of a business card: chosen or dropped, replaced, removed.
 */
#define GOEN_TYPE_CARD_IMAGE_ROW (goen_card_image_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardImageRow, goen_card_image_row, GOEN, CARD_IMAGE_ROW, AdwActionRow)

void        goen_card_image_row_set_image (GoenCardImageRow *self,
                                           const char       *mime,
                                           GBytes           *image);
GBytes     *goen_card_image_row_get_image (GoenCardImageRow *self);
const char *goen_card_image_row_get_mime  (GoenCardImageRow *self);

G_END_DECLS
