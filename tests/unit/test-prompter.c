/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-prompter.h"

#define S  ((gint64) G_USEC_PER_SEC)
#define T0 (G_GINT64_CONSTANT (5000000000) * S)   /* a machine that has run for long */

static void
add_line (GPtrArray *lines,
          guint      start,
          guint      duration,
          guint      pause)
{
  GoenPitchLine *line = g_new0 (GoenPitchLine, 1);

  line->start = start;
  line->duration = duration;
  line->pause = pause;
  g_ptr_array_add (lines, line);
}

/* Three lines: 0 to 4 s and a pause of 1 s, 5 to 8 s and 2 s, 10 to 12 s and a pause that nobody waits for. */
static GoenPrompter *
new_prompter (guint seconds)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  add_line (lines, 0, 4000, 1000);
  add_line (lines, 5000, 3000, 2000);
  add_line (lines, 10000, 2000, 900);

  return goen_prompter_new (lines, seconds);
}

static void
assert_at (GoenPrompter      *prompter,
           gint64             now,
           GoenPrompterState  state,
           guint              line,
           guint              elapsed)
{
  g_assert_cmpint (goen_prompter_get_state (prompter, now), ==, state);
  g_assert_cmpuint (goen_prompter_get_line (prompter, now), ==, line);
  g_assert_cmpuint (goen_prompter_get_elapsed (prompter, now), ==, elapsed);
}

static void
test_plain_run (void)
{
  g_autoptr (GoenPrompter) prompter = new_prompter (12);

  assert_at (prompter, T0, GOEN_PROMPTER_READY, 0, 0);
  assert_at (prompter, T0 + 99 * S, GOEN_PROMPTER_READY, 0, 0);

  goen_prompter_start (prompter, T0, 0);
  assert_at (prompter, T0, GOEN_PROMPTER_SPEAKING, 0, 0);
  assert_at (prompter, T0 + S, GOEN_PROMPTER_SPEAKING, 0, 1000);
  g_assert_cmpfloat_with_epsilon (goen_prompter_get_progress (prompter, T0 + S), 0.25, 1e-6);
  /* The pause belongs to the line before it, which has been said. */
  assert_at (prompter, T0 + 5 * S - 1, GOEN_PROMPTER_SPEAKING, 0, 4999);
  g_assert_cmpfloat_with_epsilon (goen_prompter_get_progress (prompter, T0 + 5 * S - 1), 1, 1e-6);
  assert_at (prompter, T0 + 5 * S, GOEN_PROMPTER_SPEAKING, 1, 5000);
  g_assert_cmpfloat_with_epsilon (goen_prompter_get_progress (prompter, T0 + 5 * S), 0, 1e-6);
  assert_at (prompter, T0 + 10 * S, GOEN_PROMPTER_SPEAKING, 2, 10000);
  assert_at (prompter, T0 + 12 * S - 1, GOEN_PROMPTER_SPEAKING, 2, 11999);
  assert_at (prompter, T0 + 12 * S, GOEN_PROMPTER_DONE, 2, 12000);
  assert_at (prompter, T0 + 40 * S, GOEN_PROMPTER_DONE, 2, 12000);

  /* What was asked about later does not change the answer about now. */
  assert_at (prompter, T0 + S, GOEN_PROMPTER_SPEAKING, 0, 1000);
}

