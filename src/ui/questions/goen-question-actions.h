/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-questions.h"

G_BEGIN_DECLS

/* What is done to a card in place. Errors show over the window of @widget, and a toast takes back what it says. */
void goen_question_act  (GtkWidget              *widget,  /* one of the actions by its name, see there */
                         GoenLibrary            *library,
                         const GoenQuestionCard *card,
                         const char             *action);
void goen_question_copy (GtkWidget              *widget,
                         const char             *text);

G_END_DECLS
