/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-deck-source.h"

G_BEGIN_DECLS

/**
 * GoenQuestionDraw:
 *
 * From what cards are drawn, how many of them are left, and the drawing itself.
 *
 * Signals: ::drawn (char *key, gboolean shuffled) with %NULL when no card fits the filter any more; ::failed (GError *error).
 */
#define GOEN_TYPE_QUESTION_DRAW (goen_question_draw_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuestionDraw, goen_question_draw, GOEN, QUESTION_DRAW, GObject)

GoenQuestionDraw *goen_question_draw_new         (void);
void              goen_question_draw_set_source  (GoenQuestionDraw     *self,
                                                  GoenDeckSource       *source);
void              goen_question_draw_set_filter  (GoenQuestionDraw     *self,
                                                  const GoenDeckFilter *filter);   /* copied */
void              goen_question_draw_count       (GoenQuestionDraw     *self);     /* after the deck has changed */
guint             goen_question_draw_get_n_all   (GoenQuestionDraw     *self);
guint             goen_question_draw_get_n_left  (GoenQuestionDraw     *self);     /* not drawn yet */
gboolean          goen_question_draw_is_possible (GoenQuestionDraw     *self);
void              goen_question_draw_run         (GoenQuestionDraw     *self,
                                                  const char           *open);     /* key of the card that lies open, (nullable) */

G_END_DECLS
