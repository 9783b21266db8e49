/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/* The affiliations with their history, the current ones first. */
#define GOEN_TYPE_PERSON_CAREER_CARD (goen_person_career_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonCareerCard, goen_person_career_card, GOEN, PERSON_CAREER_CARD, GoenPersonCard)

G_END_DECLS
