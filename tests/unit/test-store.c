/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "goen-database-private.h"
#include "goen-migration.h"
#include "store-fixture.h"

static void
assert_mode (const char *path,
             mode_t      mode)
{
  struct stat info;

  g_test_message ("%s", path);
  g_assert_no_errno (stat (path, &info));
  g_assert_cmphex (info.st_mode & 07777, ==, mode);
}

/* --- opening --- */

static void
test_open_modes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (fixture->folder, "a", "b", NULL);
  g_autofree char *path = g_build_filename (folder, "人脈.db", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *lock = g_build_filename (folder, ".人脈.db.lock", NULL);
  mode_t mask = umask (0);
  g_autoptr (GoenStore) store = goen_store_open (path, GOEN_STORE_OPEN_WINDOW, &error);

  g_assert_no_error (error);
  save_and_free (store, make_person ("山田", "太郎", "やまだ", "たろう"));
  assert_mode (folder, 0700);
  assert_mode (path, 0600);
  assert_mode (journal, 0600);
  assert_mode (lock, 0600);
  goen_store_close (store);
  umask (mask);

  /* A copy from elsewhere is closed to others as well. */
  g_assert_no_errno (g_chmod (path, 0644));
  g_clear_object (&store);
  store = goen_store_open (path, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_no_error (error);
  assert_mode (path, 0600);
}

static gboolean
pragmas_func (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  char *vfs = NULL;
  int defensive = 0;
  int trusted = 1;

  g_assert_cmpint (goen_database_get_integer (db, "PRAGMA synchronous", error), ==, 2);
  g_assert_cmpint (goen_database_get_integer (db, "PRAGMA foreign_keys", error), ==, 1);
  g_assert_cmpint (goen_database_get_integer (db, "PRAGMA secure_delete", error), ==, 1);
  g_assert_cmpint (goen_database_get_integer (db, "PRAGMA cell_size_check", error), ==, 1);
  g_assert_cmpint (goen_database_get_integer (db, "PRAGMA mmap_size", error), ==, 0);
  g_assert_cmpint (goen_database_get_integer (db, "PRAGMA temp_store", error), ==, 2);
  g_assert_cmpint (goen_database_get_integer (db, "PRAGMA trusted_schema", error), ==, 0);
  g_assert_cmpint (goen_database_get_integer (db, "SELECT count (*) FROM pragma_journal_mode"
                                              " WHERE journal_mode = 'truncate'", error), ==, 1);
  g_assert_cmpint (goen_database_get_integer (db, "PRAGMA application_id", error), ==, 0x474f454e);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
  g_assert_cmpint (defensive, ==, 1);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, -1, &trusted);
  g_assert_cmpint (trusted, ==, 0);
  sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_VFSNAME, &vfs);
  g_assert_cmpstr (vfs, ==, "unix");
  sqlite3_free (vfs);

  return TRUE;
}

