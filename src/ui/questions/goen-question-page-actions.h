/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-question-page.h"

G_BEGIN_DECLS

/* What can be done on the page of a card, from its menu, its buttons and the keyboard: card.draw, card.previous, card.next, card.open (s: a key),
 * card.deeper, and what goen_question_act() does to the open card. */

typedef struct {
  const GoenQuestionCard *card;          /* (nullable): the open one */
  gboolean                can_write;
  gboolean                draws;
  gboolean                has_previous;
  gboolean                has_next;
} GoenQuestionPageState;

void goen_question_page_actions_install (GtkWidgetClass              *widget_class);   /* of #GoenQuestionPage */
void goen_question_page_actions_update  (GtkWidget                   *widget,
                                         const GoenQuestionPageState *state);

G_END_DECLS
