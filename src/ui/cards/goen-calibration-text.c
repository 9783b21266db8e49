/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-calibration-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Finer than any printer feeds paper. */
#define TOLERANCE 0.0005

static gboolean
is_near (double a,
         double b)
{
  return fabs (a - b) < TOLERANCE;
}

/**
 * goen_calibration_is_none:
 * @calibration: a calibration
 *
 * Tells whether nothing is corrected.
 *
 * Returns: %TRUE where everything is printed as it is
 */
gboolean
goen_calibration_is_none (const GoenCalibration *calibration)
{
  return is_near (calibration->offset_x, 0) && is_near (calibration->offset_y, 0) && is_near (calibration->scale_x, 1) &&
         is_near (calibration->scale_y, 1) && is_near (calibration->back_x, 0) && is_near (calibration->back_y, 0);
}

/**
 * goen_calibration_dup_text:
 * @calibration: a calibration
 *
 * Describes a calibration in a line.
 *
 * Returns: (transfer full): translated
 */
char *
goen_calibration_dup_text (const GoenCalibration *calibration)
{
  if (goen_calibration_is_none (calibration))
    return g_strdup (_("Not calibrated: printed as it is"));

  /* Translators: millimetres to the right and downwards, and per cent of width and height. */
  return g_strdup_printf (_("Offset %.1f / %.1f mm, scale %.1f / %.1f %%"), calibration->offset_x, calibration->offset_y,
                          calibration->scale_x * 100, calibration->scale_y * 100);
}
