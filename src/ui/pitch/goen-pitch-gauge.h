/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/**
 * GoenPitchGauge:
 *
 * How long an introduction takes against its target: figures, a bar in the colour of the fit, and what it was counted by.
 *
 * Property compact (boolean): leaves out what it was counted by, where the screen is low.
 */
#define GOEN_TYPE_PITCH_GAUGE (goen_pitch_gauge_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchGauge, goen_pitch_gauge, GOEN, PITCH_GAUGE, AdwBin)

void goen_pitch_gauge_show (GoenPitchGauge       *self,
                            const GoenPitchTimes *times,
                            guint                 seconds,   /* the target */
                            const char           *pace);     /* "at a usual pace of …" */

G_END_DECLS
