/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-clock.h"
#include "goen-event-record.h"

static gint64
at (const char *text)
{
  gint64 time = -1;

  g_assert_true (goen_clock_parse (text, &time));

  return time;
}

static void
assert_time (gint64      time,
             GTimeZone  *zone,
             const char *expected)
{
  g_autofree char *text = goen_clock_to_iso (time, zone);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse (void)
{
  static const struct {
    const char *text;
    gint64      time;
  } cases[] = {
    { "1970-01-01T00:00:00Z", 0 },
    { "2026-11-21T19:00:00+09:00", 1795255200 },
    { "2026-11-21T19:00:00+0900", 1795255200 },
    { "2026-11-21T19:00+09:00", 1795255200 },
    { "2026-11-21 19:00+09", 1795255200 },
    { "20261121T190000+0900", 1795255200 },
    { "2026-11-21T05:00:00-05:00", 1795255200 },
    { "2026-11-21T10:00:00Z", 1795255200 },
    { " 2026-11-21t10:00z ", 1795255200 },
    /* Without a zone: that of the test, Asia/Tokyo. */
    { "2026-11-21T19:00:00", 1795255200 },
    { "2026-11-21 19:00", 1795255200 },
    { "2026-11-21", 1795186800 },
    { "20261121", 1795186800 },
  };
  static const char *const refused[] = {
    "", "now", "19:00", "2026-11", "2026-13-01", "2026-02-29", "2026-11-21T25:00", "2026-11-21T19:00:00+99:00x", "2026-11-21T", "\xff",
    /* In some zone these are days that no calendar of GLib has. */
    "9999-12-31T23:00:00Z", "9999-12-31", "0001-01-01",
  };
  gint64 untouched = 42;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (at (cases[i].text), ==, cases[i].time);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (goen_clock_parse (refused[i], &untouched));
  g_assert_false (goen_clock_parse (NULL, &untouched));
  g_assert_cmpint (untouched, ==, 42);
}

static void
test_iso (void)
{
  g_autoptr (GTimeZone) tokyo = goen_clock_get_zone ("Asia/Tokyo");
  g_autoptr (GTimeZone) kathmandu = goen_clock_get_zone ("Asia/Kathmandu");
  g_autoptr (GTimeZone) st_johns = goen_clock_get_zone ("America/St_Johns");
  g_autoptr (GTimeZone) utc = goen_clock_get_zone ("UTC");

  assert_time (1795255200, tokyo, "2026-11-21T19:00:00+09:00");
  assert_time (1795255200, kathmandu, "2026-11-21T15:45:00+05:45");
  assert_time (1795255200, st_johns, "2026-11-21T06:30:00-03:30");
  assert_time (1795255200, utc, "2026-11-21T10:00:00+00:00");
  assert_time (1795255200, NULL, "2026-11-21T19:00:00+09:00");
  assert_time (-1, utc, "1969-12-31T23:59:59+00:00");
  assert_time (2542888800, tokyo, "2050-07-31T23:00:00+09:00");
}

static void
test_zone (void)
{
  static const char *const unknown[] = { "", "Mars/Olympus", "/etc/localtime", "../../etc/localtime", "Asia/Tōkyō", "a b" };

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr (GTimeZone) zone = goen_clock_get_zone (unknown[i]);

      assert_time (0, zone, "1970-01-01T09:00:00+09:00");
    }
}

static void
test_to_local (void)
{
  g_autoptr (GDateTime) new_york = goen_clock_to_local (1795255200, "America/New_York");
  g_autoptr (GDateTime) local = goen_clock_to_local (1795255200, NULL);

  g_assert_cmpint (g_date_time_get_hour (new_york), ==, 5);
  g_assert_cmpint (g_date_time_get_hour (local), ==, 19);
  g_assert_null (goen_clock_to_local (G_MAXINT64, NULL));
}

static void
test_now (void)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  g_unsetenv ("GOEN_NOW");
  g_assert_cmpint (goen_clock_now (), >=, before);

  g_setenv ("GOEN_NOW", "2026-11-21T19:00:00+09:00", TRUE);
  g_assert_cmpint (goen_clock_now (), ==, 1795255200);
  g_setenv ("GOEN_NOW", "2026-11-21T19:00:01+09:00", TRUE);
  g_assert_cmpint (goen_clock_now (), ==, 1795255201);

  g_unsetenv ("GOEN_NOW");
  g_assert_cmpint (goen_clock_now (), >=, before);
}

