/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-follower.h"

static void
add_line (GPtrArray *lines,
          guint      duration,
          guint      pause)
{
  GoenPitchLine *line = g_new0 (GoenPitchLine, 1);
  const GoenPitchLine *last = lines->len > 0 ? lines->pdata[lines->len - 1] : NULL;

  line->start = last != NULL ? last->start + last->duration + last->pause : 0;
  line->duration = duration;
  line->pause = pause;
  g_ptr_array_add (lines, line);
}

/* はじめまして。| みなと文具の | 高橋です。| よろしくお願いします。: the second line is broken without a pause. */
static GPtrArray *
make_lines (void)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  add_line (lines, 1000, 600);
  add_line (lines, 1000, 0);
  add_line (lines, 2000, 600);
  add_line (lines, 2000, 0);

  return lines;
}

static GoenTake *
make_take (guint            duration,
           const GoenPause *pauses,
           guint            n_pauses)
{
  GoenTake *take = goen_take_new ();

  take->duration = duration;
  take->spoken = duration;
  for (guint i = 0; i < n_pauses; i++)
    take->spoken -= pauses[i].start > 0 ? pauses[i].length : 0;
  g_array_append_vals (take->pauses, pauses, n_pauses);

  return take;
}

static void
assert_lines (GoenPitchFollower *follower,
              const guint        (*rows)[2],
              guint               n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    if (goen_pitch_follower_get_line (follower, rows[i][0]) != (int) rows[i][1])
      g_error ("At %u: line %d for %u", rows[i][0], goen_pitch_follower_get_line (follower, rows[i][0]), rows[i][1]);
}

/* Half a second of silence, then the first sentence in 1.2 s instead of 1, a pause of 2 s, the second in 2.6 s instead of 3, a pause of
 * 1 s, the last in 2.2 s instead of 2. */
static void
test_sentences (void)
{
  const GoenPause pauses[] = { { 0, 500 }, { 1700, 2000 }, { 6300, 1000 } };
  static const guint rows[][2] = {
    { 0, 0 }, { 1600, 0 }, { 1700, 0 }, { 2700, 0 }, { 3690, 0 }, { 3700, 1 }, { 4500, 1 }, { 4600, 2 }, { 6300, 2 }, { 7290, 2 },
    { 7300, 3 }, { 9500, 3 }, { 99000, 3 },
  };
  g_autoptr (GPtrArray) lines = make_lines ();
  g_autoptr (GoenTake) take = make_take (9000, pauses, G_N_ELEMENTS (pauses));
  g_autoptr (GoenPitchFollower) follower = goen_pitch_follower_new (take, lines);

  assert_lines (follower, rows, G_N_ELEMENTS (rows));
  g_assert_cmpuint (goen_pitch_follower_get_time (follower, 0), ==, 500);
  g_assert_cmpuint (goen_pitch_follower_get_time (follower, 1), ==, 3700);
  /* A third of 2.6 s after it */
  g_assert_cmpuint (ABS ((int) goen_pitch_follower_get_time (follower, 2) - 4566), <=, 1);
  g_assert_cmpuint (goen_pitch_follower_get_time (follower, 3), ==, 7300);
}

/* Somebody looks for a word in the middle of the last line, 0.5 s, and takes breath at one 。 only, 0.9 s. */
static void
test_hesitation (void)
{
  const GoenPause pauses[] = { { 4000, 900 }, { 5900, 500 } };
  static const guint rows[][2] = { { 500, 0 }, { 1500, 1 }, { 2500, 2 }, { 4500, 2 }, { 4890, 2 }, { 4900, 3 }, { 6200, 3 }, { 7000, 3 } };
  g_autoptr (GPtrArray) lines = make_lines ();
  g_autoptr (GoenTake) take = make_take (7400, pauses, G_N_ELEMENTS (pauses));
  g_autoptr (GoenPitchFollower) follower = goen_pitch_follower_new (take, lines);

  assert_lines (follower, rows, G_N_ELEMENTS (rows));
}

