/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "goen-error.h"
#include "test-loop-util.h"

/* In every test it is the evening of 26 November 2026 in Tokyo, ten o'clock. */
#define NOW "2026-11-26T22:00:00+09:00"

/* The evening before: over since nine. */
static gint64
add_evening (GoenLibrary *library)
{
  return add_event (library, "みなと異業種交流会", "2026-11-26T19:00:00+09:00", "2026-11-26T21:00:00+09:00",
                    GOEN_EVENT_WENT);
}

/* All rows of all tables but those of the search index, in an order that does not depend on how they were written. */
static char *
dump (const char *path)
{
  GString *text = g_string_new (NULL);
  sqlite3 *db = NULL;
  sqlite3_stmt *tables = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                           " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%search%' ORDER BY name",
                                       -1, &tables, NULL), ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (tables, 0);
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1, 2", name);
      sqlite3_stmt *rows = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &rows, NULL), ==, SQLITE_OK);
      while (sqlite3_step (rows) == SQLITE_ROW)
        {
          g_string_append (text, name);
          for (int i = 0; i < sqlite3_column_count (rows); i++)
            g_string_append_printf (text, "|%s", (const char *) sqlite3_column_text (rows, i));
          g_string_append_c (text, '\n');
        }
      sqlite3_finalize (rows);
    }
  sqlite3_finalize (tables);
  sqlite3_close (db);

  return g_string_free_and_steal (text);
}

static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GoenCaptured) captured = capture (fixture->library, event_id, "高橋 美咲", "みどり製作所", "釣り");
  g_autoptr (GoenPersonRecord) person = load (fixture->library, captured->attendance->person_id);
  g_autoptr (GoenFollowUp) thanks = get_follow_up (fixture->library, person->id);
  g_autoptr (GPtrArray) timeline = list_timeline (fixture->library, person->id);
  const GoenInteraction *entry;

  g_assert_false (captured->is_known);
  g_assert_false (captured->was_expected);
  g_assert_cmpuint (captured->n_namesakes, ==, 0);
  g_assert_cmpstr (captured->attendance->hook, ==, "釣り");

  g_assert_cmpstr (person->family, ==, "高橋");
  g_assert_cmpstr (person->given, ==, "美咲");
  g_assert_cmpstr (goen_person_record_get_main_affiliation (person)->company, ==, "みどり製作所");
  g_assert_cmpstr (person->met_on, ==, "2026-11-26");
  g_assert_cmpstr (person->met_at, ==, "みなと異業種交流会");
  g_assert_cmpstr (person->met_how, ==, "釣り");

  g_assert_cmpuint (timeline->len, ==, 1);
  entry = timeline->pdata[0];
  g_assert_cmpint (entry->kind, ==, GOEN_INTERACTION_MET);
  g_assert_cmpint (entry->time, ==, at ("2026-11-26T21:00:00+09:00"));
  g_assert_cmpstr (entry->text, ==, "釣り");
  g_assert_cmpint (entry->event_id, ==, event_id);

  g_assert_cmpint (thanks->kind, ==, GOEN_FOLLOW_UP_THANKS);
  g_assert_cmpint (thanks->due, ==, at ("2026-11-27T21:00:00+09:00"));
  g_assert_cmpstr (thanks->hook, ==, "釣り");
}

/* The same character in another form, another legal form of the company, another width. */
static void
test_variants (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  gint64 known = add_colleague (fixture->library, "髙橋", "美咲", "株式会社みどり製作所");
  gint64 other = add_colleague (fixture->library, "ミドリ", "ハナコ", NULL);
  g_autoptr (GoenCaptured) one = capture (fixture->library, event_id, "高橋美咲", "みどり製作所(株)", NULL);
  g_autoptr (GoenCaptured) two = capture (fixture->library, event_id, "ﾐﾄﾞﾘ ﾊﾅｺ", NULL, NULL);
  g_autoptr (GoenPersonRecord) person = load (fixture->library, known);

  g_assert_true (one->is_known);
  g_assert_cmpint (one->attendance->person_id, ==, known);
  g_assert_true (two->is_known);
  g_assert_cmpint (two->attendance->person_id, ==, other);

  /* Where they were first met stays as it was. */
  g_assert_null (person->met_at);
  g_assert_cmpuint (count_people (fixture->library), ==, 2);
}

