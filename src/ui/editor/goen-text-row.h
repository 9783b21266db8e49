/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenTextRow:
 *
 * A row for text of several lines.
 *
 * Its title (of #AdwPreferencesRow) stands above the text; property is-private gives
 * it the look of something that stays here. Signal ::changed.
 */
#define GOEN_TYPE_TEXT_ROW (goen_text_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenTextRow, goen_text_row, GOEN, TEXT_ROW, AdwPreferencesRow)

void  goen_text_row_set_text (GoenTextRow *self,
                              const char  *text);
char *goen_text_row_dup_text (GoenTextRow *self);
void  goen_text_row_insert   (GoenTextRow *self,
                              const char  *text);   /* where the cursor is */

G_END_DECLS
