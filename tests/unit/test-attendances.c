/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "events-fixture.h"

/* Who was at an event, and what it was worth. */

static char *
dup_names (GPtrArray *attendances)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < attendances->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", goen_attendance_get_name (attendances->pdata[i]));

  return g_string_free_and_steal (g_steal_pointer (&names));
}

#define assert_names(store, event_id, expected) \
  G_STMT_START { \
    g_autoptr (GPtrArray) attendances_ = list_attendances (store, event_id); \
    g_autofree char *names_ = dup_names (attendances_); \
    g_assert_cmpstr (names_, ==, expected); \
  } G_STMT_END

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
  g_autoptr (GoenAttendance) found = NULL;
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  gint64 event = add_event (fixture->store, "会", NOW);
  gint64 person = save (fixture->store, record);

  attendance->event_id = event;
  attendance->person_id = person;
  attendance->name = g_strdup ("高橋");
  attendance->company = g_strdup (" みどり ");
  attendance->title = g_strdup ("部長");
  attendance->hook = g_strdup ("山の話");
  attendance->note = g_strdup ("背が高い");
  attendance->introduce_to = g_strdup ("田中さん");
  attendance->is_expected = attendance->is_wanted = attendance->is_completed = TRUE;
  attendance->met = NOW + 60;
  save_attendance (fixture->store, attendance);
  g_assert_true (g_uuid_string_is_valid (attendance->uuid));

  found = load_attendance (fixture->store, attendance->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->uuid, ==, attendance->uuid);
  g_assert_cmpint (found->event_id, ==, event);
  g_assert_cmpint (found->person_id, ==, person);
  g_assert_cmpstr (found->name, ==, "高橋");
  g_assert_cmpstr (found->company, ==, "みどり");
  g_assert_cmpstr (found->title, ==, "部長");
  g_assert_cmpstr (found->hook, ==, "山の話");
  g_assert_cmpstr (found->note, ==, "背が高い");
  g_assert_cmpstr (found->introduce_to, ==, "田中さん");
  g_assert_true (found->is_expected && found->is_wanted && found->is_completed);
  g_assert_cmpint (found->met, ==, NOW + 60);
  g_assert_cmpstr (found->person_uuid, ==, record->uuid);
  g_assert_cmpstr (found->person_company, ==, "㈱みどり");
  g_assert_cmpstr (found->person_title, ==, "部長");
  g_assert_nonnull (strstr (found->person_name, "美咲"));
  g_assert_nonnull (strstr (found->person_yomi, "みさき"));

  attendance->person_id = 0;
  attendance->is_wanted = FALSE;
  g_set_str (&attendance->hook, NULL);
  save_attendance (fixture->store, attendance);
  goen_attendance_free (found);
  found = load_attendance (fixture->store, attendance->id, &error);
  g_assert_cmpint (found->person_id, ==, 0);
  g_assert_null (found->person_uuid);
  g_assert_null (found->hook);
  g_assert_false (found->is_wanted);
  g_assert_cmpstr (goen_attendance_get_name (found), ==, "高橋");
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  GoenStore *store = fixture->store;
  gint64 event = add_event (store, "会", NOW), other = add_event (store, "別", NOW);
  gint64 listed;

  add_attendance (store, event, 0, "甲", 0);
  listed = add_attendance (store, event, 0, "乙", 0);
  add_attendance (store, event, 0, "丙", 0);
  add_attendance (store, other, 0, "別人", NOW);
  /* The later of two comes later, whatever the clock says. */
  add_attendance (store, event, 0, "一", NOW + 10);
  add_attendance (store, event, 0, "二", NOW);
  assert_names (store, event, "一 二 甲 乙 丙");

  {
    g_autoptr (GoenAttendance) attendance = load_attendance (store, listed, NULL);

    attendance->met = NOW + 5;
    save_attendance (store, attendance);
    assert_names (store, event, "一 二 乙 甲 丙");
    g_set_str (&attendance->hook, "話題");
    save_attendance (store, attendance);
    assert_names (store, event, "一 二 乙 甲 丙");
    attendance->met = 0;
    save_attendance (store, attendance);
    assert_names (store, event, "一 二 甲 丙 乙");
    attendance->event_id = other;
    save_attendance (store, attendance);
    assert_names (store, event, "一 二 甲 丙");
    assert_names (store, other, "別人 乙");
  }

  run_by_id (store, goen_attendance_table_remove, listed);
  assert_names (store, other, "別人");
  assert_names (store, 99, "");
}

