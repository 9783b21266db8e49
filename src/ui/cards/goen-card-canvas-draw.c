/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-canvas-private.h"

#include <math.h>

#define HANDLE_PIXELS 7.0

static void
set_accent (cairo_t *cr,
            double   alpha)
{
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  cairo_set_source_rgba (cr, accent->red, accent->green, accent->blue, alpha);
}

/* Text stays inside of this line. */
static void
draw_safe (cairo_t              *cr,
           const GoenCardDesign *design,
           double                pixel)
{
  const double dashes[] = { 3 * pixel, 3 * pixel };

  cairo_rectangle (cr, GOEN_CARD_SAFE, GOEN_CARD_SAFE, design->width - 2 * GOEN_CARD_SAFE, design->height - 2 * GOEN_CARD_SAFE);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, pixel);
  cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, 0.45);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* What says nothing has a place all the same. */
static void
draw_empty (GoenCardCanvas *self,
            cairo_t        *cr,
            double          pixel)
{
  g_autoptr (GArray) seen = goen_card_canvas_list (self);
  const double dashes[] = { pixel, 2 * pixel };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, pixel);
  cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, 0.7);
  for (guint i = 0; i < seen->len; i++)
    {
      const GoenCardItem *item = &g_array_index (seen, GoenCardItem, i);

      if (!item->is_hidden)
        continue;
      cairo_rectangle (cr, item->x, item->y, item->width, item->height);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_handle (cairo_t *cr,
             double   x,
             double   y,
             double   pixel)
{
  double size = HANDLE_PIXELS * pixel;

  cairo_rectangle (cr, x - size / 2, y - size / 2, size, size);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  set_accent (cr, 1);
  cairo_stroke (cr);
}

static void
draw_selection (GoenCardCanvas *self,
                cairo_t        *cr,
                double          pixel)
{
  cairo_rectangle_t box;

  if (!goen_card_canvas_get_box (self, &box))
    return;

  cairo_set_line_width (cr, 1.5 * pixel);
  set_accent (cr, 1);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_stroke (cr);
  cairo_set_line_width (cr, pixel);
  for (int row = 0; row <= 2; row++)
    for (int column = 0; column <= 2; column++)
      {
        /* A line of text has no room for handles at all of its edges. */
        if ((row == 1 && (column == 1 || box.height < 4 * HANDLE_PIXELS * pixel)) || (column == 1 && box.width < 4 * HANDLE_PIXELS * pixel))
          continue;
        draw_handle (cr, box.x + box.width * column / 2, box.y + box.height * row / 2, pixel);
      }
}

static void
draw_guides (GoenCardCanvas       *self,
             cairo_t              *cr,
             const GoenCardDesign *design,
             double                pixel)
{
  if (!self->is_dragging)
    return;

  cairo_set_line_width (cr, pixel);
  set_accent (cr, 0.8);
  if (!isnan (self->guide_x))
    {
      cairo_move_to (cr, self->guide_x, 0);
      cairo_line_to (cr, self->guide_x, design->height);
      cairo_stroke (cr);
    }
  if (!isnan (self->guide_y))
    {
      cairo_move_to (cr, 0, self->guide_y);
      cairo_line_to (cr, design->width, self->guide_y);
      cairo_stroke (cr);
    }
}

void
goen_card_canvas_draw (GoenCardCanvas *self,
                       GtkSnapshot    *snapshot)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  graphene_rect_t area = goen_card_canvas_get_area (self);
  double scale = area.size.width / design->width;
  graphene_rect_t around = area;
  GskRoundedRect outline;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&outline, &area, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.35f }, 0, 2, 0, 8);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &area);
  graphene_rect_inset (&around, -10, -10);
  cr = gtk_snapshot_append_cairo (snapshot, &around);
  cairo_translate (cr, area.origin.x, area.origin.y);
  cairo_scale (cr, scale, scale);
  goen_card_painter_draw (goen_card_session_get_painter (self->session), cr, goen_card_session_get_side (self->session),
                          goen_card_session_get_content (self->session), FALSE);
  draw_safe (cr, design, 1 / scale);
  draw_empty (self, cr, 1 / scale);
  draw_guides (self, cr, design, 1 / scale);
  draw_selection (self, cr, 1 / scale);
  cairo_destroy (cr);
}
