/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-print-operation.h"

G_BEGIN_DECLS

/* The page with which a printer is measured, on the screen and on paper. */
void                goen_calibration_page_show  (GtkDrawingArea        *area,
                                                 const GoenSheet       *paper);       /* copied */
GoenPrintOperation *goen_calibration_page_print (GoenLibrary           *library,      /* new, not yet run */
                                                 const GoenSheet       *paper,        /* copied */
                                                 const GoenCalibration *calibration,  /* what is corrected already */
                                                 const char            *printer);     /* that is offered; "" for none */

G_END_DECLS