static void
assert_attendance_fails (GoenStore      *store,
                         GoenAttendance *attendance,
                         int             code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (goen_store_run (store, GOEN_STORE_SAVE, save_attendance_func, attendance, NULL, &error));
  g_assert_error (error, GOEN_ERROR, code);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();

  attendance->event_id = add_event (fixture->store, "会", NOW);
  attendance->hook = g_strdup ("　");
  assert_attendance_fails (fixture->store, attendance, GOEN_ERROR_INVALID);
  attendance->hook = g_strdup ("名前を忘れた人");
  attendance->person_id = 99;
  assert_attendance_fails (fixture->store, attendance, GOEN_ERROR_NOT_FOUND);
  attendance->person_id = 0;
  attendance->event_id++;
  assert_attendance_fails (fixture->store, attendance, GOEN_ERROR_NOT_FOUND);
  attendance->event_id--;
  attendance->id = 99;
  assert_attendance_fails (fixture->store, attendance, GOEN_ERROR_NOT_FOUND);
  g_assert_null (load_attendance (fixture->store, 99, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  attendance->id = 0;
  save_attendance (fixture->store, attendance);
}

typedef struct {
  gint64 event_id, person_id, found;
} FindJob;

static gboolean
find_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  FindJob *job = data;
  g_autoptr (GError) local = NULL;

  job->found = goen_attendance_table_find (db, job->event_id, job->person_id, &local);
  g_assert_no_error (local);

  return TRUE;
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  GoenStore *store = fixture->store;
  FindJob job = { add_event (store, "会", NOW), add_person (store, "一"), -1 };
  gint64 met;

  goen_store_run (store, GOEN_STORE_READ, find_func, &job, NULL, NULL);
  g_assert_cmpint (job.found, ==, 0);
  add_attendance (store, job.event_id, job.person_id, NULL, 0);
  met = add_attendance (store, job.event_id, job.person_id, NULL, NOW);
  goen_store_run (store, GOEN_STORE_READ, find_func, &job, NULL, NULL);
  g_assert_cmpint (job.found, ==, met);
}

static gint64
get_first_met (GoenStore *store,
               gint64     event_id,
               gint64     person_id)
{
  gint64 id = add_attendance (store, event_id, person_id, NULL, 0);
  g_autoptr (GoenAttendance) attendance = load_attendance (store, id, NULL);
  g_autoptr (GPtrArray) attendances = list_attendances (store, event_id);
  const GoenAttendance *last = attendances->pdata[attendances->len - 1];

  g_assert_cmpint (last->id, ==, id);
  g_assert_cmpint (last->first_met, ==, attendance->first_met);

  return attendance->first_met;
}

static gint64
add_met_on (GoenStore  *store,
            const char *met_on)
{
  GoenPersonRecord *record = make_person ("佐藤", "日付", "さとう", NULL);

  record->met_on = g_strdup (met_on);

  return save_and_free (store, record);
}

/* An event of the past, before which nobody of these was entered: 2024-06-01T09:00:00+09:00 in Tokyo. */
#define THEN G_GINT64_CONSTANT (1717200000)

static void
test_first_met (Fixture       *fixture,
                gconstpointer  data)
{
  GoenStore *store = fixture->store;
  g_autoptr (GoenEventRecord) event = make_event ("会", THEN);
  gint64 id, earlier, later, one = add_person (store, "一");

  event->zone = g_strdup ("Asia/Tokyo");
  id = save_event (store, event);
  earlier = add_event (store, "前の会", THEN - 30 * DAY);
  later = add_event (store, "後の会", THEN + 30 * DAY);

  g_assert_cmpint (get_first_met (store, id, one), ==, 0);
  add_interaction (store, one, id, GOEN_INTERACTION_MET, THEN - HOUR);
  add_interaction (store, one, 0, GOEN_INTERACTION_NOTE, THEN - DAY);
  add_interaction (store, one, 0, GOEN_INTERACTION_MEETING, THEN + DAY);
  add_attendance (store, later, one, NULL, THEN + 30 * DAY);
  add_attendance (store, earlier, one, NULL, 0);
  g_assert_cmpint (get_first_met (store, id, one), ==, 0);
  add_interaction (store, one, 0, GOEN_INTERACTION_MEETING, THEN - DAY);
  g_assert_cmpint (get_first_met (store, id, one), ==, THEN - DAY);
  add_attendance (store, earlier, one, NULL, THEN - 30 * DAY);
  g_assert_cmpint (get_first_met (store, id, one), ==, THEN - 30 * DAY);

  /* A date says as much as it says, and the day of the event is not before it. */
  g_assert_cmpint (get_first_met (store, id, add_met_on (store, "2024-06-01")), ==, 0);
  g_assert_cmpint (get_first_met (store, id, add_met_on (store, "2024-06")), ==, 0);
  g_assert_cmpint (get_first_met (store, id, add_met_on (store, "2024")), ==, 0);
  g_assert_cmpint (get_first_met (store, id, add_met_on (store, "--05-01")), ==, 0);
  g_assert_cmpint (get_first_met (store, id, add_met_on (store, "2024-05-31")), ==, THEN - DAY + 12 * HOUR);
  g_assert_cmpint (get_first_met (store, id, add_met_on (store, "2023")), ==, 1672574400);   /* 2023-01-01T12:00Z */

  /* Who was entered before the event is known, nobody knows since when. */
  g_assert_cmpint (get_first_met (store, add_event (store, "これから", NOW + 365 * DAY), add_person (store, "二")), ==, 1);
}

typedef struct {
  const GoenEventRecord *event;
  gint64                 now;
  GoenEventWorth        *worth;
} WorthJob;

static gboolean
worth_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  WorthJob *job = data;

  job->worth = job->now != 0 ? goen_event_table_get_worth (db, job->event, job->now, error)
                             : goen_event_table_get_own_worth (db, job->event->id, error);

  return job->worth != NULL;
}

