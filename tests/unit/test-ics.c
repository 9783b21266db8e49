/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "goen-error.h"
#include "goen-ics.h"

/* 2026-11-21 12:00 in Tokyo. */
#define NOW 1795230000

static GPtrArray *
read_text (const char  *text,
           GPtrArray   *problems,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return goen_ics_read (bytes, NOW, problems, error);
}

static GoenEventRecord *
read_one (const char *lines)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example.jp//Test//EN\r\n"
                                           "BEGIN:VEVENT\r\nUID:one@example.jp\r\n%sEND:VEVENT\r\nEND:VCALENDAR\r\n", lines);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_ics_problem_free);
  g_autoptr (GPtrArray) events = read_text (text, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 1);

  return g_ptr_array_steal_index (events, 0);
}

static gint64
unix_of (const char *iso)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);

  g_assert_nonnull (time);

  return g_date_time_to_unix (time);
}

static void
test_fields (void)
{
  g_autoptr (GoenEventRecord) event =
    read_one ("SUMMARY:みどり異業種交流会\r\n"
              "DTSTART;TZID=Asia/Tokyo:20261126T190000\r\nDTEND;TZID=Asia/Tokyo:20261126T210000\r\n"
              "LOCATION:大手町ホール\\, 3階\r\nDESCRIPTION:名刺を\\n忘れずに\r\nURL:https://example.jp/event\r\n"
              "ORGANIZER;CN=\"みどり会\":mailto:midori@example.jp\r\nSTATUS:CONFIRMED\r\n");

  g_assert_cmpstr (event->title, ==, "みどり異業種交流会");
  g_assert_cmpint (event->start, ==, unix_of ("2026-11-26T10:00:00Z"));
  g_assert_cmpint (event->end, ==, unix_of ("2026-11-26T12:00:00Z"));
  g_assert_cmpstr (event->zone, ==, "Asia/Tokyo");
  g_assert_false (event->is_all_day);
  g_assert_cmpstr (event->place, ==, "大手町ホール, 3階");
  g_assert_cmpstr (event->note, ==, "名刺を\n忘れずに");
  g_assert_cmpstr (event->link, ==, "https://example.jp/event");
  g_assert_cmpstr (event->organiser, ==, "みどり会");
  g_assert_cmpstr (event->uid, ==, "one@example.jp");
  g_assert_cmpint (event->status, ==, GOEN_EVENT_GOING);
  g_assert_cmpint (event->kind, ==, GOEN_EVENT_CROSS_INDUSTRY);
  g_assert_cmpint (event->fee, ==, -1);
}

static void
test_times (void)
{
  g_autoptr (GoenEventRecord) utc = read_one ("SUMMARY:A\r\nDTSTART:20261126T100000Z\r\nDURATION:PT1H30M\r\n");
  g_autoptr (GoenEventRecord) windows = read_one ("SUMMARY:A\r\nDTSTART;TZID=Tokyo Standard Time:20261126T190000\r\n");
  g_autoptr (GoenEventRecord) prefixed =
    read_one ("SUMMARY:A\r\nDTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20260701T090000\r\n");
  g_autoptr (GoenEventRecord) floating = read_one ("SUMMARY:A\r\nDTSTART:20261126T190000\r\n");
  /* A name is no way to a file. */
  g_autoptr (GoenEventRecord) path =
    read_one ("SUMMARY:A\r\nDTSTART;TZID=\"../../share/zoneinfo/America/../Europe/Berlin\":20261126T190000\r\n");
  g_autoptr (GoenEventRecord) day = read_one ("SUMMARY:A\r\nDTSTART;VALUE=DATE:20261126\r\n");
  g_autoptr (GoenEventRecord) backwards = read_one ("SUMMARY:A\r\nDTSTART:20261126T100000Z\r\nDTEND:20261126T090000Z\r\n");

  g_assert_cmpint (utc->start, ==, unix_of ("2026-11-26T10:00:00Z"));
  g_assert_cmpint (utc->end, ==, unix_of ("2026-11-26T11:30:00Z"));
  g_assert_null (utc->zone);
  g_assert_cmpstr (windows->zone, ==, "Asia/Tokyo");
  g_assert_cmpint (windows->start, ==, unix_of ("2026-11-26T10:00:00Z"));
  g_assert_cmpstr (prefixed->zone, ==, "America/New_York");
  g_assert_cmpint (prefixed->start, ==, unix_of ("2026-07-01T13:00:00Z"));
  /* The tests run in Tokyo. */
  g_assert_cmpint (floating->start, ==, unix_of ("2026-11-26T10:00:00Z"));
  g_assert_cmpstr (path->zone, ==, "Europe/Berlin");
  g_assert_true (day->is_all_day);
  g_assert_cmpint (day->start, ==, unix_of ("2026-11-25T15:00:00Z"));
  g_assert_cmpint (day->end, ==, unix_of ("2026-11-26T15:00:00Z"));
  g_assert_cmpint (backwards->end, ==, 0);
}

