/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "follow-up-fixture.h"

/* Keeping in touch: whose interval is over, who is left in peace, and for what reason somebody is suggested. */

/* --- intervals --- */

static gint64
add_tagged (Fixture    *fixture,
            const char *family,
            const char *tag,
            const char *other_tag)
{
  GoenPersonRecord *record = make_person (family, NULL, NULL, NULL);

  if (tag != NULL)
    g_ptr_array_add (record->tags, g_strdup (tag));
  if (other_tag != NULL)
    g_ptr_array_add (record->tags, g_strdup (other_tag));

  return save_and_free (fixture->store, record);
}

static void
call (Fixture *fixture,
      gint64   person_id,
      gint64   days_ago)
{
  add_interaction (fixture, person_id, GOEN_INTERACTION_CALL, GOEN_DIRECTION_OUT, NOW - DAYS (days_ago), NULL);
}

static GoenTouch *
load_touch (Fixture *fixture,
            gint64   person_id)
{
  return run_load_touch (fixture, (Job) { .id = person_id }).answer;
}

static void
set_days (Fixture *fixture,
          gint64   person_id,
          int      days)
{
  g_autoptr (GoenTouch) touch = load_touch (fixture, person_id);

  touch->days = days;
  run_save_touch (fixture, (Job) { .touch_in = touch });
}

static void
set_tag (Fixture    *fixture,
         const char *tag,
         int         days)
{
  run_set_tag (fixture, (Job) { .uuid = tag, .number = days });
}

/* Somebody last called so long ago whom I want to hear of so often. */
static gint64
add_due (Fixture    *fixture,
         const char *family,
         int         days,
         gint64      days_ago)
{
  gint64 id = add_person (fixture, family);

  call (fixture, id, days_ago);
  set_days (fixture, id, days);

  return id;
}

static void
assert_due (Fixture *fixture,
            gint64   person_id,
            gint64   expected)
{
  g_autoptr (GoenTouch) touch = load_touch (fixture, person_id);
  g_autofree char *sql = g_strdup_printf ("SELECT ifnull ((SELECT due FROM touch_due WHERE person_id = %" G_GINT64_FORMAT
                                          "), 0)", person_id);
  g_autofree char *wanted = g_strdup_printf ("%" G_GINT64_FORMAT, expected);

  g_assert_cmpint (touch->due, ==, expected);
  assert_sql (fixture->path, sql, wanted);
}

static void
test_shortest (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 person = add_tagged (fixture, "田中", "顧客", "ＶＩＰ");
  g_autoptr (GoenTouch) touch = NULL;
  g_autoptr (GHashTable) tags = NULL;

  call (fixture, person, 10);
  assert_due (fixture, person, 0);
  set_tag (fixture, "顧客", 90);
  assert_due (fixture, person, NOW + DAYS (80));
  set_tag (fixture, "vip", 30);
  assert_due (fixture, person, NOW + DAYS (20));
  set_days (fixture, person, 60);
  assert_due (fixture, person, NOW + DAYS (20));
  set_days (fixture, person, 14);
  assert_due (fixture, person, NOW + DAYS (4));

  touch = load_touch (fixture, person);
  g_assert_cmpint (touch->days, ==, 14);
  g_assert_cmpint (touch->tag_days, ==, 30);
  g_assert_cmpstr (touch->tag, ==, "ＶＩＰ");
  g_assert_cmpint (touch->last_contact, ==, NOW - DAYS (10));

  set_days (fixture, person, 0);
  assert_due (fixture, person, 0);
  set_days (fixture, person, -1);
  assert_due (fixture, person, NOW + DAYS (20));

  tags = run_list_tags (fixture, (Job) { .id = 0 }).answer;
  g_assert_cmpuint (g_hash_table_size (tags), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (tags, "ＶＩＰ")), ==, 30);
  set_tag (fixture, "ＶＩＰ", 0);
  assert_due (fixture, person, NOW + DAYS (80));
  assert_sound (fixture->store);
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 30, 40);
  GoenPersonRecord *record;
  gint64 mail;

  assert_due (fixture, person, NOW - DAYS (10));
  add_interaction (fixture, person, GOEN_INTERACTION_NOTE, GOEN_DIRECTION_NONE, NOW, NULL);
  assert_due (fixture, person, NOW - DAYS (10));
  mail = add_interaction (fixture, person, GOEN_INTERACTION_MAIL, GOEN_DIRECTION_IN, NOW - DAYS (1), NULL);
  assert_due (fixture, person, NOW + DAYS (29));
  run_remove_interaction (fixture, (Job) { .id = mail });
  assert_due (fixture, person, NOW - DAYS (10));

  /* The day on which they were met is a contact as well. */
  record = load (fixture->store, person, GOEN_PERSON_FIELDS, NULL);
  record->met_on = g_strdup ("2026-11-20");
  save_and_free (fixture->store, record);
  assert_due (fixture, person, NOW - HOURS (22) + DAYS (30));

  run_by_id (fixture->store, goen_person_table_trash, person);
  assert_sql (fixture->path, "SELECT count (*) FROM touch_due", "0");
  run_by_id (fixture->store, goen_person_table_restore, person);
  assert_due (fixture, person, NOW - HOURS (22) + DAYS (30));
  run_by_id (fixture->store, goen_person_table_purge, person);
  assert_sql (fixture->path, "SELECT (SELECT count (*) FROM touch_due), (SELECT count (*) FROM touch)", "0|0");
  assert_sound (fixture->store);
}

