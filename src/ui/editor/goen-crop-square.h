/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The square part of a picture that is kept; in pixels of the picture, always inside of it. */
typedef struct {
  int    width;    /* of the picture */
  int    height;
  double x;
  double y;
  double size;
} GoenCropSquare;

typedef enum {
  GOEN_CROP_NONE,
  GOEN_CROP_INSIDE,
  GOEN_CROP_TOP_LEFT,
  GOEN_CROP_TOP_RIGHT,
  GOEN_CROP_BOTTOM_LEFT,
  GOEN_CROP_BOTTOM_RIGHT,
} GoenCropHandle;

void           goen_crop_square_init    (GoenCropSquare       *self,
                                         int                   width,
                                         int                   height);
void           goen_crop_square_move    (GoenCropSquare       *self,
                                         double                dx,
                                         double                dy);
void           goen_crop_square_zoom    (GoenCropSquare       *self,
                                         double                factor);
void           goen_crop_square_drag    (GoenCropSquare       *self,
                                         GoenCropHandle        handle,
                                         double                dx,
                                         double                dy);
GoenCropHandle goen_crop_square_find    (const GoenCropSquare *self,
                                         double                x,
                                         double                y,
                                         double                reach);

G_END_DECLS
