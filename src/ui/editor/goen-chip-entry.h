/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenChipEntry:
 *
 * A row of short words, as tags, with an entry for one more.
 *
 * Return adds the word, Backspace in the empty entry removes the last one. Its title (of
 * #AdwPreferencesRow) stands above. Signals: ::changed, and ::finished when Return is pressed in the empty entry.
 */
#define GOEN_TYPE_CHIP_ENTRY (goen_chip_entry_get_type ())
G_DECLARE_FINAL_TYPE (GoenChipEntry, goen_chip_entry, GOEN, CHIP_ENTRY, AdwPreferencesRow)

void       goen_chip_entry_set_known (GoenChipEntry      *self,
                                      const char * const *known);
void       goen_chip_entry_set_words (GoenChipEntry      *self,
                                      GPtrArray          *words);
GPtrArray *goen_chip_entry_dup_words (GoenChipEntry      *self);

G_END_DECLS
