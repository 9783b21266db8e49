/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import.h"
#include "goen-library-history.h"
#include "test-model-util.h"

/* Imports and merges as windows and goen-cli take them back. */

static gint64
try_merge (GoenLibrary             *library,
           const GoenPersonRecord  *merged,
           gint64                   gone_id,
           GError                 **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_merge_async (library, merged, gone_id, 0, NULL, store_result_cb, &result);
  await (&result);

  return goen_library_merge_finish (library, result, error);
}

static gint64
merge (GoenLibrary *library,
       gint64       kept_id,
       gint64       gone_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) merged = load (library, kept_id);
  gint64 id = try_merge (library, merged, gone_id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static gboolean
undo_merge (GoenLibrary  *library,
            gint64        merge_id,
            GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_undo_merge_async (library, merge_id, NULL, store_result_cb, &result);
  await (&result);

  return goen_library_undo_merge_finish (library, result, error);
}

static GPtrArray *
list_merges (GoenLibrary *library)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *merges;

  goen_library_list_merges_async (library, NULL, store_result_cb, &result);
  await (&result);
  merges = goen_library_list_merges_finish (library, result, &error);
  g_assert_no_error (error);

  return merges;
}

static void
count_cb (GoenLibrary   *library,
          GoenChangeSet *changes,
          guint         *n)
{
  *n += goen_change_set_touches (changes, GOEN_TABLE_MERGE);
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  gint64 kept = add_person (fixture->library, "佐藤", "一", "さとう", "はじめ");
  gint64 gone = add_person (fixture->library, "佐藤", "肇", "さとう", "はじめ");
  g_autoptr (GoenPersonRecord) old = load (fixture->library, kept);
  guint n_changes = 0;
  gint64 merge_id;

  g_signal_connect (fixture->library, "changed", G_CALLBACK (count_cb), &n_changes);
  merge_id = merge (fixture->library, kept, gone);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (count_people (fixture->library), ==, 1);
  merges = list_merges (fixture->library);
  g_assert_cmpuint (merges->len, ==, 1);
  g_assert_cmpint (((const GoenMergeEntry *) merges->pdata[0])->id, ==, merge_id);

  /* What was read before the merge is old now. */
  g_assert_cmpint (try_merge (fixture->library, old, add_person (fixture->library, "佐藤", "元", NULL, NULL), &error), ==, 0);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_true (undo_merge (fixture->library, merge_id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (count_people (fixture->library), ==, 3);
  undone = list_merges (fixture->library);
  g_assert_cmpint (((const GoenMergeEntry *) undone->pdata[0])->undone, >, 0);
  g_assert_false (undo_merge (fixture->library, merge_id, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
}

static void
test_not_same (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 a = add_person (fixture->library, "佐藤", "一", "さとう", "はじめ");
  gint64 b = add_person (fixture->library, "佐藤", "一", "さとう", "はじめ");
  guint n_changes = 0;

  g_signal_connect (fixture->library, "changed", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      goen_library_set_not_same_async (fixture->library, a, b, i == 0, NULL, store_result_cb, &result);
      await (&result);
      g_assert_true (goen_library_set_not_same_finish (fixture->library, result, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_changes, ==, i + 1);
    }
}

/* --- the sample --- */

static void
remove_sample (GoenLibrary *library)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_remove_sample_async (library, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_library_write_finish (library, result, &error));
  g_assert_no_error (error);
}

/* What the user knows about a real person does not go with the sample, whichever of the two was kept. */
static void
test_sample (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 mine = add_person (fixture->library, "実在", "太郎", "じつざい", "たろう");
  gint64 also_mine = add_person (fixture->library, "実在", "次郎", "じつざい", "じろう");
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) left = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (GoenPersonRecord) sample = NULL;
  g_autoptr (GoenPersonRecord) merged = NULL;
  g_autoptr (GError) error = NULL;
  gint64 ids[4];
  guint n = 0;

  add_sample (fixture->library, 4);
  all = query_ids (fixture->library, NULL, FALSE);
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, gint64, i) != mine && g_array_index (all, gint64, i) != also_mine)
      ids[n++] = g_array_index (all, gint64, i);
  g_assert_cmpuint (n, ==, 4);

  /* A made-up person takes a real one in; a real one takes a made-up one in, with its UID; two made-up ones become one. */
  merge (fixture->library, ids[0], mine);
  sample = load (fixture->library, ids[1]);
  merged = load (fixture->library, also_mine);
  g_set_str (&merged->uid, sample->uid);
  g_assert_cmpint (try_merge (fixture->library, merged, ids[1], &error), >, 0);
  g_assert_no_error (error);
  merge (fixture->library, ids[2], ids[3]);

  remove_sample (fixture->library);
  left = query_ids (fixture->library, NULL, FALSE);
  g_assert_cmpuint (left->len, ==, 2);
  for (guint i = 0; i < left->len; i++)
    {
      gint64 id = g_array_index (left, gint64, i);

      g_assert_true (id == ids[0] || id == also_mine);
    }

  /* The merge with the real one who is gone is still there to be undone; nothing else dangles. */
  merges = list_merges (fixture->library);
  g_assert_cmpuint (merges->len, ==, 1);
  g_assert_true (undo_merge (fixture->library, ((const GoenMergeEntry *) merges->pdata[0])->id, &error));
  g_assert_no_error (error);
  remove_sample (fixture->library);
  g_assert_cmpuint (count_people (fixture->library), ==, 2);
}

/* --- imports --- */

#define CARDS \
  "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:%s\r\nN:佐藤;一;;;\r\nTEL:03-0000-0000\r\nEND:VCARD\r\n" \
  "BEGIN:VCARD\r\nVERSION:4.0\r\nN:田中;花子;;;\r\nEND:VCARD\r\n"

static void
import_cards (Fixture                *fixture,
              const GoenPersonRecord *known)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "名刺.vcf", NULL);
  g_autofree char *cards = g_strdup_printf (CARDS, known->uuid);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) applied = NULL;

  g_file_set_contents (path, cards, -1, &error);
  g_assert_no_error (error);
  goen_import_read_async (import, &file, 1, GOEN_IMPORT_FORMAT_AUTO, NULL, NULL, store_result_cb, &read);
  await (&read);
  g_assert_true (goen_import_read_finish (import, read, &error));
  g_assert_no_error (error);
  goen_import_apply_async (import, NULL, store_result_cb, &applied);
  await (&applied);
  g_assert_true (goen_import_apply_finish (import, applied, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static GPtrArray *
list_imports (GoenLibrary *library)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *imports;

  goen_library_list_imports_async (library, NULL, store_result_cb, &result);
  await (&result);
  imports = goen_library_list_imports_finish (library, result, &error);
  g_assert_no_error (error);

  return imports;
}

static void
test_undo_import (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GPtrArray) undone_imports = NULL;
  g_autoptr (GoenPersonRecord) known = load (fixture->library, add_person (fixture->library, "佐藤", "一", "さとう", "はじめ"));
  g_autoptr (GoenPersonRecord) imported = NULL;
  g_autoptr (GoenPersonRecord) after = NULL;
  const GoenImportEntry *entry;
  GoenImportUndone undone;

  import_cards (fixture, known);
  imported = load (fixture->library, known->id);
  g_assert_cmpuint (imported->phones->len, ==, 1);
  imports = list_imports (fixture->library);
  g_assert_cmpuint (imports->len, ==, 1);
  entry = imports->pdata[0];
  g_assert_cmpuint (entry->added, ==, 1);
  g_assert_cmpuint (entry->updated, ==, 1);
  g_assert_cmpuint (entry->n_left, ==, 1);

  goen_library_undo_import_async (fixture->library, entry->id, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_library_undo_import_finish (fixture->library, result, &undone, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (undone.n_trashed, ==, 1);
  g_assert_cmpuint (undone.n_restored, ==, 1);
  g_assert_cmpuint (undone.n_kept, ==, 0);
  after = load (fixture->library, known->id);
  g_assert_true (goen_person_record_equal (after, known));
  g_assert_cmpuint (count_people (fixture->library), ==, 1);
  undone_imports = list_imports (fixture->library);
  g_assert_cmpint (((const GoenImportEntry *) undone_imports->pdata[0])->undone, >, 0);

  goen_library_undo_import_async (fixture->library, entry->id, NULL, store_result_cb, &again);
  await (&again);
  g_assert_false (goen_library_undo_import_finish (fixture->library, again, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/library-history/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("merge", test_merge);
  ADD ("not-same", test_not_same);
  ADD ("sample", test_sample);
  ADD ("undo-import", test_undo_import);
#undef ADD

  return g_test_run ();
}
