/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GoenPlayer:
 *
 * Plays a take.
 *
 * Properties: playing (boolean, notify), duration (uint, ms, notify; 0 until known). Signals: ::ended (); ::failed (char *sentence).
 */
#define GOEN_TYPE_PLAYER (goen_player_get_type ())
G_DECLARE_FINAL_TYPE (GoenPlayer, goen_player, GOEN, PLAYER, GObject)

GoenPlayer *goen_player_new          (void);
GoenPlayer *goen_player_new_for      (const char  *sink);      /* a GStreamer sink instead of the loudspeaker, for tests */
gboolean    goen_player_open         (GoenPlayer  *self,
                                      const char  *path,
                                      GError     **error);
void        goen_player_play         (GoenPlayer  *self);
void        goen_player_pause        (GoenPlayer  *self);
void        goen_player_seek         (GoenPlayer  *self,
                                      guint        ms);
guint       goen_player_get_position (GoenPlayer  *self);      /* ms */
gboolean    goen_player_get_playing  (GoenPlayer  *self);
guint       goen_player_get_duration (GoenPlayer  *self);

G_END_DECLS
