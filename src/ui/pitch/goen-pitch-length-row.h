/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenPitchLengthRow:
 *
 * A row to choose how long an introduction shall take: one of the usual lengths, or another.
 *
 * Property seconds (uint, notify).
 */
#define GOEN_TYPE_PITCH_LENGTH_ROW (goen_pitch_length_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchLengthRow, goen_pitch_length_row, GOEN, PITCH_LENGTH_ROW, AdwPreferencesRow)

guint goen_pitch_length_row_get_seconds (GoenPitchLengthRow *self);
void  goen_pitch_length_row_set_seconds (GoenPitchLengthRow *self,
                                         guint               seconds);

G_END_DECLS
