/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of the store share: a store in a folder of its own, and jobs as one-liners. */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "goen-error.h"
#include "goen-person-table.h"
#include "goen-store-private.h"

typedef struct {
  char      *folder;  /* (owned) made for this test */
  char      *path;    /* (owned) of the database in it */
  GoenStore *store;   /* (owned) (nullable) */
} Fixture;

static inline void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static inline void
fixture_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = goen_store_open (fixture->path, GOEN_STORE_OPEN_NONE, &error);
  g_assert_no_error (error);
}

static inline void
fixture_close (Fixture *fixture)
{
  if (fixture->store == NULL)
    return;

  goen_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  fixture->store = NULL;
}

static inline void
set_up_folder (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("goen-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "goen.db", NULL);
  fixture->store = NULL;
}

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_up_folder (fixture, data);
  fixture_open (fixture);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_close (fixture);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline GoenPersonRecord *
make_person (const char *family,
             const char *given,
             const char *family_yomi,
             const char *given_yomi)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  record->family_yomi = g_strdup (family_yomi);
  record->given_yomi = g_strdup (given_yomi);

  return record;
}

static inline gboolean
save_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return goen_person_table_save (db, data, error);
}

static inline gint64
save (GoenStore        *store,
      GoenPersonRecord *record)
{
  g_autoptr (GError) error = NULL;

  goen_store_run (store, GOEN_STORE_SAVE, save_func, record, NULL, &error);
  g_assert_no_error (error);

  return record->id;
}

static inline gint64
save_and_free (GoenStore        *store,
               GoenPersonRecord *record)
{
  gint64 id = save (store, record);

  goen_person_record_free (record);

  return id;
}

typedef struct {
  gint64            id;
  GoenPersonParts   parts;
  GoenPersonRecord *record;
} LoadJob;

static inline gboolean
load_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  LoadJob *job = data;

  job->record = goen_person_table_load (db, job->id, job->parts, error);

  return job->record != NULL;
}

static inline GoenPersonRecord *
load (GoenStore        *store,
      gint64            id,
      GoenPersonParts   parts,
      GError          **error)
{
  LoadJob job = { id, parts, NULL };

  goen_store_run (store, GOEN_STORE_READ, load_func, &job, NULL, error);

  return job.record;
}

typedef struct {
  gboolean trash;
  gint64   count;
} CountJob;

static inline gboolean
count_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  CountJob *job = data;

  job->count = goen_person_table_count (db, job->trash, error);

  return job->count >= 0;
}

static inline gint64
count (GoenStore *store,
       gboolean   trash)
{
  g_autoptr (GError) error = NULL;
  CountJob job = { trash, 0 };

  goen_store_run (store, GOEN_STORE_READ, count_func, &job, NULL, &error);
  g_assert_no_error (error);

  return job.count;
}

/* A change of one person by id. */
typedef gboolean (*ChangeById) (GoenDatabase  *db,
                                gint64         id,
                                GError       **error);

typedef struct {
  ChangeById change;
  gint64     id;
} ByIdJob;

static inline gboolean
by_id_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  ByIdJob *job = data;

  return job->change (db, job->id, error);
}

static inline void
run_by_id (GoenStore  *store,
           ChangeById  change,
           gint64      id)
{
  g_autoptr (GError) error = NULL;
  ByIdJob job = { change, id };

  goen_store_run (store, GOEN_STORE_SAVE, by_id_func, &job, NULL, &error);
  g_assert_no_error (error);
}

static inline gboolean
check_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return goen_database_check (db, data, error);
}

/* Everything in the file fits together. */
static inline void
assert_sound (GoenStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  goen_store_run (store, GOEN_STORE_READ, check_func, problems, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

static inline char *
dup_hash (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

static inline guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Runs SQL on the file behind the back of the store. */
static inline void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 10000);
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

/* Answers of SQL, columns with | and rows with \n between. */
static inline char *
ask_sql (const char *path,
         const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  GString *answer = g_string_new (NULL);

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      if (answer->len > 0)
        g_string_append_c (answer, '\n');
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (answer, "%s%s", i > 0 ? "|" : "",
                                (const char *) sqlite3_column_text (statement, i) ?: "NULL");
    }
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);

  return g_string_free_and_steal (answer);
}

#define assert_sql(path, sql, expected) \
  G_STMT_START { \
    g_autofree char *answer_ = ask_sql (path, sql); \
    g_assert_cmpstr (answer_, ==, expected); \
  } G_STMT_END
