/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-date-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Where a partial date is silent, the member is 0. */
typedef struct {
  int year;
  int month;
  int day;
} PartialDate;

/* The date on which an era begins counts as its first year. Meiji is counted from the beginning of
 * 1868, as the decree of 1868-10-23 itself says. */
typedef struct {
  PartialDate  first;
  const char  *name;
  const char  *kanji;
  const char  *romaji;   /* lower case; its first letter is the abbreviation on forms */
} Era;

static const Era eras[] = {
  { { 2019, 5, 1 },   NC_("Japanese era", "Reiwa"),  "令和", "reiwa" },
  { { 1989, 1, 8 },   NC_("Japanese era", "Heisei"), "平成", "heisei" },
  { { 1926, 12, 25 }, NC_("Japanese era", "Showa"),  "昭和", "showa" },
  { { 1912, 7, 30 },  NC_("Japanese era", "Taisho"), "大正", "taisho" },
  { { 1868, 1, 1 },   NC_("Japanese era", "Meiji"),  "明治", "meiji" },
};

/* What people type, after NFKC and in lower case. */
#define ERA_NAMES "令和|平成|昭和|大正|明治|reiwa|heisei|showa|taisho|meiji|[rhstm]"
#define YEAR      "(?<y>\\d{4}|(?:" ERA_NAMES ")\\s*(?:元|\\d{1,2}))"
#define SEPARATOR "\\s*[./-]\\s*"
#define DAY       "(?<d>\\d{1,2})"
#define ORDINAL   "(?:st|nd|rd|th)?"
#define WEEKDAY   "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?"
#define MONTH     "(?<name>[a-z]{3,9})\\.?"

static const char *const input_patterns[] = {
  "^" YEAR "\\s*年?$",
  "^" YEAR "(?:\\s*年\\s*|" SEPARATOR ")(?<m>\\d{1,2})\\s*月?$",
  "^" YEAR "(?:\\s*年\\s*|" SEPARATOR ")(?<m>\\d{1,2})(?:\\s*月\\s*|" SEPARATOR ")" DAY "\\s*日?$",
  "^(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})$",
  "^--(?<m>\\d{2})-?(?<d>\\d{2})$",
  "^(?<m>\\d{1,2})\\s*月\\s*" DAY "\\s*日?$",
  "^(?<m>\\d{1,2})" SEPARATOR DAY "$",
  "^(?<d>\\d{1,2})" SEPARATOR "(?<m>\\d{1,2})$",
  "^(?<a>\\d{1,2})" SEPARATOR "(?<b>\\d{1,2})" SEPARATOR "(?<y>\\d{4})$",
  "^(?<m>\\d{1,2})" SEPARATOR "(?<y>\\d{4})$",
  "^" WEEKDAY DAY ORDINAL "\\s+" MONTH "(?:,?\\s+" YEAR ")?$",
  "^" WEEKDAY MONTH "\\s+" DAY ORDINAL "(?:,?\\s+" YEAR ")?$",
  "^" MONTH ",?\\s+" YEAR "$",
};

static gboolean use_japanese_era = FALSE;

/* Dates */

static gboolean
partial_date_is_valid (const PartialDate *date)
{
  if (date->year == 0 && (date->month == 0 || date->day == 0))
    return FALSE;
  if (date->day != 0)
    return g_date_valid_dmy (date->day, date->month, date->year != 0 ? date->year : 2000);
  return date->month >= 0 && date->month <= 12;
}

static int
partial_date_compare (const PartialDate *a,
                      const PartialDate *b)
{
  if (a->year != b->year)
    return a->year - b->year;
  if (a->month != b->month)
    return a->month - b->month;
  return a->day - b->day;
}

static char *
partial_date_to_iso (const PartialDate *date)
{
  if (date->year == 0)
    return g_strdup_printf ("--%02d-%02d", date->month, date->day);
  if (date->month == 0)
    return g_strdup_printf ("%04d", date->year);
  if (date->day == 0)
    return g_strdup_printf ("%04d-%02d", date->year, date->month);
  return g_strdup_printf ("%04d-%02d-%02d", date->year, date->month, date->day);
}

