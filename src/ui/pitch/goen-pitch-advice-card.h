/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/**
 * GoenPitchAdviceCard:
 *
 * What a coach would say about an introduction, gravest first.
 *
 * Signal ::go (int block, char *quote): the user wants to see the place, -1 for the whole; the quote may be %NULL.
 */
#define GOEN_TYPE_PITCH_ADVICE_CARD (goen_pitch_advice_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchAdviceCard, goen_pitch_advice_card, GOEN, PITCH_ADVICE_CARD, AdwPreferencesGroup)

void goen_pitch_advice_card_show (GoenPitchAdviceCard *self,
                                  GPtrArray           *hints);   /* of GoenPitchHint */

G_END_DECLS
