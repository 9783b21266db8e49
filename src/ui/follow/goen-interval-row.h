/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GOEN_INTERVAL_AS_TAGS (-1)
#define GOEN_INTERVAL_NEVER   0

/**
 * GoenIntervalRow:
 *
 * A row to choose how often to be in touch: not at all, two weeks to a year, or any number of days.
 *
 * Signal ::changed.
 */
#define GOEN_TYPE_INTERVAL_ROW (goen_interval_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenIntervalRow, goen_interval_row, GOEN, INTERVAL_ROW, GtkBox)

GtkWidget *goen_interval_row_new      (const char      *title,
                                       const char      *as_tags,   /* (nullable): label of the choice that leaves it to the tags; without one there is none */
                                       int              days);
int        goen_interval_row_get_days (GoenIntervalRow *self);     /* or one of the above */
char      *goen_interval_dup_text     (int              days);     /* "3 months", "45 days" */

G_END_DECLS
