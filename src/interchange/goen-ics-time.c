/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ics-private.h"

#include "goen-clock.h"
#include "goen-clock-private.h"

/* The calendar of GLib ends with the year 9999; whatever lasts or is counted from a start still lies before that. */
#define LAST_YEAR 9900

/* The longest names of zones have some thirty bytes; those of a file are looked through for one that is known. */
#define MAX_TZID 255

/* Calendars of Windows name their zones their own way. The names are those of the Unicode CLDR, for where Goen is used most. */
static const struct
{
  const char *windows;
  const char *iana;
} windows_zones[] = {
  { "Tokyo Standard Time", "Asia/Tokyo" },
  { "Korea Standard Time", "Asia/Seoul" },
  { "China Standard Time", "Asia/Shanghai" },
  { "Taipei Standard Time", "Asia/Taipei" },
  { "Singapore Standard Time", "Asia/Singapore" },
  { "SE Asia Standard Time", "Asia/Bangkok" },
  { "India Standard Time", "Asia/Kolkata" },
  { "AUS Eastern Standard Time", "Australia/Sydney" },
  { "GMT Standard Time", "Europe/London" },
  { "W. Europe Standard Time", "Europe/Berlin" },
  { "Romance Standard Time", "Europe/Paris" },
  { "Eastern Standard Time", "America/New_York" },
  { "Central Standard Time", "America/Chicago" },
  { "Mountain Standard Time", "America/Denver" },
  { "Pacific Standard Time", "America/Los_Angeles" },
  { "Hawaiian Standard Time", "Pacific/Honolulu" },
};

void
goen_ics_time_clear (GoenIcsTime *self)
{
  g_clear_pointer (&self->zone, g_free);
}

static gboolean
is_zone (const char *name)
{
  g_autoptr (GTimeZone) zone = goen_clock_is_zone_name (name) ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL && strchr (name, '/') != NULL;
}

/* Some programs put their own name before that of the zone: /freeassociation.sourceforge.net/Asia/Tokyo. */
static char *
dup_iana_name (const char *tzid)
{
  for (guint i = 0; i < G_N_ELEMENTS (windows_zones); i++)
    if (g_str_equal (tzid, windows_zones[i].windows))
      return g_strdup (windows_zones[i].iana);

  if (strlen (tzid) > MAX_TZID)
    return NULL;

  for (const char *name = tzid; name != NULL; name = strchr (name, '/'))
    {
      if (*name == '/')
        name++;
      if (is_zone (name))
        return g_strdup (name);
    }

  return NULL;
}

static gboolean
is_utc_name (const char *tzid)
{
  return g_ascii_strcasecmp (tzid, "UTC") == 0 || g_ascii_strcasecmp (tzid, "GMT") == 0;
}

static gint64
local_to_unix (struct icaltimetype  time,
               const char          *zone)
{
  g_autoptr (GTimeZone) local = goen_clock_get_zone (zone);
  g_autoptr (GDateTime) wall = g_date_time_new_utc (time.year, time.month, time.day,
                                                    time.is_date ? 0 : time.hour, time.is_date ? 0 : time.minute,
                                                    time.is_date ? 0 : MIN (time.second, 59));
  gboolean is_in_gap;
  gint64 found;

  if (wall == NULL)
    return 0;

  found = goen_wall_find_time (local, g_date_time_to_unix (wall), &is_in_gap);

  return is_in_gap && time.is_date ? goen_wall_find_end_of_gap (local, g_date_time_to_unix (wall)) : found;
}

gint64
goen_ics_time_to_unix (struct icaltimetype  time,
                       const char          *zone)
{
  /* libical counts only from 1970 on. */
  if (!time.is_date && zone == NULL && time.zone != NULL && !icaltime_is_utc (time))
    time = icaltime_convert_to_zone (time, icaltimezone_get_utc_timezone ());

  return local_to_unix (time, icaltime_is_utc (time) ? "UTC" : zone);
}

gboolean
goen_ics_time_read (icalproperty   *property,
                    icalcomponent  *calendar,
                    GoenIcsTime    *time)
{
  icalvalue *value = icalproperty_get_value (property);
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  const char *tzid = parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
  icalvalue_kind kind = value != NULL ? icalvalue_isa (value) : ICAL_NO_VALUE;
  struct icaltimetype when;

  if (kind == ICAL_DATE_VALUE)
    when = icalvalue_get_date (value);
  else if (kind == ICAL_DATETIME_VALUE || kind == ICAL_DATETIMEDATE_VALUE)
    when = icalvalue_get_datetime (value);
  else
    return FALSE;

  if (icaltime_is_null_time (when) || !icaltime_is_valid_time (when) || when.year < 1 || when.year > LAST_YEAR)
    return FALSE;

  if (tzid != NULL)
    time->zone = dup_iana_name (tzid);
  /* Where only the file itself knows the zone, its rules say what time it is. */
  if (tzid != NULL && time->zone == NULL && !when.is_date && !icaltime_is_utc (when))
    {
      when.zone = is_utc_name (tzid) ? icaltimezone_get_utc_timezone () : icalcomponent_get_timezone (calendar, tzid);
      time->is_zone_unknown = when.zone == NULL;
    }
  time->is_date = when.is_date;
  time->time = goen_ics_time_to_unix (when, time->zone);

  return time->time != 0;
}

