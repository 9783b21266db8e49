/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-person-record.h"

G_BEGIN_DECLS

/**
 * GoenReadingCard:
 *
 * One person whose reading is to be confirmed: the name in large type, and an entry for the reading of each part of it.
 *
 * Signal: ::confirmed (GoenPersonRecord *record): Return was pressed over readings that are some; the record with them.
 */
#define GOEN_TYPE_READING_CARD (goen_reading_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenReadingCard, goen_reading_card, GOEN, READING_CARD, GtkBox)

void       goen_reading_card_show    (GoenReadingCard        *self,
                                      const GoenPersonRecord *record,   /* as stored; copied */
                                      const GoenPersonRecord *guess);   /* the same with missing readings guessed */
GtkWidget *goen_reading_card_get_entry (GoenReadingCard      *self);    /* the first one, for the focus */
void       goen_reading_card_confirm (GoenReadingCard        *self);    /* as Return does; a sentence says so when something is missing */

G_END_DECLS
