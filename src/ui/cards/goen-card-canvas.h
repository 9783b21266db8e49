/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-card-session.h"

G_BEGIN_DECLS

/**
 * GoenCardCanvas:
 *
 * One side of a card, on which its items are selected, moved and made larger, by the pointer or by keys.
 *
 * Tab goes from item to item, arrow keys move by half a millimetre, with Shift by a tenth, with Ctrl they make larger or smaller, Delete hides.
 *
 * Signal ::edit: Return was pressed, and the numbers of the selected item are wanted.
 */
#define GOEN_TYPE_CARD_CANVAS (goen_card_canvas_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardCanvas, goen_card_canvas, GOEN, CARD_CANVAS, GtkWidget)

void   goen_card_canvas_set_session (GoenCardCanvas  *self,
                                     GoenCardSession *session);   /* once */
void   goen_card_canvas_set_scale   (GoenCardCanvas  *self,
                                     double           scale);     /* pixels for a millimetre; 0 fits the card into what room there is */
double goen_card_canvas_get_scale   (GoenCardCanvas  *self);      /* as it is drawn now */

G_END_DECLS
