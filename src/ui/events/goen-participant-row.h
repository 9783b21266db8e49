/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenParticipantRow:
 *
 * Somebody on a list of participants: known or not, a star for those I want to meet, and to whom I want to introduce them. Activating the row opens who is known.
 */
#define GOEN_TYPE_PARTICIPANT_ROW (goen_participant_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenParticipantRow, goen_participant_row, GOEN, PARTICIPANT_ROW, AdwActionRow)

GtkWidget *goen_participant_row_new      (GoenLibrary          *library,
                                          const GoenAttendance *attendance);   /* copied */
void       goen_participant_row_add_meet (GoenParticipantRow *self);         /* a button that notes them as met */
gint64     goen_participant_row_get_id   (GoenParticipantRow *self);         /* of the attendance */

G_END_DECLS
