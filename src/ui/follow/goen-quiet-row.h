/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-follow-up-record.h"

G_BEGIN_DECLS

/**
 * GoenQuietRow:
 *
 * A period in which somebody is not to be disturbed, to unfold and change.
 *
 * A date with a year holds once, one without every year. Signals: ::changed, ::removed.
 */
#define GOEN_TYPE_QUIET_ROW (goen_quiet_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuietRow, goen_quiet_row, GOEN, QUIET_ROW, AdwExpanderRow)

GtkWidget       *goen_quiet_row_new        (const GoenQuietPeriod *period);   /* (nullable): one to fill in */
GoenQuietPeriod *goen_quiet_row_dup_period (GoenQuietRow          *self);
gboolean         goen_quiet_row_check      (GoenQuietRow          *self);     /* says in the row what is wrong */
char            *goen_quiet_period_dup_text (const GoenQuietPeriod *period);  /* "15 March – 5 April" */

G_END_DECLS
