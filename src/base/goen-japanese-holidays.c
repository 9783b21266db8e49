/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-japanese-holidays.h"

/* 国民の祝日に関する法律 (昭和23年法律第178号) with its changes up to 2020, and the special laws for 2019 to 2021. */

typedef struct {
  guint       month;
  guint       day;       /* a fixed day, or 0 */
  guint       monday;    /* which Monday of the month, when @day is 0 */
  guint       first;     /* year from which on */
  guint       last;      /* last year, 0 for ever */
  const char *name;
} Rule;

static const Rule rules[] = {
  {  1,  1, 0, 1949, 0, "元日" },
  {  1,  0, 2, 2000, 0, "成人の日" },
  {  2, 11, 0, 1967, 0, "建国記念の日" },
  {  2, 23, 0, 2020, 0, "天皇誕生日" },
  {  4, 29, 0, 2007, 0, "昭和の日" },
  {  5,  3, 0, 1949, 0, "憲法記念日" },
  {  5,  4, 0, 2007, 0, "みどりの日" },
  {  5,  5, 0, 1949, 0, "こどもの日" },
  {  7,  0, 3, 2003, 2019, "海の日" },
  {  7, 23, 0, 2020, 2020, "海の日" },
  {  7, 22, 0, 2021, 2021, "海の日" },
  {  7,  0, 3, 2022, 0, "海の日" },
  {  8, 11, 0, 2016, 2019, "山の日" },
  {  8, 10, 0, 2020, 2020, "山の日" },
  {  8,  8, 0, 2021, 2021, "山の日" },
  {  8, 11, 0, 2022, 0, "山の日" },
  {  9,  0, 3, 2003, 0, "敬老の日" },
  { 10,  0, 2, 2000, 2019, "体育の日" },
  {  7, 24, 0, 2020, 2020, "スポーツの日" },
  {  7, 23, 0, 2021, 2021, "スポーツの日" },
  { 10,  0, 2, 2022, 0, "スポーツの日" },
  { 11,  3, 0, 1948, 0, "文化の日" },
  { 11, 23, 0, 1948, 0, "勤労感謝の日" },
  { 12, 23, 0, 1989, 2018, "天皇誕生日" },
  {  4, 30, 0, 2019, 2019, "国民の休日" },
  {  5,  1, 0, 2019, 2019, "天皇の即位の日" },
  {  5,  2, 0, 2019, 2019, "国民の休日" },
  { 10, 22, 0, 2019, 2019, "即位礼正殿の儀の行われる日" },
};

#define FIRST_YEAR 2007
#define LAST_YEAR  2099

/* The usual approximation for 1980 to 2099; it agrees with the days the observatory has announced. */
static guint
get_equinox_day (guint  year,
                 double day_of_1980)
{
  return (guint) (day_of_1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;
}

static gboolean
applies (const Rule  *rule,
         const GDate *date)
{
  guint year = g_date_get_year (date);
  guint day = g_date_get_day (date);

  if (rule->month != (guint) g_date_get_month (date) || year < rule->first || (rule->last != 0 && year > rule->last))
    return FALSE;

  if (rule->day != 0)
    return rule->day == day;

  return g_date_get_weekday (date) == G_DATE_MONDAY && (day - 1) / 7 + 1 == rule->monday;
}

/* Article 2: the days that the law names. */
static const char *
get_named_day (const GDate *date)
{
  guint year = g_date_get_year (date);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (applies (&rules[i], date))
      return rules[i].name;

  if (g_date_get_month (date) == G_DATE_MARCH && g_date_get_day (date) == get_equinox_day (year, 20.8431))
    return "春分の日";
  if (g_date_get_month (date) == G_DATE_SEPTEMBER && g_date_get_day (date) == get_equinox_day (year, 23.2488))
    return "秋分の日";

  return NULL;
}

/* Article 3, paragraph 2: when a holiday is a Sunday, the next day that is none takes its place. */
static gboolean
is_substitute (const GDate *date)
{
  GDate before = *date;

  do
    {
      g_date_subtract_days (&before, 1);
      if (get_named_day (&before) == NULL)
        return FALSE;
    }
  while (g_date_get_weekday (&before) != G_DATE_SUNDAY);

  return TRUE;
}

/* Article 3, paragraph 3: a day between two holidays is one, too. */
static gboolean
is_between (const GDate *date)
{
  GDate before = *date;
  GDate after = *date;

  g_date_subtract_days (&before, 1);
  g_date_add_days (&after, 1);

  return get_named_day (&before) != NULL && get_named_day (&after) != NULL;
}

/**
 * goen_japanese_holiday_get_name:
 * @date: a valid day
 *
 * The name of the Japanese national holiday that a day is.
 *
 * Returns: (nullable): the name, in Japanese; %NULL when the day is no holiday, or is not between 2007 and 2099
 */
const char *
goen_japanese_holiday_get_name (const GDate *date)
{
  const char *name;

  g_return_val_if_fail (g_date_valid (date), NULL);

  if (g_date_get_year (date) < FIRST_YEAR || g_date_get_year (date) > LAST_YEAR)
    return NULL;

  name = get_named_day (date);
  if (name != NULL)
    return name;
  if (is_substitute (date))
    return "休日";

  return is_between (date) ? "国民の休日" : NULL;
}

/**
 * goen_japanese_is_quiet_season:
 * @date: a valid day
 *
 * Tells whether most companies are closed although no law says so.
 *
 * Returns: %TRUE on the days of お盆 (13 to 16 August) and 年末年始 (29 December to 3 January)
 */
gboolean
goen_japanese_is_quiet_season (const GDate *date)
{
  guint month, day;

  g_return_val_if_fail (g_date_valid (date), FALSE);

  month = g_date_get_month (date);
  day = g_date_get_day (date);

  return (month == 8 && day >= 13 && day <= 16) || (month == 12 && day >= 29) || (month == 1 && day <= 3);
}