/* A zone that only the file knows: an hour and a half east of Greenwich. */
static void
test_own_zone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events =
    read_text ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
               "BEGIN:VTIMEZONE\r\nTZID:Somewhere\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0130\r\nTZOFFSETTO:+0130\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
               "BEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART;TZID=Somewhere:20261126T190000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (((GoenEventRecord *) events->pdata[0])->start, ==, unix_of ("2026-11-26T17:30:00Z"));
}

static void
test_series (void)
{
  g_autoptr (GoenEventRecord) monthly =
    read_one ("SUMMARY:経営勉強会\r\nDTSTART;TZID=Asia/Tokyo:20260120T190000\r\nDTEND;TZID=Asia/Tokyo:20260120T210000\r\nRRULE:FREQ=MONTHLY;BYDAY=3TU\r\n");
  g_autoptr (GoenEventRecord) over =
    read_one ("SUMMARY:終わった会\r\nDTSTART:20250107T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n");
  g_autoptr (GoenEventRecord) yearly = read_one ("SUMMARY:A\r\nDTSTART;VALUE=DATE:20200401\r\nRRULE:FREQ=YEARLY\r\n");

  /* The third Tuesdays around now are 17 November and 15 December. */
  g_assert_cmpint (monthly->start, ==, unix_of ("2026-12-15T10:00:00Z"));
  g_assert_cmpint (monthly->end, ==, unix_of ("2026-12-15T12:00:00Z"));
  g_assert_cmpint (monthly->repeat, ==, GOEN_REPEAT_MONTHLY_WEEKDAY);
  g_assert_cmpstr (monthly->series, ==, "経営勉強会");
  g_assert_cmpint (monthly->kind, ==, GOEN_EVENT_STUDY_GROUP);
  g_assert_cmpint (over->start, ==, unix_of ("2025-01-21T10:00:00Z"));
  g_assert_cmpint (over->repeat, ==, GOEN_REPEAT_WEEKLY);
  g_assert_cmpint (yearly->start, ==, unix_of ("2027-03-31T15:00:00Z"));
  g_assert_cmpint (yearly->repeat, ==, GOEN_REPEAT_YEARLY);
}

/* The last date is told in UTC while the dates are local: 14:59:59 in Greenwich is the end of the day in Tokyo. */
static void
test_last_date (void)
{
  g_autoptr (GoenEventRecord) event =
    read_one ("SUMMARY:A\r\nDTSTART;TZID=Asia/Tokyo:20261112T190000\r\nRRULE:FREQ=WEEKLY;UNTIL=20261126T145959Z\r\n");

  g_assert_cmpint (event->start, ==, unix_of ("2026-11-26T10:00:00Z"));
}