/* Only the four forms of a record; @partial may come from a file that somebody else wrote. */
static gboolean
partial_date_from_iso (const char  *partial,
                       PartialDate *date)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *year = NULL;
  g_autofree char *month = NULL;
  g_autofree char *day = NULL;

  regex = g_regex_new ("^(?:(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?|-(-)(\\d{2})-(\\d{2}))$", 0, 0, NULL);
  if (!g_regex_match (regex, partial, 0, &match))
    return FALSE;
  year = g_match_info_fetch (match, 1);
  month = g_match_info_fetch (match, year != NULL && *year != '\0' ? 2 : 5);
  day = g_match_info_fetch (match, year != NULL && *year != '\0' ? 3 : 6);
  date->year = year != NULL ? atoi (year) : 0;
  date->month = month != NULL ? atoi (month) : 0;
  date->day = day != NULL ? atoi (day) : 0;
  return partial_date_is_valid (date);
}

/* Eras */

/* A year or month in which the era changed belongs to the new one. */
static const Era *
find_era (const PartialDate *date)
{
  PartialDate last = *date;

  if (last.month == 0)
    last.month = 12;
  if (last.day == 0)
    last.day = 31;
  for (gsize i = 0; i < G_N_ELEMENTS (eras); i++)
    if (partial_date_compare (&last, &eras[i].first) >= 0)
      return &eras[i];
  return NULL;
}

static char *
format_era_year (const Era *era,
                 int        year)
{
  g_autofree char *number = NULL;
  const char *name = g_dpgettext2 (GETTEXT_PACKAGE, "Japanese era", era->name);
  int count = year - era->first.year + 1;

  /* Translators: the first year of a Japanese era; 元 in Japanese. */
  number = count == 1 ? g_strdup (C_("first year of an era", "1")) : g_strdup_printf ("%d", count);
  /* Translators: name of a Japanese era and the year in it: “Reiwa 8”; %s%s in Japanese. */
  return g_strdup_printf (C_("era and year", "%s %s"), name, number);
}

static gboolean
parse_year (const char *text,
            int        *year)
{
  const char *digits;

  if (g_ascii_isdigit (*text))
    {
      *year = atoi (text);
      return *year > 0;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (eras); i++)
    {
      if (!g_str_has_prefix (text, eras[i].kanji) && *text != *eras[i].romaji)
        continue;
      digits = strpbrk (text, "0123456789");
      *year = eras[i].first.year - 1 + (digits != NULL ? atoi (digits) : 1);
      return digits == NULL || atoi (digits) > 0;
    }
  return FALSE;
}

/* Output */

static char *
format_pattern (const PartialDate *date,
                const char        *pattern)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GString) format = g_string_new (pattern);
  g_autofree char *era_year = NULL;
  const Era *era = date->year != 0 && use_japanese_era ? find_era (date) : NULL;

  if (era != NULL)
    {
      era_year = format_era_year (era, date->year);
      g_string_replace (format, "%Y", era_year, 0);
    }
  /* 2000 is a leap year, so that a birthday on 29 February can be written. */
  time = g_date_time_new_utc (date->year != 0 ? date->year : 2000,
                              MAX (date->month, 1), MAX (date->day, 1), 12, 0, 0);
  return g_date_time_format (time, format->str);
}

static char *
format_partial (const char *partial,
                gboolean    with_weekday)
{
  PartialDate date;

  if (partial == NULL)
    return g_strdup ("");
  if (!partial_date_from_iso (partial, &date))
    return g_strdup (partial);
  if (date.year == 0)
    /* Translators: a day of any year, as for g_date_time_format(); %-m月%-d日 in Japanese. xgettext:no-c-format */
    return format_pattern (&date, C_("date", "%-d %B"));
  if (date.month == 0)
    /* Translators: a year, as for g_date_time_format(); %Y年 in Japanese. */
    return format_pattern (&date, C_("date", "%Y"));
  if (date.day == 0)
    /* Translators: a month, as for g_date_time_format(); %Y年%-m月 in Japanese. xgettext:no-c-format */
    return format_pattern (&date, C_("date", "%B %Y"));
  if (!with_weekday)
    /* Translators: a day, as for g_date_time_format(); %Y年%-m月%-d日 in Japanese. xgettext:no-c-format */
    return format_pattern (&date, C_("date", "%-d %B %Y"));
  /* Translators: a day with its weekday, as for g_date_time_format(); %Y年%-m月%-d日(%a) in Japanese. xgettext:no-c-format */
  return format_pattern (&date, C_("date", "%a, %-d %B %Y"));
}

