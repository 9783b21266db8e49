/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-card-sheet.h"

G_BEGIN_DECLS

/**
 * GoenPrintJob:
 *
 * What is to be printed and how, as the print dialog changes it. “changed” is emitted after every change.
 *
 * Places of the sheet are numbered from 0, row by row. Which ones are used up concerns the first sheet only.
 */
#define GOEN_TYPE_PRINT_JOB (goen_print_job_get_type ())
G_DECLARE_FINAL_TYPE (GoenPrintJob, goen_print_job, GOEN, PRINT_JOB, GObject)

GoenPrintJob          *goen_print_job_new             (const GoenCardDesign  *design,     /* copied */
                                                       GPtrArray             *contents);  /* of GoenCardContent; referenced */
GoenPrintJob          *goen_print_job_copy            (GoenPrintJob          *self);      /* for a thread */
const GoenCardSheet   *goen_print_job_get_card_sheet  (GoenPrintJob          *self);      /* (transfer none), until the next change */
GoenCardPainter       *goen_print_job_get_painter     (GoenPrintJob          *self);      /* (transfer none), of the design */
const GoenSheet       *goen_print_job_get_sheet       (GoenPrintJob          *self);
void                   goen_print_job_set_sheet       (GoenPrintJob          *self,       /* another one has no used places */
                                                       const GoenSheet       *sheet);
gboolean               goen_print_job_is_used         (GoenPrintJob          *self,
                                                       guint                  place);
guint                  goen_print_job_get_n_used      (GoenPrintJob          *self);
void                   goen_print_job_start_at        (GoenPrintJob          *self,       /* what is before it is used, the rest is not */
                                                       guint                  place);
void                   goen_print_job_toggle_used     (GoenPrintJob          *self,
                                                       guint                  place);
char                  *goen_print_job_dup_used        (GoenPrintJob          *self);      /* such as "1-3,5"; "" for none */
gboolean               goen_print_job_set_used        (GoenPrintJob          *self,       /* FALSE and unchanged where it does not fit the sheet */
                                                       const char            *places);
char                  *goen_print_job_dup_used_after  (GoenPrintJob          *self,       /* of the last sheet once all is printed; "" for none */
                                                       guint                 *n_free);    /* (out) (optional) */
guint                  goen_print_job_get_n_cards     (GoenPrintJob          *self);
void                   goen_print_job_set_copies      (GoenPrintJob          *self,       /* 0 fills the sheet */
                                                       guint                  copies);
void                   goen_print_job_set_sides       (GoenPrintJob          *self,
                                                       GoenPrintSides         sides);
void                   goen_print_job_set_flip        (GoenPrintJob          *self,
                                                       GoenFlip               flip);
void                   goen_print_job_set_marks       (GoenPrintJob          *self,       /* heeded where the sheet allows them */
                                                       gboolean               marks);
void                   goen_print_job_set_outlines    (GoenPrintJob          *self,
                                                       gboolean               outlines);
void                   goen_print_job_set_calibration (GoenPrintJob          *self,
                                                       const GoenCalibration *calibration);
gboolean               goen_print_job_is_back         (GoenPrintJob          *self,       /* whether this page is a back */
                                                       guint                  page);
gboolean               goen_print_job_is_first_paper  (GoenPrintJob          *self,       /* whether this page is of the first sheet */
                                                       guint                  page);

G_END_DECLS
