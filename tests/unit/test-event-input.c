/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-input.h"

/* Saturday, 21 November 2026 */
static const GDate *
get_today (void)
{
  static GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 21, G_DATE_NOVEMBER, 2026);

  return &today;
}

static void
assert_date (const char *text,
             const char *expected)
{
  GDate date;
  char iso[16];

  if (expected == NULL)
    {
      g_assert_false (goen_event_input_parse_date (text, get_today (), &date));
      return;
    }

  g_assert_true (goen_event_input_parse_date (text, get_today (), &date));
  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &date);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_date (void)
{
  assert_date ("2026-11-26", "2026-11-26");
  assert_date ("２０２６／１１／２６", "2026-11-26");
  assert_date ("11/26", "2026-11-26");
  assert_date ("１１月２６日（木）", "2026-11-26");
  assert_date ("令和8年11月26日", "2026-11-26");
  assert_date ("26日", "2026-11-26");
  assert_date ("5日", "2026-12-05");
  assert_date ("31日", "2026-12-31");
  assert_date ("今日", "2026-11-21");
  assert_date ("明日", "2026-11-22");
  assert_date ("Tomorrow", "2026-11-22");
  assert_date ("木曜日", "2026-11-26");
  assert_date ("thu", "2026-11-26");
  assert_date ("土", "2026-11-28");
  /* A gathering of last month is noted afterwards, one of spring is planned. */
  assert_date ("10/12", "2026-10-12");
  assert_date ("4/1", "2027-04-01");
  assert_date ("2/29", "2028-02-29");
}

static void
test_date_refused (void)
{
  assert_date ("", NULL);
  assert_date ("そのうち", NULL);
  assert_date ("2026-11", NULL);
  assert_date ("2026", NULL);
  assert_date ("13/32", NULL);
  assert_date ("32日", NULL);
  assert_date ("2026-02-30", NULL);
}

static void
assert_time (const char *text,
             int         expected)
{
  guint minutes = 0;

  g_assert_cmpint (goen_event_input_parse_time (text, &minutes), ==, expected >= 0);
  if (expected >= 0)
    g_assert_cmpuint (minutes, ==, expected);
}

static void
test_time (void)
{
  assert_time ("19:00", 19 * 60);
  assert_time ("１９：３０", 19 * 60 + 30);
  assert_time ("19時", 19 * 60);
  assert_time ("19時半", 19 * 60 + 30);
  assert_time ("19時15分", 19 * 60 + 15);
  assert_time ("午後7時", 19 * 60);
  assert_time ("午前9時30分", 9 * 60 + 30);
  assert_time ("午後0時", 12 * 60);
  assert_time ("7pm", 19 * 60);
  assert_time ("7:30 PM", 19 * 60 + 30);
  assert_time ("12am", 0);
  assert_time ("PM7:00", 19 * 60);
  assert_time ("1930", 19 * 60 + 30);
  assert_time ("930", 9 * 60 + 30);
  assert_time ("19", 19 * 60);
  assert_time ("正午", 12 * 60);
  assert_time ("0:00", 0);
  assert_time ("25:30", 25 * 60 + 30);

  assert_time ("", -1);
  assert_time ("夕方", -1);
  assert_time ("19:60", -1);
  assert_time ("31:00", -1);
  assert_time ("13pm", -1);
  assert_time ("19:00-21:00", -1);
}

static void
assert_yen (const char *text,
            gint64      expected)
{
  gint64 yen = 0;

  g_assert_true (goen_event_input_parse_yen (text, &yen));
  g_assert_cmpint (yen, ==, expected);
}

static void
test_yen (void)
{
  gint64 yen;

  assert_yen ("", -1);
  assert_yen ("　", -1);
  assert_yen ("0", 0);
  assert_yen ("無料", 0);
  assert_yen ("3000", 3000);
  assert_yen ("３，０００円", 3000);
  assert_yen ("￥12,000", 12000);
  assert_yen ("¥5,500-", 5500);
  assert_yen ("3千円", 3000);
  assert_yen ("1.5万円", 15000);

  g_assert_false (goen_event_input_parse_yen ("about 3000", &yen));
  g_assert_false (goen_event_input_parse_yen ("30,00", &yen));
  g_assert_false (goen_event_input_parse_yen ("-500", &yen));
  g_assert_false (goen_event_input_parse_yen ("99999999999999999999", &yen));
}

static void
test_zone (void)
{
  g_assert_true (goen_event_input_is_zone ("Asia/Tokyo"));
  g_assert_true (goen_event_input_is_zone ("America/Argentina/Buenos_Aires"));
  g_assert_true (goen_event_input_is_zone ("UTC"));
  g_assert_false (goen_event_input_is_zone ("Asia/Nowhere"));
  g_assert_false (goen_event_input_is_zone ("+09:00"));
  g_assert_false (goen_event_input_is_zone ("東京"));
  g_assert_false (goen_event_input_is_zone ("/etc/passwd"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-input/date", test_date);
  g_test_add_func ("/event-input/date-refused", test_date_refused);
  g_test_add_func ("/event-input/time", test_time);
  g_test_add_func ("/event-input/yen", test_yen);
  g_test_add_func ("/event-input/zone", test_zone);

  return g_test_run ();
}