static void
test_open_pragmas (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  goen_store_run (fixture->store, GOEN_STORE_READ, pragmas_func, NULL, NULL, &error);
  g_assert_no_error (error);

  /* What is durable depends on these two, also for a file that another program left in another mode. */
  fixture_close (fixture);
  run_sql (fixture->path, "PRAGMA journal_mode = WAL");
  fixture_open (fixture);
  goen_store_run (fixture->store, GOEN_STORE_READ, pragmas_func, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_refused (const char *path,
                GoenError   code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenStore) store = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *before = dup_hash (path);
  g_autofree char *after = NULL;
  guint n_files = count_files (folder);

  store = goen_store_open (path, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_error (error, GOEN_ERROR, (int) code);
  g_assert_null (store);
  g_assert_nonnull (strstr (error->message, path));

  after = dup_hash (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_files (folder), ==, n_files);
}

static void
write_file (const char *path,
            const char *contents,
            gssize      length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
}

static void
test_open_foreign (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char jpeg[] = "\xff\xd8\xff\xe0\0\020JFIF\0\1\1\0\0\1\0\1\0\0";
  g_autofree char *large = g_strnfill (100000, 'x');

  write_file (fixture->path, "", 0);
  assert_refused (fixture->path, GOEN_ERROR_NOT_GOEN_FILE);

  write_file (fixture->path, jpeg, sizeof jpeg);
  assert_refused (fixture->path, GOEN_ERROR_NOT_GOEN_FILE);

  write_file (fixture->path, large, -1);
  assert_refused (fixture->path, GOEN_ERROR_NOT_GOEN_FILE);

  g_unlink (fixture->path);
  run_sql (fixture->path, "CREATE TABLE t (a); PRAGMA application_id = 1234; PRAGMA user_version = 1;");
  assert_refused (fixture->path, GOEN_ERROR_NOT_GOEN_FILE);

  g_unlink (fixture->path);
  run_sql (fixture->path, "CREATE TABLE person (a); PRAGMA user_version = 1;");
  assert_refused (fixture->path, GOEN_ERROR_NOT_GOEN_FILE);
}

static void
test_open_folder (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenStore) store = goen_store_open (fixture->folder, GOEN_STORE_OPEN_NONE, &error);

  g_assert_null (store);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_GOEN_FILE);
  g_assert_nonnull (strstr (error->message, fixture->folder));
}

static void
test_open_newer (Fixture       *fixture,
                 gconstpointer  data)
{
  fixture_close (fixture);
  run_sql (fixture->path, "PRAGMA user_version = 1000");
  assert_refused (fixture->path, GOEN_ERROR_NEWER);
}

static void
test_open_link (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *link = g_build_filename (fixture->folder, "link.db", NULL);
  g_autoptr (GoenStore) store = NULL;
  g_autoptr (GoenStore) second = NULL;

  fixture_close (fixture);
  g_assert_no_errno (symlink (fixture->path, link));
  store = goen_store_open (link, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_no_error (error);
  second = goen_store_open (fixture->path, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_IN_USE);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GoenStore **store = user_data;
  g_autoptr (GError) error = NULL;

  *store = goen_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
failed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GError **error = user_data;

  g_assert_null (goen_store_open_finish (result, error));
}

static void
test_open_async (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenStore) store = NULL;

  goen_store_open_async (fixture->path, GOEN_STORE_OPEN_WINDOW, NULL, opened_cb, &store);
  while (store == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (count (store, FALSE), ==, 0);

  goen_store_open_async (fixture->path, GOEN_STORE_OPEN_WINDOW, NULL, failed_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_IN_USE);
}

/* --- locks --- */

static void
test_lock_window (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenStore) window = goen_store_open (fixture->path, GOEN_STORE_OPEN_WINDOW, &error);
  g_autoptr (GoenStore) second = NULL;
  g_autoptr (GoenStore) tool = NULL;

  g_assert_no_error (error);
  second = goen_store_open (fixture->path, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_IN_USE);
  g_assert_null (second);
  g_clear_error (&error);

  /* goen-cli may write while the window is open. */
  tool = goen_store_open (fixture->path, GOEN_STORE_OPEN_NONE, &error);
  g_assert_no_error (error);
  save_and_free (tool, make_person ("山田", "太郎", "やまだ", "たろう"));
  g_assert_cmpint (count (window, FALSE), ==, 1);

  goen_store_close (window);
  second = goen_store_open (fixture->path, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_no_error (error);
}

/* --- lanes --- */

static gboolean
write_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return goen_database_execute (db, "UPDATE person SET note = 'x'", error);
}

