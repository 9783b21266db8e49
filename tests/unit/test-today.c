/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today.h"
#include "test-loop-util.h"

static GoenToday *
load_today (GoenLibrary *library,
            const char  *now,
            const char  *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  GoenToday *today;

  CALL_SYNC (goen_library_load_today_async (library, at (now), zone, TO_RESULT),
             today = goen_library_load_today_finish (library, result, &error));

  return today;
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenToday) today = load_today (fixture->library, "2026-11-26T12:00:00+09:00", "Asia/Tokyo");

  g_assert_true (goen_today_is_clear (today));
  g_assert_cmpuint (goen_today_count (today), ==, 0);
  g_assert_cmpuint (today->n_later, ==, 0);
  g_assert_nonnull (today->question);
  g_assert_cmpint (today->next_change, ==, at ("2026-11-27T00:00:00+09:00"));
}

/* A promise for the 27th is none of the 26th, until the clock strikes twelve where I am. */
static void
test_midnight (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GoenToday) before = NULL;
  g_autoptr (GoenToday) after = NULL;
  g_autoptr (GoenToday) berlin = NULL;

  add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_PROMISE, "資料", at ("2026-11-27T12:00:00+09:00"));
  before = load_today (fixture->library, "2026-11-26T23:59:00+09:00", "Asia/Tokyo");
  after = load_today (fixture->library, "2026-11-27T00:01:00+09:00", "Asia/Tokyo");
  berlin = load_today (fixture->library, "2026-11-27T00:01:00+09:00", "Europe/Berlin");

  g_assert_cmpuint (before->follow_ups->len, ==, 0);
  g_assert_cmpuint (before->n_later, ==, 1);
  g_assert_cmpint (before->next_change, ==, at ("2026-11-27T00:00:00+09:00"));
  g_assert_cmpuint (after->follow_ups->len, ==, 1);
  g_assert_cmpuint (after->n_later, ==, 0);

  /* There it is four in the afternoon of the 26th. It is due at four in the morning. */
  g_assert_cmpuint (berlin->follow_ups->len, ==, 0);
  g_assert_cmpint (berlin->next_change, ==, at ("2026-11-26T21:30:00+01:00"));
}

static void
test_thanks (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 misaki = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  gint64 jiro = add_person (fixture->library, "田中", "次郎", NULL, NULL);
  gint64 id;
  g_autoptr (GoenToday) today = NULL;
  g_autoptr (GoenToday) snoozed = NULL;
  g_autoptr (GoenToday) awake = NULL;

  add_follow_up (fixture->library, misaki, GOEN_FOLLOW_UP_THANKS, "釣り", at ("2026-11-27T21:00:00+09:00"));
  id = add_follow_up (fixture->library, jiro, GOEN_FOLLOW_UP_THANKS, "写真", at ("2026-11-27T15:00:00+09:00"));
  today = load_today (fixture->library, "2026-11-26T22:00:00+09:00", "Asia/Tokyo");
  g_assert_cmpuint (today->thanks->len, ==, 2);
  g_assert_cmpstr (((GoenFollowUp *) today->thanks->pdata[0])->hook, ==, "写真");
  g_assert_cmpuint (goen_today_count (today), ==, 2);
  g_assert_false (goen_today_is_clear (today));

  snooze (fixture->library, id, at ("2026-11-27T09:00:00+09:00"));
  snoozed = load_today (fixture->library, "2026-11-27T08:30:00+09:00", "Asia/Tokyo");
  awake = load_today (fixture->library, "2026-11-27T09:00:00+09:00", "Asia/Tokyo");

  g_assert_cmpuint (snoozed->thanks->len, ==, 1);
  g_assert_cmpuint (snoozed->n_later, ==, 1);
  g_assert_cmpint (snoozed->next_change, ==, at ("2026-11-27T09:00:00+09:00"));

  /* At three one of them is due, and the other in six hours. */
  g_assert_cmpuint (awake->thanks->len, ==, 2);
  g_assert_cmpint (awake->next_change, ==, at ("2026-11-27T15:00:00+09:00"));
}

static void
test_without_deadline (Fixture       *fixture,
                       gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GoenToday) today = NULL;

  add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_PROMISED, "見積もり", 0);
  today = load_today (fixture->library, "2026-11-26T12:00:00+09:00", "Asia/Tokyo");
  g_assert_cmpuint (today->follow_ups->len, ==, 1);
}

/* The most urgent ones are there, and the rest is counted. */
static void
test_very_many (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GoenToday) today = NULL;

  for (guint i = 0; i < 250; i++)
    add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_PROMISE, "資料", at ("2026-11-26T18:00:00+09:00") - i);
  add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_THANKS, "釣り", at ("2026-11-26T17:00:00+09:00"));
  today = load_today (fixture->library, "2026-11-26T12:00:00+09:00", "Asia/Tokyo");

  g_assert_cmpuint (today->thanks->len, ==, 1);
  g_assert_cmpuint (goen_today_count (today), ==, 100);
  g_assert_cmpuint (today->n_later, ==, 151);
}

