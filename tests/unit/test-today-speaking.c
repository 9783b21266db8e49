/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page Today says about speaking: the introduction to practise, the question of the day, names to refresh. */
#include "config.h"

#include "goen-face-undo.h"
#include "goen-library-pitches.h"
#include "goen-library-questions.h"
#include "goen-today.h"
#include "test-loop-util.h"

/* A Thursday. */
#define NOW "2026-11-26T12:00:00+09:00"

static GoenToday *
load_today (GoenLibrary *library,
            const char  *now)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Tokyo");
  GoenToday *today;

  CALL_SYNC (goen_library_load_today_async (library, at (now), zone, TO_RESULT),
             today = goen_library_load_today_finish (library, result, &error));

  return today;
}

static gint64
add_pitch (GoenLibrary *library,
           const char  *name)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitch) saved = NULL;

  g_set_str (&pitch->name, name);
  g_set_str (&pitch->blocks[GOEN_BLOCK_WHO], "架空の会社で設計をしています。");
  CALL_SYNC (goen_library_save_pitch_async (library, pitch, TO_RESULT),
             saved = goen_library_save_pitch_finish (library, result, &error));

  return saved->id;
}

static void
add_take (GoenLibrary *library,
          gint64       pitch_id,
          const char  *started,
          guint        seconds)
{
  g_autoptr (GoenTake) take = goen_take_new ();
  g_autoptr (GoenTake) saved = NULL;

  take->pitch_id = pitch_id;
  take->started = at (started);
  take->target = 30;
  take->duration = seconds * 1000;
  CALL_SYNC (goen_library_save_take_async (library, take, TO_RESULT),
             saved = goen_library_save_take_finish (library, result, &error));
}

static gint64
plan_event (GoenLibrary     *library,
            const char      *title,
            GoenEventStatus  status,
            const char      *start,
            const char      *end)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) saved = NULL;

  event->title = g_strdup (title);
  event->status = status;
  event->start = at (start);
  event->end = at (end);
  saved = save_event (library, event);

  return saved->id;
}

static void
test_no_pitch (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GoenToday) today = load_today (fixture->library, NOW);

  g_assert_null (today->pitch);
  g_assert_null (today->pitch_reason);
}

/* Without an event: one that was not practised for two weeks. */
static void
test_stale_pitch (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 id = add_pitch (fixture->library, "30秒の自己紹介");
  g_autoptr (GoenToday) never = load_today (fixture->library, NOW);
  g_autoptr (GoenToday) fresh = NULL;
  g_autoptr (GoenToday) stale = NULL;

  g_assert_nonnull (never->pitch);
  g_assert_cmpint (never->pitch->id, ==, id);
  g_assert_cmpstr (never->pitch_reason, ==, "Not practised yet.");
  g_assert_cmpint (never->pitch_event_id, ==, 0);

  add_take (fixture->library, id, "2026-11-20T12:00:00+09:00", 90);
  fresh = load_today (fixture->library, NOW);
  stale = load_today (fixture->library, "2026-12-05T12:00:00+09:00");
  g_assert_null (fresh->pitch);
  g_assert_nonnull (stale->pitch);
  g_assert_cmpstr (stale->pitch_reason, ==, "Last practised 15 days ago.");
}

