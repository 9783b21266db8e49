/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-today fill PEOPLE FILE, or read NAME|all FILE: what the page Today and the list of events read, as "name median p95 first" in ms. */
#include "config.h"

#include <sqlite3.h>
#include <stdio.h>

#include "goen-event-table.h"
#include "goen-follow-up-table.h"
#include "goen-person-table.h"
#include "goen-sample.h"
#include "goen-today.h"

#define N_EVENTS       5000
#define N_UPCOMING     30
#define N_INTERACTIONS 500000
#define N_FOLLOW_UPS   50000
#define ROUNDS         51

/* 2026-11-21 10:00 UTC. */
#define NOW G_GINT64_CONSTANT (1795255200)

/* Numbers that are spread over a range and the same in every run. What is open is of late, about people of all times. */
#define FILL \
  "PRAGMA cache_size = -262144; BEGIN;" \
  "CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);" \
  "INSERT INTO n SELECT value FROM generate;" \
  "INSERT INTO tag (name, key) VALUES ('定期的に', '定期的に');" \
  "INSERT INTO person_tag SELECT id, 99, (SELECT max (id) FROM tag) FROM person WHERE id % 5 = 0;" \
  "INSERT INTO event (id, uuid, revision, created, modified, kind, status, title, start, end, organiser, series, participants)" \
  " SELECT i, 'event-' || i, 1, 1, 1, i % 12, CASE WHEN i <= :past THEN 2 ELSE i % 2 END," \
  "  i || '回 ' || CASE i % 6 WHEN 0 THEN '異業種交流会' WHEN 1 THEN 'ワインの会' WHEN 2 THEN '登山と温泉の会'" \
  "  WHEN 3 THEN '経営者の勉強会' WHEN 4 THEN 'AI seminar' ELSE 'デザインの夕べ' END," \
  "  CASE WHEN i <= :past THEN :now - (:past - i) * 43200 - 86400 ELSE :now + (i - :past) * 120000 END," \
  "  CASE WHEN i <= :past THEN :now - (:past - i) * 43200 - 79200 ELSE :now + (i - :past) * 120000 + 7200 END," \
  "  '架空の会' || (i % 40), '定例' || (i % 60), '経営者、デザイナー、士業の方など' FROM n WHERE i <= :events;" \
  "INSERT INTO attendance (uuid, event_id, person_id, position, name, hook, is_expected, met)" \
  " SELECT 'attendance-' || i, 1 + i / 20, 1 + i * 7919 % :people, i % 20, '名前', '山の話', 1, i % 2 * :now" \
  " FROM n WHERE i < 20 * :events;" \
  "INSERT INTO interaction (uuid, person_id, event_id, kind, direction, time, text, created)" \
  " SELECT 'interaction-' || i, 1 + i * 48271 % :people, 1 + i % :events, 1 + i % 12, i / 12 % 3," \
  "  :now - i * 69621 % 94608000, '打ち合わせの話' || i, 1 FROM n WHERE i <= :interactions;" \
  "INSERT INTO follow_up (uuid, person_id, other_id, event_id, kind, state, hook, due, closed, created, subject, body)" \
  " SELECT 'follow-up-' || i, 1 + i * 16807 % :people, CASE WHEN i % 8 = 4 THEN 1 + i * 31 % :people END, 1 + i % :events," \
  "  1 + i % 8, i <= :follow_ups - 2000, '山の話と試作の話', :now - 1200000 + i * 7919 % 2400000, iif (i <= :follow_ups - 2000, :now - i, 0), 1," \
  "  'お礼', '先日はありがとうございました。山の話が印象に残っています。' FROM n WHERE i BETWEEN 1 AND :follow_ups;" \
  "UPDATE person SET last_contact = max (last_contact, ifnull ((SELECT max (time) FROM interaction" \
  " WHERE person_id = person.id AND kind NOT IN (10, 12)), 0));" \
  "COMMIT"

typedef struct {
  GPtrArray *people;
  guint      n_found;
} Job;

static gboolean
add_many_job (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return goen_person_table_add_many (db, ((Job *) data)->people, 0, NULL, NULL, cancellable, error);
}

static gboolean
set_tag_job (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return goen_touch_table_set_tag (db, "定期的に", 90, error);
}

static gboolean
due_job (GoenDatabase  *db,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GPtrArray) list = goen_touch_table_list_due (db, NOW, zone, 5, cancellable, error);

  if (list != NULL)
    ((Job *) data)->n_found = list->len;

  return list != NULL;
}

static gboolean
all_reasons_job (GoenDatabase  *db,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GPtrArray) list = goen_touch_table_list_due (db, NOW, zone, 0, cancellable, error);

  if (list != NULL)
    ((Job *) data)->n_found = list->len;

  return list != NULL;
}

static gboolean
follow_ups_job (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  GoenFollowUpsQuery query = { 0, };
  g_autoptr (GPtrArray) list = goen_follow_up_table_list (db, &query, error);

  if (list != NULL)
    ((Job *) data)->n_found = list->len;

  return list != NULL;
}

static gboolean
first_follow_ups_job (GoenDatabase  *db,
                      gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  GoenFollowUpsQuery query = { .visible_at = NOW, .due_before = NOW + 86400, .limit = 100 };
  g_autoptr (GPtrArray) list = goen_follow_up_table_list (db, &query, error);

  if (list != NULL)
    ((Job *) data)->n_found = list->len;

  return list != NULL;
}

static gboolean
count_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenFollowUpsQuery query = { .visible_at = NOW, .due_before = NOW + 86400 };
  gint64 n = goen_follow_up_table_count (db, &query, error);

  ((Job *) data)->n_found = MAX (n, 0);

  return n >= 0;
}

