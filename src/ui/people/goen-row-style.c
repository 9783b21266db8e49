/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-row-style.h"

#include <adwaita.h>

/* Kanji, an accent and a descender: the tallest line that occurs. */
#define TALLEST_TEXT "高橋Ågよ"

static int
measure_line (PangoContext               *context,
              const PangoFontDescription *font)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int height;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, TALLEST_TEXT, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static PangoFontDescription *
scale_font (const PangoFontDescription *font,
            double                      factor)
{
  PangoFontDescription *scaled = pango_font_description_copy (font);
  int size = (int) (pango_font_description_get_size (font) * factor);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (scaled, size);
  else
    pango_font_description_set_size (scaled, size);

  return scaled;
}

static void
goen_row_style_clear (gpointer data)
{
  GoenRowStyle *self = data;

  g_clear_object (&self->context);
  g_clear_pointer (&self->name_font, pango_font_description_free);
  g_clear_pointer (&self->small_font, pango_font_description_free);
  g_clear_pointer (&self->initial_font, pango_font_description_free);
  g_clear_object (&self->check_icon);
}

/**
 * goen_row_style_new:
 * @list: the list, whose font, scale and contrast count
 *
 * Measures the font and derives every size of a row from it.
 *
 * Returns: (transfer full): the style
 */
GoenRowStyle *
goen_row_style_new (GtkWidget *list)
{
  GoenRowStyle *self;
  const PangoFontDescription *font;
  GtkIconTheme *icons;

  g_return_val_if_fail (GTK_IS_WIDGET (list), NULL);

  self = g_rc_box_new0 (GoenRowStyle);
  self->context = gtk_widget_create_pango_context (list);
  pango_context_set_language (self->context, pango_language_from_string ("ja"));

  font = pango_context_get_font_description (self->context);
  self->name_font = scale_font (font, 1.0);
  self->small_font = scale_font (font, 0.82);
  self->initial_font = scale_font (font, 1.15);
  pango_font_description_set_weight (self->initial_font, PANGO_WEIGHT_BOLD);

  self->name_height = measure_line (self->context, self->name_font);
  self->small_height = measure_line (self->context, self->small_font);
  self->row_height = self->name_height + self->small_height + 2 * (self->small_height / 2);
  self->header_height = self->small_height + self->small_height / 2;
  self->avatar_size = self->name_height + self->small_height - 2;
  self->check_size = self->name_height;
  self->dim_alpha = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.9f : 0.55f;

  icons = gtk_icon_theme_get_for_display (gtk_widget_get_display (list));
  self->check_icon = GDK_PAINTABLE (gtk_icon_theme_lookup_icon (icons, "object-select-symbolic", NULL,
                                                                self->check_size,
                                                                gtk_widget_get_scale_factor (list),
                                                                gtk_widget_get_direction (list), 0));

  return self;
}

/**
 * goen_row_style_ref:
 * @self: a style
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
GoenRowStyle *
goen_row_style_ref (GoenRowStyle *self)
{
  return g_rc_box_acquire (self);
}

/**
 * goen_row_style_unref:
 * @self: a style
 *
 * Gives a reference back.
 */
void
goen_row_style_unref (GoenRowStyle *self)
{
  g_rc_box_release_full (self, goen_row_style_clear);
}
