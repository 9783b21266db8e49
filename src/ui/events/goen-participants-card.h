/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenParticipantsCard:
 *
 * Who is on the list of participants, known or not, and whom I want to meet.
 *
 * Property is-day (boolean, construct only): on the day itself only those not met yet are listed, whom I want to meet first, each with
 * a button that notes them as met; the list is not added to.
 */
#define GOEN_TYPE_PARTICIPANTS_CARD (goen_participants_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenParticipantsCard, goen_participants_card, GOEN, PARTICIPANTS_CARD, GoenEventCard)

G_END_DECLS
