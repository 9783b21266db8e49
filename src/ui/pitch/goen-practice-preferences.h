/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenPracticePreferences:
 *
 * The group of the preferences about practice: how it looks and what it records.
 */
#define GOEN_TYPE_PRACTICE_PREFERENCES (goen_practice_preferences_get_type ())
G_DECLARE_FINAL_TYPE (GoenPracticePreferences, goen_practice_preferences, GOEN, PRACTICE_PREFERENCES, AdwPreferencesGroup)

void goen_practice_preferences_set_library (GoenPracticePreferences *self,
                                            GoenLibrary             *library);   /* whose recordings are told about */

G_END_DECLS
