/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-live-card.h"

G_BEGIN_DECLS

/* What the person was asked already, and what came back, the latest first. */
#define GOEN_TYPE_PERSON_ASKED_CARD (goen_person_asked_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonAskedCard, goen_person_asked_card, GOEN, PERSON_ASKED_CARD, GoenPersonLiveCard)

G_END_DECLS
