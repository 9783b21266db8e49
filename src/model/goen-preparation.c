/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today.h"

#include <glib/gi18n-lib.h>

/* A hand of questions that carries a conversation. */
#define ENOUGH_QUESTIONS 3

/* In the order in which they are best done: what to take along comes to mind last. */
typedef enum {
  STEP_PURPOSE,
  STEP_GOAL,
  STEP_PITCH,
  STEP_QUESTIONS,
  STEP_WANTED,
  STEP_CHECKLIST,
  N_STEPS,
} Step;

static const char * const step_words[N_STEPS] = {
  [STEP_PURPOSE] = N_("Write down why you go."),
  [STEP_GOAL] = N_("Set a goal for what shall come of it."),
  [STEP_PITCH] = N_("Choose how you will introduce yourself."),
  [STEP_QUESTIONS] = N_("Choose three questions to ask."),
  [STEP_WANTED] = N_("Mark on the list whom you want to meet."),
  [STEP_CHECKLIST] = N_("Go through the checklist."),
};

static gboolean
is_part (const GoenEventRow *row,
         Step                step)
{
  return step != STEP_WANTED || row->n_expected > 0;
}

static gboolean
is_done (const GoenEventRow *row,
         Step                step)
{
  switch (step)
    {
    case STEP_PURPOSE:
      return row->has_purpose;

    case STEP_GOAL:
      return row->n_goals > 0;

    case STEP_PITCH:
      return row->has_pitch;

    case STEP_QUESTIONS:
      return row->n_questions >= ENOUGH_QUESTIONS;

    case STEP_WANTED:
      return row->n_wanted > 0;

    case STEP_CHECKLIST:
      return row->n_checklist > 0 && row->n_checklist_done == row->n_checklist;

    case N_STEPS:
    default:
      return TRUE;
    }
}

/**
 * goen_preparation_of:
 * @row: an event
 *
 * Tells how far the preparation of an event is.
 *
 * What counts are a purpose, a goal, the whole checklist, the introduction and three questions; where there is a list
 * of participants also somebody marked on it.
 *
 * Returns: how many of how many are done
 */
GoenPreparation
goen_preparation_of (const GoenEventRow *row)
{
  GoenPreparation preparation = { 0, 0 };

  g_return_val_if_fail (row != NULL, preparation);

  for (Step step = 0; step < N_STEPS; step++)
    {
      if (!is_part (row, step))
        continue;

      preparation.n_all++;
      if (is_done (row, step))
        preparation.n_done++;
    }

  return preparation;
}

/**
 * goen_preparation_dup_next:
 * @row: an event
 *
 * Says what is best prepared next.
 *
 * Returns: (transfer full) (nullable): a translated sentence; %NULL when all is ready
 */
char *
goen_preparation_dup_next (const GoenEventRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  for (Step step = 0; step < N_STEPS; step++)
    if (is_part (row, step) && !is_done (row, step))
      return g_strdup (_(step_words[step]));

  return NULL;
}