static void
test_other_company (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  gint64 known = add_colleague (fixture->library, "田中", "次郎", "あお商事");
  g_autoptr (GoenCaptured) captured = capture (fixture->library, event_id, "田中 次郎", "みどり製作所", NULL);

  g_assert_false (captured->is_known);
  g_assert_cmpint (captured->attendance->person_id, !=, known);
  g_assert_cmpuint (captured->n_namesakes, ==, 1);
}

/* Of two with one name nobody is chosen, unless the company says which. */
static void
test_namesakes (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  gint64 at_ao = add_colleague (fixture->library, "田中", "次郎", "あお商事");
  gint64 at_midori = add_colleague (fixture->library, "田中", "次郎", "みどり製作所");
  g_autoptr (GoenCaptured) nobody = capture (fixture->library, event_id, "田中 次郎", NULL, "釣り");
  g_autoptr (GoenCaptured) again = capture (fixture->library, event_id, "田中 次郎", NULL, "写真");
  g_autoptr (GoenCaptured) one = capture (fixture->library, event_id, "田中 次郎", "㈱みどり製作所", NULL);

  g_assert_false (nobody->is_known);
  g_assert_cmpuint (nobody->n_namesakes, ==, 2);
  g_assert_cmpint (nobody->attendance->person_id, !=, at_ao);
  g_assert_cmpint (nobody->attendance->person_id, !=, at_midori);

  /* Now one of that name is here, and meant. */
  g_assert_true (again->was_met);
  g_assert_cmpint (again->attendance->id, ==, nobody->attendance->id);
  g_assert_cmpuint (count_people (fixture->library), ==, 3);

  g_assert_cmpint (one->attendance->person_id, !=, at_ao);
}

static void
test_company_decides (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  gint64 at_midori;
  g_autoptr (GoenCaptured) one = NULL;

  add_colleague (fixture->library, "田中", "次郎", "あお商事");
  at_midori = add_colleague (fixture->library, "田中", "次郎", "みどり製作所");
  add_colleague (fixture->library, "田中", "次郎", NULL);
  one = capture (fixture->library, event_id, "田中 次郎", "㈱みどり製作所", NULL);

  g_assert_true (one->is_known);
  g_assert_cmpint (one->attendance->person_id, ==, at_midori);
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GoenCaptured) first = capture (fixture->library, event_id, "高橋 美咲", "みどり製作所", "釣り");
  g_autoptr (GoenCaptured) second = capture (fixture->library, event_id, "高橋　美咲", NULL, "新工場");
  g_autoptr (GPtrArray) attendances = list_attendances (fixture->library, event_id);
  g_autoptr (GoenFollowUp) thanks = get_follow_up (fixture->library, first->attendance->person_id);
  g_autoptr (GPtrArray) timeline = list_timeline (fixture->library, first->attendance->person_id);
  g_autoptr (GoenPersonRecord) person = load (fixture->library, first->attendance->person_id);

  g_assert_false (first->was_met);
  g_assert_true (second->was_met);
  g_assert_cmpuint (attendances->len, ==, 1);
  g_assert_cmpuint (timeline->len, ==, 1);
  g_assert_cmpstr (second->attendance->hook, ==, "釣り、新工場");
  g_assert_cmpstr (thanks->hook, ==, "釣り、新工場");
  g_assert_cmpstr (((GoenInteraction *) timeline->pdata[0])->text, ==, "釣り、新工場");
  g_assert_cmpstr (person->met_how, ==, "釣り、新工場");
}

