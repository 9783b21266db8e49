/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenEventForm:
 *
 * All that is typed about an event. What belongs to its stages, goals and the like, is not here and stays as it is.
 */
#define GOEN_TYPE_EVENT_FORM (goen_event_form_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventForm, goen_event_form, GOEN, EVENT_FORM, GtkBox)

void       goen_event_form_set_library (GoenEventForm         *self,      /* where names are suggested from */
                                        GoenLibrary           *library);
void       goen_event_form_load        (GoenEventForm         *self,
                                        const GoenEventRecord *event);
GtkWidget *goen_event_form_check       (GoenEventForm         *self);     /* (nullable): the first field that cannot be understood, marked */
void       goen_event_form_apply       (GoenEventForm         *self,
                                        GoenEventRecord       *event);
void       goen_event_form_copy_fields (GoenEventRecord       *event,     /* the fields of this form, of another event */
                                        const GoenEventRecord *other);

G_END_DECLS
