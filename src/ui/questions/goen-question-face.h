/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck.h"

G_BEGIN_DECLS

/**
 * GoenQuestionFace:
 *
 * One card in large type: what to say, how deep it goes, what it is good for, and how it went so far.
 *
 * It can have the focus; its star activates card.favourite.
 */
#define GOEN_TYPE_QUESTION_FACE (goen_question_face_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuestionFace, goen_question_face, GOEN, QUESTION_FACE, AdwBin)

GtkWidget *goen_question_face_new      (void);
void       goen_question_face_show     (GoenQuestionFace       *self,
                                        const GoenQuestionCard *card);
void       goen_question_face_announce (GoenQuestionFace           *self);    /* politely, to a screen reader */

G_END_DECLS
