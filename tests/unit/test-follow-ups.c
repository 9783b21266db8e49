/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "test-loop-util.h"

/* In every test it is the evening of 27 November 2026 in Tokyo. */
#define NOW "2026-11-27T19:00:00+09:00"

static GoenFollowUp *
finish (GoenLibrary         *library,
        gint64               id,
        GoenInteractionKind  kind)
{
  GoenFollowUp *follow_up;

  CALL_SYNC (goen_library_finish_follow_up_async (library, id, kind, TO_RESULT),
             follow_up = goen_library_finish_follow_up_finish (library, result, &error));

  return follow_up;
}

static void
reopen (GoenLibrary *library,
        gint64       id)
{
  CALL_SYNC (goen_library_reopen_follow_up_async (library, id, TO_RESULT),
             goen_library_write_finish (library, result, &error));
}

static void
drop (GoenLibrary *library,
      gint64       id,
      const char  *reason)
{
  CALL_SYNC (goen_library_drop_follow_up_async (library, id, reason, TO_RESULT),
             goen_library_write_finish (library, result, &error));
}

static GoenFollowUp *
save_follow_up (GoenLibrary        *library,
                const GoenFollowUp *follow_up)
{
  GoenFollowUp *saved;

  CALL_SYNC (goen_library_save_follow_up_async (library, follow_up, TO_RESULT),
             saved = goen_library_save_follow_up_finish (library, result, &error));

  return saved;
}

/* What doing each kind leaves on the timeline. */
static const struct {
  GoenFollowUpKind    kind;
  GoenInteractionKind said;
  GoenInteractionKind noted;
  GoenDirection       direction;
} doings[] = {
  { GOEN_FOLLOW_UP_THANKS, 0, GOEN_INTERACTION_MAIL, GOEN_DIRECTION_OUT },
  { GOEN_FOLLOW_UP_THANKS, GOEN_INTERACTION_MESSAGE, GOEN_INTERACTION_MESSAGE, GOEN_DIRECTION_OUT },
  { GOEN_FOLLOW_UP_INFO, 0, GOEN_INTERACTION_MAIL, GOEN_DIRECTION_OUT },
  { GOEN_FOLLOW_UP_MEET, 0, GOEN_INTERACTION_MAIL, GOEN_DIRECTION_OUT },
  { GOEN_FOLLOW_UP_CONGRATULATE, GOEN_INTERACTION_CALL, GOEN_INTERACTION_CALL, GOEN_DIRECTION_OUT },
  { GOEN_FOLLOW_UP_AGAIN, 0, GOEN_INTERACTION_MAIL, GOEN_DIRECTION_OUT },
  { GOEN_FOLLOW_UP_PROMISE, 0, GOEN_INTERACTION_PROMISE, GOEN_DIRECTION_OUT },
  { GOEN_FOLLOW_UP_PROMISED, GOEN_INTERACTION_MAIL, GOEN_INTERACTION_PROMISE, GOEN_DIRECTION_IN },
};

static void
test_finish (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (doings); i++)
    {
      gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
      gint64 id = add_follow_up (fixture->library, person_id, doings[i].kind, "釣り", at ("2026-11-27T21:00:00+09:00"));
      g_autoptr (GoenFollowUp) done = finish (fixture->library, id, doings[i].said);
      g_autoptr (GoenFollowUp) again = finish (fixture->library, id, doings[i].said);
      g_autoptr (GPtrArray) timeline = list_timeline (fixture->library, person_id);
      g_autoptr (GPtrArray) open = list_follow_ups (fixture->library, person_id, FALSE);
      const GoenInteraction *entry = timeline->pdata[0];

      g_assert_cmpint (done->state, ==, GOEN_FOLLOW_UP_DONE);
      g_assert_cmpint (done->closed, ==, at (NOW));
      g_assert_cmpint (again->interaction_id, ==, done->interaction_id);
      g_assert_cmpuint (open->len, ==, 0);
      g_assert_cmpuint (timeline->len, ==, 1);
      g_assert_cmpint (entry->kind, ==, doings[i].noted);
      g_assert_cmpint (entry->direction, ==, doings[i].direction);
      g_assert_cmpint (entry->time, ==, at (NOW));
      g_assert_cmpstr (entry->text, ==, "釣り");
    }
}

static void
test_reopen (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  gint64 kept = add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_INFO, "記事", 0);
  gint64 id = add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_THANKS, "釣り",
                             at ("2026-11-27T21:00:00+09:00"));
  g_autoptr (GoenFollowUp) first = finish (fixture->library, kept, 0);
  g_autoptr (GoenFollowUp) second = finish (fixture->library, id, 0);
  g_autoptr (GPtrArray) timeline = NULL;
  g_autoptr (GPtrArray) open = NULL;

  reopen (fixture->library, id);
  timeline = list_timeline (fixture->library, person_id);
  open = list_follow_ups (fixture->library, person_id, FALSE);

  g_assert_cmpuint (timeline->len, ==, 1);
  g_assert_cmpint (((GoenInteraction *) timeline->pdata[0])->id, ==, first->interaction_id);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpint (((GoenFollowUp *) open->pdata[0])->id, ==, id);
  g_assert_cmpint (((GoenFollowUp *) open->pdata[0])->due, ==, at ("2026-11-27T21:00:00+09:00"));
  g_assert_cmpint (((GoenFollowUp *) open->pdata[0])->closed, ==, 0);
}

