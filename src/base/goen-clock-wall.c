/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-clock-private.h"

#include "goen-clock.h"

#define EPOCH     719163   /* 1970-01-01, as a Julian day of GDate */
#define LAST_YEAR 9998

GTimeZone *
goen_wall_ref_zone (GTimeZone *zone)
{
  return zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_local ();
}

gint64
goen_wall_get_offset (GTimeZone *zone,
                      gint64     time)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time));
}

/* The wall clock of @zone at @time, read as if it were UTC. */
gint64
goen_wall_get (GTimeZone *zone,
               gint64     time)
{
  return time + goen_wall_get_offset (zone, time);
}

/* As RFC 5545, 3.3.5: a time that comes twice means the first one; a time that a change of the clocks leaves out is told
 * by the offset from before. GLib alone would take the second one, and the end of the gap. */
gint64
goen_wall_find_time (GTimeZone *zone,
                     gint64     wall,
                     gboolean  *is_in_gap)
{
  gint64 before = wall - goen_wall_get_offset (zone, wall - GOEN_CLOCK_DAY);
  gint64 after = wall - goen_wall_get_offset (zone, wall + GOEN_CLOCK_DAY);
  gboolean before_is_right = goen_wall_get (zone, before) == wall;
  gboolean after_is_right = goen_wall_get (zone, after) == wall;

  if (is_in_gap != NULL)
    *is_in_gap = !before_is_right && !after_is_right;
  if (before_is_right && after_is_right)
    return MIN (before, after);

  return after_is_right ? after : before;
}

/* The first moment after a gap in which @wall lies: the clocks change between @from and @to. */
gint64
goen_wall_find_end_of_gap (GTimeZone *zone,
                           gint64     wall)
{
  gint64 from = wall - 2 * GOEN_CLOCK_DAY;
  gint64 to = wall + 2 * GOEN_CLOCK_DAY;

  while (to - from > 1)
    {
      gint64 middle = from + (to - from) / 2;

      if (goen_wall_get (zone, middle) < wall)
        from = middle;
      else
        to = middle;
    }

  return to;
}

gint64
goen_wall_from_date (const GDate *date)
{
  return ((gint64) g_date_get_julian (date) - EPOCH) * GOEN_CLOCK_DAY;
}

void
goen_wall_to_date (gint64  wall,
                   GDate  *date,
                   gint64 *seconds)
{
  gint64 rest = ((wall % GOEN_CLOCK_DAY) + GOEN_CLOCK_DAY) % GOEN_CLOCK_DAY;
  gint64 julian = (wall - rest) / GOEN_CLOCK_DAY + EPOCH;
  GDate last;

  g_date_set_dmy (&last, 31, 12, LAST_YEAR);
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) CLAMP (julian, 1, (gint64) g_date_get_julian (&last)));
  if (seconds != NULL)
    *seconds = rest;
}