/* Said in one breath, the text goes on evenly, without the pauses that it asks for. */
static void
test_no_pause (void)
{
  static const guint rows[][2] = { { 0, 0 }, { 490, 0 }, { 510, 1 }, { 990, 1 }, { 1010, 2 }, { 1990, 2 }, { 2010, 3 } };
  g_autoptr (GPtrArray) lines = make_lines ();
  g_autoptr (GoenTake) take = make_take (3000, NULL, 0);
  g_autoptr (GoenPitchFollower) follower = goen_pitch_follower_new (take, lines);

  assert_lines (follower, rows, G_N_ELEMENTS (rows));
}

/* Where nobody listened, half of the text is thought to be said at half of the time: 7.2 s with its pauses, in 14.4 s. */
static void
test_by_the_clock (void)
{
  static const guint rows[][2] = { { 0, 0 }, { 3190, 0 }, { 3210, 1 }, { 5190, 1 }, { 5210, 2 }, { 10390, 2 }, { 10410, 3 }, { 20000, 3 } };
  g_autoptr (GPtrArray) lines = make_lines ();
  g_autoptr (GoenTake) take = make_take (14400, NULL, 0);
  g_autoptr (GoenPitchFollower) follower = NULL;

  take->spoken = 0;
  follower = goen_pitch_follower_new (take, lines);
  assert_lines (follower, rows, G_N_ELEMENTS (rows));
  g_assert_cmpuint (goen_pitch_follower_get_time (follower, 3), ==, 10400);
}

/* Whatever the pauses are, the text never goes back, and a line that is asked for is lit where it is said to begin. */
static void
test_never_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GoenTake) take = NULL;
      g_autoptr (GoenPitchFollower) follower = NULL;
      g_autoptr (GArray) pauses = g_array_new (FALSE, FALSE, sizeof (GoenPause));
      guint at = 0;
      int last = 0;

      for (guint i = 0, n = (guint) g_rand_int_range (rand, 1, 15); i < n; i++)
        add_line (lines, (guint) g_rand_int_range (rand, 100, 4000), (guint) g_rand_int_range (rand, 0, 3) * 300);
      for (guint i = 0, n = (guint) g_rand_int_range (rand, 0, 20); i < n; i++)
        {
          const GoenPause pause = { at + (guint) g_rand_int_range (rand, 1, 3000), (guint) g_rand_int_range (rand, 400, 3000) };

          g_array_append_val (pauses, pause);
          at = pause.start + pause.length;
        }
      take = make_take (at + 1000, (const GoenPause *) pauses->data, pauses->len);
      follower = goen_pitch_follower_new (take, lines);

      for (guint ms = 0; ms < at + 2000; ms += 50)
        {
          int line = goen_pitch_follower_get_line (follower, ms);

          g_assert_cmpint (line, >=, last);
          last = line;
        }
      g_assert_cmpint (last, ==, (int) lines->len - 1);
      for (guint i = 0; i < lines->len; i++)
        {
          guint time = goen_pitch_follower_get_time (follower, i);

          g_assert_cmpint (goen_pitch_follower_get_line (follower, time), >=, (int) i);
          if (time > 0)
            g_assert_cmpint (goen_pitch_follower_get_line (follower, time - 1), <=, (int) i);
        }
    }
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GoenTake) take = make_take (3000, NULL, 0);
  g_autoptr (GoenPitchFollower) follower = goen_pitch_follower_new (take, lines);

  g_assert_cmpint (goen_pitch_follower_get_line (follower, 1000), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pitch-follower/sentences", test_sentences);
  g_test_add_func ("/pitch-follower/hesitation", test_hesitation);
  g_test_add_func ("/pitch-follower/no-pause", test_no_pause);
  g_test_add_func ("/pitch-follower/by-the-clock", test_by_the_clock);
  g_test_add_func ("/pitch-follower/never-back", test_never_back);
  g_test_add_func ("/pitch-follower/nothing", test_nothing);

  return g_test_run ();
}
