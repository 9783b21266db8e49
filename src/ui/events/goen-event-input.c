/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "goen-date-text.h"

#define MINUTES_OF_DAY 1440
/* 翌5時 is written as 29:00 on many an invitation. */
#define LAST_HOUR      29
/* A day without a year is the one nearest to today, and rather to come than past. */
#define DAYS_BACK      90
#define MAX_YEN        G_GINT64_CONSTANT (100000000)

/* NFKC makes digits and signs one kind. */
static char *
fold (const char *text)
{
  g_autofree char *compatible = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  char *lower;

  if (compatible == NULL)
    return g_strdup ("");

  lower = g_utf8_strdown (compatible, -1);
  return g_strstrip (lower);
}

static GMatchInfo *
match (const char *pattern,
       const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;

  if (!g_regex_match (regex, text, 0, &info))
    return NULL;

  return g_steal_pointer (&info);
}

static int
fetch_number (GMatchInfo *info,
              const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (info, group);

  return text != NULL && *text != '\0' ? atoi (text) : -1;
}

/* Days */

static gboolean
parse_relative_day (const char  *text,
                    const GDate *today,
                    GDate       *date)
{
  static const struct {
    const char *word;
    guint       days;
  } words[] = {
    { "今日", 0 }, { "本日", 0 }, { "today", 0 },
    { "明日", 1 }, { "あした", 1 }, { "あす", 1 }, { "tomorrow", 1 },
    { "明後日", 2 }, { "あさって", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!g_str_equal (text, words[i].word))
        continue;
      *date = *today;
      g_date_add_days (date, words[i].days);
      return TRUE;
    }

  return FALSE;
}

/* The next day of that name, never today, for which there is a shorter word. */
static gboolean
parse_weekday (const char  *text,
               const GDate *today,
               GDate       *date)
{
  static const char *const patterns[] = {
    "^(月|月曜日?|mon(day)?)$", "^(火|火曜日?|tue(s|sday)?)$", "^(水|水曜日?|wed(nesday)?)$", "^(木|木曜日?|thu(rs|rsday)?)$",
    "^(金|金曜日?|fri(day)?)$", "^(土|土曜日?|sat(urday)?)$", "^(日|日曜日?|sun(day)?)$",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      if (!g_regex_match_simple (patterns[i], text, 0, 0))
        continue;
      *date = *today;
      do
        g_date_add_days (date, 1);
      while (g_date_get_weekday (date) != (GDateWeekday) (G_DATE_MONDAY + i));
      return TRUE;
    }

  return FALSE;
}

/* 26日: this month, or the next one that has that day. */
static gboolean
parse_day_of_month (const char  *text,
                    const GDate *today,
                    GDate       *date)
{
  g_autoptr (GMatchInfo) info = match ("^(?<d>\\d{1,2})日$", text);
  int day = info != NULL ? fetch_number (info, "d") : 0;

  if (day < 1 || day > 31)
    return FALSE;

  *date = *today;
  while (g_date_get_day (date) != day)
    g_date_add_days (date, 1);

  return TRUE;
}

static gboolean
find_year (int          month,
           int          day,
           const GDate *today,
           GDate       *date)
{
  for (int year = g_date_get_year (today) - 1; year <= g_date_get_year (today) + 4; year++)
    {
      if (!g_date_valid_dmy (day, month, year))
        continue;
      g_date_clear (date, 1);
      g_date_set_dmy (date, day, month, year);
      if (g_date_days_between (today, date) >= -DAYS_BACK)
        return TRUE;
    }

  return FALSE;
}

