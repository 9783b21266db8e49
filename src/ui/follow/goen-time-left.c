/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"

#define MINUTE      60
#define HOURS_SHOWN 36   /* beyond that, a date says more than a number of hours */

/* A promise is due on a day: its deadline is the last second of it, and nobody counts the hours. */
static gboolean
is_end_of_day (GDateTime *time)
{
  return g_date_time_get_hour (time) == 23 && g_date_time_get_minute (time) == 59 && g_date_time_get_second (time) == 59;
}

static int
count_days (GDateTime *from,
            GDateTime *to)
{
  GDate first;
  GDate last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, g_date_time_get_day_of_month (from), g_date_time_get_month (from), g_date_time_get_year (from));
  g_date_set_dmy (&last, g_date_time_get_day_of_month (to), g_date_time_get_month (to), g_date_time_get_year (to));

  return g_date_days_between (&first, &last);
}

static char *
dup_overdue_days (guint days)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day overdue", "%u days overdue", days), days);
}

static char *
dup_by_date (GDateTime *due,
             GDateTime *now)
{
  g_autofree char *date = NULL;

  if (g_date_time_get_year (due) == g_date_time_get_year (now))
    /* Translators: a day of this year with its weekday, for g_date_time_format(): “Wed, 25 Nov”. xgettext:no-c-format */
    date = g_date_time_format (due, C_("day of this year", "%a, %-d %b"));
  else
    /* Translators: a day with year and weekday, for g_date_time_format(): “Wed, 25 Nov 2026”. xgettext:no-c-format */
    date = g_date_time_format (due, C_("day", "%a, %-d %b %Y"));

  /* Translators: a deadline; %s is a date. */
  return g_strdup_printf (C_("deadline", "By %s"), date);
}

static char *
dup_overdue (gint64 seconds)
{
  guint minutes = MAX (seconds / MINUTE, 1);
  guint hours = seconds / GOEN_CLOCK_HOUR;

  if (hours == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute overdue", "%u minutes overdue", minutes), minutes);
  if (hours < HOURS_SHOWN)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u hour overdue", "%u hours overdue", hours), hours);

  return dup_overdue_days (hours / 24);
}

static char *
dup_left (gint64 seconds)
{
  guint minutes = MAX (seconds / MINUTE, 1);
  guint hours = seconds / GOEN_CLOCK_HOUR;

  if (hours == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute left", "%u minutes left", minutes), minutes);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u hour left", "%u hours left", hours), hours);
}

static char *
dup_day_text (GDateTime *due,
              GDateTime *now)
{
  int days = count_days (now, due);

  if (days < 0)
    return dup_overdue_days (-days);
  if (days == 0)
    return g_strdup (C_("deadline", "Today"));
  if (days == 1)
    return g_strdup (C_("deadline", "Tomorrow"));

  return dup_by_date (due, now);
}

/**
 * goen_time_left_dup_text:
 * @due: a deadline, 0 for none
 * @now: Unix seconds
 *
 * Says how much time is left, or by how much a deadline has passed.
 *
 * Hours are full hours, so that what is said is never more than what is left. A deadline at the last second of a local
 * day is told in days.
 *
 * Returns: (transfer full): a translated text, "" without a deadline
 */
char *
goen_time_left_dup_text (gint64 due,
                         gint64 now)
{
  g_autoptr (GDateTime) due_time = due != 0 ? goen_clock_to_local (due, NULL) : NULL;
  g_autoptr (GDateTime) now_time = goen_clock_to_local (now, NULL);

  if (due_time == NULL || now_time == NULL)
    return g_strdup ("");
  if (is_end_of_day (due_time))
    return dup_day_text (due_time, now_time);
  if (due < now)
    return dup_overdue (now - due);
  if (due - now < HOURS_SHOWN * GOEN_CLOCK_HOUR)
    return dup_left (due - now);

  return dup_by_date (due_time, now_time);
}
