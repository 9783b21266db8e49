/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-events-model.h"

G_BEGIN_DECLS

/**
 * GoenEventsView:
 *
 * The list itself: rows, headings, and the event that is selected, which is remembered while the list does not hold it.
 *
 * Properties: click-opens (boolean: a single click goes to the event, for one pane at a time), selected-id (int64, 0 none, read-only).
 * Signal ::open (gint64 id): the user wants to see this event.
 */
#define GOEN_TYPE_EVENTS_VIEW (goen_events_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventsView, goen_events_view, GOEN, EVENTS_VIEW, AdwBin)

void   goen_events_view_set_model       (GoenEventsView  *self,
                                         GoenEventsModel *model);    /* once */
gint64 goen_events_view_get_selected_id (GoenEventsView  *self);
void   goen_events_view_select          (GoenEventsView  *self,
                                         gint64           id);       /* and scrolls there as soon as the list holds it; 0 for none */
void   goen_events_view_open            (GoenEventsView  *self,
                                         gint64           id);       /* selects, takes the keyboard and emits ::open */
void   goen_events_view_focus           (GoenEventsView  *self);     /* the selected event, or the first */
void   goen_events_view_go_to_top       (GoenEventsView  *self);

G_END_DECLS