/* By their company alone they are one entry as well. */
static void
test_company_alone (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GoenCaptured) first = capture (fixture->library, event_id, NULL, "株式会社みどり製作所", "釣り");
  g_autoptr (GoenCaptured) second = capture (fixture->library, event_id, NULL, "みどり製作所", "釣り");
  g_autoptr (GoenCaptured) other = capture (fixture->library, event_id, NULL, "あお商事", NULL);

  g_assert_cmpint (first->attendance->id, ==, second->attendance->id);
  g_assert_cmpstr (second->attendance->hook, ==, "釣り");
  g_assert_cmpint (first->attendance->id, !=, other->attendance->id);
}

static GPtrArray *
make_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  const char * const names[][2] = {
    { "高橋 美咲", "株式会社みどり製作所" },
    { "田中 次郎", NULL },
    { "佐藤 健一", "あお商事" },
    { "佐藤　健一", "あお商事㈱" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GoenAttendance *attendance = goen_attendance_new ();

      attendance->name = g_strdup (names[i][0]);
      attendance->company = g_strdup (names[i][1]);
      g_ptr_array_add (list, attendance);
    }

  return list;
}

static GArray *
add_list (GoenLibrary *library,
          gint64       event_id)
{
  g_autoptr (GPtrArray) list = make_list ();
  GArray *added;

  CALL_SYNC (goen_library_add_participants_async (library, event_id, list, TO_RESULT),
             added = goen_library_add_participants_finish (library, result, &error));

  return added;
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  gint64 known = add_colleague (fixture->library, "髙橋", "美咲", "みどり製作所");
  g_autoptr (GArray) added = add_list (fixture->library, event_id);
  g_autoptr (GArray) again = add_list (fixture->library, event_id);
  g_autoptr (GoenCaptured) tanaka = capture (fixture->library, event_id, "田中次郎", "みどり製作所", "写真");
  g_autoptr (GoenCaptured) takahashi = capture (fixture->library, event_id, "高橋 美咲", NULL, "釣り");
  g_autoptr (GPtrArray) attendances = list_attendances (fixture->library, event_id);

  g_assert_cmpuint (added->len, ==, 3);
  g_assert_cmpuint (again->len, ==, 0);
  g_assert_true (tanaka->was_expected);
  g_assert_false (tanaka->is_known);
  g_assert_true (takahashi->was_expected);
  g_assert_true (takahashi->is_known);
  g_assert_cmpint (takahashi->attendance->person_id, ==, known);

  /* In the order in which they were met, then who was not. */
  g_assert_cmpuint (attendances->len, ==, 3);
  g_assert_cmpstr (((GoenAttendance *) attendances->pdata[0])->name, ==, "田中 次郎");
  g_assert_cmpstr (((GoenAttendance *) attendances->pdata[1])->name, ==, "高橋 美咲");
  g_assert_cmpstr (((GoenAttendance *) attendances->pdata[2])->name, ==, "佐藤 健一");
  g_assert_cmpint (((GoenAttendance *) attendances->pdata[2])->met, ==, 0);
}

