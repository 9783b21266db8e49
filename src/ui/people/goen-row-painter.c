/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-row-painter.h"

#include <adwaita.h>

typedef struct {
  const char *top;
  const char *bottom;
  const char *text;
} AvatarColor;

/* The colours of AdwAvatar in libadwaita 1.7, in its order, so that a person looks the same in
 * the list and on the page. One AdwAvatar a row would cost more than the rest of the row. */
static const AvatarColor avatar_colors[] = {
  { "#83b6ec", "#337fdc", "#cfe1f5" },
  { "#7ad9f1", "#0f9ac8", "#caeaf2" },
  { "#8de6b1", "#29ae74", "#cef8d8" },
  { "#b5e98a", "#6ab85b", "#e6f9d7" },
  { "#f8e359", "#d29d09", "#f9f4e1" },
  { "#ffcb62", "#d68400", "#ffead1" },
  { "#ffa95a", "#ed5b00", "#ffe5c5" },
  { "#f78773", "#e62d42", "#f8d2ce" },
  { "#e973ab", "#e33b6a", "#fac7de" },
  { "#cb78d4", "#9945b5", "#e7c2e8" },
  { "#9e91e8", "#7a59ca", "#d5d2f5" },
  { "#e3cf9c", "#b08952", "#f2eade" },
  { "#be916d", "#785336", "#e5d6ca" },
  { "#c0bfbc", "#6e6d71", "#d8d7d3" },
};

static void
push_circle (GtkSnapshot *snapshot,
             int          x,
             int          y,
             int          size)
{
  GskRoundedRect circle;

  gsk_rounded_rect_init_from_rect (&circle, &GRAPHENE_RECT_INIT (x, y, size, size), size / 2.f);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
}

static void
fill_rounded (GtkSnapshot   *snapshot,
              const GdkRGBA *color,
              float          x,
              float          y,
              float          width,
              float          height)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &rect, height / 2.f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

/**
 * goen_row_painter_get_width:
 * @layout: a text
 *
 * Measures a text before it is ellipsised.
 *
 * Returns: pixels, 0 for an empty text
 */
int
goen_row_painter_get_width (PangoLayout *layout)
{
  int width;

  if (*pango_layout_get_text (layout) == '\0')
    return 0;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/**
 * goen_row_painter_draw_text:
 * @snapshot: where to
 * @layout: one line of text
 * @color: its colour
 * @x: its left edge
 * @y: the top of the line
 * @width: the room it has; -1 for as much as it needs
 * @baseline: where the line's baseline is below @y, in Pango units
 *
 * Draws a text so that texts of several sizes stand on one line.
 */
void
goen_row_painter_draw_text (GtkSnapshot   *snapshot,
                            PangoLayout   *layout,
                            const GdkRGBA *color,
                            int            x,
                            int            y,
                            int            width,
                            int            baseline)
{
  float shift;

  if (*pango_layout_get_text (layout) == '\0' || (width <= 0 && width != -1))
    return;

  pango_layout_set_width (layout, width == -1 ? -1 : width * PANGO_SCALE);
  shift = roundf ((baseline - pango_layout_get_baseline (layout)) / (float) PANGO_SCALE);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y + shift));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * goen_row_painter_draw_photo:
 * @snapshot: where to
 * @photo: a photo
 * @x: left edge
 * @y: top
 * @size: diameter
 *
 * Draws a photo as a disc, its middle when it is not square.
 */
void
goen_row_painter_draw_photo (GtkSnapshot *snapshot,
                             GdkTexture  *photo,
                             int          x,
                             int          y,
                             int          size)
{
  float width = gdk_texture_get_width (photo);
  float height = gdk_texture_get_height (photo);
  float scale = size / MIN (width, height);

  push_circle (snapshot, x, y, size);
  gtk_snapshot_append_texture (snapshot, photo,
                               &GRAPHENE_RECT_INIT (x + (size - width * scale) / 2,
                                                    y + (size - height * scale) / 2,
                                                    width * scale, height * scale));
  gtk_snapshot_pop (snapshot);
}

/**
 * goen_row_painter_draw_initials:
 * @snapshot: where to
 * @initials: the text
 * @name: the person's name
 * @x: left edge
 * @y: top
 * @size: diameter
 *
 * Draws what #AdwAvatar shows for a person without a photo.
 */
