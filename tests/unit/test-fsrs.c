/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-fsrs.h"

/* Expected values are those of the published tests of py-fsrs 6.3 (tests/test_basic.py) and, where it says so, of
 * fsrs-rs and fsrs-optimizer, with the same default weights. */

#define DAY 86400

/* 2022-11-29 12:30 UTC, as there. */
static const gint64 start = 1669725000;

#define assert_near(value, expected, tolerance) g_assert_cmpfloat_with_epsilon (value, expected, tolerance)

/* test_review_card */
static void
test_intervals (void)
{
  static const GoenFsrsGrade grades[] = { 3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3 };
  static const gint64 days[] = { 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21 };
  GoenFsrsCard card = { 0 };
  gint64 now = start;

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      card = goen_fsrs_review (&card, grades[i], now);
      g_assert_cmpint (card.last, ==, now);
      g_assert_cmpint ((card.due - card.last) / DAY, ==, days[i]);
      now = card.due;
    }
}

/* test_memo_state */
static void
test_memory (void)
{
  static const GoenFsrsGrade grades[] = { 1, 3, 3, 3, 3, 3 };
  static const gint64 days[] = { 0, 0, 1, 3, 8, 21 };
  GoenFsrsCard card = { 0 };
  gint64 now = start;

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      now += days[i] * DAY;
      card = goen_fsrs_review (&card, grades[i], now);
    }
  assert_near (card.stability, 53.62691, 1e-4);
  assert_near (card.difficulty, 6.3574867, 1e-4);
}

/* The first states of a new card, of the documentation of fsrs-rs. */
static void
test_first (void)
{
  static const double stabilities[] = { 0.212, 1.2931, 2.3065, 8.2956 };
  static const double difficulties[] = { 6.4133, 5.1121707, 2.118104, 1.0 };

  for (GoenFsrsGrade grade = GOEN_FSRS_AGAIN; grade <= GOEN_FSRS_EASY; grade++)
    {
      GoenFsrsCard card = { 0 };

      card = goen_fsrs_review (&card, grade, start);
      assert_near (card.stability, stabilities[grade - 1], 1e-6);
      assert_near (card.difficulty, difficulties[grade - 1], 1e-6);
    }
}

/* test_power_forgetting_curve of fsrs-rs. */
static void
test_retrievability (void)
{
  static const double stabilities[] = { 1, 2, 3, 4, 4, 2 };
  static const double expected[] = { 1.0, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359 };
  GoenFsrsCard blank = { 0 };

  g_assert_cmpfloat (goen_fsrs_get_retrievability (&blank, start), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      GoenFsrsCard card = { .state = GOEN_FSRS_REVIEW, .stability = stabilities[i], .difficulty = 5, .last = start };

      assert_near (goen_fsrs_get_retrievability (&card, start + i * DAY), expected[i], 1e-6);
      /* A clock that was set back. */
      assert_near (goen_fsrs_get_retrievability (&card, start - 5 * DAY), 1.0, 1e-6);
    }
}

/* test_next_difficulty of fsrs-optimizer 6 (tests/model_test.py). */
static void
test_difficulty (void)
{
  static const double expected[] = { 8.341763, 6.6659956, 4.990228, 3.3144615 };

  for (GoenFsrsGrade grade = GOEN_FSRS_AGAIN; grade <= GOEN_FSRS_EASY; grade++)
    {
      GoenFsrsCard card = { .state = GOEN_FSRS_REVIEW, .stability = 5, .difficulty = 5, .last = start };

      card = goen_fsrs_review (&card, grade, start + 5 * DAY);
      assert_near (card.difficulty, expected[grade - 1], 1e-6);
    }
}

/* test_next_stability of fsrs-optimizer 6: what a second review on the same day makes of a stability of five days. */
static void
test_same_day (void)
{
  static const double expected[] = { 1.596818, 2.7470093, 5.0, 8.12961 };

  for (GoenFsrsGrade grade = GOEN_FSRS_AGAIN; grade <= GOEN_FSRS_EASY; grade++)
    {
      GoenFsrsCard card = { .state = GOEN_FSRS_REVIEW, .stability = 5, .difficulty = 4, .last = start };

      card = goen_fsrs_review (&card, grade, start + DAY - 1);
      assert_near (card.stability, expected[grade - 1], 1e-4);
    }
}

