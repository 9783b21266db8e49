/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-live-card.h"

G_BEGIN_DECLS

/* Promises of both sides and follow-ups that are open. */
#define GOEN_TYPE_PERSON_FOLLOW_CARD (goen_person_follow_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonFollowCard, goen_person_follow_card, GOEN, PERSON_FOLLOW_CARD, GoenPersonLiveCard)

G_END_DECLS
