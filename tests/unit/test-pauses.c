/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "goen-recorder.h"

#define STEP 50

/* A take that is made up of stretches; what is expected is known from how it was made. */
typedef struct {
  GoenPauseFinder *finder;
  GRand           *rand;
  guint            at;
} Take;

static void
take_begin (Take *take)
{
  take->finder = goen_pause_finder_new ();
  take->rand = g_rand_new_with_seed (30);
  take->at = 0;
}

/* Levels around @level, evenly spread over @spread to both sides. */
static void
add (Take   *take,
     guint   ms,
     double  level,
     double  spread)
{
  for (guint i = 0; i < ms / STEP; i++)
    {
      take->at += STEP;
      goen_pause_finder_add (take->finder, take->at, STEP,
                             spread > 0 ? level + g_rand_double_range (take->rand, -spread, spread) : level);
    }
}

static GoenRecording *
take_end (Take *take)
{
  GoenRecording *recording = g_new0 (GoenRecording, 1);

  goen_pause_finder_finish (take->finder, recording);
  g_assert_cmpuint (recording->duration, ==, take->at);
  g_clear_pointer (&take->finder, goen_pause_finder_free);
  g_clear_pointer (&take->rand, g_rand_free);

  return recording;
}

static void
assert_near (guint value,
             guint expected)
{
  g_assert_cmpuint (value, >=, expected - MIN (expected, STEP));
  g_assert_cmpuint (value, <=, expected + STEP);
}

/* @...: beginning and length of each pause, then 0 */
static void
assert_take (Take  *take,
             guint  first_word,
             guint  last_word,
             guint  n_pauses,
             ...)
{
  g_autoptr (GoenRecording) recording = take_end (take);
  va_list pauses;

  assert_near (recording->first_word, first_word);
  assert_near (recording->last_word, last_word);
  g_assert_cmpuint (recording->pauses->len, ==, n_pauses);

  va_start (pauses, n_pauses);
  for (guint i = 0; i < n_pauses; i++)
    {
      const GoenPause *pause = &g_array_index (recording->pauses, GoenPause, i);

      assert_near (pause->start, va_arg (pauses, guint));
      assert_near (pause->length, va_arg (pauses, guint));
    }
  va_end (pauses);
}

static void
assert_nothing (Take *take)
{
  g_autoptr (GoenRecording) recording = take_end (take);

  g_assert_cmpuint (recording->first_word, ==, 0);
  g_assert_cmpuint (recording->last_word, ==, 0);
  g_assert_cmpuint (recording->pauses->len, ==, 0);
}

/* Speech of 2 s, 1.5 s and 1 s with pauses of 0.8 and 0.45 s and one that is too short, in rooms of all kinds. */
static void
assert_room (double noise,
             double noise_spread,
             double speech,
             double speech_spread)
{
  Take take;

  g_test_message ("Noise at %.0f dB, speech at %.0f dB", noise, speech);
  take_begin (&take);
  add (&take, 300, noise, noise_spread);
  add (&take, 2000, speech, speech_spread);
  add (&take, 800, noise, noise_spread);
  add (&take, 1500, speech, speech_spread);
  add (&take, 350, noise, noise_spread);
  add (&take, 1000, speech, speech_spread);
  add (&take, 450, noise, noise_spread);
  add (&take, 700, speech, speech_spread);
  add (&take, 600, noise, noise_spread);
  assert_take (&take, 300, 7100, 2, 2300u, 800u, 5950u, 450u);
}

static void
test_rooms (void)
{
  assert_room (-65, 2, -20, 6);        /* a quiet room */
  assert_room (-38, 2, -18, 4);        /* a ventilator */
  assert_room (-42, 5, -16, 5);        /* people in the background */
  assert_room (-45, 0.2, -20, 6);      /* a hum */
  assert_room (-80, 3, -45, 6);        /* a microphone that is turned down */
  assert_room (-30, 2, -8, 5);         /* and one that is turned up */
  assert_room (-INFINITY, 0, -25, 6);  /* one that cuts off noise */
  assert_room (-28, 0.5, -16, 2);      /* noise that is nearly as loud as speech */
}

static void
test_nothing_heard (void)
{
  static const struct { double level, spread; } sounds[] = {
    { -65, 3 }, { -45, 0.3 }, { -36, 2 }, { -INFINITY, 0 }, { -90, 3 }, { NAN, 0 },
  };
  Take take;

  for (guint i = 0; i < G_N_ELEMENTS (sounds); i++)
    {
      take_begin (&take);
      add (&take, 10000, sounds[i].level, sounds[i].spread);
      assert_nothing (&take);
    }

  take_begin (&take);
  assert_nothing (&take);

  /* Taps on the table */
  take_begin (&take);
  for (guint i = 0; i < 5; i++)
    {
      add (&take, 700, -60, 2);
      add (&take, 100, -8, 2);
    }
  assert_nothing (&take);
}

