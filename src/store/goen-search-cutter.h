/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-order.h"

G_BEGIN_DECLS

/* Makes the words of the search index on a thread of its own, while the worker writes those that came before. */
typedef struct _GoenSearchCutter GoenSearchCutter;

GoenSearchCutter *goen_search_cutter_start (GPtrArray        *entries,
                                            guint             from,
                                            guint             to);
void              goen_search_cutter_join  (GoenSearchCutter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenSearchCutter, goen_search_cutter_join)

G_END_DECLS
