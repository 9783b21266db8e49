/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenVerdictCard:
 *
 * Whether to go, why, and what earlier events of the same organiser or series were worth.
 */
#define GOEN_TYPE_VERDICT_CARD (goen_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenVerdictCard, goen_verdict_card, GOEN, VERDICT_CARD, GoenEventCard)

G_END_DECLS
