/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-database-private.h"
#include "goen-person-table.h"

G_BEGIN_DECLS

/* The whole list in memory, as three columns: 17 bytes for a person. Going from the ranks that the search index
 * finds to people through SQL costs more than the search. */
struct _GoenOrderCache {
  GArray     *ranks;    /* (owned) gint64, ascending */
  GArray     *ids;      /* (owned) gint64 */
  GByteArray *buckets;  /* (owned) */
};

const GoenOrderCache *goen_order_cache_get   (GoenDatabase          *db,
                                              GError               **error);
gboolean              goen_order_cache_find  (const GoenOrderCache  *self,
                                              gint64                 rank,
                                              guint                 *position);

G_END_DECLS
