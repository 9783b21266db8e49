/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenPitchEventRow:
 *
 * A row to choose for which event slots are filled: the next one I go to, none, or one of those to come.
 *
 * Property event-id (int64, notify, read-only): 0 for the next one, -1 for none.
 */
#define GOEN_TYPE_PITCH_EVENT_ROW (goen_pitch_event_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchEventRow, goen_pitch_event_row, GOEN, PITCH_EVENT_ROW, AdwComboRow)

void   goen_pitch_event_row_set_library  (GoenPitchEventRow *self,
                                          GoenLibrary       *library);
gint64 goen_pitch_event_row_get_event_id (GoenPitchEventRow *self);

G_END_DECLS
