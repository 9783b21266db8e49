/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-document.h"
#include "test-loop-util.h"

typedef struct {
  guint n_loaded;
  guint n_touched;
  guint n_gone;
  guint n_failed;
} Heard;

static void
count_cb (GoenEventDocument *document,
          gpointer           counter)
{
  (*(guint *) counter)++;
}

static void
failed_cb (GoenEventDocument *document,
           const char        *sentence,
           gpointer           counter)
{
  g_assert_cmpstr (sentence, !=, "");
  (*(guint *) counter)++;
}

static GoenEventDocument *
open_document (GoenLibrary *library,
               gint64       id,
               Heard       *heard)
{
  GoenEventDocument *document = goen_event_document_new (library, id);

  g_signal_connect (document, "loaded", G_CALLBACK (count_cb), &heard->n_loaded);
  g_signal_connect (document, "touched", G_CALLBACK (count_cb), &heard->n_touched);
  g_signal_connect (document, "gone", G_CALLBACK (count_cb), &heard->n_gone);
  g_signal_connect (document, "failed", G_CALLBACK (failed_cb), &heard->n_failed);
  while (heard->n_loaded == 0 && heard->n_gone == 0 && heard->n_failed == 0)
    g_main_context_iteration (NULL, TRUE);

  return document;
}

static void
wait_for (const guint *counter,
          guint        value)
{
  while (*counter < value)
    g_main_context_iteration (NULL, TRUE);
}

/* Writes are done one after the other, and so those asked for before have been done; what came of it has been read. */
static void
settle (GoenLibrary *library)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GPtrArray) read = NULL;

  {
    CALL_SYNC (goen_library_save_profile_async (library, profile, TO_RESULT),
               goen_library_write_finish (library, result, &error));
  }
  read = list_attendances (library, 1);
  spin ();
}

static gint64
add_one (GoenLibrary *library)
{
  return add_event (library, "港の夜", "2026-11-26T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
}

/* Without a turn of the main loop, so that nobody here hears of it before the next write. */
static gboolean
foreign_job (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const gint64 *id = data;
  g_autoptr (GoenEventRecord) event = goen_event_table_load (db, *id, error);

  g_assert_nonnull (event);
  g_set_str (&event->place, "会館の二階");
  g_set_str (&event->purpose, "名刺を配る");
  g_ptr_array_add (event->goals, goen_goal_new ("三人と話す", 3));

  return goen_event_table_save (db, event, error);
}

static void
write_elsewhere (const char *path,
                 gint64      id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenStore) store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);

  g_assert_no_error (error);
  goen_store_run (store, GOEN_STORE_SAVE, foreign_job, &id, NULL, &error);
  g_assert_no_error (error);
  goen_store_close (store);
}

static void
test_write (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);
  GoenEventRecord *record = goen_event_document_get_record (document);
  g_autoptr (GoenEventRecord) stored = NULL;
  g_autoptr (GoenEventRecord) before = load_event (fixture->library, id);

  /* Two touches in a row are one write. */
  record->purpose = g_strdup ("仕入れ");
  goen_event_document_touch (document);
  g_set_str (&record->purpose, "仕入れ先を探す");
  goen_event_document_touch (document);
  g_assert_cmpuint (heard.n_touched, ==, 2);

  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_pointer (&stored, goen_event_record_free);
      stored = load_event (fixture->library, id);
    }
  while (stored->purpose == NULL);
  settle (fixture->library);

  g_assert_cmpstr (stored->purpose, ==, "仕入れ先を探す");
  g_assert_cmpint (stored->revision, ==, before->revision + 1);
  g_assert_cmpuint (heard.n_loaded, ==, 1);
  g_assert_cmpuint (heard.n_failed, ==, 0);

  /* The same record all the time, and nothing to write any more. */
  g_assert_true (goen_event_document_get_record (document) == record);
  goen_event_document_flush (document);
  settle (fixture->library);
  g_clear_pointer (&stored, goen_event_record_free);
  stored = load_event (fixture->library, id);
  g_assert_cmpint (stored->revision, ==, before->revision + 1);
}