/* Who was never in contact counts from the day on which they were added. */
static void
test_never_in_contact (Fixture       *fixture,
                       gconstpointer  data)
{
  gint64 person = add_tagged (fixture, "田中", "顧客", NULL);

  run_sql (fixture->path, "UPDATE person SET created = 1795255200 - 5 * 86400");
  set_tag (fixture, "顧客", 7);
  assert_due (fixture, person, NOW + DAYS (2));
}

static gboolean
tag_func (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Job *job = data;
  gboolean changed;

  return goen_person_table_set_tag (db, job->id, job->uuid, job->number, &changed, error);
}

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 person = add_tagged (fixture, "田中", "顧客", NULL);
  gint64 other = add_tagged (fixture, "山田", NULL, NULL);
  g_autoptr (GError) error = NULL;
  Job none = { .uuid = "架空", .number = 30 };
  Job put = { .id = other, .uuid = "顧客", .number = TRUE };

  call (fixture, person, 1);
  call (fixture, other, 2);
  set_tag (fixture, "顧客", 30);
  assert_due (fixture, other, 0);
  goen_store_run (fixture->store, GOEN_STORE_SAVE, tag_func, &put, NULL, &error);
  g_assert_no_error (error);
  assert_due (fixture, other, NOW + DAYS (28));
  put.number = FALSE;
  goen_store_run (fixture->store, GOEN_STORE_SAVE, tag_func, &put, NULL, &error);
  g_assert_no_error (error);
  assert_due (fixture, other, 0);
  assert_due (fixture, person, NOW + DAYS (29));

  g_assert_false (try_set_tag (fixture, &none, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  assert_sound (fixture->store);
}

static gboolean
add_many_func (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return goen_person_table_add_many (db, data, 0, NULL, NULL, cancellable, error);
}

/* More changes than a change set lists. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  g_autoptr (GError) error = NULL;

  add_tagged (fixture, "田中", "顧客", NULL);
  set_tag (fixture, "顧客", 30);
  for (guint i = 0; i < 5000; i++)
    {
      GoenPersonRecord *record = make_person ("山田", NULL, NULL, NULL);

      g_ptr_array_add (record->tags, g_strdup (i % 2 == 0 ? "顧客" : "友人"));
      g_ptr_array_add (people, record);
    }
  goen_store_run (fixture->store, GOEN_STORE_BULK, add_many_func, people, NULL, &error);
  g_assert_no_error (error);
  assert_sql (fixture->path, "SELECT count (*) FROM touch_due", "2501");
  assert_sound (fixture->store);
}

static void
test_quiet_saved (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 person = add_person (fixture, "田中");
  g_autoptr (GoenTouch) touch = load_touch (fixture, person);
  g_autoptr (GoenTouch) loaded = NULL;
  g_autoptr (GoenTouch) emptied = NULL;
  g_autoptr (GError) error = NULL;
  Job job = { .touch_in = touch };
  const GoenQuietPeriod *period;

  g_assert_cmpint (touch->days, ==, -1);
  g_assert_cmpuint (touch->quiet->len, ==, 0);
  touch->snoozed = NOW + 5;
  g_ptr_array_add (touch->quiet, goen_quiet_period_new ("03-01", "04-10", "決算期"));
  g_ptr_array_add (touch->quiet, goen_quiet_period_new ("2026-12-01", "2026-12-24", NULL));
  run_save_touch (fixture, job);

  loaded = load_touch (fixture, person);
  g_assert_cmpint (loaded->days, ==, -1);
  g_assert_cmpint (loaded->snoozed, ==, NOW + 5);
  g_assert_cmpuint (loaded->quiet->len, ==, 2);
  period = loaded->quiet->pdata[0];
  g_assert_cmpstr (period->from, ==, "03-01");
  g_assert_cmpstr (period->to, ==, "04-10");
  g_assert_cmpstr (period->text, ==, "決算期");
  period = loaded->quiet->pdata[1];
  g_assert_cmpstr (period->from, ==, "2026-12-01");
  g_assert_null (period->text);

  g_ptr_array_set_size (loaded->quiet, 0);
  loaded->snoozed = 0;
  run_save_touch (fixture, (Job) { .touch_in = loaded });
  emptied = load_touch (fixture, person);
  g_assert_cmpuint (emptied->quiet->len, ==, 0);
  g_assert_cmpint (emptied->snoozed, ==, 0);
  assert_sql (fixture->path, "SELECT count (*) FROM touch", "0");

  touch->person_id = person + 1;
  g_assert_false (try_save_touch (fixture, &job, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

static void
test_balance (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 person = add_person (fixture, "田中");
  g_autoptr (GoenTouch) touch = NULL;

  add_interaction (fixture, person, GOEN_INTERACTION_GAVE, GOEN_DIRECTION_NONE, NOW, NULL);
  add_interaction (fixture, person, GOEN_INTERACTION_PROMISE, GOEN_DIRECTION_OUT, NOW, NULL);
  add_interaction (fixture, person, GOEN_INTERACTION_RECEIVED, GOEN_DIRECTION_NONE, NOW, NULL);
  add_interaction (fixture, person, GOEN_INTERACTION_INTRODUCTION, GOEN_DIRECTION_IN, NOW, NULL);
  add_interaction (fixture, person, GOEN_INTERACTION_PROMISE, GOEN_DIRECTION_IN, NOW, NULL);
  add_interaction (fixture, person, GOEN_INTERACTION_INTRODUCTION, GOEN_DIRECTION_NONE, NOW, NULL);
  add_interaction (fixture, person, GOEN_INTERACTION_MAIL, GOEN_DIRECTION_OUT, NOW, NULL);
  touch = load_touch (fixture, person);
  g_assert_cmpuint (touch->balance.given, ==, 2);
  g_assert_cmpuint (touch->balance.received, ==, 3);
}

/* --- suggestions --- */

typedef struct {
  gint64      now;
  const char *zone;
  guint       limit;
  GPtrArray  *list;
  GoenPeopleResult *people;   /* whom the list of people shows as neglected */
} DueJob;

static gboolean
list_due_func (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  DueJob *job = data;
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (job->zone);

  g_assert_nonnull (zone);
  job->list = goen_touch_table_list_due (db, job->now, zone, job->limit, cancellable, error);
  query->neglected = TRUE;
  query->now = job->now;
  job->people = goen_person_table_query (db, query, 0, cancellable, error);

  return job->list != NULL && job->people != NULL;
}

static GPtrArray *
list_due (Fixture    *fixture,
          gint64      now,
          const char *zone,
          guint       limit,
          guint      *n_neglected)
{
  g_autoptr (GError) error = NULL;
  DueJob job = { now, zone, limit, NULL, NULL };

  goen_store_run (fixture->store, GOEN_STORE_READ, list_due_func, &job, NULL, &error);
  g_assert_no_error (error);
  if (n_neglected != NULL)
    *n_neglected = job.people->ids->len;
  goen_people_result_free (job.people);

  return job.list;
}

/* "田中 8 40": who, why and how much, "|" between. */
static char *
describe (GPtrArray *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const GoenReconnect *reconnect = list->pdata[i];

      g_string_append_printf (text, "%s%s %d", i > 0 ? "|" : "", reconnect->person_name, reconnect->reason);
      if (reconnect->text != NULL)
        g_string_append_printf (text, " %s", reconnect->text);
      if (reconnect->event_title != NULL)
        g_string_append_printf (text, " (%s)", reconnect->event_title);
      if (reconnect->count > 0)
        g_string_append_printf (text, " %u", reconnect->count);
    }

  return g_string_free_and_steal (text);
}

