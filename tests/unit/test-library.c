/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sys/stat.h>

#include "test-model-util.h"

typedef struct {
  GMainLoop *loop;
  guint      n_changes;
  gboolean   was_reset;
} Watch;

static void
changed_cb (GoenLibrary   *library,
            GoenChangeSet *changes,
            gpointer       user_data)
{
  Watch *watch = user_data;

  watch->n_changes++;
  watch->was_reset |= goen_change_set_is_reset (changes);
}

static void
wait_until_loaded (GoenPerson *person)
{
  while (!goen_person_get_is_loaded (person))
    g_main_context_iteration (NULL, TRUE);
}

/* Waits for the idle that follows a change. */
static void
wait_for_n_people (GoenLibrary *library,
                   guint        n_people)
{
  while (goen_library_get_n_people (library) != n_people)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_tag (GoenLibrary *library,
         const char  *tag)
{
  return g_strv_contains (goen_library_get_tags (library), tag);
}

static void
write_sync (GoenLibrary *library,
            void       (*func) (GoenLibrary *, const gint64 *, guint, GCancellable *, GAsyncReadyCallback, gpointer),
            gint64       id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  func (library, &id, 1, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_library_write_finish (library, result, &error));
  g_assert_no_error (error);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ("  高橋　", "美咲", "たかはし", "みさき");
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GoenPersonRecord) loaded = NULL;
  Watch watch = { 0, };
  struct stat status;

  g_signal_connect (fixture->library, "changed", G_CALLBACK (changed_cb), &watch);
  saved = save (fixture->library, record);

  g_assert_cmpint (saved->id, >, 0);
  g_assert_true (g_uuid_string_is_valid (saved->uuid));
  g_assert_cmpstr (saved->family, ==, "高橋");
  g_assert_cmpuint (watch.n_changes, ==, 1);

  loaded = load (fixture->library, saved->id);
  g_assert_true (goen_person_record_equal (saved, loaded));
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  wait_for_n_people (fixture->library, 1);
  g_signal_handlers_disconnect_by_data (fixture->library, &watch);
}

