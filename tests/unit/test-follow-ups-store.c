/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "follow-up-fixture.h"

/* Follow-ups and timelines in the store: what is saved, in what order it stands, and what it says about contacts. */

/* --- follow-ups --- */

/* The hooks of those a query lists, in order: "a, b". */
static char *
list (Fixture            *fixture,
      GoenFollowUpsQuery  query)
{
  g_autoptr (GPtrArray) found = run_list_follow_ups (fixture, (Job) { .query = &query }).answer;
  GString *hooks = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (hooks, "%s%s", i > 0 ? ", " : "", ((GoenFollowUp *) found->pdata[i])->hook);

  return g_string_free_and_steal (hooks);
}

static gint64
count_open (Fixture            *fixture,
            GoenFollowUpsQuery  query)
{
  return run_count_follow_ups (fixture, (Job) { .query = &query }).found;
}

#define assert_list(fixture, hooks, ...) \
  G_STMT_START { \
    g_autofree char *found_ = list (fixture, (GoenFollowUpsQuery) { __VA_ARGS__ }); \
    g_assert_cmpstr (found_, ==, hooks); \
  } G_STMT_END

static void
close_follow_up (Fixture           *fixture,
                 gint64             id,
                 GoenFollowUpState  state,
                 gint64             closed)
{
  g_autoptr (GoenFollowUp) follow_up = load_follow_up (fixture, id);

  follow_up->state = state;
  follow_up->closed = closed;
  run_save_follow_up (fixture, (Job) { .record = follow_up });
}

static void
snooze (Fixture *fixture,
        gint64   id,
        gint64   until)
{
  g_autoptr (GoenFollowUp) follow_up = load_follow_up (fixture, id);

  follow_up->snoozed = until;
  run_save_follow_up (fixture, (Job) { .record = follow_up });
}

/* Event 7 of 19 November. */
static void
add_event (Fixture *fixture)
{
  run_sql (fixture->path,
           "INSERT INTO event (id, uuid, revision, created, modified, title, start)"
           " VALUES (7, 'e-7', 1, 1, 1, '架空交流会', 1795080000)");
}