struct icaltimetype
goen_ics_time_get_first (icalproperty  *property,
                         icalcomponent *calendar,
                         const char    *zone)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  const char *tzid = parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
  struct icaltimetype first = icalvalue_get_datetime (icalproperty_get_value (property));

  if (first.is_date || icaltime_is_utc (first))
    return first;

  if (zone != NULL)
    first.zone = icaltimezone_get_builtin_timezone (zone);
  else if (tzid != NULL)
    first.zone = icalcomponent_get_timezone (calendar, tzid);

  return first;
}

struct icaltimetype
goen_ics_time_to_ical (gint64          time,
                       const char     *zone,
                       gboolean        is_date,
                       icaltimezone  **used)
{
  g_autoptr (GTimeZone) local = goen_clock_get_zone (zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) there = utc != NULL ? g_date_time_to_timezone (utc, local) : NULL;
  struct icaltimetype when = icaltime_null_time ();

  *used = NULL;
  if (there == NULL)
    return when;

  if (is_date)
    {
      when.is_date = 1;
      g_date_time_get_ymd (there, &when.year, &when.month, &when.day);
      return when;
    }

  *used = zone != NULL ? icaltimezone_get_builtin_timezone (zone) : NULL;
  if (*used == NULL)
    return icaltime_from_timet_with_zone (time, 0, icaltimezone_get_utc_timezone ());

  g_date_time_get_ymd (there, &when.year, &when.month, &when.day);
  when.hour = g_date_time_get_hour (there);
  when.minute = g_date_time_get_minute (there);
  when.second = g_date_time_get_second (there);
  when.zone = *used;

  return when;
}

gboolean
goen_ics_rule_is_daily (const struct icalrecurrencetype *rule)
{
  return rule->freq == ICAL_DAILY_RECURRENCE || rule->freq == ICAL_WEEKLY_RECURRENCE ||
         rule->freq == ICAL_MONTHLY_RECURRENCE || rule->freq == ICAL_YEARLY_RECURRENCE;
}

/* Clocks change once or twice a year. A rule that says every second keeps libical busy for ever; it is dropped. */
static void
tame_zone (icalcomponent *zone)
{
  for (icalcomponent *c = icalcomponent_get_first_component (zone, ICAL_ANY_COMPONENT); c != NULL;
       c = icalcomponent_get_next_component (zone, ICAL_ANY_COMPONENT))
    {
      icalproperty *property = icalcomponent_get_first_property (c, ICAL_RRULE_PROPERTY);

      while (property != NULL)
        {
          icalproperty *next = icalcomponent_get_next_property (c, ICAL_RRULE_PROPERTY);
          struct icalrecurrencetype rule = icalproperty_get_rrule (property);

          if (rule.freq != ICAL_YEARLY_RECURRENCE && rule.freq != ICAL_MONTHLY_RECURRENCE)
            {
              icalcomponent_remove_property (c, property);
              icalproperty_free (property);
            }
          property = next;
        }
    }
}

void
goen_ics_time_tame_zones (icalcomponent *calendar)
{
  for (icalcomponent *c = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT); c != NULL;
       c = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    {
      if (icalcomponent_isa (c) == ICAL_VCALENDAR_COMPONENT)
        goen_ics_time_tame_zones (c);
      else if (icalcomponent_isa (c) == ICAL_VTIMEZONE_COMPONENT)
        tame_zone (c);
    }
}

GoenRepeat
goen_ics_repeat_from_rule (const struct icalrecurrencetype *rule)
{
  gboolean by_weekday = rule->by_day[0] != ICAL_RECURRENCE_ARRAY_MAX;

  switch ((int) rule->freq)
    {
    case ICAL_WEEKLY_RECURRENCE:
      return rule->interval == 1 ? GOEN_REPEAT_WEEKLY : rule->interval == 2 ? GOEN_REPEAT_TWO_WEEKS : GOEN_REPEAT_NONE;
    case ICAL_MONTHLY_RECURRENCE:
      if (rule->interval == 1)
        return by_weekday ? GOEN_REPEAT_MONTHLY_WEEKDAY : GOEN_REPEAT_MONTHLY_DATE;
      return rule->interval == 3 && !by_weekday ? GOEN_REPEAT_QUARTERLY : GOEN_REPEAT_NONE;
    case ICAL_YEARLY_RECURRENCE:
      return rule->interval == 1 ? GOEN_REPEAT_YEARLY : GOEN_REPEAT_NONE;
    default:
      return GOEN_REPEAT_NONE;
    }
}
