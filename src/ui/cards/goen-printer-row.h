/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-cards.h"

G_BEGIN_DECLS

/**
 * GoenPrinterRow:
 *
 * The printer that was used last, how it is corrected, and the way to its calibration. “loaded” comes when that is known.
 */
#define GOEN_TYPE_PRINTER_ROW (goen_printer_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenPrinterRow, goen_printer_row, GOEN, PRINTER_ROW, AdwActionRow)

void            goen_printer_row_set_library     (GoenPrinterRow *self,      /* reads what it knows of the printer */
                                                  GoenLibrary    *library);
void            goen_printer_row_take            (GoenPrinterRow *self,      /* the printer of now and of later; "" leaves it */
                                                  const char     *printer);
gboolean        goen_printer_row_get_calibration (GoenPrinterRow  *self,         /* FALSE before it was read */
                                                  GoenCalibration *calibration);

G_END_DECLS