static void
test_flush (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);
  g_autoptr (GoenEventRecord) stored = NULL;

  goen_event_document_get_record (document)->purpose = g_strdup ("仕入れ");
  goen_event_document_touch (document);
  goen_event_document_flush (document);
  settle (fixture->library);
  stored = load_event (fixture->library, id);
  g_assert_cmpstr (stored->purpose, ==, "仕入れ");
}

/* Leaving the page at once loses nothing. */
static void
test_dispose (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  GoenEventDocument *document = open_document (fixture->library, id, &heard);
  g_autoptr (GoenEventRecord) stored = NULL;

  goen_event_document_get_record (document)->note = g_strdup ("傘");
  goen_event_document_touch (document);
  spin ();
  g_assert_finalize_object (document);
  settle (fixture->library);
  stored = load_event (fixture->library, id);
  g_assert_cmpstr (stored->note, ==, "傘");
}

/* Typed while the last write is on its way, and then the window is closed. */
static void
test_dispose_while_writing (Fixture       *fixture,
                            gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  GoenEventDocument *document = open_document (fixture->library, id, &heard);
  g_autoptr (GoenEventRecord) stored = NULL;

  goen_event_document_get_record (document)->note = g_strdup ("傘");
  goen_event_document_touch (document);
  goen_event_document_flush (document);
  g_set_str (&goen_event_document_get_record (document)->note, "傘を返す");
  goen_event_document_touch (document);
  g_object_unref (document);
  goen_library_close (fixture->library);
  spin ();
  g_object_unref (fixture->library);

  fixture->library = open_library (fixture->path);
  stored = load_event (fixture->library, id);
  g_assert_cmpstr (stored->note, ==, "傘を返す");
}

/* The first of two writes is refused, and the second still has all of it, beside what another process wrote. */
static void
test_refused_then_written (Fixture       *fixture,
                           gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);
  GoenEventRecord *record = goen_event_document_get_record (document);
  g_autoptr (GoenEventRecord) stored = NULL;

  write_elsewhere (fixture->path, id);
  g_set_str (&record->title, "");
  g_set_str (&record->note, "傘");
  goen_event_document_flush (document);
  g_set_str (&record->title, "港の朝");
  goen_event_document_flush (document);
  settle (fixture->library);
  stored = load_event (fixture->library, id);

  g_assert_cmpuint (heard.n_failed, ==, 1);
  g_assert_cmpstr (stored->place, ==, "会館の二階");
  g_assert_cmpstr (stored->title, ==, "港の朝");
  g_assert_cmpstr (stored->note, ==, "傘");
  g_assert_cmpstr (record->note, ==, "傘");
}

/* Another process writes while something is typed here: both are there afterwards; where both wrote, what is typed. */
static void
test_foreign_write (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);
  GoenEventRecord *record = goen_event_document_get_record (document);
  g_autoptr (GoenEventRecord) stored = NULL;

  record->purpose = g_strdup ("仕入れ先を探す");
  goen_event_document_touch (document);
  write_elsewhere (fixture->path, id);
  goen_event_document_flush (document);
  settle (fixture->library);
  stored = load_event (fixture->library, id);

  g_assert_cmpuint (heard.n_failed, ==, 0);
  g_assert_cmpstr (stored->purpose, ==, "仕入れ先を探す");
  g_assert_cmpstr (stored->place, ==, "会館の二階");
  g_assert_cmpuint (stored->goals->len, ==, 1);
  g_assert_true (goen_event_document_get_record (document) == record);
  g_assert_cmpstr (record->purpose, ==, "仕入れ先を探す");
  g_assert_cmpstr (record->place, ==, "会館の二階");
  g_assert_cmpuint (record->goals->len, ==, 1);
}

/* Nothing was typed: it is noticed all the same. */
static void
test_foreign_is_noticed (Fixture       *fixture,
                         gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);

  write_elsewhere (fixture->path, id);
  wait_for (&heard.n_loaded, 2);
  g_assert_cmpstr (goen_event_document_get_record (document)->place, ==, "会館の二階");
}

