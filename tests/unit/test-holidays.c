/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-japanese-holidays.h"

static GDate
day (int year,
     int month,
     int of_month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) of_month, (GDateMonth) month, (GDateYear) year);

  return date;
}

static const char *
name_of (int year,
         int month,
         int of_month)
{
  GDate date = day (year, month, of_month);

  return goen_japanese_holiday_get_name (&date);
}

/* Every day of a year, and nothing else: as the Cabinet Office announces them. */
static void
assert_year (int               year,
             const char *const expected[])
{
  GDate date = day (year, 1, 1);
  guint n = 0;

  for (; g_date_get_year (&date) == year; g_date_add_days (&date, 1))
    {
      const char *name = goen_japanese_holiday_get_name (&date);
      g_autofree char *line = NULL;

      if (name == NULL)
        continue;
      line = g_strdup_printf ("%02d-%02d %s", g_date_get_month (&date), g_date_get_day (&date), name);
      g_assert_cmpstr (line, ==, expected[n]);
      n++;
    }

  g_assert_null (expected[n]);
}

static void
test_years (void)
{
  assert_year (2019, (const char *const[]) {
    "01-01 元日", "01-14 成人の日", "02-11 建国記念の日", "03-21 春分の日", "04-29 昭和の日", "04-30 国民の休日",
    "05-01 天皇の即位の日", "05-02 国民の休日", "05-03 憲法記念日", "05-04 みどりの日", "05-05 こどもの日", "05-06 休日",
    "07-15 海の日", "08-11 山の日", "08-12 休日", "09-16 敬老の日", "09-23 秋分の日", "10-14 体育の日",
    "10-22 即位礼正殿の儀の行われる日", "11-03 文化の日", "11-04 休日", "11-23 勤労感謝の日", NULL });
  assert_year (2020, (const char *const[]) {
    "01-01 元日", "01-13 成人の日", "02-11 建国記念の日", "02-23 天皇誕生日", "02-24 休日", "03-20 春分の日", "04-29 昭和の日",
    "05-03 憲法記念日", "05-04 みどりの日", "05-05 こどもの日", "05-06 休日", "07-23 海の日", "07-24 スポーツの日",
    "08-10 山の日", "09-21 敬老の日", "09-22 秋分の日", "11-03 文化の日", "11-23 勤労感謝の日", NULL });
  assert_year (2026, (const char *const[]) {
    "01-01 元日", "01-12 成人の日", "02-11 建国記念の日", "02-23 天皇誕生日", "03-20 春分の日", "04-29 昭和の日",
    "05-03 憲法記念日", "05-04 みどりの日", "05-05 こどもの日", "05-06 休日", "07-20 海の日", "08-11 山の日",
    "09-21 敬老の日", "09-22 国民の休日", "09-23 秋分の日", "10-12 スポーツの日", "11-03 文化の日", "11-23 勤労感謝の日", NULL });
  assert_year (2027, (const char *const[]) {
    "01-01 元日", "01-11 成人の日", "02-11 建国記念の日", "02-23 天皇誕生日", "03-21 春分の日", "03-22 休日", "04-29 昭和の日",
    "05-03 憲法記念日", "05-04 みどりの日", "05-05 こどもの日", "07-19 海の日", "08-11 山の日", "09-20 敬老の日",
    "09-23 秋分の日", "10-11 スポーツの日", "11-03 文化の日", "11-23 勤労感謝の日", NULL });
}

