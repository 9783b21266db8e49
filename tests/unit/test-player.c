/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "goen-error.h"
#include "goen-player.h"
#include "voice-fixture.h"

#define SINK "fakesink sync=true"

/* What a player has said. */
typedef struct {
  guint    n_ended;
  char    *failure;     /* (owned) (nullable) */
  guint    n_playing;
} Heard;

static void
ended_cb (GoenPlayer *player,
          gpointer    user_data)
{
  ((Heard *) user_data)->n_ended++;
}

static void
failed_cb (GoenPlayer *player,
           const char *sentence,
           gpointer    user_data)
{
  Heard *heard = user_data;

  g_assert_null (heard->failure);
  heard->failure = g_strdup (sentence);
}

static void
playing_cb (GoenPlayer *player,
            GParamSpec *pspec,
            gpointer    user_data)
{
  ((Heard *) user_data)->n_playing++;
}

static GoenPlayer *
new_player (const char *sink,
            Heard      *heard)
{
  GoenPlayer *player = goen_player_new_for (sink);

  g_signal_connect (player, "ended", G_CALLBACK (ended_cb), heard);
  g_signal_connect (player, "failed", G_CALLBACK (failed_cb), heard);
  g_signal_connect (player, "notify::playing", G_CALLBACK (playing_cb), heard);

  return player;
}

/* A take of 3.6 s, made faster than it sounds */
static char *
make_take (void)
{
  char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_BURSTS);
  g_autoptr (GoenRecording) recording = NULL;

  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait (600);
  recording = voice_stop (recorder);
  voice_assert_near (recording->duration, 3600, 10);

  return path;
}

static void
wait_for_duration (GoenPlayer *player)
{
  while (goen_player_get_duration (player) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_play (void)
{
  g_autofree char *path = make_take ();
  Heard heard = { 0 };
  g_autoptr (GoenPlayer) player = new_player (SINK, &heard);
  guint position = 0;
  gint64 start;
  gint64 lasted;

  g_assert_true (goen_player_open (player, path, NULL));
  g_assert_false (goen_player_get_playing (player));
  wait_for_duration (player);
  voice_assert_near (goen_player_get_duration (player), 3600, 180);
  g_assert_cmpuint (goen_player_get_position (player), ==, 0);

  start = g_get_monotonic_time ();
  goen_player_play (player);
  g_assert_true (goen_player_get_playing (player));
  for (guint i = 0; i < 5; i++)
    {
      voice_wait (400);
      g_assert_cmpuint (goen_player_get_position (player), >, position);
      position = goen_player_get_position (player);
    }
  voice_assert_near (position, 2000, 400);

  while (heard.n_ended == 0)
    g_main_context_iteration (NULL, TRUE);
  lasted = (g_get_monotonic_time () - start) / 1000;
  g_assert_cmpint (lasted, >=, 3300);
  g_assert_cmpint (lasted, <, 6000);
  g_assert_false (goen_player_get_playing (player));
  g_assert_cmpuint (goen_player_get_position (player), ==, goen_player_get_duration (player));
  g_assert_cmpuint (heard.n_playing, ==, 2);

  /* Once more, from the beginning */
  goen_player_play (player);
  voice_wait (500);
  voice_assert_near (goen_player_get_position (player), 500, 400);
  g_assert_true (goen_player_get_playing (player));
  g_assert_cmpuint (heard.n_ended, ==, 1);
  g_assert_null (heard.failure);
  g_unlink (path);
}

static void
test_pause_and_seek (void)
{
  g_autofree char *path = make_take ();
  Heard heard = { 0 };
  g_autoptr (GoenPlayer) player = new_player (SINK, &heard);
  guint position;

  /* Told before it is open, it is done as soon as it is. */
  g_assert_true (goen_player_open (player, path, NULL));
  goen_player_seek (player, 1000);
  g_assert_cmpuint (goen_player_get_position (player), ==, 1000);
  wait_for_duration (player);
  voice_wait (300);
  voice_assert_near (goen_player_get_position (player), 1000, 30);

  goen_player_play (player);
  voice_wait (500);
  goen_player_pause (player);
  voice_wait (100);
  g_assert_false (goen_player_get_playing (player));
  position = goen_player_get_position (player);
  voice_assert_near (position, 1500, 300);
  voice_wait (300);
  g_assert_cmpuint (goen_player_get_position (player), ==, position);

  goen_player_seek (player, 300);
  voice_wait (100);
  voice_assert_near (goen_player_get_position (player), 300, 30);
  g_assert_false (goen_player_get_playing (player));

  /* While it plays: it goes on from there. */
  goen_player_play (player);
  voice_wait (200);
  goen_player_seek (player, 3000);
  g_assert_true (goen_player_get_playing (player));
  voice_wait (200);
  g_assert_cmpuint (goen_player_get_position (player), >=, 3000);
  while (heard.n_ended == 0)
    g_main_context_iteration (NULL, TRUE);

  /* Many at once, as when a slider is drawn, and one behind the end */
  for (guint i = 0; i < 30; i++)
    goen_player_seek (player, i * 100);
  voice_wait (200);
  voice_assert_near (goen_player_get_position (player), 2900, 30);
  goen_player_seek (player, 99999);
  voice_wait (200);
  voice_assert_near (goen_player_get_position (player), goen_player_get_duration (player), 30);
  g_assert_null (heard.failure);
  g_unlink (path);
}

static void
assert_broken (const char *content,
               gsize       length)
{
  g_autofree char *path = voice_path ("broken.opus");
  Heard heard = { 0 };
  g_autoptr (GoenPlayer) player = new_player (SINK, &heard);

  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  g_assert_true (goen_player_open (player, path, NULL));
  goen_player_play (player);
  voice_wait_for (&heard.failure);
  g_test_message ("%s", heard.failure);
  g_assert_nonnull (strstr (heard.failure, "damaged"));
  g_assert_false (goen_player_get_playing (player));
  g_assert_cmpuint (goen_player_get_duration (player), ==, 0);

  /* It does not mind being told more. */
  goen_player_play (player);
  goen_player_seek (player, 100);
  goen_player_pause (player);
  g_assert_cmpuint (goen_player_get_position (player), ==, 0);
  g_free (heard.failure);
  g_unlink (path);
}

static void
test_broken (void)
{
  g_autofree char *path = make_take ();
  g_autofree char *take = NULL;
  gsize length;

  assert_broken ("", 0);
  assert_broken ("#EXTM3U\nhttp://example.jp/sound\n", 32);
  assert_broken ("OggS", 4);

  g_assert_true (g_file_get_contents (path, &take, &length, NULL));
  assert_broken (take, 20);
  assert_broken (take, 60);
  memset (take + 28, 'x', 8);
  assert_broken (take, length);
  g_unlink (path);
}

/* A take whose end is missing, as after a power cut, is played as far as it goes. */
static void
test_cut (void)
{
  g_autofree char *path = make_take ();
  g_autofree char *cut = voice_path ("cut.opus");
  g_autofree char *take = NULL;
  Heard heard = { 0 };
  g_autoptr (GoenPlayer) player = new_player ("fakesink", &heard);
  gsize length;

  g_assert_true (g_file_get_contents (path, &take, &length, NULL));
  g_assert_true (g_file_set_contents (cut, take, (gssize) (length * 2 / 3), NULL));
  g_assert_true (goen_player_open (player, cut, NULL));
  goen_player_play (player);
  while (heard.n_ended == 0)
    {
      g_assert_null (heard.failure);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (goen_player_get_duration (player), >, 1000);
  g_assert_cmpuint (goen_player_get_duration (player), <, 3600);
  g_unlink (path);
  g_unlink (cut);
}

static void
test_no_file (void)
{
  g_autofree char *take = make_take ();
  g_autofree char *missing = voice_path ("nowhere.opus");
  g_autofree char *pipe = voice_path ("pipe.opus");
  g_autofree char *link = voice_path ("link.opus");
  g_autoptr (GoenPlayer) player = goen_player_new_for (SINK);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink (take, link), ==, 0);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *path = (const char *[]) { missing, pipe, link, voice_folder }[i];

      g_assert_false (goen_player_open (player, path, &error));
      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, path));
      goen_player_play (player);
      g_assert_false (goen_player_get_playing (player));
    }
  g_unlink (take);
  g_unlink (pipe);
  g_unlink (link);
}

