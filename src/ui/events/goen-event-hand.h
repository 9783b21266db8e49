/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-lines-card.h"

G_BEGIN_DECLS

/**
 * GoenEventHand:
 *
 * The hand of questions for this event, in the order in which they shall be asked: dealt, picked from the deck, or written.
 */
#define GOEN_TYPE_EVENT_HAND (goen_event_hand_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventHand, goen_event_hand, GOEN, EVENT_HAND, GoenLinesCard)

G_END_DECLS
