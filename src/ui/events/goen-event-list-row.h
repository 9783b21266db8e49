/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-item.h"

G_BEGIN_DECLS

/**
 * GoenEventListRow:
 *
 * The face of an event in the list: its day, what it is, and what has come of it so far.
 */
#define GOEN_TYPE_EVENT_LIST_ROW (goen_event_list_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventListRow, goen_event_list_row, GOEN, EVENT_LIST_ROW, AdwBin)

GtkWidget *goen_event_list_row_new      (void);
void       goen_event_list_row_set_item (GoenEventListRow *self,
                                         GoenEventItem    *item);   /* (nullable) */

G_END_DECLS
