/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenPitchCard:
 *
 * The introduction for this event, with its length and how long it takes to say.
 */
#define GOEN_TYPE_PITCH_CARD (goen_pitch_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchCard, goen_pitch_card, GOEN, PITCH_CARD, GoenEventCard)

G_END_DECLS