void
goen_row_painter_draw_initials (GtkSnapshot *snapshot,
                                PangoLayout *initials,
                                const char  *name,
                                int          x,
                                int          y,
                                int          size)
{
  const AvatarColor *colors = &avatar_colors[g_str_hash (name) % G_N_ELEMENTS (avatar_colors)];
  GskColorStop stops[2] = { { .offset = 0 }, { .offset = 1 } };
  PangoRectangle ink;
  GdkRGBA text;

  gdk_rgba_parse (&stops[0].color, colors->top);
  gdk_rgba_parse (&stops[1].color, colors->bottom);
  gdk_rgba_parse (&text, colors->text);

  push_circle (snapshot, x, y, size);
  gtk_snapshot_append_linear_gradient (snapshot, &GRAPHENE_RECT_INIT (x, y, size, size),
                                       &GRAPHENE_POINT_INIT (x, y), &GRAPHENE_POINT_INIT (x, y + size),
                                       stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);

  if (*pango_layout_get_text (initials) == '\0')
    return;

  pango_layout_set_width (initials, -1);
  pango_layout_get_pixel_extents (initials, &ink, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (size - ink.width) / 2 - ink.x,
                                                          y + (size - ink.height) / 2 - ink.y));
  gtk_snapshot_append_layout (snapshot, initials, &text);
  gtk_snapshot_restore (snapshot);
}

/**
 * goen_row_painter_draw_check:
 * @snapshot: where to
 * @style: the style of the rows
 * @color: the colour of the row's text
 * @checked: whether the person is marked
 * @x: left edge
 * @y: top
 *
 * Draws the round mark of selection mode.
 */
void
goen_row_painter_draw_check (GtkSnapshot        *snapshot,
                             const GoenRowStyle *style,
                             const GdkRGBA      *color,
                             gboolean            checked,
                             int                 x,
                             int                 y)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, y, style->check_size, style->check_size);
  const float widths[4] = { 2, 2, 2, 2 };
  const float icon_size = style->check_size * 0.7f;
  GdkRGBA outline = *color;
  GdkRGBA *accent;
  GskRoundedRect circle;
  GdkRGBA white = { 1, 1, 1, 1 };

  gsk_rounded_rect_init_from_rect (&circle, &rect, style->check_size / 2.f);
  if (!checked)
    {
      outline.alpha *= 0.4f;
      gtk_snapshot_append_border (snapshot, &circle, widths,
                                  (GdkRGBA[4]) { outline, outline, outline, outline });
      return;
    }

  accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  fill_rounded (snapshot, accent, x, y, style->check_size, style->check_size);
  gdk_rgba_free (accent);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (style->check_size - icon_size) / 2,
                                                          y + (style->check_size - icon_size) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (style->check_icon), snapshot,
                                            icon_size, icon_size, &white, 1);
  gtk_snapshot_restore (snapshot);
}

/**
 * goen_row_painter_draw_placeholder:
 * @snapshot: where to
 * @style: the style of the rows
 * @color: the colour of the row's text
 * @x: left edge
 * @width: of the row
 * @height: of the row
 *
 * Draws the shape of a row whose person has not been read yet.
 */
void
goen_row_painter_draw_placeholder (GtkSnapshot        *snapshot,
                                   const GoenRowStyle *style,
                                   const GdkRGBA      *color,
                                   int                 x,
                                   int                 width,
                                   int                 height)
{
  GdkRGBA soft = *color;
  int bar = style->small_height / 2;
  int y = (height - style->name_height - style->small_height) / 2;
  int text_x = x + style->avatar_size + 2 * GOEN_ROW_GAP;
  int room = MAX (width - style->avatar_size - 2 * GOEN_ROW_GAP, 3 * bar);

  soft.alpha *= 0.08f;
  fill_rounded (snapshot, &soft, x, (height - style->avatar_size) / 2.f, style->avatar_size, style->avatar_size);
  fill_rounded (snapshot, &soft, text_x, y + (style->name_height - bar) / 2.f, room * 0.45f, bar);
  fill_rounded (snapshot, &soft, text_x, y + style->name_height + (style->small_height - bar) / 2.f, room * 0.7f, bar);
}
