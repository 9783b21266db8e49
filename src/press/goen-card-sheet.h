/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-card-painter.h"
#include "goen-sheet.h"

G_BEGIN_DECLS

/* Cards on sheets. */

typedef enum {
  GOEN_PRINT_FRONT = 0,
  GOEN_PRINT_BACK,
  GOEN_PRINT_BOTH,                /* front and back pages in turn */
} GoenPrintSides;

typedef struct {
  const GoenSheet      *sheet;
  const GoenCardDesign *design;
  GPtrArray            *contents;  /* GoenCardContent: one for each person */
  guint                 copies;    /* of each; 0 fills the rest of the last page with it where there is one content, else one */
  GArray               *slots;     /* guint, used on the first page; (nullable) for all. Later pages use all */
  GoenPrintSides        sides;
  GoenFlip              flip;
  gboolean              marks;     /* crop marks, where the sheet allows */
  gboolean              outlines;  /* edges of the cards, to test on plain paper */
  GoenCalibration       calibration;
  void                (*tell)     (const GoenCardContent *content, GPtrArray *fits, gpointer data);
                                   /* (nullable): called for each content before it is first drawn, with the GoenCardFit of it, which may be none */
  gpointer              tell_data;
} GoenCardSheet;

gboolean    goen_card_sheet_check       (const GoenCardSheet *self,        /* GOEN_ERROR_INVALID and a translated sentence: card larger than the slot, no cards, no slots, scale out of 0.9 … 1.1, offset beyond 20 mm */
                                         GError             **error);
guint       goen_card_sheet_get_n_pages (const GoenCardSheet *self);       /* sides of paper */
void        goen_card_sheet_draw_page   (const GoenCardSheet *self,        /* @cr in points, the origin at the corner of the page */
                                         GoenCardPainter     *painter,
                                         cairo_t             *cr,
                                         guint                page);
gboolean    goen_card_sheet_write_pdf   (const GoenCardSheet *self,        /* subset fonts, vector text, metadata, mode 0600, replaced as a whole */
                                         const char          *path,
                                         GCancellable        *cancellable,
                                         GError             **error);
gboolean    goen_card_sheet_allows_marks (const GoenSheet    *sheet);      /* not on perforated ones */

/* The page to measure a printer with: rulers, a cross, a bar of 100 mm. */
void        goen_calibration_draw       (cairo_t               *cr,        /* points */
                                         double                 page_width,  /* mm */
                                         double                 page_height,
                                         const GoenCalibration *calibration); /* what is corrected already */
gboolean    goen_calibration_write_pdf  (const char            *path,
                                         double                 page_width,
                                         double                 page_height,
                                         const GoenCalibration *calibration,
                                         GError               **error);
GoenCalibration goen_calibration_from_measures (double bar_x,              /* how long the bars of 100 mm came out, mm */
                                         double                 bar_y,
                                         double                 cross_x,   /* where the cross landed from the left and top edge of the paper, mm */
                                         double                 cross_y,
                                         double                 page_width,
                                         double                 page_height);
GoenCalibration goen_calibration_refine (const GoenCalibration *present,   /* where the page was printed with a correction already */
                                         const GoenCalibration *measured);

G_END_DECLS
