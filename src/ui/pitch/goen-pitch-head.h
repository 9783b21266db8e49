/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-document.h"
#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/**
 * GoenPitchHead:
 *
 * What a version is called, for whom and how long it is, and for which event its slots are filled: folded away where all this is settled.
 */
#define GOEN_TYPE_PITCH_HEAD (goen_pitch_head_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchHead, goen_pitch_head, GOEN, PITCH_HEAD, AdwPreferencesGroup)

void goen_pitch_head_set_document (GoenPitchHead     *self,
                                   GoenPitchDocument *document,   /* (nullable) */
                                   GoenPitchSpeaker  *speaker);   /* (nullable) */
void goen_pitch_head_refresh      (GoenPitchHead     *self);      /* after the record or the speaker changed */
void goen_pitch_head_edit         (GoenPitchHead     *self);      /* unfolds it, with the cursor in the name */
void goen_pitch_head_choose_event (GoenPitchHead     *self);      /* unfolds it, with the keyboard where an event is chosen */

G_END_DECLS