static void
test_lane_read_cannot_write (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  save_and_free (fixture->store, make_person ("山田", "太郎", "やまだ", "たろう"));
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_READ, write_func, NULL, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* And the connection is not left that way. */
  g_assert_true (goen_store_run (fixture->store, GOEN_STORE_SAVE, write_func, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* What jobs did, in order. */
typedef struct {
  GMutex   mutex;
  GCond    cond;
  gboolean go;
  GString *log;
} Diary;

typedef struct {
  Diary      *diary;
  const char *name;
} DiaryJob;

static gboolean
gate_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Diary *diary = data;

  g_mutex_lock (&diary->mutex);
  while (!diary->go)
    g_cond_wait (&diary->cond, &diary->mutex);
  g_mutex_unlock (&diary->mutex);

  return TRUE;
}

static gboolean
note_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  DiaryJob *job = data;

  g_string_append (job->diary->log, job->name);

  return TRUE;
}

static gboolean
bulk_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  DiaryJob *job = data;

  g_string_append (job->diary->log, "(");
  if (!goen_database_yield (db, cancellable, error))
    return FALSE;
  g_string_append (job->diary->log, ")");

  return TRUE;
}

static void
count_down_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  guint *n = user_data;

  goen_store_run_finish (GOEN_STORE (source), result, &error);
  g_assert_no_error (error);
  (*n)--;
}

static void
test_lane_order (Fixture       *fixture,
                 gconstpointer  data)
{
  Diary diary = { .log = g_string_new (NULL) };
  DiaryJob bulk = { &diary, "b" };
  DiaryJob save1 = { &diary, "s" };
  DiaryJob read1 = { &diary, "r" };
  guint waiting = 6;

  goen_store_run_async (fixture->store, GOEN_STORE_READ, gate_func, &diary, NULL, NULL, count_down_cb, &waiting);
  goen_store_run_async (fixture->store, GOEN_STORE_BULK, bulk_func, &bulk, NULL, NULL, count_down_cb, &waiting);
  goen_store_run_async (fixture->store, GOEN_STORE_SAVE, note_func, &save1, NULL, NULL, count_down_cb, &waiting);
  goen_store_run_async (fixture->store, GOEN_STORE_SAVE, note_func, &save1, NULL, NULL, count_down_cb, &waiting);
  goen_store_run_async (fixture->store, GOEN_STORE_READ, note_func, &read1, NULL, NULL, count_down_cb, &waiting);
  goen_store_run_async (fixture->store, GOEN_STORE_READ, note_func, &read1, NULL, NULL, count_down_cb, &waiting);

  g_mutex_lock (&diary.mutex);
  diary.go = TRUE;
  g_cond_signal (&diary.cond);
  g_mutex_unlock (&diary.mutex);
  while (waiting > 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (diary.log->str, ==, "rrss()");
  g_string_free (diary.log, TRUE);
}

/* A long job, in the midst of which a read and a save arrive. */
typedef struct {
  GoenStore *store;
  Diary      diary;
  DiaryJob   read;
  DiaryJob   save;
  guint      waiting;
} YieldTest;

static gboolean
bulk_with_guests_func (GoenDatabase  *db,
                       gpointer       data,
                       GCancellable  *cancellable,
                       GError       **error)
{
  YieldTest *test = data;
  GString *log = test->diary.log;

  g_string_append (log, "(");
  goen_store_run_async (test->store, GOEN_STORE_SAVE, note_func, &test->save, NULL, NULL,
                        count_down_cb, &test->waiting);
  goen_store_run_async (test->store, GOEN_STORE_READ, note_func, &test->read, NULL, NULL,
                        count_down_cb, &test->waiting);
  if (!goen_database_yield (db, cancellable, error))
    return FALSE;
  g_string_append (log, ")");

  return TRUE;
}

static void
test_lane_yield (Fixture       *fixture,
                 gconstpointer  data)
{
  YieldTest test = { .store = fixture->store, .waiting = 3 };

  test.diary.log = g_string_new (NULL);
  test.read = (DiaryJob) { &test.diary, "r" };
  test.save = (DiaryJob) { &test.diary, "s" };
  goen_store_run_async (fixture->store, GOEN_STORE_BULK, bulk_with_guests_func, &test, NULL, NULL,
                        count_down_cb, &test.waiting);
  while (test.waiting > 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (test.diary.log->str, ==, "(r)s");
  g_string_free (test.diary.log, TRUE);
}

static gboolean
endless_func (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  g_cancellable_cancel (data);

  return goen_database_execute (db,
                                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                " SELECT count (*) FROM n", error);
}

static void
test_lane_cancel_read (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_READ, endless_func, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 0);
}

static void
cancel_soon_cb (guint    done,
                guint    all,
                gpointer user_data)
{
  if (done > all * 3 / 4)
    g_cancellable_cancel (user_data);
}

static GPtrArray *
make_people (guint n)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *given = g_strdup_printf ("太郎%u", i);

      g_ptr_array_add (people, make_person ("山田", given, "やまだ", "たろう"));
    }

  return people;
}