static void
test_speech_only (void)
{
  Take take;

  take_begin (&take);
  add (&take, 20000, -20, 6);
  assert_take (&take, 0, 20000, 0);

  /* A tone that is as loud as speech is one. */
  take_begin (&take);
  add (&take, 5000, -12, 0.1);
  assert_take (&take, 0, 5000, 0);

  /* One short pause in a long flow of words */
  take_begin (&take);
  add (&take, 15000, -20, 6);
  add (&take, 500, -60, 2);
  add (&take, 15000, -20, 6);
  assert_take (&take, 0, 30500, 1, 15000u, 500u);

  /* A single short word */
  take_begin (&take);
  add (&take, 6000, -62, 2);
  add (&take, 300, -22, 3);
  add (&take, 6000, -62, 2);
  assert_take (&take, 6000, 6300, 0);
}

static void
test_clicks_and_breath (void)
{
  Take take;

  take_begin (&take);
  add (&take, 400, -62, 2);
  add (&take, 50, -5, 0);      /* the key that started it */
  add (&take, 550, -62, 2);
  add (&take, 2000, -20, 5);
  add (&take, 400, -62, 2);
  add (&take, 100, -9, 0);     /* a tap in the middle of a pause */
  add (&take, 400, -62, 2);
  add (&take, 2000, -20, 5);
  add (&take, 300, -62, 2);
  add (&take, 350, -52, 1);    /* breathing in */
  add (&take, 250, -62, 2);
  add (&take, 1500, -20, 5);
  add (&take, 500, -62, 2);
  add (&take, 50, -5, 0);      /* the key that ended it */
  add (&take, 200, -62, 2);
  assert_take (&take, 1000, 8300, 2, 3000u, 900u, 5900u, 900u);

  /* Breathing in, before a microphone that cuts off whatever is fainter */
  take_begin (&take);
  add (&take, 2000, -15, 5);
  add (&take, 300, -INFINITY, 0);
  add (&take, 300, -46, 1);
  add (&take, 300, -INFINITY, 0);
  add (&take, 2000, -15, 5);
  assert_take (&take, 0, 4900, 1, 2000u, 900u);

  /* The microphone wakes up, and somebody coughs louder than anybody speaks. */
  take_begin (&take);
  add (&take, 250, -INFINITY, 0);
  add (&take, 750, -50, 2);
  add (&take, 3000, -22, 5);
  add (&take, 700, -50, 2);
  add (&take, 300, -6, 1);
  add (&take, 600, -50, 2);
  add (&take, 3000, -22, 5);
  assert_take (&take, 1000, 8600, 2, 4000u, 700u, 5000u, 600u);
}

static void
test_fading (void)
{
  Take take;

  /* Two words of which the first fades: what hovers at the threshold does not flicker. */
  take_begin (&take);
  add (&take, 1000, -60, 1);
  add (&take, 1000, -20, 2);
  for (guint i = 0; i < 8; i++)
    add (&take, STEP, i % 2 == 0 ? -42.5 : -45, 0);
  add (&take, 1000, -60, 1);
  add (&take, 1000, -20, 2);
  add (&take, 1000, -60, 1);
  assert_take (&take, 1000, 4400, 1, 2400u, 1000u);
}

static void
test_breaks (void)
{
  Take take;

  /* Held in a silence: 250 ms before it and 250 ms after it are no pause. */
  take_begin (&take);
  add (&take, 1000, -20, 5);
  add (&take, 250, -60, 2);
  goen_pause_finder_break (take.finder, take.at);
  add (&take, 250, -60, 2);
  add (&take, 1000, -20, 5);
  /* Of these only the first is long enough. */
  add (&take, 500, -60, 2);
  goen_pause_finder_break (take.finder, take.at);
  add (&take, 300, -60, 2);
  add (&take, 1000, -20, 5);
  /* A break among words makes no pause. */
  goen_pause_finder_break (take.finder, take.at);
  add (&take, 1000, -20, 5);
  assert_take (&take, 0, 5300, 1, 2500u, 500u);
}

/* One stretch of any length. */
static void
add_one (Take   *take,
         guint   ms,
         double  level)
{
  take->at += ms;
  goen_pause_finder_add (take->finder, take->at, ms, level);
}

/* Silence is a pause from 400 ms on, and sound a word from 120 ms on. */
static void
test_bounds (void)
{
  Take take;

  take_begin (&take);
  add (&take, 1000, -20, 2);
  add_one (&take, 399, -60);
  add (&take, 1000, -20, 2);
  assert_take (&take, 0, 2399, 0);

  take_begin (&take);
  add (&take, 1000, -20, 2);
  add_one (&take, 400, -60);
  add (&take, 1000, -20, 2);
  assert_take (&take, 0, 2400, 1, 1000u, 400u);

  take_begin (&take);
  add (&take, 1000, -60, 2);
  add_one (&take, 119, -20);
  add (&take, 1000, -60, 2);
  assert_nothing (&take);

  take_begin (&take);
  add (&take, 1000, -60, 2);
  add_one (&take, 120, -20);
  add (&take, 1000, -60, 2);
  assert_take (&take, 1000, 1120, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pauses/rooms", test_rooms);
  g_test_add_func ("/pauses/nothing-heard", test_nothing_heard);
  g_test_add_func ("/pauses/speech-only", test_speech_only);
  g_test_add_func ("/pauses/clicks-and-breath", test_clicks_and_breath);
  g_test_add_func ("/pauses/fading", test_fading);
  g_test_add_func ("/pauses/breaks", test_breaks);
  g_test_add_func ("/pauses/bounds", test_bounds);

  return g_test_run ();
}