/* Input */

static int
month_from_name (const char *name)
{
  static const char *const months[] = {
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  };

  if (g_str_equal (name, "sept"))
    return 9;
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_equal (name, months[i]) || (strlen (name) == 3 && g_str_has_prefix (months[i], name)))
      return i + 1;
  return 0;
}

/* NFKC makes digits, separators and ㋿ one kind; a weekday behind the date says nothing new. */
static char *
fold_input (const char *text)
{
  g_autofree char *compatible = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *lower = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GRegex) weekday = g_regex_new ("\\s*(?:\\([^()]*\\)|[月火水木金土日]曜日?)$", 0, 0, NULL);
  g_autoptr (GRegex) dash = g_regex_new ("[‐‑‒–—−]", 0, 0, NULL);

  if (compatible == NULL)
    return NULL;
  lower = g_utf8_strdown (compatible, -1);
  g_strstrip (lower);
  plain = g_regex_replace_literal (weekday, lower, -1, 0, "", 0, NULL);
  return g_regex_replace_literal (dash, plain, -1, 0, "-", 0, NULL);
}

/* 21/11/2026 and 11/21/2026 are clear, 3/4/2026 is not. */
static gboolean
read_either_order (int          a,
                   int          b,
                   PartialDate *date)
{
  if (a <= 12 && b <= 12 && a != b)
    return FALSE;
  date->day = MAX (a, b);
  date->month = MIN (a, b);
  return TRUE;
}

static int
fetch_number (GMatchInfo *match,
              const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  return text != NULL ? atoi (text) : 0;
}

static gboolean
read_match (GMatchInfo  *match,
            PartialDate *date)
{
  g_autofree char *year = g_match_info_fetch_named (match, "y");
  g_autofree char *name = g_match_info_fetch_named (match, "name");
  g_autofree char *day = g_match_info_fetch_named (match, "d");
  g_autofree char *month = g_match_info_fetch_named (match, "m");
  int a = fetch_number (match, "a");
  int b = fetch_number (match, "b");

  *date = (PartialDate) { 0 };
  if (year != NULL && *year != '\0' && !parse_year (year, &date->year))
    return FALSE;
  date->month = name != NULL ? month_from_name (name) : fetch_number (match, "m");
  date->day = fetch_number (match, "d");
  if ((a != 0 || b != 0) && !read_either_order (a, b, date))
    return FALSE;
  /* A month or day that was written must not vanish as “unknown”. */
  if (((month != NULL && *month != '\0') || name != NULL) && date->month == 0)
    return FALSE;
  if (day != NULL && *day != '\0' && date->day == 0)
    return FALSE;
  return partial_date_is_valid (date);
}

/* Public */

/**
 * goen_date_text_set_japanese_era:
 * @japanese_era: whether years are written in Japanese eras, 令和8年
 *
 * Chooses the calendar of every text that follows.
 *
 * Dates before 1868 stay in the Gregorian calendar. Main thread only.
 */
void
goen_date_text_set_japanese_era (gboolean japanese_era)
{
  use_japanese_era = japanese_era;
}

/**
 * goen_date_text_partial:
 * @partial: (nullable): "2026-11-21", "2026-11", "2026" or "--11-21"
 *
 * Writes a partial date the way people write it in the language of the locale.
 *
 * A text that is no partial date is given back as it is, because it is what some other
 * program wrote and the user may still understand it.
 *
 * Returns: (transfer full): the text, "" for %NULL
 */
