/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-record.h"

G_BEGIN_DECLS

/**
 * GoenCheckRow:
 *
 * One of the four checks: what to ask oneself, a grade, which can be taken back, and a note.
 *
 * Signal ::changed, by the user.
 */
#define GOEN_TYPE_CHECK_ROW (goen_check_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenCheckRow, goen_check_row, GOEN, CHECK_ROW, AdwPreferencesRow)

GtkWidget *goen_check_row_new   (GoenCheckKind    kind);
void       goen_check_row_load  (GoenCheckRow    *self,
                                 const GoenCheck *check);
void       goen_check_row_apply (GoenCheckRow    *self,
                                 GoenCheck       *check);

G_END_DECLS
