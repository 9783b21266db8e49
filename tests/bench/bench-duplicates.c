/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-duplicates.h"

#include <stdio.h>

#include "goen-duplicates.h"
#include "goen-likeness-table.h"
#include "goen-sample.h"

#define PLANT_EVERY 20
#define PAGE_SIZE 256

typedef struct {
  GPtrArray *people;
  guint      n_read;
} Job;

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC;
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      slot)
{
  *(GAsyncResult **) slot = g_object_ref (result);
}

static void
await (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What another mail program knows of the same person. */
static GoenPersonRecord *
make_second (const GoenPersonRecord *person)
{
  GoenPersonRecord *second = goen_person_record_new ();

  second->formatted = goen_person_record_dup_name (person);
  g_ptr_array_add (second->emails, goen_contact_point_copy (person->emails->pdata[0]));

  return second;
}

static gboolean
fill_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return goen_person_table_add_many (db, ((Job *) data)->people, 0, NULL, NULL, cancellable, error);
}

static void
count_person (const GoenPersonRecord *record,
              gpointer                user_data)
{
  ((Job *) user_data)->n_read++;
}

static gboolean
read_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  gint64 last = 0, next = goen_likeness_table_read (db, 0, PAGE_SIZE, count_person, data, error);

  while (next > last)
    {
      last = next;
      next = goen_likeness_table_read (db, last, PAGE_SIZE, count_person, data, error);
    }

  return next >= 0;
}

static guint
fill (GoenStore *store,
      guint      n)
{
  g_autoptr (GError) error = NULL;
  Job job = { g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free), 0 };
  guint n_planted = 0;

  for (guint i = 0; i < n; i++)
    {
      GoenPersonRecord *person = goen_sample_person (i, 1);

      g_ptr_array_add (job.people, person);
      if (i % PLANT_EVERY != 0 || person->emails->len == 0)
        continue;
      g_ptr_array_add (job.people, make_second (person));
      n_planted++;
    }
  if (!goen_store_run (store, GOEN_STORE_BULK, fill_job, &job, NULL, &error))
    g_error ("%s", error->message);
  g_ptr_array_unref (job.people);

  return n_planted;
}

static double
measure_reading (GoenStore *store)
{
  g_autoptr (GError) error = NULL;
  Job job = { NULL, 0 };
  gint64 start = g_get_monotonic_time ();

  if (!goen_store_run (store, GOEN_STORE_READ, read_job, &job, NULL, &error))
    g_error ("%s", error->message);

  return seconds_since (start);
}

static void
report (GoenDuplicates *duplicates,
        guint           n_planted)
{
  guint n_found = 0;

  /* No two sample people have a mail address in common unless one of them was planted. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (duplicates)); i++)
    {
      g_autoptr (GoenDuplicate) duplicate = g_list_model_get_item (G_LIST_MODEL (duplicates), i);

      n_found += (goen_duplicate_get_signs (duplicate) & GOEN_LIKE_MAIL) != 0;
    }
  printf ("duplicates-found %u %u\n", n_found, n_planted);
}

/* Looks for duplicates among @n sample people, of whom every twentieth is there twice, and reads them; a new file at @path. */
void
bench_duplicates (guint       n,
                  const char *path)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GError) error = NULL;
  GoenStore *store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);
  GoenLibrary *library;
  GoenDuplicates *duplicates;
  guint n_planted;
  double floor;
  gint64 start;

  if (store == NULL)
    g_error ("%s", error->message);
  n_planted = fill (store, n);
  measure_reading (store);
  floor = measure_reading (store);
  goen_store_close (store);
  g_object_unref (store);

  goen_library_open_async (path, GOEN_STORE_OPEN_NONE, NULL, result_cb, &opened);
  await (&opened);
  library = goen_library_open_finish (opened, &error);
  if (library == NULL)
    g_error ("%s", error->message);
  duplicates = goen_duplicates_new (library);
  start = g_get_monotonic_time ();
  goen_duplicates_find_async (duplicates, NULL, result_cb, &found);
  await (&found);
  if (!goen_duplicates_find_finish (duplicates, found, &error))
    g_error ("%s", error->message);
  printf ("duplicates %.6f %.6f\n", seconds_since (start), floor);
  report (duplicates, n_planted);
  g_object_unref (duplicates);
  goen_library_close (library);
  g_object_unref (library);
}
