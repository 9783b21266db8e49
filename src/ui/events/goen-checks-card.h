/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenChecksCard:
 *
 * The four checks by which a good event is told.
 */
#define GOEN_TYPE_CHECKS_CARD (goen_checks_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenChecksCard, goen_checks_card, GOEN, CHECKS_CARD, GoenEventCard)

G_END_DECLS
