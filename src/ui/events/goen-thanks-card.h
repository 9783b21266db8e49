/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenThanksCard:
 *
 * The follow-ups of an event, those that are open first.
 */
#define GOEN_TYPE_THANKS_CARD (goen_thanks_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenThanksCard, goen_thanks_card, GOEN, THANKS_CARD, GoenEventCard)

G_END_DECLS