static void
test_meet (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GArray) added = add_list (fixture->library, event_id);
  g_autoptr (GoenCaptured) captured = NULL;
  g_autoptr (GPtrArray) timeline = NULL;

  {
    CALL_SYNC (goen_library_meet_async (fixture->library, g_array_index (added, gint64, 2), TO_RESULT),
               captured = goen_library_meet_finish (fixture->library, result, &error));
  }
  timeline = list_timeline (fixture->library, captured->attendance->person_id);

  g_assert_true (captured->was_expected);
  g_assert_cmpstr (captured->attendance->person_name, ==, "佐藤 健一");
  g_assert_cmpuint (timeline->len, ==, 1);

  /* Taken back, they are on the list as before, and nobody else is left. */
  take_back (fixture->library, captured->attendance->id);
  {
    g_autoptr (GPtrArray) attendances = list_attendances (fixture->library, event_id);
    const GoenAttendance *last = attendances->pdata[2];

    g_assert_cmpuint (attendances->len, ==, 3);
    g_assert_cmpstr (last->name, ==, "佐藤 健一");
    g_assert_true (last->is_expected);
    g_assert_cmpint (last->met, ==, 0);
    g_assert_cmpint (last->person_id, ==, 0);
    g_assert_cmpuint (count_people (fixture->library), ==, 0);
  }
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  gint64 known = add_colleague (fixture->library, "髙橋", "美咲", "みどり製作所");
  g_autoptr (GoenInteraction) call = goen_interaction_new ();
  g_autoptr (GoenInteraction) saved_call = NULL;
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  call->person_id = known;
  call->kind = GOEN_INTERACTION_CALL;
  call->time = at ("2026-10-01T12:00:00+09:00");
  {
    CALL_SYNC (goen_library_save_interaction_async (fixture->library, call, TO_RESULT),
               saved_call = goen_library_save_interaction_finish (fixture->library, result, &error));
  }

  before = dump (fixture->path);
  {
    g_autoptr (GoenCaptured) one = capture (fixture->library, event_id, "高橋 美咲", "みどり製作所", "釣り");
    g_autoptr (GoenCaptured) two = capture (fixture->library, event_id, "田中 次郎", "あお商事", "写真");

    between = dump (fixture->path);
    take_back (fixture->library, two->attendance->id);
    take_back (fixture->library, one->attendance->id);
  }
  after = dump (fixture->path);

  g_assert_cmpstr (before, !=, between);
  g_assert_cmpstr (before, ==, after);
}

/* What was written behind the name was captured as well. */
static void
test_undo_doctor (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GoenCaptureLine) line = goen_capture_line_parse ("佐藤 健先生 / あお商事", NULL);
  g_autoptr (GoenCaptured) captured = NULL;
  g_autoptr (GoenPersonRecord) person = NULL;

  {
    CALL_SYNC (goen_library_capture_async (fixture->library, event_id, line, TO_RESULT),
               captured = goen_library_capture_finish (fixture->library, result, &error));
  }
  person = load (fixture->library, captured->attendance->person_id);
  g_assert_cmpstr (person->honorific, ==, "先生");

  take_back (fixture->library, captured->attendance->id);
  g_assert_cmpuint (count_people (fixture->library), ==, 0);
}