/* With one within a week: until it fits its time. */
static void
test_pitch_for_event (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 chosen = add_pitch (fixture->library, "勉強会で");
  gint64 latest = add_pitch (fixture->library, "交流会で");
  gint64 event_id = plan_event (fixture->library, "あお勉強会", GOEN_EVENT_GOING, "2026-11-29T19:00:00+09:00", "2026-11-29T21:00:00+09:00");
  g_autoptr (GoenToday) before = NULL;
  g_autoptr (GoenToday) after = NULL;
  g_autoptr (GoenToday) long_take = NULL;
  g_autoptr (GoenToday) good_take = NULL;

  add_take (fixture->library, latest, "2026-11-25T12:00:00+09:00", 30);
  before = load_today (fixture->library, NOW);
  g_assert_null (before->pitch);

  {
    CALL_SYNC (goen_library_set_pitch_used_async (fixture->library, event_id, chosen, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  after = load_today (fixture->library, NOW);
  g_assert_nonnull (after->pitch);
  g_assert_cmpint (after->pitch->id, ==, chosen);
  g_assert_cmpint (after->pitch_event_id, ==, event_id);
  g_assert_cmpstr (after->pitch_reason, ==, "“あお勉強会” is in 3 days.\nNot practised yet.");

  add_take (fixture->library, chosen, "2026-11-25T12:00:00+09:00", 90);
  long_take = load_today (fixture->library, NOW);
  g_assert_nonnull (long_take->pitch);
  g_assert_cmpstr (long_take->pitch_reason, ==, "“あお勉強会” is in 3 days.\nIt did not fit its time yet this week.");

  add_take (fixture->library, chosen, "2026-11-26T08:00:00+09:00", 30);
  good_take = load_today (fixture->library, NOW);
  g_assert_null (good_take->pitch);
}

/* What I only consider, or is far away, is nothing to practise for. */
static void
test_pitch_for_other_events (Fixture       *fixture,
                             gconstpointer  data)
{
  gint64 id = add_pitch (fixture->library, "交流会で");
  g_autoptr (GoenToday) today = NULL;

  add_take (fixture->library, id, "2026-11-18T12:00:00+09:00", 90);
  plan_event (fixture->library, "あお勉強会", GOEN_EVENT_CONSIDERING, "2026-11-28T19:00:00+09:00", "2026-11-28T21:00:00+09:00");
  plan_event (fixture->library, "みどり交流会", GOEN_EVENT_GOING, "2026-12-10T19:00:00+09:00", "2026-12-10T21:00:00+09:00");
  today = load_today (fixture->library, NOW);
  g_assert_null (today->pitch);
}

/* An event counts from a week before, by its day: an introduction that did not fit its time, and whom one may meet there. */
static void
test_week_before (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 id = add_pitch (fixture->library, "交流会で");
  gint64 person = add_person (fixture->library, "高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
  g_autoptr (GoenAttendance) saved = NULL;
  g_autoptr (GoenToday) week = NULL;
  g_autoptr (GoenToday) before = NULL;

  add_take (fixture->library, id, "2026-11-24T12:00:00+09:00", 90);
  attendance->event_id = plan_event (fixture->library, "あお勉強会", GOEN_EVENT_GOING, "2026-12-03T19:00:00+09:00", "2026-12-03T21:00:00+09:00");
  attendance->person_id = person;
  attendance->is_expected = TRUE;
  {
    CALL_SYNC (goen_library_save_attendance_async (fixture->library, attendance, TO_RESULT),
               saved = goen_library_save_attendance_finish (fixture->library, result, &error));
  }
  week = load_today (fixture->library, NOW);
  g_assert_nonnull (week->pitch);
  g_assert_cmpint (week->pitch_event_id, ==, attendance->event_id);
  g_assert_cmpint (week->faces_event_id, ==, attendance->event_id);
  g_assert_cmpuint (week->n_faces, ==, 1);

  before = load_today (fixture->library, "2026-11-25T23:59:00+09:00");
  g_assert_null (before->pitch);
  g_assert_cmpint (before->faces_event_id, ==, 0);
  g_assert_cmpuint (before->n_faces, ==, 0);
}

/* To the second: a run on time counts for seven days where there is an event, and without one any run for fourteen. */
static void
test_how_long_practice_lasts (Fixture       *fixture,
                              gconstpointer  data)
{
  gint64 id = add_pitch (fixture->library, "交流会で");
  g_autoptr (GoenToday) fresh = NULL;
  g_autoptr (GoenToday) stale = NULL;
  g_autoptr (GoenToday) on_time = NULL;
  g_autoptr (GoenToday) long_ago = NULL;

  add_take (fixture->library, id, "2026-11-12T12:00:00+09:00", 30);
  fresh = load_today (fixture->library, "2026-11-26T11:59:59+09:00");
  g_assert_null (fresh->pitch);
  stale = load_today (fixture->library, NOW);
  g_assert_nonnull (stale->pitch);
  g_assert_cmpstr (stale->pitch_reason, ==, "Last practised 14 days ago.");

  plan_event (fixture->library, "あお勉強会", GOEN_EVENT_GOING, "2026-11-27T19:00:00+09:00", "2026-11-27T21:00:00+09:00");
  add_take (fixture->library, id, "2026-11-19T12:00:00+09:00", 30);
  on_time = load_today (fixture->library, NOW);
  g_assert_null (on_time->pitch);
  long_ago = load_today (fixture->library, "2026-11-26T12:00:01+09:00");
  g_assert_nonnull (long_ago->pitch);
  g_assert_cmpstr (long_ago->pitch_reason, ==, "“あお勉強会” is tomorrow.\nLast practised 7 days ago.");
}

/* A different one each day, and never one that was hidden. */
static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GoenToday) first = load_today (fixture->library, NOW);
  g_autoptr (GoenToday) same = load_today (fixture->library, "2026-11-26T23:59:00+09:00");
  g_autoptr (GoenToday) next = load_today (fixture->library, "2026-11-27T00:01:00+09:00");
  g_autoptr (GoenToday) other = NULL;

  g_assert_cmpint (first->question->kind, ==, GOEN_CARD_QUESTION);
  g_assert_cmpstr (same->question->key, ==, first->question->key);
  g_assert_cmpstr (next->question->key, !=, first->question->key);
  {
    CALL_SYNC (goen_library_set_card_flags_async (fixture->library, first->question->key, FALSE, TRUE, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  other = load_today (fixture->library, NOW);
  g_assert_cmpstr (other->question->key, !=, first->question->key);
}

static GoenFaceCard *
review (GoenLibrary   *library,
        gint64         person_id,
        GoenFsrsGrade  grade,
        const char    *now)
{
  g_autoptr (GoenFaceCard) card = goen_face_card_new ();
  GoenFaceCard *stored;

  card->person_id = person_id;
  card->aspect = GOEN_FACE_STORY;
  CALL_SYNC (goen_library_review_face_async (library, card, grade, at (now), TO_RESULT),
             stored = goen_library_review_face_finish (library, result, &error));

  return stored;
}

/* Those of the next event, known or not asked yet; without one only who was asked before. */
static void
test_faces (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 misaki = add_person (fixture->library, "高橋", "美咲", "たかはし", "みさき");
  gint64 jiro = add_person (fixture->library, "田中", "次郎", "たなか", "じろう");
  gint64 event_id;
  g_autoptr (GoenToday) nobody = load_today (fixture->library, NOW);
  g_autoptr (GoenFaceCard) before = goen_face_card_new ();
  g_autoptr (GoenFaceCard) easy = NULL;
  g_autoptr (GoenFaceCard) again = NULL;
  g_autoptr (GoenToday) both = NULL;
  g_autoptr (GoenToday) one = NULL;
  g_autoptr (GoenToday) later = NULL;
  g_autoptr (GoenToday) undone = NULL;

  g_assert_cmpuint (nobody->n_faces, ==, 0);

  event_id = plan_event (fixture->library, "あお勉強会", GOEN_EVENT_GOING, "2026-11-29T19:00:00+09:00", "2026-11-29T21:00:00+09:00");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
      g_autoptr (GoenAttendance) saved = NULL;

      attendance->event_id = event_id;
      attendance->person_id = i == 0 ? misaki : jiro;
      attendance->is_expected = TRUE;
      {
        CALL_SYNC (goen_library_save_attendance_async (fixture->library, attendance, TO_RESULT),
                   saved = goen_library_save_attendance_finish (fixture->library, result, &error));
      }
    }
  both = load_today (fixture->library, NOW);
  g_assert_cmpuint (both->n_faces, ==, 2);
  g_assert_cmpint (both->faces_event_id, ==, event_id);
  g_assert_cmpstr (both->faces_event_title, ==, "あお勉強会");

  easy = review (fixture->library, misaki, GOEN_FSRS_EASY, NOW);
  g_assert_cmpint (easy->memory.due, ==, at ("2026-12-04T12:00:00+09:00"));
  one = load_today (fixture->library, NOW);
  g_assert_cmpuint (one->n_faces, ==, 1);

  /* After the event: eight days later the one who was easy is due, and the other was never asked for. */
  later = load_today (fixture->library, "2026-12-04T12:00:00+09:00");
  g_assert_cmpuint (later->n_faces, ==, 1);
  g_assert_cmpint (later->faces_event_id, ==, 0);

  before->person_id = misaki;
  before->aspect = GOEN_FACE_STORY;
  {
    CALL_SYNC (goen_library_put_face_back_async (fixture->library, before, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  undone = load_today (fixture->library, NOW);
  g_assert_cmpuint (undone->n_faces, ==, 2);
}

#define ADD(name, test) g_test_add ("/today-speaking/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("no-pitch", test_no_pitch);
  ADD ("stale-pitch", test_stale_pitch);
  ADD ("pitch-for-event", test_pitch_for_event);
  ADD ("pitch-for-other-events", test_pitch_for_other_events);
  ADD ("week-before", test_week_before);
  ADD ("how-long-practice-lasts", test_how_long_practice_lasts);
  ADD ("question", test_question);
  ADD ("faces", test_faces);

  return g_test_run ();
}
