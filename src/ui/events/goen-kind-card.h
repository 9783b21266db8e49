/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenKindCard:
 *
 * What a kind of event is good for, and what to look out for there.
 */
#define GOEN_TYPE_KIND_CARD (goen_kind_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenKindCard, goen_kind_card, GOEN, KIND_CARD, GoenEventCard)

G_END_DECLS
