/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenOutcomeCard:
 *
 * What became of an event later, counted and in words.
 */
#define GOEN_TYPE_OUTCOME_CARD (goen_outcome_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenOutcomeCard, goen_outcome_card, GOEN, OUTCOME_CARD, GoenEventCard)

G_END_DECLS