/* From the tables of equinoxes that are published for Japan; the day there is the day of the month in Japan Standard Time. */
static void
test_equinoxes (void)
{
  static const guint8 spring[] = {   /* March 2007 to 2050 */
    21, 20, 20, 21, 21, 20, 20, 21, 21, 20, 20, 21, 21, 20, 20, 21, 21, 20, 20, 20, 21, 20, 20, 20, 21, 20, 20, 20, 21, 20, 20, 20, 21,
    20, 20, 20, 21, 20, 20, 20, 21, 20, 20, 20,
  };
  static const guint8 autumn[] = {   /* September 2007 to 2050 */
    23, 23, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23,
    22, 23, 23, 23, 22, 22, 23, 23, 22, 22, 23,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (spring) == 2050 - 2007 + 1);
  G_STATIC_ASSERT (G_N_ELEMENTS (autumn) == 2050 - 2007 + 1);

  for (int year = 2007; year <= 2050; year++)
    for (int of_month = 18; of_month <= 25; of_month++)
      {
        g_assert_cmpint (g_strcmp0 (name_of (year, 3, of_month), "春分の日") == 0, ==, of_month == spring[year - 2007]);
        g_assert_cmpint (g_strcmp0 (name_of (year, 9, of_month), "秋分の日") == 0, ==, of_month == autumn[year - 2007]);
      }
}

/* A day between 敬老の日, the third Monday, and 秋分の日 when that is a Wednesday. */
static void
test_between (void)
{
  static const struct {
    int year;
    int of_month;
  } cases[] = { { 2009, 22 }, { 2015, 22 }, { 2026, 22 }, { 2032, 21 }, { 2037, 22 }, { 2043, 22 }, { 2049, 21 } };
  guint n = 0;

  for (int year = 2007; year <= 2050; year++)
    for (int of_month = 19; of_month <= 24; of_month++)
      if (g_strcmp0 (name_of (year, 9, of_month), "国民の休日") == 0)
        {
          g_assert_cmpuint (n, <, G_N_ELEMENTS (cases));
          g_assert_cmpint (year, ==, cases[n].year);
          g_assert_cmpint (of_month, ==, cases[n].of_month);
          n++;
        }

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (cases));
}

static void
test_substitutes (void)
{
  /* A Sunday in the Golden Week moves to the first day after it. */
  g_assert_cmpstr (name_of (2008, 5, 6), ==, "休日");    /* 5-4 was one */
  g_assert_cmpstr (name_of (2009, 5, 6), ==, "休日");    /* 5-3 was one */
  g_assert_null (name_of (2027, 5, 6));
  g_assert_cmpstr (name_of (2024, 8, 12), ==, "休日");
  g_assert_cmpstr (name_of (2023, 1, 2), ==, "休日");
  g_assert_cmpstr (name_of (2050, 5, 3), ==, "憲法記念日");
  g_assert_cmpstr (name_of (2049, 5, 3), ==, "憲法記念日");
  g_assert_null (name_of (2026, 11, 2));
  g_assert_null (name_of (2018, 2, 23));
  g_assert_cmpstr (name_of (2018, 12, 24), ==, "休日");
  g_assert_null (name_of (2019, 12, 23));
}

static void
test_out_of_range (void)
{
  g_assert_null (name_of (2006, 1, 1));
  g_assert_null (name_of (2100, 1, 1));
  g_assert_cmpstr (name_of (2099, 1, 1), ==, "元日");
}

static void
test_quiet_season (void)
{
  static const struct {
    int      month;
    int      of_month;
    gboolean is_quiet;
  } cases[] = {
    { 8, 12, FALSE }, { 8, 13, TRUE }, { 8, 16, TRUE }, { 8, 17, FALSE },
    { 12, 28, FALSE }, { 12, 29, TRUE }, { 12, 31, TRUE }, { 1, 1, TRUE }, { 1, 3, TRUE }, { 1, 4, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int year = 2026; year <= 2050; year++)
      {
        GDate date = day (year, cases[i].month, cases[i].of_month);

        g_assert_cmpint (goen_japanese_is_quiet_season (&date), ==, cases[i].is_quiet);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holidays/years", test_years);
  g_test_add_func ("/holidays/equinoxes", test_equinoxes);
  g_test_add_func ("/holidays/between", test_between);
  g_test_add_func ("/holidays/substitutes", test_substitutes);
  g_test_add_func ("/holidays/out-of-range", test_out_of_range);
  g_test_add_func ("/holidays/quiet-season", test_quiet_season);

  return g_test_run ();
}
