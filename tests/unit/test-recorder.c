/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "goen-error.h"
#include "goen-recorder.h"
#include "voice-fixture.h"

static GoenRecording *
record (const char *source,
        const char *path,
        guint       ms)
{
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (source);
  g_autoptr (GError) error = NULL;

  goen_recorder_start (recorder, path, &error);
  g_assert_no_error (error);
  voice_wait (ms);

  return voice_stop (recorder);
}

static void
assert_is_opus (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;
  struct stat status;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  /* RFC 3533 and RFC 7845: the capture pattern, then the identification header in the first page, version 1 and mono. */
  g_assert_cmpuint (length, >, 47);
  g_assert_cmpmem (bytes, 4, "OggS", 4);
  g_assert_cmpmem (bytes + 28, 8, "OpusHead", 8);
  g_assert_cmpint (bytes[36], ==, 1);
  g_assert_cmpint (bytes[37], ==, 1);

  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* The length by the last granule position of the file, RFC 7845, section 4: 48000 a second, the pre-skip included. */
static guint
measure_ogg (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;
  guint64 granule = 0;
  guint16 skip;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memcpy (&skip, bytes + 38, sizeof skip);
  for (gsize i = 0; i + 14 <= length; i++)
    if (memcmp (bytes + i, "OggS", 4) == 0)
      memcpy (&granule, bytes + i + 6, sizeof granule);

  return (guint) ((GUINT64_FROM_LE (granule) - GUINT16_FROM_LE (skip)) / 48);
}

static void
test_file (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecording) recording = record (VOICE_LIVE_TONE, path, 2000);
  struct stat status;

  assert_is_opus (path);
  g_assert_cmpuint (recording->duration, >=, 1700);
  g_assert_cmpuint (recording->duration, <=, 2300);
  g_assert_cmpint (ABS ((int) measure_ogg (path) - (int) recording->duration), <=, (int) recording->duration / 20);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (recording->size, ==, status.st_size);
  /* 32 kbit/s */
  g_assert_cmpint (recording->size, <, 3 * 4000);
  g_unlink (path);
}

static void
test_pause_is_found (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecording) recording = NULL;
  const GoenPause *pause;

  /* 500 ms silence, 1200 ms tone, 700 ms silence, 900 ms tone, 300 ms silence */
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_BURSTS);
  g_autoptr (GError) error = NULL;

  goen_recorder_start (recorder, path, &error);
  g_assert_no_error (error);
  voice_wait (1000);
  recording = voice_stop (recorder);

  assert_is_opus (path);
  voice_assert_near (recording->duration, 3600, 180);
  voice_assert_near (measure_ogg (path), 3600, 180);
  voice_assert_near (recording->first_word, 500, 100);
  voice_assert_near (recording->last_word, 3300, 100);
  g_assert_cmpuint (recording->pauses->len, ==, 1);
  pause = &g_array_index (recording->pauses, GoenPause, 0);
  voice_assert_near (pause->start, 1700, 100);
  voice_assert_near (pause->length, 700, 100);
  g_unlink (path);
}

typedef struct {
  guint  n;
  double peak;
  double rms;
} Levels;

static void
level_cb (GoenRecorder *recorder,
          double        peak,
          double        rms,
          gpointer      user_data)
{
  Levels *levels = user_data;

  levels->n++;
  levels->peak = peak;
  levels->rms = rms;
}

static void
test_level (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for ("audiotestsrc is-live=true wave=sine volume=0.5");
  g_autoptr (GoenRecording) recording = NULL;
  Levels levels = { 0 };

  g_signal_connect (recorder, "level", G_CALLBACK (level_cb), &levels);
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait (1000);
  recording = voice_stop (recorder);

  g_assert_cmpuint (levels.n, >=, 10);
  g_assert_cmpuint (levels.n, <=, 30);
  /* A sine: its effective value is its peak by the square root of two. */
  g_assert_cmpfloat_with_epsilon (levels.peak, 0.5, 0.03);
  g_assert_cmpfloat_with_epsilon (levels.rms, 0.3536, 0.03);
  g_unlink (path);
}

