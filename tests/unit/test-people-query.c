/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "goen-error.h"
#include "goen-person-table.h"

typedef struct {
  char      *folder;
  char      *path;
  GoenStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("goen-query-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "goen.db", NULL);
  fixture->store = goen_store_open (fixture->path, GOEN_STORE_OPEN_NONE, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  goen_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* People who differ in what a search finds. */
static GoenPersonRecord *
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

static gboolean
save_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return goen_person_table_save (db, data, error);
}

static gint64
save (Fixture          *fixture,
      GoenPersonRecord *record)
{
  g_autoptr (GError) error = NULL;

  goen_store_run (fixture->store, GOEN_STORE_SAVE, save_func, record, NULL, &error);
  g_assert_no_error (error);

  return record->id;
}

static gint64
save_and_free (Fixture          *fixture,
               GoenPersonRecord *record)
{
  gint64 id = save (fixture, record);

  goen_person_record_free (record);

  return id;
}

typedef struct {
  const GoenPeopleQuery *query;
  guint                  limit;
  GoenPeopleResult      *result;
} QueryJob;

static gboolean
query_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  QueryJob *job = data;

  job->result = goen_person_table_query (db, job->query, job->limit, cancellable, error);

  return job->result != NULL;
}

static GoenPeopleResult *
run_query (Fixture               *fixture,
           const GoenPeopleQuery *query,
           guint                  limit)
{
  g_autoptr (GError) error = NULL;
  QueryJob job = { query, limit, NULL };

  goen_store_run (fixture->store, GOEN_STORE_READ, query_func, &job, NULL, &error);
  g_assert_no_error (error);

  return job.result;
}

/* The given names, in order, of those whom a search finds: "a b c". */
static char *
search (Fixture    *fixture,
        const char *text);

typedef struct {
  const GArray *ids;
  GPtrArray    *rows;
} RowsJob;

static gboolean
rows_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  RowsJob *job = data;

  job->rows = goen_person_table_load_rows (db, (const gint64 *) job->ids->data, job->ids->len, error);

  return job->rows != NULL;
}

static char *
dup_names (Fixture                *fixture,
           const GoenPeopleResult *result)
{
  g_autoptr (GError) error = NULL;
  RowsJob job = { result->ids, NULL };
  g_autoptr (GPtrArray) rows = NULL;
  GString *names = g_string_new (NULL);

  goen_store_run (fixture->store, GOEN_STORE_READ, rows_func, &job, NULL, &error);
  g_assert_no_error (error);
  rows = job.rows;
  for (guint i = 0; i < rows->len; i++)
    {
      const GoenPersonRow *row = rows->pdata[i];

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", row->name);
    }

  return g_string_free_and_steal (names);
}

static char *
search (Fixture    *fixture,
        const char *text)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) result = NULL;

  query->search = g_strdup (text);
  result = run_query (fixture, query, 0);

  return dup_names (fixture, result);
}

#define assert_search(fixture, text, names) \
  G_STMT_START { \
    g_autofree char *found_ = search (fixture, text); \
    g_assert_cmpstr (found_, ==, names); \
  } G_STMT_END

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GoenPersonRecord *record;

  record = make_person ("山田", "太郎", "やまだ", "たろう");
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("株式会社みどり商会", "営業部", "部長"));
  g_ptr_array_add (record->phones, goen_contact_point_new ("090-1234-0000", "cell", NULL));
  g_ptr_array_add (record->emails, goen_contact_point_new ("Taro.Yamada@example.jp", "work", NULL));
  save_and_free (fixture, record);

  record = make_person ("田中", "花子", "たなか", "はなこ");
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("㈱あおい", NULL, "代表取締役"));
  record->note = g_strdup ("展示会で話した");
  g_ptr_array_add (record->tags, g_strdup ("勉強会"));
  save_and_free (fixture, record);

  save_and_free (fixture, make_person ("髙橋", "美咲", "たかはし", "みさき"));
  save_and_free (fixture, make_person ("Smith", "John", NULL, NULL));

  assert_search (fixture, "山田", "山田 太郎");
  assert_search (fixture, "田", "田中 花子, 山田 太郎");
  assert_search (fixture, "tanaka", "田中 花子");
  assert_search (fixture, "takahasi", "髙橋 美咲");
  assert_search (fixture, "takahashi", "髙橋 美咲");
  assert_search (fixture, "ﾀﾅｶ", "田中 花子");
  assert_search (fixture, "高橋", "髙橋 美咲");
  assert_search (fixture, "髙", "髙橋 美咲");
  assert_search (fixture, "0901234", "山田 太郎");
  assert_search (fixture, "090-1234", "山田 太郎");
  assert_search (fixture, "株式会社みどり", "山田 太郎");
  assert_search (fixture, "㈱みどり", "山田 太郎");
  assert_search (fixture, "展示会", "田中 花子");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/people-query/search", Fixture, NULL, set_up, test_search, tear_down);

  return g_test_run ();
}