static gboolean
parse_partial_day (const char  *text,
                   const GDate *today,
                   GDate       *date)
{
  g_autofree char *partial = NULL;
  int year, month, day;

  if (!goen_date_parse_partial (text, &partial) || partial == NULL)
    return FALSE;
  if (sscanf (partial, "--%2d-%2d", &month, &day) == 2)
    return find_year (month, day, today, date);
  if (sscanf (partial, "%4d-%2d-%2d", &year, &month, &day) != 3 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

/**
 * goen_event_input_parse_date:
 * @text: as typed
 * @today: to complete what is not said
 * @date: (out caller-allocates): the day
 *
 * Reads a day. A day without a year lies at most 90 days back, and else in the future.
 *
 * Returns: whether @text is a day
 */
gboolean
goen_event_input_parse_date (const char  *text,
                             const GDate *today,
                             GDate       *date)
{
  g_autofree char *folded = fold (text);

  return parse_relative_day (folded, today, date) || parse_weekday (folded, today, date) ||
         parse_day_of_month (folded, today, date) || parse_partial_day (folded, today, date);
}

/* Hours */

/* Returns whether there is such an hour; @half is 午前, 午後, am, pm or nothing. */
static gboolean
apply_half (const char *half,
            int        *hour)
{
  gboolean is_second = half != NULL && (*half == 'p' || g_str_equal (half, "午後"));

  if (half == NULL || *half == '\0')
    return *hour >= 0 && *hour <= LAST_HOUR;
  if (*hour < 0 || *hour > 12)
    return FALSE;

  *hour = *hour % 12 + (is_second ? 12 : 0);

  return TRUE;
}

/**
 * goen_event_input_parse_time:
 * @text: as typed
 * @minutes: (out): minutes since midnight, up to those of 29:59
 *
 * Reads a time of the day.
 *
 * Returns: whether @text is a time
 */
gboolean
goen_event_input_parse_time (const char *text,
                             guint      *minutes)
{
  static const char *const patterns[] = {
    "^(?<a>午前|午後|am|pm|a\\.m\\.|p\\.m\\.)?\\s*(?<h>\\d{1,2})\\s*(?:時|:|\\.|h)\\s*(?:(?<m>\\d{1,2})\\s*分?|(?<half>半))?$",
    "^(?<h>\\d{1,2})(?:\\s*[:.]\\s*(?<m>\\d{2}))?\\s*(?<a>am|pm|a\\.m\\.|p\\.m\\.)$",
    "^(?<h>\\d{1,2})(?<m>\\d{2})$",
    "^(?<h>\\d{1,2})$",
  };
  g_autofree char *folded = fold (text);

  if (g_str_equal (folded, "正午") || g_str_equal (folded, "noon"))
    {
      *minutes = MINUTES_OF_DAY / 2;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) info = match (patterns[i], folded);
      g_autofree char *half_day = info != NULL ? g_match_info_fetch_named (info, "a") : NULL;
      g_autofree char *half_hour = info != NULL ? g_match_info_fetch_named (info, "half") : NULL;
      int hour = info != NULL ? fetch_number (info, "h") : -1;
      int minute = info != NULL ? MAX (fetch_number (info, "m"), 0) : 0;

      if (info == NULL)
        continue;
      if (half_hour != NULL && *half_hour != '\0')
        minute = 30;
      if (minute > 59 || !apply_half (half_day, &hour))
        return FALSE;

      *minutes = hour * 60 + minute;
      return TRUE;
    }

  return FALSE;
}

/* Money */

/* "12,000" and "12、000" without what stands between the thousands. */
static double
read_number (const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[,、]", text, 0, 0);
  g_autofree char *digits = g_strjoinv (NULL, parts);

  return g_ascii_strtod (digits, NULL);
}

/**
 * goen_event_input_parse_yen:
 * @text: as typed
 * @yen: (out): the amount, -1 for nothing typed
 *
 * Reads an amount of yen.
 *
 * Returns: whether @text is an amount, or nothing
 */
gboolean
goen_event_input_parse_yen (const char *text,
                            gint64     *yen)
{
  g_autofree char *folded = fold (text);
  g_autofree char *digits = NULL;
  g_autofree char *unit = NULL;
  g_autoptr (GMatchInfo) info = NULL;
  double amount;

  *yen = -1;
  if (*folded == '\0')
    return TRUE;
  if (g_regex_match_simple ("^(無料|むりょう|free)$", folded, 0, 0))
    {
      *yen = 0;
      return TRUE;
    }

  info = match ("^[¥\\\\]?\\s*(?<n>\\d{1,3}(?:[,、]\\d{3})+|\\d+(?:\\.\\d+)?)\\s*(?<u>千|万)?\\s*(?:円|yen|jpy|-)?$", folded);
  if (info == NULL)
    return FALSE;

  digits = g_match_info_fetch_named (info, "n");
  unit = g_match_info_fetch_named (info, "u");
  amount = read_number (digits);
  if (unit != NULL && *unit != '\0')
    amount *= g_str_equal (unit, "千") ? 1000 : 10000;
  /* There is no part of a yen, and no gathering that costs more than a house. */
  if (amount > MAX_YEN || amount != (double) (gint64) amount)
    return FALSE;

  *yen = (gint64) amount;

  return TRUE;
}

/**
 * goen_event_input_is_zone:
 * @text: as typed
 *
 * Tells whether the computer knows a time zone of that name.
 *
 * Returns: whether it is an IANA name
 */
gboolean
goen_event_input_is_zone (const char *text)
{
  g_autoptr (GTimeZone) zone = NULL;

  /* GLib reads an offset or a rule as well, which no calendar knows as a name. */
  if (!g_regex_match_simple ("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$|^UTC$", text, 0, 0))
    return FALSE;

  zone = g_time_zone_new_identifier (text);

  return zone != NULL;
}
