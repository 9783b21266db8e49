/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenTodayCard:
 *
 * A row with a title, a line or two below it, and buttons: beside them where there is room, else below.
 */
#define GOEN_TYPE_TODAY_CARD (goen_today_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenTodayCard, goen_today_card, GOEN, TODAY_CARD, GtkListBoxRow)

GtkWidget *goen_today_card_new        (void);
void       goen_today_card_show       (GoenTodayCard *self,
                                       const char    *title,
                                       const char    *text);       /* (nullable) */
GtkWidget *goen_today_card_add_button (GoenTodayCard *self,        /* (transfer none) */
                                       const char    *label,       /* with a mnemonic */
                                       const char    *tooltip,     /* (nullable) */
                                       gboolean       is_flat);
void       goen_today_card_set_large  (GoenTodayCard *self);       /* the title is what is to be read: a question */

G_END_DECLS
