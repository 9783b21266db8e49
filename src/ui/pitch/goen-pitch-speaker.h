/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-pitches.h"
#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/**
 * GoenPitchSpeaker:
 *
 * Who speaks, and where: what introductions are measured with and filled from. It follows the library.
 *
 * Signals: ::changed () when anything of it was read anew; ::failed (char *sentence) when it could not be read, and what was read before stays.
 */
#define GOEN_TYPE_PITCH_SPEAKER (goen_pitch_speaker_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchSpeaker, goen_pitch_speaker, GOEN, PITCH_SPEAKER, GObject)

GoenPitchSpeaker  *goen_pitch_speaker_new          (GoenLibrary      *library,
                                                    gint64            event_id);  /* 0: the next event I go to, -1: none */
GoenLibrary       *goen_pitch_speaker_get_library  (GoenPitchSpeaker *self);
void               goen_pitch_speaker_set_event_id (GoenPitchSpeaker *self,
                                                    gint64            event_id);
gint64             goen_pitch_speaker_get_event_id (GoenPitchSpeaker *self);
const GoenSpeaker *goen_pitch_speaker_get          (GoenPitchSpeaker *self);      /* (transfer none), NULL until it is read */
GoenPitchMeter    *goen_pitch_speaker_get_meter    (GoenPitchSpeaker *self);      /* (transfer none) */
GoenPitchContext   goen_pitch_speaker_get_context  (GoenPitchSpeaker *self);      /* valid until the next ::changed */
char              *goen_pitch_speaker_dup_pace     (GoenPitchSpeaker *self);      /* new: "at your own pace, 6.8 morae a second" */
gboolean           goen_pitch_speaker_has_profile  (GoenPitchSpeaker *self);      /* there is something in it that an introduction can say */

G_END_DECLS