/* 26 November and 3 December are called off, one as a time in Tokyo and one in UTC. */
static void
test_called_off (void)
{
  g_autoptr (GoenEventRecord) event =
    read_one ("SUMMARY:A\r\nDTSTART;TZID=Asia/Tokyo:20261112T190000\r\nRRULE:FREQ=WEEKLY\r\n"
              "EXDATE;TZID=Asia/Tokyo:20261119T190000,20261126T190000\r\nEXDATE:20261203T100000Z\r\n");
  g_autoptr (GoenEventRecord) day =
    read_one ("SUMMARY:A\r\nDTSTART;VALUE=DATE:20261112\r\nRRULE:FREQ=WEEKLY\r\nEXDATE;VALUE=DATE:20261126\r\n");

  g_assert_cmpint (event->start, ==, unix_of ("2026-12-10T10:00:00Z"));
  g_assert_cmpint (day->start, ==, unix_of ("2026-12-02T15:00:00Z"));
}

static void
test_series_in_own_zone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events =
    read_text ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
               "BEGIN:VTIMEZONE\r\nTZID:Somewhere\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0130\r\nTZOFFSETTO:+0130\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
               "BEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART;TZID=Somewhere:20261112T190000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (((GoenEventRecord *) events->pdata[0])->start, ==, unix_of ("2026-11-26T17:30:00Z"));
}

/* RFC 5545, 3.3.5: what comes twice is the first, what is left out is told by the offset from before. */
static void
test_changing_clocks (void)
{
  g_autoptr (GoenEventRecord) twice = read_one ("SUMMARY:A\r\nDTSTART;TZID=America/New_York:20261101T013000\r\n");
  g_autoptr (GoenEventRecord) never = read_one ("SUMMARY:A\r\nDTSTART;TZID=America/New_York:20270314T023000\r\n");

  g_assert_cmpint (twice->start, ==, unix_of ("2026-11-01T05:30:00Z"));
  g_assert_cmpint (never->start, ==, unix_of ("2027-03-14T07:30:00Z"));
}

/* What lies outside of the years that can be shown is no time; the event comes without. */
static void
test_far_future (void)
{
  g_autoptr (GoenEventRecord) never = read_one ("SUMMARY:A\r\nDTSTART:99991231T230000Z\r\nRRULE:FREQ=YEARLY\r\n");
  g_autoptr (GoenEventRecord) long_one = read_one ("SUMMARY:A\r\nDTSTART:98000101T000000Z\r\nDURATION:P20000D\r\n");
  g_autoptr (GoenEventRecord) late = read_one ("SUMMARY:A\r\nDTSTART;TZID=Asia/Tokyo:20450601T190000\r\n");
  g_autoptr (GDateTime) end = g_date_time_new_from_unix_utc (long_one->end);

  g_assert_cmpint (never->start, ==, 0);
  g_assert_nonnull (end);
  g_assert_cmpint (late->start, ==, unix_of ("2045-06-01T10:00:00Z"));
}

static void
test_problems (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_ics_problem_free);
  g_autoptr (GPtrArray) events =
    read_text ("BEGIN:VCALENDAR\nVERSION:2.0\n"
               "BEGIN:VEVENT\nDTSTART:20261126T100000Z\nEND:VEVENT\n"
               "BEGIN:VEVENT\nSUMMARY:日付なし\nEND:VEVENT\n"
               "BEGIN:VTODO\nSUMMARY:予定ではない\nEND:VTODO\n"
               "BEGIN:VEVENT\nSUMMARY:良い\nDTSTART:20261127T100000Z\nEND:VEVENT\nEND:VCALENDAR\n", problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpstr (((GoenEventRecord *) events->pdata[0])->title, ==, "日付なし");
  g_assert_cmpint (((GoenEventRecord *) events->pdata[0])->start, ==, 0);
  g_assert_cmpstr (((GoenEventRecord *) events->pdata[1])->title, ==, "良い");
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpuint (((GoenIcsProblem *) problems->pdata[0])->line, ==, 3);
  g_assert_cmpuint (((GoenIcsProblem *) problems->pdata[1])->line, ==, 6);
}

