/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/* What there is to talk about: the hook, where and when one met, and through whom. */
#define GOEN_TYPE_PERSON_MEETING_CARD (goen_person_meeting_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonMeetingCard, goen_person_meeting_card, GOEN, PERSON_MEETING_CARD, GoenPersonCard)

G_END_DECLS
