/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenSoundRoom:
 *
 * How much room recordings take up, and how much they may. Signal ::changed.
 */
#define GOEN_TYPE_SOUND_ROOM (goen_sound_room_get_type ())
G_DECLARE_FINAL_TYPE (GoenSoundRoom, goen_sound_room, GOEN, SOUND_ROOM, GObject)

GoenSoundRoom *goen_sound_room_new          (GoenLibrary   *library);
void           goen_sound_room_refresh      (GoenSoundRoom *self);
gint64         goen_sound_room_get_size     (GoenSoundRoom *self);      /* bytes; 0 until it is known */
char          *goen_sound_room_dup_sentence (GoenSoundRoom *self);      /* new: that there is no room for another; NULL while there is */
void           goen_sound_room_make         (GoenSoundRoom *self,       /* removes the oldest recordings, not the takes */
                                             GtkWidget     *widget);    /* where is told what was done */

G_END_DECLS