static void
test_count_down (void)
{
  g_autoptr (GoenPrompter) prompter = new_prompter (12);

  g_assert_cmpuint (goen_prompter_get_count (prompter, T0), ==, 0);
  goen_prompter_start (prompter, T0, 3);
  assert_at (prompter, T0, GOEN_PROMPTER_COUNTING, 0, 0);
  g_assert_cmpuint (goen_prompter_get_count (prompter, T0), ==, 3);
  g_assert_cmpuint (goen_prompter_get_count (prompter, T0 + S - 1), ==, 3);
  g_assert_cmpuint (goen_prompter_get_count (prompter, T0 + S), ==, 2);
  g_assert_cmpuint (goen_prompter_get_count (prompter, T0 + 2 * S), ==, 1);
  assert_at (prompter, T0 + 3 * S - 1, GOEN_PROMPTER_COUNTING, 0, 0);
  assert_at (prompter, T0 + 3 * S, GOEN_PROMPTER_SPEAKING, 0, 0);
  g_assert_cmpuint (goen_prompter_get_count (prompter, T0 + 3 * S), ==, 0);

  /* Held in the middle of "2" */
  goen_prompter_pause (prompter, T0 + 3 * S / 2);
  assert_at (prompter, T0 + 60 * S, GOEN_PROMPTER_PAUSED, 0, 0);
  g_assert_cmpuint (goen_prompter_get_count (prompter, T0 + 60 * S), ==, 0);
  goen_prompter_resume (prompter, T0 + 100 * S);
  g_assert_cmpuint (goen_prompter_get_count (prompter, T0 + 100 * S), ==, 2);
  assert_at (prompter, T0 + 100 * S + 3 * S / 2 - 1, GOEN_PROMPTER_COUNTING, 0, 0);
  assert_at (prompter, T0 + 106 * S, GOEN_PROMPTER_SPEAKING, 0, 4500);
}

static void
test_pauses (void)
{
  g_autoptr (GoenPrompter) prompter = new_prompter (12);

  goen_prompter_start (prompter, T0, 0);
  goen_prompter_resume (prompter, T0 + S);
  goen_prompter_pause (prompter, T0 + 2 * S);
  assert_at (prompter, T0 + 3600 * S, GOEN_PROMPTER_PAUSED, 0, 2000);
  goen_prompter_pause (prompter, T0 + 3600 * S);
  goen_prompter_resume (prompter, T0 + 4000 * S);
  assert_at (prompter, T0 + 4003 * S, GOEN_PROMPTER_SPEAKING, 1, 5000);
  goen_prompter_pause (prompter, T0 + 4004 * S);
  goen_prompter_resume (prompter, T0 + 4004 * S + 1);
  assert_at (prompter, T0 + 4010 * S, GOEN_PROMPTER_SPEAKING, 2, 11999);
  assert_at (prompter, T0 + 4011 * S, GOEN_PROMPTER_DONE, 2, 12000);

  /* A key that comes when it is over does not bring it back. */
  goen_prompter_pause (prompter, T0 + 4020 * S);
  goen_prompter_resume (prompter, T0 + 4030 * S);
  assert_at (prompter, T0 + 4031 * S, GOEN_PROMPTER_DONE, 2, 12000);
}

static void
test_speed (void)
{
  g_autoptr (GoenPrompter) prompter = new_prompter (12);

  g_assert_cmpfloat (goen_prompter_get_speed (prompter), ==, 1);
  goen_prompter_set_speed (prompter, 100, T0);
  g_assert_cmpfloat (goen_prompter_get_speed (prompter), ==, 2);
  goen_prompter_set_speed (prompter, 0, T0);
  g_assert_cmpfloat (goen_prompter_get_speed (prompter), ==, 0.5);

  /* 4 s at half pace are 2 s of text; then 4 s at double pace lead to 10 s. */
  goen_prompter_start (prompter, T0, 0);
  assert_at (prompter, T0 + 4 * S, GOEN_PROMPTER_SPEAKING, 0, 4000);
  g_assert_cmpfloat_with_epsilon (goen_prompter_get_progress (prompter, T0 + 4 * S), 0.5, 1e-6);
  goen_prompter_set_speed (prompter, 2, T0 + 4 * S);
  g_assert_cmpfloat_with_epsilon (goen_prompter_get_progress (prompter, T0 + 4 * S), 0.5, 1e-6);
  assert_at (prompter, T0 + 8 * S - 10, GOEN_PROMPTER_SPEAKING, 1, 7999);
  assert_at (prompter, T0 + 8 * S, GOEN_PROMPTER_SPEAKING, 2, 8000);
  assert_at (prompter, T0 + 9 * S, GOEN_PROMPTER_DONE, 2, 9000);

  /* The speed is kept when it is started again, and a change of it while paused moves nothing. */
  goen_prompter_start (prompter, T0, 0);
  goen_prompter_pause (prompter, T0 + S);
  goen_prompter_set_speed (prompter, 1, T0 + 50 * S);
  goen_prompter_resume (prompter, T0 + 60 * S);
  assert_at (prompter, T0 + 63 * S, GOEN_PROMPTER_SPEAKING, 1, 4000);
}

