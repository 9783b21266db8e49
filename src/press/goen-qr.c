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

/* The assignment number of UTF-8 (AIM ECI). */
#define ECI_UTF_8 26

struct _GoenQr
{
  cairo_surface_t *mask;    /* (owned): one bit a cell, with the quiet zone */
  guint            cells;
};

static gboolean
is_ascii (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p >= 0x80)
      return FALSE;

  return TRUE;
}

static void
fill_mask (GoenQr       *self,
           const QRcode *code)
{
  guint side = self->cells + 2 * QUIET;
  guchar *data;
  int stride;

  self->mask = cairo_image_surface_create (CAIRO_FORMAT_A1, (int) side, (int) side);
  data = cairo_image_surface_get_data (self->mask);
  stride = cairo_image_surface_get_stride (self->mask);
  for (guint y = 0; y < self->cells; y++)
    for (guint x = 0; x < self->cells; x++)
      if (code->data[y * self->cells + x] & 1)
        {
          guint column = x + QUIET;
          guint32 *word = (guint32 *) (gpointer) (data + (y + QUIET) * (guint) stride) + column / 32;

          /* Bits are packed as the machine orders them. */
          *word |= G_BYTE_ORDER == G_LITTLE_ENDIAN ? 1u << (column % 32) : 1u << (31 - column % 32);
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
 * goen_qr_get_cells:
 * @self: a code
 *
 * Tells how many cells a side of the code has, without the quiet zone.
 *
 * Returns: 21 for the smallest code, 177 for the largest
 */
guint
goen_qr_get_cells (GoenQr *self)
{
  return self->cells;
}

/**
 * goen_qr_is_dark:
 * @self: a code
 * @x: column from 0
 * @y: row from 0
 *
 * Tells whether a cell is dark.
 *
 * Returns: %TRUE for a dark one
 */
gboolean
goen_qr_is_dark (GoenQr *self,
                 guint   x,
                 guint   y)
{
  const guchar *data = cairo_image_surface_get_data (self->mask);
  guint stride = (guint) cairo_image_surface_get_stride (self->mask);
  guint column = x + QUIET;
  const guint32 *word;

  g_return_val_if_fail (x < self->cells && y < self->cells, FALSE);

  word = (const guint32 *) (gconstpointer) (data + (y + QUIET) * stride) + column / 32;

  return (*word & (G_BYTE_ORDER == G_LITTLE_ENDIAN ? 1u << (column % 32) : 1u << (31 - column % 32))) != 0;
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
