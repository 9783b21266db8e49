/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-clock.h"

#include <string.h>

#include "goen-clock-private.h"

/* GLib wants seconds and a T: "2026-11-21 19:00+09:00" becomes "2026-11-21T19:00:00+09:00". */
static char *
complete_iso (const char *text)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *date = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *seconds = NULL;
  g_autofree char *zone = NULL;

  regex = g_regex_new ("^(\\d{4}-\\d{2}-\\d{2})[Tt ]+(\\d{2}:\\d{2})(:\\d{2}(?:[.,]\\d+)?)?\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?)?$",
                       0, 0, NULL);
  if (!g_regex_match (regex, text, 0, &match))
    return g_strdup (text);

  date = g_match_info_fetch (match, 1);
  clock = g_match_info_fetch (match, 2);
  seconds = g_match_info_fetch (match, 3);
  zone = g_match_info_fetch (match, 4);

  return g_strdup_printf ("%sT%s%s%s", date, clock, seconds != NULL && *seconds != '\0' ? seconds : ":00",
                          zone == NULL ? "" : g_ascii_tolower (*zone) == 'z' ? "Z" : zone);
}

static gboolean
has_offset (const char *iso)
{
  const char *clock = strpbrk (iso, "Tt");

  return clock != NULL && strpbrk (clock, "Zz+-") != NULL;
}

/* No zone takes these days out of the years that GLib knows. */
static gboolean
is_in_range (GDateTime *date)
{
  int year = g_date_time_get_year (date);

  return year > 1 && year < 9999;
}

static gboolean
parse_date (const char *text,
            GTimeZone  *zone,
            gint64     *time)
{
  g_autofree char *noon = g_strconcat (text, strchr (text, '-') != NULL ? "T12:00:00Z" : "T120000Z", NULL);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (noon, utc);
  gboolean is_in_gap;
  gint64 wall;

  if (date == NULL || !is_in_range (date))
    return FALSE;

  wall = g_date_time_to_unix (date) - 12 * GOEN_CLOCK_HOUR;
  *time = goen_wall_find_time (zone, wall, &is_in_gap);
  if (is_in_gap)
    *time = goen_wall_find_end_of_gap (zone, wall);

  return TRUE;
}

/**
 * goen_clock_parse:
 * @text: a date and time in ISO 8601, such as "2026-11-21T19:00:00+09:00"
 * @time: (out): seconds since 1970 in UTC; untouched when there is no time
 *
 * Reads a time as it stands in files, on the command line and in the environment.
 *
 * Seconds may be missing, and a space may stand for the T. A time without an offset is local; a date alone is the
 * beginning of that day.
 *
 * Returns: whether @text is a time, of the years 2 to 9998
 */
gboolean
goen_clock_parse (const char *text,
                  gint64     *time)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date_time = NULL;
  g_autofree char *trimmed = NULL;
  g_autofree char *iso = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  trimmed = g_strstrip (g_strdup (text));
  if (parse_date (trimmed, local, time))
    return TRUE;

  iso = complete_iso (trimmed);
  date_time = g_date_time_new_from_iso8601 (iso, utc);
  if (date_time == NULL || !is_in_range (date_time))
    return FALSE;

  *time = g_date_time_to_unix (date_time);
  if (!has_offset (iso))
    *time = goen_wall_find_time (local, *time, NULL);

  return TRUE;
}

/**
 * goen_clock_to_iso:
 * @time: seconds since 1970 in UTC
 * @zone: (nullable): in which to write it, or %NULL for the local one
 *
 * Writes a time as files and the command line have it.
 *
 * Returns: (transfer full): "2026-11-21T19:00:00+09:00"
 */
char *
goen_clock_to_iso (gint64     time,
                   GTimeZone *zone)
{
  g_autoptr (GTimeZone) time_zone = goen_wall_ref_zone (zone);
  gint64 offset = goen_wall_get_offset (time_zone, time);
  gint64 seconds, minutes = ABS (offset) / 60;
  GDate date;

  goen_wall_to_date (time + offset, &date, &seconds);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d",
                          g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date),
                          (int) (seconds / GOEN_CLOCK_HOUR), (int) (seconds / 60 % 60), (int) (seconds % 60),
                          offset < 0 ? '-' : '+', (int) (minutes / 60), (int) (minutes % 60));
}