static void
test_urgency (void)
{
  gint64 due = at ("2026-11-21T19:00:00+09:00");

  g_assert_cmpint (goen_clock_get_urgency (0, due), ==, GOEN_URGENCY_NONE);
  g_assert_cmpint (goen_clock_get_urgency (due, at ("2026-11-21T12:59:59+09:00")), ==, GOEN_URGENCY_CALM);
  g_assert_cmpint (goen_clock_get_urgency (due, at ("2026-11-21T13:00:00+09:00")), ==, GOEN_URGENCY_SOON);
  g_assert_cmpint (goen_clock_get_urgency (due, due), ==, GOEN_URGENCY_SOON);
  g_assert_cmpint (goen_clock_get_urgency (due, due + 1), ==, GOEN_URGENCY_OVERDUE);
}

/* A day is 24 hours, even when the clock says 25 have gone by. */
static void
test_thanks_due (void)
{
  g_autoptr (GTimeZone) new_york = goen_clock_get_zone ("America/New_York");

  assert_time (goen_clock_thanks_due (at ("2026-11-19T21:00:00+09:00")), NULL, "2026-11-20T21:00:00+09:00");
  assert_time (goen_clock_thanks_due (at ("2026-10-31T21:00:00-04:00")), new_york, "2026-11-01T20:00:00-05:00");
}

static void
test_reminder (void)
{
  static const struct {
    const char *due;
    const char *reminder;
  } cases[] = {
    { "2026-11-20T21:00:00+09:00", "2026-11-20T15:00:00+09:00" },
    { "2026-11-20T14:00:00+09:00", "2026-11-20T08:00:00+09:00" },
    { "2026-11-20T13:59:00+09:00", "2026-11-20T08:00:00+09:00" },   /* 7:59 is too early */
    { "2026-11-20T08:01:00+09:00", "2026-11-20T08:00:00+09:00" },
    { "2026-11-20T08:00:00+09:00", "2026-11-19T21:30:00+09:00" },   /* 8:00 is too late */
    { "2026-11-20T05:00:00+09:00", "2026-11-19T21:30:00+09:00" },   /* 23:00 the evening before */
    { "2026-11-20T03:59:00+09:00", "2026-11-19T21:59:00+09:00" },
    { "2026-11-20T04:00:00+09:00", "2026-11-19T21:30:00+09:00" },
    { "2027-01-01T02:00:00+09:00", "2026-12-31T20:00:00+09:00" },
    { "2027-01-01T05:30:00+09:00", "2026-12-31T21:30:00+09:00" },
  };
  g_autoptr (GTimeZone) new_york = goen_clock_get_zone ("America/New_York");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_time (goen_clock_get_reminder (at (cases[i].due), NULL), NULL, cases[i].reminder);

  /* Where the user is counts: this is 7:30 in New York. */
  assert_time (goen_clock_get_reminder (at ("2026-11-20T13:30:00-05:00"), new_york), new_york, "2026-11-20T08:00:00-05:00");
  /* In the night in which the clocks go forward 8 o'clock is 8 o'clock. */
  assert_time (goen_clock_get_reminder (at ("2026-03-08T12:00:00-04:00"), new_york), new_york, "2026-03-08T08:00:00-04:00");
  assert_time (goen_clock_get_reminder (at ("2026-03-08T07:00:00-04:00"), new_york), new_york, "2026-03-07T21:30:00-05:00");
  g_assert_cmpint (goen_clock_get_reminder (0, NULL), ==, 0);
}

