/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-figure.h"

#include <math.h>

/* As goen_sheet_check() allows, mm. */
#define ROUNDING 0.1

/* More places than this are not told apart in a drawing. */
#define MAX_PLACES 1000

#define MARGIN 4

struct _GoenSheetFigure
{
  GtkWidget parent_instance;

  GoenSheet *sheet;     /* (owned) (nullable) */
  int        height;    /* px; 0 for as large as there is room */
};

G_DEFINE_FINAL_TYPE (GoenSheetFigure, goen_sheet_figure, GTK_TYPE_WIDGET)

static guint
get_n (GoenSheetFigure *self)
{
  return self->sheet->nx <= MAX_PLACES && self->sheet->ny <= MAX_PLACES ? MIN (goen_sheet_get_n (self->sheet), MAX_PLACES) : 0;
}

static gboolean
overlaps (const GoenSheet *sheet)
{
  return (sheet->nx > 1 && sheet->dx < sheet->card_width - ROUNDING) || (sheet->ny > 1 && sheet->dy < sheet->card_height - ROUNDING);
}

static gboolean
is_bad (const GoenSheet *sheet,
        const GoenSlot  *slot)
{
  return overlaps (sheet) || slot->x < 0 || slot->y < 0 || slot->x + slot->width > sheet->page_width + ROUNDING ||
         slot->y + slot->height > sheet->page_height + ROUNDING;
}

static void
add_place (cairo_t        *cr,
           const GoenSlot *slot,
           double          corner)
{
  double radius = MIN (corner, MIN (slot->width, slot->height) / 2), right = slot->x + slot->width, bottom = slot->y + slot->height;

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

static void
draw_places (GoenSheetFigure *self,
             cairo_t         *cr,
             double           pixel)
{
  for (guint i = 0; i < get_n (self); i++)
    {
      GoenSlot slot = goen_sheet_get_slot (self->sheet, i);
      gboolean bad = is_bad (self->sheet, &slot);

      add_place (cr, &slot, self->sheet->corner);
      cairo_set_source_rgba (cr, bad ? 0.88 : 0.21, bad ? 0.11 : 0.52, bad ? 0.14 : 0.89, bad ? 0.22 : 0.14);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, bad ? 0.75 : 0.45, bad ? 0.05 : 0.47, bad ? 0.1 : 0.5);
      cairo_set_line_width (cr, pixel);
      cairo_stroke (cr);
    }
}

static void
draw_waste (GoenSheetFigure *self,
            cairo_t         *cr,
            double           pixel)
{
  const GoenSheet *sheet = self->sheet;

  if (sheet->waste_x <= 0 && sheet->waste_y <= 0)
    return;

  for (guint i = 0; i < get_n (self); i++)
    {
      GoenSlot slot = goen_sheet_get_slot (sheet, i);

      cairo_rectangle (cr, slot.x - sheet->waste_x, slot.y - sheet->waste_y, slot.width + 2 * sheet->waste_x, slot.height + 2 * sheet->waste_y);
    }
  cairo_set_dash (cr, (double[]) { 3 * pixel, 2 * pixel }, 2, 0);
  cairo_set_source_rgba (cr, 0.3, 0.3, 0.35, 0.7);
  cairo_set_line_width (cr, pixel);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw (GoenSheetFigure *self,
      cairo_t         *cr,
      double           width,
      double           height)
{
  const GoenSheet *sheet = self->sheet;
  double scale = MIN ((width - 2 * MARGIN) / sheet->page_width, (height - 2 * MARGIN) / sheet->page_height);

  if (!isfinite (scale) || scale <= 0)
    return;

  cairo_translate (cr, (width - sheet->page_width * scale) / 2, (height - sheet->page_height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, sheet->page_width, sheet->page_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.35);
  cairo_set_line_width (cr, 1 / scale);
  cairo_stroke (cr);
  draw_waste (self, cr, 1 / scale);
  draw_places (self, cr, 1 / scale);
}

static void
goen_sheet_figure_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GoenSheetFigure *self = GOEN_SHEET_FIGURE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->sheet == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw (self, cr, width, height);
  cairo_destroy (cr);
}

static void
goen_sheet_figure_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  GoenSheetFigure *self = GOEN_SHEET_FIGURE (widget);

  if (self->height > 0)
    *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? self->height : (int) (self->height * 0.8);
  else
    {
      *minimum = 160;
      *natural = orientation == GTK_ORIENTATION_VERTICAL ? 480 : 340;
    }
}

static void
goen_sheet_figure_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_SHEET_FIGURE (object)->sheet, goen_sheet_free);

  G_OBJECT_CLASS (goen_sheet_figure_parent_class)->finalize (object);
}

static void
goen_sheet_figure_class_init (GoenSheetFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = goen_sheet_figure_finalize;
  widget_class->snapshot = goen_sheet_figure_snapshot;
  widget_class->measure = goen_sheet_figure_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
goen_sheet_figure_init (GoenSheetFigure *self)
{
}

/**
 * goen_sheet_figure_new:
 * @sheet: a sheet; copied
 * @height: px
 *
 * Creates a drawing of a sheet.
 *
 * Returns: (transfer floating): the drawing
 */
GtkWidget *
goen_sheet_figure_new (const GoenSheet *sheet,
                       int              height)
{
  GoenSheetFigure *self = g_object_new (GOEN_TYPE_SHEET_FIGURE, NULL);

  self->height = height;
  goen_sheet_figure_set (self, sheet);

  return GTK_WIDGET (self);
}

/**
 * goen_sheet_figure_set:
 * @self: a drawing
 * @sheet: a sheet; copied
 *
 * Draws another sheet.
 */
void
goen_sheet_figure_set (GoenSheetFigure *self,
                       const GoenSheet *sheet)
{
  GoenSheet *copy = goen_sheet_copy (sheet);

  g_clear_pointer (&self->sheet, goen_sheet_free);
  self->sheet = copy;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * goen_sheet_figure_get_n_bad:
 * @self: a drawing
 *
 * Counts the places that overlap or leave the page.
 *
 * Returns: how many are drawn in red
 */
guint
goen_sheet_figure_get_n_bad (GoenSheetFigure *self)
{
  guint n = 0;

  for (guint i = 0; self->sheet != NULL && i < get_n (self); i++)
    {
      GoenSlot slot = goen_sheet_get_slot (self->sheet, i);

      n += is_bad (self->sheet, &slot) ? 1 : 0;
    }

  return n;
}
