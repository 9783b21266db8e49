/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-print-operation.h"

G_BEGIN_DECLS

/* The calibration of a printer. “stored” (string printer) comes when something was kept or forgotten. */
#define GOEN_TYPE_CALIBRATION_DIALOG (goen_calibration_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenCalibrationDialog, goen_calibration_dialog, GOEN, CALIBRATION_DIALOG, AdwDialog)

AdwDialog *goen_calibration_dialog_new         (GoenLibrary           *library,
                                                const char            *printer);     /* (nullable) */
GoenPrintOperation *goen_calibration_dialog_make_operation (GoenCalibrationDialog *self,
                                                            gboolean               is_check);  /* with what the dialog says, not as the printer is */
char      *goen_calibration_dup_text           (const GoenCalibration *calibration); /* "Offset 0.5 / −0.2 mm, scale 100.2 / 100.0 %"; of an uncalibrated one that it is */
gboolean   goen_calibration_is_none            (const GoenCalibration *calibration);

G_END_DECLS
