/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenPitchVersionsCard:
 *
 * Which versions an introduction was made from and into, each a way there, and a button for a new one (version.new-version).
 */
#define GOEN_TYPE_PITCH_VERSIONS_CARD (goen_pitch_versions_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchVersionsCard, goen_pitch_versions_card, GOEN, PITCH_VERSIONS_CARD, AdwPreferencesGroup)

void goen_pitch_versions_card_set_pitch (GoenPitchVersionsCard *self,
                                         GoenLibrary           *library,
                                         gint64                 pitch_id);   /* 0 shows nothing */

G_END_DECLS