static GoenFollowUp *
make_full_follow_up (gint64 person_id,
                     gint64 other_id)
{
  GoenFollowUp *follow_up = goen_follow_up_new ();

  follow_up->uuid = g_strdup ("11111111-1111-4111-8111-111111111111");
  follow_up->person_id = person_id;
  follow_up->other_id = other_id;
  follow_up->event_id = 7;
  follow_up->kind = GOEN_FOLLOW_UP_INTRODUCE;
  follow_up->hook = g_strdup ("山の話");
  follow_up->due = NOW + HOURS (5);
  follow_up->snoozed = NOW + HOURS (1);
  follow_up->tone = GOEN_TONE_PEER;
  follow_up->subject = g_strdup ("ご紹介");
  follow_up->body = g_strdup ("一行目\n二行目");
  follow_up->reason = g_strdup ("不要になった");
  follow_up->state = GOEN_FOLLOW_UP_DROPPED;
  follow_up->closed = NOW - 1;
  follow_up->created = NOW - 2;

  return follow_up;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 person = save_and_free (fixture->store, make_person ("田中", "花子", "たなか", "はなこ"));
  gint64 other = add_person (fixture, "山田");
  g_autoptr (GoenFollowUp) follow_up = make_full_follow_up (person, other);
  g_autoptr (GoenFollowUp) loaded = NULL;
  g_autoptr (GoenFollowUp) emptied = goen_follow_up_new ();
  g_autoptr (GoenFollowUp) again = NULL;

  add_event (fixture);
  follow_up->interaction_id = add_interaction (fixture, person, GOEN_INTERACTION_MAIL, GOEN_DIRECTION_OUT, NOW, NULL);
  run_save_follow_up (fixture, (Job) { .record = follow_up });
  g_assert_cmpint (follow_up->id, >, 0);

  loaded = load_follow_up (fixture, follow_up->id);
  g_assert_cmpstr (loaded->uuid, ==, "11111111-1111-4111-8111-111111111111");
  g_assert_cmpint (loaded->person_id, ==, person);
  g_assert_cmpint (loaded->other_id, ==, other);
  g_assert_cmpint (loaded->event_id, ==, 7);
  g_assert_cmpint (loaded->kind, ==, GOEN_FOLLOW_UP_INTRODUCE);
  g_assert_cmpint (loaded->state, ==, GOEN_FOLLOW_UP_DROPPED);
  g_assert_cmpstr (loaded->hook, ==, "山の話");
  g_assert_cmpint (loaded->due, ==, NOW + HOURS (5));
  g_assert_cmpint (loaded->snoozed, ==, NOW + HOURS (1));
  g_assert_cmpint (loaded->tone, ==, GOEN_TONE_PEER);
  g_assert_cmpstr (loaded->subject, ==, "ご紹介");
  g_assert_cmpstr (loaded->body, ==, "一行目\n二行目");
  g_assert_cmpstr (loaded->reason, ==, "不要になった");
  g_assert_cmpint (loaded->closed, ==, NOW - 1);
  g_assert_cmpint (loaded->created, ==, NOW - 2);
  g_assert_cmpint (loaded->interaction_id, ==, follow_up->interaction_id);
  g_assert_cmpstr (loaded->person_name, ==, "田中 花子");
  g_assert_cmpstr (loaded->person_yomi, ==, "たなか はなこ");
  g_assert_cmpstr (loaded->other_name, ==, "山田");
  g_assert_cmpstr (loaded->event_title, ==, "架空交流会");
  g_assert_cmpstr (loaded->event_uuid, ==, "e-7");
  g_assert_cmpint (loaded->event_start, ==, 1795080000);

  /* Everything can be taken away again, and who wrote it and when stays. */
  emptied->id = follow_up->id;
  emptied->person_id = other;
  emptied->kind = GOEN_FOLLOW_UP_AGAIN;
  emptied->hook = g_strdup ("");
  run_save_follow_up (fixture, (Job) { .record = emptied });
  g_assert_cmpstr (emptied->uuid, ==, "11111111-1111-4111-8111-111111111111");
  again = load_follow_up (fixture, follow_up->id);
  g_assert_cmpint (again->created, ==, NOW - 2);
  g_assert_cmpint (again->other_id, ==, 0);
  g_assert_cmpint (again->event_id, ==, 0);
  g_assert_cmpint (again->interaction_id, ==, 0);
  g_assert_cmpint (again->closed, ==, 0);
  g_assert_null (again->hook);
  g_assert_null (again->body);
  g_assert_null (again->other_name);
  g_assert_null (again->event_title);
  g_assert_cmpstr (again->person_company, ==, "みどり商事");
  g_assert_cmpstr (again->person_title, ==, "部長");
  g_assert_null (again->person_yomi);
  assert_sound (fixture->store);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 person = add_person (fixture, "田中");
  gint64 done, dropped;

  add_follow_up (fixture, person, GOEN_FOLLOW_UP_INFO, 0, "期限なし");
  add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, NOW + HOURS (20), "明日");
  add_follow_up (fixture, person, GOEN_FOLLOW_UP_PROMISE, NOW - DAYS (3), "過ぎた");
  add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, NOW + HOURS (2), "今晩");
  done = add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, NOW - DAYS (5), "済んだ");
  dropped = add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, NOW + DAYS (5), "やめた");
  close_follow_up (fixture, done, GOEN_FOLLOW_UP_DONE, NOW - DAYS (4));
  close_follow_up (fixture, dropped, GOEN_FOLLOW_UP_DROPPED, NOW - DAYS (1));

  assert_list (fixture, "過ぎた, 今晩, 明日, 期限なし", 0);
  assert_list (fixture, "過ぎた, 今晩, 明日, 期限なし, やめた, 済んだ", .with_closed = TRUE);
  assert_list (fixture, "過ぎた, 今晩", .limit = 2, .with_closed = TRUE);
  assert_list (fixture, "過ぎた, 今晩, 明日, 期限なし, やめた", .limit = 5, .with_closed = TRUE);
  assert_list (fixture, "過ぎた, 今晩, 期限なし", .due_before = NOW + HOURS (20));
  assert_list (fixture, "過ぎた, 期限なし, やめた, 済んだ", .due_before = NOW + HOURS (2), .with_closed = TRUE);
  assert_list (fixture, "今晩, 明日, やめた, 済んだ", .which = GOEN_FOLLOW_UPS_THANKS, .with_closed = TRUE);
  assert_list (fixture, "過ぎた, 期限なし", .which = GOEN_FOLLOW_UPS_OTHERS, .with_closed = TRUE);
  g_assert_cmpint (count_open (fixture, (GoenFollowUpsQuery) { .limit = 1, .with_closed = TRUE }), ==, 4);
  g_assert_cmpint (count_open (fixture, (GoenFollowUpsQuery) { .which = GOEN_FOLLOW_UPS_THANKS }), ==, 2);
  g_assert_cmpint (count_open (fixture, (GoenFollowUpsQuery) { .due_before = NOW + HOURS (2) }), ==, 2);
  run_by_id (fixture->store, goen_person_table_trash, person);
  g_assert_cmpint (count_open (fixture, (GoenFollowUpsQuery) { 0, }), ==, 0);
}

