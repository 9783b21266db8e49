/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-sheet.h"

#include <glib/gi18n-lib.h>

#include "goen-card-file-private.h"
#include "goen-card-marks-private.h"
#include "goen-card-painter-private.h"
#include "goen-error.h"
#include "goen-press-work.h"

/* A card may be this much larger than its place before it is told, mm: makers round. */
#define ROUNDING 0.15

#define MAX_COPIES  10000

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
  if (!goen_sheet_check (self->sheet, error) || !goen_calibration_check (&self->calibration, error))
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

/* A card with its bleed that is not larger than its place, which is the rule, need not be cut off there. */
static gboolean
stays_in_slot (const GoenCardSheet *self,
               double               bleed)
{
  const GoenSheet *sheet = self->sheet;
  gboolean is_lying = is_on_its_side (self);
  double width = is_lying ? self->design->height : self->design->width;
  double height = is_lying ? self->design->width : self->design->height;

  return width + 2 * bleed <= sheet->card_width + 2 * sheet->waste_x && height + 2 * bleed <= sheet->card_height + 2 * sheet->waste_y;
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
  if (!stays_in_slot (self, bleeds ? GOEN_CARD_BLEED : 0))
    {
      cairo_rectangle (cr, slot->x - sheet->waste_x, slot->y - sheet->waste_y, slot->width + 2 * sheet->waste_x,
                       slot->height + 2 * sheet->waste_y);
      cairo_clip (cr);
    }
  enter_slot (self, cr, slot, side == GOEN_SIDE_BACK);
  goen_card_painter_draw (painter, cr, side, content, bleeds);
  cairo_restore (cr);
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

/* On which paper a page is. */
static guint
get_paper (const GoenCardSheet *self,
           guint                page)
{
  return self->sides == GOEN_PRINT_BOTH ? page / 2 : page;
}

static GoenCardSide
get_side (const GoenCardSheet *self,
          guint                page)
{
  if (self->sides == GOEN_PRINT_BOTH)
    return page % 2 == 1 ? GOEN_SIDE_BACK : GOEN_SIDE_FRONT;

  return self->sides == GOEN_PRINT_BACK ? GOEN_SIDE_BACK : GOEN_SIDE_FRONT;
}

/* What of the cards that are first on this page does not fit. */
static void
tell (const GoenCardSheet *self,
      GoenCardPainter     *painter,
      guint                page)
{
  guint copies = get_n_copies (self);
  guint card, slot;

  if (self->tell == NULL || (self->sides == GOEN_PRINT_BOTH && get_side (self, page) == GOEN_SIDE_BACK))
    return;

  for (guint i = 0; find_card (self, get_paper (self, page), i, &card, &slot); i++)
    if (card % copies == 0)
      {
        const GoenCardContent *content = self->contents->pdata[card / copies];
        g_autoptr (GPtrArray) fits = goen_card_painter_check (painter, content);

        self->tell (content, fits, self->tell_data);
      }
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
  GoenCardSide side = get_side (self, page);
  gboolean is_back = side == GOEN_SIDE_BACK;
  g_autoptr (GPtrArray) contents = list_contents (self, get_paper (self, page));
  guint copies = get_n_copies (self);
  guint card, slot;

  goen_card_painter_begin_page (painter, contents);
  tell (self, painter, page);
  cairo_save (cr);
  cairo_scale (cr, 1 / GOEN_MM_PER_POINT, 1 / GOEN_MM_PER_POINT);
  calibrate (self, cr, is_back);
  for (guint i = 0; find_card (self, get_paper (self, page), i, &card, &slot); i++)
    {
      GoenSlot place = is_back ? goen_sheet_get_back_slot (self->sheet, slot, self->flip) : goen_sheet_get_slot (self->sheet, slot);

      draw_card (self, painter, cr, &place, side, self->contents->pdata[card / copies]);
    }
  if (self->outlines)
    goen_card_marks_draw_outlines (self, cr, is_back);
  if (self->marks)
    goen_card_marks_draw (self, cr, is_back);
  cairo_restore (cr);
}

static gboolean
draw_pages (const GoenCardSheet  *self,
            cairo_surface_t      *surface,
            GCancellable         *cancellable,
            GError              **error)
{
  g_autoptr (GoenCardPainter) painter = goen_card_painter_new (self->design);
  guint n_pages = goen_card_sheet_get_n_pages (self);
  gboolean done = TRUE;

  goen_card_painter_prepare (painter, self->contents);
  for (guint page = 0; done && page < n_pages; page++)
    {
      cairo_t *cr = cairo_create (surface);

      goen_card_sheet_draw_page (self, painter, cr, page);
      done = goen_press_is_drawn (cr, error) && goen_press_work_note (cancellable, page + 1, n_pages, error);
      cairo_destroy (cr);
      cairo_surface_show_page (surface);
    }

  return done;
}

/**
 * goen_card_sheet_write_pdf:
 * @self: what is to be printed
 * @path: the file, replaced as a whole
 * @cancellable: (nullable): stops between pages, and before the file is written; a #GoenPressWork is told of each page
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
  g_autofree char *title = NULL;
  cairo_surface_t *surface;
  guint n_pages;
  gboolean done;

  if (!goen_card_sheet_check (self, error))
    return FALSE;

  n_pages = goen_card_sheet_get_n_pages (self);
  title = goen_sheet_dup_title (self->sheet);
  surface = goen_press_pdf_new (bytes, self->sheet->page_width, self->sheet->page_height, title);
  /* Embedding fonts takes most memory, so that what drew the pages is gone before. */
  done = draw_pages (self, surface, cancellable, error) && goen_press_finish (surface, error) &&
         goen_press_work_note (cancellable, n_pages, n_pages, error) && goen_press_write_bytes (bytes, path, error);
  cairo_surface_destroy (surface);

  return done;
}
