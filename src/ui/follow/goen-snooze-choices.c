/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"

#define EVENING 18
#define MORNING 9

static void
clear_choice (gpointer data)
{
  g_free (((GoenSnoozeChoice *) data)->label);
}

/* The hour on the day that is @days after @now. */
static gint64
get_time (GDateTime *now,
          GTimeZone *zone,
          int        days,
          int        hour)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days);
  g_autoptr (GDateTime) time = NULL;

  if (day == NULL)
    return 0;

  time = g_date_time_new (zone, g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day), hour, 0, 0);

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static void
add (GArray     *choices,
     const char *label,
     gint64      until,
     gint64      after)
{
  GoenSnoozeChoice choice = { NULL, until };

  if (until <= after)
    return;

  choice.label = g_strdup (label);
  g_array_append_val (choices, choice);
}

/**
 * goen_snooze_choices_new:
 * @now: Unix seconds
 * @zone: the zone of the user
 *
 * Makes the choices of a snooze menu, the earliest first.
 *
 * This evening is 18:00 and is offered while it is more than an hour away; mornings are 9:00.
 *
 * Returns: (transfer full) (element-type GoenSnoozeChoice): a new array
 */
GArray *
goen_snooze_choices_new (gint64     now,
                         GTimeZone *zone)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (GoenSnoozeChoice));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  int monday;

  g_array_set_clear_func (choices, clear_choice);
  if (local == NULL)
    return choices;

  monday = 8 - g_date_time_get_day_of_week (local);
  add (choices, C_("snooze", "For an Hour"), now + GOEN_CLOCK_HOUR, now);
  add (choices, C_("snooze", "Until This Evening"), get_time (local, zone, 0, EVENING), now + GOEN_CLOCK_HOUR);
  add (choices, C_("snooze", "Until Tomorrow Morning"), get_time (local, zone, 1, MORNING), now);
  /* On a Sunday that is tomorrow. */
  if (monday > 1)
    add (choices, C_("snooze", "Until Next Monday"), get_time (local, zone, monday, MORNING), now);

  return choices;
}
