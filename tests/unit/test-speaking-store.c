/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speaking-fixture.h"

/* Introductions, where they were used, takes and their recordings, the words of the user. */

static const char * const columns[GOEN_N_BLOCKS] = { "greeting", "who", "offer", "why", "whom", "closing" };

static void
test_pitch_round_trip (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitch) stored = NULL;
  g_autoptr (GoenPitch) bare = NULL;
  gint64 parent = add_pitch (fixture, "60秒");

  pitch->name = g_strdup (" 30秒 ");
  pitch->audience = g_strdup ("製造業の方");
  pitch->seconds = 45;
  pitch->parent_id = parent;
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    pitch->blocks[i] = g_strdup_printf ("文%u\n二行目", i);
  run_save_pitch (fixture, (Job) { .record = pitch });
  g_assert_cmpint (pitch->id, >, 0);
  g_assert_cmpint (pitch->revision, ==, 1);
  g_assert_true (g_uuid_string_is_valid (pitch->uuid));

  stored = run_load_pitch (fixture, (Job) { .id = pitch->id }).answer;
  g_assert_true (goen_pitch_equal (pitch, stored));
  g_assert_cmpstr (stored->name, ==, "30秒");
  g_assert_cmpstr (stored->audience, ==, "製造業の方");
  g_assert_cmpuint (stored->seconds, ==, 45);
  g_assert_cmpint (stored->parent_id, ==, parent);
  g_assert_cmpint (stored->created, >, 0);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM pitch WHERE id = 2", columns[i]);
      g_autofree char *expected = g_strdup_printf ("文%u\n二行目", i);

      g_assert_cmpstr (stored->blocks[i], ==, expected);
      assert_sql (fixture->path, sql, expected);
    }

  bare = run_load_pitch (fixture, (Job) { .id = parent }).answer;
  g_assert_null (bare->audience);
  g_assert_cmpint (bare->parent_id, ==, 0);
  g_assert_cmpuint (bare->n_takes, ==, 0);
  g_assert_cmpuint (bare->n_uses, ==, 0);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    g_assert_null (bare->blocks[i]);
}

static void
test_pitch_refused (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GoenPitch) nameless = goen_pitch_new ();
  g_autoptr (GoenPitch) mine = NULL;
  g_autoptr (GoenPitch) theirs = NULL;
  gint64 id = add_pitch (fixture, "30秒");

  nameless->name = g_strdup (" ");
  fail_save_pitch (fixture, (Job) { .record = nameless }, GOEN_ERROR_INVALID);

  mine = run_load_pitch (fixture, (Job) { .id = id }).answer;
  theirs = run_load_pitch (fixture, (Job) { .id = id }).answer;
  g_set_str (&theirs->blocks[GOEN_BLOCK_WHO], "税理士");
  run_save_pitch (fixture, (Job) { .record = theirs });
  fail_save_pitch (fixture, (Job) { .record = mine }, GOEN_ERROR_CONFLICT);
  assert_sql (fixture->path, "SELECT who FROM pitch", "税理士");

  fail_load_pitch (fixture, (Job) { .id = 99 }, GOEN_ERROR_NOT_FOUND);
  fail_find_pitch (fixture, (Job) { .text = "11111111-1111-4111-8111-111111111111" }, GOEN_ERROR_NOT_FOUND);
  mine->id = 99;
  fail_save_pitch (fixture, (Job) { .record = mine }, GOEN_ERROR_NOT_FOUND);
}

/* A UUID that is brought stays; one that is taken is replaced, because a copy is another introduction. */
static void
test_pitch_uuid (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitch) copy = NULL;

  pitch->name = g_strdup ("30秒");
  pitch->uuid = g_strdup ("ABCDEF00-1111-4111-8111-111111111111");
  run_save_pitch (fixture, (Job) { .record = pitch });
  g_assert_cmpint (run_find_pitch (fixture, (Job) { .text = "abcdef00-1111-4111-8111-111111111111" }).found, ==, pitch->id);
  g_assert_cmpint (run_find_pitch (fixture, (Job) { .text = "ABCDEF00-1111-4111-8111-111111111111" }).found, ==, pitch->id);

  copy = goen_pitch_copy (pitch);
  copy->id = 0;
  run_save_pitch (fixture, (Job) { .record = copy });
  g_assert_cmpint (copy->id, !=, pitch->id);
  g_assert_cmpstr (copy->uuid, !=, pitch->uuid);
}

