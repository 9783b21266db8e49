/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-canvas.h"

G_BEGIN_DECLS

/* Where a box is taken hold of. */
typedef enum {
  GOEN_GRIP_MOVE = 0,
  GOEN_GRIP_LEFT = 1 << 0,
  GOEN_GRIP_RIGHT = 1 << 1,
  GOEN_GRIP_TOP = 1 << 2,
  GOEN_GRIP_BOTTOM = 1 << 3,
} GoenCardGrip;

struct _GoenCardCanvas
{
  GtkWidget parent_instance;

  GoenCardSession  *session;        /* (owned) (nullable) */
  double            scale;          /* pixels for a millimetre, 0 to fit */

  /* While something is dragged. */
  gboolean          is_dragging;
  GoenCardGrip      grip;
  cairo_rectangle_t from;           /* as it was taken hold of, mm */
  char             *step;           /* (owned) (nullable) */
  double            guide_x;        /* NAN for none */
  double            guide_y;
};

graphene_rect_t goen_card_canvas_get_area (GoenCardCanvas    *self);     /* of the card, pixels */
GArray         *goen_card_canvas_list     (GoenCardCanvas    *self);     /* new, of GoenCardItem where they are seen: what can be selected; hidden where it is an empty picture */
gboolean        goen_card_canvas_get_box  (GoenCardCanvas    *self,      /* where the selected item is seen, mm */
                                           cairo_rectangle_t *box);
void            goen_card_canvas_draw     (GoenCardCanvas    *self,
                                           GtkSnapshot       *snapshot);
void            goen_card_canvas_listen   (GoenCardCanvas    *self);     /* to pointer and keys */

G_END_DECLS
