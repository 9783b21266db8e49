/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenGoalsCard:
 *
 * The goals of an event, each with a number. A goal that only counts cards is asked about, and kept all the same when that is wished.
 */
#define GOEN_TYPE_GOALS_CARD (goen_goals_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenGoalsCard, goen_goals_card, GOEN, GOALS_CARD, GoenEventCard)

G_END_DECLS
