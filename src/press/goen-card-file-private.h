/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Files of the press: written as a whole, mode 0600. */

cairo_surface_t *goen_press_pdf_new     (GByteArray       *bytes,
                                         double            width,     /* mm */
                                         double            height,
                                         const char       *title);    /* (nullable) */
gboolean         goen_press_is_drawn    (cairo_t          *cr,        /* FALSE where a page came out in part only */
                                         GError          **error);
gboolean         goen_press_finish      (cairo_surface_t  *surface,   /* FALSE when something on the way failed */
                                         GError          **error);
gboolean         goen_press_write_bytes (GByteArray       *bytes,
                                         const char       *path,
                                         GError          **error);

G_END_DECLS
