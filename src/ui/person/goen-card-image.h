/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenCardImage:
 *
 * A small picture of one side of a business card; a click shows it large.
 *
 * It hides itself when the person has no such picture, and says so when it cannot be read.
 */
#define GOEN_TYPE_CARD_IMAGE (goen_card_image_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardImage, goen_card_image, GOEN, CARD_IMAGE, GtkButton)

GtkWidget *goen_card_image_new  (void);
void       goen_card_image_load (GoenCardImage *self,      /* ::settled follows, also when there is no picture */
                                 GoenLibrary   *library,
                                 gint64         id,
                                 GoenImageKind  kind);

G_END_DECLS
