/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "test-loop-util.h"

#define NOW "2026-11-26T12:00:00+09:00"

static GPtrArray *
list_events (GoenLibrary     *library,
             GoenEventsWhich  which,
             const char      *search)
{
  g_autofree char *copy = g_strdup (search);
  GoenEventsQuery query = { .which = which, .now = at (NOW), .search = copy };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  goen_library_list_events_async (library, &query, TO_RESULT);

  /* The query is the caller's, and may go at once. */
  if (copy != NULL)
    memset (copy, 'x', strlen (copy));
  await (&result);
  rows = goen_library_list_events_finish (library, result, &error);
  g_assert_no_error (error);

  return rows;
}

static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 past = add_event (fixture->library, "港の夜", "2026-11-20T19:00:00+09:00", NULL, GOEN_EVENT_WENT);
  gint64 coming = add_event (fixture->library, "朝の勉強会", "2026-12-01T08:00:00+09:00", NULL, GOEN_EVENT_GOING);
  g_autoptr (GPtrArray) upcoming = list_events (fixture->library, GOEN_EVENTS_UPCOMING, NULL);
  g_autoptr (GPtrArray) found = list_events (fixture->library, GOEN_EVENTS_ALL, "港の");
  g_autoptr (GoenEventRecord) event = load_event (fixture->library, past);
  g_autoptr (GArray) busy = NULL;
  gint64 id;

  g_assert_cmpuint (upcoming->len, ==, 1);
  g_assert_cmpint (((GoenEventRow *) upcoming->pdata[0])->id, ==, coming);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((GoenEventRow *) found->pdata[0])->id, ==, past);

  {
    CALL_SYNC (goen_library_find_event_async (fixture->library, event->uuid, TO_RESULT),
               id = goen_library_find_event_finish (fixture->library, result, &error));
  }
  g_assert_cmpint (id, ==, past);

  {
    CALL_SYNC (goen_library_list_busy_async (fixture->library, at ("2026-12-01T00:00:00+09:00"),
                                             at ("2026-12-02T00:00:00+09:00"), TO_RESULT),
               busy = goen_library_list_busy_finish (fixture->library, result, &error));
  }
  g_assert_cmpuint (busy->len, ==, 2);
  g_assert_cmpint (g_array_index (busy, gint64, 0), ==, at ("2026-12-01T08:00:00+09:00"));
}

static void
test_not_found (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) other_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other_error = NULL;

  goen_library_find_event_async (fixture->library, "00000000-0000-4000-8000-000000000000", TO_RESULT);
  await (&result);
  g_assert_cmpint (goen_library_find_event_finish (fixture->library, result, &error), ==, 0);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);

  goen_library_load_event_async (fixture->library, 99, NULL, store_result_cb, &other_result);
  await (&other_result);
  g_assert_null (goen_library_load_event_finish (fixture->library, other_result, &other_error));
  g_assert_error (other_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 id = add_event (fixture->library, "港の夜", NULL, NULL, GOEN_EVENT_GOING);
  g_autoptr (GoenEventRecord) mine = load_event (fixture->library, id);
  g_autoptr (GoenEventRecord) theirs = load_event (fixture->library, id);
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_set_str (&theirs->place, "会館");
  saved = save_event (fixture->library, theirs);
  g_set_str (&mine->place, "駅前");
  goen_library_save_event_async (fixture->library, mine, TO_RESULT);
  await (&result);
  g_assert_null (goen_library_save_event_finish (fixture->library, result, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
}

/* Of an event that is moved, who was thanked already keeps the deadline that was. */
static void
test_moved (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 id = add_event (fixture->library, "港の夜", "2026-11-25T19:00:00+09:00",
                         "2026-11-25T21:00:00+09:00", GOEN_EVENT_WENT);
  g_autoptr (GoenCaptured) thanked = capture (fixture->library, id, "高橋 美咲", NULL, NULL);
  g_autoptr (GoenCaptured) open = capture (fixture->library, id, "田中 次郎", NULL, NULL);
  g_autoptr (GoenFollowUp) first = get_follow_up (fixture->library, thanked->attendance->person_id);
  g_autoptr (GoenFollowUp) done = NULL;
  g_autoptr (GoenEventRecord) event = load_event (fixture->library, id);
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GoenFollowUp) kept = NULL;
  g_autoptr (GoenFollowUp) moved = NULL;

  {
    CALL_SYNC (goen_library_finish_follow_up_async (fixture->library, first->id, 0, TO_RESULT),
               done = goen_library_finish_follow_up_finish (fixture->library, result, &error));
  }
  event->end = at ("2026-11-25T22:30:00+09:00");
  saved = save_event (fixture->library, event);
  kept = get_follow_up (fixture->library, thanked->attendance->person_id);
  moved = get_follow_up (fixture->library, open->attendance->person_id);

  g_assert_cmpint (kept->due, ==, at ("2026-11-26T21:00:00+09:00"));
  g_assert_cmpint (moved->due, ==, at ("2026-11-26T22:30:00+09:00"));
}

static void
test_worth (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 id = add_event (fixture->library, "港の夜", "2026-11-20T19:00:00+09:00", NULL, GOEN_EVENT_WENT);
  g_autoptr (GoenEventRecord) past = load_event (fixture->library, id);
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GoenEventRecord) next = goen_event_record_new ();
  g_autoptr (GoenCaptured) captured = NULL;
  g_autoptr (GoenEventWorth) worth = NULL;
  g_autoptr (GoenEventWorth) own = NULL;
  g_autoptr (GPtrArray) organisers = NULL;

  g_set_str (&past->organiser, "港交流会");
  past->fee = 3000;
  saved = save_event (fixture->library, past);
  captured = capture (fixture->library, id, "高橋 美咲", NULL, NULL);

  next->title = g_strdup ("港の朝");
  next->organiser = g_strdup ("港交流会");
  {
    CALL_SYNC (goen_library_load_worth_async (fixture->library, next, FALSE, TO_RESULT),
               worth = goen_library_load_worth_finish (fixture->library, result, &error));
  }
  g_assert_cmpuint (worth->n_events, ==, 1);
  g_assert_cmpuint (worth->n_met, ==, 1);
  g_assert_cmpint (worth->cost, ==, 3000);

  /* Of the past one alone, and not of those like it. */
  {
    CALL_SYNC (goen_library_load_worth_async (fixture->library, saved, TRUE, TO_RESULT),
               own = goen_library_load_worth_finish (fixture->library, result, &error));
  }
  g_assert_cmpuint (own->n_met, ==, 1);

  {
    CALL_SYNC (goen_library_list_event_names_async (fixture->library, 0, TO_RESULT),
               organisers = goen_library_list_event_names_finish (fixture->library, result, &error));
  }
  g_assert_cmpuint (organisers->len, ==, 1);
  g_assert_cmpstr (organisers->pdata[0], ==, "港交流会");
}

