/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-events.h"

G_BEGIN_DECLS

/* Which events of a calendar file are here already, to say so before they are imported. */
void    goen_library_find_known_events_async  (GoenLibrary          *self,
                                               GPtrArray            *events,       /* of GoenEventRecord; copied */
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GArray *goen_library_find_known_events_finish (GoenLibrary          *self,         /* of gint64, one an event: the stored one, 0 for a new one */
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
