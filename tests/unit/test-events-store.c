/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "events-fixture.h"

/* Events as they are written, read, listed and deleted. */

static GoenEventRecord *
make_full_event (void)
{
  GoenEventRecord *event = make_event ("みなと異業種交流会", NOW + 5 * DAY);
  GoenGoal *goal = goen_goal_new ("見込み客3人と話す", 3);

  event->uuid = g_strdup ("77777777-7777-4777-8777-77777777777A");
  event->uid = g_strdup ("77@example.jp");
  event->kind = GOEN_EVENT_HOSTED;
  event->status = GOEN_EVENT_CANCELLED;
  event->end = event->start + 3 * HOUR;
  event->zone = g_strdup ("America/New_York");
  event->is_all_day = TRUE;
  event->place = g_strdup ("品川");
  event->link = g_strdup ("https://example.jp/minato");
  event->organiser = g_strdup ("みなと会");
  event->fee = 0;
  event->travel_cost = 980;
  event->dress = g_strdup ("平服");
  event->participants = g_strdup ("経営者");
  event->series = g_strdup ("みなと");
  event->repeat = GOEN_REPEAT_YEARLY;
  event->purpose = g_strdup ("販路を広げる");
  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    {
      event->checks[i].grade = i;
      event->checks[i].note = i == 2 ? NULL : g_strdup_printf ("検討%u", i);
    }
  goal->reached = 2;
  g_ptr_array_add (event->goals, goal);
  g_ptr_array_add (event->goals, goen_goal_new ("挨拶", 0));
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("名刺", TRUE));
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("現金", FALSE));
  g_ptr_array_add (event->questions, g_strdup ("一つ目。"));
  g_ptr_array_add (event->questions, g_strdup ("二つ目。"));
  event->pitch = g_strdup ("包装の\n会社です。");
  event->note = g_strdup ("受付は18:30");
  event->reflection_met = g_strdup ("三人");
  event->reflection_learned = g_strdup ("挨拶");
  event->reflection_next = g_strdup ("早く行く");
  event->outcome = g_strdup ("商談一件");
  event->minutes_spent = 200;
  event->reflected = NOW + 6 * DAY;

  return event;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) full = make_full_event ();
  g_autoptr (GoenEventRecord) empty = make_event ("　題だけ ", 0);
  g_autoptr (GoenEventRecord) full_again = NULL;
  g_autoptr (GoenEventRecord) empty_again = NULL;

  save_event (fixture->store, full);
  g_assert_cmpstr (full->uuid, ==, "77777777-7777-4777-8777-77777777777a");
  g_assert_cmpint (full->revision, ==, 1);
  full_again = load_event (fixture->store, full->id, &error);
  g_assert_no_error (error);
  g_assert_true (goen_event_record_equal (full, full_again));
  g_assert_cmpint (full_again->created, ==, full->created);
  g_assert_cmpint (full_again->created, >, 0);

  save_event (fixture->store, empty);
  g_assert_true (g_uuid_string_is_valid (empty->uuid));
  g_assert_cmpstr (empty->title, ==, "題だけ");
  empty_again = load_event (fixture->store, empty->id, &error);
  g_assert_no_error (error);
  g_assert_true (goen_event_record_equal (empty, empty_again));
  g_assert_cmpint (empty_again->fee, ==, -1);
}