#define assert_suggested_at(fixture, now, zone, limit, expected) \
  G_STMT_START { \
    g_autoptr (GPtrArray) list_ = list_due (fixture, now, zone, limit, NULL); \
    g_autofree char *text_ = describe (list_); \
    g_assert_cmpstr (text_, ==, expected); \
  } G_STMT_END

#define assert_suggested(fixture, expected) assert_suggested_at (fixture, NOW, "Asia/Tokyo", 0, expected)

static void
test_interval (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) list = NULL;
  const GoenReconnect *first;
  guint n_neglected;

  add_due (fixture, "一日前", 30, 31);
  add_due (fixture, "今", 30, 30);
  add_due (fixture, "明日", 30, 29);
  add_due (fixture, "昔", 365, 900);
  add_due (fixture, "なし", 0, 900);

  assert_suggested (fixture, "昔 8 900|一日前 8 31|今 8 30");
  assert_suggested_at (fixture, NOW, "Asia/Tokyo", 2, "昔 8 900|一日前 8 31");
  assert_suggested_at (fixture, NOW - 1, "Asia/Tokyo", 0, "昔 8 899|一日前 8 30");
  list = list_due (fixture, NOW, "Asia/Tokyo", 1, &n_neglected);
  g_assert_cmpuint (n_neglected, ==, 3);
  first = list->pdata[0];
  g_assert_cmpint (first->days, ==, 365);
  g_assert_cmpint (first->due, ==, NOW - DAYS (535));
  g_assert_cmpint (first->last_contact, ==, NOW - DAYS (900));
  g_assert_cmpstr (first->person_company, ==, "みどり商事");
  g_assert_cmpstr (first->person_title, ==, "部長");
  g_assert_true (g_uuid_string_is_valid (first->person_uuid));
}