static void
test_paused (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_LIVE_TONE);
  g_autoptr (GoenRecording) recording = NULL;
  Levels levels = { 0 };
  guint n;

  /* Opened before the first word, which is when the file begins. */
  g_signal_connect (recorder, "level", G_CALLBACK (level_cb), &levels);
  goen_recorder_set_paused (recorder, TRUE);
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait (600);
  n = levels.n;
  g_assert_cmpuint (n, >, 0);

  goen_recorder_set_paused (recorder, FALSE);
  voice_wait (1000);
  goen_recorder_set_paused (recorder, TRUE);
  voice_wait (1000);
  goen_recorder_set_paused (recorder, FALSE);
  voice_wait (1000);
  recording = voice_stop (recorder);

  g_assert_cmpuint (levels.n, >, n);
  voice_assert_near (recording->duration, 2000, 300);
  voice_assert_near (measure_ogg (path), recording->duration, 100);
  g_assert_cmpuint (recording->pauses->len, ==, 0);
  voice_assert_near (recording->last_word, recording->duration, 100);
  g_unlink (path);
}

static void
test_nothing_recorded (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_LIVE_TONE);
  g_autoptr (GoenRecording) recording = NULL;
  g_autoptr (GError) error = NULL;

  recording = voice_try_stop (recorder, &error);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_FAILED);
  g_assert_null (recording);

  goen_recorder_set_paused (recorder, TRUE);
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait (300);
  recording = voice_stop (recorder);
  g_assert_cmpuint (recording->duration, ==, 0);
  g_assert_cmpuint (recording->last_word, ==, 0);
  g_unlink (path);

  /* The next one is not held because the last one was. */
  g_clear_pointer (&recording, goen_recording_free);
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait (300);
  recording = voice_stop (recorder);
  g_assert_cmpuint (recording->duration, >, 0);
  g_unlink (path);
}

static void
test_twice (void)
{
  g_autofree char *first = voice_path ("first.opus");
  g_autofree char *second = voice_path ("second.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_LIVE_TONE);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GoenRecording) recording = NULL;

      g_assert_true (goen_recorder_start (recorder, i == 0 ? first : second, NULL));
      voice_wait (500);
      recording = voice_stop (recorder);
      voice_assert_near (recording->duration, 500, 200);
    }
  assert_is_opus (first);
  assert_is_opus (second);
  g_unlink (first);
  g_unlink (second);
}

static void
test_cancel (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_LIVE_TONE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenRecording) recording = NULL;

  goen_recorder_cancel (recorder);
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait (200);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  goen_recorder_cancel (recorder);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  /* The name is free again at once. */
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait (200);
  recording = voice_stop (recorder);
  assert_is_opus (path);
  g_unlink (path);
}