/* One event with a problem. */
static void
check_problem (const char *lines,
               const char *reason,
               const char *start,
               gint64      length)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:会\r\n%sEND:VEVENT\r\nEND:VCALENDAR\r\n", lines);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_ics_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = read_text (text, problems, &error);
  const GoenEventRecord *event;

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 1);
  event = events->pdata[0];
  g_assert_cmpint (event->start, ==, unix_of (start));
  g_assert_cmpint (event->end, ==, length > 0 ? event->start + length : 0);
  g_assert_cmpuint (problems->len, ==, reason != NULL ? 1 : 0);
  if (reason != NULL)
    {
      g_assert_cmpuint (((GoenIcsProblem *) problems->pdata[0])->line, ==, 3);
      g_assert_nonnull (strstr (((GoenIcsProblem *) problems->pdata[0])->reason, reason));
    }
}

static void
test_end_is_not_lost_silently (void)
{
  check_problem ("DTSTART:20261126T100000Z\r\nDTEND:20261126T090000Z\r\n", "end", "2026-11-26T10:00:00Z", 0);
  check_problem ("DTSTART:20261126T100000Z\r\nDURATION:-PT1H\r\n", "end", "2026-11-26T10:00:00Z", 0);
  check_problem ("DTSTART:20261126T100000Z\r\nDURATION:-PT99999999H\r\n", "end", "2026-11-26T10:00:00Z", 0);
  check_problem ("DTSTART:20261126T100000Z\r\nDURATION:P1DT2H\r\n", NULL, "2026-11-26T10:00:00Z", 26 * 3600);
  check_problem ("DTSTART:20261126T100000Z\r\nDTEND:99991231T235959Z\r\n", "end", "2026-11-26T10:00:00Z", 0);
  check_problem ("DTSTART:20261126T100000Z\r\nDTEND:20261126T100000Z\r\n", NULL, "2026-11-26T10:00:00Z", 0);
}

static void
test_zone_that_nobody_knows (void)
{
  check_problem ("DTSTART;TZID=Mars/Base:20261126T190000\r\n", "zone", "2026-11-26T19:00:00+09:00", 0);
  check_problem ("DTSTART;TZID=UTC:20261126T100000\r\n", NULL, "2026-11-26T10:00:00Z", 0);
}

/* Files that once kept the reader busy for minutes. */
static void
test_rules_without_end (void)
{
  g_autofree char *zone = g_strnfill (200000, '/');
  g_autofree char *lines = g_strdup_printf ("DTSTART;TZID=%s:20261126T190000\r\n", zone);
  g_autoptr (GPtrArray) events = NULL;

  check_problem ("DTSTART:19700102T000000Z\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n", "more often", "1970-01-02T00:00:00Z", 0);
  check_problem ("DTSTART:20200102T000000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n", NULL, "2020-01-02T00:00:00Z", 0);
  check_problem (lines, "zone", "2026-11-26T19:00:00+09:00", 0);

  events = read_text ("BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
                      "TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                      "BEGIN:VEVENT\r\nSUMMARY:会\r\nDTSTART;TZID=Own:20261126T190000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", NULL, NULL);
  g_assert_cmpuint (events->len, ==, 1);
  g_assert_cmpint (((GoenEventRecord *) events->pdata[0])->start, ==, unix_of ("2026-11-26T10:00:00Z"));
}

static void
test_before_1970 (void)
{
  g_autoptr (GoenEventRecord) utc = read_one ("SUMMARY:A\r\nDTSTART:19640101T000000Z\r\n");

  g_assert_cmpint (utc->start, ==, unix_of ("1964-01-01T00:00:00Z"));
}

/* Lines are counted in bytes, and some programs fold them inside of a character. */
static void
test_folded_character (void)
{
  g_autoptr (GoenEventRecord) crlf = read_one ("SUMMARY:\xE7\x95\xB0\xE6\r\n \xA5\xAD種\r\nLOCATION:\xF0\x9F\r\n \x8E\x89\r\n");
  g_autoptr (GoenEventRecord) lf = read_one ("SUMMARY:\xE7\x95\n\t\xB0\xE6\xA5\xAD種\n");

  g_assert_cmpstr (crlf->title, ==, "異業種");
  g_assert_cmpstr (crlf->place, ==, "🎉");
  g_assert_cmpstr (lf->title, ==, "異業種");
}

/* An escape in a title would make the file look like ISO-2022-JP, and all of it unreadable. */
static void
test_control_characters (void)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *text = NULL;

  event->uuid = g_strdup ("6f7a3c1e-1f0e-4a55-9f0e-0d9c6a1b2c3d");
  event->title = g_strdup ("Alon\x1B$Be");
  g_ptr_array_add (events, event);
  text = goen_ics_write (events, NOW);
  again = read_text (text, NULL, NULL);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpstr (((GoenEventRecord *) again->pdata[0])->title, ==, "Alon $Be");
}

