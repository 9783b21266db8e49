/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/**
 * GoenTakePlayback:
 *
 * A take to hear again: its sound, the text that follows it, and the filler words that are counted on the way.
 *
 * Signal ::changed: the filler words of the take are others now. The play button activates take.play of whoever holds it.
 */
#define GOEN_TYPE_TAKE_PLAYBACK (goen_take_playback_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakePlayback, goen_take_playback, GOEN, TAKE_PLAYBACK, AdwBin)

void     goen_take_playback_set_take    (GoenTakePlayback *self,
                                         GoenTake         *take,     /* (nullable) not owned: its fillers are changed in place */
                                         const char       *path);    /* of its sound, (nullable) */
gboolean goen_take_playback_has_sound   (GoenTakePlayback *self);
void     goen_take_playback_toggle      (GoenTakePlayback *self);
void     goen_take_playback_pause       (GoenTakePlayback *self);
void     goen_take_playback_skip        (GoenTakePlayback *self,
                                         int               ms);
void     goen_take_playback_add_filler  (GoenTakePlayback *self,     /* at the place that is heard */
                                         GoenFillerKind    kind);
void     goen_take_playback_undo_filler (GoenTakePlayback *self);    /* the one that was added last */

G_END_DECLS