/* test_forward of fsrs-optimizer 6: the same grade twice, days apart. */
static void
test_later_day (void)
{
  static const struct
  {
    GoenFsrsGrade grade;
    gint64        days;
    double        stability;
    double        difficulty;
  } reviews[] = {
    { GOEN_FSRS_AGAIN, 1, 0.10088589, 8.806304 },
    { GOEN_FSRS_HARD, 1, 3.2494123, 6.7404594 },
    { GOEN_FSRS_GOOD, 1, 7.3153, 2.1112142 },
    { GOEN_FSRS_EASY, 1, 18.014914, 1.0 },
    { GOEN_FSRS_AGAIN, 2, 0.112798266, 8.806304 },
    { GOEN_FSRS_HARD, 2, 4.4694576, 6.7404594 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++)
    {
      GoenFsrsCard card = { 0 };

      card = goen_fsrs_review (&card, reviews[i].grade, start);
      card = goen_fsrs_review (&card, reviews[i].grade, start + reviews[i].days * DAY);
      assert_near (card.stability, reviews[i].stability, 1e-4);
      assert_near (card.difficulty, reviews[i].difficulty, 1e-4);
    }
}

/* Whatever was forgotten, and after however long: it is not remembered for longer than before. */
static void
test_forgotten_is_shorter (void)
{
  static const double stabilities[] = { 0.002, 0.01, 0.1, 1, 10, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (stabilities); i++)
    for (gint64 days = 0; days <= 1000; days = days * 10 + 1)
      {
        GoenFsrsCard card = { .state = GOEN_FSRS_REVIEW, .stability = stabilities[i], .difficulty = 1, .last = start };

        card = goen_fsrs_review (&card, GOEN_FSRS_AGAIN, start + days * DAY);
        g_assert_cmpfloat (card.stability, <, stabilities[i]);
      }
}

/* test_repeated_correct_reviews */
static void
test_easy (void)
{
  GoenFsrsCard card = { 0 };

  for (guint i = 0; i < 10; i++)
    card = goen_fsrs_review (&card, GOEN_FSRS_EASY, start);
  g_assert_cmpfloat (card.difficulty, ==, 1.0);
}

/* test_good_learning_steps, test_again_learning_steps, test_hard_learning_steps, test_easy_learning_steps */
static void
test_learning_steps (void)
{
  static const struct
  {
    GoenFsrsGrade grade;
    gint64        seconds;      /* 0 for a day or more */
    GoenFsrsState state;
    guint         step;
  } steps[] = {
    { GOEN_FSRS_AGAIN, 60, GOEN_FSRS_LEARNING, 0 },
    { GOEN_FSRS_HARD, 330, GOEN_FSRS_LEARNING, 0 },
    { GOEN_FSRS_GOOD, 600, GOEN_FSRS_LEARNING, 1 },
    { GOEN_FSRS_EASY, 0, GOEN_FSRS_REVIEW, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GoenFsrsCard card = { 0 };

      card = goen_fsrs_review (&card, steps[i].grade, start);
      g_assert_cmpint (card.state, ==, steps[i].state);
      g_assert_cmpint (card.step, ==, steps[i].step);
      if (steps[i].seconds > 0)
        g_assert_cmpint (card.due - start, ==, steps[i].seconds);
      else
        g_assert_cmpint (card.due - start, >=, DAY);
    }
}

/* test_learning_card_rate_hard_second_learning_step: hard stays on the step where it is. */
static void
test_hard_second_step (void)
{
  GoenFsrsCard card = { 0 };

  card = goen_fsrs_review (&card, GOEN_FSRS_GOOD, start);
  card = goen_fsrs_review (&card, GOEN_FSRS_HARD, start + 600);
  g_assert_cmpint (card.state, ==, GOEN_FSRS_LEARNING);
  g_assert_cmpint (card.step, ==, 1);
  g_assert_cmpint (card.due - card.last, ==, 600);
}

/* test_relearning_card_rate_hard_one_relearning_step: half as long again as the only step. */
static void
test_hard_relearning (void)
{
  GoenFsrsCard card = { 0 };

  card = goen_fsrs_review (&card, GOEN_FSRS_EASY, start);
  card = goen_fsrs_review (&card, GOEN_FSRS_AGAIN, card.due);
  card = goen_fsrs_review (&card, GOEN_FSRS_HARD, card.due);
  g_assert_cmpint (card.state, ==, GOEN_FSRS_RELEARNING);
  g_assert_cmpint (card.step, ==, 0);
  g_assert_cmpint (card.due - card.last, ==, 900);
}

/* A file may say anything of what was never asked. */
static void
test_new_begins_at_the_first_step (void)
{
  GoenFsrsCard card = { .state = GOEN_FSRS_NEW, .step = 7, .stability = 9, .last = start };

  card = goen_fsrs_review (&card, GOEN_FSRS_GOOD, start);
  g_assert_cmpint (card.state, ==, GOEN_FSRS_LEARNING);
  g_assert_cmpint (card.due - start, ==, 600);
}

/* test_relearning */
static void
test_relearning (void)
{
  GoenFsrsCard card = { 0 };
  gint64 now = start;

  for (guint i = 0; i < 3; i++)
    {
      card = goen_fsrs_review (&card, GOEN_FSRS_GOOD, now);
      now = card.due;
    }
  g_assert_cmpint (card.state, ==, GOEN_FSRS_REVIEW);
  g_assert_cmpint (card.step, ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      card = goen_fsrs_review (&card, GOEN_FSRS_AGAIN, now);
      g_assert_cmpint (card.state, ==, GOEN_FSRS_RELEARNING);
      g_assert_cmpint (card.step, ==, 0);
      g_assert_cmpint (card.due - now, ==, 600);
      now = card.due;
    }
  card = goen_fsrs_review (&card, GOEN_FSRS_GOOD, now);
  g_assert_cmpint (card.state, ==, GOEN_FSRS_REVIEW);
  g_assert_cmpint (card.due - now, >=, DAY);
}

/* test_maximum_interval and test_stability_lower_bound: a hundred years at most, and never less than 0.001 days. */
static void
test_bounds (void)
{
  GoenFsrsCard card = { 0 };
  gint64 now = start;

  for (guint i = 0; i < 30; i++)
    {
      card = goen_fsrs_review (&card, GOEN_FSRS_EASY, now);
      g_assert_cmpint (card.due - now, <=, G_GINT64_CONSTANT (36500) * DAY);
      now = card.due;
    }
  g_assert_cmpint (card.due - card.last, ==, G_GINT64_CONSTANT (36500) * DAY);

  card = (GoenFsrsCard) { 0 };
  now = start;
  for (guint i = 0; i < 1000; i++)
    {
      card = goen_fsrs_review (&card, GOEN_FSRS_AGAIN, now);
      g_assert_cmpfloat (card.stability, >=, 0.001);
      now = card.due + DAY;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fsrs/intervals", test_intervals);
  g_test_add_func ("/fsrs/memory", test_memory);
  g_test_add_func ("/fsrs/first", test_first);
  g_test_add_func ("/fsrs/retrievability", test_retrievability);
  g_test_add_func ("/fsrs/difficulty", test_difficulty);
  g_test_add_func ("/fsrs/same-day", test_same_day);
  g_test_add_func ("/fsrs/later-day", test_later_day);
  g_test_add_func ("/fsrs/forgotten-is-shorter", test_forgotten_is_shorter);
  g_test_add_func ("/fsrs/easy", test_easy);
  g_test_add_func ("/fsrs/learning-steps", test_learning_steps);
  g_test_add_func ("/fsrs/hard-second-step", test_hard_second_step);
  g_test_add_func ("/fsrs/hard-relearning", test_hard_relearning);
  g_test_add_func ("/fsrs/new-begins-at-the-first-step", test_new_begins_at_the_first_step);
  g_test_add_func ("/fsrs/relearning", test_relearning);
  g_test_add_func ("/fsrs/bounds", test_bounds);

  return g_test_run ();
}