static void
test_put_off (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 30, 40);
  g_autoptr (GoenTouch) touch = load_touch (fixture, person);

  touch->snoozed = NOW + 1;
  run_save_touch (fixture, (Job) { .touch_in = touch });
  assert_suggested (fixture, "");
  assert_suggested_at (fixture, NOW + 1, "Asia/Tokyo", 0, "田中 8 40");
}

static void
set_quiet (Fixture    *fixture,
           gint64      person_id,
           const char *from,
           const char *to)
{
  g_autoptr (GoenTouch) touch = load_touch (fixture, person_id);

  g_ptr_array_set_size (touch->quiet, 0);
  g_ptr_array_add (touch->quiet, goen_quiet_period_new (from, to, NULL));
  run_save_touch (fixture, (Job) { .touch_in = touch });
}

static gint64
at (int year,
    int month,
    int day,
    int hour)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, day, hour, 0, 0);

  return g_date_time_to_unix (time);
}

static void
test_quiet (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 30, 40);
  const struct { gint64 time; gboolean quiet; } days[] = {
    { at (2026, 12, 19, 3), FALSE }, { at (2026, 12, 20, 3), TRUE }, { at (2026, 12, 31, 3), TRUE },
    { at (2027, 1, 1, 3), TRUE }, { at (2027, 1, 10, 3), TRUE }, { at (2027, 1, 11, 3), FALSE },
    { at (2027, 12, 25, 3), TRUE },
  };

  set_quiet (fixture, person, "12-20", "01-10");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GPtrArray) list = list_due (fixture, days[i].time, "Asia/Tokyo", 0, NULL);

      g_assert_cmpuint (list->len, ==, days[i].quiet ? 0 : 1);
    }

  /* Another year is another year, and one does not hide what another says. */
  set_quiet (fixture, person, "2025-11-01", "2025-11-30");
  assert_suggested (fixture, "田中 8 40");
  set_quiet (fixture, person, "2026-11-21", "2026-11-21");
  assert_suggested (fixture, "");

  /* 23 November, 8 o'clock in Tokyo, is the evening of the 22nd in New York. */
  set_quiet (fixture, person, "11-22", "11-22");
  assert_suggested_at (fixture, at (2026, 11, 22, 23), "Asia/Tokyo", 0, "田中 8 41");
  assert_suggested_at (fixture, at (2026, 11, 22, 23), "America/New_York", 0, "");
}

/* Whoever is in a quiet period does not take the place of the next. */
static void
test_quiet_limit (Fixture       *fixture,
                  gconstpointer  data)
{
  set_quiet (fixture, add_due (fixture, "田中", 30, 400), "11-01", "11-30");
  add_due (fixture, "山田", 30, 40);
  assert_suggested_at (fixture, NOW, "Asia/Tokyo", 1, "山田 8 40");
}

