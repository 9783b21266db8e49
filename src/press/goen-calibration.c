/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-card-file-private.h"
#include "goen-card-painter-private.h"

/* What is measured, mm. */
#define BAR       100.0
#define BAR_TICK  4.0
#define CROSS     12.0
#define RING      4.0
#define RULER     20.0      /* how far a ruler reaches into the page */

/* Where the bars lie, seen from the cross in the middle, mm. */
#define BAR_BELOW 28.0
#define BAR_ASIDE 68.0

#define THIN  0.1
#define TEXT_POINTS  10.0
#define SMALL_POINTS 6.0

static void
show_text (cairo_t    *cr,
           double      x,
           double      y,
           double      width,      /* mm; 0 to be centred on @x in one line */
           double      points,
           const char *text)
{
  PangoLayout *layout;
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK JP,sans-serif");
  int natural;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, GOEN_MM_PER_POINT, GOEN_MM_PER_POINT);
  layout = pango_cairo_create_layout (cr);
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_font_description_set_absolute_size (font, points * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width / GOEN_MM_PER_POINT * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &natural, NULL);
  cairo_move_to (cr, width > 0 ? 0 : -natural / 2.0 / PANGO_SCALE, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  pango_font_description_free (font);
  g_object_unref (layout);
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

static void
stroke (cairo_t *cr)
{
  cairo_set_line_width (cr, THIN);
  cairo_stroke (cr);
}

/* From one edge of the paper inwards, numbered in millimetres from that edge: what is missing shows how near to it the printer prints. */
static void
draw_ruler (cairo_t *cr,
            double   x,
            double   y,
            double   to_x,       /* a step of one millimetre */
            double   to_y)
{
  add_line (cr, x, y, x + to_x * RULER, y + to_y * RULER);
  for (guint i = 0; i <= (guint) RULER; i++)
    {
      double length = i % 10 == 0 ? 4 : i % 5 == 0 ? 3 : 1.5;
      double at_x = x + to_x * i, at_y = y + to_y * i;

      add_line (cr, at_x, at_y, at_x + fabs (to_y) * length, at_y + fabs (to_x) * length);
      if (i > 0 && i % 5 == 0)
        {
          g_autofree char *number = g_strdup_printf ("%u", i);

          if (to_x != 0)
            show_text (cr, at_x, at_y + 4, 0, SMALL_POINTS, number);
          else
            show_text (cr, at_x + 6, at_y - 1.5, 0, SMALL_POINTS, number);
        }
    }
  stroke (cr);
}

static void
draw_cross (cairo_t *cr,
            double   x,
            double   y)
{
  add_line (cr, x - CROSS, y, x + CROSS, y);
  add_line (cr, x, y - CROSS, x, y + CROSS);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, RING, 0, 2 * G_PI);
  stroke (cr);
}

static void
draw_bars (cairo_t *cr,
           double   x,
           double   y)
{
  double left = x - BAR / 2, top = y - BAR / 2;
  double below = y + BAR_BELOW, aside = x - BAR_ASIDE;

  add_line (cr, left, below, left + BAR, below);
  add_line (cr, left, below - BAR_TICK, left, below + BAR_TICK);
  add_line (cr, left + BAR, below - BAR_TICK, left + BAR, below + BAR_TICK);
  add_line (cr, aside, top, aside, top + BAR);
  add_line (cr, aside - BAR_TICK, top, aside + BAR_TICK, top);
  add_line (cr, aside - BAR_TICK, top + BAR, aside + BAR_TICK, top + BAR);
  stroke (cr);
  show_text (cr, x, below + 1.5, 0, SMALL_POINTS, "A  100 mm");
  show_text (cr, aside + 8, y, 0, SMALL_POINTS, "B  100 mm");
}

