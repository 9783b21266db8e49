/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-fsrs.h"

#include <math.h>

#define MINUTE 60
#define DAY 86400

#define DESIRED_RETENTION 0.9
#define MAX_INTERVAL 36500
#define MIN_STABILITY 0.001
#define MIN_DIFFICULTY 1.0
#define MAX_DIFFICULTY 10.0

/* The default weights of FSRS-6 by the numbers they have in its formulae, fitted to the reviews of about 10 000 people. */
static const double w[] = {
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
  1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
};

static const guint learning_steps[] = { 1 * MINUTE, 10 * MINUTE };
static const guint relearning_steps[] = { 10 * MINUTE };

/* So that a memory of the stability of a day is recalled with 90 % after a day. */
static double
get_factor (void)
{
  return pow (0.9, -1 / w[20]) - 1;
}

static double
get_initial_difficulty (GoenFsrsGrade grade)
{
  return w[4] - exp (w[5] * (grade - 1.0)) + 1;
}

/* Changes get smaller towards the top, and difficulty drifts a little towards that of what was easy from the start. */
static double
get_next_difficulty (double        difficulty,
                     GoenFsrsGrade grade)
{
  double change = -w[6] * ((int) grade - 3);
  double damped = difficulty + (MAX_DIFFICULTY - difficulty) * change / 9;
  double reverted = w[7] * get_initial_difficulty (GOEN_FSRS_EASY) + (1 - w[7]) * damped;

  return CLAMP (reverted, MIN_DIFFICULTY, MAX_DIFFICULTY);
}

static double
get_same_day_stability (double        stability,
                        GoenFsrsGrade grade)
{
  double increase = exp (w[17] * ((int) grade - 3 + w[18])) * pow (stability, -w[19]);

  return stability * (grade >= GOEN_FSRS_GOOD ? MAX (increase, 1) : increase);
}

static double
get_recalled_stability (const GoenFsrsCard *card,
                        double              retrievability,
                        GoenFsrsGrade       grade)
{
  double hard_penalty = grade == GOEN_FSRS_HARD ? w[15] : 1;
  double easy_bonus = grade == GOEN_FSRS_EASY ? w[16] : 1;

  return card->stability * (1 + exp (w[8]) * (11 - card->difficulty) * pow (card->stability, -w[9])
                                * (exp ((1 - retrievability) * w[10]) - 1) * hard_penalty * easy_bonus);
}

static double
get_forgotten_stability (const GoenFsrsCard *card,
                         double              retrievability)
{
  double after_days = w[11] * pow (card->difficulty, -w[12]) * (pow (card->stability + 1, w[13]) - 1)
                      * exp ((1 - retrievability) * w[14]);
  double after_minutes = card->stability / exp (w[17] * w[18]);

  return MIN (after_days, after_minutes);
}

static gint64
get_elapsed_days (const GoenFsrsCard *card,
                  gint64              now)
{
  return MAX (0, now - card->last) / DAY;
}

static void
update_memory (GoenFsrsCard  *card,
               GoenFsrsGrade  grade,
               gint64         now)
{
  double stability;

  if (card->state == GOEN_FSRS_NEW)
    {
      card->stability = w[grade - 1];
      card->difficulty = CLAMP (get_initial_difficulty (grade), MIN_DIFFICULTY, MAX_DIFFICULTY);
      return;
    }

  card->stability = MAX (card->stability, MIN_STABILITY);
  card->difficulty = CLAMP (card->difficulty, MIN_DIFFICULTY, MAX_DIFFICULTY);
  if (get_elapsed_days (card, now) < 1)
    stability = get_same_day_stability (card->stability, grade);
  else if (grade == GOEN_FSRS_AGAIN)
    stability = get_forgotten_stability (card, goen_fsrs_get_retrievability (card, now));
  else
    stability = get_recalled_stability (card, goen_fsrs_get_retrievability (card, now), grade);
  card->stability = MAX (stability, MIN_STABILITY);
  card->difficulty = get_next_difficulty (card->difficulty, grade);
}