/* A second save replaces everything, lists included. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) event = make_full_event ();
  g_autoptr (GoenEventRecord) after = make_event ("別の題", NOW);
  g_autoptr (GoenEventRecord) found = NULL;
  gint64 id = save_event (fixture->store, event);

  after->id = id;
  after->revision = 1;
  g_ptr_array_add (after->goals, goen_goal_new ("一人", 1));
  save_event (fixture->store, after);
  g_assert_cmpint (after->revision, ==, 2);
  g_assert_cmpstr (after->uuid, ==, event->uuid);

  found = load_event (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_true (goen_event_record_equal (found, after));
  g_assert_null (found->uid);
  g_assert_cmpuint (found->goals->len, ==, 1);
  g_assert_cmpuint (found->checklist->len, ==, 0);
  assert_sql (fixture->path, "SELECT count (*) FROM event_check", "0");
  assert_sound (fixture->store);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) untitled = make_event ("　", NOW);
  g_autoptr (GoenEventRecord) event = make_event ("会", NOW);
  g_autoptr (GoenEventRecord) stale = NULL;
  g_autoptr (GoenEventRecord) twin = make_event ("双子", NOW);

  assert_event_fails (fixture->store, untitled, GOEN_ERROR_INVALID);
  save_event (fixture->store, event);
  stale = goen_event_record_copy (event);
  g_set_str (&event->title, "新しい題");
  save_event (fixture->store, event);
  g_set_str (&stale->title, "古い題");
  assert_event_fails (fixture->store, stale, GOEN_ERROR_CONFLICT);
  assert_sql (fixture->path, "SELECT title, revision FROM event", "新しい題|2");

  twin->uuid = g_ascii_strup (event->uuid, -1);
  assert_event_fails (fixture->store, twin, GOEN_ERROR_CONFLICT);
  event->id = 99;
  assert_event_fails (fixture->store, event, GOEN_ERROR_NOT_FOUND);
  g_assert_null (load_event (fixture->store, 99, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  assert_sql (fixture->path, "SELECT count (*) FROM event", "1");
}

typedef struct {
  const char *uuid;
  const char *uid;
  gint64      by_uuid;
  gint64      by_uid;
} FindJob;

static gboolean
find_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  FindJob *job = data;

  job->by_uuid = goen_event_table_find_uuid (db, job->uuid, error);
  job->by_uid = goen_event_table_find_uid (db, job->uid, NULL);

  return job->by_uuid != 0;
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) event = make_full_event ();
  FindJob job = { "77777777-7777-4777-8777-77777777777A", "77@example.jp", 0, 0 };
  gint64 id = save_event (fixture->store, event);

  g_assert_true (goen_store_run (fixture->store, GOEN_STORE_READ, find_func, &job, NULL, &error));
  g_assert_cmpint (job.by_uuid, ==, id);
  g_assert_cmpint (job.by_uid, ==, id);

  run_by_id (fixture->store, goen_event_table_trash, id);
  g_assert_true (goen_store_run (fixture->store, GOEN_STORE_READ, find_func, &job, NULL, &error));
  g_assert_cmpint (job.by_uuid, ==, id);
  g_assert_cmpint (job.by_uid, ==, 0);

  job.uuid = "88888888-8888-4888-8888-888888888888";
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_READ, find_func, &job, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

static void
test_orders (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GoenEventRecord) running = make_event ("最中", NOW - 3 * DAY);
  g_autoptr (GoenEventRecord) just_over = make_event ("終了直後", NOW - 2 * HOUR - 1);
  g_autoptr (GoenEventRecord) whole_day = make_event ("終日", NOW - 23 * HOUR);
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL, .now = NOW };
  gint64 gone;

  running->end = NOW + DAY;
  save_event (fixture->store, running);
  just_over->end = NOW;
  save_event (fixture->store, just_over);
  whole_day->is_all_day = TRUE;
  save_event (fixture->store, whole_day);
  add_event (fixture->store, "来月", NOW + 30 * DAY);
  add_event (fixture->store, "未定", 0);
  add_event (fixture->store, "明日", NOW + DAY);
  add_event (fixture->store, "昨年", NOW - 365 * DAY);
  add_event (fixture->store, "一時間前", NOW - HOUR);
  gone = add_event (fixture->store, "削除", NOW + DAY);
  run_by_id (fixture->store, goen_event_table_trash, gone);

  assert_titles (fixture->store, &query, "最中 終日 一時間前 明日 来月 未定 終了直後 昨年");
  query.limit = 3;
  assert_titles (fixture->store, &query, "最中 終日 一時間前");
  query.limit = 0;
  query.which = GOEN_EVENTS_UPCOMING;
  assert_titles (fixture->store, &query, "最中 終日 一時間前 明日 来月 未定");
  query.which = GOEN_EVENTS_PAST;
  assert_titles (fixture->store, &query, "終了直後 昨年");
  query.now = NOW + 40 * DAY;
  assert_titles (fixture->store, &query, "来月 明日 一時間前 終了直後 終日 最中 昨年");
  query.which = GOEN_EVENTS_TRASH;
  assert_titles (fixture->store, &query, "削除");
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GoenEventRecord) event = make_event ("ＡＢＣ交流会", NOW);
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL, .now = NOW };
  static const struct {
    const char *search, *titles;
  } cases[] = {
    { "abc", "ＡＢＣ交流会" },
    { "ｱｰﾊﾞﾝ", "ＡＢＣ交流会" },
    { "あーばん　渡辺", "ＡＢＣ交流会" },
    { "第三", "ＡＢＣ交流会" },
    { "交流会 横浜", "" },
    { "交流会アーバン", "" },
    { "横濱", "横浜の会" },
    { " 、 ", "ＡＢＣ交流会 横浜の会" },
    { "", "ＡＢＣ交流会 横浜の会" },
    { "会", "ＡＢＣ交流会 横浜の会" },
    { "会 会 会 会 会 会 会 会 会 会", "ＡＢＣ交流会 横浜の会" },
    { "%", "ＡＢＣ交流会 横浜の会" },
  };

  event->place = g_strdup ("アーバンホール");
  event->organiser = g_strdup ("渡邊会");
  event->series = g_strdup ("第三木曜");
  save_event (fixture->store, event);
  add_event (fixture->store, "横浜の会", NOW + DAY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].search);
      query.search = cases[i].search;
      assert_titles (fixture->store, &query, cases[i].titles);
    }

  g_set_str (&event->title, "別の題");
  save_event (fixture->store, event);
  query.search = "別";
  assert_titles (fixture->store, &query, "別の題");
  query.search = "ABC";
  assert_titles (fixture->store, &query, "");

  run_by_id (fixture->store, goen_event_table_trash, event->id);
  query.which = GOEN_EVENTS_TRASH;
  query.search = "ﾍﾞﾂ";
  assert_titles (fixture->store, &query, "");
  query.search = "別 アーバン";
  assert_titles (fixture->store, &query, "別の題");
}

/* Somebody pastes a letter into the search, or what is no text. */
static void
test_long_search (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GString) letter = g_string_new (NULL);
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL, .now = NOW };

  add_event (fixture->store, "会", NOW + DAY);
  for (guint i = 0; i < 2000; i++)
    g_string_append (letter, "会 ");
  query.search = letter->str;
  assert_titles (fixture->store, &query, "会");
  query.search = "\xff\xfe";
  assert_titles (fixture->store, &query, "");
}