char *
goen_date_text_partial (const char *partial)
{
  return format_partial (partial, TRUE);
}

/**
 * goen_date_text_range:
 * @from: (nullable): partial date of the beginning
 * @to: (nullable): partial date of the end
 *
 * Writes a span of time; one end may be open.
 *
 * Returns: (transfer full): the text, "" when both ends are %NULL
 */
char *
goen_date_text_range (const char *from,
                      const char *to)
{
  g_autofree char *first = format_partial (from, FALSE);
  g_autofree char *last = format_partial (to, FALSE);

  if (*first == '\0' && *last == '\0')
    return g_strdup ("");
  if (*last == '\0')
    /* Translators: a span of time with an open end: “since April 2019”; %s〜 in Japanese. */
    return g_strdup_printf (C_("span of time", "since %s"), first);
  if (*first == '\0')
    /* Translators: a span of time whose beginning is unknown: “until March 2023”; 〜%s in Japanese. */
    return g_strdup_printf (C_("span of time", "until %s"), last);
  /* Translators: a span of time: “April 2019 – March 2023”; %s〜%s in Japanese. */
  return g_strdup_printf (C_("span of time", "%s – %s"), first, last);
}

/**
 * goen_date_text_ago_short:
 * @unix_seconds: a moment, 0 when unknown
 * @now: the present
 *
 * Says in one or two words how long ago something was: days, then months, then years.
 *
 * Days are those of the local calendar, so that yesterday evening is one day ago. A moment in
 * the future counts as today.
 *
 * Returns: (transfer full): the text, "" for 0
 */
char *
goen_date_text_ago_short (gint64 unix_seconds,
                          gint64 now)
{
  g_autoptr (GDateTime) then = NULL;
  g_autoptr (GDateTime) today = NULL;
  GDate then_date;
  GDate today_date;
  int days;
  int months;

  if (unix_seconds == 0)
    return g_strdup ("");
  then = g_date_time_new_from_unix_local (unix_seconds);
  today = g_date_time_new_from_unix_local (now);
  if (then == NULL || today == NULL)
    return g_strdup ("");
  g_date_clear (&then_date, 1);
  g_date_clear (&today_date, 1);
  g_date_set_dmy (&then_date, g_date_time_get_day_of_month (then), g_date_time_get_month (then), g_date_time_get_year (then));
  g_date_set_dmy (&today_date, g_date_time_get_day_of_month (today), g_date_time_get_month (today), g_date_time_get_year (today));
  days = g_date_days_between (&then_date, &today_date);
  if (days <= 0)
    return g_strdup (C_("last contact", "Today"));
  if (days < 31)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", days), days);
  months = (g_date_get_year (&today_date) - g_date_get_year (&then_date)) * 12
           + (int) g_date_get_month (&today_date) - (int) g_date_get_month (&then_date)
           - (g_date_get_day (&today_date) < g_date_get_day (&then_date) ? 1 : 0);
  months = MAX (months, 1);
  if (months < 12)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months", months), months);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years", months / 12), months / 12);
}

/**
 * goen_date_parse_partial:
 * @text: what somebody typed
 * @partial: (out) (transfer full) (nullable): the partial date
 *
 * Reads a date as people type it, also with Japanese eras and full-width digits.
 *
 * Two numbers are month and day. Three numbers with the year at the end are read only when the order of
 * month and day is clear. A count beyond the end of an era (平成32年) is the year it stands for.
 *
 * Returns: %FALSE when @text is no date; "" is no date at all, which is %TRUE with %NULL
 */
gboolean
goen_date_parse_partial (const char  *text,
                         char       **partial)
{
  g_autofree char *folded = text != NULL ? fold_input (text) : g_strdup ("");

  *partial = NULL;
  if (folded == NULL)
    return FALSE;
  if (*folded == '\0')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (input_patterns); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (input_patterns[i], 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      PartialDate date;

      if (!g_regex_match (regex, folded, 0, &match) || !read_match (match, &date))
        continue;
      *partial = partial_date_to_iso (&date);
      return TRUE;
    }
  return FALSE;
}
