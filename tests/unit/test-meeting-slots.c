/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-clock.h"
#include "goen-follow-up-record.h"
#include "goen-meeting-slots.h"

static gint64
at (const char *text)
{
  gint64 time = -1;

  g_assert_true (goen_clock_parse (text, &time));

  return time;
}

/* The expected days are read off a printed calendar. */
static void
assert_slots (const GoenMeetingLimits *limits,
              guint                    n_slots,
              const char              *expected)
{
  g_autoptr (GArray) slots = goen_meeting_slots_propose (limits, n_slots);
  g_autofree char *text = goen_meeting_slots_dup_text (slots, "ja", limits->zone);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_from (const char *now,
             const char *expected)
{
  GoenMeetingLimits limits = { .now = at (now), .zone = "Asia/Tokyo" };

  assert_slots (&limits, 3, expected);
}

static void
test_seasons (void)
{
  /* 23 November is 勤労感謝の日. */
  assert_from ("2026-11-21T19:00:00+09:00",
               "・11月24日(火) 14:00〜15:00\n・11月26日(木) 10:00〜11:00\n・11月30日(月) 16:00〜17:00");
  /* 年末年始 */
  assert_from ("2026-12-25T19:00:00+09:00",
               "・12月28日(月) 14:00〜15:00\n・1月4日(月) 10:00〜11:00\n・1月6日(水) 16:00〜17:00");
  /* 山の日 and お盆 */
  assert_from ("2027-08-07T12:00:00+09:00",
               "・8月10日(火) 14:00〜15:00\n・8月12日(木) 10:00〜11:00\n・8月17日(火) 16:00〜17:00");
  /* Golden Week */
  assert_from ("2027-04-26T12:00:00+09:00",
               "・4月30日(金) 14:00〜15:00\n・5月6日(木) 10:00〜11:00\n・5月10日(月) 16:00〜17:00");
  /* Silver Week with its citizens' holiday: 21 to 23 September 2026 */
  assert_from ("2026-09-16T12:00:00+09:00",
               "・9月24日(木) 14:00〜15:00\n・9月28日(月) 10:00〜11:00\n・9月30日(水) 16:00〜17:00");
  assert_from ("2050-04-28T12:00:00+09:00",
               "・5月2日(月) 14:00〜15:00\n・5月6日(金) 10:00〜11:00\n・5月9日(月) 16:00〜17:00");
}

static void
test_quiet_periods (void)
{
  g_autoptr (GPtrArray) quiet = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_quiet_period_free);
  GoenMeetingLimits limits = { .now = at ("2026-11-21T19:00:00+09:00"), .zone = "Asia/Tokyo", .quiet = quiet };

  g_ptr_array_add (quiet, goen_quiet_period_new ("11-25", "12-10", "繁忙期"));
  g_ptr_array_add (quiet, goen_quiet_period_new ("2026-12-15", "2026-12-15", NULL));
  assert_slots (&limits, 3, "・11月24日(火) 14:00〜15:00\n・12月11日(金) 10:00〜11:00\n・12月14日(月) 16:00〜17:00");

  /* Over the turn of the year */
  g_ptr_array_add (quiet, goen_quiet_period_new ("12-12", "01-15", NULL));
  limits.now = at ("2026-12-12T12:00:00+09:00");
  assert_slots (&limits, 3, "・1月18日(月) 14:00〜15:00\n・1月20日(水) 10:00〜11:00\n・1月22日(金) 16:00〜17:00");

  g_ptr_array_add (quiet, goen_quiet_period_new ("01-01", "12-31", NULL));
  assert_slots (&limits, 3, "");
}

static void
add_busy (GArray     *busy,
          const char *start,
          const char *end)
{
  gint64 times[] = { at (start), at (end) };

  g_array_append_vals (busy, times, 2);
}

