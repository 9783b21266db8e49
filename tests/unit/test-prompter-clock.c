/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-prompter.h"

/* A minute of lines, asked about as a window asks: about sixty times a second, by a loop that has other things to do. */

#define MINUTE    (60 * G_USEC_PER_SEC)
#define TOLERANCE (100 * 1000)           /* µs */

static const struct {
  guint duration;
  guint pause;
} spoken[] = {
  { 2100, 400 }, { 3350, 250 }, { 1700, 800 }, { 4620, 380 }, { 900, 0 }, { 5150, 450 }, { 2875, 125 }, { 3333, 667 },
  { 4250, 350 }, { 2950, 750 }, { 6000, 0 }, { 1234, 366 }, { 3700, 500 }, { 2222, 278 }, { 4500, 500 }, { 5300, 0 },
};

typedef struct {
  GMainLoop    *loop;
  GoenPrompter *prompter;
  gint64        start;
  gint64        lit[G_N_ELEMENTS (spoken)];   /* µs after the start at which each line was seen first */
  gint64        ended;
  guint         line;
} Run;

static gboolean
frame_cb (gpointer user_data)
{
  Run *run = user_data;
  gint64 now = g_get_monotonic_time ();
  guint line = goen_prompter_get_line (run->prompter, now);

  if (line != run->line)
    {
      g_assert_cmpuint (line, ==, run->line + 1);
      run->lit[line] = now - run->start;
      run->line = line;
    }

  if (goen_prompter_get_state (run->prompter, now) != GOEN_PROMPTER_DONE)
    return G_SOURCE_CONTINUE;

  run->ended = now - run->start;
  g_main_loop_quit (run->loop);

  return G_SOURCE_REMOVE;
}

static void
test_minute (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GoenPrompter) prompter = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Run run = { .loop = loop };
  guint start = 0;

  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    {
      GoenPitchLine *line = g_new0 (GoenPitchLine, 1);

      line->start = start;
      line->duration = spoken[i].duration;
      line->pause = spoken[i].pause;
      start += spoken[i].duration + spoken[i].pause;
      g_ptr_array_add (lines, line);
    }
  g_assert_cmpuint (start, ==, 60000);

  prompter = goen_prompter_new (lines, 60);
  run.prompter = prompter;
  run.start = g_get_monotonic_time ();
  goen_prompter_start (prompter, run.start, 0);
  g_timeout_add (16, frame_cb, &run);
  g_main_loop_run (loop);

  g_assert_cmpuint (run.line, ==, G_N_ELEMENTS (spoken) - 1);
  start = 0;
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    {
      gint64 late = run.lit[i] - (gint64) start * 1000;

      g_test_message ("Line %u after %u ms: %d ms late", i, start, (int) (late / 1000));
      g_assert_cmpint (ABS (late), <=, TOLERANCE);
      start += spoken[i].duration + spoken[i].pause;
    }

  g_test_message ("End: %d ms late", (int) ((run.ended - MINUTE) / 1000));
  g_assert_cmpint (ABS (run.ended - MINUTE), <=, TOLERANCE);
  g_assert_cmpuint (goen_prompter_get_elapsed (prompter, g_get_monotonic_time ()), ==, 60000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prompter-clock/minute", test_minute);

  return g_test_run ();
}
