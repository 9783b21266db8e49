/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenReflectionCard:
 *
 * The three questions after an event.
 */
#define GOEN_TYPE_REFLECTION_CARD (goen_reflection_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenReflectionCard, goen_reflection_card, GOEN, REFLECTION_CARD, GoenEventCard)

G_END_DECLS
