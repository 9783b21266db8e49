/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-event-item.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenEventsModel:
 *
 * The events of the library, or those a search finds: a #GListModel of #GoenEventItem, those to come and those past as two sections.
 *
 * After a change all rows are read once; the items stay, and only the smallest range that differs is announced.
 * Signals: ::settled () when an answer has arrived, also one with an error.
 */
#define GOEN_TYPE_EVENTS_MODEL (goen_events_model_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventsModel, goen_events_model, GOEN, EVENTS_MODEL, GObject)

GoenEventsModel *goen_events_model_new            (GoenLibrary     *library);
void             goen_events_model_set_search     (GoenEventsModel *self,
                                                   const char      *search);   /* (nullable) */
void             goen_events_model_reload         (GoenEventsModel *self);
void             goen_events_model_tick           (GoenEventsModel *self);     /* the clock went on */
gboolean         goen_events_model_get_is_loading (GoenEventsModel *self);
const GError    *goen_events_model_get_error      (GoenEventsModel *self);     /* (nullable) of the last answer */
guint            goen_events_model_get_n_upcoming (GoenEventsModel *self);
gboolean         goen_events_model_find           (GoenEventsModel *self,
                                                   gint64           id,
                                                   guint           *position);

G_END_DECLS
