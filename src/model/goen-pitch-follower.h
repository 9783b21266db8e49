/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/**
 * GoenPitchFollower:
 *
 * Which line of a text is heard when its take is played: in the pauses of the speaker the text stands still, and a pause is thought
 * to be where the text has one, as far as that can be.
 */
typedef struct _GoenPitchFollower GoenPitchFollower;

GoenPitchFollower *goen_pitch_follower_new      (const GoenTake    *take,
                                                 GPtrArray         *lines);   /* of GoenPitchLine, with any rate; referenced */
void               goen_pitch_follower_free     (GoenPitchFollower *self);
int                goen_pitch_follower_get_line (GoenPitchFollower *self,     /* -1 where there are no lines */
                                                 guint              at);      /* ms of the take */
guint              goen_pitch_follower_get_time (GoenPitchFollower *self,     /* ms of the take: where the line begins */
                                                 guint              line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPitchFollower, goen_pitch_follower_free)

G_END_DECLS
