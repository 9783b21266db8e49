/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-row-style.h"

G_BEGIN_DECLS

/* The strokes a row of the list of people is drawn with. Lengths are pixels. */

#define GOEN_ROW_GAP 6

int  goen_row_painter_get_width        (PangoLayout        *layout);     /* of the whole text, not ellipsised */
void goen_row_painter_draw_text        (GtkSnapshot        *snapshot,
                                        PangoLayout        *layout,
                                        const GdkRGBA      *color,
                                        int                 x,
                                        int                 y,
                                        int                 width,       /* it is ellipsised to; -1 for all of it */
                                        int                 baseline);   /* in Pango units, from y */
void goen_row_painter_draw_photo       (GtkSnapshot        *snapshot,
                                        GdkTexture         *photo,
                                        int                 x,
                                        int                 y,
                                        int                 size);
void goen_row_painter_draw_initials    (GtkSnapshot        *snapshot,
                                        PangoLayout        *initials,
                                        const char         *name,        /* chooses the colour as AdwAvatar does */
                                        int                 x,
                                        int                 y,
                                        int                 size);
void goen_row_painter_draw_check       (GtkSnapshot        *snapshot,
                                        const GoenRowStyle *style,
                                        const GdkRGBA      *color,
                                        gboolean            checked,
                                        int                 x,
                                        int                 y);
void goen_row_painter_draw_placeholder (GtkSnapshot        *snapshot,
                                        const GoenRowStyle *style,
                                        const GdkRGBA      *color,
                                        int                 x,
                                        int                 width,
                                        int                 height);

G_END_DECLS
