/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-qr.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <qrencode.h>
#include <string.h>

#include "goen-error.h"

/* ISO/IEC 18004: four cells of nothing on every side. */
#define QUIET 4

/* Rows of nothing between codes that share a mask. */
#define BETWEEN 2

/* The assignment number of UTF-8 (AIM ECI). */
#define ECI_UTF_8 26

struct _GoenQr
{
  cairo_surface_t *mask;    /* (owned): one bit a cell, without the quiet zone */
  guint            row;     /* of @mask in which the code begins */
  guint            cells;
  gboolean         is_shared; /* other codes are in the same mask */
};

static gboolean
is_ascii (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p >= 0x80)
      return FALSE;

  return TRUE;
}

/* A row of a mask, as words of 32 cells: bits are packed as the machine orders them. */
static guint32 *
get_row (cairo_surface_t *mask,
         guint            y)
{
  return (guint32 *) (gpointer) (cairo_image_surface_get_data (mask) + y * (guint) cairo_image_surface_get_stride (mask));
}

static guint32
get_bit (guint x)
{
  return G_BYTE_ORDER == G_LITTLE_ENDIAN ? 1u << (x % 32) : 1u << (31 - x % 32);
}

static void
fill_mask (GoenQr       *self,
           const QRcode *code)
{
  self->mask = cairo_image_surface_create (CAIRO_FORMAT_A1, (int) self->cells, (int) self->cells);
  for (guint y = 0; y < self->cells; y++)
    {
      guint32 *row = get_row (self->mask, y);

      for (guint x = 0; x < self->cells; x++)
        if (code->data[y * self->cells + x] & 1)
          row[x / 32] |= get_bit (x);
    }
  cairo_surface_mark_dirty (self->mask);
}

/**
 * goen_qr_new:
 * @text: what the code says, in UTF-8
 * @error: return location for an error
 *
 * Makes a QR code with error correction M.
 *
 * Text beyond ASCII is announced by ECI 26; without it readers guess, and take Japanese for Shift_JIS.
 *
 * Returns: (transfer full): a code; %NULL with %GOEN_ERROR_INVALID where the text is empty or too long
 */
GoenQr *
goen_qr_new (const char  *text,
             GError     **error)
{
  QRinput *input = QRinput_new2 (0, QR_ECLEVEL_M);
  QRcode *code = NULL;
  GoenQr *self;

  if (*text != '\0' && strlen (text) < G_MAXINT16 &&
      (is_ascii (text) || QRinput_appendECIheader (input, ECI_UTF_8) == 0) &&
      QRinput_append (input, QR_MODE_8, (int) strlen (text), (const guchar *) text) == 0)
    code = QRcode_encodeInput (input);
  QRinput_free (input);

  if (code == NULL)
    {
      if (*text == '\0')
        g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("A QR code needs something to say."));
      else
        g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                     /* Translators: %u is a number of bytes. */
                     g_dngettext (GETTEXT_PACKAGE,
                                  "The text is too long for a QR code: %u byte. Leave something out.",
                                  "The text is too long for a QR code: %u bytes. Leave something out.",
                                  strlen (text)),
                     (guint) strlen (text));
      return NULL;
    }

  self = g_new0 (GoenQr, 1);
  self->cells = (guint) code->width;
  fill_mask (self, code);
  QRcode_free (code);

  return self;
}

/**
 * goen_qr_free:
 * @self: (nullable): a code
 *
 * Frees a code.
 */
void
goen_qr_free (GoenQr *self)
{
  if (self == NULL)
    return;

  cairo_surface_destroy (self->mask);
  g_free (self);
}

/**
 * goen_qr_share:
 * @codes: (array length=n_codes): codes that are drawn onto the same page
 * @n_codes: how many
 *
 * Puts several codes into one mask, which a PDF then has once: a mask of its own for each of a thousand codes makes a file a third larger.
 */
void
goen_qr_share (GoenQr **codes,
               guint    n_codes)
{
  cairo_surface_t *mask;
  guint width = 0, height = 0;

  for (guint i = 0; i < n_codes; i++)
    {
      width = MAX (width, codes[i]->cells);
      height += codes[i]->cells + BETWEEN;
    }
  if (n_codes < 2)
    return;

  mask = cairo_image_surface_create (CAIRO_FORMAT_A1, (int) width, (int) height);
  height = 0;
  for (guint i = 0; i < n_codes; i++)
    {
      for (guint y = 0; y < codes[i]->cells; y++)
        memcpy (get_row (mask, height + y), get_row (codes[i]->mask, codes[i]->row + y), (codes[i]->cells + 31) / 32 * sizeof (guint32));
      cairo_surface_destroy (codes[i]->mask);
      codes[i]->mask = cairo_surface_reference (mask);
      codes[i]->row = height;
      codes[i]->is_shared = TRUE;
      height += codes[i]->cells + BETWEEN;
    }
  cairo_surface_mark_dirty (mask);
  cairo_surface_destroy (mask);
}

/**
 * goen_qr_draw:
 * @self: a code
 * @cr: a context; the code takes its present source
 * @x: left edge with the quiet zone, in user units
 * @y: top edge
 * @size: width and height with the quiet zone
 *
 * Draws a code as one stencil mask, which is sharp at any scale and small in a PDF.
 */
void
goen_qr_draw (GoenQr  *self,
              cairo_t *cr,
              double   x,
              double   y,
              double   size)
{
  double scale = size / (self->cells + 2 * QUIET);
  cairo_pattern_t *pattern = cairo_pattern_create_for_surface (self->mask);

  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, QUIET, QUIET);
  if (self->is_shared)
    {
      cairo_rectangle (cr, 0, 0, self->cells, self->cells);
      cairo_clip (cr);
      cairo_translate (cr, 0, -(double) self->row);
    }
  cairo_mask (cr, pattern);
  cairo_restore (cr);
  cairo_pattern_destroy (pattern);
}

/**
 * goen_qr_get_cell_size:
 * @self: a code
 * @size: how large it is drawn, with the quiet zone
 *
 * Tells how large a cell becomes; below 0.35 mm telephones have trouble (measured on ordinary printers).
 *
 * Returns: the size in the unit of @size
 */
double
goen_qr_get_cell_size (GoenQr *self,
                       double  size)
{
  return size / (self->cells + 2 * QUIET);
}
