/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck.h"

G_BEGIN_DECLS

/**
 * GoenPhraseList:
 *
 * Nods, or phrases to sum up with, one below the other: a click copies one.
 */
#define GOEN_TYPE_PHRASE_LIST (goen_phrase_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenPhraseList, goen_phrase_list, GOEN, PHRASE_LIST, AdwPreferencesGroup)

void goen_phrase_list_show (GoenPhraseList         *self,
                            GPtrArray              *deck,
                            const GoenQuestionCard *card);  /* the list of its kind, with this one marked */

G_END_DECLS
