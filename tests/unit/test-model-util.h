/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "goen-error.h"
#include "goen-library.h"

/* What the tests of the model share: a library in a folder of its own, and waiting for it. */

typedef struct {
  char        *folder;
  char        *path;
  GoenLibrary *library;
} Fixture;

static inline void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      slot)
{
  *(GAsyncResult **) slot = g_object_ref (result);
}

static inline void
await (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static inline void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline GoenLibrary *
open_library (const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenLibrary *library;

  goen_library_open_async (path, GOEN_STORE_OPEN_NONE, NULL, store_result_cb, &result);
  await (&result);
  library = goen_library_open_finish (result, &error);
  g_assert_no_error (error);

  return library;
}

static inline void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("goen-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "goen.db", NULL);
  fixture->library = open_library (fixture->path);
}

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
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  goen_library_close (fixture->library);
  spin ();
  g_assert_finalize_object (fixture->library);
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

static inline GoenPersonRecord *
save (GoenLibrary            *library,
      const GoenPersonRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *saved;

  goen_library_save_person_async (library, record, NULL, store_result_cb, &result);
  await (&result);
  saved = goen_library_save_person_finish (library, result, &error);
  g_assert_no_error (error);

  return saved;
}

static inline gint64
add_person (GoenLibrary *library,
            const char  *family,
            const char  *given,
            const char  *family_yomi,
            const char  *given_yomi)
{
  g_autoptr (GoenPersonRecord) record = make_person (family, given, family_yomi, given_yomi);
  g_autoptr (GoenPersonRecord) saved = save (library, record);

  return saved->id;
}

static inline GoenPersonRecord *
load (GoenLibrary *library,
      gint64       id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record;

  goen_library_load_record_async (library, id, GOEN_PERSON_IMAGES, NULL, store_result_cb, &result);
  await (&result);
  record = goen_library_load_record_finish (library, result, &error);
  g_assert_no_error (error);

  return record;
}

static inline GArray *
query_ids (GoenLibrary *library,
           const char  *search,
           gboolean     trash)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPeopleResult) people = NULL;
  g_autoptr (GError) error = NULL;

  query->search = g_strdup (search);
  query->trash = trash;
  goen_library_query_async (library, query, 0, NULL, store_result_cb, &result);
  await (&result);
  people = goen_library_query_finish (library, result, &error);
  g_assert_no_error (error);

  return g_array_ref (people->ids);
}

static inline guint
count_people (GoenLibrary *library)
{
  g_autoptr (GArray) ids = query_ids (library, NULL, FALSE);

  return ids->len;
}

static inline void
add_sample (GoenLibrary *library,
            guint        n_people)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_add_sample_async (library, n_people, 1, NULL, store_result_cb, &result);
  await (&result);
  goen_library_write_finish (library, result, &error);
  g_assert_no_error (error);
}
