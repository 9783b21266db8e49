/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/* Interests, offers and needs, side by side where there is room. */
#define GOEN_TYPE_PERSON_WISHES_CARD (goen_person_wishes_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonWishesCard, goen_person_wishes_card, GOEN, PERSON_WISHES_CARD, GoenPersonCard)

G_END_DECLS
