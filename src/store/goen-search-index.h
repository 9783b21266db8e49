/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-database-private.h"
#include "goen-search-document.h"

G_BEGIN_DECLS

/* Changes when people would be found differently, and has the index made anew. */
#define GOEN_SEARCH_INDEX_VERSION "1"

gboolean goen_search_index_add    (GoenDatabase              *db,
                                   gint64                     rank,
                                   const GoenSearchDocument  *document,
                                   GError                   **error);
gboolean goen_search_index_add_words (GoenDatabase           *db,
                                   gint64                     rank,
                                   const char                *words,
                                   GError                   **error);
gboolean goen_search_index_remove (GoenDatabase              *db,
                                   gint64                     rank,
                                   GError                   **error);
gboolean goen_search_index_clear  (GoenDatabase              *db,
                                   GError                   **error);
gboolean goen_search_index_merge  (GoenDatabase              *db,
                                   GCancellable              *cancellable,
                                   GError                   **error);

G_END_DECLS
