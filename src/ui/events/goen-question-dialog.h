/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-document.h"

G_BEGIN_DECLS

/**
 * GoenQuestionDialog:
 *
 * The questions of the deck to pick from for an event, with a search and by their depth.
 *
 * Signal ::chosen (GStrv questions): those that were ticked.
 */
#define GOEN_TYPE_QUESTION_DIALOG (goen_question_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuestionDialog, goen_question_dialog, GOEN, QUESTION_DIALOG, AdwDialog)

AdwDialog *goen_question_dialog_new (GoenEventDocument *document);

G_END_DECLS