static void
test_own_events (void)
{
  g_autoptr (GArray) busy = g_array_new (FALSE, FALSE, sizeof (gint64));
  GoenMeetingLimits limits = { .now = at ("2026-11-21T19:00:00+09:00"), .zone = "Asia/Tokyo", .busy = busy };

  /* Just an hour apart is enough, before and after. */
  add_busy (busy, "2026-11-24T16:00:00+09:00", "2026-11-24T18:00:00+09:00");
  add_busy (busy, "2026-11-24T11:00:00+09:00", "2026-11-24T13:00:00+09:00");
  assert_slots (&limits, 1, "・11月24日(火) 14:00〜15:00");

  /* A minute less is not: another hour of that day. */
  g_array_set_size (busy, 0);
  add_busy (busy, "2026-11-24T15:59:00+09:00", "2026-11-24T18:00:00+09:00");
  assert_slots (&limits, 1, "・11月24日(火) 10:00〜11:00");
  g_array_set_size (busy, 0);
  add_busy (busy, "2026-11-24T09:00:00+09:00", "2026-11-24T13:01:00+09:00");
  assert_slots (&limits, 1, "・11月24日(火) 16:00〜17:00");

  /* The whole day, and an event over night */
  g_array_set_size (busy, 0);
  add_busy (busy, "2026-11-24T09:00:00+09:00", "2026-11-24T18:00:00+09:00");
  add_busy (busy, "2026-11-26T19:00:00+09:00", "2026-11-27T09:30:00+09:00");
  assert_slots (&limits, 2, "・11月25日(水) 14:00〜15:00\n・11月27日(金) 16:00〜17:00");
}

static void
test_length_and_begin (void)
{
  GoenMeetingLimits limits = { .now = at ("2026-11-21T19:00:00+09:00"), .zone = "Asia/Tokyo", .minutes = 150, .earliest_days = 10 };

  /* Two hours and a half do not fit behind 16 o'clock. */
  assert_slots (&limits, 3, "・12月1日(火) 14:00〜16:30\n・12月3日(木) 10:00〜12:30\n・12月7日(月) 14:00〜16:30");

  limits.minutes = 480;
  assert_slots (&limits, 2, "・12月1日(火) 10:00〜18:00\n・12月3日(木) 10:00〜18:00");
  assert_slots (&limits, 0, "");
}

static void
test_zones (void)
{
  GoenMeetingLimits limits = { .now = at ("2026-11-21T10:00:00+09:00"), .zone = "America/New_York" };
  g_autoptr (GArray) slots = goen_meeting_slots_propose (&limits, 3);
  g_autofree char *there = goen_meeting_slots_dup_text (slots, "en", "America/New_York");
  g_autofree char *here = goen_meeting_slots_dup_text (slots, "en", "Asia/Tokyo");

  /* In New York it is still the 20th. */
  g_assert_cmpint (g_array_index (slots, GoenMeetingSlot, 0).start, ==, at ("2026-11-24T14:00:00-05:00"));
  g_assert_cmpint (g_array_index (slots, GoenMeetingSlot, 0).end, ==, at ("2026-11-24T15:00:00-05:00"));
  g_assert_cmpstr (there, ==,
                   "• Tuesday, 24 November, 14:00–15:00\n• Thursday, 26 November, 10:00–11:00\n• Monday, 30 November, 16:00–17:00");
  g_assert_cmpstr (here, ==,
                   "• Wednesday, 25 November, 4:00–5:00\n• Friday, 27 November, 0:00–1:00\n• Tuesday, 1 December, 6:00–7:00");
}

static void
test_no_slots (void)
{
  g_autofree char *text = goen_meeting_slots_dup_text (NULL, "ja", NULL);

  g_assert_cmpstr (text, ==, "");
}

static void
test_free_days (void)
{
  static const struct {
    int      year, month, day;
    gboolean is_free;
  } cases[] = {
    { 2026, 11, 20, TRUE }, { 2026, 11, 21, FALSE }, { 2026, 11, 22, FALSE }, { 2026, 11, 23, FALSE }, { 2026, 11, 24, TRUE },
    { 2026, 12, 28, TRUE }, { 2026, 12, 29, FALSE }, { 2027, 1, 1, FALSE }, { 2027, 1, 4, TRUE }, { 2026, 9, 22, FALSE },
    { 2026, 8, 13, FALSE }, { 2026, 8, 17, TRUE }, { 2050, 3, 21, FALSE }, { 2050, 3, 22, TRUE }, { 2049, 9, 21, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) cases[i].day, (GDateMonth) cases[i].month, (GDateYear) cases[i].year);
      g_assert_cmpint (goen_meeting_day_is_free (&date), ==, cases[i].is_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meeting-slots/seasons", test_seasons);
  g_test_add_func ("/meeting-slots/quiet-periods", test_quiet_periods);
  g_test_add_func ("/meeting-slots/own-events", test_own_events);
  g_test_add_func ("/meeting-slots/length-and-begin", test_length_and_begin);
  g_test_add_func ("/meeting-slots/zones", test_zones);
  g_test_add_func ("/meeting-slots/no-slots", test_no_slots);
  g_test_add_func ("/meeting-slots/free-days", test_free_days);

  return g_test_run ();
}