/* Eleven people: what each of the numbers of a row counts. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GoenEventRecord) event = make_full_event ();
  g_autoptr (GoenAttendance) wanted = goen_attendance_new ();
  g_autoptr (GPtrArray) rows = NULL;
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL, .now = NOW };
  GoenStore *store = fixture->store;
  gint64 id = save_event (store, event);
  gint64 bare = add_event (store, "何もない会", NOW + DAY);
  gint64 one = add_person (store, "一"), two = add_person (store, "二"), gone = add_person (store, "三");
  const GoenEventRow *row;

  add_attendance (store, id, one, NULL, NOW);
  add_attendance (store, id, one, "二度目", NOW + 1);      /* the same person is met once */
  add_attendance (store, id, two, NULL, NOW + 2);
  add_attendance (store, id, 0, "知らない人", NOW + 3);
  add_attendance (store, id, 0, "知らない人", NOW + 4);    /* who knows whether it is the same */
  add_attendance (store, id, gone, NULL, NOW + 5);         /* goes to the trash */
  add_attendance (store, id, 0, "名簿の人", 0);
  wanted->event_id = id;
  wanted->name = g_strdup ("会いたい人");
  wanted->is_expected = wanted->is_wanted = TRUE;
  save_attendance (store, wanted);

  add_follow_up (store, one, 0, id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_DONE, NOW);
  add_follow_up (store, two, 0, id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_OPEN, 0);
  add_follow_up (store, two, 0, id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_DROPPED, NOW);
  add_follow_up (store, two, 0, id, GOEN_FOLLOW_UP_MEET, GOEN_FOLLOW_UP_DONE, NOW);
  add_follow_up (store, two, 0, bare, GOEN_FOLLOW_UP_MEET, GOEN_FOLLOW_UP_DONE, NOW);
  add_follow_up (store, gone, 0, id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_DONE, NOW);
  run_by_id (store, goen_person_table_trash, gone);

  rows = list_events (store, &query);
  g_assert_cmpuint (rows->len, ==, 2);
  row = rows->pdata[1];
  g_assert_cmpint (row->id, ==, id);
  g_assert_cmpstr (row->uuid, ==, event->uuid);
  g_assert_cmpint (row->kind, ==, GOEN_EVENT_HOSTED);
  g_assert_cmpint (row->status, ==, GOEN_EVENT_CANCELLED);
  g_assert_cmpint (row->start, ==, event->start);
  g_assert_cmpint (row->end, ==, event->end);
  g_assert_cmpstr (row->zone, ==, "America/New_York");
  g_assert_cmpstr (row->place, ==, "品川");
  g_assert_cmpstr (row->organiser, ==, "みなと会");
  g_assert_cmpstr (row->series, ==, "みなと");
  g_assert_true (row->is_all_day && row->has_purpose && row->has_pitch && row->is_reflected);
  g_assert_cmpuint (row->n_goals, ==, 2);
  g_assert_cmpuint (row->n_goals_reached, ==, 0);
  g_assert_cmpuint (row->n_checklist, ==, 2);
  g_assert_cmpuint (row->n_checklist_done, ==, 1);
  g_assert_cmpuint (row->n_questions, ==, 2);
  g_assert_cmpuint (row->n_expected, ==, 2);
  g_assert_cmpuint (row->n_wanted, ==, 1);
  g_assert_cmpuint (row->n_met, ==, 4);
  g_assert_cmpuint (row->n_thanks, ==, 2);
  g_assert_cmpuint (row->n_thanked, ==, 1);

  row = rows->pdata[0];
  g_assert_cmpstr (row->title, ==, "何もない会");
  g_assert_false (row->is_all_day || row->has_purpose || row->has_pitch || row->is_reflected);
  g_assert_cmpuint (row->n_goals + row->n_goals_reached + row->n_checklist + row->n_checklist_done + row->n_questions, ==, 0);
  g_assert_cmpuint (row->n_expected + row->n_wanted + row->n_met + row->n_thanks + row->n_thanked, ==, 0);

  query.person_id = one;
  assert_titles (store, &query, "みなと異業種交流会");
}

