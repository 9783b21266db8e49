/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history-fixture.h"

/* Two people who become one, and two again. */

typedef struct {
  gint64 id;
  gint64 answer;
} FollowJob;

static gboolean
follow_func (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  FollowJob *job = data;

  job->answer = goen_merge_table_follow (db, job->id, error);

  return job->answer >= 0;
}

static void
assert_follow (GoenStore *store,
               gint64     id,
               gint64     wanted)
{
  g_autoptr (GError) error = NULL;
  FollowJob job = { id, 0 };

  goen_store_run (store, GOEN_STORE_READ, follow_func, &job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (job.answer, ==, wanted);
}

static gint64
add (Fixture    *fixture,
     const char *given)
{
  return save_and_free (fixture->store, make_person ("佐藤", given, "さとう", NULL));
}

/* Somebody whom another one of the store introduced. */
static gint64
add_introduced (Fixture    *fixture,
                const char *given,
                gint64      by)
{
  g_autoptr (GoenPersonRecord) introducer = load_whole (fixture->store, by);
  GoenPersonRecord *record = make_person ("田中", given, "たなか", NULL);

  record->introduced_by = g_strdup ("佐藤さん");
  record->introduced_by_uuid = g_strdup (introducer->uuid);

  return save_and_free (fixture->store, record);
}

static void
assert_introduced_by (Fixture *fixture,
                      gint64   id,
                      gint64   by)
{
  g_autoptr (GoenPersonRecord) record = load_whole (fixture->store, id);
  g_autoptr (GoenPersonRecord) introducer = load_whole (fixture->store, by);

  g_assert_cmpstr (record->introduced_by_uuid, ==, introducer->uuid);
  g_assert_cmpstr (record->introduced_by, ==, "佐藤さん");
}

static void
note_changes_cb (GoenStore     *store,
                 GoenChangeSet *changes,
                 GoenChangeSet **slot)
{
  g_clear_pointer (slot, goen_change_set_unref);
  *slot = goen_change_set_ref (changes);
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) merged = NULL;
  g_autoptr (GoenPersonRecord) gone_record = make_full_person ();
  g_autoptr (GoenChangeSet) changes = NULL;
  gint64 kept = add (fixture, "一");
  gint64 gone = save (fixture->store, gone_record);
  gint64 friend = add_introduced (fixture, "花子", gone);
  gint64 stranger = add (fixture, "二");
  gint64 merge_id;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (note_changes_cb), &changes);
  merged = load_whole (fixture->store, kept);
  merged->nickname = g_strdup ("はじめちゃん");
  g_ptr_array_add (merged->tags, g_strdup ("勉強会"));
  merge_id = try_merge (fixture->store, merged, gone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (merge_id, >, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  assert_person (fixture->store, kept, merged, FALSE);
  assert_person (fixture->store, gone, gone_record, TRUE);
  assert_introduced_by (fixture, friend, kept);
  assert_follow (fixture->store, gone, kept);
  assert_follow (fixture->store, kept, kept);
  assert_follow (fixture->store, stranger, stranger);
  assert_sound (fixture->store);

  g_assert_nonnull (changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PERSON, kept));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PERSON, gone));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PERSON, friend));
  g_assert_false (goen_change_set_has (changes, GOEN_TABLE_PERSON, stranger));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_MERGE, merge_id));
}

static void
assert_merge_fails (Fixture                *fixture,
                    const GoenPersonRecord *merged,
                    gint64                  gone_id,
                    int                     code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = ask_sql (fixture->path, "SELECT id, revision, deleted FROM person");

  g_assert_cmpint (try_merge (fixture->store, merged, gone_id, &error), ==, 0);
  g_assert_error (error, GOEN_ERROR, code);
  assert_sql (fixture->path, "SELECT id, revision, deleted FROM person", before);
  assert_sql (fixture->path, "SELECT count (*) FROM merge", "0");
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 kept = add (fixture, "一");
  gint64 gone = add (fixture, "二");
  gint64 trashed = add (fixture, "三");
  g_autoptr (GoenPersonRecord) old = load_whole (fixture->store, kept);
  g_autoptr (GoenPersonRecord) fresh = NULL;
  g_autoptr (GoenPersonRecord) in_trash = NULL;

  edit_note (fixture->store, kept, "その間に");
  run_by_id (fixture->store, goen_person_table_trash, trashed);
  fresh = load_whole (fixture->store, kept);
  in_trash = load_whole (fixture->store, trashed);

  assert_merge_fails (fixture, old, gone, GOEN_ERROR_CONFLICT);
  assert_merge_fails (fixture, fresh, kept, GOEN_ERROR_INVALID);
  assert_merge_fails (fixture, fresh, trashed, GOEN_ERROR_INVALID);
  assert_merge_fails (fixture, in_trash, gone, GOEN_ERROR_INVALID);
  assert_merge_fails (fixture, fresh, 999, GOEN_ERROR_NOT_FOUND);
  assert_sound (fixture->store);
}

