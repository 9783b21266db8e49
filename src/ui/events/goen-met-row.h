/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenMetRow:
 *
 * Somebody met at an event: in which place, who, whether known before, and what was talked about, which is changed in place.
 */
#define GOEN_TYPE_MET_ROW (goen_met_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenMetRow, goen_met_row, GOEN, MET_ROW, AdwPreferencesRow)

GtkWidget *goen_met_row_new    (GoenLibrary          *library);
void       goen_met_row_show   (GoenMetRow           *self,
                                const GoenAttendance *attendance,   /* copied */
                                guint                 number);      /* counted from 1 */
gint64     goen_met_row_get_id (GoenMetRow           *self);        /* of the attendance */

G_END_DECLS
