/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library-cards.h"

G_BEGIN_DECLS

/* Draws a page in points from its upper left corner. */
typedef void (*GoenPrintDraw) (cairo_t               *cr,
                               guint                  page,
                               const GoenCalibration *calibration,   /* of the printer */
                               gpointer               user_data);

/**
 * GoenPrintOperation:
 *
 * Prints pages in true size: never scaled, with the calibration of whichever printer is chosen, and with a question where
 * the printer would not keep to the sheet.
 *
 * “finished” (gboolean printed, string printer) comes once at the end, “status” (string) meanwhile.
 */
#define GOEN_TYPE_PRINT_OPERATION (goen_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (GoenPrintOperation, goen_print_operation, GOEN, PRINT_OPERATION, GObject)

GoenPrintOperation *goen_print_operation_new       (GoenLibrary           *library,       /* knows the printers */
                                                    const char            *title,
                                                    const GoenSheet       *sheet,         /* its page; copied */
                                                    guint                  n_pages);
void                goen_print_operation_set_draw  (GoenPrintOperation    *self,
                                                    GoenPrintDraw          draw,
                                                    gpointer               user_data,
                                                    GDestroyNotify         destroy);      /* (nullable) */
void                goen_print_operation_set_two_sided (GoenPrintOperation *self,
                                                    GoenFlip               flip);
void                goen_print_operation_set_cards (GoenPrintOperation    *self,          /* whether cards must not lie where the printer cannot print */
                                                    gboolean               has_cards);
void                goen_print_operation_set_printer (GoenPrintOperation  *self,          /* which one is offered, and what to use for it instead of what is stored */
                                                    const char            *name,          /* (nullable) */
                                                    const GoenCalibration *calibration);  /* (nullable) */
void                goen_print_operation_run       (GoenPrintOperation    *self,
                                                    GtkWidget             *parent);
gboolean            goen_print_operation_export    (GoenPrintOperation    *self,          /* the same pages into a PDF, without a printer */
                                                    const char            *path,
                                                    GError               **error);

G_END_DECLS