static char *
dup_names (Fixture    *fixture,
           const char *search,
           gboolean    trash)
{
  g_autoptr (GPtrArray) list = run_list_pitches (fixture, (Job) { .text = search, .flag = trash }).answer;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", ((GoenPitch *) list->pdata[i])->name);

  return g_string_free_and_steal (g_steal_pointer (&names));
}

#define assert_pitches(fixture, search, trash, expected) \
  G_STMT_START { \
    g_autofree char *names_ = dup_names (fixture, search, trash); \
    g_assert_cmpstr (names_, ==, expected); \
  } G_STMT_END

/* Whatever was done last counts: changed, practised, or used at an event that has begun. */
static void
test_pitch_order (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 changed = add_pitch (fixture, "changed");
  gint64 practised = add_pitch (fixture, "practised");
  gint64 used = add_pitch (fixture, "used");
  gint64 later = add_pitch (fixture, "later");
  gint64 past = add_event (fixture->store, "会", NOW - 3 * DAY);
  gint64 coming = add_event (fixture->store, "次", NOW + 90 * DAY);
  g_autofree char *sql =
    g_strdup_printf ("UPDATE pitch SET modified = %" G_GINT64_FORMAT " WHERE id <> %" G_GINT64_FORMAT ";"
                     "UPDATE pitch SET modified = %" G_GINT64_FORMAT " WHERE id = %" G_GINT64_FORMAT,
                     NOW - 99 * DAY, changed, NOW - 2 * DAY, changed);

  add_take (fixture, practised, NOW - DAY, NULL, 0);
  run_set_used (fixture, (Job) { .id = used, .other = past });
  run_set_used (fixture, (Job) { .id = later, .other = coming });
  run_sql (fixture->path, sql);

  /* The coming one counts as now, not as in three months. */
  assert_pitches (fixture, NULL, FALSE, "later practised changed used");
  assert_pitches (fixture, "", FALSE, "later practised changed used");
  add_take (fixture, used, NOW + DAY, NULL, 0);
  assert_pitches (fixture, NULL, FALSE, "used later practised changed");
}

static void
test_pitch_search (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();

  pitch->name = g_strdup ("一つ目");
  pitch->audience = g_strdup ("ＩＴの方");
  pitch->blocks[GOEN_BLOCK_WHOM] = g_strdup ("サーバーの専門家を探しています。");
  run_save_pitch (fixture, (Job) { .record = pitch });
  add_pitch (fixture, "二つ目");

  assert_pitches (fixture, "it", FALSE, "一つ目");
  assert_pitches (fixture, "さーばー　IT", FALSE, "一つ目");
  assert_pitches (fixture, "サーバー 二つ", FALSE, "");
  assert_pitches (fixture, "二つ", FALSE, "二つ目");
  assert_pitches (fixture, "。", FALSE, "二つ目 一つ目");
}

static void
test_pitch_trash (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPitch) version = goen_pitch_new ();
  g_autoptr (GoenChangeSet) changes = NULL;
  gint64 id = add_pitch (fixture, "一つ目");
  gint64 event = add_event (fixture->store, "会", NOW);
  g_autoptr (GPtrArray) takes = NULL;

  version->name = g_strdup ("二つ目");
  version->parent_id = id;
  run_save_pitch (fixture, (Job) { .record = version });
  add_take (fixture, id, NOW, "a.opus", 10);
  run_set_used (fixture, (Job) { .id = id, .other = event });

  run_trash_pitch (fixture, (Job) { .id = id });
  assert_pitches (fixture, NULL, FALSE, "二つ目");
  assert_pitches (fixture, NULL, TRUE, "一つ目");
  g_assert_cmpint (run_get_used (fixture, (Job) { .other = event }).found, ==, 0);
  takes = run_list_takes (fixture, (Job) { .id = 0 }).answer;
  g_assert_cmpuint (takes->len, ==, 0);

  run_restore_pitch (fixture, (Job) { .id = id });
  assert_pitches (fixture, NULL, TRUE, "");
  g_assert_cmpint (run_get_used (fixture, (Job) { .other = event }).found, ==, id);
  assert_sql (fixture->path, "SELECT count (*) FROM take", "1");

  g_signal_connect (fixture->store, "changed", G_CALLBACK (keep_changes_cb), &changes);
  run_purge_pitch (fixture, (Job) { .id = id });
  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PITCH, id));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PITCH, version->id));
  assert_sql (fixture->path, "SELECT (SELECT count (*) FROM take), (SELECT count (*) FROM pitch_use),"
                             " (SELECT count (*) FROM pitch), (SELECT parent_id FROM pitch)", "0|0|1|NULL");
  fail_purge_pitch (fixture, (Job) { .id = id }, GOEN_ERROR_NOT_FOUND);
  assert_sound (fixture->store);
}