static void
test_seek (void)
{
  g_autoptr (GoenPrompter) prompter = new_prompter (12);

  goen_prompter_seek (prompter, 2, T0);
  goen_prompter_start (prompter, T0, 0);
  assert_at (prompter, T0 + S, GOEN_PROMPTER_SPEAKING, 0, 1000);
  goen_prompter_seek (prompter, 1, T0 + S);
  assert_at (prompter, T0 + S, GOEN_PROMPTER_SPEAKING, 1, 1000);
  goen_prompter_seek (prompter, 0, T0 + 6 * S - 1);
  assert_at (prompter, T0 + 6 * S, GOEN_PROMPTER_SPEAKING, 0, 6000);
  goen_prompter_seek (prompter, 99, T0 + 7 * S);
  assert_at (prompter, T0 + 7 * S, GOEN_PROMPTER_SPEAKING, 2, 7000);
  goen_prompter_pause (prompter, T0 + 8 * S);
  goen_prompter_seek (prompter, 1, T0 + 9 * S);
  assert_at (prompter, T0 + 9 * S, GOEN_PROMPTER_PAUSED, 1, 8000);
  goen_prompter_resume (prompter, T0 + 20 * S);
  /* 7 s of text are left after the beginning of the second line. */
  assert_at (prompter, T0 + 27 * S - 1, GOEN_PROMPTER_SPEAKING, 2, 14999);
  assert_at (prompter, T0 + 27 * S, GOEN_PROMPTER_DONE, 2, 15000);
  goen_prompter_seek (prompter, 0, T0 + 28 * S);
  assert_at (prompter, T0 + 28 * S, GOEN_PROMPTER_DONE, 2, 15000);
}

static void
test_stop_and_wait (void)
{
  g_autoptr (GoenPrompter) prompter = new_prompter (12);

  goen_prompter_start (prompter, T0, 3);
  goen_prompter_stop (prompter, T0 + S);
  assert_at (prompter, T0 + 20 * S, GOEN_PROMPTER_DONE, 0, 0);

  goen_prompter_start (prompter, T0, 0);
  goen_prompter_stop (prompter, T0 + 6 * S);
  assert_at (prompter, T0 + 20 * S, GOEN_PROMPTER_DONE, 1, 6000);

  goen_prompter_set_waits (prompter, TRUE);
  goen_prompter_start (prompter, T0, 0);
  assert_at (prompter, T0 + 20 * S, GOEN_PROMPTER_SPEAKING, 2, 20000);
  g_assert_cmpfloat (goen_prompter_get_progress (prompter, T0 + 20 * S), ==, 1);
  goen_prompter_stop (prompter, T0 + 21 * S);
  assert_at (prompter, T0 + 30 * S, GOEN_PROMPTER_DONE, 2, 21000);
}

