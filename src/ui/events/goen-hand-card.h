/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-lines-card.h"

G_BEGIN_DECLS

/**
 * GoenHandCard:
 *
 * The hand of questions for this event, in the order in which they shall be asked.
 */
#define GOEN_TYPE_HAND_CARD (goen_hand_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenHandCard, goen_hand_card, GOEN, HAND_CARD, GoenLinesCard)

G_END_DECLS
