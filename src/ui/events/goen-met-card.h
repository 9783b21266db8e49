/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenMetCard:
 *
 * Those met at an event, in the order in which they were met.
 */
#define GOEN_TYPE_MET_CARD (goen_met_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenMetCard, goen_met_card, GOEN, MET_CARD, GoenEventCard)

G_END_DECLS
