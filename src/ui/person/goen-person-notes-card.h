/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/* The work note, and the private note behind a lock. */
#define GOEN_TYPE_PERSON_NOTES_CARD (goen_person_notes_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonNotesCard, goen_person_notes_card, GOEN, PERSON_NOTES_CARD, GoenPersonCard)

G_END_DECLS