/* The one who goes counts as it was read, too. */
static void
test_gone_changed (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 kept = add (fixture, "一");
  gint64 gone = add (fixture, "二");
  g_autoptr (GoenPersonRecord) merged = load_whole (fixture->store, kept);
  g_autoptr (GoenPersonRecord) old = load_whole (fixture->store, gone);
  g_autoptr (GoenPersonRecord) fresh = NULL;
  MergeJob job = { merged, gone, old->revision, 0 };

  edit_note (fixture->store, gone, "その間に");
  fresh = load_whole (fixture->store, gone);

  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, merge_func, &job, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
  g_clear_error (&error);
  assert_person (fixture->store, gone, fresh, FALSE);
  assert_sql (fixture->path, "SELECT count (*) FROM merge", "0");

  job.gone_revision = fresh->revision;
  goen_store_run (fixture->store, GOEN_STORE_SAVE, merge_func, &job, NULL, &error);
  g_assert_no_error (error);
  assert_person (fixture->store, gone, fresh, TRUE);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) kept_record = make_full_person ();
  g_autoptr (GoenPersonRecord) gone_record = make_person ("高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GoenPersonRecord) merged = NULL;
  gint64 kept = save (fixture->store, kept_record);
  gint64 gone = save (fixture->store, gone_record);
  gint64 friend = add_introduced (fixture, "花子", gone);
  gint64 other = add_introduced (fixture, "太郎", kept);
  gint64 merge_id;

  merged = load_whole (fixture->store, kept);
  change_everything (merged);
  merge_id = try_merge (fixture->store, merged, gone, &error);
  g_assert_no_error (error);

  undo_merge (fixture->store, merge_id);
  assert_person (fixture->store, kept, kept_record, FALSE);
  assert_person (fixture->store, gone, gone_record, FALSE);
  assert_introduced_by (fixture, friend, gone);
  assert_introduced_by (fixture, other, kept);
  assert_follow (fixture->store, gone, gone);
  assert_sound (fixture->store);

  assert_undo_merge_fails (fixture->store, merge_id, GOEN_ERROR_INVALID);
  assert_undo_merge_fails (fixture->store, 999, GOEN_ERROR_NOT_FOUND);

  /* Nothing stands in the way of merging the two again, the other way round. */
  merge (fixture->store, gone, kept);
  assert_follow (fixture->store, kept, gone);
  assert_introduced_by (fixture, other, gone);
}

static void
test_undo_changed (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 kept = add (fixture, "一");
  gint64 gone = add (fixture, "二");
  gint64 merge_id = merge (fixture->store, kept, gone);
  g_autoptr (GoenPersonRecord) stored = NULL;

  /* In the trash and back is no change. */
  run_by_id (fixture->store, goen_person_table_trash, kept);
  assert_undo_merge_fails (fixture->store, merge_id, GOEN_ERROR_CONFLICT);
  run_by_id (fixture->store, goen_person_table_restore, kept);
  undo_merge (fixture->store, merge_id);

  merge_id = merge (fixture->store, kept, gone);
  edit_note (fixture->store, kept, "その後");
  stored = load_whole (fixture->store, kept);
  assert_undo_merge_fails (fixture->store, merge_id, GOEN_ERROR_CONFLICT);
  assert_person (fixture->store, kept, stored, FALSE);
  assert_follow (fixture->store, gone, kept);
  assert_sql (fixture->path, "SELECT count (*) FROM person WHERE deleted > 0", "1");
}

static void
test_undo_in_turn (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 kept = add (fixture, "一");
  g_autoptr (GoenPersonRecord) kept_record = load_whole (fixture->store, kept);
  gint64 first = merge (fixture->store, kept, add (fixture, "二"));
  gint64 second = merge (fixture->store, kept, add (fixture, "三"));

  assert_undo_merge_fails (fixture->store, first, GOEN_ERROR_CONFLICT);
  undo_merge (fixture->store, second);
  undo_merge (fixture->store, first);
  assert_person (fixture->store, kept, kept_record, FALSE);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 3);
}