/* Who is to hear of me anyway is not suggested besides. */
static void
test_open_follow_up (Fixture       *fixture,
                     gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 30, 40);
  gint64 other = add_due (fixture, "山田", 30, 35);
  gint64 id = add_follow_up (fixture, person, GOEN_FOLLOW_UP_MEET, NOW + DAYS (3), "再会");
  g_autoptr (GoenFollowUp) follow_up = load_follow_up (fixture, id);

  assert_suggested (fixture, "山田 8 35");
  follow_up->other_id = other;
  run_save_follow_up (fixture, (Job) { .record = follow_up });
  assert_suggested (fixture, "");
  follow_up->state = GOEN_FOLLOW_UP_DROPPED;
  run_save_follow_up (fixture, (Job) { .record = follow_up });
  assert_suggested (fixture, "田中 8 40|山田 8 35");
}

static void
test_promise (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 30, 40);
  gint64 theirs = add_due (fixture, "山田", 30, 50);
  gint64 today = add_due (fixture, "佐藤", 30, 60);
  gint64 fresh = add_due (fixture, "鈴木", 30, 3);
  gint64 any_day = add_due (fixture, "高木", 30, 70);

  add_follow_up (fixture, person, GOEN_FOLLOW_UP_PROMISE, NOW + DAYS (3), "資料を送る");
  add_follow_up (fixture, theirs, GOEN_FOLLOW_UP_PROMISED, NOW + DAYS (5), "紹介してもらう");
  add_follow_up (fixture, fresh, GOEN_FOLLOW_UP_PROMISE, NOW + DAYS (3), "まだ早い");

  add_follow_up (fixture, any_day, GOEN_FOLLOW_UP_PROMISE, 0, "期限なし");

  /* 23:59 in Tokyo stands on the page of today. */
  add_follow_up (fixture, today, GOEN_FOLLOW_UP_PROMISE, NOW + HOURS (5) - 60, "今日");
  assert_suggested (fixture, "山田 1 紹介してもらう|田中 1 資料を送る");
  assert_suggested_at (fixture, NOW, "Europe/London", 0, "山田 1 紹介してもらう|田中 1 資料を送る");
  assert_suggested_at (fixture, NOW - HOURS (20), "Asia/Tokyo", 0, "佐藤 1 今日|山田 1 紹介してもらう|田中 1 資料を送る");
}

static void
test_same_event (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 30, 40);
  gint64 met = add_due (fixture, "山田", 30, 50);
  gint64 undecided = add_due (fixture, "佐藤", 30, 45);
  gint64 past = add_due (fixture, "鈴木", 30, 42);
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO event (id, uuid, revision, created, modified, title, start, status) VALUES"
                     " (1, 'e-1', 1, 1, 1, '来週の会', %1$" G_GINT64_FORMAT " + 7 * 86400, 1),"
                     " (2, 'e-2', 1, 1, 1, '迷っている会', %1$" G_GINT64_FORMAT " + 7 * 86400, 0),"
                     " (3, 'e-3', 1, 1, 1, '昨日の会', %1$" G_GINT64_FORMAT " - 86400, 1);"
                     "INSERT INTO attendance (uuid, event_id, person_id, position, is_expected) VALUES"
                     " ('a-1', 1, %2$" G_GINT64_FORMAT ", 1, 1), ('a-2', 1, %3$" G_GINT64_FORMAT ", 2, 0),"
                     " ('a-3', 2, %4$" G_GINT64_FORMAT ", 1, 1), ('a-4', 3, %5$" G_GINT64_FORMAT ", 1, 1)",
                     NOW, person, met, undecided, past);

  run_sql (fixture->path, sql);
  assert_suggested (fixture, "田中 2 (来週の会)|山田 8 50|佐藤 8 45|鈴木 8 42");
  run_sql (fixture->path, "UPDATE event SET deleted = 1 WHERE id = 1");
  assert_suggested (fixture, "山田 8 50|佐藤 8 45|鈴木 8 42|田中 8 40");
}

static gint64
add_post (Fixture    *fixture,
          const char *family,
          const char *from,
          const char *to,
          gint64      days_ago)
{
  GoenPersonRecord *record = make_person (family, NULL, NULL, NULL);
  GoenAffiliation *affiliation = goen_affiliation_new ("あおい商会", NULL, "社長");
  gint64 id;

  affiliation->from = g_strdup (from);
  affiliation->to = g_strdup (to);
  g_ptr_array_add (record->affiliations, affiliation);
  id = save_and_free (fixture->store, record);
  call (fixture, id, days_ago);
  set_days (fixture, id, 30);

  return id;
}