static void
test_pitch_purge_old (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 old = add_pitch (fixture, "古い");
  gint64 young = add_pitch (fixture, "新しい");

  add_pitch (fixture, "残る");
  run_trash_pitch (fixture, (Job) { .id = old });
  run_trash_pitch (fixture, (Job) { .id = young });
  run_sql (fixture->path, "UPDATE pitch SET deleted = 1000 WHERE id = 1; UPDATE pitch SET deleted = 2000 WHERE id = 2");
  run_purge_old_pitches (fixture, (Job) { .id = 2000 });
  assert_sql (fixture->path, "SELECT name FROM pitch ORDER BY id", "新しい\n残る");
}

/*
 * Three people were met at the first event. One had a meeting the day after, one was met at the second event, one was given
 * something: met again 2, something 1. The second event, where nobody else was: met 1. I did not go to the third.
 */
static void
test_uses (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 pitch = add_pitch (fixture, "30秒");
  gint64 other = add_pitch (fixture, "60秒");
  gint64 first = add_event (fixture->store, "一回目", NOW - 30 * DAY);
  gint64 second = add_event (fixture->store, "二回目", NOW - 20 * DAY);
  gint64 third = add_event (fixture->store, "三回目", NOW - 10 * DAY);
  gint64 gone = add_event (fixture->store, "消えた", NOW - 5 * DAY);
  gint64 a = add_person (fixture->store, "一"), b = add_person (fixture->store, "二"), c = add_person (fixture->store, "三");
  g_autoptr (GoenChangeSet) changes = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (GoenPitch) stored = NULL;
  const GoenPitchUse *use;

  add_attendance (fixture->store, first, a, NULL, NOW - 30 * DAY);
  add_attendance (fixture->store, first, b, NULL, NOW - 30 * DAY);
  add_attendance (fixture->store, first, c, NULL, NOW - 30 * DAY);
  add_attendance (fixture->store, second, b, NULL, NOW - 20 * DAY);
  add_attendance (fixture->store, third, a, NULL, 0);
  add_interaction (fixture->store, a, 0, GOEN_INTERACTION_MEETING, NOW - 29 * DAY);
  add_interaction (fixture->store, c, 0, GOEN_INTERACTION_GAVE, NOW - 28 * DAY);
  run_sql (fixture->path, "UPDATE event SET reflection_learned = '名前を先に言う' WHERE id = 1");
  run_set_used (fixture, (Job) { .id = pitch, .other = first });
  run_set_used (fixture, (Job) { .id = pitch, .other = second });
  run_set_used (fixture, (Job) { .id = other, .other = third });
  run_set_used (fixture, (Job) { .id = pitch, .other = third });
  run_set_used (fixture, (Job) { .id = pitch, .other = gone });
  run_by_id (fixture->store, goen_event_table_trash, gone);

  g_assert_cmpint (run_get_used (fixture, (Job) { .other = third }).found, ==, pitch);
  /* The page of the one that is used no more may be open as well. */
  g_signal_connect (fixture->store, "changed", G_CALLBACK (keep_changes_cb), &changes);
  run_set_used (fixture, (Job) { .id = other, .other = third });
  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PITCH, pitch));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PITCH, other));
  run_set_used (fixture, (Job) { .id = pitch, .other = third });
  g_signal_handlers_disconnect_by_func (fixture->store, keep_changes_cb, &changes);
  stored = run_load_pitch (fixture, (Job) { .id = pitch }).answer;
  g_assert_cmpuint (stored->n_uses, ==, 3);

  uses = run_list_uses (fixture, (Job) { .id = pitch }).answer;
  g_assert_cmpuint (uses->len, ==, 3);
  use = uses->pdata[0];
  g_assert_cmpstr (use->event_title, ==, "三回目");
  g_assert_cmpuint (use->n_met, ==, 0);
  g_assert_null (use->reflection);
  use = uses->pdata[1];
  g_assert_cmpint (use->event_id, ==, second);
  g_assert_cmpuint (use->n_met, ==, 1);
  g_assert_cmpuint (use->n_met_again, ==, 0);
  use = uses->pdata[2];
  g_assert_cmpint (use->event_start, ==, NOW - 30 * DAY);
  g_assert_true (g_uuid_string_is_valid (use->event_uuid));
  g_assert_cmpuint (use->n_met, ==, 3);
  g_assert_cmpuint (use->n_met_again, ==, 2);
  g_assert_cmpuint (use->n_something, ==, 1);
  g_assert_cmpstr (use->reflection, ==, "名前を先に言う");

  run_set_used (fixture, (Job) { .id = 0, .other = third });
  g_assert_cmpint (run_get_used (fixture, (Job) { .other = third }).found, ==, 0);
  fail_set_used (fixture, (Job) { .id = pitch, .other = 99 }, GOEN_ERROR_NOT_FOUND);
  fail_set_used (fixture, (Job) { .id = 99, .other = first }, GOEN_ERROR_NOT_FOUND);
}