static void
test_goals_reached (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GoenEventRecord) event = make_event ("会", NOW);
  g_autoptr (GPtrArray) rows = NULL;
  GoenEventsQuery query = { .now = NOW };
  static const guint goals[][2] = { { 3, 3 }, { 3, 2 }, { 0, 1 }, { 0, 0 }, { 1, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      GoenGoal *goal = goen_goal_new ("目標", goals[i][0]);

      goal->reached = goals[i][1];
      g_ptr_array_add (event->goals, goal);
    }
  save_event (fixture->store, event);
  rows = list_events (fixture->store, &query);
  g_assert_cmpuint (((GoenEventRow *) rows->pdata[0])->n_goals, ==, 5);
  g_assert_cmpuint (((GoenEventRow *) rows->pdata[0])->n_goals_reached, ==, 3);
}

static gboolean
purge_old_func (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  return goen_event_table_purge_old (db, *(gint64 *) data, error);
}

static gboolean
count_events_func (GoenDatabase  *db,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  *(gint64 *) data = goen_event_table_count (db, error);

  return *(gint64 *) data >= 0;
}

static void
test_trash (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenChangeSet) changes = NULL;
  g_autoptr (GoenEventRecord) event = make_full_event ();
  GoenStore *store = fixture->store;
  gint64 id = save_event (store, event);
  gint64 person = add_person (store, "一");
  gint64 follow_up = add_follow_up (store, person, 0, id, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_OPEN, 0);
  gint64 n, before = G_MAXINT64;

  add_attendance (store, id, person, NULL, NOW);
  add_interaction (store, person, id, GOEN_INTERACTION_MET, NOW);
  g_signal_connect (store, "changed", G_CALLBACK (keep_changes_cb), &changes);

  run_by_id (store, goen_event_table_trash, id);
  run_by_id (store, goen_event_table_trash, id);
  goen_store_run (store, GOEN_STORE_READ, count_events_func, &n, NULL, &error);
  g_assert_cmpint (n, ==, 0);
  assert_event_fails (store, event, GOEN_ERROR_CONFLICT);
  run_by_id (store, goen_event_table_restore, id);
  goen_store_run (store, GOEN_STORE_READ, count_events_func, &n, NULL, &error);
  g_assert_cmpint (n, ==, 1);
  assert_sql (fixture->path, "SELECT count (*), (SELECT event_id FROM follow_up) FROM attendance", "1|1");

  goen_store_run (store, GOEN_STORE_SAVE, purge_old_func, &before, NULL, &error);
  g_assert_no_error (error);
  assert_sql (fixture->path, "SELECT count (*) FROM event", "1");
  run_by_id (store, goen_event_table_trash, id);
  goen_store_run (store, GOEN_STORE_SAVE, purge_old_func, &before, NULL, &error);
  g_assert_no_error (error);
  assert_sql (fixture->path,
              "SELECT (SELECT count (*) FROM event) + (SELECT count (*) FROM event_check) + (SELECT count (*) FROM event_goal)"
              " + (SELECT count (*) FROM event_checklist) + (SELECT count (*) FROM event_question)"
              " + (SELECT count (*) FROM attendance)", "0");
  assert_sql (fixture->path, "SELECT person_id, event_id FROM follow_up UNION ALL SELECT person_id, event_id FROM interaction",
              "1|NULL\n1|NULL");
  assert_sound (store);

  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_EVENT, id));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_FOLLOW_UP, follow_up));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_INTERACTION, person));
}

