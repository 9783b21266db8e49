/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-event-record.h"

G_BEGIN_DECLS

/**
 * GoenIcsItem:
 *
 * An event that was found in a calendar file.
 *
 * Property: chosen (boolean).
 */
#define GOEN_TYPE_ICS_ITEM (goen_ics_item_get_type ())
G_DECLARE_FINAL_TYPE (GoenIcsItem, goen_ics_item, GOEN, ICS_ITEM, GObject)

GoenIcsItem           *goen_ics_item_new        (const GoenEventRecord *event,       /* copied */
                                                 gboolean               is_known);
const GoenEventRecord *goen_ics_item_get_event  (GoenIcsItem           *self);
gboolean               goen_ics_item_is_known   (GoenIcsItem           *self);       /* importing updates it */
gboolean               goen_ics_item_get_chosen (GoenIcsItem           *self);
void                   goen_ics_item_set_chosen (GoenIcsItem           *self,
                                                 gboolean               chosen);

G_END_DECLS
