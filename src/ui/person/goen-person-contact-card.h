/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/* How somebody is reached: phones, mails, links, accounts and addresses. */
#define GOEN_TYPE_PERSON_CONTACT_CARD (goen_person_contact_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonContactCard, goen_person_contact_card, GOEN, PERSON_CONTACT_CARD, GoenPersonCard)

G_END_DECLS
