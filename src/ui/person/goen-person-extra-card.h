/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/* Fields of other programs that were kept as they came. */
#define GOEN_TYPE_PERSON_EXTRA_CARD (goen_person_extra_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonExtraCard, goen_person_extra_card, GOEN, PERSON_EXTRA_CARD, GoenPersonCard)

G_END_DECLS
