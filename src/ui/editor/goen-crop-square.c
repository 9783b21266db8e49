/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-crop-square.h"

#include <math.h>

/* A face of fewer pixels is not worth keeping. */
#define MIN_SIZE 16.0

static double
get_max_size (const GoenCropSquare *self)
{
  return MIN (self->width, self->height);
}

static double
get_min_size (const GoenCropSquare *self)
{
  return MIN (MIN_SIZE, get_max_size (self));
}

/**
 * goen_crop_square_init:
 * @self: a square
 * @width: width of the picture in pixels
 * @height: height of the picture in pixels
 *
 * Begins with the largest square, where faces usually are: in the middle,
 * and in the upper part of a portrait.
 */
void
goen_crop_square_init (GoenCropSquare *self,
                       int             width,
                       int             height)
{
  self->width = width;
  self->height = height;
  self->size = MIN (width, height);
  self->x = (width - self->size) / 2;
  self->y = (height - self->size) / 4;
}

/**
 * goen_crop_square_move:
 * @self: a square
 * @dx: how far to the right, in pixels of the picture
 * @dy: how far down
 *
 * Moves the square, as far as the picture goes.
 */
void
goen_crop_square_move (GoenCropSquare *self,
                       double          dx,
                       double          dy)
{
  self->x = CLAMP (self->x + dx, 0, self->width - self->size);
  self->y = CLAMP (self->y + dy, 0, self->height - self->size);
}

/**
 * goen_crop_square_zoom:
 * @self: a square
 * @factor: what to multiply its size by
 *
 * Makes the square larger or smaller around its middle.
 */
void
goen_crop_square_zoom (GoenCropSquare *self,
                       double          factor)
{
  double size = CLAMP (self->size * factor, get_min_size (self), get_max_size (self));
  double shift = (self->size - size) / 2;

  self->size = size;
  goen_crop_square_move (self, shift, shift);
}

/**
 * goen_crop_square_drag:
 * @self: a square
 * @handle: what is dragged
 * @dx: how far to the right, in pixels of the picture
 * @dy: how far down
 *
 * Moves the square, or one of its corners while the opposite one stays.
 */
void
goen_crop_square_drag (GoenCropSquare *self,
                       GoenCropHandle  handle,
                       double          dx,
                       double          dy)
{
  gboolean is_left = handle == GOEN_CROP_TOP_LEFT || handle == GOEN_CROP_BOTTOM_LEFT;
  gboolean is_top = handle == GOEN_CROP_TOP_LEFT || handle == GOEN_CROP_TOP_RIGHT;
  double room;
  double growth;
  double size;

  if (handle == GOEN_CROP_NONE)
    return;

  if (handle == GOEN_CROP_INSIDE)
    {
      goen_crop_square_move (self, dx, dy);
      return;
    }

  room = MIN (is_left ? self->x + self->size : self->width - self->x,
              is_top ? self->y + self->size : self->height - self->y);
  dx = is_left ? -dx : dx;
  dy = is_top ? -dy : dy;
  growth = fabs (dx) > fabs (dy) ? dx : dy;
  size = CLAMP (self->size + growth, get_min_size (self), room);

  if (is_left)
    self->x += self->size - size;
  if (is_top)
    self->y += self->size - size;
  self->size = size;
}

/**
 * goen_crop_square_find:
 * @self: a square
 * @x: a place in the picture
 * @y: a place in the picture
 * @reach: how near to a corner counts as the corner
 *
 * Finds what is at a place.
 *
 * Returns: the corner or the inside of the square, or nothing
 */
GoenCropHandle
goen_crop_square_find (const GoenCropSquare *self,
                       double                x,
                       double                y,
                       double                reach)
{
  static const GoenCropHandle corners[2][2] = {
    { GOEN_CROP_TOP_LEFT, GOEN_CROP_TOP_RIGHT },
    { GOEN_CROP_BOTTOM_LEFT, GOEN_CROP_BOTTOM_RIGHT },
  };

  for (guint row = 0; row < 2; row++)
    for (guint column = 0; column < 2; column++)
      if (fabs (x - (self->x + column * self->size)) <= reach &&
          fabs (y - (self->y + row * self->size)) <= reach)
        return corners[row][column];

  if (x >= self->x && x <= self->x + self->size && y >= self->y && y <= self->y + self->size)
    return GOEN_CROP_INSIDE;

  return GOEN_CROP_NONE;
}