static void
test_take_round_trip (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 pitch = add_pitch (fixture, "30秒");
  gint64 event = add_event (fixture->store, "会", NOW);
  g_autoptr (GoenTake) take = goen_take_new ();
  g_autoptr (GoenTake) stored = NULL;
  g_autoptr (GoenTake) bare = NULL;
  const GoenPause pauses[] = { { 1200, 300 }, { 9000, 1500 } };
  const GoenPause shorter = { 9000, 1400 };
  const GoenFiller fillers[] = { { GOEN_FILLER_ETO, 500 }, { GOEN_FILLER_OTHER, 700 }, { GOEN_FILLER_ANO, 700 } };

  take->pitch_id = pitch;
  take->event_id = event;
  take->text = g_strdup ("佐藤です。\nお願いします。");
  take->started = NOW;
  take->target = 30;
  take->duration = 31400;
  take->spoken = 29600;
  take->n_morae = 222;
  g_array_append_vals (take->pauses, pauses, G_N_ELEMENTS (pauses));
  g_array_append_vals (take->fillers, fillers, G_N_ELEMENTS (fillers));
  /* Heard twice, the longer one is the pause. */
  g_array_append_val (take->pauses, shorter);
  take->rating = 4;
  take->note = g_strdup ("落ち着いて言えた");
  take->sound = g_strdup ("a.opus");
  take->sound_size = 123456;
  run_save_take (fixture, (Job) { .record = take });

  stored = run_load_take (fixture, (Job) { .id = take->id }).answer;
  g_assert_cmpstr (stored->uuid, ==, take->uuid);
  g_assert_cmpint (stored->pitch_id, ==, pitch);
  g_assert_cmpint (stored->event_id, ==, event);
  g_assert_cmpstr (stored->text, ==, "佐藤です。\nお願いします。");
  g_assert_cmpint (stored->started, ==, NOW);
  g_assert_cmpuint (stored->target, ==, 30);
  g_assert_cmpuint (stored->duration, ==, 31400);
  g_assert_cmpuint (stored->spoken, ==, 29600);
  g_assert_cmpuint (stored->n_morae, ==, 222);
  g_assert_cmpmem (stored->pauses->data, stored->pauses->len * sizeof (GoenPause), pauses, sizeof pauses);
  g_assert_cmpmem (stored->fillers->data, stored->fillers->len * sizeof (GoenFiller), fillers, sizeof fillers);
  g_assert_cmpuint (stored->rating, ==, 4);
  g_assert_cmpstr (stored->note, ==, "落ち着いて言えた");
  g_assert_cmpstr (stored->sound, ==, "a.opus");
  g_assert_cmpuint (stored->sound_size, ==, 123456);
  g_assert_cmpint (stored->deleted, ==, 0);

  /* Saved again, with what was heard while listening. */
  g_array_set_size (stored->pauses, 1);
  g_array_set_size (stored->fillers, 0);
  g_set_str (&stored->note, NULL);
  stored->event_id = 99;
  stored->rating = 9;
  run_throw_take (fixture, (Job) { .id = stored->id, .flag = TRUE });
  run_save_take (fixture, (Job) { .record = stored });
  g_assert_cmpint (stored->deleted, >, 0);
  assert_sql (fixture->path, "SELECT rating, deleted > 0 FROM take", "5|1");
  assert_sql (fixture->path, "SELECT (SELECT count (*) FROM take_pause), (SELECT count (*) FROM take_filler), note, event_id,"
                             " (SELECT count (*) FROM take) FROM take", "1|0|NULL|NULL|1");

  bare = run_load_take (fixture, (Job) { .id = add_take (fixture, pitch, NOW, NULL, 0) }).answer;
  g_assert_null (bare->text);
  g_assert_null (bare->sound);
  g_assert_cmpint (bare->event_id, ==, 0);
  g_assert_cmpuint (bare->pauses->len, ==, 0);
}

