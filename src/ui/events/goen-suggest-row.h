/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenSuggestRow:
 *
 * A row with an entry that offers what was typed there before.
 *
 * Its title is that of #AdwPreferencesRow.
 */
#define GOEN_TYPE_SUGGEST_ROW (goen_suggest_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenSuggestRow, goen_suggest_row, GOEN, SUGGEST_ROW, AdwPreferencesRow)

void        goen_suggest_row_set_words (GoenSuggestRow *self,
                                        GPtrArray      *words);    /* of char *, most used first */
void        goen_suggest_row_set_text  (GoenSuggestRow *self,
                                        const char     *text);     /* (nullable) */
const char *goen_suggest_row_get_text  (GoenSuggestRow *self);

G_END_DECLS
