/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-sheet.h"

G_BEGIN_DECLS

/* Lines on a sheet that belong to no card. The context is in millimetres. */

void goen_card_marks_draw          (const GoenCardSheet *self,     /* where to cut */
                                    cairo_t             *cr,
                                    gboolean             is_back);
void goen_card_marks_draw_outlines (const GoenCardSheet *self,     /* the edges of all places */
                                    cairo_t             *cr,
                                    gboolean             is_back);

G_END_DECLS
