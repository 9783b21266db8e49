/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One place of a sheet, on which a card is printed: its number, hatched where it is used up. */
#define GOEN_TYPE_SHEET_PLACE (goen_sheet_place_get_type ())
G_DECLARE_FINAL_TYPE (GoenSheetPlace, goen_sheet_place, GOEN, SHEET_PLACE, GtkWidget)

GtkWidget *goen_sheet_place_new      (guint           number,    /* from 0 */
                                      guint           n);        /* how many there are */
guint      goen_sheet_place_get      (GoenSheetPlace *self);
void       goen_sheet_place_set_state (GoenSheetPlace *self,
                                       gboolean        is_used,
                                       gboolean        has_card); /* something is printed there */

G_END_DECLS
