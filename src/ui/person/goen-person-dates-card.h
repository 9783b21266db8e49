/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/* What is personal: nickname, form of address, birthday and other dates. */
#define GOEN_TYPE_PERSON_DATES_CARD (goen_person_dates_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonDatesCard, goen_person_dates_card, GOEN, PERSON_DATES_CARD, GoenPersonCard)

G_END_DECLS
