/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-event-table.h"

G_BEGIN_DECLS

/**
 * GoenEventItem:
 *
 * One event of the list, which stays the same object while what it shows changes.
 *
 * Property: label (string), what a screen reader says. Signal ::changed.
 */
#define GOEN_TYPE_EVENT_ITEM (goen_event_item_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventItem, goen_event_item, GOEN, EVENT_ITEM, GObject)

GoenEventItem      *goen_event_item_new     (GoenEventRow  *row);    /* takes the row */
gint64              goen_event_item_get_id  (GoenEventItem *self);
const GoenEventRow *goen_event_item_get_row (GoenEventItem *self);
void                goen_event_item_set_row (GoenEventItem *self,
                                             GoenEventRow  *row);    /* takes the row */
gboolean            goen_event_item_is_past (GoenEventItem *self,
                                             gint64         now);

G_END_DECLS
