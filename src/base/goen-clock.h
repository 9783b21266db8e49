/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Time as the loop needs it: deadlines, quiet hours, days. All functions but goen_clock_now() are pure. */

#define GOEN_CLOCK_HOUR 3600
#define GOEN_CLOCK_DAY  86400
#define GOEN_THANKS_HOURS 24          /* after the end of the event */

typedef enum {
  GOEN_URGENCY_NONE = 0,              /* no deadline */
  GOEN_URGENCY_CALM,                  /* more than 6 hours left */
  GOEN_URGENCY_SOON,                  /* 6 hours or less left */
  GOEN_URGENCY_OVERDUE,
} GoenUrgency;

gint64      goen_clock_now           (void);               /* Unix seconds; GOEN_NOW in ISO 8601 in the environment stands in for the clock, for tests and pictures */
GTimeZone  *goen_clock_get_zone      (const char  *zone);  /* (transfer full) NULL and unknown names give the local zone */
GDateTime  *goen_clock_to_local      (gint64       time,   /* (transfer full) */
                                      const char  *zone);
gint64      goen_clock_thanks_due    (gint64       event_end);
GoenUrgency goen_clock_get_urgency   (gint64       due,
                                      gint64       now);
gint64      goen_clock_get_reminder  (gint64       due,    /* when to remind of a deadline: 6 hours before; out of the hours from 22 to 8 to 8 o'clock where that is before the deadline, else to 21:30 before */
                                      GTimeZone   *zone);
gint64      goen_clock_leave_quiet   (gint64       time,   /* @time, or the 8 o'clock that ends the quiet hours it lies in */
                                      GTimeZone   *zone);
gint64      goen_clock_start_of_day  (gint64       time,   /* midnight, or the first moment of a day that has none */
                                      GTimeZone   *zone,
                                      int          days);  /* added */
gboolean    goen_clock_parse         (const char  *text,   /* ISO 8601 with zone; without one the local zone; a date alone is its midnight */
                                      gint64      *time);
char       *goen_clock_to_iso        (gint64       time,   /* "2026-11-21T19:00:00+09:00" */
                                      GTimeZone   *zone);
gint64      goen_repeat_get_next     (int          repeat, /* GoenRepeat; the next after @start that is later than @after, same local time in @zone; 0 for none */
                                      gint64       start,
                                      gint64       after,
                                      GTimeZone   *zone);

G_END_DECLS