static void
test_no_calendar (void)
{
  static const char * const texts[] = { "", "BEGIN:VCARD\nEND:VCARD\n", "なにか", "<html>" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) events = read_text (texts[i], NULL, &error);

      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
      g_assert_cmpuint (events->len, ==, 0);
    }
}

/* What older programs of Japan wrote: Shift_JIS without saying so. */
static void
test_shift_jis (void)
{
  g_autofree char *text = g_convert ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:表彰式と懇親会\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                                     -1, "CP932", "UTF-8", NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = read_text (text, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (((GoenEventRecord *) events->pdata[0])->title, ==, "表彰式と懇親会");
}

static GoenEventRecord *
make_event (void)
{
  GoenEventRecord *event = goen_event_record_new ();

  event->uuid = g_strdup ("6f7a3c1e-1f0e-4a55-9f0e-0d9c6a1b2c3d");
  event->title = g_strdup ("とても長い名前の異業種交流会とその後に続く懇親会のお知らせ、第百二十三回、冬の部");
  event->start = unix_of ("2026-11-26T10:00:00Z");
  event->end = unix_of ("2026-11-26T12:00:00Z");
  event->zone = g_strdup ("Asia/Tokyo");
  event->place = g_strdup ("大手町ホール; 3階, 奥");
  event->organiser = g_strdup ("みどり会");
  event->link = g_strdup ("https://example.jp/");
  event->kind = GOEN_EVENT_HOSTED;
  event->status = GOEN_EVENT_SKIPPED;
  event->fee = 5000;
  event->travel_cost = 0;
  event->series = g_strdup ("冬の会");
  event->note = g_strdup ("一行目\n二行目\\終わり");
  event->purpose = g_strdup ("ひみつの目的");
  event->reflection_met = g_strdup ("ひみつの人");

  return event;
}

static void
test_write (void)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_record_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_ptr_array_add (events, make_event ());
  text = goen_ics_write (events, NOW);

  g_assert_nonnull (strstr (text, "DTSTART;TZID=Asia/Tokyo:20261126T190000\r\n"));
  g_assert_nonnull (strstr (text, "BEGIN:VTIMEZONE"));
  g_assert_nonnull (strstr (text, "TZID:Asia/Tokyo\r\n"));
  g_assert_nonnull (strstr (text, "LOCATION:大手町ホール\\; 3階\\, 奥\r\n"));
  g_assert_nonnull (strstr (text, "STATUS:CANCELLED\r\n"));
  g_assert_null (strstr (text, "ひみつ"));

  lines = g_strsplit (text, "\r\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_assert_cmpuint (strlen (*line), <=, 75);
      g_assert_true (g_utf8_validate (*line, -1, NULL));
      g_assert_null (strchr (*line, '\n'));
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_record_free);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GoenEventRecord *event, *day, *back;

  event = make_event ();
  g_set_str (&event->series, "A;B,C\\D\nE");
  event->repeat = GOEN_REPEAT_MONTHLY_WEEKDAY;
  g_ptr_array_add (events, event);
  day = goen_event_record_new ();
  day->uuid = g_strdup ("0d9c6a1b-1f0e-4a55-9f0e-6f7a3c1e2c3d");
  day->title = g_strdup ("一日の会");
  day->start = unix_of ("2026-11-25T15:00:00Z");
  day->end = unix_of ("2026-11-27T15:00:00Z");
  day->is_all_day = TRUE;
  day->link = g_strdup ("https://example.jp/\nBEGIN:VEVENT");
  g_ptr_array_add (events, day);
  text = goen_ics_write (events, NOW);

  again = read_text (text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 2);
  back = again->pdata[0];
  g_assert_cmpstr (back->uid, ==, event->uuid);
  g_assert_cmpstr (back->title, ==, event->title);
  g_assert_cmpint (back->start, ==, event->start);
  g_assert_cmpint (back->end, ==, event->end);
  g_assert_cmpstr (back->zone, ==, event->zone);
  g_assert_cmpstr (back->place, ==, event->place);
  g_assert_cmpstr (back->organiser, ==, event->organiser);
  g_assert_cmpstr (back->link, ==, event->link);
  g_assert_cmpint (back->kind, ==, event->kind);
  g_assert_cmpint (back->status, ==, event->status);
  g_assert_cmpint (back->fee, ==, event->fee);
  g_assert_cmpint (back->travel_cost, ==, event->travel_cost);
  g_assert_cmpstr (back->series, ==, event->series);
  g_assert_cmpint (back->repeat, ==, event->repeat);
  g_assert_cmpstr (back->note, ==, event->note);
  back = again->pdata[1];
  g_assert_true (back->is_all_day);
  g_assert_cmpint (back->start, ==, day->start);
  g_assert_cmpint (back->end, ==, day->end);
  g_assert_true (g_str_has_prefix (back->link, "https://example.jp/"));
}

