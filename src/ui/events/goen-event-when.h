/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-record.h"

G_BEGIN_DECLS

/**
 * GoenEventWhen:
 *
 * The rows in which is typed when an event takes place.
 */
#define GOEN_TYPE_EVENT_WHEN (goen_event_when_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventWhen, goen_event_when, GOEN, EVENT_WHEN, AdwPreferencesGroup)

void       goen_event_when_load  (GoenEventWhen         *self,
                                  const GoenEventRecord *event);
GtkWidget *goen_event_when_check (GoenEventWhen         *self);    /* (nullable): the first row that cannot be understood, marked with a sentence */
void       goen_event_when_apply (GoenEventWhen         *self,     /* what cannot be understood is left out */
                                  GoenEventRecord       *event);

G_END_DECLS
