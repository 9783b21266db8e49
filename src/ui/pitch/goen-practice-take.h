/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-record.h"
#include "goen-recorder.h"

G_BEGIN_DECLS

/* What a run comes to. */

GoenTake *goen_practice_take_new         (gint64               started,    /* Unix seconds */
                                          guint                target,     /* s */
                                          guint                elapsed);   /* ms by the clock */
void      goen_practice_take_note_sound  (GoenTake            *take,
                                          const GoenRecording *recording,
                                          const char          *path,
                                          gboolean             is_broken); /* the microphone went away: what was heard is not the whole */
guint     goen_practice_take_count_pauses (const GoenTake     *take,       /* between the first and the last word */
                                          guint               *sum,        /* (out) (optional): ms */
                                          GoenPause           *longest);   /* (out) (optional) */

G_END_DECLS
