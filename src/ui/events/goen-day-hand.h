/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenDayHand:
 *
 * The hand of questions on the day: each can be noted as asked, at first of the person who was met last, and says of whom it was asked.
 */
#define GOEN_TYPE_DAY_HAND (goen_day_hand_get_type ())
G_DECLARE_FINAL_TYPE (GoenDayHand, goen_day_hand, GOEN, DAY_HAND, GoenEventCard)

G_END_DECLS
