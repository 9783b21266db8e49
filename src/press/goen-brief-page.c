/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-brief-page.h"

#include <pango/pangocairo.h>

/* Readings are half as high as the name, as is usual for furigana. */
#define READING_RATIO 0.5

/* To measure without a page there must be something to measure with. */
static cairo_t *
ensure_context (GoenBriefPage *page)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  if (page->cr != NULL)
    return cairo_reference (page->cr);

  surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cr = cairo_create (surface);
  cairo_surface_destroy (surface);

  return cr;
}

static PangoLayout *
layout_new (cairo_t        *cr,
            double          width,
            double          size,
            GoenBriefStyle  style,
            guint           max_lines,
            const char     *text)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoContext *context = pango_layout_get_context (layout);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same breaks on a screen and on paper. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_destroy (options);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (style & GOEN_BRIEF_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  /* Japanese shapes of letters rather than Chinese ones. */
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string ("ja")));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  if (max_lines > 0)
    {
      pango_layout_set_height (layout, -(int) max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
show (GoenBriefPage  *page,
      PangoLayout    *layout,
      double          x,
      double          y,
      GoenBriefStyle  style)
{
  double grey = style & GOEN_BRIEF_GREY ? 0.38 : 0.0;

  if (page->cr == NULL)
    return;

  cairo_set_source_rgb (page->cr, grey, grey, grey);
  cairo_move_to (page->cr, x, y);
  pango_cairo_show_layout (page->cr, layout);
}

double
goen_brief_page_text (GoenBriefPage  *page,
                      double          x,
                      double          y,
                      double          width,
                      double          size,
                      GoenBriefStyle  style,
                      guint           max_lines,
                      const char     *text)
{
  cairo_t *cr = ensure_context (page);
  g_autoptr (PangoLayout) layout = layout_new (cr, width, size * page->scale, style, max_lines, text);
  int height;

  show (page, layout, x, y, style);
  pango_layout_get_size (layout, NULL, &height);
  cairo_destroy (cr);

  return (double) height / PANGO_SCALE;
}

double
goen_brief_page_name (GoenBriefPage *page,
                      double         x,
                      double         y,
                      double         width,
                      double         size,
                      const char    *name,
                      const char    *reading)
{
  cairo_t *cr = ensure_context (page);
  g_autoptr (PangoLayout) below = layout_new (cr, width, size * page->scale, GOEN_BRIEF_BOLD, 1, name);
  g_autoptr (PangoLayout) above = layout_new (cr, width, size * READING_RATIO * page->scale, GOEN_BRIEF_REGULAR, 1,
                                              reading != NULL ? reading : " ");
  int name_width, name_height, reading_width, reading_height;
  double shift;

  pango_layout_get_size (below, &name_width, &name_height);
  pango_layout_get_size (above, &reading_width, &reading_height);
  /* The shorter of the two stands over or under the middle of the longer one. */
  shift = (name_width - reading_width) / 2.0 / PANGO_SCALE;
  if (reading != NULL)
    show (page, above, x + MAX (shift, 0), y, GOEN_BRIEF_REGULAR);
  show (page, below, x + (reading != NULL ? MAX (-shift, 0) : 0), y + (double) reading_height / PANGO_SCALE * 0.9, GOEN_BRIEF_BOLD);
  cairo_destroy (cr);

  return (reading_height * 0.9 + name_height) / PANGO_SCALE;
}

void
goen_brief_page_heading (GoenBriefPage *page,
                         const char    *text)
{
  goen_brief_page_gap (page, 9);
  page->y += goen_brief_page_text (page, page->left, page->y, page->right - page->left, 9.5, GOEN_BRIEF_BOLD | GOEN_BRIEF_GREY, 1, text);
  goen_brief_page_line (page, page->left, page->right, page->y + 1.5 * page->scale);
  goen_brief_page_gap (page, 5);
}

void
goen_brief_page_box (GoenBriefPage *page,
                     double         x,
                     double         y,
                     double         size)
{
  if (page->cr == NULL)
    return;

  cairo_set_source_rgb (page->cr, 0.2, 0.2, 0.2);
  cairo_set_line_width (page->cr, 0.7);
  cairo_rectangle (page->cr, x, y, size * page->scale, size * page->scale);
  cairo_stroke (page->cr);
}

void
goen_brief_page_line (GoenBriefPage *page,
                      double         x1,
                      double         x2,
                      double         y)
{
  if (page->cr == NULL)
    return;

  cairo_set_source_rgb (page->cr, 0.7, 0.7, 0.7);
  cairo_set_line_width (page->cr, 0.5);
  cairo_move_to (page->cr, x1, y);
  cairo_line_to (page->cr, x2, y);
  cairo_stroke (page->cr);
}

void
goen_brief_page_gap (GoenBriefPage *page,
                     double         points)
{
  page->y += points * page->scale;
}
