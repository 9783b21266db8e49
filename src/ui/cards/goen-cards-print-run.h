/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-cards.h"
#include "goen-print-job.h"
#include "goen-print-operation.h"
#include "goen-sheet-view.h"

G_BEGIN_DECLS

/**
 * GoenCardsRun:
 *
 * One run of the print dialog: onto paper or into a PDF. “status” (string) says how far the printer is, “printed” (string printer) that it has it all.
 */
#define GOEN_TYPE_CARDS_RUN (goen_cards_run_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardsRun, goen_cards_run, GOEN, CARDS_RUN, GObject)

GoenCardsRun       *goen_cards_run_new            (GoenLibrary           *library,
                                                   GoenPrintJob          *job,
                                                   GoenSheetView         *view,          /* stands still while a thread draws; toasts show there */
                                                   const GoenCalibration *calibration);  /* (nullable): of the printer of the settings, where it was read */
void                goen_cards_run_print          (GoenCardsRun          *self);         /* the run lives until it is done */
void                goen_cards_run_save           (GoenCardsRun          *self);
void                goen_cards_run_save_to        (GoenCardsRun          *self,          /* without asking */
                                                   GFile                 *file);
GoenPrintOperation *goen_cards_run_make_operation (GoenCardsRun          *self);         /* new: what goen_cards_run_print() runs */
void                goen_cards_run_note_printed   (GoenCardsRun          *self);         /* remembers what is used of the sheet now */

G_END_DECLS