/* a went into b, b went into c. */
static void
test_chain (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 a = add (fixture, "一");
  gint64 b = add (fixture, "二");
  gint64 c = add (fixture, "三");
  gint64 friend = add_introduced (fixture, "花子", a);
  g_autoptr (GoenPersonRecord) b_record = load_whole (fixture->store, b);
  gint64 first = merge (fixture->store, b, a);
  gint64 second = merge (fixture->store, c, b);

  assert_follow (fixture->store, a, c);
  assert_follow (fixture->store, b, c);
  assert_introduced_by (fixture, friend, c);
  assert_undo_merge_fails (fixture->store, first, GOEN_ERROR_CONFLICT);

  /* The end of the chain may be in the trash itself. */
  run_by_id (fixture->store, goen_person_table_trash, c);
  assert_follow (fixture->store, a, c);
  run_by_id (fixture->store, goen_person_table_restore, c);

  undo_merge (fixture->store, second);
  assert_follow (fixture->store, a, b);
  assert_introduced_by (fixture, friend, b);
  undo_merge (fixture->store, first);
  assert_follow (fixture->store, a, a);
  assert_introduced_by (fixture, friend, a);
  assert_person (fixture->store, b, b_record, FALSE);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 4);
}

/* Who is restored alone stands alone, also when they are deleted once more or keep the one who had kept them. */
static void
test_restored (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 kept = add (fixture, "一");
  gint64 gone = add (fixture, "二");
  g_autoptr (GoenPersonRecord) kept_record = load_whole (fixture->store, kept);
  g_autoptr (GoenPersonRecord) gone_record = load_whole (fixture->store, gone);
  gint64 merge_id = merge (fixture->store, kept, gone);

  run_by_id (fixture->store, goen_person_table_restore, gone);
  assert_person (fixture->store, gone, gone_record, FALSE);
  assert_follow (fixture->store, gone, gone);

  run_by_id (fixture->store, goen_person_table_trash, gone);
  run_sql (fixture->path, "UPDATE person SET deleted = deleted + 60 WHERE deleted > 0");
  assert_follow (fixture->store, gone, gone);

  /* What the merge did to the kept one can be taken back all the same, and who was deleted since stays deleted. */
  undo_merge (fixture->store, merge_id);
  assert_person (fixture->store, kept, kept_record, FALSE);
  assert_person (fixture->store, gone, gone_record, TRUE);

  run_by_id (fixture->store, goen_person_table_restore, gone);
  merge (fixture->store, kept, gone);
  run_by_id (fixture->store, goen_person_table_restore, gone);
  merge (fixture->store, gone, kept);
  assert_follow (fixture->store, kept, gone);
  assert_follow (fixture->store, gone, gone);
}

/* A merge that touches an introduction does not keep another merge from being undone. */
static void
test_introduced_and_merged (Fixture       *fixture,
                            gconstpointer  data)
{
  gint64 kept = add (fixture, "一");
  gint64 gone = add (fixture, "二");
  gint64 friend = add_introduced (fixture, "花子", gone);
  gint64 twin = add_introduced (fixture, "はな子", gone);
  gint64 twins = merge (fixture->store, friend, twin);
  gint64 merge_id = merge (fixture->store, kept, gone);

  undo_merge (fixture->store, twins);
  assert_introduced_by (fixture, friend, kept);
  assert_introduced_by (fixture, twin, kept);
  undo_merge (fixture->store, merge_id);
  assert_introduced_by (fixture, friend, gone);
  assert_introduced_by (fixture, twin, gone);
}

/* Who introduced the other one of the two does not become their own introducer, and is it again afterwards. */
static void
test_introduced_by_each_other (Fixture       *fixture,
                               gconstpointer  data)
{
  gint64 gone = add (fixture, "一");
  gint64 kept = add_introduced (fixture, "花子", gone);
  gint64 merge_id = merge (fixture->store, kept, gone);
  g_autoptr (GoenPersonRecord) merged = load_whole (fixture->store, kept);

  g_assert_null (merged->introduced_by_uuid);
  g_assert_cmpstr (merged->introduced_by, ==, "佐藤さん");
  undo_merge (fixture->store, merge_id);
  assert_introduced_by (fixture, kept, gone);
}

static gboolean
list_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GPtrArray **entries = data;

  *entries = goen_merge_table_list (db, error);

  return *entries != NULL;
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 kept = add (fixture, "一");
  gint64 gone = add (fixture, "二");
  gint64 first = merge (fixture->store, kept, gone);
  gint64 second;
  const GoenMergeEntry *entry;
  g_autoptr (GoenPersonRecord) kept_record = NULL;
  g_autoptr (GoenPersonRecord) gone_record = NULL;

  undo_merge (fixture->store, first);
  second = merge (fixture->store, kept, gone);
  kept_record = load_whole (fixture->store, kept);
  gone_record = load_whole (fixture->store, gone);

  goen_store_run (fixture->store, GOEN_STORE_READ, list_func, &entries, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = entries->pdata[1];
  g_assert_cmpint (entry->id, ==, first);
  g_assert_cmpint (entry->undone, >=, now);
  entry = entries->pdata[0];
  g_assert_cmpint (entry->id, ==, second);
  g_assert_cmpint (entry->undone, ==, 0);
  g_assert_cmpint (entry->merged, >=, now);
  g_assert_cmpint (entry->kept_id, ==, kept);
  g_assert_cmpint (entry->gone_id, ==, gone);
  g_assert_cmpstr (entry->kept_uuid, ==, kept_record->uuid);
  g_assert_cmpstr (entry->gone_uuid, ==, gone_record->uuid);
  g_assert_cmpstr (entry->kept_name, ==, "佐藤 一");
  g_assert_cmpstr (entry->gone_name, ==, "佐藤 二");
}

