/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-clock.h"
#include "goen-clock-private.h"
#include "goen-event-record.h"

#define LAST_YEAR 9998

static const struct {
  int days;
  int months;
} steps[] = {
  [GOEN_REPEAT_NONE]            = {  0,  0 },
  [GOEN_REPEAT_WEEKLY]          = {  7,  0 },
  [GOEN_REPEAT_TWO_WEEKS]       = { 14,  0 },
  [GOEN_REPEAT_MONTHLY_DATE]    = {  0,  1 },
  [GOEN_REPEAT_MONTHLY_WEEKDAY] = {  0,  1 },
  [GOEN_REPEAT_QUARTERLY]       = {  0,  3 },
  [GOEN_REPEAT_YEARLY]          = {  0, 12 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == GOEN_N_REPEATS);

/* The date in the month @months after that of @first; a fifth weekday is the last one, as not every month has five. */
static void
get_date_in_month (const GDate *first,
                   int          repeat,
                   int          months,
                   GDate       *date)
{
  int month = (int) g_date_get_month (first) - 1 + months;
  GDateYear year = (GDateYear) (g_date_get_year (first) + month / 12);
  guint days;

  month = month % 12 + 1;
  days = g_date_get_days_in_month ((GDateMonth) month, year);
  g_date_clear (date, 1);

  if (repeat == GOEN_REPEAT_MONTHLY_WEEKDAY)
    {
      guint week = (g_date_get_day (first) - 1) / 7;
      guint day;

      g_date_set_dmy (date, 1, (GDateMonth) month, year);
      day = 1 + (7 + g_date_get_weekday (first) - g_date_get_weekday (date)) % 7 + 7 * week;
      g_date_set_day (date, (GDateDay) (day > days ? day - 7 : day));
      return;
    }

  g_date_set_dmy (date, (GDateDay) MIN (g_date_get_day (first), days), (GDateMonth) month, year);
}

/**
 * goen_repeat_get_next:
 * @repeat: a #GoenRepeat
 * @start: when the first event of the series began
 * @after: the next one begins later than this
 * @zone: (nullable): where the events take place, or %NULL for the local zone
 *
 * Tells when the next event of a series begins, which is never @start itself.
 *
 * The local time stays when the clocks change. The 31st is the last day of a shorter month, and comes back.
 *
 * Returns: seconds since 1970 in UTC; 0 when there is no next one
 */
gint64
goen_repeat_get_next (int        repeat,
                      gint64     start,
                      gint64     after,
                      GTimeZone *zone)
{
  g_autoptr (GTimeZone) time_zone = goen_wall_ref_zone (zone);
  gint64 seconds, round = 1;
  GDate first;

  if (repeat <= GOEN_REPEAT_NONE || repeat >= GOEN_N_REPEATS)
    return 0;

  goen_wall_to_date (goen_wall_get (time_zone, start), &first, &seconds);

  /* No step is longer than 31 days a month, so that this is never too far. */
  if (after > start)
    round = MAX (1, (after - start) / (GOEN_CLOCK_DAY * (steps[repeat].days + 31 * steps[repeat].months)) - 1);

  for (;; round++)
    {
      GDate date = first;
      gint64 next;

      if (g_date_get_year (&first) + round * steps[repeat].months / 12 + round * steps[repeat].days / 365 > LAST_YEAR - 1)
        return 0;

      if (steps[repeat].days != 0)
        g_date_add_days (&date, (guint) (round * steps[repeat].days));
      else
        get_date_in_month (&first, repeat, (int) (round * steps[repeat].months), &date);

      next = goen_wall_find_time (time_zone, goen_wall_from_date (&date) + seconds, NULL);
      if (next > after && next > start)
        return next;
    }
}