static void
assert_worth (GoenStore             *store,
              const GoenEventRecord *event,
              gint64                 now,
              const char            *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  WorthJob job = { event, now, NULL };

  goen_store_run (store, GOEN_STORE_READ, worth_func, &job, NULL, &error);
  g_assert_no_error (error);
  text = g_strdup_printf ("%u events, %u met, %u thanked, %u again, %u something, %d yen, %u min, %s, %s",
                          job.worth->n_events, job.worth->n_met, job.worth->n_thanked, job.worth->n_met_again,
                          job.worth->n_something, (int) job.worth->cost, job.worth->minutes,
                          job.worth->last_title, job.worth->last_next);
  g_assert_cmpstr (text, ==, wanted);
  goen_event_worth_free (job.worth);
}

static GoenEventRecord *
add_past (GoenStore       *store,
          const char      *title,
          int              days_ago,
          const char      *organiser,
          const char      *series,
          GoenEventStatus  status)
{
  GoenEventRecord *event = make_event (title, NOW - days_ago * DAY);

  event->end = event->start + 3 * HOUR;
  event->organiser = g_strdup (organiser);
  event->series = g_strdup (series);
  event->status = status;
  event->fee = 5000;
  event->minutes_spent = 240;
  event->reflection_next = g_strdup_printf ("%sの次", title);
  save_event (store, event);

  return event;
}

/* Two evenings of みなと会. At the first: one, thanked in time, met again; two, thanked a minute late, gave something; three,
 * who came again the second time; four, of whom nothing came; five, in the trash. At the second: three and a stranger. */
