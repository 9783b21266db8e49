/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-store.h"

G_BEGIN_DECLS

/* How many people there is something to refresh of, without reading what it is. Worker thread only. */
gint64 goen_face_table_count_people (GoenDatabase  *db,         /* -1 on error */
                                     gint64         event_id,   /* of those on its list or met there; 0 for those who were drilled before */
                                     gint64         now,
                                     GError       **error);

G_END_DECLS
