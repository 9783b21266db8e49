/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

#include <math.h>
#include <string.h>

#define DEFAULT_SANS  "Noto Sans CJK JP"
#define DEFAULT_SERIF "Noto Serif CJK JP"

/* Where the base line lies in the square of a Japanese character, and the distance of lines, em. */
#define BASE_LINE 0.88
#define LINE_PITCH 1.32

#define CONDENSE_STEP 0.05
#define SIZE_STEP     0.5      /* points */

enum {
  HORIZONTAL,
  VERTICAL,
  N_DIRECTIONS
};

/* As many texts are remembered as both sides of a card have: first they are looked at, then drawn. */
#define N_LINES 32

/* A text as it was set. */
typedef struct {
  char            *text;       /* (owned) (nullable): of one that was never used */
  GoenCardItem     item;
  PangoLayout     *layout;     /* (owned) (nullable) */
  GoenCardSetting  setting;
  cairo_matrix_t   matrix;
} Line;

struct _GoenCardTypesetter
{
  PangoContext *contexts[N_DIRECTIONS]; /* (owned) */
  char         *families[2];            /* (owned): sans, serif */
  Line          lines[N_LINES];
  guint         next_line;
};

/* What a text needs, in points along the line and across the lines. */
typedef struct {
  double length;
  double breadth;
  guint  n_lines;
} Measure;

gboolean
goen_card_has_font (const char *family)
{
  return pango_font_map_get_family (pango_cairo_font_map_get_default (), family) != NULL;
}

static PangoContext *
make_context (guint direction)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same lengths on a screen and on paper. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* Japanese shapes of characters rather than Chinese ones. */
  pango_context_set_language (context, pango_language_from_string ("ja"));
  if (direction == VERTICAL)
    {
      pango_context_set_base_gravity (context, PANGO_GRAVITY_EAST);
      pango_context_set_gravity_hint (context, PANGO_GRAVITY_HINT_STRONG);
    }

  return context;
}

GoenCardTypesetter *
goen_card_typesetter_new (const char *sans,
                          const char *serif)
{
  GoenCardTypesetter *self = g_new0 (GoenCardTypesetter, 1);

  self->families[0] = g_strconcat (sans != NULL ? sans : DEFAULT_SANS, ",", DEFAULT_SANS, ",sans-serif", NULL);
  self->families[1] = g_strconcat (serif != NULL ? serif : DEFAULT_SERIF, ",", DEFAULT_SERIF, ",serif", NULL);
  for (guint i = 0; i < N_DIRECTIONS; i++)
    self->contexts[i] = make_context (i);

  return self;
}

void
goen_card_typesetter_free (GoenCardTypesetter *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < N_LINES; i++)
    {
      g_free (self->lines[i].text);
      g_clear_object (&self->lines[i].layout);
    }
  for (guint i = 0; i < N_DIRECTIONS; i++)
    g_object_unref (self->contexts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->families); i++)
    g_free (self->families[i]);
  g_free (self);
}

static void
set_font (GoenCardTypesetter *self,
          PangoLayout        *layout,
          const GoenCardItem *item,
          double              size)
{
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();
  int units = (int) (size * PANGO_SCALE);

  pango_font_description_set_family (font, self->families[item->is_serif ? 1 : 0]);
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

  setting->condensed = natural.length > length ? length / natural.length : 1;

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
fit (GoenCardTypesetter *self,
     PangoLayout        *layout,
     const GoenCardItem *item,
     double              length,
     double              breadth,
     GoenCardSetting    *setting)
{
  double floor_size = MIN (item->size, GOEN_CARD_MIN_POINTS);

  for (double size = item->size;; size = MAX (size - SIZE_STEP, floor_size))
    {
      guint n_lines = count_lines (item, size, breadth);

      setting->size = size;
      set_font (self, layout, item, size);
      if (n_lines == 1 ? fit_line (layout, length, setting) : fit_lines (layout, length, n_lines, setting))
        return;
      if (size <= floor_size)
        break;
    }

  setting->condensed = GOEN_CARD_MIN_CONDENSE;
  setting->is_cut = TRUE;
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

  cairo_matrix_init_translate (matrix, item->x + (item->is_vertical ? item->width : 0), item->y);
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

static Line *
find_line (GoenCardTypesetter *self,
           const GoenCardItem *item,
           const char         *text)
{
  for (guint i = 0; i < N_LINES; i++)
    if (self->lines[i].text != NULL && memcmp (&self->lines[i].item, item, sizeof *item) == 0 &&
        strcmp (self->lines[i].text, text) == 0)
      return &self->lines[i];

  return NULL;
}

/* The layout of the line that is longest ago is used again, where it runs in the same direction. */
static Line *
take_line (GoenCardTypesetter *self,
           const GoenCardItem *item,
           const char         *text)
{
  PangoContext *context = self->contexts[item->is_vertical ? VERTICAL : HORIZONTAL];
  Line *line = &self->lines[self->next_line];

  self->next_line = (self->next_line + 1) % N_LINES;
  if (line->layout != NULL && pango_layout_get_context (line->layout) != context)
    g_clear_object (&line->layout);
  if (line->layout == NULL)
    {
      line->layout = pango_layout_new (context);
      pango_layout_set_wrap (line->layout, PANGO_WRAP_WORD_CHAR);
    }
  g_set_str (&line->text, text);
  memcpy (&line->item, item, sizeof *item);

  return line;
}

static void
set_line (GoenCardTypesetter *self,
          Line               *line)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };
  const GoenCardItem *item = &line->item;
  double length = (item->is_vertical ? item->height : item->width) / GOEN_MM_PER_POINT;
  double breadth = (item->is_vertical ? item->width : item->height) / GOEN_MM_PER_POINT;

  line->setting = (GoenCardSetting) { .condensed = 1, .size = item->size };
  pango_layout_set_height (line->layout, -1);
  pango_layout_set_ellipsize (line->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_alignment (line->layout, alignments[item->align]);
  pango_layout_set_text (line->layout, line->text, -1);
  fit (self, line->layout, item, length, breadth, &line->setting);
  get_matrix (item, &line->setting, line->layout, length, breadth, &line->matrix);
  line->setting.n_unknown = (guint) pango_layout_get_unknown_glyphs_count (line->layout);
  line->setting.ink = get_ink (line->layout, &line->matrix);
}

/*< private >
 * goen_card_typesetter_set:
 * @self: a typesetter
 * @cr: (nullable): a context in millimetres whose source is the ink; %NULL measures only
 * @item: how and where
 * @text: what
 * @setting: (out) (optional): how it came out
 *
 * Sets a text into its box.
 */
void
goen_card_typesetter_set (GoenCardTypesetter *self,
                          cairo_t            *cr,
                          const GoenCardItem *item,
                          const char         *text,
                          GoenCardSetting    *setting)
{
  Line *line = find_line (self, item, text);

  if (line == NULL)
    {
      line = take_line (self, item, text);
      set_line (self, line);
    }
  if (setting != NULL)
    *setting = line->setting;
  if (cr == NULL)
    return;

  if (item->is_vertical)
    goen_vertical_set_renderer (self->contexts[VERTICAL], pango_layout_get_font_description (line->layout));
  cairo_save (cr);
  cairo_transform (cr, &line->matrix);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, line->layout);
  cairo_restore (cr);
}