static void
test_worth (Fixture       *fixture,
            gconstpointer  data)
{
  GoenStore *store = fixture->store;
  g_autoptr (GoenEventRecord) first = add_past (store, "一回", 60, "ﾐﾅﾄ会", NULL, GOEN_EVENT_WENT);
  g_autoptr (GoenEventRecord) second = add_past (store, "二回", 30, NULL, "みなと", GOEN_EVENT_GOING);
  g_autoptr (GoenEventRecord) skipped = add_past (store, "見送り", 20, "みなと会", NULL, GOEN_EVENT_SKIPPED);
  g_autoptr (GoenEventRecord) forgotten = add_past (store, "行かず", 15, "みなと会", NULL, GOEN_EVENT_GOING);
  g_autoptr (GoenEventRecord) elsewhere = add_past (store, "よそ", 10, "やま会", "やま", GOEN_EVENT_WENT);
  g_autoptr (GoenEventRecord) trashed = add_past (store, "削除", 9, "みなと会", NULL, GOEN_EVENT_WENT);
  g_autoptr (GoenEventRecord) next = make_event ("次回", NOW + DAY);
  g_autoptr (GoenEventRecord) alone = make_event ("単独", NOW + DAY);
  gint64 one = add_person (store, "一"), two = add_person (store, "二"), three = add_person (store, "三");
  gint64 four = add_person (store, "四"), five = add_person (store, "五"), listed = add_person (store, "六");
  const gint64 people[] = { one, two, three, four, five };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    add_attendance (store, first->id, people[i], NULL, first->start);
  add_attendance (store, first->id, listed, NULL, 0);
  add_attendance (store, second->id, three, NULL, second->start);
  add_attendance (store, second->id, 0, "知らない人", second->start);
  add_attendance (store, skipped->id, four, NULL, 0);

  add_follow_up (store, one, 0, first->id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_DONE, first->end + DAY);
  add_follow_up (store, two, 0, first->id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_DONE, first->end + DAY + 60);
  add_follow_up (store, three, 0, first->id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_DROPPED, first->end + HOUR);
  add_follow_up (store, four, 0, second->id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_DONE, first->end + HOUR);
  add_follow_up (store, four, 0, first->id, GOEN_FOLLOW_UP_INFO, GOEN_FOLLOW_UP_DONE, first->end + HOUR);
  add_follow_up (store, five, 0, first->id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_DONE, first->end + HOUR);
  add_interaction (store, one, 0, GOEN_INTERACTION_MEETING, first->end + 10 * DAY);
  add_interaction (store, two, 0, GOEN_INTERACTION_GAVE, first->end + 10 * DAY);
  add_interaction (store, two, 0, GOEN_INTERACTION_MAIL, first->end + 11 * DAY);
  add_interaction (store, three, first->id, GOEN_INTERACTION_INTRODUCTION, first->start + HOUR);
  add_interaction (store, four, 0, GOEN_INTERACTION_CALL, first->end);
  add_interaction (store, four, 0, GOEN_INTERACTION_PROJECT, first->start - DAY);
  add_interaction (store, five, 0, GOEN_INTERACTION_PROJECT, first->end + DAY);
  add_interaction (store, listed, 0, GOEN_INTERACTION_PROJECT, first->end + DAY);
  run_by_id (store, goen_person_table_trash, five);
  run_by_id (store, goen_event_table_trash, trashed->id);

  next->organiser = g_strdup ("みなと会");
  next->series = g_strdup ("ミナト");
  assert_worth (store, next, NOW,
                "2 events, 5 met, 1 thanked, 2 again, 2 something, 10000 yen, 480 min, 二回, 二回の次");
  /* As it was before the second evening was over. */
  assert_worth (store, next, second->end - 1,
                "1 events, 4 met, 1 thanked, 2 again, 2 something, 5000 yen, 240 min, 一回, 一回の次");
  assert_worth (store, second, NOW, "0 events, 0 met, 0 thanked, 0 again, 0 something, 0 yen, 0 min, (null), (null)");
  assert_worth (store, alone, NOW, "0 events, 0 met, 0 thanked, 0 again, 0 something, 0 yen, 0 min, (null), (null)");

  assert_worth (store, first, 0, "1 events, 4 met, 1 thanked, 2 again, 2 something, 5000 yen, 240 min, 一回, 一回の次");
  assert_worth (store, second, 0, "1 events, 2 met, 0 thanked, 0 again, 0 something, 5000 yen, 240 min, 二回, 二回の次");
  assert_worth (store, skipped, 0, "0 events, 0 met, 0 thanked, 0 again, 0 something, 0 yen, 0 min, (null), (null)");
}

static void
test_own_worth_missing (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) event = make_event ("会", NOW);
  WorthJob job = { event, 0, NULL };

  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_READ, worth_func, &job, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

#define ADD(name, func) g_test_add ("/attendances/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("order", test_order);
  ADD ("refused", test_refused);
  ADD ("find", test_find);
  ADD ("first-met", test_first_met);
  ADD ("worth", test_worth);
  ADD ("own-worth-missing", test_own_worth_missing);

  return g_test_run ();
}