/* Between the wish to stop and the end of it, early and late */
static void
test_cancel_while_stopping (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *path = voice_path ("take.opus");
      g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_LIVE_TONE);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (goen_recorder_start (recorder, path, NULL));
      voice_wait (100);
      goen_recorder_stop_async (recorder, NULL, voice_stopped_cb, &result);
      for (guint round = 0; round < i; round++)
        g_main_context_iteration (NULL, FALSE);
      goen_recorder_cancel (recorder);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_null (goen_recorder_stop_finish (recorder, result, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_left_alone (void)
{
  g_autofree char *path = voice_path ("take.opus");
  GoenRecorder *recorder = goen_recorder_new_for (VOICE_LIVE_TONE);

  /* A window that is closed meanwhile: nothing hangs, and what was recorded is there. */
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait (1500);
  g_object_unref (recorder);
  voice_wait (200);
  assert_is_opus (path);
  g_unlink (path);
}

static void
test_bad_places (void)
{
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_LIVE_TONE);
  g_autofree char *path = voice_path ("there.opus");
  g_autofree char *missing = voice_path ("nowhere/take.opus");
  g_autofree char *link = voice_path ("link.opus");
  g_autofree char *target = voice_path ("target.opus");
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (goen_recorder_start (recorder, path, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  g_clear_error (&error);

  g_assert_false (goen_recorder_start (recorder, missing, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_assert_cmpint (symlink (target, link), ==, 0);
  g_assert_false (goen_recorder_start (recorder, link, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  /* Not even root may create a file there. */
  g_assert_false (goen_recorder_start (recorder, "/proc/take.opus", &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY);
  g_unlink (path);
  g_unlink (link);
}

static void
failed_cb (GoenRecorder *recorder,
           const char   *sentence,
           gpointer      user_data)
{
  char **failure = user_data;

  g_assert_null (*failure);
  *failure = g_strdup (sentence);
}

/* A microphone that is pulled out after a second: what it gave is in the file. */
static void
test_gone (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for ("audiotestsrc is-live=true samplesperbuffer=441 ! identity error-after=100");
  g_autoptr (GoenRecording) recording = NULL;
  g_autofree char *failure = NULL;

  g_signal_connect (recorder, "failed", G_CALLBACK (failed_cb), &failure);
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait_for (&failure);
  recording = voice_stop (recorder);
  assert_is_opus (path);
  voice_assert_near (recording->duration, 1000, 100);
  voice_assert_near (measure_ogg (path), 1000, 150);
  g_assert_nonnull (strstr (failure, "microphone"));
  g_unlink (path);
}

/* A disk that takes no more than 5 kB */
static void
test_disk_fails (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (VOICE_LIVE_TONE);
  g_autoptr (GoenRecording) recording = NULL;
  g_autofree char *failure = NULL;
  struct rlimit before;
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 5000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_signal_connect (recorder, "failed", G_CALLBACK (failed_cb), &failure);
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait_for (&failure);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (strstr (failure, "disk"));

  recording = voice_stop (recorder);
  assert_is_opus (path);
  g_assert_cmpint (recording->size, ==, 5000);
  g_unlink (path);
}

/* No sound card here, and a microphone that there is not: a sentence, at once, and no file. */
static void
test_no_microphone (void)
{
  static const char * const sources[] = { NULL, "pulsesrc server=/nowhere/native", "filesrc location=/nowhere ! rawaudioparse" };
  g_autofree char *path = voice_path ("take.opus");

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (sources[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *failure = NULL;

      if (sources[i] == NULL && g_getenv ("GOEN_TEST_HAS_MICROPHONE") != NULL)
        continue;

      g_signal_connect (recorder, "failed", G_CALLBACK (failed_cb), &failure);
      g_assert_false (goen_recorder_start (recorder, path, &error));
      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "microphone"));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      voice_wait (100);
      g_assert_null (failure);
    }
}

/* A sound system that takes the call and never answers does not keep the window. */
static void
test_no_answer (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autofree char *address = voice_path ("native");
  g_autofree char *source = g_strdup_printf ("pulsesrc server=unix:%s", address);
  g_autoptr (GSocket) server = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, NULL);
  g_autoptr (GSocketAddress) socket_address = g_unix_socket_address_new (address);
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for (source);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_socket_bind (server, socket_address, FALSE, NULL));
  g_assert_true (g_socket_listen (server, NULL));
  g_assert_false (goen_recorder_start (recorder, path, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "gives no sound"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (g_socket_close (server, NULL));
  voice_wait (500);
  g_unlink (address);
}

/* A microphone that opens and then gives nothing */
static void
test_deaf (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for ("appsrc is-live=true format=time caps=audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved");
  g_autoptr (GoenRecording) recording = NULL;
  g_autofree char *failure = NULL;

  g_signal_connect (recorder, "failed", G_CALLBACK (failed_cb), &failure);
  g_assert_true (goen_recorder_start (recorder, path, NULL));
  voice_wait_for (&failure);
  g_assert_nonnull (strstr (failure, "gives no sound"));
  recording = voice_stop (recorder);
  g_assert_cmpuint (recording->duration, ==, 0);
  g_unlink (path);
}

/* In a build without GStreamer, or without its plugins */
static void
test_not_available (void)
{
  g_autofree char *path = voice_path ("take.opus");
  g_autoptr (GoenRecorder) recorder = goen_recorder_new ();
  g_autoptr (GoenRecording) recording = NULL;
  g_autoptr (GError) error = NULL;

  goen_recorder_set_paused (recorder, TRUE);
  g_assert_false (goen_recorder_start (recorder, path, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  recording = voice_try_stop (recorder, &error);
  g_assert_nonnull (error);
  goen_recorder_cancel (recorder);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
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
      g_test_add_func ("/recorder/not-available", test_not_available);
      result = g_test_run ();
      voice_tear_down ();
      return result;
    }

  g_test_add_func ("/recorder/file", test_file);
  g_test_add_func ("/recorder/pause-is-found", test_pause_is_found);
  g_test_add_func ("/recorder/level", test_level);
  g_test_add_func ("/recorder/paused", test_paused);
  g_test_add_func ("/recorder/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/recorder/twice", test_twice);
  g_test_add_func ("/recorder/cancel", test_cancel);
  g_test_add_func ("/recorder/cancel-while-stopping", test_cancel_while_stopping);
  g_test_add_func ("/recorder/left-alone", test_left_alone);
  g_test_add_func ("/recorder/bad-places", test_bad_places);
  g_test_add_func ("/recorder/gone", test_gone);
  g_test_add_func ("/recorder/disk-fails", test_disk_fails);
  g_test_add_func ("/recorder/no-microphone", test_no_microphone);
  g_test_add_func ("/recorder/no-answer", test_no_answer);
  g_test_add_func ("/recorder/deaf", test_deaf);
  result = g_test_run ();
  voice_tear_down ();

  return result;
}
