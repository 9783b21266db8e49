/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-record.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-error.h"

/* Published geometries are rounded: cards may seem to overlap by this much, mm. */
#define ROUNDING 0.1

#define MIN_CARD 10.0
#define MAX_PAGE 1200.0
#define MAX_SLOTS 1000

/* What a printer can be corrected by; more is a page that was measured wrongly. */
#define MAX_OFFSET 20.0
#define MIN_SCALE  0.9
#define MAX_SCALE  1.1

/**
 * goen_sheet_new:
 *
 * Creates a sheet: A4 with ten cards of 91 × 55 mm, as they are usual in Japan.
 *
 * Returns: (transfer full): a new sheet
 */
GoenSheet *
goen_sheet_new (void)
{
  GoenSheet *self = g_new0 (GoenSheet, 1);

  self->key = g_strdup ("");
  self->brand = g_strdup ("");
  self->parts = g_new0 (char *, 1);
  self->page_width = 210;
  self->page_height = 297;
  self->card_width = 91;
  self->card_height = 55;
  self->nx = 2;
  self->ny = 5;
  self->x = 14;
  self->y = 11;
  self->dx = 91;
  self->dy = 55;

  return self;
}

/**
 * goen_sheet_copy:
 * @self: a sheet
 *
 * Copies a sheet.
 *
 * Returns: (transfer full): a copy
 */
GoenSheet *
goen_sheet_copy (const GoenSheet *self)
{
  GoenSheet *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  copy->brand = g_strdup (self->brand);
  copy->parts = g_strdupv (self->parts);

  return copy;
}

/**
 * goen_sheet_free:
 * @self: (nullable): a sheet
 *
 * Frees a sheet.
 */
void
goen_sheet_free (GoenSheet *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->brand);
  g_strfreev (self->parts);
  g_free (self);
}

/**
 * goen_sheet_get_n:
 * @self: a sheet
 *
 * Tells how many cards are on a sheet.
 *
 * Returns: the number of slots
 */
guint
goen_sheet_get_n (const GoenSheet *self)
{
  return self->nx * self->ny;
}

/**
 * goen_sheet_get_slot:
 * @self: a sheet
 * @slot: which one, from 0, row by row from the top left
 *
 * Tells where a card lies.
 *
 * Returns: its place in mm
 */
GoenSlot
goen_sheet_get_slot (const GoenSheet *self,
                     guint            slot)
{
  guint column = slot % MAX (self->nx, 1);
  guint row = slot / MAX (self->nx, 1);

  return (GoenSlot) { self->x + column * self->dx, self->y + row * self->dy, self->card_width, self->card_height, FALSE };
}

/**
 * goen_sheet_get_back_slot:
 * @self: a sheet
 * @slot: a slot of the front
 * @flip: the edge over which the paper turns
 *
 * Tells where the back of the card in a slot is printed.
 *
 * Over the long edge left and right change places. Over the short edge top and bottom do, and what is printed is upside
 * down against the front, so that it is turned by 180°.
 *
 * Returns: the place on the back page in mm
 */
GoenSlot
goen_sheet_get_back_slot (const GoenSheet *self,
                          guint            slot,
                          GoenFlip         flip)
{
  GoenSlot place = goen_sheet_get_slot (self, slot);
  gboolean is_landscape = self->page_width > self->page_height;

  /* On a landscape page the long edge lies at the top. */
  if ((flip == GOEN_FLIP_LONG) != is_landscape)
    {
      place.x = self->page_width - place.x - place.width;
    }
  else
    {
      place.y = self->page_height - place.y - place.height;
      place.is_turned = TRUE;
    }

  return place;
}

static gboolean
is_length (double length,
           double least,
           double most)
{
  return isfinite (length) && length >= least && length <= most;
}

/**
 * goen_sheet_check:
 * @self: a sheet
 * @error: return location for an error
 *
 * Looks whether cards can be printed on a sheet as it is described.
 *
 * Cards may overlap by 0.1 mm, as some published geometries do by rounding.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user
 */