static void
test_snooze (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 person = add_person (fixture, "田中");
  gint64 id = add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, NOW + HOURS (1), "後で");
  g_autoptr (GoenFollowUp) loaded = NULL;

  add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, NOW + HOURS (2), "今");
  snooze (fixture, id, NOW + HOURS (3));

  assert_list (fixture, "今", .visible_at = NOW);
  g_assert_cmpint (count_open (fixture, (GoenFollowUpsQuery) { .visible_at = NOW }), ==, 1);
  assert_list (fixture, "今", .visible_at = NOW + HOURS (3) - 1);
  assert_list (fixture, "後で, 今", .visible_at = NOW + HOURS (3));
  assert_list (fixture, "後で, 今", 0);
  loaded = load_follow_up (fixture, id);
  g_assert_cmpint (loaded->due, ==, NOW + HOURS (1));
}

/* Somebody to be introduced, and the other way round, and both through the trash. */
static void
test_other_person (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 tanaka = add_person (fixture, "田中");
  gint64 yamada = add_person (fixture, "山田");
  gint64 id = add_follow_up (fixture, tanaka, GOEN_FOLLOW_UP_INTRODUCE, NOW, "紹介");
  g_autoptr (GoenFollowUp) follow_up = load_follow_up (fixture, id);
  g_autoptr (GoenFollowUp) without = NULL;
  g_autoptr (GError) error = NULL;
  Job gone = { .id = id };

  add_follow_up (fixture, yamada, GOEN_FOLLOW_UP_THANKS, NOW + 1, "お礼");
  follow_up->other_id = yamada;
  run_save_follow_up (fixture, (Job) { .record = follow_up });
  assert_list (fixture, "紹介", .person_id = tanaka);
  assert_list (fixture, "紹介, お礼", .person_id = yamada);

  run_by_id (fixture->store, goen_person_table_trash, yamada);
  assert_list (fixture, "紹介", 0);
  without = load_follow_up (fixture, id);
  g_assert_cmpint (without->other_id, ==, yamada);
  g_assert_null (without->other_name);
  g_assert_null (without->other_uuid);

  run_by_id (fixture->store, goen_person_table_restore, yamada);
  run_by_id (fixture->store, goen_person_table_trash, tanaka);
  assert_list (fixture, "お礼", 0);
  assert_list (fixture, "お礼", .person_id = yamada);
  g_assert_false (try_load_follow_up (fixture, &gone, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);

  run_by_id (fixture->store, goen_person_table_purge, tanaka);
  assert_sql (fixture->path, "SELECT hook FROM follow_up", "お礼");
  assert_sound (fixture->store);
}

/* Without a name somebody is called by what else is known. */
static void
test_nameless (Fixture       *fixture,
               gconstpointer  data)
{
  GoenPersonRecord *record = goen_person_record_new ();
  g_autoptr (GoenFollowUp) follow_up = NULL;
  gint64 id;

  g_ptr_array_add (record->emails, goen_contact_point_new ("info@example.jp", NULL, NULL));
  id = add_follow_up (fixture, save_and_free (fixture->store, record), GOEN_FOLLOW_UP_INFO, 0, "資料");
  follow_up = load_follow_up (fixture, id);
  g_assert_cmpstr (follow_up->person_name, ==, "info@example.jp");
  g_assert_false (follow_up->person_has_photo);
}

static void
test_event (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 person = add_person (fixture, "田中");
  gint64 open, done, promise;
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();

  add_event (fixture);
  follow_up->person_id = person;
  follow_up->event_id = 7;
  follow_up->kind = GOEN_FOLLOW_UP_THANKS;
  follow_up->due = NOW;
  run_save_follow_up (fixture, (Job) { .record = follow_up });
  open = follow_up->id;

  follow_up->id = 0;
  g_clear_pointer (&follow_up->uuid, g_free);
  follow_up->state = GOEN_FOLLOW_UP_DONE;
  run_save_follow_up (fixture, (Job) { .record = follow_up });
  done = follow_up->id;

  follow_up->id = 0;
  g_clear_pointer (&follow_up->uuid, g_free);
  follow_up->state = GOEN_FOLLOW_UP_OPEN;
  follow_up->kind = GOEN_FOLLOW_UP_PROMISE;
  run_save_follow_up (fixture, (Job) { .record = follow_up });
  promise = follow_up->id;

  g_assert_cmpint (run_find_open (fixture, (Job) { .id = person, .event_id = 7, .kind = GOEN_FOLLOW_UP_THANKS }).found,
                   ==, open);
  g_assert_cmpint (run_find_open (fixture, (Job) { .id = person, .kind = GOEN_FOLLOW_UP_THANKS }).found, ==, 0);
  g_assert_cmpint (run_find_open (fixture, (Job) { .id = person, .event_id = 7, .kind = GOEN_FOLLOW_UP_MEET }).found, ==, 0);

  /* The event ended later: only what is still to be thanked for moves. */
  run_move_due (fixture, (Job) { .event_id = 7, .time = NOW + HOURS (4) });
  for (guint i = 0; i < 3; i++)
    {
      gint64 ids[] = { open, done, promise };
      g_autoptr (GoenFollowUp) loaded = load_follow_up (fixture, ids[i]);

      g_assert_cmpint (loaded->due, ==, ids[i] == open ? NOW + HOURS (4) : NOW);
    }

  /* An event in the trash is not named, and one that is removed for ever leaves what was to be done. */
  run_sql (fixture->path, "UPDATE event SET deleted = 1");
  g_clear_pointer (&follow_up, goen_follow_up_free);
  follow_up = load_follow_up (fixture, open);
  g_assert_cmpint (follow_up->event_id, ==, 7);
  g_assert_null (follow_up->event_title);
}

static void
test_next_time (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 person = add_person (fixture, "田中");
  gint64 other = add_person (fixture, "山田");
  gint64 done, snoozed;

  add_follow_up (fixture, person, GOEN_FOLLOW_UP_INFO, 0, "期限なし");
  add_follow_up (fixture, person, GOEN_FOLLOW_UP_INFO, NOW - DAYS (1), "過ぎた");
  g_assert_cmpint (run_next_time (fixture, (Job) { .time = NOW }).found, ==, 0);

  add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, NOW + HOURS (20), "明日");
  g_assert_cmpint (run_next_time (fixture, (Job) { .time = NOW }).found, ==, NOW + HOURS (14));
  g_assert_cmpint (run_next_time (fixture, (Job) { .time = NOW + HOURS (14) - 1 }).found, ==, NOW + HOURS (14));
  g_assert_cmpint (run_next_time (fixture, (Job) { .time = NOW + HOURS (14) }).found, ==, NOW + HOURS (20));
  g_assert_cmpint (run_next_time (fixture, (Job) { .time = NOW + HOURS (20) }).found, ==, 0);

  snoozed = add_follow_up (fixture, person, GOEN_FOLLOW_UP_MEET, 0, "後で");
  snooze (fixture, snoozed, NOW + HOURS (1));
  g_assert_cmpint (run_next_time (fixture, (Job) { .time = NOW }).found, ==, NOW + HOURS (1));

  done = add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, NOW + 60, "済んだ");
  close_follow_up (fixture, done, GOEN_FOLLOW_UP_DONE, NOW);
  add_follow_up (fixture, other, GOEN_FOLLOW_UP_THANKS, NOW + 30, "ごみ箱");
  run_by_id (fixture->store, goen_person_table_trash, other);
  g_assert_cmpint (run_next_time (fixture, (Job) { .time = NOW }).found, ==, NOW + HOURS (1));
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 person = add_person (fixture, "田中");
  gint64 id = add_follow_up (fixture, person, GOEN_FOLLOW_UP_INFO, 0, "資料");
  g_autoptr (GoenFollowUp) follow_up = load_follow_up (fixture, id);
  g_autofree char *upper = g_ascii_strup (follow_up->uuid, -1);
  g_autoptr (GError) error = NULL;
  Job find = { .uuid = upper };
  Job saved = { .record = follow_up };

  g_assert_cmpint (run_find_follow_up (fixture, find).found, ==, id);
  run_remove_follow_up (fixture, (Job) { .id = id });
  run_remove_follow_up (fixture, (Job) { .id = id });
  assert_list (fixture, "", 0);
  g_assert_false (try_find_follow_up (fixture, &find, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (try_save_follow_up (fixture, &saved, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Given back as it was, it is the same one for everybody outside. */
  follow_up->id = 0;
  run_save_follow_up (fixture, saved);
  find.uuid = follow_up->uuid;
  g_assert_cmpint (run_find_follow_up (fixture, find).found, ==, follow_up->id);

  follow_up->id = 0;
  g_clear_pointer (&follow_up->uuid, g_free);
  follow_up->other_id = person + 100;
  g_assert_false (try_save_follow_up (fixture, &saved, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

/* --- timelines --- */

static void
test_timeline (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 person = add_person (fixture, "田中");
  gint64 other = add_person (fixture, "山田");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) latest = NULL;
  g_autoptr (GoenInteraction) loaded = NULL;
  const GoenInteraction *first;

  add_event (fixture);
  add_interaction (fixture, person, GOEN_INTERACTION_CALL, GOEN_DIRECTION_IN, NOW - DAYS (2), "電話");
  add_interaction (fixture, person, GOEN_INTERACTION_MET, GOEN_DIRECTION_NONE, NOW - DAYS (9), "名刺交換");
  add_interaction (fixture, person, GOEN_INTERACTION_NOTE, GOEN_DIRECTION_NONE, NOW - DAYS (2), NULL);
  add_interaction (fixture, other, GOEN_INTERACTION_CALL, GOEN_DIRECTION_OUT, NOW, "別の人");
  run_sql (fixture->path, "UPDATE interaction SET event_id = 7 WHERE kind = 1");

  all = run_list_interactions (fixture, (Job) { .id = person }).answer;
  g_assert_cmpuint (all->len, ==, 3);
  first = all->pdata[0];
  g_assert_cmpint (first->kind, ==, GOEN_INTERACTION_NOTE);
  g_assert_null (first->text);
  first = all->pdata[1];
  g_assert_cmpstr (first->text, ==, "電話");
  g_assert_cmpint (first->direction, ==, GOEN_DIRECTION_IN);
  g_assert_cmpint (first->time, ==, NOW - DAYS (2));
  first = all->pdata[2];
  g_assert_cmpstr (first->event_title, ==, "架空交流会");
  g_assert_cmpstr (first->event_uuid, ==, "e-7");

  latest = run_list_interactions (fixture, (Job) { .id = person, .number = 1 }).answer;
  g_assert_cmpuint (latest->len, ==, 1);
  loaded = run_load_interaction (fixture, (Job) { .id = ((GoenInteraction *) all->pdata[1])->id }).answer;
  g_assert_cmpint (loaded->person_id, ==, person);
  g_assert_cmpstr (loaded->uuid, ==, ((GoenInteraction *) all->pdata[1])->uuid);
}

/* Whether a kind is a contact is said in C for the interface and in SQL for the store. */
static void
test_contact_kinds (Fixture       *fixture,
                    gconstpointer  data)
{
  for (GoenInteractionKind kind = GOEN_INTERACTION_MET; kind < GOEN_N_INTERACTION_KINDS; kind++)
    {
      gint64 person = add_person (fixture, "田中");

      add_interaction (fixture, person, kind, GOEN_DIRECTION_NONE, NOW - DAYS (1), NULL);
      assert_last_contact (fixture, person, goen_interaction_kind_is_contact (kind) ? NOW - DAYS (1) : 0);
    }
  g_assert_false (goen_interaction_kind_is_contact (GOEN_INTERACTION_ACHIEVEMENT));
  g_assert_false (goen_interaction_kind_is_contact (GOEN_INTERACTION_NOTE));
}

static void
test_last_contact (Fixture       *fixture,
                   gconstpointer  data)
{
  GoenPersonRecord *record = make_person ("田中", NULL, NULL, NULL);
  gint64 met = 1795003200 - DAYS (100);   /* 2026-08-10 12:00 UTC */
  gint64 other = add_person (fixture, "山田");
  g_autoptr (GoenInteraction) later = NULL;
  gint64 person, first, second;

  record->met_on = g_strdup ("2026-08-10");
  person = save_and_free (fixture->store, record);
  assert_last_contact (fixture, person, met);

  first = add_interaction (fixture, person, GOEN_INTERACTION_CALL, GOEN_DIRECTION_OUT, NOW - DAYS (10), NULL);
  second = add_interaction (fixture, person, GOEN_INTERACTION_MAIL, GOEN_DIRECTION_OUT, NOW - DAYS (3), NULL);
  add_interaction (fixture, person, GOEN_INTERACTION_CALL, GOEN_DIRECTION_OUT, NOW - DAYS (300), NULL);
  assert_last_contact (fixture, person, NOW - DAYS (3));

  /* Who edits the person does not lose it, and nobody thinks that an entry was an edit. */
  record = load (fixture->store, person, GOEN_PERSON_FIELDS, NULL);
  g_assert_cmpint (record->revision, ==, 1);
  g_set_str (&record->note, "覚え書き");
  save_and_free (fixture->store, record);
  assert_last_contact (fixture, person, NOW - DAYS (3));

  /* A mistake in the date, and a call that was with somebody else. */
  later = run_load_interaction (fixture, (Job) { .id = second }).answer;
  later->time = NOW - DAYS (20);
  run_save_interaction (fixture, (Job) { .record = later });
  assert_last_contact (fixture, person, NOW - DAYS (10));
  later->person_id = other;
  later->time = NOW - DAYS (5);
  run_save_interaction (fixture, (Job) { .record = later });
  assert_last_contact (fixture, person, NOW - DAYS (10));
  assert_last_contact (fixture, other, NOW - DAYS (5));

  run_remove_interaction (fixture, (Job) { .id = first });
  run_remove_interaction (fixture, (Job) { .id = first });
  assert_last_contact (fixture, person, met);
  assert_sound (fixture->store);
}

/* --- what is announced --- */

typedef struct {
  GoenChangeSet *changes;
} Seen;

static void
changed_cb (GoenStore     *store,
            GoenChangeSet *changes,
            gpointer       user_data)
{
  Seen *seen = user_data;

  g_clear_pointer (&seen->changes, goen_change_set_unref);
  seen->changes = goen_change_set_ref (changes);
}

static void
test_announced (Fixture       *fixture,
                gconstpointer  data)
{
  Seen seen = { NULL };
  gint64 person = add_person (fixture, "田中");
  gint64 id;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &seen);
  id = add_follow_up (fixture, person, GOEN_FOLLOW_UP_INFO, 0, "資料");
  g_assert_true (goen_change_set_has (seen.changes, GOEN_TABLE_FOLLOW_UP, id));
  g_assert_false (goen_change_set_touches (seen.changes, GOEN_TABLE_PERSON));

  add_interaction (fixture, person, GOEN_INTERACTION_CALL, GOEN_DIRECTION_OUT, NOW, NULL);
  g_assert_true (goen_change_set_has (seen.changes, GOEN_TABLE_INTERACTION, person));
  g_assert_true (goen_change_set_has (seen.changes, GOEN_TABLE_PERSON, person));

  add_interaction (fixture, person, GOEN_INTERACTION_CALL, GOEN_DIRECTION_OUT, NOW - 1, NULL);
  g_assert_true (goen_change_set_has (seen.changes, GOEN_TABLE_INTERACTION, person));
  g_assert_false (goen_change_set_touches (seen.changes, GOEN_TABLE_PERSON));
  g_clear_pointer (&seen.changes, goen_change_set_unref);
  g_signal_handlers_disconnect_by_data (fixture->store, &seen);
}

/* --- templates --- */

static GoenTemplate *
make_template (const char *name,
               GoenTone    tone,
               const char *language,
               const char *body)
{
  GoenTemplate *template = goen_template_new ();

  template->kind = GOEN_FOLLOW_UP_THANKS;
  template->tone = tone;
  g_set_str (&template->language, language);
  g_set_str (&template->name, name);
  g_set_str (&template->subject, "件名");
  g_set_str (&template->body, body);

  return template;
}

static gint64
save_template (Fixture      *fixture,
               GoenTemplate *template)
{
  gint64 id;

  run_save_template (fixture, (Job) { .record = template });
  id = template->id;
  goen_template_free (template);

  return id;
}

static void
test_templates (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GoenTemplate) empty = make_template ("空", GOEN_TONE_PEER, "ja", "");
  g_autoptr (GError) error = NULL;
  Job job = { .record = empty };
  gint64 peer = save_template (fixture, make_template (NULL, GOEN_TONE_PEER, "ja", "一"));
  gint64 own = save_template (fixture, make_template ("春", GOEN_TONE_PEER, "ja", "二"));

  g_assert_cmpint (save_template (fixture, make_template ("", GOEN_TONE_PEER, "ja", "三")), ==, peer);
  g_assert_cmpint (save_template (fixture, make_template (NULL, GOEN_TONE_PEER, "en", "four")), !=, peer);
  g_assert_cmpint (save_template (fixture, make_template (NULL, GOEN_TONE_CLIENT, "ja", "五")), !=, peer);
  g_assert_cmpint (save_template (fixture, make_template ("春", GOEN_TONE_PEER, "ja", "六")), !=, own);
  g_assert_false (try_save_template (fixture, &job, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);

  list = run_list_templates (fixture, (Job) { .id = 0 }).answer;
  g_assert_cmpuint (list->len, ==, 5);
  g_assert_cmpstr (((GoenTemplate *) list->pdata[0])->body, ==, "五");
  g_assert_cmpstr (((GoenTemplate *) list->pdata[1])->body, ==, "four");
  g_assert_cmpstr (((GoenTemplate *) list->pdata[2])->body, ==, "三");
  g_assert_null (((GoenTemplate *) list->pdata[2])->name);
  g_assert_cmpstr (((GoenTemplate *) list->pdata[2])->subject, ==, "件名");
  g_assert_cmpstr (((GoenTemplate *) list->pdata[3])->name, ==, "春");

  /* An own one that loses its name takes the place of the one that stands for the built-in one. */
  g_clear_pointer (&((GoenTemplate *) list->pdata[3])->name, g_free);
  run_save_template (fixture, (Job) { .record = list->pdata[3] });
  g_assert_cmpint (((GoenTemplate *) list->pdata[3])->id, ==, peer);
  run_remove_template (fixture, (Job) { .id = own });
  run_remove_template (fixture, (Job) { .id = peer });
  fewer = run_list_templates (fixture, (Job) { .id = 0 }).answer;
  g_assert_cmpuint (fewer->len, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/follow-ups/round-trip", test_round_trip);
  ADD ("/follow-ups/order", test_order);
  ADD ("/follow-ups/snooze", test_snooze);
  ADD ("/follow-ups/other-person", test_other_person);
  ADD ("/follow-ups/nameless", test_nameless);
  ADD ("/follow-ups/event", test_event);
  ADD ("/follow-ups/next-time", test_next_time);
  ADD ("/follow-ups/gone", test_gone);
  ADD ("/timeline/list", test_timeline);
  ADD ("/timeline/contact-kinds", test_contact_kinds);
  ADD ("/timeline/last-contact", test_last_contact);
  ADD ("/timeline/announced", test_announced);
  ADD ("/templates", test_templates);
#undef ADD

  return g_test_run ();
}
