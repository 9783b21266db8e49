/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

#include "goen-clock.h"
#include "goen-words-private.h"

#define LONG_AGO 45   /* days after which 先日 is no word for it */

/* From a day of the year on, as letters of business have it. */
static const struct {
  int         month;
  int         day;
  const char *greeting;
} seasons[] = {
  {  1,  1, "新春の候" },
  {  1,  8, "厳寒の候" },
  {  2,  4, "余寒の候" },
  {  3,  1, "早春の候" },
  {  3, 21, "春暖の候" },
  {  4, 11, "陽春の候" },
  {  5,  1, "新緑の候" },
  {  6,  1, "初夏の候" },
  {  6, 11, "向暑の候" },
  {  7,  7, "盛夏の候" },
  {  8,  8, "残暑の候" },
  {  9,  8, "初秋の候" },
  {  9, 21, "秋涼の候" },
  { 10, 11, "秋冷の候" },
  { 11,  1, "晩秋の候" },
  { 12,  1, "師走の候" },
};

/* How many midnights lie between the two. */
static int
count_days (gint64      from,
            gint64      to,
            const char *zone)
{
  g_autoptr (GTimeZone) time_zone = goen_clock_get_zone (zone);
  gint64 start = goen_clock_start_of_day (from, time_zone, 0);
  gint64 end = goen_clock_start_of_day (to, time_zone, 0);

  /* Days are 23 to 25 hours long. */
  return (int) ((end - start + (end >= start ? 1 : -1) * GOEN_CLOCK_DAY / 2) / GOEN_CLOCK_DAY);
}

static char *
dup_when_ja (int      days,
             GoenTone tone)
{
  if (days == 0)
    return g_strdup (tone == GOEN_TONE_FRIEND ? "今日" : "本日");
  if (days == 1)
    return g_strdup ("昨日");

  if (days <= LONG_AGO)
    return g_strdup ("先日");

  return g_strdup (tone == GOEN_TONE_FRIEND ? "あのとき" : "その節");
}

static char *
dup_when_en (int        days,
             GDateTime *start)
{
  if (days == 0)
    return g_strdup ("today");
  if (days == 1)
    return g_strdup ("yesterday");
  if (days > 1 && days < 7 && start != NULL)
    return g_strconcat ("on ", goen_words_get_weekday_en (g_date_time_get_day_of_week (start)), NULL);

  return g_strdup (days <= LONG_AGO ? "the other day" : "a while ago");
}

/* 本日, 昨日, 先日: never NULL. An event without a time, or by a wrong clock still to come, was the other day. */
char *
goen_draft_dup_when (const GoenDraftContext *context)
{
  const GoenDraftSource *source = context->source;
  g_autoptr (GDateTime) start = goen_clock_to_local (source->event_start, source->zone);
  int days = source->event_start != 0 ? count_days (source->event_start, source->now, source->zone) : LONG_AGO;

  return context->is_japanese ? dup_when_ja (days, context->tone) : dup_when_en (days, start);
}

char *
goen_draft_dup_date (gint64                  time,
                     const GoenDraftContext *context)
{
  g_autoptr (GDateTime) date = goen_clock_to_local (time, context->source->zone);
  g_autoptr (GDateTime) now = goen_clock_to_local (context->source->now, context->source->zone);
  int year, month, day;
  gboolean with_year;

  if (time == 0 || date == NULL)
    return NULL;

  g_date_time_get_ymd (date, &year, &month, &day);
  with_year = now == NULL || g_date_time_get_year (now) != year;

  if (context->is_japanese)
    return with_year ? g_strdup_printf ("%d年%d月%d日", year, month, day) : g_strdup_printf ("%d月%d日", month, day);

  return with_year ? g_strdup_printf ("%d %s %d", day, goen_words_get_month_en (month), year)
                   : g_strdup_printf ("%d %s", day, goen_words_get_month_en (month));
}

static char *
dup_since_ja (int days)
{
  int months = days / 30;

  if (days < 28)
    return g_strdup_printf ("%d週間ほど", days / 7);
  if (months <= 1)
    return g_strdup ("1か月ほど");
  if (months == 6 || months == 7)
    return g_strdup ("半年ほど");
  if (months < 12)
    return g_strdup_printf ("%dか月ほど", months);
  if (months >= 18 && days < 2 * 365)
    return g_strdup ("1年半ほど");

  return g_strdup_printf ("%d年ほど", MAX (1, days / 365));
}

static char *
dup_since_en (int days)
{
  int months = days / 30;

  if (days < 28)
    return days < 14 ? g_strdup ("about a week") : g_strdup_printf ("about %d weeks", days / 7);
  if (months <= 1)
    return g_strdup ("about a month");
  if (months == 6 || months == 7)
    return g_strdup ("about half a year");
  if (months < 12)
    return g_strdup_printf ("about %d months", months);
  if (months >= 18 && days < 2 * 365)
    return g_strdup ("about a year and a half");

  return days < 2 * 365 ? g_strdup ("about a year") : g_strdup_printf ("about %d years", days / 365);
}

/* How long ago the last contact was; nothing below a week, which is no silence. */
char *
goen_draft_dup_since (const GoenDraftContext *context)
{
  const GoenDraftSource *source = context->source;
  int days;

  if (source->last_contact == 0)
    return NULL;

  days = count_days (source->last_contact, source->now, source->zone);
  if (days < 7)
    return NULL;

  return context->is_japanese ? dup_since_ja (days) : dup_since_en (days);
}

/* 時候の挨拶, where it is asked for and has its place; NULL elsewhere. */
const char *
goen_draft_get_season (const GoenDraftContext *context)
{
  g_autoptr (GDateTime) now = goen_clock_to_local (context->source->now, context->source->zone);
  const char *greeting = NULL;
  int month, day;

  if (!context->source->seasonal || !context->is_japanese || context->tone != GOEN_TONE_CLIENT || now == NULL)
    return NULL;

  g_date_time_get_ymd (now, NULL, &month, &day);
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (month > seasons[i].month || (month == seasons[i].month && day >= seasons[i].day))
      greeting = seasons[i].greeting;

  return greeting;
}
