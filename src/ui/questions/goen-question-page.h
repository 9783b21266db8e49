/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck-source.h"

G_BEGIN_DECLS

/**
 * GoenQuestionPage:
 *
 * The page with one large card, drawn, leafed through by arrow keys or a swipe, and what it leads on to.
 *
 * Property: key (of the card that lies open, nullable, read only). Signal ::clear-filter (), when the user wants all cards back.
 */
#define GOEN_TYPE_QUESTION_PAGE (goen_question_page_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuestionPage, goen_question_page, GOEN, QUESTION_PAGE, AdwNavigationPage)

void        goen_question_page_set_source (GoenQuestionPage *self,
                                           GoenDeckSource   *source);
void        goen_question_page_set_filter (GoenQuestionPage     *self,
                                           const GoenDeckFilter *filter);  /* what is drawn from; copied */
void        goen_question_page_show       (GoenQuestionPage *self,
                                           const char       *key,
                                           gboolean          in_passing);
void        goen_question_page_draw       (GoenQuestionPage *self);
void        goen_question_page_leaf       (GoenQuestionPage *self,
                                           int               step);      /* 1 forwards, -1 backwards */
void        goen_question_page_focus_leads (GoenQuestionPage *self);
void        goen_question_page_act        (GoenQuestionPage *self,       /* on the card that lies open */
                                           const char       *action);
const char *goen_question_page_get_key    (GoenQuestionPage *self);      /* (nullable) */

G_END_DECLS
