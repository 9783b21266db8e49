/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-history.h"
#include "goen-library-private.h"
#include "goen-library-readings.h"
#include "test-model-util.h"

static gint64
add (Fixture    *fixture,
     const char *family,
     const char *given,
     const char *family_yomi,
     const char *given_yomi)
{
  g_autoptr (GoenPersonRecord) record = make_person (family, given, family_yomi, given_yomi);
  g_autoptr (GoenPersonRecord) saved = NULL;

  g_ptr_array_add (record->tags, g_strdup ("名刺交換"));
  saved = save (fixture->library, record);

  return saved->id;
}

static void
assert_reading (Fixture    *fixture,
                gint64      id,
                const char *family_yomi,
                const char *given_yomi,
                gboolean    guessed)
{
  g_autoptr (GoenPersonRecord) record = load (fixture->library, id);

  g_assert_cmpstr (record->family_yomi, ==, family_yomi);
  g_assert_cmpstr (record->given_yomi, ==, given_yomi);
  g_assert_cmpint (record->yomi_guessed, ==, guessed);
  g_assert_cmpuint (record->tags->len, ==, 1);
}

typedef struct {
  guint n_calls;
  guint done;
  guint all;
} Progress;

static void
progress_cb (guint    done,
             guint    all,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_true (g_main_context_is_owner (NULL));
  g_assert_cmpuint (done, >, progress->done);
  progress->n_calls++;
  progress->done = done;
  progress->all = all;
}

static GArray *
guess (Fixture  *fixture,
       Progress *progress)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  goen_library_guess_readings_async (fixture->library, progress != NULL ? progress_cb : NULL, progress, NULL, store_result_cb, &result);
  await (&result);
  ids = goen_library_guess_readings_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  return ids;
}

static void
forget (Fixture *fixture,
        GArray  *ids)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_forget_guesses_async (fixture->library, (const gint64 *) ids->data, ids->len, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_library_forget_guesses_finish (fixture->library, result, &error));
  g_assert_no_error (error);
}

static gboolean
skip_without_dictionary (void)
{
  if (goen_library_can_guess_readings ())
    return FALSE;

  g_test_skip ("There is no dictionary");

  return TRUE;
}

/* Guesses for those who have no reading at all, and only what is still a guess is taken back. */
static void
test_guess (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 takahashi = add (fixture, "高橋", "美咲", NULL, NULL);
  gint64 tanaka = add (fixture, "田中", "健一", NULL, NULL);
  gint64 ito = add (fixture, "伊藤", "太郎", NULL, NULL);
  gint64 known = add (fixture, "東", "健一", "あずま", "けんいち");
  gint64 half = add (fixture, "山田", "太郎", NULL, "たろう");
  gint64 latin = add (fixture, "Smith", "John", NULL, NULL);
  gint64 kana = add (fixture, "さとう", NULL, NULL, NULL);
  Progress progress = { 0 };
  g_autoptr (GoenPersonRecord) confirmed = NULL;
  g_autoptr (GoenPersonRecord) stored = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) again = NULL;

  if (skip_without_dictionary ())
    return;

  ids = guess (fixture, &progress);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpuint (progress.n_calls, >=, 1);
  g_assert_cmpuint (progress.done, ==, progress.all);
  assert_reading (fixture, takahashi, "たかはし", "みさき", TRUE);
  assert_reading (fixture, tanaka, "たなか", "けんいち", TRUE);
  assert_reading (fixture, known, "あずま", "けんいち", FALSE);
  assert_reading (fixture, half, NULL, "たろう", FALSE);
  assert_reading (fixture, latin, NULL, NULL, FALSE);
  assert_reading (fixture, kana, NULL, NULL, FALSE);

  again = guess (fixture, NULL);
  g_assert_cmpuint (again->len, ==, 0);

  /* One is confirmed, one is gone before the guesses are taken back. */
  confirmed = load (fixture->library, tanaka);
  confirmed->yomi_guessed = FALSE;
  stored = save (fixture->library, confirmed);
  {
    g_autoptr (GAsyncResult) result = NULL;

    goen_library_trash_async (fixture->library, &ito, 1, NULL, store_result_cb, &result);
    await (&result);
    g_assert_true (goen_library_write_finish (fixture->library, result, NULL));
  }

  forget (fixture, ids);
  assert_reading (fixture, takahashi, NULL, NULL, FALSE);
  assert_reading (fixture, tanaka, "たなか", "けんいち", FALSE);
  assert_reading (fixture, ito, "いとう", "たろう", TRUE);
}

/* --- imports and merges since --- */

/* Somebody without a reading whom an import changed: what stands there was noted by it. */
static gboolean
import_func (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  gint64 *id = data;
  gint64 import_id = goen_import_table_add (db, "名刺.vcf", error);
  g_autoptr (GoenPersonRecord) before = goen_person_table_load (db, *id, GOEN_PERSON_IMAGES, error);
  g_autoptr (GoenPersonRecord) after = goen_person_record_copy (before);

  g_set_str (&after->note, "取り込んだメモ");

  return goen_import_table_note_update (db, import_id, before, error) &&
         goen_person_table_save (db, after, error) &&
         goen_import_table_note_updated (db, import_id, *id, after->revision, error) &&
         goen_import_table_finish (db, import_id, 0, 1, 0, 0, error);
}

static void
import_note (Fixture *fixture,
             gint64   id)
{
  g_autoptr (GError) error = NULL;

  goen_store_run (goen_library_get_store (fixture->library), GOEN_STORE_BULK, import_func, &id, NULL, &error);
  g_assert_no_error (error);
}