static void
test_no_loudspeaker (void)
{
  static const char * const sinks[] = { NULL, "pulsesink server=/nowhere/native" };
  g_autofree char *path = make_take ();

  for (guint i = 0; i < G_N_ELEMENTS (sinks); i++)
    {
      Heard heard = { 0 };
      g_autoptr (GoenPlayer) player = new_player (sinks[i], &heard);

      if (sinks[i] == NULL && g_getenv ("GOEN_TEST_HAS_MICROPHONE") != NULL)
        continue;

      g_assert_true (goen_player_open (player, path, NULL));
      goen_player_play (player);
      voice_wait_for (&heard.failure);
      g_assert_nonnull (strstr (heard.failure, "headphones"));
      g_assert_false (goen_player_get_playing (player));
      g_free (heard.failure);
    }
  g_unlink (path);
}

static void
test_changed_mind (void)
{
  g_autofree char *path = make_take ();
  Heard heard = { 0 };
  g_autoptr (GoenPlayer) player = new_player (SINK, &heard);
  GoenPlayer *left = goen_player_new_for (SINK);

  /* Opened over and over, and dropped while it opens or plays */
  for (guint i = 0; i < 10; i++)
    {
      g_assert_true (goen_player_open (player, path, NULL));
      goen_player_play (player);
      voice_wait (i % 3 == 0 ? 0 : i * 10);
    }
  g_assert_true (goen_player_open (left, path, NULL));
  g_object_unref (left);
  wait_for_duration (player);
  voice_wait (300);
  g_assert_true (goen_player_get_playing (player));
  g_assert_cmpuint (goen_player_get_position (player), >, 0);
  g_assert_null (heard.failure);
  g_assert_cmpuint (heard.n_ended, ==, 0);
  g_unlink (path);
}

/* In a build without GStreamer, or without its plugins */
static void
test_not_available (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenPlayer) player = goen_player_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "OggS", -1, NULL));
  g_assert_false (goen_player_open (player, path, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  goen_player_play (player);
  g_assert_false (goen_player_get_playing (player));
  g_assert_cmpuint (goen_player_get_duration (player), ==, 0);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  voice_set_up ();
  if (!goen_voice_is_available ())
    {
      g_test_add_func ("/player/not-available", test_not_available);
      result = g_test_run ();
      voice_tear_down ();
      return result;
    }

  g_test_add_func ("/player/play", test_play);
  g_test_add_func ("/player/pause-and-seek", test_pause_and_seek);
  g_test_add_func ("/player/broken", test_broken);
  g_test_add_func ("/player/cut", test_cut);
  g_test_add_func ("/player/no-file", test_no_file);
  g_test_add_func ("/player/no-loudspeaker", test_no_loudspeaker);
  g_test_add_func ("/player/changed-mind", test_changed_mind);
  result = g_test_run ();
  voice_wait (200);
  voice_tear_down ();

  return result;
}