static void
test_profile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GoenProfile) loaded = NULL;

  profile->name = g_strdup ("山本 恵");
  profile->purpose = g_strdup ("仕入れ先を探す");
  {
    CALL_SYNC (goen_library_save_profile_async (fixture->library, profile, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  {
    CALL_SYNC (goen_library_load_profile_async (fixture->library, TO_RESULT),
               loaded = goen_library_load_profile_finish (fixture->library, result, &error));
  }
  g_assert_true (goen_profile_equal (profile, loaded));
}

static GPtrArray *
list_templates (GoenLibrary *library)
{
  GPtrArray *templates;

  CALL_SYNC (goen_library_list_templates_async (library, TO_RESULT),
             templates = goen_library_list_templates_finish (library, result, &error));

  return templates;
}

static void
test_templates (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GoenTemplate) template = goen_template_new ();
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GPtrArray) none = NULL;

  template->kind = GOEN_FOLLOW_UP_THANKS;
  template->tone = GOEN_TONE_PEER;
  template->language = g_strdup ("ja");
  template->body = g_strdup ("先日はありがとうございました。");
  {
    CALL_SYNC (goen_library_save_template_async (fixture->library, template, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  templates = list_templates (fixture->library);
  g_assert_cmpuint (templates->len, ==, 1);
  g_assert_cmpstr (((GoenTemplate *) templates->pdata[0])->body, ==, "先日はありがとうございました。");

  {
    gint64 id = ((GoenTemplate *) templates->pdata[0])->id;

    CALL_SYNC (goen_library_remove_template_async (fixture->library, id, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  none = list_templates (fixture->library);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_tag_touch (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GArray) changed = NULL;
  g_autoptr (GHashTable) intervals = NULL;
  g_autoptr (GoenTouch) touch = NULL;

  {
    CALL_SYNC (goen_library_set_tag_async (fixture->library, &id, 1, "顧客", TRUE, TO_RESULT),
               changed = goen_library_set_tag_finish (fixture->library, result, &error));
  }
  {
    CALL_SYNC (goen_library_set_tag_touch_async (fixture->library, "顧客", 30, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  {
    CALL_SYNC (goen_library_list_tag_touch_async (fixture->library, TO_RESULT),
               intervals = goen_library_list_tag_touch_finish (fixture->library, result, &error));
  }
  {
    CALL_SYNC (goen_library_load_touch_async (fixture->library, id, TO_RESULT),
               touch = goen_library_load_touch_finish (fixture->library, result, &error));
  }
  g_assert_cmpuint (g_hash_table_size (intervals), ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (intervals, "顧客")), ==, 30);
  g_assert_cmpint (touch->tag_days, ==, 30);
}

/* Taking people off the list does not take back that they were met. */
static void
test_remove_from_list (Fixture       *fixture,
                       gconstpointer  data)
{
  gint64 event_id = add_event (fixture->library, "港の夜", "2026-11-25T19:00:00+09:00", NULL, GOEN_EVENT_WENT);
  g_autoptr (GoenCaptured) captured = capture (fixture->library, event_id, "高橋 美咲", NULL, NULL);
  g_autoptr (GPtrArray) attendances = NULL;
  g_autoptr (GPtrArray) timeline = NULL;

  {
    CALL_SYNC (goen_library_remove_attendances_async (fixture->library, &captured->attendance->id, 1, FALSE, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  attendances = list_attendances (fixture->library, event_id);
  timeline = list_timeline (fixture->library, captured->attendance->person_id);
  g_assert_cmpuint (attendances->len, ==, 0);
  g_assert_cmpuint (timeline->len, ==, 1);
}

#define ADD(path, func) g_test_add ("/library-loop/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("GOEN_NOW", NOW, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("events", test_events);
  ADD ("not-found", test_not_found);
  ADD ("conflict", test_conflict);
  ADD ("moved", test_moved);
  ADD ("worth", test_worth);
  ADD ("profile", test_profile);
  ADD ("templates", test_templates);
  ADD ("tag-touch", test_tag_touch);
  ADD ("remove-from-list", test_remove_from_list);

  return g_test_run ();
}
