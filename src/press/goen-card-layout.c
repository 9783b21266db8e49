/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

#include <math.h>
#include <string.h>

/* Where the base line lies in the square of a Japanese character, and the distance of lines, em. */
#define BASE_LINE 0.88
#define LINE_PITCH 1.32

#define CONDENSE_STEP 0.05

/* One line is condensed in finer steps. Each step is a font of its own, whose letters are measured anew: with any ratio at all, a
 * thousand cards would take a quarter more time. */
#define CONDENSE_BY 0.02

#define SIZE_STEP     0.5      /* points */

/* What a text needs, in points along the line and across the lines. */
typedef struct {
  double length;
  double breadth;
  guint  n_lines;
} Measure;

static void
set_font (PangoLayout        *layout,
          const char         *families,
          const GoenCardItem *item,
          double              size)
{
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();
  int units = (int) (size * PANGO_SCALE);

  pango_font_description_set_family (font, families);
  pango_font_description_set_weight (font, item->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, units);
  pango_layout_set_font_description (layout, font);

  if (item->spacing != 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (item->spacing * units)));
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute ((int) (LINE_PITCH * units)));
  if (item->is_vertical)
    goen_vertical_add_attributes (attributes, pango_layout_get_text (layout), units);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

static Measure
measure (PangoLayout *layout,
         double       length)
{
  PangoRectangle logical;

  pango_layout_set_width (layout, length > 0 ? (int) ceil (length * PANGO_SCALE) : -1);
  pango_layout_get_extents (layout, NULL, &logical);

  return (Measure) { (double) logical.width / PANGO_SCALE, (double) logical.height / PANGO_SCALE,
                     (guint) pango_layout_get_line_count (layout) };
}

static guint
count_lines (const GoenCardItem *item,
             double              size,
             double              breadth)
{
  guint fitting;

  if (!(size > 0) || breadth < size)
    return 1;

  fitting = (guint) floor ((breadth - size + 0.01) / (size * LINE_PITCH)) + 1;

  return item->max_lines > 0 ? MIN (item->max_lines, fitting) : fitting;
}

/* On one line letters are pressed together just as much as is needed. */
static gboolean
fit_line (PangoLayout     *layout,
          double           length,
          GoenCardSetting *setting)
{
  Measure natural = measure (layout, 0);

  setting->condensed = natural.length > length ? floor (length / natural.length / CONDENSE_BY) * CONDENSE_BY : 1;

  return setting->condensed >= GOEN_CARD_MIN_CONDENSE - 1e-6;
}

/* What needs several lines breaks where it has a blank, such as before the name of a building. */
static void
break_at_blank (PangoLayout *layout,
                double       length)
{
  g_autofree char *text = g_strdup (pango_layout_get_text (layout));
  char *blank = strrchr (text, ' ');

  if (blank == NULL || strchr (text, '\n') != NULL || measure (layout, length).n_lines < 2)
    return;

  *blank = '\n';
  pango_layout_set_text (layout, text, -1);
}

static gboolean
fit_lines (PangoLayout     *layout,
           double           length,
           guint            n_lines,
           GoenCardSetting *setting)
{
  break_at_blank (layout, length);
  for (double condensed = 1; condensed >= GOEN_CARD_MIN_CONDENSE - 1e-6; condensed -= CONDENSE_STEP)
    {
      Measure wrapped = measure (layout, length / condensed);

      setting->condensed = condensed;
      if (wrapped.n_lines <= n_lines && wrapped.length <= length / condensed + 0.01)
        return TRUE;
    }

  return FALSE;
}