static void
test_uneven_clock (void)
{
  g_autoptr (GoenPrompter) prompter = new_prompter (12);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  gint64 now = T0;

  /* Asked and settled at odd moments, it is as exact as when asked once. */
  goen_prompter_start (prompter, T0, 0);
  while ((now += g_rand_int_range (rand, 1, 90000)) < T0 + 9 * S)
    {
      goen_prompter_set_speed (prompter, 1, now);
      g_assert_cmpint (goen_prompter_get_elapsed (prompter, now), ==, (now - T0) / 1000);
    }
  assert_at (prompter, T0 + 10 * S - 100, GOEN_PROMPTER_SPEAKING, 1, 9999);
  assert_at (prompter, T0 + 10 * S + 100, GOEN_PROMPTER_SPEAKING, 2, 10000);

  /* A frame clock that lags behind a key does not turn the time back. */
  goen_prompter_start (prompter, T0, 0);
  goen_prompter_set_speed (prompter, 1, T0 + 2 * S);
  assert_at (prompter, T0 + 2 * S - 16000, GOEN_PROMPTER_SPEAKING, 0, 2000);

  /* The machine slept for eight hours: it is over, and the take has the length of the text. */
  assert_at (prompter, T0 + 8 * 3600 * S, GOEN_PROMPTER_DONE, 2, 12000);
  goen_prompter_set_speed (prompter, 2, T0 + 8 * 3600 * S);
  assert_at (prompter, T0 + 8 * 3600 * S, GOEN_PROMPTER_DONE, 2, 12000);
}

static void
assert_signal (GoenPrompter *prompter,
               guint         ms,
               GoenSignal    before,
               GoenSignal    from)
{
  gint64 now = T0 + (gint64) ms * 1000;

  g_assert_cmpint (goen_prompter_get_signal (prompter, now - 1), ==, before);
  g_assert_cmpint (goen_prompter_get_signal (prompter, now), ==, from);
}

static void
test_signals (void)
{
  g_autoptr (GoenPrompter) prompter = new_prompter (30);
  GoenSignalTimes times = goen_signal_times (30);

  g_assert_cmpint (goen_prompter_get_signal (prompter, T0), ==, GOEN_SIGNAL_NONE);
  goen_prompter_set_waits (prompter, TRUE);
  goen_prompter_start (prompter, T0, 0);
  g_assert_cmpint (goen_prompter_get_signal (prompter, T0), ==, GOEN_SIGNAL_NONE);
  assert_signal (prompter, times.green, GOEN_SIGNAL_NONE, GOEN_SIGNAL_GREEN);
  assert_signal (prompter, 30000, GOEN_SIGNAL_GREEN, GOEN_SIGNAL_YELLOW);
  assert_signal (prompter, times.red, GOEN_SIGNAL_YELLOW, GOEN_SIGNAL_RED);
  assert_signal (prompter, times.red + times.grace + 1, GOEN_SIGNAL_RED, GOEN_SIGNAL_OVER);

  /* By the clock, not by the text: pace and seeks do not matter, pauses do not count. */
  goen_prompter_start (prompter, T0, 0);
  goen_prompter_set_speed (prompter, 0.5, T0);
  goen_prompter_seek (prompter, 2, T0 + S);
  goen_prompter_pause (prompter, T0 + 2 * S);
  goen_prompter_resume (prompter, T0 + 12 * S);
  assert_signal (prompter, 40000, GOEN_SIGNAL_GREEN, GOEN_SIGNAL_YELLOW);
}

static void
test_no_lines (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GoenPrompter) prompter = goen_prompter_new (lines, 20);

  goen_prompter_start (prompter, T0, 0);
  goen_prompter_seek (prompter, 3, T0);
  assert_at (prompter, T0 + 20 * S - 1, GOEN_PROMPTER_SPEAKING, 0, 19999);
  g_assert_cmpfloat (goen_prompter_get_progress (prompter, T0 + S), ==, 0);
  assert_at (prompter, T0 + 20 * S, GOEN_PROMPTER_DONE, 0, 20000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prompter/plain-run", test_plain_run);
  g_test_add_func ("/prompter/count-down", test_count_down);
  g_test_add_func ("/prompter/pauses", test_pauses);
  g_test_add_func ("/prompter/speed", test_speed);
  g_test_add_func ("/prompter/seek", test_seek);
  g_test_add_func ("/prompter/stop-and-wait", test_stop_and_wait);
  g_test_add_func ("/prompter/uneven-clock", test_uneven_clock);
  g_test_add_func ("/prompter/signals", test_signals);
  g_test_add_func ("/prompter/no-lines", test_no_lines);

  return g_test_run ();
}