static gboolean
add_many_func (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return goen_person_table_add_many (db, data, 0, cancellable != NULL ? cancel_soon_cb : NULL,
                                     cancellable, cancellable, error);
}

static void
test_lane_cancel_bulk (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) people = make_people (3000);

  save_and_free (fixture->store, make_person ("田中", "花子", "たなか", "はなこ"));
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_BULK, add_many_func, people, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 1);
  assert_sound (fixture->store);
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  CountJob job = { 0 };

  goen_store_close (fixture->store);
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_READ, count_func, &job, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

/* What was asked for before the closing is done. */
static void
test_close_finishes (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) people = make_people (50);
  guint waiting = people->len;

  for (guint i = 0; i < people->len; i++)
    goen_store_run_async (fixture->store, GOEN_STORE_SAVE, save_func, people->pdata[i], NULL, NULL,
                          count_down_cb, &waiting);
  goen_store_close (fixture->store);
  while (waiting > 0)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&fixture->store);

  fixture_open (fixture);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 50);
}

/* --- change sets --- */

static void
test_change_set (void)
{
  g_autoptr (GoenChangeSet) changes = goen_change_set_new ();
  const GoenChange *list;
  guint n;

  g_assert_true (goen_change_set_is_empty (changes));
  goen_change_set_note (changes, GOEN_TABLE_PERSON, 1, GOEN_CHANGE_ADDED);
  goen_change_set_note (changes, GOEN_TABLE_PERSON, 1, GOEN_CHANGE_CHANGED);
  goen_change_set_note (changes, GOEN_TABLE_TAG, 1, GOEN_CHANGE_CHANGED);
  goen_change_set_note (changes, GOEN_TABLE_PERSON, 2, GOEN_CHANGE_CHANGED);
  goen_change_set_note (changes, GOEN_TABLE_PERSON, 2, GOEN_CHANGE_REMOVED);

  list = goen_change_set_get (changes, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (list[0].id, ==, 1);
  g_assert_cmpint (list[0].kind, ==, GOEN_CHANGE_ADDED);
  g_assert_cmpint (list[1].table, ==, GOEN_TABLE_TAG);
  g_assert_cmpint (list[2].kind, ==, GOEN_CHANGE_REMOVED);
  g_assert_true (goen_change_set_touches (changes, GOEN_TABLE_TAG));
  g_assert_false (goen_change_set_touches (changes, GOEN_TABLE_IMPORT));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PERSON, 2));
  g_assert_false (goen_change_set_has (changes, GOEN_TABLE_PERSON, 3));
  g_assert_false (goen_change_set_is_reset (changes));

  /* An import of thousands is told as one. */
  for (gint64 id = 1; id <= 10000; id++)
    goen_change_set_note (changes, GOEN_TABLE_PERSON, id, GOEN_CHANGE_ADDED);
  g_assert_true (goen_change_set_is_reset (changes));
  g_assert_false (goen_change_set_is_empty (changes));
  g_assert_true (goen_change_set_touches (changes, GOEN_TABLE_IMPORT));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PERSON, 3));
  goen_change_set_get (changes, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
note_changes_cb (GoenStore     *store,
                 GoenChangeSet *changes,
                 GPtrArray     *seen)
{
  g_ptr_array_add (seen, goen_change_set_ref (changes));
}

static GPtrArray *
watch (GoenStore *store)
{
  GPtrArray *seen = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_change_set_unref);

  g_signal_connect_data (store, "changed", G_CALLBACK (note_changes_cb), seen, NULL, 0);

  return seen;
}

