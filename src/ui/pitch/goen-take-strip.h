/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/**
 * GoenTakeStrip:
 *
 * A take from its beginning to its end: where it was silent, where filler words are, and where it is played.
 *
 * Signal ::seek (uint ms) when the user points to a place.
 */
#define GOEN_TYPE_TAKE_STRIP (goen_take_strip_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakeStrip, goen_take_strip, GOEN, TAKE_STRIP, GtkWidget)

void goen_take_strip_set_take     (GoenTakeStrip  *self,
                                   const GoenTake *take);      /* not copied: shown until the next one */
void goen_take_strip_set_length   (GoenTakeStrip  *self,
                                   guint           ms);        /* of the sound */
void goen_take_strip_set_position (GoenTakeStrip  *self,
                                   guint           ms);

G_END_DECLS
