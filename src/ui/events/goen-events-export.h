/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* Events as a calendar file: asks where to, writes, and says so over the window of @widget. */

void goen_event_export_present  (GtkWidget             *widget,
                                 const GoenEventRecord *event);   /* copied */
void goen_events_export_present (GtkWidget             *widget,   /* all that are not in the trash */
                                 GoenLibrary           *library);

G_END_DECLS
