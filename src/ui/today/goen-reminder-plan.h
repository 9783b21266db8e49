/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow-up-record.h"

G_BEGIN_DECLS

/* When to remind of what, without a clock or a desktop of its own. */
typedef struct {
  gint64 reached;   /* the latest time to remind of it that has come, 0 for none */
  gint64 next;      /* the next one that will come, 0 for none */
} GoenReminderTimes;

GoenReminderTimes goen_reminder_times_of (const GoenFollowUp *follow_up,   /* an open one */
                                          gint64              now,
                                          GTimeZone          *zone);
char             *goen_reminder_dup_title (const GoenFollowUp *follow_up,  /* translated */
                                           gboolean            with_name);

G_END_DECLS
