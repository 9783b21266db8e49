/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-events-model.h"

G_BEGIN_DECLS

/* The factories of the list of events. */

GtkListItemFactory *goen_events_rows_new    (void);
GtkListItemFactory *goen_events_headers_new (GoenEventsModel *model);   /* the headings over what is to come and what is past */

G_END_DECLS