/* What another program, or a file from elsewhere, says must not lead out of the folder. */
static void
test_take_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 pitch = add_pitch (fixture, "30秒");
  const char *names[] = { "../a.opus", "/tmp/a.opus", "goen.db", "a/b.opus" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GoenTake) take = goen_take_new ();

      take->pitch_id = pitch;
      take->sound = g_strdup (names[i]);
      fail_save_take (fixture, (Job) { .record = take }, GOEN_ERROR_INVALID);
    }

  {
    g_autoptr (GoenTake) take = goen_take_new ();

    take->pitch_id = 99;
    fail_save_take (fixture, (Job) { .record = take }, GOEN_ERROR_NOT_FOUND);
  }
  fail_load_take (fixture, (Job) { .id = 99 }, GOEN_ERROR_NOT_FOUND);
  fail_throw_take (fixture, (Job) { .id = 99, .flag = TRUE }, GOEN_ERROR_NOT_FOUND);
}

static char *
dup_ids (Fixture *fixture,
         gint64   pitch,
         guint    limit)
{
  g_autoptr (GPtrArray) takes = run_list_takes (fixture, (Job) { .id = pitch, .other = limit }).answer;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < takes->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ((GoenTake *) takes->pdata[i])->id);

  return g_string_free_and_steal (g_steal_pointer (&ids));
}

#define assert_takes(fixture, pitch, limit, expected) \
  G_STMT_START { \
    g_autofree char *ids_ = dup_ids (fixture, pitch, limit); \
    g_assert_cmpstr (ids_, ==, expected); \
  } G_STMT_END

static void
test_take_list (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 first = add_pitch (fixture, "一"), second = add_pitch (fixture, "二");
  g_autoptr (GoenPitch) stored = NULL;
  g_autoptr (GPtrArray) names = NULL;

  add_take (fixture, first, NOW, "1.opus", 1);
  add_take (fixture, first, NOW + 20, "2.opus", 1);
  add_take (fixture, second, NOW + 10, "3.opus", 1);
  add_take (fixture, first, NOW + 30, "4.opus", 1);
  assert_takes (fixture, first, 0, "4 2 1");
  assert_takes (fixture, 0, 0, "4 2 3 1");
  assert_takes (fixture, 0, 2, "4 2");

  run_throw_take (fixture, (Job) { .id = 4, .flag = TRUE });
  assert_takes (fixture, first, 0, "2 1");
  stored = run_load_pitch (fixture, (Job) { .id = first }).answer;
  g_assert_cmpuint (stored->n_takes, ==, 2);
  g_assert_cmpint (stored->last_take, ==, NOW + 20);
  run_throw_take (fixture, (Job) { .id = 4, .flag = FALSE });
  assert_takes (fixture, first, 0, "4 2 1");

  run_throw_take (fixture, (Job) { .id = 4, .flag = TRUE });
  run_throw_take (fixture, (Job) { .id = 1, .flag = TRUE });
  run_sql (fixture->path, "UPDATE take SET deleted = 1000 WHERE id = 1");
  names = run_purge_takes (fixture, (Job) { .id = 2000 }).answer;
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (names->pdata[0], ==, "1.opus");
  assert_sql (fixture->path, "SELECT id FROM take ORDER BY id", "2\n3\n4");
}