static gboolean
events_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL, .now = NOW, .limit = 100 };
  g_autoptr (GPtrArray) list = goen_event_table_list (db, &query, cancellable, error);

  if (list != NULL)
    ((Job *) data)->n_found = list->len;

  return list != NULL;
}

static gboolean
neglected_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenPeopleQuery query = { .neglected = TRUE, .now = NOW };
  g_autoptr (GoenPeopleResult) result = goen_person_table_query (db, &query, 48, cancellable, error);

  if (result != NULL)
    ((Job *) data)->n_found = result->ids->len;

  return result != NULL;
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      slot)
{
  *(GAsyncResult **) slot = g_object_ref (result);
}

static GAsyncResult *
await (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *slot;
}

static GoenStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  GoenStore *store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);

  if (store == NULL)
    g_error ("%s", error->message);

  return store;
}

static void
run (GoenStore     *store,
     GoenStoreLane  lane,
     GoenStoreFunc  func,
     Job           *job)
{
  g_autoptr (GError) error = NULL;

  if (!goen_store_run (store, lane, func, job, NULL, &error))
    g_error ("%s", error->message);
}

/* The numbers come from a view over a recursive query, as a table of its own is not needed twice. */
static void
fill_loop (const char *path,
           guint       n_people)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  const char *sql = FILL;
  g_autofree char *view =
    g_strdup_printf ("CREATE TEMP VIEW generate AS WITH RECURSIVE g (value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM g"
                     " WHERE value < %d) SELECT value FROM g", N_INTERACTIONS);

  if (sqlite3_open (path, &db) != SQLITE_OK || sqlite3_exec (db, view, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  while (*sql != '\0')
    {
      const struct { const char *name; gint64 value; } values[] = {
        { ":now", NOW }, { ":people", n_people }, { ":events", N_EVENTS }, { ":past", N_EVENTS - N_UPCOMING },
        { ":interactions", N_INTERACTIONS }, { ":follow_ups", N_FOLLOW_UPS },
      };

      if (sqlite3_prepare_v2 (db, sql, -1, &statement, &sql) != SQLITE_OK)
        g_error ("%s", sqlite3_errmsg (db));
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        sqlite3_bind_int64 (statement, sqlite3_bind_parameter_index (statement, values[i].name), values[i].value);
      if (sqlite3_step (statement) == SQLITE_ERROR)
        g_error ("%s", sqlite3_errmsg (db));
      sqlite3_finalize (statement);
    }
  sqlite3_close (db);
}

static void
fill (guint       n_people,
      const char *path)
{
  Job job = { goen_sample_people (n_people, 1), 0 };
  GoenStore *store = open_store (path);

  run (store, GOEN_STORE_BULK, add_many_job, &job);
  g_ptr_array_unref (job.people);
  goen_store_close (store);
  g_object_unref (store);
  fill_loop (path, n_people);

  store = open_store (path);
  run (store, GOEN_STORE_SAVE, set_tag_job, &job);
  goen_store_close (store);
  g_object_unref (store);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
print (const char *name,
       double     *ms,
       guint       n_found)
{
  double first = ms[0];

  qsort (ms, ROUNDS, sizeof *ms, compare_doubles);
  printf ("%s %.3f %.3f %.3f %u\n", name, ms[ROUNDS / 2], ms[ROUNDS * 95 / 100], first, n_found);
}

static void
measure (GoenStore     *store,
         const char    *name,
         GoenStoreFunc  func)
{
  Job job = { NULL, 0 };
  double ms[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      run (store, GOEN_STORE_READ, func, &job);
      ms[i] = (g_get_monotonic_time () - start) / 1000.0;
    }
  print (name, ms, job.n_found);
}

/* The whole page, as the window asks for it. */
static void
measure_today (const char *path)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  GoenLibrary *library;
  double ms[ROUNDS];

  goen_library_open_async (path, GOEN_STORE_OPEN_NONE, NULL, result_cb, &opened);
  library = goen_library_open_finish (await (&opened), &error);
  for (guint i = 0; library != NULL && i < ROUNDS; i++)
    {
      g_autoptr (GAsyncResult) loaded = NULL;
      g_autoptr (GoenToday) today = NULL;
      gint64 start = g_get_monotonic_time ();

      goen_library_load_today_async (library, NOW, zone, NULL, result_cb, &loaded);
      today = goen_library_load_today_finish (library, await (&loaded), &error);
      if (today == NULL)
        break;
      ms[i] = (g_get_monotonic_time () - start) / 1000.0;
    }
  if (error != NULL)
    g_error ("%s", error->message);
  print ("today", ms, 0);
  goen_library_close (library);
  g_object_unref (library);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; GoenStoreFunc func; } readings[] = {
    { "due", due_job },
    { "due-all", all_reasons_job },
    { "follow-ups", follow_ups_job },
    { "follow-ups-100", first_follow_ups_job },
    { "follow-ups-count", count_job },
    { "events", events_job },
    { "neglected", neglected_job },
  };
  GoenStore *store;

  if (argc != 4)
    return 2;
  if (g_str_equal (argv[1], "fill"))
    {
      fill (g_ascii_strtoull (argv[2], NULL, 10), argv[3]);
      return 0;
    }

  store = open_store (argv[3]);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    if (g_str_equal (argv[2], "all") || g_str_equal (argv[2], readings[i].name))
      measure (store, readings[i].name, readings[i].func);
  goen_store_close (store);
  g_object_unref (store);
  if (g_str_equal (argv[2], "all") || g_str_equal (argv[2], "today"))
    measure_today (argv[3]);

  return 0;
}