/* To give it as it was takes it back as well. */
static void
test_save_as_it_was (Fixture       *fixture,
                     gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  gint64 id = add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_THANKS, "釣り",
                             at ("2026-11-27T21:00:00+09:00"));
  g_autoptr (GoenFollowUp) before = get_follow_up (fixture->library, person_id);
  g_autoptr (GoenFollowUp) done = finish (fixture->library, id, GOEN_INTERACTION_CALL);
  g_autoptr (GoenFollowUp) saved = save_follow_up (fixture->library, before);
  g_autoptr (GPtrArray) timeline = list_timeline (fixture->library, person_id);

  g_assert_cmpint (done->state, ==, GOEN_FOLLOW_UP_DONE);
  g_assert_cmpint (saved->state, ==, GOEN_FOLLOW_UP_OPEN);
  g_assert_cmpuint (timeline->len, ==, 0);
}

/* Somebody writes, and meanwhile it is closed or put off elsewhere. */
static void
test_save_draft (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  gint64 id = add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_THANKS, "釣り",
                             at ("2026-11-27T21:00:00+09:00"));
  g_autoptr (GoenFollowUp) draft = get_follow_up (fixture->library, person_id);
  g_autoptr (GoenFollowUp) done = NULL;
  g_autoptr (GoenFollowUp) saved = NULL;
  g_autoptr (GPtrArray) timeline = NULL;

  snooze (fixture->library, id, at ("2026-11-26T20:00:00+09:00"));
  done = finish (fixture->library, id, GOEN_INTERACTION_CALL);
  draft->body = g_strdup ("昨日はありがとうございました。");
  draft->tone = GOEN_TONE_PEER;
  {
    CALL_SYNC (goen_library_save_draft_async (fixture->library, draft, TO_RESULT),
               saved = goen_library_save_follow_up_finish (fixture->library, result, &error));
  }
  timeline = list_timeline (fixture->library, person_id);

  g_assert_cmpstr (saved->body, ==, "昨日はありがとうございました。");
  g_assert_cmpint (saved->tone, ==, GOEN_TONE_PEER);
  g_assert_cmpstr (saved->hook, ==, "釣り");
  g_assert_cmpint (saved->state, ==, GOEN_FOLLOW_UP_DONE);
  g_assert_cmpint (saved->snoozed, ==, at ("2026-11-26T20:00:00+09:00"));
  g_assert_cmpint (saved->interaction_id, ==, done->interaction_id);
  g_assert_cmpuint (timeline->len, ==, 1);
}

static void
test_introduction (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 misaki = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  gint64 jiro = add_person (fixture->library, "田中", "次郎", NULL, NULL);
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();
  g_autoptr (GoenFollowUp) saved = NULL;
  g_autoptr (GoenFollowUp) done = NULL;

  follow_up->person_id = misaki;
  follow_up->other_id = jiro;
  follow_up->kind = GOEN_FOLLOW_UP_INTRODUCE;
  follow_up->hook = g_strdup ("金型");
  saved = save_follow_up (fixture->library, follow_up);

  /* Whatever it was sent by, it is an introduction. */
  done = finish (fixture->library, saved->id, GOEN_INTERACTION_MAIL);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) timeline = list_timeline (fixture->library, i == 0 ? misaki : jiro);
      const GoenInteraction *entry = timeline->pdata[0];

      g_assert_cmpuint (timeline->len, ==, 1);
      g_assert_cmpint (entry->kind, ==, GOEN_INTERACTION_INTRODUCTION);
      g_assert_cmpint (entry->direction, ==, GOEN_DIRECTION_OUT);
      g_assert_cmpstr (entry->text, ==, "金型");
    }

  reopen (fixture->library, saved->id);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) timeline = list_timeline (fixture->library, i == 0 ? misaki : jiro);

      g_assert_cmpuint (timeline->len, ==, 0);
    }
}

