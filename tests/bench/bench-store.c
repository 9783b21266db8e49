/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-store fill|save|vcard|duplicates|import N DIR: the store, the vCard code, the search for duplicates and imports beside bare SQLite and bare memory, as "name ours floor" in one run. */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "bench-duplicates.h"
#include "bench-import.h"
#include "goen-person-table.h"
#include "goen-sample.h"
#include "goen-vcard.h"

#define N_SAVES 300

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC;
}

static void
must (sqlite3    *db,
      const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
}

/* The goals were set for people of a name, a reading, a company, a title, a phone, a mail address and a note; the
 * sample has far more to say about each, which the bare table below would not hold. */
static GPtrArray *
make_people (guint   n,
             guint64 seed)
{
  GPtrArray *people = g_ptr_array_new_full (n, (GDestroyNotify) goen_person_record_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoenPersonRecord) full = goen_sample_person (i, seed);
      const GoenAffiliation *affiliation = goen_person_record_get_main_affiliation (full);
      GoenPersonRecord *record = goen_person_record_new ();

      record->uuid = g_strdup (full->uuid);
      record->family = g_strdup (full->family);
      record->given = g_strdup (full->given);
      record->family_yomi = g_strdup (full->family_yomi);
      record->given_yomi = g_strdup (full->given_yomi);
      record->formatted = g_strdup (full->formatted);
      record->note = g_strdup (full->met_how != NULL ? full->met_how : full->note);
      if (affiliation != NULL)
        g_ptr_array_add (record->affiliations, goen_affiliation_new (affiliation->company, NULL, affiliation->title));
      if (full->phones->len > 0)
        g_ptr_array_add (record->phones, goen_contact_point_copy (full->phones->pdata[0]));
      if (full->emails->len > 0)
        g_ptr_array_add (record->emails, goen_contact_point_copy (full->emails->pdata[0]));
      g_ptr_array_add (people, record);
    }
  return people;
}

