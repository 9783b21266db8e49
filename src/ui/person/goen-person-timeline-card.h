/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-live-card.h"

G_BEGIN_DECLS

/* What happened with the person, the latest first: twenty entries, and all on demand. */
#define GOEN_TYPE_PERSON_TIMELINE_CARD (goen_person_timeline_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonTimelineCard, goen_person_timeline_card, GOEN, PERSON_TIMELINE_CARD, GoenPersonLiveCard)

G_END_DECLS