gboolean
goen_sheet_check (const GoenSheet  *self,
                  GError          **error)
{
  double right = self->x + (self->nx - 1.0) * self->dx + self->card_width;
  double bottom = self->y + (self->ny - 1.0) * self->dy + self->card_height;

  if (!is_length (self->page_width, MIN_CARD, MAX_PAGE) || !is_length (self->page_height, MIN_CARD, MAX_PAGE))
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The page must be between 10 and 1,200 mm wide and high."));
  else if (self->nx == 0 || self->ny == 0 || self->nx > MAX_SLOTS || self->ny > MAX_SLOTS || self->nx * self->ny > MAX_SLOTS)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("A sheet has between 1 and 1,000 cards."));
  else if (!is_length (self->card_width, MIN_CARD, MAX_PAGE) || !is_length (self->card_height, MIN_CARD, MAX_PAGE))
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("A card must be at least 10 mm wide and high."));
  else if (!is_length (self->x, 0, MAX_PAGE) || !is_length (self->y, 0, MAX_PAGE) ||
           right > self->page_width + ROUNDING || bottom > self->page_height + ROUNDING)
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 /* Translators: lengths in millimetres. */
                 _("The cards reach beyond the page: they need %.1f × %.1f mm, the page has %.1f × %.1f mm."),
                 right, bottom, self->page_width, self->page_height);
  else if ((self->nx > 1 && !is_length (self->dx, self->card_width - ROUNDING, MAX_PAGE)) ||
           (self->ny > 1 && !is_length (self->dy, self->card_height - ROUNDING, MAX_PAGE)))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 /* Translators: lengths in millimetres. */
                 _("The cards overlap: they are %.1f × %.1f mm, but follow each other at %.1f and %.1f mm."),
                 self->card_width, self->card_height, self->dx, self->dy);
  /* Also where there is one card only: these numbers are kept and shown. */
  else if (!isfinite (self->dx) || !isfinite (self->dy) || !is_length (self->corner, 0, MAX_PAGE) ||
           !is_length (self->waste_x, 0, MAX_PAGE) || !is_length (self->waste_y, 0, MAX_PAGE))
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The radius of corners and the bleed of a sheet must be numbers from 0."));
  else
    return TRUE;

  return FALSE;
}

/**
 * goen_calibration_check:
 * @self: what a printer does to a page
 * @error: return location for an error
 *
 * Looks whether pages can be printed with a correction: scales from 0.9 to 1.1, offsets up to 20 mm.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user
 */
gboolean
goen_calibration_check (const GoenCalibration  *self,
                        GError                **error)
{
  if (!is_length (self->scale_x, MIN_SCALE, MAX_SCALE) || !is_length (self->scale_y, MIN_SCALE, MAX_SCALE))
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                         _("The scale must be between 0.9 and 1.1. Measure the calibration page again."));
  else if (!is_length (self->offset_x, -MAX_OFFSET, MAX_OFFSET) || !is_length (self->offset_y, -MAX_OFFSET, MAX_OFFSET) ||
           !is_length (self->back_x, -MAX_OFFSET, MAX_OFFSET) || !is_length (self->back_y, -MAX_OFFSET, MAX_OFFSET))
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The offset must be between -20 and 20 mm."));
  else
    return TRUE;

  return FALSE;
}

/* Two of the makers in the data file are none. */
static const char * const kinds[] = { N_("Generic"), N_("Plain") };

/**
 * goen_sheet_dup_title:
 * @self: a sheet
 *
 * Names a sheet as it is asked for: maker and first part number. What is of no maker is named in the language of the user.
 *
 * Returns: (transfer full): "A-one 51002", or the name of an own one
 */
char *
goen_sheet_dup_title (const GoenSheet *self)
{
  const char *part = self->parts[0] != NULL ? self->parts[0] : "";

  if (*self->brand == '\0')
    return g_strdup (part);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (self->brand, kinds[i]))
      return g_strdup_printf ("%s %s", g_dgettext (GETTEXT_PACKAGE, kinds[i]), part);

  return g_strdup_printf ("%s %s", self->brand, part);
}

static char *
dup_page_name (const GoenSheet *self)
{
  static const struct
  {
    const char *name;
    double      width;
    double      height;
  } pages[] = { { "A4", 210, 297 }, { "A3", 297, 420 }, { "A5", 148, 210 }, { "B5", 182, 257 }, { "Letter", 215.9, 279.4 } };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (fabs (self->page_width - pages[i].width) < 0.5 && fabs (self->page_height - pages[i].height) < 0.5)
      return g_strdup (pages[i].name);

  /* Translators: the size of a page in millimetres. */
  return g_strdup_printf (_("%g × %g mm"), self->page_width, self->page_height);
}

/**
 * goen_sheet_dup_summary:
 * @self: a sheet
 *
 * Describes a sheet in a line.
 *
 * Returns: (transfer full): such as "A4, 10 cards of 91 × 55 mm", translated
 */
char *
goen_sheet_dup_summary (const GoenSheet *self)
{
  g_autofree char *page = dup_page_name (self);
  guint n = goen_sheet_get_n (self);

  /* Translators: a page ("A4"), how many cards are on it, and their width and height in millimetres. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u card of %g × %g mm", "%s, %u cards of %g × %g mm", n),
                          page, n, self->card_width, self->card_height);
}
