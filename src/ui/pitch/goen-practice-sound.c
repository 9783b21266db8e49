/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-sound.h"

/**
 * goen_practice_sound_is_available:
 *
 * Tells whether this build can record. Whether a microphone is there is only known when it is asked to start.
 *
 * Returns: whether it can
 */
gboolean
goen_practice_sound_is_available (void)
{
  return goen_voice_is_available ();
}

/**
 * goen_practice_sound_new_recorder:
 *
 * Creates what records a take.
 *
 * Returns: (transfer full): a recorder
 */
GoenRecorder *
goen_practice_sound_new_recorder (void)
{
  const char *source = g_getenv ("GOEN_TEST_SOUND_SOURCE");

  return source != NULL ? goen_recorder_new_for (source) : goen_recorder_new ();
}

/**
 * goen_practice_sound_new_player:
 *
 * Creates what plays a take.
 *
 * Returns: (transfer full): a player
 */
GoenPlayer *
goen_practice_sound_new_player (void)
{
  const char *sink = g_getenv ("GOEN_TEST_SOUND_SINK");

  return sink != NULL ? goen_player_new_for (sink) : goen_player_new ();
}
