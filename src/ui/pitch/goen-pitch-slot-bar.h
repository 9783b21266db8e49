/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/**
 * GoenPitchSlotBar:
 *
 * The slots that a block can hold: those that belong there as chips, the others in a menu.
 *
 * Signal ::insert (char *text): a slot was chosen, written as it stands in a text.
 */
#define GOEN_TYPE_PITCH_SLOT_BAR (goen_pitch_slot_bar_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchSlotBar, goen_pitch_slot_bar, GOEN, PITCH_SLOT_BAR, AdwBin)

void goen_pitch_slot_bar_set_block (GoenPitchSlotBar *self,
                                    GoenPitchBlock    block);    /* once */

G_END_DECLS
