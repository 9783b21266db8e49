/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-import.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "goen-import.h"
#include "goen-vcard.h"

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

static GoenLibrary *
open_library (const char *folder,
              const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/import-%s.db", folder, name);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenLibrary *library;

  g_unlink (path);
  goen_library_open_async (path, GOEN_STORE_OPEN_NONE, NULL, result_cb, &result);
  await (&result);
  library = goen_library_open_finish (result, &error);
  if (library == NULL)
    g_error ("%s", error->message);
  return library;
}

static GoenImport *
read_file (GoenLibrary *library,
           GFile       *file)
{
  GoenImport *import = goen_import_new (library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_import_read_async (import, &file, 1, GOEN_IMPORT_FORMAT_AUTO, NULL, NULL, result_cb, &result);
  await (&result);
  if (!goen_import_read_finish (import, result, &error))
    g_error ("%s", error->message);
  return import;
}

static void
apply (GoenImport *import)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_import_apply_async (import, NULL, result_cb, &result);
  await (&result);
  if (!goen_import_apply_finish (import, result, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static double
scan (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *text = NULL;
  guint n_lines = 0;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    g_error ("%s", path);
  for (const char *c = text; (c = memchr (c, '\n', text + length - c)) != NULL; c++)
    n_lines++;
  if (n_lines == 0)
    g_error ("%s is empty", path);
  return seconds_since (start);
}

/* Reading and comparing in an empty library, the whole import, and the same file once more. */
static void
bench_file (const char *folder,
            const char *name,
            GString    *text,
            guint       n_people,
            double      bare)
{
  g_autofree char *path = g_strdup_printf ("%s/import.%s", folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GoenLibrary *library = open_library (folder, name);
  g_autoptr (GoenImport) import = NULL;
  g_autoptr (GoenImport) again = NULL;
  double scanned, read_time, all, again_time;
  gint64 start;

  if (!g_file_set_contents (path, text->str, text->len, NULL))
    g_error ("%s", path);
  scanned = scan (path);
  start = g_get_monotonic_time ();
  import = read_file (library, file);
  read_time = seconds_since (start);
  apply (import);
  all = seconds_since (start);
  start = g_get_monotonic_time ();
  again = read_file (library, file);
  again_time = seconds_since (start);
  if (goen_import_count (again, GOEN_IMPORT_DUPLICATE) != n_people)
    g_error ("%u of %u people were found again", goen_import_count (again, GOEN_IMPORT_DUPLICATE), n_people);
  printf ("%s-read %.6f %.6f\n", name, read_time, scanned);
  printf ("%s-import %.6f %.6f\n", name, all, bare);
  printf ("%s-again %.6f %.6f\n", name, again_time, bare);
  goen_library_close (library);
  g_object_unref (library);
}

void
bench_import (const GPtrArray *people,
              const char      *folder,
              double           bare)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (GString) cards = g_string_new (NULL);

  goen_csv_write_header (GOEN_CSV_LAYOUT_GOOGLE, FALSE, FALSE, csv);
  for (guint i = 0; i < people->len; i++)
    {
      goen_csv_write (people->pdata[i], GOEN_CSV_LAYOUT_GOOGLE, FALSE, FALSE, csv);
      goen_vcard_write (people->pdata[i], GOEN_VCARD_4_0, FALSE, cards);
    }
  bench_file (folder, "csv", csv, people->len, bare);
  bench_file (folder, "vcf", cards, people->len, bare);
}
