/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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
  ADD ("/library-readings/cancel", test_cancel);
  ADD ("/library-readings/without-dictionary", test_without_dictionary);
#undef ADD
  g_test_add_func ("/library-readings/whole", test_whole);
  return g_test_run ();
}
