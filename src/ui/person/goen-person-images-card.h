/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/* The two sides of the business card. It appears when the pictures have been loaded. */
#define GOEN_TYPE_PERSON_IMAGES_CARD (goen_person_images_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonImagesCard, goen_person_images_card, GOEN, PERSON_IMAGES_CARD, GoenPersonCard)

G_END_DECLS
