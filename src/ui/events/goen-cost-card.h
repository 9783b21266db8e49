/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenCostCard:
 *
 * What an event took: hours and yen.
 */
#define GOEN_TYPE_COST_CARD (goen_cost_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenCostCard, goen_cost_card, GOEN, COST_CARD, GoenEventCard)

G_END_DECLS