/* Ninety days before 21 November is 23 August. */
static void
test_job_change (Fixture       *fixture,
                 gconstpointer  data)
{
  add_post (fixture, "新任", "2026-10", NULL, 100);
  add_post (fixture, "九十日", "2026-08-23", NULL, 101);
  add_post (fixture, "九十一日", "2026-08-22", NULL, 102);
  add_post (fixture, "退任", "2026-10", "2026-11", 103);
  add_post (fixture, "来月", "2026-12-01", NULL, 104);
  add_post (fixture, "知っている", "2026-10-01", NULL, 40);
  assert_suggested (fixture,
                    "九十日 3 あおい商会 社長|新任 3 あおい商会 社長"
                    "|来月 8 104|退任 8 103|九十一日 8 102|知っている 8 40");
}

static void
test_achievement (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 30, 100);
  gint64 known = add_due (fixture, "山田", 30, 40);
  gint64 old = add_due (fixture, "佐藤", 30, 110);

  add_interaction (fixture, person, GOEN_INTERACTION_ACHIEVEMENT, GOEN_DIRECTION_NONE, NOW - DAYS (90), "前の受賞");
  add_interaction (fixture, person, GOEN_INTERACTION_ACHIEVEMENT, GOEN_DIRECTION_NONE, NOW - DAYS (20), "受賞");
  add_interaction (fixture, known, GOEN_INTERACTION_ACHIEVEMENT, GOEN_DIRECTION_NONE, NOW - DAYS (41), "もう話した");
  add_interaction (fixture, old, GOEN_INTERACTION_ACHIEVEMENT, GOEN_DIRECTION_NONE, NOW - DAYS (90) - 1, "古い");
  assert_suggested (fixture, "田中 4 受賞|佐藤 8 110|山田 8 40");
}

static gint64
add_interested (Fixture    *fixture,
                const char *family,
                const char *interest,
                gint64      days_ago)
{
  GoenPersonRecord *record = make_person (family, NULL, NULL, NULL);
  gint64 id;

  g_ptr_array_add (record->interests, g_strdup (interest));
  g_ptr_array_add (record->offers, g_strdup ("金融"));
  id = save_and_free (fixture->store, record);
  call (fixture, id, days_ago);
  set_days (fixture, id, 30);

  return id;
}

static void
add_future_event (Fixture    *fixture,
                  const char *title,
                  const char *participants,
                  gint64      start,
                  int         status)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO event (uuid, revision, created, modified, title, participants, start, status)"
                     " VALUES (hex (randomblob (8)), 1, 1, 1, '%s', '%s', %" G_GINT64_FORMAT ", %d)",
                     title, participants, start, status);

  run_sql (fixture->path, sql);
}

static void
test_interest (Fixture       *fixture,
               gconstpointer  data)
{
  add_future_event (fixture, "秋のﾜｲﾝ会", "デザイナー, maintenance staff", NOW + DAYS (45), 0);
  add_future_event (fixture, "登山の会", "", NOW + DAYS (45) + 1, 1);
  add_future_event (fixture, "茶道の会", "", NOW + DAYS (3), 3);
  add_future_event (fixture, "落語の会", "", NOW - 1, 1);
  add_future_event (fixture, "AI and \"data\" 金融", "", NOW + DAYS (5), 1);

  add_interested (fixture, "酒", "ワイン", 40);
  add_interested (fixture, "客", "デザイナー", 41);
  add_interested (fixture, "山", "登山", 42);
  add_interested (fixture, "見送り", "茶道", 43);
  add_interested (fixture, "過ぎた", "落語", 44);
  add_interested (fixture, "語", "ai", 45);
  add_interested (fixture, "語の中", "tena", 46);
  add_interested (fixture, "一字", "会", 47);
  add_interested (fixture, "引用", "\"Data\"", 48);
  assert_suggested (fixture,
                    "引用 5 \"Data\" (AI and \"data\" 金融)|語 5 ai (AI and \"data\" 金融)"
                    "|客 5 デザイナー (秋のﾜｲﾝ会)|酒 5 ワイン (秋のﾜｲﾝ会)"
                    "|一字 8 47|語の中 8 46|過ぎた 8 44|見送り 8 43|山 8 42");
}

/* From some number on those are asked whose turn it is, and the answer is the same. */
static void
test_common_interest (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  g_autoptr (GError) error = NULL;

  add_future_event (fixture, "ワイン会", "", NOW + DAYS (4), 1);
  for (guint i = 0; i < 2100; i++)
    {
      GoenPersonRecord *record = make_person ("大勢", NULL, NULL, NULL);

      g_ptr_array_add (record->interests, g_strdup ("ワイン"));
      g_ptr_array_add (people, record);
    }
  goen_store_run (fixture->store, GOEN_STORE_BULK, add_many_func, people, NULL, &error);
  g_assert_no_error (error);
  add_interested (fixture, "酒", "ワイン", 40);
  add_interested (fixture, "山", "登山", 50);
  assert_suggested (fixture, "酒 5 ワイン (ワイン会)|山 8 50");
}