static void
test_snooze (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  gint64 id = add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_THANKS, "釣り",
                             at ("2026-11-27T21:00:00+09:00"));
  g_autoptr (GoenFollowUp) snoozed = NULL;
  g_autoptr (GoenFollowUp) woken = NULL;

  snooze (fixture->library, id, at ("2026-11-28T08:00:00+09:00"));
  snoozed = get_follow_up (fixture->library, person_id);
  g_assert_cmpint (snoozed->snoozed, ==, at ("2026-11-28T08:00:00+09:00"));
  g_assert_cmpint (snoozed->due, ==, at ("2026-11-27T21:00:00+09:00"));

  snooze (fixture->library, id, 0);
  woken = get_follow_up (fixture->library, person_id);
  g_assert_cmpint (woken->snoozed, ==, 0);
  g_assert_cmpint (woken->due, ==, at ("2026-11-27T21:00:00+09:00"));
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  gint64 id = add_follow_up (fixture->library, person_id, GOEN_FOLLOW_UP_MEET, NULL, 0);
  g_autoptr (GoenFollowUp) dropped = NULL;
  g_autoptr (GoenFollowUp) open = NULL;
  g_autoptr (GPtrArray) timeline = NULL;

  drop (fixture->library, id, "海外へ転勤");
  dropped = get_follow_up (fixture->library, person_id);
  timeline = list_timeline (fixture->library, person_id);
  g_assert_cmpint (dropped->state, ==, GOEN_FOLLOW_UP_DROPPED);
  g_assert_cmpstr (dropped->reason, ==, "海外へ転勤");
  g_assert_cmpint (dropped->closed, ==, at (NOW));
  g_assert_cmpuint (timeline->len, ==, 0);

  reopen (fixture->library, id);
  open = get_follow_up (fixture->library, person_id);
  g_assert_cmpint (open->state, ==, GOEN_FOLLOW_UP_OPEN);
  g_assert_null (open->reason);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_finish_follow_up_async (fixture->library, 99, 0, TO_RESULT);
  await (&result);
  g_assert_null (goen_library_finish_follow_up_finish (fixture->library, result, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

static void
test_touch (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 person_id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GoenTouch) touch = NULL;
  g_autoptr (GoenTouch) loaded = NULL;

  {
    CALL_SYNC (goen_library_load_touch_async (fixture->library, person_id, TO_RESULT),
               touch = goen_library_load_touch_finish (fixture->library, result, &error));
  }
  g_assert_cmpint (touch->days, ==, -1);

  touch->days = 60;
  g_ptr_array_add (touch->quiet, goen_quiet_period_new ("03-20", "04-10", "決算期"));
  {
    CALL_SYNC (goen_library_save_touch_async (fixture->library, touch, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  {
    CALL_SYNC (goen_library_snooze_touch_async (fixture->library, person_id, at ("2026-12-24T00:00:00+09:00"),
                                                TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  {
    CALL_SYNC (goen_library_load_touch_async (fixture->library, person_id, TO_RESULT),
               loaded = goen_library_load_touch_finish (fixture->library, result, &error));
  }

  g_assert_cmpint (loaded->days, ==, 60);
  g_assert_cmpint (loaded->snoozed, ==, at ("2026-12-24T00:00:00+09:00"));
  g_assert_cmpuint (loaded->quiet->len, ==, 1);
  g_assert_cmpstr (((GoenQuietPeriod *) loaded->quiet->pdata[0])->text, ==, "決算期");
}

/* Whatever the reason, it is a sentence, also where a word is missing. */
static void
test_reasons (void)
{
  for (GoenReason reason = GOEN_REASON_PROMISE; reason <= GOEN_REASON_INTERVAL; reason++)
    {
      GoenReconnect full = {
        .reason = reason, .text = (char *) "TEXT", .event_title = (char *) "EVENT", .count = 3, .last_contact = 1
      };
      GoenReconnect empty = { .reason = reason };
      g_autofree char *sentence = goen_reconnect_dup_reason (&full);
      g_autofree char *bare = goen_reconnect_dup_reason (&empty);

      g_assert_true (strstr (sentence, "TEXT") != NULL || strstr (sentence, "EVENT") != NULL ||
                     strstr (sentence, "3") != NULL);
      g_assert_cmpstr (bare, !=, "");
      g_assert_null (strstr (bare, "(null)"));
      g_assert_false (g_str_has_suffix (bare, ": "));
    }
}

static void
test_labels (void)
{
  for (guint kind = GOEN_FOLLOW_UP_THANKS; kind < GOEN_N_FOLLOW_UP_KINDS; kind++)
    g_assert_nonnull (goen_follow_up_kind_get_label (kind));
  for (guint kind = GOEN_INTERACTION_MET; kind < GOEN_N_INTERACTION_KINDS; kind++)
    g_assert_nonnull (goen_interaction_kind_get_label (kind));
  for (guint tone = GOEN_TONE_CLIENT; tone < GOEN_N_TONES; tone++)
    g_assert_nonnull (goen_tone_get_label (tone));

  g_assert_null (goen_follow_up_kind_get_label (0));
  g_assert_null (goen_tone_get_label (GOEN_N_TONES));
}

#define ADD(path, func) g_test_add ("/follow-ups/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("GOEN_NOW", NOW, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("finish", test_finish);
  ADD ("reopen", test_reopen);
  ADD ("save-as-it-was", test_save_as_it_was);
  ADD ("save-draft", test_save_draft);
  ADD ("introduction", test_introduction);
  ADD ("snooze", test_snooze);
  ADD ("drop", test_drop);
  ADD ("missing", test_missing);
  ADD ("touch", test_touch);
  g_test_add_func ("/follow-ups/reasons", test_reasons);
  g_test_add_func ("/follow-ups/labels", test_labels);

  return g_test_run ();
}
