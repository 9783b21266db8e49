/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-player.h"
#include "goen-recorder.h"

G_BEGIN_DECLS

/* The microphone and the loudspeaker of practice. GOEN_TEST_SOUND_SOURCE and GOEN_TEST_SOUND_SINK in the environment name
 * GStreamer elements that stand in for them, such as "audiotestsrc is-live=true" and "fakesink sync=true". */

gboolean      goen_practice_sound_is_available (void);
GoenRecorder *goen_practice_sound_new_recorder (void);
GoenPlayer   *goen_practice_sound_new_player   (void);

G_END_DECLS
