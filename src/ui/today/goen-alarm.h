/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GoenAlarm:
 *
 * Rings at a time of the wall clock, also when the computer slept over it, and whenever the clock itself is set or the
 * time zone changes, since then nothing that was worked out from the old time holds.
 *
 * Signal: ::rang ().
 */
#define GOEN_TYPE_ALARM (goen_alarm_get_type ())
G_DECLARE_FINAL_TYPE (GoenAlarm, goen_alarm, GOEN, ALARM, GObject)

GoenAlarm *goen_alarm_new (void);
void       goen_alarm_set (GoenAlarm *self,
                           gint64     time);   /* Unix seconds; 0 rings for changes of the clock only */

G_END_DECLS