static void
undo_import (Fixture *fixture,
             gint64   import_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenImportUndone undone;

  goen_library_undo_import_async (fixture->library, import_id, NULL, store_result_cb, &result);
  await (&result);
  goen_library_undo_import_finish (fixture->library, result, &undone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (undone.n_restored, ==, 1);
  g_assert_cmpuint (undone.n_kept, ==, 0);
}

/* Neither a guess nor taking it back keeps an import from being undone. */
static void
test_guess_and_import (Fixture       *fixture,
                       gconstpointer  data)
{
  gint64 misaki = add (fixture, "高橋", "美咲", NULL, NULL);
  gint64 kenichi = 0;
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;

  if (skip_without_dictionary ())
    return;

  import_note (fixture, misaki);
  first = guess (fixture, NULL);
  assert_reading (fixture, misaki, "たかはし", "みさき", TRUE);
  undo_import (fixture, 1);
  assert_reading (fixture, misaki, NULL, NULL, FALSE);
  record = load (fixture->library, misaki);
  g_assert_null (record->note);

  kenichi = add (fixture, "田中", "健一", NULL, NULL);
  import_note (fixture, kenichi);
  second = guess (fixture, NULL);
  forget (fixture, second);
  undo_import (fixture, 2);
  g_clear_pointer (&record, goen_person_record_free);
  record = load (fixture->library, kenichi);
  g_assert_null (record->note);
}

static void
test_guess_and_merge (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 kept = add (fixture, "高橋", "美咲", NULL, NULL);
  gint64 gone = add (fixture, "高橋", "実咲", NULL, NULL);
  g_autoptr (GoenPersonRecord) merged = load (fixture->library, kept);
  g_autoptr (GoenPersonRecord) other = load (fixture->library, gone);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  gint64 merge_id;

  if (skip_without_dictionary ())
    return;

  goen_library_merge_async (fixture->library, merged, gone, other->revision, NULL, store_result_cb, &result);
  await (&result);
  merge_id = goen_library_merge_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  ids = guess (fixture, NULL);
  assert_reading (fixture, kept, "たかはし", "みさき", TRUE);

  g_clear_object (&result);
  goen_library_undo_merge_async (fixture->library, merge_id, NULL, store_result_cb, &result);
  await (&result);
  goen_library_undo_merge_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  assert_reading (fixture, kept, NULL, NULL, FALSE);
}

static gboolean
nothing_func (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return TRUE;
}

/* Whoever listens is called by the main loop and nowhere else, also when it is at rest while the work goes on. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };

  add (fixture, "高橋", "美咲", NULL, NULL);
  spin ();
  if (skip_without_dictionary ())
    return;

  goen_library_guess_readings_async (fixture->library, progress_cb, &progress, NULL, store_result_cb, &result);
  goen_store_run (goen_library_get_store (fixture->library), GOEN_STORE_BULK, nothing_func, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.n_calls, ==, 0);

  await (&result);
  ids = goen_library_guess_readings_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.n_calls, ==, 1);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 id = add (fixture, "高橋", "美咲", NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (skip_without_dictionary ())
    return;

  g_cancellable_cancel (cancellable);
  goen_library_guess_readings_async (fixture->library, NULL, NULL, cancellable, store_result_cb, &result);
  await (&result);
  g_assert_null (goen_library_guess_readings_finish (fixture->library, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_reading (fixture, id, NULL, NULL, FALSE);
}

/* Without a dictionary the user is told what is missing. */
static void
test_without_dictionary (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", NULL, NULL, NULL);

  if (goen_library_can_guess_readings ())
    {
      g_test_skip ("There is a dictionary");
      return;
    }

  goen_library_guess_readings_async (fixture->library, NULL, NULL, NULL, store_result_cb, &result);
  await (&result);
  g_assert_null (goen_library_guess_readings_finish (fixture->library, result, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_assert_false (goen_library_guess_reading (fixture->library, record));
  g_assert_null (record->family_yomi);
}

static void
assert_whole (const char *family,
              const char *given,
              const char *formatted,
              const char *yomi,
              const char *family_yomi,
              const char *given_yomi)
{
  g_autoptr (GoenPersonRecord) record = make_person (family, given, "ふるい", "よみ");

  record->formatted = g_strdup (formatted);
  goen_reading_set_whole (record, yomi);
  g_assert_cmpstr (record->family_yomi, ==, family_yomi);
  g_assert_cmpstr (record->given_yomi, ==, given_yomi);
}

static void
test_whole (void)
{
  assert_whole ("高橋", "美咲", NULL, "たかはし　みさき", "たかはし", "みさき");
  assert_whole (NULL, NULL, "高橋美咲", "たかはし みさき", "たかはし", "みさき");
  assert_whole (NULL, NULL, "みどり製作所", "みどりせいさくしょ", "みどりせいさくしょ", NULL);
  assert_whole ("高橋美咲", NULL, NULL, " たかはし  みさき ", "たかはし みさき", NULL);
  assert_whole (NULL, "美咲", NULL, "みさき", NULL, "みさき");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/library-readings/guess", test_guess);
  ADD ("/library-readings/guess-and-import", test_guess_and_import);
  ADD ("/library-readings/guess-and-merge", test_guess_and_merge);
  ADD ("/library-readings/progress", test_progress);
  ADD ("/library-readings/cancel", test_cancel);
  ADD ("/library-readings/without-dictionary", test_without_dictionary);
#undef ADD
  g_test_add_func ("/library-readings/whole", test_whole);
  return g_test_run ();
}