/* Whole days, in seconds. */
static gint64
get_interval (const GoenFsrsCard *card)
{
  double days = card->stability / get_factor () * (pow (DESIRED_RETENTION, -1 / w[20]) - 1);

  return (gint64) CLAMP (rint (days), 1, MAX_INTERVAL) * DAY;
}

static gint64
graduate (GoenFsrsCard *card)
{
  card->state = GOEN_FSRS_REVIEW;
  card->step = 0;
  return get_interval (card);
}

static gint64
take_step (GoenFsrsCard  *card,
           GoenFsrsGrade  grade,
           const guint   *steps,
           guint          n_steps)
{
  card->step = MIN (card->step, n_steps - 1);
  switch (grade)
    {
    case GOEN_FSRS_AGAIN:
      card->step = 0;
      return steps[0];

    case GOEN_FSRS_HARD:
      if (card->step > 0)
        return steps[card->step];
      return n_steps > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 3 / 2;

    case GOEN_FSRS_GOOD:
      if (card->step + 1 == n_steps)
        return graduate (card);
      return steps[++card->step];

    case GOEN_FSRS_EASY:
    default:
      return graduate (card);
    }
}

static gint64
schedule (GoenFsrsCard  *card,
          GoenFsrsGrade  grade)
{
  switch (card->state)
    {
    case GOEN_FSRS_REVIEW:
      if (grade != GOEN_FSRS_AGAIN)
        return graduate (card);
      card->state = GOEN_FSRS_RELEARNING;
      card->step = 0;
      return relearning_steps[0];

    case GOEN_FSRS_RELEARNING:
      return take_step (card, grade, relearning_steps, G_N_ELEMENTS (relearning_steps));

    case GOEN_FSRS_NEW:
    case GOEN_FSRS_LEARNING:
    default:
      card->state = GOEN_FSRS_LEARNING;
      return take_step (card, grade, learning_steps, G_N_ELEMENTS (learning_steps));
    }
}

/**
 * goen_fsrs_get_retrievability:
 * @card: a memory
 * @now: Unix seconds
 *
 * How likely it is that something is recalled now.
 *
 * By the forgetting curve of FSRS-6, in whole days since the last review.
 *
 * Returns: 0 to 1; 0 when it is new
 */
double
goen_fsrs_get_retrievability (const GoenFsrsCard *card,
                              gint64              now)
{
  g_return_val_if_fail (card != NULL, 0);

  if (card->state == GOEN_FSRS_NEW)
    return 0;
  return pow (1 + get_factor () * get_elapsed_days (card, now) / MAX (card->stability, MIN_STABILITY), -w[20]);
}

/**
 * goen_fsrs_review:
 * @card: a memory
 * @grade: how well it was recalled
 * @now: Unix seconds
 *
 * What becomes of a memory by a review, and when the next one is due.
 *
 * The formulae and default weights are those of FSRS-6 as published in “The Algorithm” of the wiki of
 * open-spaced-repetition/awesome-fsrs (Jarrett Ye and others, 2025), which goes back to “A Stochastic Shortest Path
 * Algorithm for Optimizing Spaced Repetition Scheduling” (KDD 2022, doi:10.1145/3534678.3539081). Steps, their order and
 * rounding are those of the scheduler py-fsrs 6.3 with its defaults: learning after 1 and 10 minutes, relearning after
 * 10 minutes, a desired retention of 90 %, at most 36500 days; nothing is left to chance.
 *
 * Returns: the memory afterwards
 */
GoenFsrsCard
goen_fsrs_review (const GoenFsrsCard *card,
                  GoenFsrsGrade       grade,
                  gint64              now)
{
  GoenFsrsCard next = { 0 };

  g_return_val_if_fail (card != NULL, next);
  g_return_val_if_fail (grade >= GOEN_FSRS_AGAIN && grade <= GOEN_FSRS_EASY, *card);

  next = *card;
  if (next.state == GOEN_FSRS_NEW)
    next.step = 0;
  update_memory (&next, grade, now);
  next.due = now + schedule (&next, grade);
  next.last = now;
  return next;
}
