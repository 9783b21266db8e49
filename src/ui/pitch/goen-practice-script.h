/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenPracticeScript:
 *
 * What is practised: one version of the introduction with its slots filled, cut into lines with the times of the user. It is read once, and
 * stays as it is when the text is edited elsewhere.
 *
 * Signals: ::ready, ::failed (char *sentence); one of them follows, not before the main loop runs.
 */
#define GOEN_TYPE_PRACTICE_SCRIPT (goen_practice_script_get_type ())
G_DECLARE_FINAL_TYPE (GoenPracticeScript, goen_practice_script, GOEN, PRACTICE_SCRIPT, GObject)

GoenPracticeScript *goen_practice_script_new         (GoenLibrary        *library,
                                                      gint64              pitch_id,
                                                      gint64              event_id);   /* 0: the next event I go to, -1: none */
const GoenPitch    *goen_practice_script_get_pitch   (GoenPracticeScript *self);       /* (transfer none); NULL until ::ready, as all of these */
const char         *goen_practice_script_get_event   (GoenPracticeScript *self);       /* (nullable) the title of the event it is said at */
GPtrArray          *goen_practice_script_get_lines   (GoenPracticeScript *self);       /* (transfer none) of GoenPitchLine; none where nothing is written */
void                goen_practice_script_note        (GoenPracticeScript *self,        /* of what the take is a take */
                                                      GoenTake           *take);

G_END_DECLS
