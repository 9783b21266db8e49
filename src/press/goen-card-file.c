/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-card-file-private.h"
#include "goen-cff-private.h"
#include "goen-error.h"

#define PNG_DPI 600

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Whole and private, or not at all. */
gboolean
goen_press_write_bytes (GByteArray  *bytes,
                        const char  *path,
                        GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) local_error = NULL;

  if (bytes->len > 5 && memcmp (bytes->data, "%PDF-", 5) == 0)
    goen_pdf_shrink_fonts (bytes);
  if (g_file_set_contents_full (path, (const char *) bytes->data, (gssize) bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &local_error))
    return TRUE;

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO, _("“%s” could not be written: %s."), name, local_error->message);

  return FALSE;
}

cairo_surface_t *
goen_press_pdf_new (GByteArray *bytes,
                    double      width,
                    double      height,
                    const char *title)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width / GOEN_MM_PER_POINT,
                                                                  height / GOEN_MM_PER_POINT);

  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Goen");

  return surface;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  /* Translators: %s says why. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_FAILED, _("The page could not be drawn: %s."), cairo_status_to_string (status));

  return FALSE;
}

/* A context that failed draws nothing any more and says nothing. */
gboolean
goen_press_is_drawn (cairo_t  *cr,
                     GError  **error)
{
  return check_status (cairo_status (cr), error);
}

/* Closes @surface; FALSE when something on the way failed. */
gboolean
goen_press_finish (cairo_surface_t  *surface,
                   GError          **error)
{
  cairo_surface_finish (surface);

  return check_status (cairo_surface_status (surface), error);
}

static void
draw_side (GoenCardPainter       *painter,
           cairo_surface_t       *surface,
           double                 scale,
           GoenCardSide           side,
           const GoenCardContent *content)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  goen_card_painter_draw (painter, cr, side, content, FALSE);
  cairo_destroy (cr);
}

static gboolean
write_pdf (GoenCardPainter       *painter,
           const GoenCardDesign  *design,
           const GoenCardContent *content,
           const char            *path,
           GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = goen_press_pdf_new (bytes, design->width, design->height, content->texts[0][GOEN_FIELD_NAME]);
  gboolean done;

  draw_side (painter, surface, 1 / GOEN_MM_PER_POINT, GOEN_SIDE_FRONT, content);
  cairo_surface_show_page (surface);
  if (goen_card_design_has_back (design))
    {
      draw_side (painter, surface, 1 / GOEN_MM_PER_POINT, GOEN_SIDE_BACK, content);
      cairo_surface_show_page (surface);
    }
  done = goen_press_finish (surface, error) && goen_press_write_bytes (bytes, path, error);
  cairo_surface_destroy (surface);

  return done;
}

static gboolean
write_svg (GoenCardPainter       *painter,
           const GoenCardDesign  *design,
           GoenCardSide           side,
           const GoenCardContent *content,
           const char            *path,
           GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, bytes, design->width, design->height);
  gboolean done;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_MM);
  draw_side (painter, surface, 1, side, content);
  done = goen_press_finish (surface, error) && goen_press_write_bytes (bytes, path, error);
  cairo_surface_destroy (surface);

  return done;
}

static gboolean
write_png (GoenCardPainter       *painter,
           const GoenCardDesign  *design,
           GoenCardSide           side,
           const GoenCardContent *content,
           const char            *path,
           GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale = PNG_DPI / 25.4;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (design->width * scale + 0.5),
                                                         (int) (design->height * scale + 0.5));
  cairo_t *cr = cairo_create (surface);
  gboolean done;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  draw_side (painter, surface, scale, side, content);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  done = goen_press_finish (surface, error) && goen_press_write_bytes (bytes, path, error);
  cairo_surface_destroy (surface);

  return done;
}

static char *
dup_back_path (const char *path)
{
  const char *dot = strrchr (path, '.');

  return g_strdup_printf ("%.*s-back%s", (int) (dot - path), path, dot);
}

static gboolean
has_ending (const char *path,
            const char *ending)
{
  gsize length = strlen (path);

  return length > strlen (ending) && g_ascii_strcasecmp (path + length - strlen (ending), ending) == 0;
}

/**
 * goen_card_write:
 * @design: how the card looks
 * @content: what it says
 * @path: where to; .pdf, .svg or .png (600 dpi)
 * @error: return location for an error
 *
 * Writes one card as a file of its own, in true size.
 *
 * The back is the second page of a PDF, and a file NAME-back beside the others.
 *
 * Returns: %FALSE with @error set; %GOEN_ERROR_INVALID where the ending is none of the three
 */
gboolean
goen_card_write (const GoenCardDesign   *design,
                 const GoenCardContent  *content,
                 const char             *path,
                 GError                **error)
{
  g_autoptr (GoenCardPainter) painter = goen_card_painter_new (design);
  gboolean (*write) (GoenCardPainter *, const GoenCardDesign *, GoenCardSide, const GoenCardContent *, const char *, GError **);
  g_autofree char *back = NULL;

  if (has_ending (path, ".pdf"))
    return write_pdf (painter, design, content, path, error);
  if (has_ending (path, ".svg"))
    write = write_svg;
  else if (has_ending (path, ".png"))
    write = write_png;
  else
    {
      g_autofree char *name = g_filename_display_name (path);

      /* Translators: %s is a file name. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("“%s” must end in .pdf, .svg or .png."), name);
      return FALSE;
    }

  if (!write (painter, design, GOEN_SIDE_FRONT, content, path, error))
    return FALSE;
  if (!goen_card_design_has_back (design))
    return TRUE;

  back = dup_back_path (path);

  return write (painter, design, GOEN_SIDE_BACK, content, back, error);
}
