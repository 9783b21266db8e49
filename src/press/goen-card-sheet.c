/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-card-file-private.h"
#include "goen-card-painter-private.h"
#include "goen-error.h"

/* A card may be this much larger than its place before it is told, mm: makers round. */
#define ROUNDING 0.15

/* Trim edges of outlines, mm. */
#define OUTLINE 0.1

/* Crop marks: how far from the cards they begin, how long and how thick they are, mm. */
#define MARK_GAP    1.0
#define MARK_LENGTH 4.0
#define MARK_WIDTH  0.1

#define MAX_COPIES  10000
#define MAX_OFFSET  20.0
#define MIN_SCALE   0.9
#define MAX_SCALE   1.1

static guint
get_n_copies (const GoenCardSheet *self)
{
  if (self->copies > 0)
    return self->copies;
  if (self->contents->len > 1)
    return 1;

  return self->slots != NULL ? self->slots->len : goen_sheet_get_n (self->sheet);
}

static guint
get_n_cards (const GoenCardSheet *self)
{
  return get_n_copies (self) * self->contents->len;
}

static guint
get_n_first (const GoenCardSheet *self)
{
  return self->slots != NULL ? self->slots->len : goen_sheet_get_n (self->sheet);
}

static guint
get_n_papers (const GoenCardSheet *self)
{
  guint n = goen_sheet_get_n (self->sheet);
  guint n_cards = get_n_cards (self);
  guint first = get_n_first (self);

  return n_cards <= first ? 1 : 1 + (n_cards - first + n - 1) / n;
}

static gboolean
is_too_large (const GoenCardSheet *self,
              double               width,
              double               height)
{
  return width > self->sheet->card_width + ROUNDING || height > self->sheet->card_height + ROUNDING;
}

/* An upright card lies on its side where its place does. */
static gboolean
is_on_its_side (const GoenCardSheet *self)
{
  return is_too_large (self, self->design->width, self->design->height) &&
         !is_too_large (self, self->design->height, self->design->width);
}

static gboolean
is_in_range (double number,
             double least,
             double most)
{
  return isfinite (number) && number >= least && number <= most;
}

static gboolean
check_calibration (const GoenCalibration  *calibration,
                   GError                **error)
{
  if (!is_in_range (calibration->scale_x, MIN_SCALE, MAX_SCALE) || !is_in_range (calibration->scale_y, MIN_SCALE, MAX_SCALE))
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                         _("The scale must be between 0.9 and 1.1. Measure the calibration page again."));
  else if (!is_in_range (calibration->offset_x, -MAX_OFFSET, MAX_OFFSET) ||
           !is_in_range (calibration->offset_y, -MAX_OFFSET, MAX_OFFSET) ||
           !is_in_range (calibration->back_x, -MAX_OFFSET, MAX_OFFSET) ||
           !is_in_range (calibration->back_y, -MAX_OFFSET, MAX_OFFSET))
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The offset must be between -20 and 20 mm."));
  else
    return TRUE;

  return FALSE;
}

/**
 * goen_card_sheet_check:
 * @self: what is to be printed
 * @error: return location for an error
 *
 * Looks whether the cards can be printed like this.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user
 */
gboolean
goen_card_sheet_check (const GoenCardSheet  *self,
                       GError              **error)
{
  if (!goen_sheet_check (self->sheet, error) || !check_calibration (&self->calibration, error))
    return FALSE;

  if (is_too_large (self, self->design->width, self->design->height) && !is_on_its_side (self))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 /* Translators: sizes in millimetres. */
                 _("The card is %g × %g mm, but the places of the sheet are %g × %g mm. Choose another sheet or change the size of the card."),
                 self->design->width, self->design->height, self->sheet->card_width, self->sheet->card_height);
  else if (self->contents->len == 0)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("There is nobody to print a card for."));
  else if (self->slots != NULL && self->slots->len == 0)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("All places of the first sheet are used. Choose one to begin with."));
  else if (self->copies > MAX_COPIES || (guint64) get_n_copies (self) * self->contents->len > 1000 * 1000)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("That is too many cards. Print 10,000 copies at most."));
  else
    return TRUE;

  return FALSE;
}

