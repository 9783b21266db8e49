/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/**
 * GoenPitchPreviewCard:
 *
 * An introduction as it is said, and how it is read, with the user's own readings.
 */
#define GOEN_TYPE_PITCH_PREVIEW_CARD (goen_pitch_preview_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchPreviewCard, goen_pitch_preview_card, GOEN, PITCH_PREVIEW_CARD, AdwPreferencesGroup)

void goen_pitch_preview_card_show (GoenPitchPreviewCard *self,
                                   GoenPitchSpeaker     *speaker,
                                   const GoenPitch      *pitch);

G_END_DECLS