/* The floor: one table of the fields a list shows, and the index that orders it. */
static sqlite3 *
open_floor (const char *path)
{
  sqlite3 *db = NULL;

  if (sqlite3_open (path, &db) != SQLITE_OK)
    g_error ("%s", path);
  must (db, "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
  must (db,
        "CREATE TABLE IF NOT EXISTS contact (id INTEGER PRIMARY KEY, name, yomi, company, title, phone, mail, note);"
        "CREATE INDEX IF NOT EXISTS contact_yomi ON contact (yomi)");
  return db;
}

static void
insert_floor (sqlite3_stmt           *insert,
              const GoenPersonRecord *record)
{
  g_autofree char *name = goen_person_record_dup_name (record);
  g_autofree char *yomi = goen_person_record_dup_yomi (record);
  const GoenAffiliation *affiliation = goen_person_record_get_main_affiliation (record);
  const char *phone = record->phones->len > 0 ? ((GoenContactPoint *) record->phones->pdata[0])->value : NULL;
  const char *mail = record->emails->len > 0 ? ((GoenContactPoint *) record->emails->pdata[0])->value : NULL;
  const char *values[] = { name, yomi, affiliation != NULL ? affiliation->company : NULL,
                           affiliation != NULL ? affiliation->title : NULL, phone, mail, record->note };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    sqlite3_bind_text (insert, i + 1, values[i], -1, SQLITE_TRANSIENT);
  sqlite3_step (insert);
  sqlite3_reset (insert);
}

static sqlite3_stmt *
prepare_floor (sqlite3 *db)
{
  sqlite3_stmt *insert = NULL;

  if (sqlite3_prepare_v2 (db, "INSERT INTO contact (name, yomi, company, title, phone, mail, note) VALUES (?,?,?,?,?,?,?)", -1, &insert, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  return insert;
}

static GoenStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  GoenStore *store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  return store;
}

static gboolean
add_many_job (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return goen_person_table_add_many (db, data, 0, NULL, NULL, cancellable, error);
}

static gint64
file_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_size : 0;
}

static double
fill_floor (const GPtrArray *people,
            const char      *path)
{
  sqlite3 *floor = open_floor (path);
  sqlite3_stmt *insert = prepare_floor (floor);
  gint64 start = g_get_monotonic_time ();
  double seconds;

  must (floor, "BEGIN");
  for (guint i = 0; i < people->len; i++)
    insert_floor (insert, people->pdata[i]);
  must (floor, "COMMIT");
  seconds = seconds_since (start);
  sqlite3_finalize (insert);
  sqlite3_close (floor);
  return seconds;
}

/* Into a floor of its own: that of the people has them already. */
static void
bench_files (guint       n,
             const char *folder)
{
  g_autofree char *floor_path = g_strdup_printf ("%s/floor-import-%u.db", folder, n);
  g_autoptr (GPtrArray) people = make_people (n, 1);

  bench_import (people, folder, fill_floor (people, floor_path));
}

static void
bench_fill (guint       n,
            const char *path,
            const char *floor_path)
{
  g_autoptr (GPtrArray) people = make_people (n, 1);
  g_autoptr (GError) error = NULL;
  double bare = fill_floor (people, floor_path);
  GoenStore *store = open_store (path);
  gint64 start = g_get_monotonic_time ();
  double ours;

  if (!goen_store_run (store, GOEN_STORE_BULK, add_many_job, people, NULL, &error))
    g_error ("%s", error->message);
  ours = seconds_since (start);
  goen_store_close (store);
  g_object_unref (store);
  printf ("import %.6f %.6f\n", ours, bare);
  printf ("size %.6f %.6f\n", (double) file_size (path), (double) file_size (floor_path));
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return goen_person_table_save (db, data, error);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
median (double *values,
        guint   n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return values[n / 2];
}

/* In turns, so that a disk that slows down does so for both. */
static void
bench_save (const char *path,
            const char *floor_path)
{
  g_autoptr (GPtrArray) people = make_people (N_SAVES, 77);
  double ours[N_SAVES], bare[N_SAVES];
  sqlite3 *floor = open_floor (floor_path);
  sqlite3_stmt *insert = prepare_floor (floor);
  GoenStore *store = open_store (path);

  for (guint i = 0; i < N_SAVES; i++)
    {
      g_autoptr (GError) error = NULL;
      GoenPersonRecord *record = people->pdata[i];
      gint64 start = g_get_monotonic_time ();

      must (floor, "BEGIN IMMEDIATE");
      insert_floor (insert, record);
      must (floor, "COMMIT");
      bare[i] = seconds_since (start);
      start = g_get_monotonic_time ();
      if (!goen_store_run (store, GOEN_STORE_SAVE, save_job, record, NULL, &error))
        g_error ("%s", error->message);
      ours[i] = seconds_since (start);
    }
  printf ("save %.6f %.6f\n", median (ours, N_SAVES), median (bare, N_SAVES));
  sqlite3_finalize (insert);
  sqlite3_close (floor);
  goen_store_close (store);
  g_object_unref (store);
}

static gboolean
count_card (GoenPersonRecord *card,
            guint             line,
            const char       *reason,
            gpointer          user_data)
{
  if (card != NULL)
    ++*(guint *) user_data;
  goen_person_record_free (card);
  return TRUE;
}

static void
bench_vcard (guint n)
{
  g_autoptr (GPtrArray) people = make_people (n, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  guint n_read = 0, n_lines = 0;
  gint64 start = g_get_monotonic_time ();
  double written, read_time, scanned;
  const char *cursor, *end;

  for (guint i = 0; i < people->len; i++)
    goen_vcard_write (people->pdata[i], GOEN_VCARD_4_0, FALSE, text);
  written = seconds_since (start);
  bytes = g_bytes_new_static (text->str, text->len);
  start = g_get_monotonic_time ();
  if (!goen_vcard_read (bytes, NULL, count_card, &n_read, NULL, NULL) || n_read != n)
    g_error ("%u of %u cards were read", n_read, n);
  read_time = seconds_since (start);
  start = g_get_monotonic_time ();
  end = text->str + text->len;
  for (cursor = text->str; (cursor = memchr (cursor, '\n', end - cursor)) != NULL; cursor++)
    n_lines++;
  scanned = seconds_since (start);
  printf ("vcard-write %.6f %u\n", written, n);
  printf ("vcard-read %.6f %u\n", read_time, n);
  printf ("vcard-scan %.6f %u\n", scanned, n_lines);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *floor_path = NULL;
  g_autofree char *duplicates_path = NULL;
  guint n;

  if (argc != 4)
    return 2;
  n = g_ascii_strtoull (argv[2], NULL, 10);
  path = g_strdup_printf ("%s/people-%u.db", argv[3], n);
  floor_path = g_strdup_printf ("%s/floor-%u.db", argv[3], n);
  duplicates_path = g_strdup_printf ("%s/duplicates-%u.db", argv[3], n);
  if (g_str_equal (argv[1], "fill"))
    bench_fill (n, path, floor_path);
  else if (g_str_equal (argv[1], "save"))
    bench_save (path, floor_path);
  else if (g_str_equal (argv[1], "import"))
    bench_files (n, argv[3]);
  else if (g_str_equal (argv[1], "duplicates"))
    bench_duplicates (n, duplicates_path);
  else
    bench_vcard (n);
  return 0;
}
