/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* What can be done with an event from its page and its list. Errors, and Undo, show over the window of @widget. */

void             goen_event_trash      (GtkWidget             *widget,
                                        GoenLibrary           *library,
                                        gint64                 id,
                                        const char            *title);
void             goen_event_restore    (GtkWidget             *widget,
                                        GoenLibrary           *library,
                                        gint64                 id);
void             goen_event_open_link  (GtkWidget             *widget,
                                        const char            *link);
GoenEventRecord *goen_event_dup_again  (const GoenEventRecord *event);     /* the same event once more, without a date */
GoenEventRecord *goen_event_dup_next   (const GoenEventRecord *event,      /* the next one of its series */
                                        gint64                 now);

G_END_DECLS
