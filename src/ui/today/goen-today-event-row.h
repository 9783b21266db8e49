/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-today.h"

G_BEGIN_DECLS

/**
 * GoenTodayEventRow:
 *
 * One event on the page Today: what is on now, with the way to capture whom one meets, or the next one, with how far its
 * preparation is and what is best done next.
 */
#define GOEN_TYPE_TODAY_EVENT_ROW (goen_today_event_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenTodayEventRow, goen_today_event_row, GOEN, TODAY_EVENT_ROW, GtkListBoxRow)

GtkWidget *goen_today_event_row_new          (void);
void       goen_today_event_row_show_running (GoenTodayEventRow *self,
                                              const GoenToday   *today);
void       goen_today_event_row_show_next    (GoenTodayEventRow *self,
                                              const GoenToday   *today);
void       goen_today_event_row_open         (GoenTodayEventRow *self);

G_END_DECLS