/* The takes stay, and a recording that another take refers to is not named. */
static void
test_forget_sounds (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 pitch = add_pitch (fixture, "30秒");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GHashTable) sounds = NULL;

  add_take (fixture, pitch, NOW + 3, "three.opus", 300);
  add_take (fixture, pitch, NOW + 1, "one.opus", 100);
  add_take (fixture, pitch, NOW + 2, "two.opus", 200);
  add_take (fixture, pitch, NOW + 4, "one.opus", 0);
  add_take (fixture, pitch, NOW + 5, NULL, 999);
  g_assert_cmpint (run_get_size (fixture, (Job) { 0 }).found, ==, 600);

  none = run_forget_sounds (fixture, (Job) { .id = 600 }).answer;
  g_assert_cmpuint (none->len, ==, 0);
  two = run_forget_sounds (fixture, (Job) { .id = 300 }).answer;
  g_assert_cmpuint (two->len, ==, 1);
  g_assert_cmpstr (two->pdata[0], ==, "two.opus");
  g_assert_cmpint (run_get_size (fixture, (Job) { 0 }).found, ==, 300);
  assert_sql (fixture->path, "SELECT id, sound, sound_size FROM take ORDER BY id",
              "1|three.opus|300\n2|NULL|0\n3|NULL|0\n4|one.opus|0\n5|NULL|0");
  sounds = run_list_sounds (fixture, (Job) { 0 }).answer;
  g_assert_cmpuint (g_hash_table_size (sounds), ==, 2);
  g_assert_true (g_hash_table_contains (sounds, "one.opus"));
}

static void
add_rated (Fixture *fixture,
           gint64   pitch,
           gint64   started,
           guint    n_morae,
           guint    spoken,
           guint    duration)
{
  g_autoptr (GoenTake) take = goen_take_new ();

  take->pitch_id = pitch;
  take->started = started;
  take->n_morae = n_morae;
  take->spoken = spoken;
  take->duration = duration;
  run_save_take (fixture, (Job) { .record = take });
}

static void
test_rate (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 pitch = add_pitch (fixture, "30秒");

  g_assert_cmpfloat (run_get_rate (fixture, (Job) { 0 }).rate, ==, 0);
  add_rated (fixture, pitch, NOW, 100, 20000, 22000);          /* 5 */
  g_assert_cmpfloat (run_get_rate (fixture, (Job) { 0 }).rate, ==, 0);
  add_rated (fixture, pitch, NOW + 1, 140, 20000, 22000);      /* 7 */
  g_assert_cmpfloat_with_epsilon (run_get_rate (fixture, (Job) { 0 }).rate, 6, 1e-9);

  /* One that tells nothing does not count; without a recording the duration does. */
  add_rated (fixture, pitch, NOW + 2, 1000, 1000, 1000);
  add_rated (fixture, pitch, NOW + 3, 0, 20000, 22000);
  add_rated (fixture, pitch, NOW + 4, 120, 0, 15000);          /* 8 */
  g_assert_cmpfloat_with_epsilon (run_get_rate (fixture, (Job) { 0 }).rate, 7, 1e-9);

  /* Ten more at 9: what came before is forgotten. */
  for (guint i = 0; i < 10; i++)
    add_rated (fixture, pitch, NOW + 10 + i, 90, 10000, 12000);
  g_assert_cmpfloat_with_epsilon (run_get_rate (fixture, (Job) { 0 }).rate, 9, 1e-9);

  /* Ten and no more: five at 9 after five at 6, whatever was before; and none that was thrown away. */
  for (guint i = 0; i < 10; i++)
    add_rated (fixture, pitch, NOW + 30 + i, i < 5 ? 60 : 90, 10000, 12000);
  g_assert_cmpfloat_with_epsilon (run_get_rate (fixture, (Job) { 0 }).rate, 7.5, 1e-9);
  run_sql (fixture->path, "UPDATE take SET deleted = 1000 WHERE n_morae = 60");
  g_assert_cmpfloat_with_epsilon (run_get_rate (fixture, (Job) { 0 }).rate, 9, 1e-9);
}

