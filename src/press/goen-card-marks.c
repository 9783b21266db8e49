/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-marks-private.h"

/* Trim edges of outlines, mm. */
#define OUTLINE 0.1

/* Crop marks: how far from the cards they begin, how long and how thick they are, mm. */
#define MARK_GAP    1.0
#define MARK_LENGTH 4.0
#define MARK_WIDTH  0.1

static void
add_round_rectangle (cairo_t        *cr,
                     const GoenSlot *slot,
                     double          corner)
{
  double radius = MIN (corner, MIN (slot->width, slot->height) / 2);
  double right = slot->x + slot->width, bottom = slot->y + slot->height;

  if (radius <= 0)
    {
      cairo_rectangle (cr, slot->x, slot->y, slot->width, slot->height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, slot->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, slot->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, slot->x + radius, slot->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Of all places, whether a card is printed there or not: it is a test of the paper. */
void
goen_card_marks_draw_outlines (const GoenCardSheet *self,
                               cairo_t             *cr,
                               gboolean             is_back)
{
  for (guint i = 0; i < goen_sheet_get_n (self->sheet); i++)
    {
      GoenSlot slot = is_back ? goen_sheet_get_back_slot (self->sheet, i, self->flip) : goen_sheet_get_slot (self->sheet, i);

      add_round_rectangle (cr, &slot, self->sheet->corner);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, OUTLINE);
  cairo_stroke (cr);
}

static void
add_line (cairo_t *cr,
          double   x1,
          double   y1,
          double   x2,
          double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

/* Marks stand outside of all cards only, so that none is left on a card: long ones where to cut, short ones where colour ends, and one in
 * the middle of each side. */
static void
add_marks_at (cairo_t *cr,
              double   at,
              double   from,
              double   to,
              double   length,
              gboolean is_column)
{
  if (is_column)
    {
      add_line (cr, at, from - length, at, from);
      add_line (cr, at, to, at, to + length);
    }
  else
    {
      add_line (cr, from - length, at, from, at);
      add_line (cr, to, at, to + length, at);
    }
}

static void
add_marks_along (cairo_t *cr,
                 double   start,
                 double   pitch,
                 double   length,
                 guint    n,
                 double   waste,
                 double   from,
                 double   to,
                 gboolean is_column)
{
  for (guint i = 0; i < n; i++)
    {
      double low = start + i * pitch, high = low + length;

      add_marks_at (cr, low, from, to, MARK_LENGTH, is_column);
      add_marks_at (cr, high, from, to, MARK_LENGTH, is_column);
      if (waste > 0)
        {
          add_marks_at (cr, low - waste, from, to, MARK_LENGTH / 2, is_column);
          add_marks_at (cr, high + waste, from, to, MARK_LENGTH / 2, is_column);
        }
    }
  add_marks_at (cr, start + ((n - 1) * pitch + length) / 2, from, to, MARK_LENGTH / 2, is_column);
}

void
goen_card_marks_draw (const GoenCardSheet *self,
                      cairo_t             *cr,
                      gboolean             is_back)
{
  const GoenSheet *sheet = self->sheet;
  double width = (sheet->nx - 1) * sheet->dx + sheet->card_width;
  double height = (sheet->ny - 1) * sheet->dy + sheet->card_height;
  GoenSlot first = is_back ? goen_sheet_get_back_slot (sheet, 0, self->flip) : goen_sheet_get_slot (sheet, 0);
  GoenSlot last = is_back ? goen_sheet_get_back_slot (sheet, goen_sheet_get_n (sheet) - 1, self->flip)
                          : goen_sheet_get_slot (sheet, goen_sheet_get_n (sheet) - 1);
  double x = MIN (first.x, last.x), y = MIN (first.y, last.y);
  double gap_x = sheet->waste_x + MARK_GAP, gap_y = sheet->waste_y + MARK_GAP;

  add_marks_along (cr, x, sheet->dx, sheet->card_width, sheet->nx, sheet->waste_x, y - gap_y, y + height + gap_y, TRUE);
  add_marks_along (cr, y, sheet->dy, sheet->card_height, sheet->ny, sheet->waste_y, x - gap_x, x + width + gap_x, FALSE);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, MARK_WIDTH);
  cairo_stroke (cr);
}
