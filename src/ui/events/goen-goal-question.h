/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenGoalQuestion:
 *
 * Asks gently about a goal that only counts cards: a sentence, better goals as buttons, and a way to keep it.
 *
 * Signal ::chosen (char *text): the goal to keep, the typed one or one of those offered.
 */
#define GOEN_TYPE_GOAL_QUESTION (goen_goal_question_get_type ())
G_DECLARE_FINAL_TYPE (GoenGoalQuestion, goen_goal_question, GOEN, GOAL_QUESTION, GtkBox)

void goen_goal_question_ask  (GoenGoalQuestion   *self,
                              const char         *text,
                              char              **suggestions);
void goen_goal_question_hide (GoenGoalQuestion   *self);

G_END_DECLS
