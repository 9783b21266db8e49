/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"

/* The way there belongs to the day, and so does the way home. */
#define HOURS_BEFORE 3
#define HOURS_AFTER  6

/* When the day of an event begins: on the same day by the clock of the place, however early the event is. */
static gint64
get_day_start (const GoenEventRecord *event)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (event->zone);

  return MAX (event->start - HOURS_BEFORE * GOEN_CLOCK_HOUR, goen_clock_start_of_day (event->start, zone, 0));
}

static GoenStage
get_stage_without_date (GoenEventStatus status)
{
  switch (status)
    {
    case GOEN_EVENT_GOING:
      return GOEN_STAGE_PREPARE;
    case GOEN_EVENT_WENT:
      return GOEN_STAGE_REFLECT;
    case GOEN_EVENT_CONSIDERING:
    case GOEN_EVENT_SKIPPED:
    case GOEN_EVENT_CANCELLED:
    case GOEN_N_EVENT_STATUSES:
    default:
      return GOEN_STAGE_CHOOSE;
    }
}

static char *
dup_day (GDateTime *time)
{
  return g_date_time_format (time, C_("date", "%a, %-d %B %Y"));
}

/* The last day, shorter where the year is the same. */
static char *
dup_last_day (GDateTime *first,
              GDateTime *last)
{
  if (g_date_time_get_year (first) != g_date_time_get_year (last))
    return dup_day (last);

  /* Translators: the last day of an event, as for g_date_time_format(); %-m月%-d日(%a) in Japanese. */
  return g_date_time_format (last, C_("date", "%a, %-d %B"));
}

static gboolean
is_same_day (GDateTime *a,
             GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b) && g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/* @end is the midnight after the last day, so that the last day is the one a moment earlier. */
static char *
dup_days_text (gint64      start,
               gint64      end,
               const char *zone)
{
  g_autoptr (GDateTime) first = goen_clock_to_local (start, zone);
  g_autoptr (GDateTime) last = goen_clock_to_local (end > start ? end - 1 : start, zone);
  g_autofree char *first_text = dup_day (first);
  g_autofree char *last_text = NULL;

  if (is_same_day (first, last))
    return g_steal_pointer (&first_text);

  last_text = dup_last_day (first, last);

  /* Translators: from one day or time to another; %s〜%s in Japanese. */
  return g_strdup_printf (C_("span of time", "%s–%s"), first_text, last_text);
}

static char *
dup_end_text (GDateTime *start,
              GDateTime *end)
{
  g_autofree char *day = NULL;
  g_autofree char *clock = g_date_time_format (end, "%H:%M");

  if (is_same_day (start, end))
    return g_steal_pointer (&clock);

  day = dup_last_day (start, end);

  /* Translators: a day and a time of that day; “%s %s” in Japanese. */
  return g_strdup_printf (C_("day and time", "%s, %s"), day, clock);
}

/**
 * goen_event_get_stage:
 * @event: an event
 * @now: Unix time in seconds
 *
 * Tells which stage of the loop fits the clock.
 *
 * What was skipped or cancelled stays where it was decided upon; of what was only considered and is over by now, most was gone to.
 *
 * Returns: the stage
 */
GoenStage
goen_event_get_stage (const GoenEventRecord *event,
                      gint64                 now)
{
  if (event->status == GOEN_EVENT_SKIPPED || event->status == GOEN_EVENT_CANCELLED)
    return GOEN_STAGE_CHOOSE;
  if (event->start == 0)
    return get_stage_without_date (event->status);
  if (now >= goen_event_record_get_end (event) + HOURS_AFTER * GOEN_CLOCK_HOUR)
    return GOEN_STAGE_REFLECT;
  if (now >= get_day_start (event))
    return GOEN_STAGE_DAY;

  return event->status == GOEN_EVENT_CONSIDERING ? GOEN_STAGE_CHOOSE : GOEN_STAGE_PREPARE;
}

/**
 * goen_event_dup_time_text:
 * @start: Unix time in seconds, 0 when not known
 * @end: Unix time in seconds, 0 when not known
 * @zone: (nullable): where it takes place, %NULL for the local zone
 * @is_all_day: whether @start and @end are midnights
 *
 * Writes when an event takes place, by the clock of the place.
 *
 * The zone is named where its clock shows another time than the local one does then.
 *
 * Returns: (transfer full): the text
 */
char *
goen_event_dup_time_text (gint64      start,
                          gint64      end,
                          const char *zone,
                          gboolean    is_all_day)
{
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *text = NULL;

  if (start == 0)
    return g_strdup (_("Date not set"));
  if (is_all_day)
    return dup_days_text (start, end, zone);

  first = goen_clock_to_local (start, zone);
  local = goen_clock_to_local (start, NULL);
  day = dup_day (first);
  clock = g_date_time_format (first, "%H:%M");
  if (end > start)
    {
      g_autoptr (GDateTime) last = goen_clock_to_local (end, zone);
      g_autofree char *from = g_steal_pointer (&clock);
      g_autofree char *to = dup_end_text (first, last);

      clock = g_strdup_printf (C_("span of time", "%s–%s"), from, to);
    }

  text = g_strdup_printf (C_("day and time", "%s, %s"), day, clock);
  if (zone == NULL || g_date_time_get_utc_offset (first) == g_date_time_get_utc_offset (local))
    return g_steal_pointer (&text);

  /* Translators: when an event takes place and in which time zone, such as Europe/Berlin. */
  return g_strdup_printf (C_("time and zone", "%s (%s)"), text, zone);
}