static void
assert_one_change (GPtrArray      *seen,
                   GoenTable       table,
                   gint64          id,
                   GoenChangeKind  kind)
{
  const GoenChange *list;
  guint n;

  g_assert_cmpuint (seen->len, ==, 1);
  list = goen_change_set_get (seen->pdata[0], &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (list[0].table, ==, table);
  g_assert_cmpint (list[0].id, ==, id);
  g_assert_cmpint (list[0].kind, ==, kind);
  g_ptr_array_set_size (seen, 0);
}

static void
test_changed_sync (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) seen = watch (fixture->store);
  g_autoptr (GoenPersonRecord) record = make_person ("山田", "太郎", "やまだ", "たろう");
  gint64 id = save (fixture->store, record);

  assert_one_change (seen, GOEN_TABLE_PERSON, id, GOEN_CHANGE_ADDED);

  g_set_str (&record->note, "また会う");
  save (fixture->store, record);
  assert_one_change (seen, GOEN_TABLE_PERSON, id, GOEN_CHANGE_CHANGED);

  run_by_id (fixture->store, goen_person_table_trash, id);
  assert_one_change (seen, GOEN_TABLE_PERSON, id, GOEN_CHANGE_CHANGED);

  run_by_id (fixture->store, goen_person_table_purge, id);
  assert_one_change (seen, GOEN_TABLE_PERSON, id, GOEN_CHANGE_REMOVED);

  /* Reading tells nobody, and neither does what was taken back. */
  g_assert_cmpint (count (fixture->store, FALSE), ==, 0);
  g_assert_cmpuint (seen->len, ==, 0);
}

static gboolean
fail_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  g_assert_true (goen_person_table_save (db, data, error));
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, "no");

  return FALSE;
}

static void
test_changed_rollback (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seen = watch (fixture->store);
  g_autoptr (GoenPersonRecord) record = make_person ("山田", "太郎", "やまだ", "たろう");

  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, fail_func, record, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_cmpuint (seen->len, ==, 0);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 0);
}

/* Whether the signal came before the answer. */
typedef struct {
  GPtrArray *seen;
  gboolean   done;
} AsyncTest;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  AsyncTest *test = user_data;
  g_autoptr (GError) error = NULL;

  goen_store_run_finish (GOEN_STORE (source), result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test->seen->len, ==, 1);
  test->done = TRUE;
}

static void
test_changed_async (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) seen = watch (fixture->store);
  AsyncTest test = { seen, FALSE };

  goen_store_run_async (fixture->store, GOEN_STORE_SAVE, save_func,
                        make_person ("山田", "太郎", "やまだ", "たろう"),
                        (GDestroyNotify) goen_person_record_free, NULL, saved_cb, &test);
  while (!test.done)
    g_main_context_iteration (NULL, TRUE);
}

/* A read that is served in the midst of a long write has seen what is then taken back. */
static gboolean
bulk_that_fails_func (GoenDatabase  *db,
                      gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  YieldTest *test = data;
  g_autoptr (GoenPersonRecord) record = make_person ("山田", "太郎", "やまだ", "たろう");

  g_assert_true (goen_person_table_save (db, record, error));
  goen_store_run_async (test->store, GOEN_STORE_READ, note_func, &test->read, NULL, NULL,
                        count_down_cb, &test->waiting);
  g_assert_true (goen_database_yield (db, cancellable, error));
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, "no");

  return FALSE;
}