static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GoenToday) before = NULL;
  g_autoptr (GoenToday) during = NULL;
  g_autoptr (GoenToday) after = NULL;

  add_event (library, "見送る会", "2026-11-26T18:00:00+09:00", "2026-11-26T20:00:00+09:00", GOEN_EVENT_SKIPPED);
  add_event (library, "港の夜", "2026-11-26T19:00:00+09:00", "2026-11-26T21:00:00+09:00", GOEN_EVENT_GOING);
  add_event (library, "遠い会", "2027-01-15T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
  add_event (library, "検討の会", "2026-12-01T08:00:00+09:00", NULL, GOEN_EVENT_CONSIDERING);

  before = load_today (library, "2026-11-25T23:59:00+09:00", "Asia/Tokyo");
  g_assert_null (before->running);
  g_assert_cmpstr (before->next->title, ==, "港の夜");
  g_assert_cmpstr (before->next_row->title, ==, "港の夜");
  g_assert_cmpuint (before->next_days, ==, 1);
  g_assert_cmpuint (before->to_reflect->len, ==, 0);

  during = load_today (library, "2026-11-26T20:00:00+09:00", "Asia/Tokyo");
  g_assert_cmpstr (during->running->title, ==, "港の夜");
  g_assert_cmpstr (during->next->title, ==, "検討の会");
  g_assert_cmpuint (during->next_days, ==, 5);
  g_assert_cmpint (during->next_change, ==, at ("2026-11-26T21:00:00+09:00"));

  after = load_today (library, "2026-11-26T21:00:00+09:00", "Asia/Tokyo");
  g_assert_null (after->running);
  g_assert_cmpuint (after->to_reflect->len, ==, 1);
  g_assert_cmpstr (((GoenEventRow *) after->to_reflect->pdata[0])->title, ==, "港の夜");
}

/* At six in the evening of the 25th in New York it is the morning of the 26th in Tokyo. */
static void
test_next_days (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GoenToday) tokyo = NULL;
  g_autoptr (GoenToday) new_york = NULL;

  add_event (fixture->library, "港の夜", "2026-11-26T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
  tokyo = load_today (fixture->library, "2026-11-26T08:00:00+09:00", "Asia/Tokyo");
  new_york = load_today (fixture->library, "2026-11-26T08:00:00+09:00", "America/New_York");

  g_assert_cmpuint (tokyo->next_days, ==, 0);
  g_assert_cmpuint (new_york->next_days, ==, 1);
  g_assert_cmpint (tokyo->next_change, ==, at ("2026-11-26T16:00:00+09:00"));
  g_assert_cmpint (new_york->next_change, ==, at ("2026-11-26T00:00:00-05:00"));
}

static void
test_reflected (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 id = add_event (fixture->library, "港の夜", "2026-11-12T19:00:00+09:00", NULL, GOEN_EVENT_WENT);
  g_autoptr (GoenToday) open = load_today (fixture->library, "2026-11-26T20:00:00+09:00", "Asia/Tokyo");
  g_autoptr (GoenToday) late = load_today (fixture->library, "2026-11-26T22:00:00+09:00", "Asia/Tokyo");
  g_autoptr (GoenEventRecord) event = load_event (fixture->library, id);
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GoenToday) closed = NULL;

  event->reflected = at ("2026-11-13T08:00:00+09:00");
  saved = save_event (fixture->library, event);
  closed = load_today (fixture->library, "2026-11-26T20:00:00+09:00", "Asia/Tokyo");

  g_assert_cmpuint (open->to_reflect->len, ==, 1);
  g_assert_cmpuint (late->to_reflect->len, ==, 0);
  g_assert_cmpuint (closed->to_reflect->len, ==, 0);
}

static void
test_preparation (void)
{
  GoenEventRow row = { 0, };
  g_autofree char *last = NULL;
  g_autofree char *none = NULL;

  g_assert_cmpuint (goen_preparation_of (&row).n_done, ==, 0);
  g_assert_cmpuint (goen_preparation_of (&row).n_all, ==, 5);

  row.n_expected = 12;
  g_assert_cmpuint (goen_preparation_of (&row).n_all, ==, 6);

  row.has_purpose = TRUE;
  row.has_pitch = TRUE;
  row.n_goals = 1;
  row.n_questions = 2;
  row.n_wanted = 1;
  row.n_checklist = 4;
  row.n_checklist_done = 3;
  g_assert_cmpuint (goen_preparation_of (&row).n_done, ==, 4);

  row.n_questions = 3;
  last = goen_preparation_dup_next (&row);
  g_assert_cmpstr (last, ==, "Go through the checklist.");

  row.n_checklist_done = 4;
  none = goen_preparation_dup_next (&row);
  g_assert_null (none);
  g_assert_cmpuint (goen_preparation_of (&row).n_done, ==, 6);
}

#define ADD(path, func) g_test_add ("/today/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("empty", test_empty);
  ADD ("midnight", test_midnight);
  ADD ("thanks", test_thanks);
  ADD ("without-deadline", test_without_deadline);
  ADD ("very-many", test_very_many);
  ADD ("events", test_events);
  ADD ("next-days", test_next_days);
  ADD ("reflected", test_reflected);
  g_test_add_func ("/today/preparation", test_preparation);

  return g_test_run ();
}
