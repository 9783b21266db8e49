/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-search-document.h"

G_BEGIN_DECLS

/* What the user typed into a search, taken apart. */
typedef struct _GoenSearchQuery GoenSearchQuery;

GoenSearchQuery *goen_search_query_new           (const char               *text);
void             goen_search_query_free          (GoenSearchQuery          *self);
gboolean         goen_search_query_is_empty      (const GoenSearchQuery    *self);
char            *goen_search_query_dup_match     (const GoenSearchQuery    *self);
gboolean         goen_search_query_matches       (const GoenSearchQuery    *self,
                                                  const GoenSearchDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenSearchQuery, goen_search_query_free)

G_END_DECLS