static gint64
add_met (Fixture    *fixture,
         const char *family,
         const char *met_on,
         gint64      days_ago)
{
  GoenPersonRecord *record = make_person (family, NULL, NULL, NULL);
  gint64 id;

  record->met_on = g_strdup (met_on);
  id = save_and_free (fixture->store, record);
  call (fixture, id, days_ago);
  set_days (fixture, id, 30);

  return id;
}

static void
test_anniversary (Fixture       *fixture,
                  gconstpointer  data)
{
  add_met (fixture, "今日", "2023-11-21", 40);
  add_met (fixture, "来週", "2025-11-28", 41);
  add_met (fixture, "八日後", "2025-11-29", 42);
  add_met (fixture, "昨日", "2025-11-20", 43);
  add_met (fixture, "月だけ", "2025-11", 44);
  add_met (fixture, "正月", "2020-01-02", 45);
  add_met (fixture, "閏日", "2024-02-29", 46);
  assert_suggested (fixture, "来週 6 1|今日 6 3|閏日 8 46|正月 8 45|月だけ 8 44|昨日 8 43|八日後 8 42");

  /* Over the turn of the year, and on a day that a year does not have. */
  {
    g_autoptr (GPtrArray) list = list_due (fixture, at (2026, 12, 28, 3), "Asia/Tokyo", 1, NULL);
    g_autofree char *text = describe (list);

    g_assert_cmpstr (text, ==, "正月 6 7");
  }
  assert_suggested_at (fixture, at (2027, 2, 25, 3), "Asia/Tokyo", 1, "閏日 6 3");
  assert_suggested_at (fixture, at (2028, 2, 25, 3), "Asia/Tokyo", 1, "閏日 6 4");
}

static void
test_owing (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 30, 40);
  gint64 even = add_due (fixture, "山田", 30, 50);

  for (guint i = 0; i < 3; i++)
    add_interaction (fixture, person, GOEN_INTERACTION_RECEIVED, GOEN_DIRECTION_IN, NOW - DAYS (60), NULL);
  add_interaction (fixture, person, GOEN_INTERACTION_GAVE, GOEN_DIRECTION_OUT, NOW - DAYS (70), NULL);
  add_interaction (fixture, even, GOEN_INTERACTION_RECEIVED, GOEN_DIRECTION_IN, NOW - DAYS (60), NULL);
  add_interaction (fixture, even, GOEN_INTERACTION_GAVE, GOEN_DIRECTION_OUT, NOW - DAYS (60), NULL);
  assert_suggested (fixture, "田中 7 2|山田 8 50");
}

/* A reason does not make the interval shorter; one person has one reason, the best. */
static void
test_not_too_early (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 person = add_due (fixture, "田中", 100, 100);
  gint64 early = add_due (fixture, "山田", 100, 99);

  for (guint i = 0; i < 2; i++)
    add_interaction (fixture, i == 0 ? person : early, GOEN_INTERACTION_ACHIEVEMENT, GOEN_DIRECTION_NONE,
                     NOW - DAYS (10), "受賞");
  assert_suggested (fixture, "田中 4 受賞");
  add_follow_up (fixture, early, GOEN_FOLLOW_UP_PROMISE, NOW + DAYS (3), "資料");
  assert_suggested (fixture, "田中 4 受賞");
  add_follow_up (fixture, person, GOEN_FOLLOW_UP_PROMISE, NOW + DAYS (3), "資料");
  assert_suggested (fixture, "田中 1 資料");
}

/* --- the list of people --- */

typedef struct {
  GoenPeopleQuery *query;
  guint            limit;
  char            *names;
} PeopleJob;

