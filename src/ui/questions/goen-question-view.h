/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck.h"

G_BEGIN_DECLS

/**
 * GoenQuestionView:
 *
 * The card that lies open, large, with what it leads on to; the list of its kind where it is a nod or sums up; and the pages that stand in its place.
 *
 * Signals: ::swiped (int step); ::clear-filter (); ::retry ().
 */
#define GOEN_TYPE_QUESTION_VIEW (goen_question_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuestionView, goen_question_view, GOEN, QUESTION_VIEW, AdwBin)

void goen_question_view_show        (GoenQuestionView       *self,  /* what the open card says now */
                                     GPtrArray              *deck,
                                     const GoenQuestionCard *card);
void goen_question_view_turn        (GoenQuestionView       *self,  /* turns to another card: forwards (1), backwards (-1) or at once (0) */
                                     GPtrArray              *deck,
                                     const GoenQuestionCard *card,
                                     int                     direction);
void goen_question_view_show_none   (GoenQuestionView           *self);     /* no card fits */
void goen_question_view_show_error  (GoenQuestionView *self,
                                     const char       *sentence);
void goen_question_view_focus_leads (GoenQuestionView           *self);

G_END_DECLS