static void
test_proposals (void)
{
  const GoenIcsProposal proposals[] = {
    { unix_of ("2026-11-25T05:00:00Z"), unix_of ("2026-11-25T06:00:00Z"), "Asia/Tokyo", "高橋様とお打ち合わせ", "候補1" },
    { unix_of ("2026-11-26T01:00:00Z"), unix_of ("2026-11-26T02:00:00Z"), NULL, "高橋様とお打ち合わせ", NULL },
  };
  g_autofree char *text = goen_ics_write_proposals (proposals, G_N_ELEMENTS (proposals), NOW);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = read_text (text, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Asia/Tokyo:20261125T140000\r\n"));
  g_assert_nonnull (strstr (text, "DTSTART:20261126T010000Z\r\n"));
  g_assert_nonnull (strstr (text, "STATUS:TENTATIVE\r\n"));
  g_assert_cmpstr (((GoenEventRecord *) events->pdata[0])->title, ==, "高橋様とお打ち合わせ");
  g_assert_cmpint (((GoenEventRecord *) events->pdata[1])->end, ==, proposals[1].end);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ics/fields", test_fields);
  g_test_add_func ("/ics/times", test_times);
  g_test_add_func ("/ics/own-zone", test_own_zone);
  g_test_add_func ("/ics/series", test_series);
  g_test_add_func ("/ics/last-date", test_last_date);
  g_test_add_func ("/ics/called-off", test_called_off);
  g_test_add_func ("/ics/series-in-own-zone", test_series_in_own_zone);
  g_test_add_func ("/ics/changing-clocks", test_changing_clocks);
  g_test_add_func ("/ics/far-future", test_far_future);
  g_test_add_func ("/ics/problems", test_problems);
  g_test_add_func ("/ics/end-is-not-lost-silently", test_end_is_not_lost_silently);
  g_test_add_func ("/ics/zone-that-nobody-knows", test_zone_that_nobody_knows);
  g_test_add_func ("/ics/rules-without-end", test_rules_without_end);
  g_test_add_func ("/ics/before-1970", test_before_1970);
  g_test_add_func ("/ics/folded-character", test_folded_character);
  g_test_add_func ("/ics/control-characters", test_control_characters);
  g_test_add_func ("/ics/no-calendar", test_no_calendar);
  g_test_add_func ("/ics/shift-jis", test_shift_jis);
  g_test_add_func ("/ics/write", test_write);
  g_test_add_func ("/ics/round-trip", test_round_trip);
  g_test_add_func ("/ics/proposals", test_proposals);

  return g_test_run ();
}
