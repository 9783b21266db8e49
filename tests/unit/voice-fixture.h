/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "goen-recorder.h"

/* Sounds and waiting for the tests of recorder and player. */

#define VOICE_LIVE_TONE "audiotestsrc is-live=true wave=sine volume=0.2 samplesperbuffer=480"

/* 48000 Hz in buffers of 10 ms: 500 ms silence, 1200 ms tone, 700 ms silence, 900 ms tone, 300 ms silence */
#define VOICE_PART(wave, n_buffers) "audiotestsrc wave=" wave " volume=0.2 samplesperbuffer=480 num-buffers=" n_buffers \
                                    " ! audio/x-raw,rate=48000,channels=1 ! join. "
#define VOICE_BURSTS "concat name=join " VOICE_PART ("silence", "50") VOICE_PART ("sine", "120") VOICE_PART ("silence", "70") \
                     VOICE_PART ("sine", "90") VOICE_PART ("silence", "30") "join. ! identity"

static char *voice_folder;

G_GNUC_UNUSED static void
voice_set_up (void)
{
  voice_folder = g_dir_make_tmp ("goen-voice-XXXXXX", NULL);
  g_assert_nonnull (voice_folder);
}

/* Fails when a test left anything behind. */
G_GNUC_UNUSED static void
voice_tear_down (void)
{
  g_assert_cmpint (g_rmdir (voice_folder), ==, 0);
  g_clear_pointer (&voice_folder, g_free);
}

G_GNUC_UNUSED static char *
voice_path (const char *name)
{
  return g_build_filename (voice_folder, name, NULL);
}

static gboolean
voice_wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets the loop run for a time. */
G_GNUC_UNUSED static void
voice_wait (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, voice_wake_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Until a callback has set a string, as long as the timeout of the test allows. */
G_GNUC_UNUSED static void
voice_wait_for (char **text)
{
  while (*text == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
voice_stopped_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GoenRecording *
voice_try_stop (GoenRecorder  *recorder,
                GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_recorder_stop_async (recorder, NULL, voice_stopped_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return goen_recorder_stop_finish (recorder, result, error);
}

G_GNUC_UNUSED static GoenRecording *
voice_stop (GoenRecorder *recorder)
{
  g_autoptr (GError) error = NULL;
  GoenRecording *recording = voice_try_stop (recorder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (recording);

  return recording;
}

G_GNUC_UNUSED static void
voice_assert_near (guint value,
                   guint expected,
                   guint tolerance)
{
  g_assert_cmpuint (value, >=, expected - MIN (expected, tolerance));
  g_assert_cmpuint (value, <=, expected + tolerance);
}
