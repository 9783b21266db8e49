/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenEventsList:
 *
 * The page with the list of events and its search.
 *
 * Properties: library, click-opens, sidebar-button-visible, selected-id (int64, 0 none). Signal ::open (gint64 id), when the user wants to see
 * the page of an event.
 */
#define GOEN_TYPE_EVENTS_LIST (goen_events_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventsList, goen_events_list, GOEN, EVENTS_LIST, AdwNavigationPage)

gint64 goen_events_list_get_selected_id (GoenEventsList *self);
void   goen_events_list_select          (GoenEventsList *self,
                                         gint64          id);
void   goen_events_list_focus_search    (GoenEventsList *self);

G_END_DECLS