typedef struct {
  guint      what;
  gint64     from, to;
  GPtrArray *names;
  GArray    *times;
} NamesJob;

static gboolean
names_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  NamesJob *job = data;

  job->names = goen_event_table_list_names (db, job->what, error);
  job->times = goen_event_table_list_busy (db, job->from, job->to, error);

  return job->names != NULL && job->times != NULL;
}

static void
add_at (GoenStore       *store,
        gint64           start,
        const char      *organiser,
        const char      *place,
        GoenEventStatus  status)
{
  g_autoptr (GoenEventRecord) event = make_event ("会", start);

  event->organiser = g_strdup (organiser);
  event->place = g_strdup (place);
  event->status = status;
  save_event (store, event);
}

static void
test_names_and_busy (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  NamesJob job = { .what = 0, .from = NOW, .to = NOW + DAY };
  NamesJob places = { .what = 2 };

  add_at (fixture->store, NOW - DAY, "ミナト会", "品川", GOEN_EVENT_WENT);
  add_at (fixture->store, NOW - HOUR, "みなと会", "品川", GOEN_EVENT_WENT);        /* ends an hour after NOW */
  add_at (fixture->store, NOW + DAY - 1, "やま会", "大崎", GOEN_EVENT_CONSIDERING);
  add_at (fixture->store, NOW + DAY, NULL, "大崎", GOEN_EVENT_GOING);
  add_at (fixture->store, NOW + HOUR, NULL, NULL, GOEN_EVENT_SKIPPED);
  add_at (fixture->store, NOW + HOUR, NULL, NULL, GOEN_EVENT_CANCELLED);
  add_at (fixture->store, 0, NULL, "品川", GOEN_EVENT_GOING);

  goen_store_run (fixture->store, GOEN_STORE_READ, names_func, &job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (job.names->len, ==, 2);
  g_assert_cmpstr (job.names->pdata[0], ==, "みなと会");
  g_assert_cmpstr (job.names->pdata[1], ==, "やま会");
  g_assert_cmpuint (job.times->len, ==, 4);
  g_assert_cmpint (g_array_index (job.times, gint64, 0), ==, NOW - HOUR);
  g_assert_cmpint (g_array_index (job.times, gint64, 1), ==, NOW + HOUR);
  g_assert_cmpint (g_array_index (job.times, gint64, 2), ==, NOW + DAY - 1);

  goen_store_run (fixture->store, GOEN_STORE_READ, names_func, &places, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (places.names->pdata[0], ==, "品川");
  g_assert_cmpuint (places.names->len, ==, 2);
  g_assert_cmpuint (places.times->len, ==, 0);

  g_ptr_array_unref (job.names);
  g_array_unref (job.times);
  g_ptr_array_unref (places.names);
  g_array_unref (places.times);
}

static gboolean
profile_func (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  GoenProfile **profile = data;

  if (*profile != NULL)
    return goen_profile_table_save (db, *profile, error);

  *profile = goen_profile_table_load (db, error);

  return *profile != NULL;
}

static GoenProfile *
save_and_load_profile (GoenStore   *store,
                       GoenProfile *profile)
{
  g_autoptr (GError) error = NULL;
  GoenProfile *found = NULL;

  goen_store_run (store, GOEN_STORE_SAVE, profile_func, &profile, NULL, &error);
  g_assert_no_error (error);
  goen_store_run (store, GOEN_STORE_READ, profile_func, &found, NULL, &error);
  g_assert_no_error (error);

  return found;
}

static void
test_profile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GoenProfile) nothing = save_and_load_profile (fixture->store, profile);
  g_autoptr (GoenProfile) found = NULL;
  g_autoptr (GoenProfile) less = NULL;
  char **fields = (char **) profile;

  g_assert_true (goen_profile_equal (nothing, profile));
  for (guint i = 0; i < sizeof (GoenProfile) / sizeof (char *); i++)
    fields[i] = g_strdup_printf ("項目\n%u", i);
  found = save_and_load_profile (fixture->store, profile);
  g_assert_true (goen_profile_equal (found, profile));

  g_set_str (&profile->mail, "　");
  less = save_and_load_profile (fixture->store, profile);
  g_assert_null (less->mail);
  g_assert_cmpstr (less->phone, ==, profile->phone);
  g_assert_cmpstr (less->needs, ==, profile->needs);
}

#define ADD(name, func) g_test_add ("/events-store/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("change", test_change);
  ADD ("refused", test_refused);
  ADD ("find", test_find);
  ADD ("orders", test_orders);
  ADD ("search", test_search);
  ADD ("long-search", test_long_search);
  ADD ("counts", test_counts);
  ADD ("goals-reached", test_goals_reached);
  ADD ("trash", test_trash);
  ADD ("names-and-busy", test_names_and_busy);
  ADD ("profile", test_profile);

  return g_test_run ();
}
