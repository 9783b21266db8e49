/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* What tells people apart, of everybody. Worker thread only. */

typedef void (*GoenLikenessTableFunc) (const GoenPersonRecord *record,   /* valid during the call */
                                       gpointer                user_data);

/* Up to @limit people after @after, by id; the last id, @after when there is nobody left, -1 on error. The records hold the
 * names, the readings, the birthday, the companies, and of phones and mail addresses the keys they are compared by. */
gint64 goen_likeness_table_read (GoenDatabase           *db,
                                 gint64                  after,
                                 guint                   limit,
                                 GoenLikenessTableFunc   func,
                                 gpointer                user_data,
                                 GError                **error);

G_END_DECLS