static void
test_leave_quiet (void)
{
  static const char *const cases[][2] = {
    { "2026-11-20T21:59:59+09:00", "2026-11-20T21:59:59+09:00" },
    { "2026-11-20T22:00:00+09:00", "2026-11-21T08:00:00+09:00" },
    { "2026-11-21T00:00:00+09:00", "2026-11-21T08:00:00+09:00" },
    { "2026-11-21T07:59:59+09:00", "2026-11-21T08:00:00+09:00" },
    { "2026-11-21T08:00:00+09:00", "2026-11-21T08:00:00+09:00" },
    { "2026-12-31T23:30:00+09:00", "2027-01-01T08:00:00+09:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_time (goen_clock_leave_quiet (at (cases[i][0]), NULL), NULL, cases[i][1]);
}

static void
test_start_of_day (void)
{
  static const struct {
    const char *zone;
    const char *time;
    int         days;
    const char *start;
  } cases[] = {
    { "Asia/Tokyo", "2026-11-21T00:00:00+09:00", 0, "2026-11-21T00:00:00+09:00" },
    { "Asia/Tokyo", "2026-11-21T23:59:59+09:00", 0, "2026-11-21T00:00:00+09:00" },
    { "Asia/Tokyo", "2026-11-21T23:59:59+09:00", 1, "2026-11-22T00:00:00+09:00" },
    { "Asia/Tokyo", "2026-03-01T12:00:00+09:00", -1, "2026-02-28T00:00:00+09:00" },
    { "America/New_York", "2026-11-21T00:00:00+09:00", 0, "2026-11-20T00:00:00-05:00" },
    /* A day of 23 and one of 25 hours. */
    { "America/New_York", "2026-03-08T12:00:00-04:00", 0, "2026-03-08T00:00:00-05:00" },
    { "America/New_York", "2026-03-08T12:00:00-04:00", 1, "2026-03-09T00:00:00-04:00" },
    { "America/New_York", "2026-11-01T23:30:00-05:00", 0, "2026-11-01T00:00:00-04:00" },
    { "America/New_York", "2026-11-01T23:30:00-05:00", 1, "2026-11-02T00:00:00-05:00" },
    /* Lord Howe changes by half an hour, at 2 o'clock. */
    { "Australia/Lord_Howe", "2026-04-05T12:00:00+10:30", 0, "2026-04-05T00:00:00+11:00" },
    { "Australia/Lord_Howe", "2026-04-05T12:00:00+10:30", 1, "2026-04-06T00:00:00+10:30" },
    { "Australia/Lord_Howe", "2026-10-03T12:00:00+10:30", 1, "2026-10-04T00:00:00+10:30" },
    /* These days begin at 1 o'clock. */
    { "America/Sao_Paulo", "2017-10-15T12:00:00-02:00", 0, "2017-10-15T01:00:00-02:00" },
    { "America/Sao_Paulo", "2017-10-14T12:00:00-03:00", 1, "2017-10-15T01:00:00-02:00" },
    { "Asia/Beirut", "2026-03-29T12:00:00+03:00", 0, "2026-03-29T01:00:00+03:00" },
    /* Midnight comes twice. */
    { "America/Havana", "2026-11-01T12:00:00-05:00", 0, "2026-11-01T00:00:00-04:00" },
    /* Samoa had no 30 December 2011. */
    { "Pacific/Apia", "2011-12-29T12:00:00-10:00", 1, "2011-12-31T00:00:00+14:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = goen_clock_get_zone (cases[i].zone);

      assert_time (goen_clock_start_of_day (at (cases[i].time), zone, cases[i].days), zone, cases[i].start);
    }
}

static void
test_repeat (void)
{
  static const struct {
    GoenRepeat  repeat;
    const char *zone;
    const char *start;
    const char *after;
    const char *next;    /* NULL: none */
  } cases[] = {
    { GOEN_REPEAT_NONE, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2026-11-17T19:00:00+09:00", NULL },
    { GOEN_REPEAT_WEEKLY, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2026-11-17T19:00:00+09:00", "2026-11-24T19:00:00+09:00" },
    { GOEN_REPEAT_WEEKLY, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2026-11-24T18:59:59+09:00", "2026-11-24T19:00:00+09:00" },
    { GOEN_REPEAT_WEEKLY, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2026-11-24T19:00:00+09:00", "2026-12-01T19:00:00+09:00" },
    /* The start itself is never the next one. */
    { GOEN_REPEAT_WEEKLY, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2020-01-01T00:00:00+09:00", "2026-11-24T19:00:00+09:00" },
    { GOEN_REPEAT_TWO_WEEKS, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2026-12-25T00:00:00+09:00", "2026-12-29T19:00:00+09:00" },
    /* Months that are shorter, and the 31st comes back. */
    { GOEN_REPEAT_MONTHLY_DATE, "Asia/Tokyo", "2027-01-31T19:00:00+09:00", "2027-01-31T19:00:00+09:00", "2027-02-28T19:00:00+09:00" },
    { GOEN_REPEAT_MONTHLY_DATE, "Asia/Tokyo", "2027-01-31T19:00:00+09:00", "2027-02-28T19:00:00+09:00", "2027-03-31T19:00:00+09:00" },
    { GOEN_REPEAT_MONTHLY_DATE, "Asia/Tokyo", "2027-01-31T19:00:00+09:00", "2028-02-01T00:00:00+09:00", "2028-02-29T19:00:00+09:00" },
    /* The third Tuesday. */
    { GOEN_REPEAT_MONTHLY_WEEKDAY, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2026-11-17T19:00:00+09:00", "2026-12-15T19:00:00+09:00" },
    { GOEN_REPEAT_MONTHLY_WEEKDAY, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2026-12-15T19:00:00+09:00", "2027-01-19T19:00:00+09:00" },
    /* The fifth Monday, 30 November: the last one of December is the fourth, of March 2027 the fifth. */
    { GOEN_REPEAT_MONTHLY_WEEKDAY, "Asia/Tokyo", "2026-11-30T19:00:00+09:00", "2026-11-30T19:00:00+09:00", "2026-12-28T19:00:00+09:00" },
    { GOEN_REPEAT_MONTHLY_WEEKDAY, "Asia/Tokyo", "2026-11-30T19:00:00+09:00", "2027-03-01T00:00:00+09:00", "2027-03-29T19:00:00+09:00" },
    { GOEN_REPEAT_QUARTERLY, "Asia/Tokyo", "2026-11-30T19:00:00+09:00", "2026-11-30T19:00:00+09:00", "2027-02-28T19:00:00+09:00" },
    { GOEN_REPEAT_QUARTERLY, "Asia/Tokyo", "2026-11-30T19:00:00+09:00", "2027-02-28T19:00:00+09:00", "2027-05-30T19:00:00+09:00" },
    { GOEN_REPEAT_YEARLY, "Asia/Tokyo", "2028-02-29T19:00:00+09:00", "2028-02-29T19:00:00+09:00", "2029-02-28T19:00:00+09:00" },
    { GOEN_REPEAT_YEARLY, "Asia/Tokyo", "2028-02-29T19:00:00+09:00", "2049-12-31T19:00:00+09:00", "2050-02-28T19:00:00+09:00" },
    /* The clocks change and the time of day stays. */
    { GOEN_REPEAT_WEEKLY, "America/New_York", "2026-03-04T19:00:00-05:00", "2026-03-04T19:00:00-05:00", "2026-03-11T19:00:00-04:00" },
    { GOEN_REPEAT_WEEKLY, "America/New_York", "2026-10-28T19:00:00-04:00", "2026-10-28T19:00:00-04:00", "2026-11-04T19:00:00-05:00" },
    /* 2:30 does not exist on 8 March, and 1:30 is there twice on 1 November: RFC 5545 means these. */
    { GOEN_REPEAT_WEEKLY, "America/New_York", "2026-03-01T02:30:00-05:00", "2026-03-01T02:30:00-05:00", "2026-03-08T03:30:00-04:00" },
    { GOEN_REPEAT_WEEKLY, "America/New_York", "2026-03-01T02:30:00-05:00", "2026-03-08T03:30:00-04:00", "2026-03-15T02:30:00-04:00" },
    { GOEN_REPEAT_WEEKLY, "America/New_York", "2026-10-25T01:30:00-04:00", "2026-10-25T01:30:00-04:00", "2026-11-01T01:30:00-04:00" },
    { GOEN_REPEAT_WEEKLY, "Australia/Lord_Howe", "2026-03-29T19:00:00+11:00", "2026-03-29T19:00:00+11:00", "2026-04-05T19:00:00+10:30" },
    /* Behind the turn of the year in UTC, and far away. */
    { GOEN_REPEAT_MONTHLY_DATE, "Asia/Tokyo", "2027-01-01T08:00:00+09:00", "2027-01-01T08:00:00+09:00", "2027-02-01T08:00:00+09:00" },
    { GOEN_REPEAT_WEEKLY, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "2050-01-01T00:00:00+09:00", "2050-01-04T19:00:00+09:00" },
    { GOEN_REPEAT_YEARLY, "Asia/Tokyo", "2026-11-17T19:00:00+09:00", "9998-11-18T00:00:00Z", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = goen_clock_get_zone (cases[i].zone);
      gint64 next = goen_repeat_get_next (cases[i].repeat, at (cases[i].start), at (cases[i].after), zone);

      if (cases[i].next == NULL)
        g_assert_cmpint (next, ==, 0);
      else
        assert_time (next, zone, cases[i].next);
    }

  g_assert_cmpint (goen_repeat_get_next (GOEN_N_REPEATS, 0, 0, NULL), ==, 0);
  g_assert_cmpint (goen_repeat_get_next (-1, 0, 0, NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/parse", test_parse);
  g_test_add_func ("/clock/iso", test_iso);
  g_test_add_func ("/clock/zone", test_zone);
  g_test_add_func ("/clock/to-local", test_to_local);
  g_test_add_func ("/clock/now", test_now);
  g_test_add_func ("/clock/urgency", test_urgency);
  g_test_add_func ("/clock/thanks-due", test_thanks_due);
  g_test_add_func ("/clock/reminder", test_reminder);
  g_test_add_func ("/clock/leave-quiet", test_leave_quiet);
  g_test_add_func ("/clock/start-of-day", test_start_of_day);
  g_test_add_func ("/clock/repeat", test_repeat);

  return g_test_run ();
}
