/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenPitchUsesCard:
 *
 * At which events a version was used, and what came of it. Hidden where it was at none.
 */
#define GOEN_TYPE_PITCH_USES_CARD (goen_pitch_uses_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchUsesCard, goen_pitch_uses_card, GOEN, PITCH_USES_CARD, AdwPreferencesGroup)

void goen_pitch_uses_card_set_pitch (GoenPitchUsesCard *self,
                                     GoenLibrary       *library,
                                     gint64             pitch_id);   /* 0 shows nothing */

G_END_DECLS
