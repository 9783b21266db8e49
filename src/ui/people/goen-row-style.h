/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GoenRowStyle:
 *
 * What all rows of one list have in common, so that 200 rows need not measure the same font 200 times.
 *
 * Reference counted. The sizes are pixels and follow the user's text size; the list makes a new one when the font changes.
 */
typedef struct {
  PangoContext         *context;        /* (owned) tagged with Japanese, so that 直 and 骨 get Japanese shapes */
  PangoFontDescription *name_font;      /* (owned) */
  PangoFontDescription *small_font;     /* (owned) */
  PangoFontDescription *initial_font;   /* (owned) */
  GdkPaintable         *check_icon;     /* (owned) */
  int                   name_height;
  int                   small_height;
  int                   row_height;
  int                   header_height;
  int                   avatar_size;
  int                   check_size;
  float                 dim_alpha;      /* of secondary text */
  gboolean              shows_checks;   /* selection mode */
  gboolean              click_opens;    /* one pane at a time: a click goes to the person */
} GoenRowStyle;

GoenRowStyle *goen_row_style_new   (GtkWidget    *list);
GoenRowStyle *goen_row_style_ref   (GoenRowStyle *self);
void          goen_row_style_unref (GoenRowStyle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenRowStyle, goen_row_style_unref)

G_END_DECLS
