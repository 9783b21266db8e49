/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-clock.h"

#include <string.h>

#include "goen-clock-private.h"

#define QUIET_FROM    22   /* o'clock */
#define QUIET_TO      8
#define REMIND_BEFORE (6 * GOEN_CLOCK_HOUR)

/**
 * goen_clock_now:
 *
 * Tells what time it is.
 *
 * Where the environment has GOEN_NOW, a time as goen_clock_parse() reads it, that is the answer.
 *
 * Returns: seconds since 1970 in UTC
 */
gint64
goen_clock_now (void)
{
  const char *text = g_getenv ("GOEN_NOW");
  gint64 now;

  if (text != NULL && *text != '\0')
    {
      if (goen_clock_parse (text, &now))
        return now;
      g_warning_once ("GOEN_NOW is no time in ISO 8601 and is ignored.");
    }

  return g_get_real_time () / G_USEC_PER_SEC;
}

/* A name comes out of files of others, and GLib would open a path. */
gboolean
goen_clock_is_zone_name (const char *zone)
{
  if (zone == NULL || *zone == '\0' || *zone == '/' || strstr (zone, "..") != NULL)
    return FALSE;

  for (const char *p = zone; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("/_+-:", *p) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * goen_clock_get_zone:
 * @zone: (nullable): an IANA name such as "Asia/Tokyo", or an offset such as "+09:00"
 *
 * Looks up a time zone.
 *
 * Returns: (transfer full): the zone; the local one for %NULL and for a name that is unknown here
 */
GTimeZone *
goen_clock_get_zone (const char *zone)
{
  GTimeZone *found = goen_clock_is_zone_name (zone) ? g_time_zone_new_identifier (zone) : NULL;

  return found != NULL ? found : g_time_zone_new_local ();
}

/**
 * goen_clock_to_local:
 * @time: seconds since 1970 in UTC
 * @zone: (nullable): as in goen_clock_get_zone()
 *
 * Reads the wall clock of a zone.
 *
 * Returns: (transfer full) (nullable): date and time there; %NULL outside of the years 1 to 9999
 */
GDateTime *
goen_clock_to_local (gint64      time,
                     const char *zone)
{
  g_autoptr (GTimeZone) time_zone = goen_clock_get_zone (zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);

  return utc != NULL ? g_date_time_to_timezone (utc, time_zone) : NULL;
}

/**
 * goen_clock_start_of_day:
 * @time: seconds since 1970 in UTC
 * @zone: (nullable): the zone whose days count, or %NULL for the local one
 * @days: how many days later, may be negative
 *
 * Tells when a day begins: at midnight, or at its first moment where the clocks skip midnight.
 *
 * Returns: seconds since 1970 in UTC
 */
gint64
goen_clock_start_of_day (gint64     time,
                         GTimeZone *zone,
                         int        days)
{
  g_autoptr (GTimeZone) time_zone = goen_wall_ref_zone (zone);
  gboolean is_in_gap;
  gint64 wall, start;
  GDate date;

  goen_wall_to_date (goen_wall_get (time_zone, time), &date, NULL);
  wall = goen_wall_from_date (&date) + (gint64) days * GOEN_CLOCK_DAY;
  start = goen_wall_find_time (time_zone, wall, &is_in_gap);

  return is_in_gap ? goen_wall_find_end_of_gap (time_zone, wall) : start;
}

/**
 * goen_clock_thanks_due:
 * @event_end: when the event ends, in seconds since 1970 in UTC
 *
 * Tells until when people met at an event are thanked: %GOEN_THANKS_HOURS after its end, whatever the clocks do.
 *
 * Returns: seconds since 1970 in UTC
 */
gint64
goen_clock_thanks_due (gint64 event_end)
{
  return event_end + GOEN_THANKS_HOURS * GOEN_CLOCK_HOUR;
}

/**
 * goen_clock_get_urgency:
 * @due: the deadline, 0 for none
 * @now: what time it is
 *
 * Tells how much a deadline presses. It is missed from the second after it.
 *
 * Returns: the urgency
 */
GoenUrgency
goen_clock_get_urgency (gint64 due,
                        gint64 now)
{
  if (due == 0)
    return GOEN_URGENCY_NONE;
  if (now > due)
    return GOEN_URGENCY_OVERDUE;

  return due - now <= REMIND_BEFORE ? GOEN_URGENCY_SOON : GOEN_URGENCY_CALM;
}

/* Whether @time lies between 22 and 8 o'clock, and the wall clock at the midnight of that night. */
static gboolean
is_quiet (GTimeZone *zone,
          gint64     time,
          gint64    *midnight)
{
  gint64 seconds;
  GDate date;

  goen_wall_to_date (goen_wall_get (zone, time), &date, &seconds);
  if (seconds >= QUIET_FROM * GOEN_CLOCK_HOUR)
    g_date_add_days (&date, 1);
  *midnight = goen_wall_from_date (&date);

  return seconds >= QUIET_FROM * GOEN_CLOCK_HOUR || seconds < QUIET_TO * GOEN_CLOCK_HOUR;
}

/**
 * goen_clock_get_reminder:
 * @due: the deadline, 0 for none
 * @zone: (nullable): where the user is, or %NULL for the local zone
 *
 * Tells when to remind of a deadline: six hours before it, but not between 22 and 8 o'clock. A reminder that would
 * fall into those hours comes at 8 o'clock where that is before the deadline, else at 21:30 on the evening before.
 *
 * Returns: seconds since 1970 in UTC, 0 without a deadline
 */
gint64
goen_clock_get_reminder (gint64     due,
                         GTimeZone *zone)
{
  g_autoptr (GTimeZone) time_zone = goen_wall_ref_zone (zone);
  gint64 midnight, morning;

  if (due == 0)
    return 0;
  if (!is_quiet (time_zone, due - REMIND_BEFORE, &midnight))
    return due - REMIND_BEFORE;

  morning = goen_wall_find_time (time_zone, midnight + QUIET_TO * GOEN_CLOCK_HOUR, NULL);
  if (morning < due)
    return morning;

  return goen_wall_find_time (time_zone, midnight - (24 - QUIET_FROM) * GOEN_CLOCK_HOUR - GOEN_CLOCK_HOUR / 2, NULL);
}

/**
 * goen_clock_leave_quiet:
 * @time: seconds since 1970 in UTC
 * @zone: (nullable): where the user is, or %NULL for the local zone
 *
 * Moves a time out of the hours from 22 to 8 o'clock, to their end.
 *
 * Returns: @time, or 8 o'clock
 */
gint64
goen_clock_leave_quiet (gint64     time,
                        GTimeZone *zone)
{
  g_autoptr (GTimeZone) time_zone = goen_wall_ref_zone (zone);
  gint64 midnight;

  if (!is_quiet (time_zone, time, &midnight))
    return time;

  return goen_wall_find_time (time_zone, midnight + QUIET_TO * GOEN_CLOCK_HOUR, NULL);
}

