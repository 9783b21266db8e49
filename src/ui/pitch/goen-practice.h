/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/* Practice: the prompter over the whole window; afterwards the take is heard, tallied, rated and kept. */
void goen_practice_present     (GtkWidget       *parent,
                                GoenLibrary     *library,
                                gint64           pitch_id,
                                gint64           event_id);  /* 0: the next event I go to */

/* One take: heard again with the text following, tallied, rated. */
void goen_take_present         (GtkWidget       *parent,
                                GoenLibrary     *library,
                                const GoenTake  *take);

/**
 * GoenTakesCard:
 *
 * The history of takes of one version: a small chart of length, rate, pauses and fillers, the sentence "on time in 4 of the last 5", and the takes.
 *
 * Properties: library, pitch-id (int64).
 */
#define GOEN_TYPE_TAKES_CARD (goen_takes_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakesCard, goen_takes_card, GOEN, TAKES_CARD, AdwPreferencesGroup)

void goen_takes_card_set_pitch (GoenTakesCard *self,
                                GoenLibrary   *library,
                                gint64         pitch_id);   /* 0 shows nothing */

G_END_DECLS