static void
test_attendances (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);
  g_autoptr (GoenCaptured) captured = NULL;
  g_autoptr (GoenPersonRecord) person = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;

  /* Typed at the same time: capturing also writes that I went. */
  goen_event_document_get_record (document)->note = g_strdup ("傘");
  captured = capture (fixture->library, id, "高橋 美咲", "みどり製作所", "釣り");
  wait_for (&heard.n_loaded, 2);
  g_assert_cmpuint (goen_event_document_count_met (document), ==, 1);
  g_assert_cmpint (goen_event_document_get_record (document)->status, ==, GOEN_EVENT_WENT);
  g_assert_cmpstr (goen_event_document_get_record (document)->note, ==, "傘");

  person = load (fixture->library, captured->attendance->person_id);
  g_set_str (&person->given, "美沙");
  saved = save (fixture->library, person);
  wait_for (&heard.n_loaded, 3);
  g_assert_cmpstr (goen_attendance_get_name (goen_event_document_get_attendances (document)->pdata[0]), ==,
                   "高橋 美沙");
}

/* A row for a goal that has no words yet is not written, and not taken away. */
static void
test_empty_row (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);
  GoenEventRecord *record = goen_event_document_get_record (document);
  GoenGoal *goal = goen_goal_new ("", 1);
  g_autoptr (GoenEventRecord) stored = NULL;

  g_ptr_array_add (record->goals, goal);
  record->purpose = g_strdup ("仕入れ");
  goen_event_document_touch (document);
  goen_event_document_flush (document);
  settle (fixture->library);
  stored = load_event (fixture->library, id);

  g_assert_cmpuint (stored->goals->len, ==, 0);
  g_assert_cmpuint (record->goals->len, ==, 1);
  g_assert_true (record->goals->pdata[0] == goal);
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, }, missing = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);
  g_autoptr (GoenEventDocument) nothing = NULL;

  {
    CALL_SYNC (goen_library_trash_event_async (fixture->library, id, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  wait_for (&heard.n_gone, 1);

  {
    CALL_SYNC (goen_library_restore_event_async (fixture->library, id, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  wait_for (&heard.n_loaded, 2);

  {
    CALL_SYNC (goen_library_purge_event_async (fixture->library, id, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  wait_for (&heard.n_gone, 2);

  nothing = open_document (fixture->library, id, &missing);
  g_assert_cmpuint (missing.n_gone, ==, 1);
  g_assert_null (goen_event_document_get_record (nothing));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = add_one (fixture->library);
  Heard heard = { 0, };
  g_autoptr (GoenEventDocument) document = open_document (fixture->library, id, &heard);
  GoenEventRecord *record = goen_event_document_get_record (document);
  g_autoptr (GoenEventRecord) stored = NULL;

  g_set_str (&record->title, "  ");
  g_set_str (&record->note, "傘");
  goen_event_document_touch (document);
  goen_event_document_flush (document);
  wait_for (&heard.n_failed, 1);

  /* With a title again, everything is written. */
  g_set_str (&record->title, "港の朝");
  goen_event_document_touch (document);
  goen_event_document_flush (document);
  settle (fixture->library);
  stored = load_event (fixture->library, id);
  g_assert_cmpstr (stored->title, ==, "港の朝");
  g_assert_cmpstr (stored->note, ==, "傘");
}

#define ADD(path, func) g_test_add ("/event-document/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("write", test_write);
  ADD ("flush", test_flush);
  ADD ("dispose", test_dispose);
  ADD ("dispose-while-writing", test_dispose_while_writing);
  ADD ("foreign-write", test_foreign_write);
  ADD ("foreign-is-noticed", test_foreign_is_noticed);
  ADD ("attendances", test_attendances);
  ADD ("empty-row", test_empty_row);
  ADD ("gone", test_gone);
  ADD ("refused", test_refused);
  ADD ("refused-then-written", test_refused_then_written);

  return g_test_run ();
}