/* Nobody is captured where the event has been thrown away. */
static void
test_in_trash (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GoenCaptureLine) line = goen_capture_line_new ("高橋", NULL, NULL);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GoenCaptured) captured = NULL;
  g_autoptr (GError) refused = NULL;

  {
    CALL_SYNC (goen_library_trash_event_async (fixture->library, event_id, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  goen_library_capture_async (fixture->library, event_id, line, NULL, store_result_cb, &answer);
  await (&answer);
  captured = goen_library_capture_finish (fixture->library, answer, &refused);
  g_assert_error (refused, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_assert_null (captured);
  g_assert_cmpuint (count_people (fixture->library), ==, 0);
}

/* Somebody about whom more is known by now stays. */
static void
test_undo_keeps (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GoenCaptured) one = capture (fixture->library, event_id, "田中 次郎", "あお商事", "写真");
  g_autoptr (GoenCaptured) two = capture (fixture->library, event_id, "高橋 美咲", NULL, NULL);
  g_autoptr (GoenPersonRecord) person = load (fixture->library, one->attendance->person_id);
  g_autoptr (GoenPersonRecord) saved = NULL;

  person->note = g_strdup ("眼鏡");
  saved = save (fixture->library, person);
  add_follow_up (fixture->library, two->attendance->person_id, GOEN_FOLLOW_UP_PROMISE, "資料", 0);

  take_back (fixture->library, one->attendance->id);
  take_back (fixture->library, two->attendance->id);
  g_assert_cmpuint (count_people (fixture->library), ==, 2);
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 event_id = add_event (fixture->library, "朝の勉強会", "2026-11-26T21:30:00+09:00",
                               NULL, GOEN_EVENT_CONSIDERING);
  g_autoptr (GoenCaptured) captured = capture (fixture->library, event_id, "高橋", NULL, NULL);
  g_autoptr (GoenEventRecord) event = load_event (fixture->library, event_id);
  g_autoptr (GoenFollowUp) thanks = get_follow_up (fixture->library, captured->attendance->person_id);

  /* It is still on: met now, and to be thanked a day after what is likely to be its end. */
  g_assert_cmpint (event->status, ==, GOEN_EVENT_WENT);
  g_assert_cmpint (captured->attendance->met, ==, at (NOW));
  g_assert_cmpint (thanks->due, ==, at ("2026-11-27T23:30:00+09:00"));
}

static void
test_without_time (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 event_id = add_event (fixture->library, "偶然の出会い", NULL, NULL, GOEN_EVENT_GOING);
  g_autoptr (GoenCaptured) captured = capture (fixture->library, event_id, "高橋 美咲", NULL, NULL);
  g_autoptr (GoenFollowUp) thanks = get_follow_up (fixture->library, captured->attendance->person_id);
  g_autoptr (GoenPersonRecord) person = load (fixture->library, captured->attendance->person_id);

  g_assert_cmpint (thanks->due, ==, at ("2026-11-27T22:00:00+09:00"));
  g_assert_cmpstr (person->met_on, ==, "2026-11-26");
}

/* An evening in New York is the next day in Tokyo; the day of meeting is that of New York. */
static void
test_other_zone (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GoenCaptured) captured = NULL;
  g_autoptr (GoenFollowUp) thanks = NULL;
  g_autoptr (GoenFollowUp) moved = NULL;
  g_autoptr (GoenEventRecord) longer = NULL;
  g_autoptr (GoenPersonRecord) person = NULL;

  event->title = g_strdup ("Harbor Mixer");
  event->zone = g_strdup ("America/New_York");
  event->start = at ("2026-11-24T19:00:00-05:00");
  event->end = at ("2026-11-24T21:00:00-05:00");
  saved = save_event (fixture->library, event);
  captured = capture (fixture->library, saved->id, "Misaki Takahashi", "Midori Works", "fishing");
  thanks = get_follow_up (fixture->library, captured->attendance->person_id);
  person = load (fixture->library, captured->attendance->person_id);

  g_assert_cmpint (thanks->due, ==, at ("2026-11-26T11:00:00+09:00"));
  g_assert_cmpstr (person->met_on, ==, "2026-11-24");
  g_assert_cmpstr (person->given, ==, "Misaki");

  /* It went on for an hour. */
  g_clear_pointer (&saved, goen_event_record_free);
  saved = load_event (fixture->library, captured->attendance->event_id);
  saved->end = at ("2026-11-24T22:00:00-05:00");
  longer = save_event (fixture->library, saved);
  moved = get_follow_up (fixture->library, captured->attendance->person_id);
  g_assert_cmpint (moved->due, ==, at ("2026-11-26T12:00:00+09:00"));
}

static void
test_change_hook (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GoenCaptured) captured = capture (fixture->library, event_id, "高橋 美咲", NULL, "つり");
  gint64 person_id = captured->attendance->person_id;
  g_autoptr (GoenAttendance) saved = NULL;
  g_autoptr (GoenFollowUp) thanks = NULL;
  g_autoptr (GPtrArray) timeline = NULL;

  g_set_str (&captured->attendance->hook, "釣り");
  {
    CALL_SYNC (goen_library_save_attendance_async (fixture->library, captured->attendance, TO_RESULT),
               saved = goen_library_save_attendance_finish (fixture->library, result, &error));
  }
  thanks = get_follow_up (fixture->library, person_id);
  timeline = list_timeline (fixture->library, person_id);
  g_assert_cmpstr (saved->hook, ==, "釣り");
  g_assert_cmpstr (thanks->hook, ==, "釣り");
  g_assert_cmpstr (((GoenInteraction *) timeline->pdata[0])->text, ==, "釣り");

  /* A draft that was written is not changed behind its back, and can still be taken back. */
  take_back (fixture->library, saved->id);
  g_assert_cmpuint (count_people (fixture->library), ==, 0);
}