/* What was practised is estimated at what it took: 20 s of speaking, and pauses half as long as the 0.9 s asked for. */
static void
test_pause_share (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 pitch = add_pitch (fixture, "30秒");

  add_rated (fixture, pitch, NOW, 140, 20000, 20450);
  g_assert_cmpfloat (run_get_rate (fixture, (Job) { 0 }).share, ==, 0);
  for (guint i = 1; i < 4; i++)
    {
      g_autoptr (GoenTake) take = goen_take_new ();

      take->pitch_id = pitch;
      take->started = NOW + i;
      take->n_morae = 140;
      take->spoken = 20000;
      take->duration = i == 3 ? 21800 : 20450;
      take->text = g_strdup ("あ、い。う");
      run_save_take (fixture, (Job) { .record = take });
    }
  g_assert_cmpfloat_with_epsilon (run_get_rate (fixture, (Job) { 0 }).share, 0.5, 1e-9);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) words = NULL;

  run_save_word (fixture, (Job) { .text = "縁", .reading = "えん" });
  run_save_word (fixture, (Job) { .text = " 御縁会 ", .reading = "ゴエンカイ" });
  run_save_word (fixture, (Job) { .text = "御縁", .reading = "おえん" });
  run_save_word (fixture, (Job) { .text = "御縁", .reading = "ごえん" });
  run_save_word (fixture, (Job) { .text = "縁", .reading = " " });
  run_save_word (fixture, (Job) { .text = "無い", .reading = NULL });

  words = run_list_words (fixture, (Job) { 0 }).answer;
  g_assert_cmpuint (words->len, ==, 2);
  g_assert_cmpstr (((GoenSpokenWord *) words->pdata[0])->surface, ==, "御縁会");
  g_assert_cmpstr (((GoenSpokenWord *) words->pdata[0])->reading, ==, "ゴエンカイ");
  g_assert_cmpstr (((GoenSpokenWord *) words->pdata[1])->reading, ==, "ごえん");

  fail_save_word (fixture, (Job) { .text = " ", .reading = "えん" }, GOEN_ERROR_INVALID);
  fail_save_word (fixture, (Job) { .text = "縁", .reading = "円" }, GOEN_ERROR_INVALID);
}

/* An event for ever gone takes nothing along but that it was used there. */
static void
test_event_purged (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GoenChangeSet) changes = NULL;
  gint64 pitch = add_pitch (fixture, "30秒");
  gint64 event = add_event (fixture->store, "会", NOW);
  gint64 take = add_take (fixture, pitch, NOW, NULL, 0);
  g_autofree char *sql = g_strdup_printf ("UPDATE take SET event_id = %" G_GINT64_FORMAT, event);

  run_sql (fixture->path, sql);
  run_set_used (fixture, (Job) { .id = pitch, .other = event });
  add_asked (fixture, 0, event, NULL, NOW, GOEN_ASKED_UNKNOWN);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (keep_changes_cb), &changes);
  run_by_id (fixture->store, goen_event_table_purge, event);
  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PITCH, pitch));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_QUESTION, 0));
  g_assert_cmpint (take, >, 0);
  assert_sql (fixture->path, "SELECT (SELECT count (*) FROM pitch_use), (SELECT event_id FROM take),"
                             " (SELECT event_id FROM question_asked)", "0|NULL|NULL");
  assert_sound (fixture->store);
}

#define ADD(name, func) g_test_add ("/speaking-store/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("GOEN_NOW", "2026-11-21T12:00:00+09:00", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("pitch-round-trip", test_pitch_round_trip);
  ADD ("pitch-refused", test_pitch_refused);
  ADD ("pitch-uuid", test_pitch_uuid);
  ADD ("pitch-order", test_pitch_order);
  ADD ("pitch-search", test_pitch_search);
  ADD ("pitch-trash", test_pitch_trash);
  ADD ("pitch-purge-old", test_pitch_purge_old);
  ADD ("uses", test_uses);
  ADD ("take-round-trip", test_take_round_trip);
  ADD ("take-refused", test_take_refused);
  ADD ("take-list", test_take_list);
  ADD ("forget-sounds", test_forget_sounds);
  ADD ("rate", test_rate);
  ADD ("pause-share", test_pause_share);
  ADD ("words", test_words);
  ADD ("event-purged", test_event_purged);

  return g_test_run ();
}
