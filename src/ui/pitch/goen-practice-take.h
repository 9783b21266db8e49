/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-record.h"
#include "goen-recorder.h"

G_BEGIN_DECLS

/* What a run comes to, and where a text is while its take is heard. */

GoenTake *goen_practice_take_new         (gint64               started,    /* Unix seconds */
                                          guint                target,     /* s */
                                          guint                elapsed);   /* ms by the clock */
void      goen_practice_take_note_sound  (GoenTake            *take,
                                          const GoenRecording *recording,
                                          const char          *path,
                                          gboolean             is_broken); /* the microphone went away: what was heard is not the whole */
guint     goen_practice_take_get_lead    (const GoenTake      *take);      /* ms of silence before the first word */
guint     goen_practice_take_count_pauses (const GoenTake     *take,       /* between the first and the last word */
                                          guint               *sum,        /* (out) (optional): ms */
                                          GoenPause           *longest);   /* (out) (optional) */
guint     goen_practice_take_to_text     (const GoenTake      *take,       /* ms of the take into ms of a text of @length ms, as if it was said evenly */
                                          guint                at,
                                          guint                length);
guint     goen_practice_take_from_text   (const GoenTake      *take,
                                          guint                at,
                                          guint                length);

G_END_DECLS
