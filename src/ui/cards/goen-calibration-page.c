/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-calibration-page.h"

#include <glib/gi18n-lib.h>

#include "goen-card-sheet.h"

#define POINTS_PER_MM (72.0 / 25.4)

typedef struct {
  double          width;         /* mm */
  double          height;
  GoenCalibration calibration;
} Page;

static Page *
page_new (const GoenSheet       *paper,
          const GoenCalibration *calibration)
{
  Page *self = g_new0 (Page, 1);

  self->width = paper->page_width;
  self->height = paper->page_height;
  self->calibration = *calibration;

  return self;
}

static void
show_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  const Page *page = user_data;

  /* Paper is white in the dark as well. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / (page->width * POINTS_PER_MM), height / (page->height * POINTS_PER_MM));
  goen_calibration_draw (cr, page->width, page->height, &page->calibration);
}

/* With exactly what was asked for, and not with what is stored for the printer. */
static void
print_cb (cairo_t               *cr,
          guint                  number,
          const GoenCalibration *calibration,
          gpointer               user_data)
{
  const Page *page = user_data;

  goen_calibration_draw (cr, page->width, page->height, &page->calibration);
}

/**
 * goen_calibration_page_show:
 * @area: where the page is seen
 * @paper: as large as the page; copied
 *
 * Draws the page on the screen.
 */
void
goen_calibration_page_show (GtkDrawingArea  *area,
                            const GoenSheet *paper)
{
  const GoenCalibration none = GOEN_CALIBRATION_NONE;

  gtk_drawing_area_set_draw_func (area, show_cb, page_new (paper, &none), g_free);
}

/**
 * goen_calibration_page_print:
 * @library: knows the printers
 * @paper: as large as the page; copied
 * @calibration: what is corrected already; %GOEN_CALIBRATION_NONE for a page that shows what the printer does by itself
 * @printer: the printer that is offered, "" for none
 *
 * Makes what prints the page.
 *
 * Returns: (transfer full): the operation
 */
GoenPrintOperation *
goen_calibration_page_print (GoenLibrary           *library,
                             const GoenSheet       *paper,
                             const GoenCalibration *calibration,
                             const char            *printer)
{
  GoenPrintOperation *operation = goen_print_operation_new (library, _("Calibration Page"), paper, 1);

  goen_print_operation_set_draw (operation, print_cb, page_new (paper, calibration), g_free);
  goen_print_operation_set_printer (operation, printer, NULL);

  return operation;
}
