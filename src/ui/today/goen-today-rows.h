/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-today-group.h"
#include "goen-today.h"

G_BEGIN_DECLS

/* The groups of the page Today, most urgent first. */
typedef enum {
  GOEN_TODAY_RUNNING = 0,
  GOEN_TODAY_THANKS,
  GOEN_TODAY_FOLLOW_UPS,
  GOEN_TODAY_NEXT,
  GOEN_TODAY_REFLECT,
  GOEN_TODAY_RECONNECT,
  GOEN_TODAY_QUESTION,
  GOEN_TODAY_PITCH,
  GOEN_TODAY_FACES,
  GOEN_N_TODAY_GROUPS,
} GoenTodayGroupKind;

const char          *goen_today_group_kind_get_title (GoenTodayGroupKind  kind);   /* translated */
const GoenTodayRows *goen_today_group_kind_get_rows  (GoenTodayGroupKind  kind);
GPtrArray           *goen_today_group_kind_get_items (GoenTodayGroupKind  kind,    /* (transfer container) out of @today, which owns the items */
                                                      GoenToday          *today);

G_END_DECLS
