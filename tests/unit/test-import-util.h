/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-import.h"
#include "test-model-util.h"

/* What the tests of importing share. */

/* What an import did. */
typedef struct {
  guint added;
  guint updated;
  guint duplicates;
} Counts;

static inline GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *text,
            gssize      length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static inline gboolean
read_file (GoenImport  *import,
           GFile       *file,
           const char  *encoding,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_import_read_async (import, &file, 1, GOEN_IMPORT_FORMAT_AUTO, encoding, NULL, store_result_cb, &result);
  await (&result);

  return goen_import_read_finish (import, result, error);
}

static inline GoenImport *
read_text (Fixture    *fixture,
           const char *text)
{
  g_autoptr (GFile) file = write_file (fixture, "people.vcf", text, -1);
  g_autoptr (GError) error = NULL;
  GoenImport *import = goen_import_new (fixture->library);

  read_file (import, file, NULL, &error);
  g_assert_no_error (error);

  return import;
}

static inline Counts
apply (GoenImport *import)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Counts counts;

  goen_import_apply_async (import, NULL, store_result_cb, &result);
  await (&result);
  goen_import_apply_finish (import, result, &counts.added, &counts.updated, &counts.duplicates, &error);
  g_assert_no_error (error);

  return counts;
}

static inline Counts
import_text (Fixture    *fixture,
             const char *text)
{
  g_autoptr (GoenImport) import = read_text (fixture, text);

  return apply (import);
}

static inline void
assert_counts (Counts counts,
               guint  added,
               guint  updated,
               guint  duplicates)
{
  g_assert_cmpuint (counts.added, ==, added);
  g_assert_cmpuint (counts.updated, ==, updated);
  g_assert_cmpuint (counts.duplicates, ==, duplicates);
}

static inline GoenImportItem *
get_item (GoenImport *import,
          guint       position)
{
  g_autoptr (GoenImportItem) item = g_list_model_get_item (G_LIST_MODEL (import), position);

  return item;
}

static inline void
assert_item (GoenImport       *import,
             guint             position,
             GoenImportStatus  status,
             GoenImportChoice  choice)
{
  GoenImportItem *item = get_item (import, position);

  g_assert_nonnull (item);
  g_assert_cmpint (goen_import_item_get_status (item), ==, status);
  g_assert_cmpint (goen_import_item_get_choice (item), ==, choice);
}

static inline char *
make_card (const char *family,
           const char *given,
           const char *lines)
{
  return g_strdup_printf ("BEGIN:VCARD\r\nVERSION:3.0\r\nN:%s;%s;;;\r\nFN:%s %s\r\n%sEND:VCARD\r\n",
                          family, given, family, given, lines);
}

static inline gint64
find_only (Fixture    *fixture,
           const char *search)
{
  g_autoptr (GArray) ids = query_ids (fixture->library, search, FALSE);

  g_assert_cmpuint (ids->len, ==, 1);

  return g_array_index (ids, gint64, 0);
}