/**
 * goen_card_sheet_get_n_pages:
 * @self: what is to be printed
 *
 * Counts sides of paper.
 *
 * Returns: the number of pages
 */
guint
goen_card_sheet_get_n_pages (const GoenCardSheet *self)
{
  return get_n_papers (self) * (self->sides == GOEN_PRINT_BOTH ? 2 : 1);
}

/**
 * goen_card_sheet_allows_marks:
 * @sheet: a sheet
 *
 * Tells whether crop marks are of use: plain paper is cut along them, other sheets part by themselves.
 *
 * Returns: %TRUE for plain paper
 */
gboolean
goen_card_sheet_allows_marks (const GoenSheet *sheet)
{
  return sheet->is_plain;
}

/* To where a card is drawn as if it stood upright at the origin. */
static void
enter_slot (const GoenCardSheet *self,
            cairo_t             *cr,
            const GoenSlot      *slot,
            gboolean             is_back)
{
  double angle = is_on_its_side (self) ? G_PI_2 : 0;

  /* Turned over, what pointed right points left. */
  if (is_back)
    angle = -angle;
  if (slot->is_turned)
    angle += G_PI;

  cairo_translate (cr, slot->x + slot->width / 2, slot->y + slot->height / 2);
  cairo_rotate (cr, angle);
  cairo_translate (cr, -self->design->width / 2, -self->design->height / 2);
}

static void
draw_card (const GoenCardSheet   *self,
           GoenCardPainter       *painter,
           cairo_t               *cr,
           const GoenSlot        *slot,
           GoenCardSide           side,
           const GoenCardContent *content)
{
  const GoenSheet *sheet = self->sheet;
  gboolean bleeds = sheet->waste_x > 0 || sheet->waste_y > 0;

  cairo_save (cr);
  cairo_rectangle (cr, slot->x - sheet->waste_x, slot->y - sheet->waste_y, slot->width + 2 * sheet->waste_x,
                   slot->height + 2 * sheet->waste_y);
  cairo_clip (cr);
  enter_slot (self, cr, slot, side == GOEN_SIDE_BACK);
  goen_card_painter_draw (painter, cr, side, content, bleeds);
  cairo_restore (cr);
}

