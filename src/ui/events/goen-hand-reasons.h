/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-document.h"

G_BEGIN_DECLS

/**
 * GoenHandReasons:
 *
 * Which questions of an event are cards, and why they were dealt. One for each document; it follows its questions and its guests.
 *
 * Signal ::changed ().
 */
#define GOEN_TYPE_HAND_REASONS (goen_hand_reasons_get_type ())
G_DECLARE_FINAL_TYPE (GoenHandReasons, goen_hand_reasons, GOEN, HAND_REASONS, GObject)

GoenHandReasons *goen_hand_reasons_get        (GoenEventDocument *document);   /* (transfer none) */
const char      *goen_hand_reasons_get_reason (GoenHandReasons   *self,        /* (nullable) */
                                               const char        *question);
const char      *goen_hand_reasons_get_key    (GoenHandReasons   *self,        /* of the card, (nullable) */
                                               const char        *question);

G_END_DECLS
