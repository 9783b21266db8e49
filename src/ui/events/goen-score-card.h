/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenScoreCard:
 *
 * How far each goal of an event was reached.
 */
#define GOEN_TYPE_SCORE_CARD (goen_score_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenScoreCard, goen_score_card, GOEN, SCORE_CARD, GoenEventCard)

G_END_DECLS