static gboolean
people_func (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  PeopleJob *job = data;
  g_autoptr (GoenPeopleResult) result = goen_person_table_query (db, job->query, job->limit, cancellable, error);
  g_autoptr (GPtrArray) rows = NULL;
  GString *names = g_string_new (NULL);

  g_assert_nonnull (result);
  rows = goen_person_table_load_rows (db, (const gint64 *) result->ids->data, result->ids->len, error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", ((GoenPersonRow *) rows->pdata[i])->name);
  job->names = g_string_free_and_steal (names);

  return TRUE;
}

static void
assert_people (Fixture         *fixture,
               GoenPeopleQuery *query,
               guint            limit,
               const char      *expected)
{
  g_autoptr (GError) error = NULL;
  PeopleJob job = { query, limit, NULL };

  goen_store_run (fixture->store, GOEN_STORE_READ, people_func, &job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (job.names, ==, expected);
  g_free (job.names);
}

static gint64
add_read (Fixture    *fixture,
          const char *family,
          const char *yomi,
          const char *tag,
          gint64      days_ago)
{
  GoenPersonRecord *record = make_person (family, NULL, yomi, NULL);
  gint64 id;

  g_ptr_array_add (record->tags, g_strdup (tag));
  id = save_and_free (fixture->store, record);
  call (fixture, id, days_ago);

  return id;
}

static void
test_neglected (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleQuery) copy = NULL;
  gint64 wada = add_read (fixture, "和田", "わだ", "顧客", 40);
  gint64 aoki = add_read (fixture, "青木", "あおき", "顧客", 31);

  add_read (fixture, "石田", "いしだ", "顧客", 29);
  add_read (fixture, "上田", "うえだ", "友人", 400);
  add_read (fixture, "江川", "えがわ", "顧客", 300);
  set_tag (fixture, "顧客", 30);

  /* Who is put off or quiet is still not heard of. */
  set_quiet (fixture, wada, "11-01", "11-30");
  query->neglected = TRUE;
  query->now = NOW;
  assert_people (fixture, query, 0, "青木 江川 和田");
  assert_people (fixture, query, 2, "青木 江川");
  query->sort = GOEN_PEOPLE_BY_LAST_CONTACT;
  assert_people (fixture, query, 0, "江川 和田 青木");
  query->sort = GOEN_PEOPLE_BY_ADDED;
  assert_people (fixture, query, 0, "江川 青木 和田");
  query->sort = GOEN_PEOPLE_BY_READING;
  query->search = g_strdup ("わだ");
  assert_people (fixture, query, 0, "和田");
  g_set_str (&query->search, "うえだ");
  assert_people (fixture, query, 0, "");
  g_set_str (&query->search, NULL);
  query->tag = g_strdup ("顧客");
  assert_people (fixture, query, 0, "青木 江川 和田");
  g_set_str (&query->tag, "友人");
  assert_people (fixture, query, 0, "");
  g_set_str (&query->tag, NULL);
  query->no_reading = TRUE;
  assert_people (fixture, query, 0, "");
  query->no_reading = FALSE;

  run_by_id (fixture->store, goen_person_table_trash, aoki);
  assert_people (fixture, query, 0, "江川 和田");
  query->trash = TRUE;
  assert_people (fixture, query, 0, "");
  query->trash = FALSE;

  copy = goen_people_query_copy (query);
  g_assert_true (goen_people_query_equal (query, copy));
  copy->now = NOW + 1;
  g_assert_false (goen_people_query_equal (query, copy));
  copy->neglected = FALSE;
  g_assert_false (goen_people_query_equal (query, copy));
  query->neglected = FALSE;
  g_assert_true (goen_people_query_equal (query, copy));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/touch/shortest", test_shortest);
  ADD ("/touch/reset", test_reset);
  ADD ("/touch/never-in-contact", test_never_in_contact);
  ADD ("/touch/tags", test_tags);
  ADD ("/touch/many", test_many);
  ADD ("/touch/quiet-saved", test_quiet_saved);
  ADD ("/touch/balance", test_balance);
  ADD ("/reconnect/interval", test_interval);
  ADD ("/reconnect/put-off", test_put_off);
  ADD ("/reconnect/quiet", test_quiet);
  ADD ("/reconnect/quiet-limit", test_quiet_limit);
  ADD ("/reconnect/open-follow-up", test_open_follow_up);
  ADD ("/reconnect/promise", test_promise);
  ADD ("/reconnect/same-event", test_same_event);
  ADD ("/reconnect/job-change", test_job_change);
  ADD ("/reconnect/achievement", test_achievement);
  ADD ("/reconnect/interest", test_interest);
  ADD ("/reconnect/common-interest", test_common_interest);
  ADD ("/reconnect/anniversary", test_anniversary);
  ADD ("/reconnect/owing", test_owing);
  ADD ("/reconnect/not-too-early", test_not_too_early);
  ADD ("/touch/neglected", test_neglected);
#undef ADD

  return g_test_run ();
}
