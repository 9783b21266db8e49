/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-questions.h"
#include "goen-section.h"

G_BEGIN_DECLS

/**
 * GoenQuestionsSection:
 *
 * The section of question cards: one large card at a time, drawn, turned and filtered, and the deck as a list.
 *
 * Properties as every section: library, collapsed, sidebar-button-visible. Actions: questions.new, questions.search, questions.show (s, key of a card),
 * questions.draw, questions.import, questions.export, questions.export-some (s: "own" or "favourites").
 */
#define GOEN_TYPE_QUESTIONS_SECTION (goen_questions_section_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuestionsSection, goen_questions_section, GOEN, QUESTIONS_SECTION, GoenSection)

void goen_questions_section_show_card (GoenQuestionsSection *self,
                                       const char           *key);

/* Notes that a question was asked: whom, when, what came back, and what the answer becomes. */
void goen_asked_present          (GtkWidget       *parent,
                                  GoenLibrary     *library,
                                  const GoenAsked *asked);     /* (nullable) copied: a new one may come with card, text, person and event; a stored one is changed */

/* An own card, new (NULL) or to change; @follows is the key of the card a new one leads on from, (nullable). */
void goen_card_editor_present    (GtkWidget              *parent,
                                  GoenLibrary            *library,
                                  const GoenQuestionCard *card,
                                  const char             *follows);

/* A row of something asked: the question, whom and when, what came back; edit and remove with Undo. */
GtkWidget *goen_asked_row_new    (GoenLibrary     *library,
                                  const GoenAsked *asked,      /* copied */
                                  gboolean         with_person);

G_END_DECLS