static void
test_refuses_empty (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person (" ", "\343\200\200", NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_save_person_async (fixture->library, record, NULL, store_result_cb, &result);
  await (&result);
  g_assert_null (goen_library_save_person_finish (fixture->library, result, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_cmpuint (count_people (fixture->library), ==, 0);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 id = add_person (fixture->library, "高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GoenPersonRecord) mine = load (fixture->library, id);
  g_autoptr (GoenPersonRecord) theirs = load (fixture->library, id);
  g_autoptr (GoenPersonRecord) theirs_saved = NULL;
  g_autoptr (GoenPersonRecord) now = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  theirs->nickname = g_strdup ("みさ");
  theirs_saved = save (fixture->library, theirs);

  mine->note = g_strdup ("釣り");
  goen_library_save_person_async (fixture->library, mine, NULL, store_result_cb, &result);
  await (&result);
  g_assert_null (goen_library_save_person_finish (fixture->library, result, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);

  now = load (fixture->library, id);
  g_assert_cmpstr (now->nickname, ==, "みさ");
  g_assert_null (now->note);
}

static void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
test_identity (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 id = add_person (fixture->library, "高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GoenPerson) person = goen_library_get_person (fixture->library, id);
  g_autoptr (GoenPerson) again = goen_library_get_person (fixture->library, id);
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;
  guint n_name = 0, n_yomi = 0;

  g_assert_true (person == again);
  g_assert_false (goen_person_get_is_loaded (person));
  g_assert_cmpstr (goen_person_get_name (person), ==, "");

  wait_until_loaded (person);
  g_assert_cmpstr (goen_person_get_name (person), ==, "高橋 美咲");
  g_assert_cmpstr (goen_person_get_yomi (person), ==, "たかはし みさき");

  g_signal_connect (person, "notify::name", G_CALLBACK (count_notify_cb), &n_name);
  g_signal_connect (person, "notify::yomi", G_CALLBACK (count_notify_cb), &n_yomi);
  record = load (fixture->library, id);
  g_set_str (&record->given, "美紀");
  saved = save (fixture->library, record);
  while (!g_str_equal (goen_person_get_name (person), "高橋 美紀"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_name, ==, 1);
  g_assert_cmpuint (n_yomi, ==, 0);

  /* The library does not keep it. */
  g_clear_object (&again);
  g_assert_finalize_object (g_steal_pointer (&person));
  person = goen_library_get_person (fixture->library, id);
  g_assert_false (goen_person_get_is_loaded (person));
  wait_until_loaded (person);
}

static void
test_many_rows (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  add_sample (fixture->library, 400);
  ids = query_ids (fixture->library, NULL, FALSE);
  g_assert_cmpuint (ids->len, ==, 400);

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (people, goen_library_get_person (fixture->library, g_array_index (ids, gint64, i)));
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GoenPersonRecord) record = load (fixture->library, g_array_index (ids, gint64, i));
      g_autofree char *name = goen_person_record_dup_name (record);

      wait_until_loaded (people->pdata[i]);
      g_assert_cmpstr (goen_person_get_name (people->pdata[i]), ==, name);
      g_assert_cmpstr (goen_person_get_uuid (people->pdata[i]), ==, record->uuid);
    }
}

static void
test_trash (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 id = add_person (fixture->library, "高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GoenPersonRecord) before = load (fixture->library, id);
  g_autoptr (GoenPersonRecord) after = NULL;
  g_autoptr (GArray) in_trash = NULL;
  g_autoptr (GArray) nobody = NULL;

  write_sync (fixture->library, goen_library_trash_async, id);
  wait_for_n_people (fixture->library, 0);
  in_trash = query_ids (fixture->library, NULL, TRUE);
  g_assert_cmpuint (in_trash->len, ==, 1);
  g_assert_cmpuint (count_people (fixture->library), ==, 0);

  write_sync (fixture->library, goen_library_restore_async, id);
  wait_for_n_people (fixture->library, 1);
  after = load (fixture->library, id);
  g_assert_true (goen_person_record_equal (before, after));

  write_sync (fixture->library, goen_library_trash_async, id);
  write_sync (fixture->library, goen_library_purge_async, id);
  nobody = query_ids (fixture->library, NULL, TRUE);
  g_assert_cmpuint (nobody->len, ==, 0);
}

static GArray *
set_tag (GoenLibrary *library,
         GArray      *ids,
         const char  *tag,
         gboolean     present)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *changed;

  goen_library_set_tag_async (library, (const gint64 *) ids->data, ids->len, tag, present,
                              NULL, store_result_cb, &result);
  await (&result);
  changed = goen_library_set_tag_finish (library, result, &error);
  g_assert_no_error (error);

  return changed;
}

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id[3] = {
    add_person (fixture->library, "高橋", "美咲", NULL, NULL),
    add_person (fixture->library, "田中", "一郎", NULL, NULL),
    add_person (fixture->library, "鈴木", "次郎", NULL, NULL),
  };
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) changed_first = NULL;
  g_autoptr (GArray) changed_rest = NULL;
  g_autoptr (GArray) undone = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;

  g_array_append_val (first, id[1]);
  g_array_append_vals (all, id, 3);

  changed_first = set_tag (fixture->library, first, "釣り仲間", TRUE);
  g_assert_cmpuint (changed_first->len, ==, 1);
  while (!has_tag (fixture->library, "釣り仲間"))
    g_main_context_iteration (NULL, TRUE);

  /* Undo takes the tag only from those who did not have it before. */
  changed_rest = set_tag (fixture->library, all, "釣り仲間", TRUE);
  g_assert_cmpuint (changed_rest->len, ==, 2);
  g_assert_cmpint (g_array_index (changed_rest, gint64, 0), ==, id[0]);
  g_assert_cmpint (g_array_index (changed_rest, gint64, 1), ==, id[2]);
  undone = set_tag (fixture->library, changed_rest, "釣り仲間", FALSE);
  g_assert_cmpuint (undone->len, ==, 2);
  record = load (fixture->library, id[1]);
  g_assert_cmpuint (record->tags->len, ==, 1);

  g_array_unref (g_steal_pointer (&undone));
  undone = set_tag (fixture->library, first, "釣り仲間", FALSE);
  while (has_tag (fixture->library, "釣り仲間"))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_tags_most_used_first (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) one = make_person ("高橋", "美咲", NULL, NULL);
  g_autoptr (GoenPersonRecord) two = make_person ("田中", "一郎", NULL, NULL);
  g_autoptr (GoenPersonRecord) one_saved = NULL;
  g_autoptr (GoenPersonRecord) two_saved = NULL;

  g_ptr_array_add (one->tags, g_strdup ("あ"));
  g_ptr_array_add (one->tags, g_strdup ("ん"));
  g_ptr_array_add (two->tags, g_strdup ("ん"));
  one_saved = save (fixture->library, one);
  two_saved = save (fixture->library, two);

  while (!has_tag (fixture->library, "ん") || !has_tag (fixture->library, "あ") ||
         goen_library_get_n_people (fixture->library) != 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (goen_library_get_tags (fixture->library)[0], ==, "ん");
  g_assert_cmpstr (goen_library_get_tags (fixture->library)[1], ==, "あ");
  g_assert_null (goen_library_get_tags (fixture->library)[2]);
}

static void
test_sample (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 own = add_person (fixture->library, "高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (goen_library_get_has_sample (fixture->library));
  add_sample (fixture->library, 30);
  wait_for_n_people (fixture->library, 31);
  g_assert_true (goen_library_get_has_sample (fixture->library));

  /* The same people are not there twice. */
  add_sample (fixture->library, 40);
  wait_for_n_people (fixture->library, 41);

  goen_library_remove_sample_async (fixture->library, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_library_write_finish (fixture->library, result, &error));
  wait_for_n_people (fixture->library, 1);
  g_assert_false (goen_library_get_has_sample (fixture->library));
  record = load (fixture->library, own);
  g_assert_cmpstr (record->family, ==, "高橋");
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id = add_person (fixture->library, "髙橋", "美咲", "たかはし", "みさき");
  g_autoptr (GoenPersonRecord) stored = load (fixture->library, id);
  g_autoptr (GoenPersonRecord) draft = make_person ("高橋", "美咲", NULL, NULL);
  g_autoptr (GAsyncResult) similar_result = NULL;
  g_autoptr (GAsyncResult) itself_result = NULL;
  g_autoptr (GAsyncResult) uuid_result = NULL;
  g_autoptr (GAsyncResult) nobody_result = NULL;
  g_autoptr (GPtrArray) similar = NULL;
  g_autoptr (GPtrArray) itself = NULL;
  g_autofree char *upper = g_ascii_strup (stored->uuid, -1);
  g_autoptr (GError) error = NULL;

  goen_library_find_similar_async (fixture->library, draft, NULL, store_result_cb, &similar_result);
  await (&similar_result);
  similar = goen_library_find_similar_finish (fixture->library, similar_result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (similar->len, ==, 1);
  g_assert_cmpint (((GoenPersonRow *) similar->pdata[0])->id, ==, id);

  goen_library_find_similar_async (fixture->library, stored, NULL, store_result_cb, &itself_result);
  await (&itself_result);
  itself = goen_library_find_similar_finish (fixture->library, itself_result, &error);
  g_assert_cmpuint (itself->len, ==, 0);

  goen_library_find_uuid_async (fixture->library, upper, NULL, store_result_cb, &uuid_result);
  await (&uuid_result);
  g_assert_cmpint (goen_library_find_uuid_finish (fixture->library, uuid_result, &error), ==, id);

  goen_library_find_uuid_async (fixture->library, "00000000-0000-4000-8000-000000000000", NULL,
                                store_result_cb, &nobody_result);
  await (&nobody_result);
  g_assert_cmpint (goen_library_find_uuid_finish (fixture->library, nobody_result, &error), ==, 0);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

static void
test_image (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", NULL, NULL);
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GBytes) photo = g_bytes_new_static ("not really a picture", 20);
  g_autoptr (GBytes) loaded = NULL;
  g_autoptr (GAsyncResult) photo_result = NULL;
  g_autoptr (GAsyncResult) logo_result = NULL;
  g_autoptr (GoenPerson) person = NULL;
  g_autoptr (GError) error = NULL;

  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/png", photo);
  saved = save (fixture->library, record);

  goen_library_load_image_async (fixture->library, saved->id, GOEN_IMAGE_PHOTO, NULL, store_result_cb, &photo_result);
  await (&photo_result);
  loaded = goen_library_load_image_finish (fixture->library, photo_result, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (loaded, photo));

  goen_library_load_image_async (fixture->library, saved->id, GOEN_IMAGE_LOGO, NULL, store_result_cb, &logo_result);
  await (&logo_result);
  g_assert_null (goen_library_load_image_finish (fixture->library, logo_result, &error));
  g_assert_no_error (error);

  person = goen_library_get_person (fixture->library, saved->id);
  wait_until_loaded (person);
  g_assert_true (goen_person_get_has_photo (person));
}

static void
test_foreign_write (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 id = add_person (fixture->library, "高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GoenPerson) person = goen_library_get_person (fixture->library, id);
  g_autoptr (GoenLibrary) other = open_library (fixture->path);
  g_autoptr (GoenPersonRecord) record = load (other, id);
  g_autoptr (GoenPersonRecord) saved = NULL;

  wait_until_loaded (person);
  g_set_str (&record->given, "美紀");
  saved = save (other, record);

  /* The living object learns it without being asked. */
  while (!g_str_equal (goen_person_get_name (person), "高橋 美紀"))
    g_main_context_iteration (NULL, TRUE);
  goen_library_close (other);
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  add_sample (fixture->library, 20);
  goen_library_check_async (fixture->library, NULL, store_result_cb, &result);
  await (&result);
  problems = goen_library_check_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_after_close (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_close (fixture->library);
  goen_library_save_person_async (fixture->library, record, NULL, store_result_cb, &result);
  await (&result);
  saved = goen_library_save_person_finish (fixture->library, result, &error);
  g_assert_null (saved);
  g_assert_nonnull (error);
}

static void
test_close_waits (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenLibrary) again = NULL;

  goen_library_save_person_async (fixture->library, record, NULL, store_result_cb, &result);
  goen_library_close (fixture->library);
  await (&result);

  again = open_library (fixture->path);
  g_assert_cmpuint (goen_library_get_n_people (again), ==, 1);
  goen_library_close (again);
}

#define ADD(name, func) g_test_add ("/library/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("save", test_save);
  ADD ("refuses-empty", test_refuses_empty);
  ADD ("conflict", test_conflict);
  ADD ("identity", test_identity);
  ADD ("many-rows", test_many_rows);
  ADD ("trash", test_trash);
  ADD ("tags", test_tags);
  ADD ("tags-most-used-first", test_tags_most_used_first);
  ADD ("sample", test_sample);
  ADD ("find", test_find);
  ADD ("image", test_image);
  ADD ("foreign-write", test_foreign_write);
  ADD ("check", test_check);
  ADD ("after-close", test_after_close);
  ADD ("close-waits", test_close_waits);

  return g_test_run ();
}