static void
test_purge (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint purges_kept = 0; purges_kept < 2; purges_kept++)
    {
      gint64 kept = add (fixture, "一");
      gint64 gone = add (fixture, "二");
      gint64 friend = add_introduced (fixture, "花子", gone);
      gint64 merge_id = merge (fixture->store, kept, gone);

      run_by_id (fixture->store, goen_person_table_purge, purges_kept ? kept : gone);
      assert_sql (fixture->path, "SELECT (SELECT count (*) FROM merge), (SELECT count (*) FROM merge_introduction)", "0|0");
      assert_undo_merge_fails (fixture->store, merge_id, GOEN_ERROR_NOT_FOUND);
      assert_follow (fixture->store, gone, gone);
      if (purges_kept)
        run_by_id (fixture->store, goen_person_table_restore, gone);
      else
        assert_introduced_by (fixture, friend, kept);
      assert_sound (fixture->store);
    }
}

/* --- who is not the same --- */

typedef struct {
  gint64   a, b;
  gboolean not_same;
} NotSameJob;

static gboolean
not_same_func (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  NotSameJob *job = data;

  return goen_merge_table_set_not_same (db, job->a, job->b, job->not_same, error);
}

static gboolean
set_not_same (Fixture   *fixture,
              gint64     a,
              gint64     b,
              gboolean   not_same,
              GError   **error)
{
  NotSameJob job = { a, b, not_same };

  return goen_store_run (fixture->store, GOEN_STORE_SAVE, not_same_func, &job, NULL, error);
}

static gboolean
list_not_same_func (GoenDatabase  *db,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  GArray **ids = data;

  *ids = goen_merge_table_list_not_same (db, error);

  return *ids != NULL;
}

/* "1-2 1-3" */
static void
assert_not_same (Fixture    *fixture,
                 const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  goen_store_run (fixture->store, GOEN_STORE_READ, list_not_same_func, &ids, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i += 2)
    g_string_append_printf (found, "%s%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (ids, gint64, i), g_array_index (ids, gint64, i + 1));
  g_assert_cmpstr (found->str, ==, wanted);
}

static void
test_not_same (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 4; i++)
    add (fixture, "一");

  assert_not_same (fixture, "");
  g_assert_true (set_not_same (fixture, 4, 1, TRUE, &error));
  g_assert_true (set_not_same (fixture, 1, 4, TRUE, &error));
  g_assert_true (set_not_same (fixture, 1, 2, TRUE, &error));
  assert_not_same (fixture, "1-2 1-4");
  g_assert_true (set_not_same (fixture, 2, 1, FALSE, &error));
  assert_not_same (fixture, "1-4");
  g_assert_true (set_not_same (fixture, 2, 1, FALSE, &error));
  g_assert_no_error (error);

  g_assert_false (set_not_same (fixture, 1, 999, TRUE, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);

  run_by_id (fixture->store, goen_person_table_purge, 4);
  assert_not_same (fixture, "");
}

/* What was said about somebody holds for whom they were merged into. */
static void
test_not_same_merged (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 first, second;

  for (guint i = 0; i < 4; i++)
    add (fixture, "一");

  g_assert_true (set_not_same (fixture, 1, 3, TRUE, &error));
  first = merge (fixture->store, 2, 1);
  assert_not_same (fixture, "1-3 2-3");
  second = merge (fixture->store, 4, 3);
  assert_not_same (fixture, "1-3 2-4");
  undo_merge (fixture->store, second);
  undo_merge (fixture->store, first);
  assert_not_same (fixture, "1-3");

  /* Those of whom it was said become one after all. */
  merge (fixture->store, 1, 3);
  assert_not_same (fixture, "1-3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/merges/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("merge", test_merge);
  ADD ("refused", test_refused);
  ADD ("gone-changed", test_gone_changed);
  ADD ("undo/whole", test_undo);
  ADD ("undo/changed", test_undo_changed);
  ADD ("undo/in-turn", test_undo_in_turn);
  ADD ("chain", test_chain);
  ADD ("restored", test_restored);
  ADD ("introduced-and-merged", test_introduced_and_merged);
  ADD ("introduced-by-each-other", test_introduced_by_each_other);
  ADD ("list", test_list);
  ADD ("purge", test_purge);
  ADD ("not-same/set", test_not_same);
  ADD ("not-same/merged", test_not_same_merged);
#undef ADD

  return g_test_run ();
}