static void
test_changed_served (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seen = watch (fixture->store);
  YieldTest test = { .store = fixture->store, .waiting = 1 };

  test.diary.log = g_string_new (NULL);
  test.read = (DiaryJob) { &test.diary, "r" };
  goen_store_run (fixture->store, GOEN_STORE_BULK, bulk_that_fails_func, &test, NULL, &error);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  while (test.waiting > 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_true (goen_change_set_is_reset (seen->pdata[0]));
  g_assert_cmpint (count (fixture->store, FALSE), ==, 0);
  g_string_free (test.diary.log, TRUE);
}

/* --- other processes --- */

static void
test_foreign_next_job (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) seen = watch (fixture->store);
  gint64 id = save_and_free (fixture->store, make_person ("山田", "太郎", "やまだ", "たろう"));
  g_autoptr (GoenPersonRecord) record = NULL;

  assert_one_change (seen, GOEN_TABLE_PERSON, id, GOEN_CHANGE_ADDED);
  run_sql (fixture->path, "UPDATE person SET note = 'von außen'");

  record = load (fixture->store, id, GOEN_PERSON_FIELDS, NULL);
  g_assert_cmpstr (record->note, ==, "von außen");
  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_true (goen_change_set_is_reset (seen->pdata[0]));
  g_ptr_array_set_size (seen, 0);

  /* Told once. */
  g_assert_cmpint (count (fixture->store, FALSE), ==, 1);
  g_assert_cmpuint (seen->len, ==, 0);
}

static void
test_foreign_monitor (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GPtrArray) seen = watch (fixture->store);

  run_sql (fixture->path, "INSERT INTO meta (key, value) VALUES ('a', 'b')");
  while (seen->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (goen_change_set_is_reset (seen->pdata[0]));
}

