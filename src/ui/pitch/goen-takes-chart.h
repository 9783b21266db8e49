/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-record.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_MEASURE_LENGTH = 0,     /* s, against the target */
  GOEN_MEASURE_RATE,           /* morae a second */
  GOEN_MEASURE_PAUSES,         /* s together */
  GOEN_MEASURE_FILLERS,        /* how many */
  GOEN_N_MEASURES,
} GoenTakeMeasure;

/**
 * GoenTakesChart:
 *
 * One measure of the latest takes, the oldest first.
 */
#define GOEN_TYPE_TAKES_CHART (goen_takes_chart_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakesChart, goen_takes_chart, GOEN, TAKES_CHART, GtkWidget)

void        goen_takes_chart_set_takes   (GoenTakesChart  *self,
                                          GPtrArray       *takes);     /* of GoenTake, latest first; (nullable); referenced */
void        goen_takes_chart_set_measure (GoenTakesChart  *self,
                                          GoenTakeMeasure  measure);
char       *goen_takes_chart_dup_words   (GoenTakesChart  *self);      /* new: what is to be seen, in words */
const char *goen_take_measure_get_label  (GoenTakeMeasure  measure);   /* translated */
const char *goen_take_measure_get_band_label (GoenTakeMeasure measure);   /* translated: what the shaded band is; NULL where there is none */
double      goen_take_measure_get        (GoenTakeMeasure  measure,    /* -1 where it is not known */
                                          const GoenTake  *take);

G_END_DECLS
