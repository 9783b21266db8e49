/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-record.h"

#include <string.h>

/* A day of every year, or of one. */
typedef struct {
  guint year;    /* 0 for every year */
  guint month;
  guint day;
} Day;

/* A leap year, in which every day of a year exists. */
#define LEAP_YEAR 2000

static gboolean
read_number (const char **text,
             guint        n_digits,
             guint       *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (**text);
    }

  return TRUE;
}

/* "MM-DD" or "YYYY-MM-DD", and nothing else. */
static gboolean
parse_day (const char *text,
           Day        *day)
{
  if (text == NULL)
    return FALSE;

  day->year = 0;
  if (strlen (text) == strlen ("YYYY-MM-DD") &&
      (!read_number (&text, 4, &day->year) || day->year == 0 || *text++ != '-'))
    return FALSE;

  return read_number (&text, 2, &day->month) &&
         *text++ == '-' &&
         read_number (&text, 2, &day->day) &&
         *text == '\0' &&
         g_date_valid_dmy (day->day, day->month, day->year != 0 ? day->year : LEAP_YEAR);
}

/* The order of days within a year. */
static guint
get_place (const Day *day)
{
  return day->month * 100 + day->day;
}

/* The order of days. */
static guint
get_number (const Day *day)
{
  return day->year * 10000 + get_place (day);
}

/* Where only one of the two has a year, the other is the nearest such day on its side. */
static void
complete_years (Day *from,
                Day *to)
{
  gboolean turns = get_place (from) > get_place (to);

  if (to->year == 0)
    to->year = from->year + (turns ? 1 : 0);
  else if (from->year == 0)
    from->year = to->year - (turns ? 1 : 0);
}

/**
 * goen_quiet_period_new:
 * @from: (nullable): the first day, "MM-DD" or "YYYY-MM-DD"
 * @to: (nullable): the last day
 * @text: (nullable): what it is
 *
 * Creates a quiet period.
 *
 * Returns: (transfer full): a new quiet period
 */
GoenQuietPeriod *
goen_quiet_period_new (const char *from,
                       const char *to,
                       const char *text)
{
  GoenQuietPeriod *self = g_new0 (GoenQuietPeriod, 1);

  self->from = g_strdup (from);
  self->to = g_strdup (to);
  self->text = g_strdup (text);

  return self;
}

/**
 * goen_quiet_period_free:
 * @self: (nullable) (transfer full): a quiet period
 *
 * Frees a quiet period.
 */
void
goen_quiet_period_free (GoenQuietPeriod *self)
{
  if (self == NULL)
    return;

  g_free (self->from);
  g_free (self->to);
  g_free (self->text);
  g_free (self);
}

/**
 * goen_quiet_period_is_valid:
 * @self: a quiet period
 *
 * Tells whether both ends are days, and the last one of a period that comes once is not before the first.
 *
 * Returns: whether the period can hold at all
 */
gboolean
goen_quiet_period_is_valid (const GoenQuietPeriod *self)
{
  Day from, to;

  if (!parse_day (self->from, &from) || !parse_day (self->to, &to))
    return FALSE;

  return from.year == 0 || to.year == 0 || get_number (&from) <= get_number (&to);
}

/**
 * goen_quiet_period_holds:
 * @self: a quiet period
 * @date: a day
 *
 * Tells whether a day lies in the period. A period of every year may go over the turn of the year.
 *
 * Returns: whether it does; %FALSE for a period that is not valid
 */
gboolean
goen_quiet_period_holds (const GoenQuietPeriod *self,
                         const GDate           *date)
{
  Day day, from, to;

  if (!g_date_valid (date) || !parse_day (self->from, &from) || !parse_day (self->to, &to))
    return FALSE;

  day.year = g_date_get_year (date);
  day.month = g_date_get_month (date);
  day.day = g_date_get_day (date);

  if (from.year != 0 || to.year != 0)
    {
      complete_years (&from, &to);
      return get_number (&from) <= get_number (&day) && get_number (&day) <= get_number (&to);
    }

  if (get_place (&from) <= get_place (&to))
    return get_place (&from) <= get_place (&day) && get_place (&day) <= get_place (&to);

  return get_place (&from) <= get_place (&day) || get_place (&day) <= get_place (&to);
}
