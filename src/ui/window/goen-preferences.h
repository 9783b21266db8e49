/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenPreferences:
 *
 * The preferences, and what can be done with the file of the people.
 */
#define GOEN_TYPE_PREFERENCES (goen_preferences_get_type ())
G_DECLARE_FINAL_TYPE (GoenPreferences, goen_preferences, GOEN, PREFERENCES, AdwPreferencesDialog)

AdwDialog *goen_preferences_new (GoenLibrary *library);

G_END_DECLS