static void
identify (GoenLibrary *library,
          gint64       attendance_id,
          gint64       person_id)
{
  CALL_SYNC (goen_library_identify_async (library, attendance_id, person_id, TO_RESULT),
             goen_library_write_finish (library, result, &error));
}

static void
test_identify (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  gint64 known = add_colleague (fixture->library, "高橋", "美咲", "みどり製作所");
  g_autoptr (GoenCaptured) captured = capture (fixture->library, event_id, "高橋", NULL, "釣り");
  g_autoptr (GPtrArray) attendances = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  g_autoptr (GoenFollowUp) thanks = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_cmpuint (count_people (fixture->library), ==, 2);
  identify (fixture->library, captured->attendance->id, known);
  attendances = list_attendances (fixture->library, event_id);
  timeline = list_timeline (fixture->library, known);
  thanks = get_follow_up (fixture->library, known);

  g_assert_cmpuint (attendances->len, ==, 1);
  g_assert_cmpint (((GoenAttendance *) attendances->pdata[0])->person_id, ==, known);
  g_assert_cmpuint (timeline->len, ==, 1);
  g_assert_cmpstr (((GoenInteraction *) timeline->pdata[0])->text, ==, "釣り");
  g_assert_cmpint (thanks->due, ==, at ("2026-11-27T21:00:00+09:00"));
  g_assert_cmpuint (count_people (fixture->library), ==, 1);

  /* It was somebody else after all. */
  identify (fixture->library, captured->attendance->id, 0);
  none = list_timeline (fixture->library, known);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (count_people (fixture->library), ==, 2);
}

/* Both were captured, and are one. */
static void
test_identify_same (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 event_id = add_evening (fixture->library);
  g_autoptr (GoenCaptured) one = capture (fixture->library, event_id, "高橋", NULL, "釣り");
  g_autoptr (GoenCaptured) two = capture (fixture->library, event_id, "高橋 美咲", NULL, "写真");
  g_autoptr (GPtrArray) attendances = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  g_autoptr (GoenFollowUp) thanks = NULL;

  identify (fixture->library, one->attendance->id, two->attendance->person_id);
  attendances = list_attendances (fixture->library, event_id);
  timeline = list_timeline (fixture->library, two->attendance->person_id);
  thanks = get_follow_up (fixture->library, two->attendance->person_id);

  g_assert_cmpuint (attendances->len, ==, 1);
  g_assert_cmpstr (((GoenAttendance *) attendances->pdata[0])->hook, ==, "写真、釣り");
  g_assert_cmpuint (timeline->len, ==, 1);
  g_assert_cmpstr (((GoenInteraction *) timeline->pdata[0])->text, ==, "写真、釣り");
  g_assert_cmpint (thanks->state, ==, GOEN_FOLLOW_UP_OPEN);
  g_assert_cmpuint (count_people (fixture->library), ==, 1);
}