/* First letters are pressed together, then they become smaller, then the rest is cut off and told. */
static void
fit (PangoLayout        *layout,
     const char         *families,
     const GoenCardItem *item,
     double              length,
     double              breadth,
     GoenCardSetting    *setting)
{
  double floor_size = MIN (item->size, GOEN_CARD_MIN_POINTS);
  g_autofree char *text = g_strdup (pango_layout_get_text (layout));

  for (double size = item->size;; size = MAX (size - SIZE_STEP, floor_size))
    {
      guint n_lines = count_lines (item, size, breadth);

      setting->size = size;
      set_font (layout, families, item, size);
      if (n_lines == 1 ? fit_line (layout, length, setting) : fit_lines (layout, length, n_lines, setting))
        return;
      if (size <= floor_size)
        break;
    }

  setting->condensed = GOEN_CARD_MIN_CONDENSE;
  setting->is_cut = TRUE;
  /* Pango counts the lines of each paragraph, so that what is cut must be one. */
  pango_layout_set_text (layout, g_strdelimit (text, "\n", ' '), -1);
  pango_layout_set_width (layout, (int) (length / GOEN_CARD_MIN_CONDENSE * PANGO_SCALE));
  pango_layout_set_height (layout, -(int) count_lines (item, setting->size, breadth));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

/* A group that keeps its end leaves no hole after an item that needs fewer lines than it might. */
static double
get_rest (const GoenCardItem    *item,
          const GoenCardSetting *setting,
          PangoLayout           *layout,
          double                 breadth)
{
  double used = (pango_layout_get_line_count (layout) - 1) * LINE_PITCH * setting->size + setting->size;

  return item->group_ends && item->max_lines != 1 ? MAX (breadth - used, 0) : 0;
}

/* From millimetres on the card to points along the line (x) and across the lines (y). */
static void
get_matrix (const GoenCardItem    *item,
            const GoenCardSetting *setting,
            PangoLayout           *layout,
            double                 length,
            double                 breadth,
            cairo_matrix_t        *matrix)
{
  PangoRectangle logical;
  double shift;

  pango_layout_get_extents (layout, NULL, &logical);
  shift = (length - (double) logical.width / PANGO_SCALE * setting->condensed) * item->align / 2;
  if (pango_layout_get_width (layout) >= 0)
    shift = 0;

  cairo_matrix_init_translate (matrix, item->is_vertical ? item->width : 0, 0);
  if (item->is_vertical)
    cairo_matrix_rotate (matrix, G_PI_2);
  cairo_matrix_scale (matrix, GOEN_MM_PER_POINT, GOEN_MM_PER_POINT);
  cairo_matrix_translate (matrix, shift, get_rest (item, setting, layout, breadth));
  cairo_matrix_scale (matrix, setting->condensed, 1);
  /* The square of the characters, not the line with its leading, lies at the edge of the box. */
  if (item->is_vertical)
    cairo_matrix_translate (matrix, 0, -(LINE_PITCH - 1) * setting->size / 2);
  else
    cairo_matrix_translate (matrix, 0, BASE_LINE * setting->size - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
}

static cairo_rectangle_t
get_ink (PangoLayout          *layout,
         const cairo_matrix_t *matrix)
{
  PangoRectangle ink;
  double x1, y1, x2, y2;

  pango_layout_get_extents (layout, &ink, NULL);
  x1 = (double) ink.x / PANGO_SCALE;
  y1 = (double) ink.y / PANGO_SCALE;
  x2 = x1 + (double) ink.width / PANGO_SCALE;
  y2 = y1 + (double) ink.height / PANGO_SCALE;
  cairo_matrix_transform_point (matrix, &x1, &y1);
  cairo_matrix_transform_point (matrix, &x2, &y2);

  return (cairo_rectangle_t) { MIN (x1, x2), MIN (y1, y2), fabs (x2 - x1), fabs (y2 - y1) };
}

/*< private >
 * goen_card_layout_set:
 * @layout: an empty layout that runs in the direction of @item
 * @families: names of fonts
 * @item: how and where
 * @text: what
 * @setting: (out): how it came out
 * @matrix: (out): from millimetres on the card to where the layout is drawn
 *
 * Fits a text into its box.
 */
void
goen_card_layout_set (PangoLayout        *layout,
                      const char         *families,
                      const GoenCardItem *item,
                      const char         *text,
                      GoenCardSetting    *setting,
                      cairo_matrix_t     *matrix)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };
  double length = (item->is_vertical ? item->height : item->width) / GOEN_MM_PER_POINT;
  double breadth = (item->is_vertical ? item->width : item->height) / GOEN_MM_PER_POINT;

  *setting = (GoenCardSetting) { .condensed = 1, .size = item->size };
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignments[item->align]);
  pango_layout_set_text (layout, text, -1);
  fit (layout, families, item, length, breadth, setting);
  get_matrix (item, setting, layout, length, breadth, matrix);
  setting->n_unknown = (guint) pango_layout_get_unknown_glyphs_count (layout);
  setting->ink = get_ink (layout, matrix);
}