static void
add_round_rectangle (cairo_t        *cr,
                     const GoenSlot *slot,
                     double          corner)
{
  double radius = MIN (corner, MIN (slot->width, slot->height) / 2);
  double right = slot->x + slot->width, bottom = slot->y + slot->height;

  if (radius <= 0)
    {
      cairo_rectangle (cr, slot->x, slot->y, slot->width, slot->height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, slot->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, slot->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, slot->x + radius, slot->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Of all places, whether a card is printed there or not: it is a test of the paper. */
static void
draw_outlines (const GoenCardSheet *self,
               cairo_t             *cr,
               gboolean             is_back)
{
  for (guint i = 0; i < goen_sheet_get_n (self->sheet); i++)
    {
      GoenSlot slot = is_back ? goen_sheet_get_back_slot (self->sheet, i, self->flip) : goen_sheet_get_slot (self->sheet, i);

      add_round_rectangle (cr, &slot, self->sheet->corner);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, OUTLINE);
  cairo_stroke (cr);
}

static void
add_line (cairo_t *cr,
          double   x1,
          double   y1,
          double   x2,
          double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

/* Marks stand outside of all cards only, so that none is left on a card: long ones where to cut, short ones where colour ends, and one in
 * the middle of each side. */
static void
add_marks_at (cairo_t *cr,
              double   at,
              double   from,
              double   to,
              double   length,
              gboolean is_column)
{
  if (is_column)
    {
      add_line (cr, at, from - length, at, from);
      add_line (cr, at, to, at, to + length);
    }
  else
    {
      add_line (cr, from - length, at, from, at);
      add_line (cr, to, at, to + length, at);
    }
}

static void
add_marks_along (cairo_t *cr,
                 double   start,
                 double   pitch,
                 double   length,
                 guint    n,
                 double   waste,
                 double   from,
                 double   to,
                 gboolean is_column)
{
  for (guint i = 0; i < n; i++)
    {
      double low = start + i * pitch, high = low + length;

      add_marks_at (cr, low, from, to, MARK_LENGTH, is_column);
      add_marks_at (cr, high, from, to, MARK_LENGTH, is_column);
      if (waste > 0)
        {
          add_marks_at (cr, low - waste, from, to, MARK_LENGTH / 2, is_column);
          add_marks_at (cr, high + waste, from, to, MARK_LENGTH / 2, is_column);
        }
    }
  add_marks_at (cr, start + ((n - 1) * pitch + length) / 2, from, to, MARK_LENGTH / 2, is_column);
}

static void
draw_marks (const GoenCardSheet *self,
            cairo_t             *cr,
            gboolean             is_back)
{
  const GoenSheet *sheet = self->sheet;
  double width = (sheet->nx - 1) * sheet->dx + sheet->card_width;
  double height = (sheet->ny - 1) * sheet->dy + sheet->card_height;
  GoenSlot first = is_back ? goen_sheet_get_back_slot (sheet, 0, self->flip) : goen_sheet_get_slot (sheet, 0);
  GoenSlot last = is_back ? goen_sheet_get_back_slot (sheet, goen_sheet_get_n (sheet) - 1, self->flip)
                          : goen_sheet_get_slot (sheet, goen_sheet_get_n (sheet) - 1);
  double x = MIN (first.x, last.x), y = MIN (first.y, last.y);
  double gap_x = sheet->waste_x + MARK_GAP, gap_y = sheet->waste_y + MARK_GAP;

  add_marks_along (cr, x, sheet->dx, sheet->card_width, sheet->nx, sheet->waste_x, y - gap_y, y + height + gap_y, TRUE);
  add_marks_along (cr, y, sheet->dy, sheet->card_height, sheet->ny, sheet->waste_y, x - gap_x, x + width + gap_x, FALSE);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, MARK_WIDTH);
  cairo_stroke (cr);
}

/* The card of this number is on this paper in this slot; FALSE where there is none any more. */
static gboolean
find_card (const GoenCardSheet *self,
           guint                paper,
           guint                nth,
           guint               *card,
           guint               *slot)
{
  guint n = goen_sheet_get_n (self->sheet);
  guint first = get_n_first (self);

  if (nth >= (paper == 0 ? first : n))
    return FALSE;

  *slot = paper == 0 && self->slots != NULL ? g_array_index (self->slots, guint, nth) : nth;
  *card = paper == 0 ? nth : first + (paper - 1) * n + nth;

  return *card < get_n_cards (self);
}

static GPtrArray *
list_contents (const GoenCardSheet *self,
               guint                paper)
{
  GPtrArray *contents = g_ptr_array_new ();
  guint copies = get_n_copies (self);
  guint card, slot;

  for (guint i = 0; find_card (self, paper, i, &card, &slot); i++)
    {
      gpointer content = self->contents->pdata[card / copies];

      if (contents->len == 0 || contents->pdata[contents->len - 1] != content)
        g_ptr_array_add (contents, content);
    }

  return contents;
}

/* Looked at right before it is drawn, as what was set is remembered for a moment. */
static void
tell (const GoenCardSheet   *self,
      GoenCardPainter       *painter,
      const GoenCardContent *content)
{
  g_autoptr (GPtrArray) fits = goen_card_painter_check (painter, content);

  self->tell (content, fits, self->tell_data);
}

static void
calibrate (const GoenCardSheet *self,
           cairo_t             *cr,
           gboolean             is_back)
{
  const GoenCalibration *calibration = &self->calibration;

  cairo_translate (cr, calibration->offset_x + (is_back ? calibration->back_x : 0),
                   calibration->offset_y + (is_back ? calibration->back_y : 0));
  cairo_scale (cr, calibration->scale_x, calibration->scale_y);
}

/**
 * goen_card_sheet_draw_page:
 * @self: what is to be printed
 * @painter: of the design
 * @cr: a context in points, the origin at the corner of the page
 * @page: which page, from 0
 *
 * Draws one side of one sheet.
 */
void
goen_card_sheet_draw_page (const GoenCardSheet *self,
                           GoenCardPainter     *painter,
                           cairo_t             *cr,
                           guint                page)
{
  gboolean is_back = self->sides == GOEN_PRINT_BACK || (self->sides == GOEN_PRINT_BOTH && page % 2 == 1);
  guint paper = self->sides == GOEN_PRINT_BOTH ? page / 2 : page;
  guint copies = get_n_copies (self);
  g_autoptr (GPtrArray) contents = list_contents (self, paper);
  gboolean tells = self->tell != NULL && (!is_back || self->sides == GOEN_PRINT_BACK);
  guint card, slot;

  goen_card_painter_begin_page (painter, contents);
  cairo_save (cr);
  cairo_scale (cr, 1 / GOEN_MM_PER_POINT, 1 / GOEN_MM_PER_POINT);
  calibrate (self, cr, is_back);
  for (guint i = 0; find_card (self, paper, i, &card, &slot); i++)
    {
      GoenSlot place = is_back ? goen_sheet_get_back_slot (self->sheet, slot, self->flip) : goen_sheet_get_slot (self->sheet, slot);

      if (tells && card % copies == 0)
        tell (self, painter, self->contents->pdata[card / copies]);
      draw_card (self, painter, cr, &place, is_back ? GOEN_SIDE_BACK : GOEN_SIDE_FRONT, self->contents->pdata[card / copies]);
    }
  if (self->outlines)
    draw_outlines (self, cr, is_back);
  if (self->marks)
    draw_marks (self, cr, is_back);
  cairo_restore (cr);
}

/**
 * goen_card_sheet_write_pdf:
 * @self: what is to be printed
 * @path: the file, replaced as a whole
 * @cancellable: (nullable): stops between pages; then nothing is written
 * @error: return location for an error
 *
 * Writes sheets of cards as a PDF in true size, with subsets of its fonts and text as text.
 *
 * Returns: %FALSE with @error set
 */
gboolean
goen_card_sheet_write_pdf (const GoenCardSheet  *self,
                           const char           *path,
                           GCancellable         *cancellable,
                           GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GoenCardPainter) painter = NULL;
  g_autofree char *title = NULL;
  cairo_surface_t *surface;
  gboolean done = TRUE;

  if (!goen_card_sheet_check (self, error))
    return FALSE;

  painter = goen_card_painter_new (self->design);
  goen_card_painter_prepare (painter, self->contents);
  title = goen_sheet_dup_title (self->sheet);
  surface = goen_press_pdf_new (bytes, self->sheet->page_width, self->sheet->page_height, title);
  for (guint page = 0; done && page < goen_card_sheet_get_n_pages (self); page++)
    {
      cairo_t *cr = cairo_create (surface);

      goen_card_sheet_draw_page (self, painter, cr, page);
      done = goen_press_is_drawn (cr, error) && !g_cancellable_set_error_if_cancelled (cancellable, error);
      cairo_destroy (cr);
      cairo_surface_show_page (surface);
    }
  /* Embedding fonts takes most memory, so that what drew the pages goes before. */
  g_clear_pointer (&painter, goen_card_painter_free);
  if (done)
    done = goen_press_finish (surface, error) && goen_press_write_bytes (bytes, path, error);
  cairo_surface_destroy (surface);

  return done;
}