/* Four lines to write on, in two columns. */
static void
draw_blanks (cairo_t *cr,
             double   x,
             double   y)
{
  const char *labels[] = {
    /* Translators: on the calibration page, beside a line to write the measure on. */
    _("Length of bar A"), _("Length of bar B"), _("Left edge of the paper to the cross"), _("Top edge of the paper to the cross"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double left = x + (i / 2) * 76, top = y + (i % 2) * 13;

      show_text (cr, left, top, 72, 8, labels[i]);
      show_text (cr, left + 51, top + 6, 20, 8, "mm");
      add_line (cr, left, top + 10, left + 50, top + 10);
    }
  stroke (cr);
}

/**
 * goen_calibration_draw:
 * @cr: a context in points, the origin at the corner of the page
 * @page_width: mm
 * @page_height: mm
 * @calibration: what is corrected already; %GOEN_CALIBRATION_NONE for a page to measure from
 *
 * Draws the page with which a printer is measured: two bars of 100 mm, a cross in the middle of the paper, and at each edge a ruler
 * that begins at the edge.
 */
void
goen_calibration_draw (cairo_t               *cr,
                       double                 page_width,
                       double                 page_height,
                       const GoenCalibration *calibration)
{
  double x = page_width / 2, y = page_height / 2;

  cairo_save (cr);
  cairo_scale (cr, 1 / GOEN_MM_PER_POINT, 1 / GOEN_MM_PER_POINT);
  cairo_translate (cr, calibration->offset_x, calibration->offset_y);
  cairo_scale (cr, calibration->scale_x, calibration->scale_y);
  cairo_set_source_rgb (cr, 0, 0, 0);

  draw_ruler (cr, 0, y, 1, 0);
  draw_ruler (cr, page_width, y, -1, 0);
  draw_ruler (cr, x, 0, 0, 1);
  draw_ruler (cr, x, page_height, 0, -1);
  draw_cross (cr, x, y);
  draw_bars (cr, x, y);
  show_text (cr, x - 75, 26, 150, TEXT_POINTS,
             _("Print this page in actual size, not fitted to the paper, measure it with a ruler to a fifth of a millimetre, and enter the "
               "four numbers in Goen."));
  draw_blanks (cr, x - 75, y + 62);
  cairo_restore (cr);
}

/**
 * goen_calibration_write_pdf:
 * @path: the file, replaced as a whole
 * @page_width: mm
 * @page_height: mm
 * @calibration: what is corrected already
 * @error: return location for an error
 *
 * Writes the page of goen_calibration_draw() as a PDF.
 *
 * Returns: %FALSE with @error set
 */
gboolean
goen_calibration_write_pdf (const char             *path,
                            double                  page_width,
                            double                  page_height,
                            const GoenCalibration  *calibration,
                            GError                **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = goen_press_pdf_new (bytes, page_width, page_height, _("Calibration Page"));
  cairo_t *cr = cairo_create (surface);
  gboolean done;

  goen_calibration_draw (cr, page_width, page_height, calibration);
  cairo_destroy (cr);
  cairo_surface_show_page (surface);
  done = goen_press_finish (surface, error) && goen_press_write_bytes (bytes, path, error);
  cairo_surface_destroy (surface);

  return done;
}

/* A printer puts what is at p to a + b p. What comes out at p must have been at (p − a) / b. */
static void
correct (double  bar,
         double  cross,
         double  page,
         double *scale,
         double *offset)
{
  double b = bar / BAR;
  double a = cross - b * page / 2;

  if (!isfinite (a) || !isfinite (b) || b <= 0)
    return;

  *scale = 1 / b;
  *offset = -a / b;
}

/**
 * goen_calibration_from_measures:
 * @bar_x: how long the horizontal bar of 100 mm came out, mm
 * @bar_y: the same of the vertical one
 * @cross_x: how far the cross is from the left edge of the paper, mm
 * @cross_y: how far it is from the top edge
 * @page_width: mm
 * @page_height: mm
 *
 * Works out how a printer is corrected, from a page that was printed without a correction.
 *
 * A measure that no page can have, such as 0, leaves its direction as it is. What is measured wrongly comes out of range, which
 * goen_card_sheet_check() tells.
 *
 * Returns: the correction
 */
GoenCalibration
goen_calibration_from_measures (double bar_x,
                                double bar_y,
                                double cross_x,
                                double cross_y,
                                double page_width,
                                double page_height)
{
  GoenCalibration calibration = GOEN_CALIBRATION_NONE;

  correct (bar_x, cross_x, page_width, &calibration.scale_x, &calibration.offset_x);
  correct (bar_y, cross_y, page_height, &calibration.scale_y, &calibration.offset_y);

  return calibration;
}

/**
 * goen_calibration_refine:
 * @present: with what the page was printed
 * @measured: what goen_calibration_from_measures() makes of it
 *
 * Works out the correction where a page that was corrected already is measured again.
 *
 * Returns: the correction that replaces @present
 */
GoenCalibration
goen_calibration_refine (const GoenCalibration *present,
                         const GoenCalibration *measured)
{
  GoenCalibration refined = *present;

  refined.scale_x = present->scale_x * measured->scale_x;
  refined.scale_y = present->scale_y * measured->scale_y;
  refined.offset_x = present->offset_x + present->scale_x * measured->offset_x;
  refined.offset_y = present->offset_y + present->scale_y * measured->offset_y;

  return refined;
}