static void
test_recognise (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 known = add_colleague (fixture->library, "髙橋", "美咲", "株式会社みどり製作所");
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (GPtrArray) part = NULL;
  g_autoptr (GPtrArray) other = NULL;

  {
    CALL_SYNC (goen_library_recognise_async (fixture->library, "高橋美咲", NULL, TO_RESULT),
               whole = goen_library_recognise_finish (fixture->library, result, &error));
  }
  {
    CALL_SYNC (goen_library_recognise_async (fixture->library, "高橋", "みどり", TO_RESULT),
               part = goen_library_recognise_finish (fixture->library, result, &error));
  }
  {
    CALL_SYNC (goen_library_recognise_async (fixture->library, "高橋美咲", "あお商事", TO_RESULT),
               other = goen_library_recognise_finish (fixture->library, result, &error));
  }

  g_assert_cmpuint (whole->len, ==, 1);
  g_assert_cmpint (((GoenPersonRow *) whole->pdata[0])->id, ==, known);
  g_assert_cmpuint (part->len, ==, 1);
  g_assert_cmpint (((GoenPersonRow *) part->pdata[0])->id, ==, known);
  g_assert_cmpuint (other->len, ==, 0);
}

static GArray *
import (GoenLibrary *library,
        GPtrArray   *events,
        guint       *n_updated)
{
  GArray *added;

  CALL_SYNC (goen_library_import_events_async (library, events, TO_RESULT),
             added = goen_library_import_events_finish (library, n_updated, result, &error));

  return added;
}

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_record_free);
  GoenEventRecord *event = goen_event_record_new ();
  g_autoptr (GArray) added = NULL;
  g_autoptr (GArray) none = NULL;
  g_autoptr (GoenEventRecord) mine = NULL;
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GoenEventRecord) now = NULL;
  guint n_updated = 0;

  event->title = g_strdup ("港の朝会");
  event->uid = g_strdup ("morning-1@example.jp");
  event->note = g_strdup ("会場は二階");
  event->start = at ("2026-12-03T07:00:00+09:00");
  event->end = at ("2026-12-03T08:00:00+09:00");
  g_ptr_array_add (events, event);

  added = import (fixture->library, events, &n_updated);
  g_assert_cmpuint (added->len, ==, 1);
  g_assert_cmpuint (n_updated, ==, 0);

  /* I decide to go and write something down; the organiser moves it by an hour. */
  mine = load_event (fixture->library, g_array_index (added, gint64, 0));
  mine->status = GOEN_EVENT_GOING;
  mine->purpose = g_strdup ("仕入れ先を探す");
  g_set_str (&mine->note, "会場は二階\n傘を返す");
  saved = save_event (fixture->library, mine);
  event->start += 3600;
  event->end += 3600;
  none = import (fixture->library, events, &n_updated);
  now = load_event (fixture->library, saved->id);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (n_updated, ==, 1);
  g_assert_cmpint (now->start, ==, at ("2026-12-03T08:00:00+09:00"));
  g_assert_cmpint (now->status, ==, GOEN_EVENT_GOING);
  g_assert_cmpstr (now->purpose, ==, "仕入れ先を探す");
  g_assert_cmpstr (now->note, ==, "会場は二階\n傘を返す");
}

#define ADD(path, func) g_test_add ("/capture/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("GOEN_NOW", NOW, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("unknown", test_unknown);
  ADD ("variants", test_variants);
  ADD ("other-company", test_other_company);
  ADD ("namesakes", test_namesakes);
  ADD ("company-decides", test_company_decides);
  ADD ("twice", test_twice);
  ADD ("company-alone", test_company_alone);
  ADD ("list", test_list);
  ADD ("meet", test_meet);
  ADD ("undo", test_undo);
  ADD ("undo-doctor", test_undo_doctor);
  ADD ("undo-keeps", test_undo_keeps);
  ADD ("in-trash", test_in_trash);
  ADD ("status", test_status);
  ADD ("without-time", test_without_time);
  ADD ("other-zone", test_other_zone);
  ADD ("change-hook", test_change_hook);
  ADD ("identify", test_identify);
  ADD ("identify-same", test_identify_same);
  ADD ("recognise", test_recognise);
  ADD ("import", test_import);

  return g_test_run ();
}