static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = make_person ("田中", "花子", "たなか", "はなこ");
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length;

  save_and_free (fixture->store, make_person ("山田", "太郎", "やまだ", "たろう"));
  g_file_get_contents (fixture->path, &contents, &length, &error);
  g_assert_no_error (error);
  write_file (copy, contents, length);
  g_assert_no_errno (g_rename (copy, fixture->path));
  before = dup_hash (fixture->path);

  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, save_func, record, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, fixture->path));
  after = dup_hash (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* --- read-only --- */

/* Makes permissions count for root as well, as they do for everybody else. */
static void
drop_override (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct caps[2];

  g_assert_no_errno (syscall (SYS_capget, &header, caps));
  caps[0].effective &= ~((1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH));
  g_assert_no_errno (syscall (SYS_capset, &header, caps));
}

static void
test_read_only_subprocess (void)
{
  const char *path = g_getenv ("GOEN_TEST_PATH");
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenStore) store = NULL;
  g_autoptr (GoenPersonRecord) record = make_person ("田中", "花子", "たなか", "はなこ");
  g_autofree char *other = g_strconcat (path, ".other", NULL);

  drop_override ();
  store = goen_store_open (path, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_no_error (error);
  g_assert_true (goen_store_is_read_only (store));
  g_assert_cmpint (count (store, FALSE), ==, 1);
  assert_sound (store);

  g_assert_false (goen_store_run (store, GOEN_STORE_SAVE, save_func, record, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);

  if (g_getenv ("GOEN_TEST_FOLDER") != NULL)
    {
      g_autoptr (GoenStore) new_store = goen_store_open (other, GOEN_STORE_OPEN_NONE, &error);

      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY);
      g_assert_nonnull (strstr (error->message, other));
    }
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  gboolean is_folder = GPOINTER_TO_INT (data);
  g_auto (GStrv) environment = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  save_and_free (fixture->store, make_person ("山田", "太郎", "やまだ", "たろう"));
  fixture_close (fixture);
  before = dup_hash (fixture->path);
  g_assert_no_errno (g_chmod (is_folder ? fixture->folder : fixture->path, is_folder ? 0500 : 0400));

  environment = g_environ_setenv (g_get_environ (), "GOEN_TEST_PATH", fixture->path, TRUE);
  if (is_folder)
    environment = g_environ_setenv (environment, "GOEN_TEST_FOLDER", fixture->folder, TRUE);
  g_test_trap_subprocess_with_envp ("/store/read-only/subprocess", (const char * const *) environment, 0,
                                    G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();

  g_assert_no_errno (g_chmod (fixture->folder, 0700));
  after = dup_hash (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* --- privacy --- */

static void
test_no_socket (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  save_and_free (fixture->store, make_person ("山田", "太郎", "やまだ", "たろう"));
  dir = g_dir_open ("/proc/self/fd", 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      /* What stands before 3 came with the test. */
      if (target != NULL && g_ascii_strtoull (name, NULL, 10) > 2)
        g_assert_false (g_str_has_prefix (target, "socket:"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/open/modes", Fixture, NULL, set_up_folder, test_open_modes, tear_down);
  g_test_add ("/store/open/pragmas", Fixture, NULL, set_up, test_open_pragmas, tear_down);
  g_test_add ("/store/open/foreign", Fixture, NULL, set_up_folder, test_open_foreign, tear_down);
  g_test_add ("/store/open/folder", Fixture, NULL, set_up_folder, test_open_folder, tear_down);
  g_test_add ("/store/open/newer", Fixture, NULL, set_up, test_open_newer, tear_down);
  g_test_add ("/store/open/link", Fixture, NULL, set_up, test_open_link, tear_down);
  g_test_add ("/store/open/async", Fixture, NULL, set_up_folder, test_open_async, tear_down);
  g_test_add ("/store/lock/window", Fixture, NULL, set_up_folder, test_lock_window, tear_down);
  g_test_add ("/store/lane/read-cannot-write", Fixture, NULL, set_up, test_lane_read_cannot_write, tear_down);
  g_test_add ("/store/lane/order", Fixture, NULL, set_up, test_lane_order, tear_down);
  g_test_add ("/store/lane/yield", Fixture, NULL, set_up, test_lane_yield, tear_down);
  g_test_add ("/store/lane/cancel-read", Fixture, NULL, set_up, test_lane_cancel_read, tear_down);
  g_test_add ("/store/lane/cancel-bulk", Fixture, NULL, set_up, test_lane_cancel_bulk, tear_down);
  g_test_add ("/store/close/refuses", Fixture, NULL, set_up, test_closed, tear_down);
  g_test_add ("/store/close/finishes", Fixture, NULL, set_up, test_close_finishes, tear_down);
  g_test_add_func ("/store/changed/set", test_change_set);
  g_test_add ("/store/changed/sync", Fixture, NULL, set_up, test_changed_sync, tear_down);
  g_test_add ("/store/changed/rollback", Fixture, NULL, set_up, test_changed_rollback, tear_down);
  g_test_add ("/store/changed/async", Fixture, NULL, set_up, test_changed_async, tear_down);
  g_test_add ("/store/changed/served", Fixture, NULL, set_up, test_changed_served, tear_down);
  g_test_add ("/store/foreign/next-job", Fixture, NULL, set_up, test_foreign_next_job, tear_down);
  g_test_add ("/store/foreign/monitor", Fixture, NULL, set_up, test_foreign_monitor, tear_down);
  g_test_add ("/store/foreign/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/store/read-only/file", Fixture, GINT_TO_POINTER (FALSE), set_up, test_read_only, tear_down);
  g_test_add ("/store/read-only/folder", Fixture, GINT_TO_POINTER (TRUE), set_up, test_read_only, tear_down);
  g_test_add_func ("/store/read-only/subprocess", test_read_only_subprocess);
  g_test_add ("/store/no-socket", Fixture, NULL, set_up, test_no_socket, tear_down);

  return g_test_run ();
}
