/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenCompleteForm:
 *
 * What a business card says of somebody who was noted by name: shown with what was talked about, to remember the face.
 *
 * Signal ::finished () when Return is pressed in the last field.
 */
#define GOEN_TYPE_COMPLETE_FORM (goen_complete_form_get_type ())
G_DECLARE_FINAL_TYPE (GoenCompleteForm, goen_complete_form, GOEN, COMPLETE_FORM, GtkBox)

void              goen_complete_form_show       (GoenCompleteForm       *self,
                                                 GoenLibrary            *library,
                                                 const GoenAttendance   *attendance,
                                                 const GoenPersonRecord *record);      /* copied */
GoenPersonRecord *goen_complete_form_dup_record (GoenCompleteForm       *self);        /* as it is to be saved */
gboolean          goen_complete_form_is_changed (GoenCompleteForm       *self);

G_END_DECLS
