/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-live-card.h"

G_BEGIN_DECLS

/* When one was last in touch, when it is time again, when not to disturb, and who gave more. */
#define GOEN_TYPE_PERSON_TOUCH_CARD (goen_person_touch_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonTouchCard, goen_person_touch_card, GOEN, PERSON_TOUCH_CARD, GoenPersonLiveCard)

G_END_DECLS
