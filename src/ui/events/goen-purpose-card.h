/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenPurposeCard:
 *
 * Why I go, with what I wrote down about myself at hand.
 */
#define GOEN_TYPE_PURPOSE_CARD (goen_purpose_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPurposeCard, goen_purpose_card, GOEN, PURPOSE_CARD, GoenEventCard)

G_END_DECLS
