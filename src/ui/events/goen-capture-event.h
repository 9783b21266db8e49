/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-events.h"

G_BEGIN_DECLS

/* At which events somebody may just have been met: first one that is on, then those that ended within 24 hours, then those that
 * begin later on this day. Ends with the finish below: of GoenEventRow, the likeliest first. */
void       goen_capture_list_events_async  (GoenLibrary          *library,
                                            gint64                now,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *goen_capture_list_events_finish (GoenLibrary          *library,
                                            GAsyncResult         *result,
                                            GError              **error);

/* (transfer full): an event that begins now; what it is called falls back to the place and the kind. */
GoenEventRecord *goen_capture_event_new    (const char           *title,
                                            const char           *place,
                                            GoenEventKind         kind,
                                            gint64                now);

G_END_DECLS
