/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib-unix.h>
#include <gio/gunixoutputstream.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "goen-export.h"
#include "goen-import.h"
#include "test-model-util.h"

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static char *
get_contents (GFile *file)
{
  char *contents;
  g_autoptr (GError) error = NULL;

  g_file_load_contents (file, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);

  return contents;
}

/* How many files there are beside the database. */
static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, "goen.db") == NULL;

  return n;
}

static gboolean
export_with_losses (Fixture           *fixture,
                    GArray            *ids,
                    GoenExportFormat   format,
                    gboolean           with_private,
                    GFile             *file,
                    GCancellable      *cancellable,
                    GPtrArray        **losses,
                    GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_export_to_file_async (fixture->library, (const gint64 *) ids->data, ids->len, format, with_private, file,
                             NULL, NULL, cancellable, store_result_cb, &result);
  await (&result);

  return goen_export_finish (result, losses, error);
}

static gboolean
export_to_file (Fixture           *fixture,
                GArray            *ids,
                GoenExportFormat   format,
                gboolean           with_private,
                GFile             *file,
                GCancellable      *cancellable,
                GError           **error)
{
  return export_with_losses (fixture, ids, format, with_private, file, cancellable, NULL, error);
}

static void
import_file (GoenLibrary *library,
             GFile       *file)
{
  g_autoptr (GoenImport) import = goen_import_new (library);
  g_autoptr (GAsyncResult) read_result = NULL;
  g_autoptr (GAsyncResult) apply_result = NULL;
  g_autoptr (GError) error = NULL;

  goen_import_read_async (import, &file, 1, GOEN_IMPORT_FORMAT_AUTO, NULL, NULL, store_result_cb, &read_result);
  await (&read_result);
  g_assert_true (goen_import_read_finish (import, read_result, &error));
  g_assert_cmpuint (goen_import_count (import, GOEN_IMPORT_REJECTED), ==, 0);
  goen_import_apply_async (import, NULL, store_result_cb, &apply_result);
  await (&apply_result);
  g_assert_true (goen_import_apply_finish (import, apply_result, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* A table has no pictures, and no lines of other vCards. */
static void
drop_what_is_no_text (GoenPersonRecord *record)
{
  g_ptr_array_set_size (record->images, 0);
  g_ptr_array_set_size (record->extra, 0);
}

static void
check_round_trip (Fixture          *fixture,
                  GoenExportFormat  format)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other-goen.db", NULL);
  g_autoptr (GoenLibrary) other = open_library (other_path);
  g_autoptr (GFile) file = get_file (fixture, "people.vcf");
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) other_ids = NULL;
  g_autoptr (GError) error = NULL;

  add_sample (fixture->library, 600);
  ids = query_ids (fixture->library, NULL, FALSE);
  g_assert_true (export_to_file (fixture, ids, format, TRUE, file, NULL, &error));
  g_assert_no_error (error);

  import_file (other, file);
  other_ids = query_ids (other, NULL, FALSE);
  g_assert_cmpuint (other_ids->len, ==, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GoenPersonRecord) here = load (fixture->library, g_array_index (ids, gint64, i));
      g_autoptr (GoenPersonRecord) there = load (other, g_array_index (other_ids, gint64, i));

      g_assert_cmpstr (here->uuid, ==, there->uuid);
      if (format == GOEN_EXPORT_CSV)
        drop_what_is_no_text (here);
      g_assert_true (goen_person_record_equal (here, there));
    }
  goen_library_close (other);
}

static void
test_round_trip_4 (Fixture       *fixture,
                   gconstpointer  data)
{
  check_round_trip (fixture, GOEN_EXPORT_VCARD_4);
}

static void
test_round_trip_3 (Fixture       *fixture,
                   gconstpointer  data)
{
  check_round_trip (fixture, GOEN_EXPORT_VCARD_3);
}

static void
test_round_trip_csv (Fixture       *fixture,
                     gconstpointer  data)
{
  check_round_trip (fixture, GOEN_EXPORT_CSV);
}

static GArray *
add_two (GoenLibrary *library)
{
  g_autoptr (GoenPersonRecord) first = make_person ("高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GoenPersonRecord) second = make_person ("阿部", "健", "あべ", "けん");
  g_autoptr (GoenPersonRecord) first_saved = NULL;
  g_autoptr (GoenPersonRecord) second_saved = NULL;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  first->note = g_strdup ("釣り");
  first->private_note = g_strdup ("ないしょの話");
  first_saved = save (library, first);
  second_saved = save (library, second);
  g_array_append_val (ids, first_saved->id);
  g_array_append_val (ids, second_saved->id);

  return ids;
}

static char *
get_text (GFile            *file,
          GoenExportFormat  format)
{
  g_autofree char *contents = get_contents (file);
  g_autoptr (GError) error = NULL;
  char *text = format == GOEN_EXPORT_CSV_CP932 ? g_convert (contents, -1, "UTF-8", "CP932", NULL, NULL, &error)
                                               : g_strdup (contents);

  g_assert_no_error (error);

  return text;
}

static void
check_private (Fixture          *fixture,
               GoenExportFormat  format)
{
  g_autoptr (GArray) ids = add_two (fixture->library);
  g_autoptr (GFile) file = get_file (fixture, "people");
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (export_to_file (fixture, ids, format, FALSE, file, NULL, &error));
  without = get_text (file, format);
  g_assert_nonnull (strstr (without, "釣り"));
  g_assert_null (strstr (without, "ないしょ"));

  g_assert_true (export_to_file (fixture, ids, format, TRUE, file, NULL, &error));
  with = get_text (file, format);
  g_assert_nonnull (strstr (with, "ないしょの話"));
}

static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  check_private (fixture, GOEN_EXPORT_VCARD_4);
  check_private (fixture, GOEN_EXPORT_VCARD_3);
  check_private (fixture, GOEN_EXPORT_JSON);
  check_private (fixture, GOEN_EXPORT_CSV);
  check_private (fixture, GOEN_EXPORT_CSV_CP932);
  check_private (fixture, GOEN_EXPORT_CSV_GOOGLE);
}

static void
assert_begins (Fixture          *fixture,
               GArray           *ids,
               GoenExportFormat  format,
               const char       *wanted)
{
  g_autoptr (GFile) file = get_file (fixture, "people");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (export_to_file (fixture, ids, format, FALSE, file, NULL, &error));
  contents = get_contents (file);
  g_assert_true (g_str_has_prefix (contents, wanted));
}

/* Excel needs the three bytes before UTF-8, and nobody wants them before Shift_JIS. */
static void
test_csv_begins (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GArray) ids = add_two (fixture->library);
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (gint64));

  assert_begins (fixture, ids, GOEN_EXPORT_CSV, "\xEF\xBB\xBF" "Name,Family name,");
  assert_begins (fixture, nobody, GOEN_EXPORT_CSV, "\xEF\xBB\xBF" "Name,Family name,");
  assert_begins (fixture, ids, GOEN_EXPORT_CSV_CP932, "Name,Family name,");
  assert_begins (fixture, ids, GOEN_EXPORT_CSV_GOOGLE, "\xEF\xBB\xBF" "First Name,");
  assert_begins (fixture, ids, GOEN_EXPORT_VCARD_21, "BEGIN:VCARD\r\nVERSION:2.1\r\n");
}

static void
assert_loss (GPtrArray  *losses,
             guint       i,
             gint64      id,
             const char *name,
             const char *field,
             gunichar    character)
{
  const GoenExportLoss *loss = losses->pdata[i];

  g_assert_cmpint (loss->id, ==, id);
  g_assert_nonnull (loss->uuid);
  g_assert_cmpstr (loss->name, ==, name);
  g_assert_cmpstr (loss->field, ==, field);
  g_assert_cmphex (loss->character, ==, character);
}

static void
test_losses (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 first = add_person (fixture->library, "𠮷田", "太郎", "よしだ", "たろう");
  gint64 second = add_person (fixture->library, "鈴木", "𠮷𠮷男🙂", NULL, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GFile) file = get_file (fixture, "people");
  g_autoptr (GPtrArray) csv = NULL;
  g_autoptr (GPtrArray) card = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_array_append_val (ids, first);
  g_array_append_val (ids, second);
  g_assert_true (export_with_losses (fixture, ids, GOEN_EXPORT_CSV_CP932, FALSE, file, NULL, &csv, &error));
  g_assert_cmpuint (csv->len, ==, 3);
  assert_loss (csv, 0, first, "𠮷田 太郎", "Family name", 0x20BB7);
  assert_loss (csv, 1, second, "鈴木 𠮷𠮷男🙂", "Given name", 0x20BB7);
  assert_loss (csv, 2, second, "鈴木 𠮷𠮷男🙂", "Given name", 0x1F642);
  sentence = goen_export_loss_to_text (csv->pdata[0]);
  g_assert_cmpstr (sentence, ==,
                   "𠮷田 太郎: Family name: 𠮷 (U+20BB7) cannot be written in Shift_JIS; 〓 stands there instead.");

  /* Once for the name, although the card has it twice. */
  g_assert_true (export_with_losses (fixture, ids, GOEN_EXPORT_VCARD_21, FALSE, file, NULL, &card, &error));
  g_assert_cmpuint (card->len, ==, 3);
  assert_loss (card, 0, first, "𠮷田 太郎", "Name", 0x20BB7);

  g_assert_true (export_with_losses (fixture, ids, GOEN_EXPORT_CSV, FALSE, file, NULL, &none, &error));
  g_assert_cmpuint (none->len, ==, 0);
}

/* A text of nothing but such characters is listed as far as anybody reads, and the rest is counted. */
static void
test_many_losses (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ("見本", "太郎", NULL, NULL);
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GFile) file = get_file (fixture, "people");
  g_autoptr (GPtrArray) losses = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 second;

  /* CJK Extension B, all of it beyond Shift_JIS; each character twice. */
  for (guint i = 0; i < 6000; i++)
    g_string_append_unichar (note, 0x20000 + i % 3000);
  record->note = g_strdup (note->str);
  saved = save (fixture->library, record);
  second = add_person (fixture->library, "𠮷田", "花子", NULL, NULL);
  g_array_append_val (ids, saved->id);
  g_array_append_val (ids, second);

  g_assert_true (export_with_losses (fixture, ids, GOEN_EXPORT_CSV_CP932, FALSE, file, NULL, &losses, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (losses->len, ==, 1001);
  assert_loss (losses, 999, saved->id, "見本 太郎", "Note", 0x20000 + 999);
  g_assert_cmpuint (((const GoenExportLoss *) losses->pdata[998])->n_more, ==, 0);
  g_assert_cmpuint (((const GoenExportLoss *) losses->pdata[999])->n_more, ==, 2000);
  sentence = goen_export_loss_to_text (losses->pdata[999]);
  g_assert_nonnull (strstr (sentence, "U+203E7"));
  g_assert_nonnull (strstr (sentence, "2000 more characters"));
  assert_loss (losses, 1000, second, "𠮷田 花子", "Family name", 0x20BB7);
  g_assert_cmpuint (((const GoenExportLoss *) losses->pdata[1000])->n_more, ==, 0);
}

static void
test_json (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GArray) ids = add_two (fixture->library);
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GFile) file = get_file (fixture, "people.json");
  g_autofree char *text = NULL;
  g_autofree char *empty = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) empty_node = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  g_assert_true (export_to_file (fixture, ids, GOEN_EXPORT_JSON, FALSE, file, NULL, &error));
  text = get_contents (file);
  node = json_from_string (text, &error);
  g_assert_no_error (error);
  array = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (array), ==, 2);

  /* In the order that was asked for. */
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, 0), "family"), ==, "高橋");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, 1), "family"), ==, "阿部");

  g_assert_true (export_to_file (fixture, nobody, GOEN_EXPORT_JSON, FALSE, file, NULL, &error));
  empty = get_contents (file);
  empty_node = json_from_string (empty, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (empty_node)), ==, 0);
}

static void
test_mode_and_link (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GArray) ids = add_two (fixture->library);
  g_autoptr (GFile) file = get_file (fixture, "people.vcf");
  g_autoptr (GFile) link = get_file (fixture, "link.vcf");
  g_autofree char *contents = NULL;
  struct stat status;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (g_file_peek_path (file), g_file_peek_path (link)), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "old", -1, NULL));
  g_assert_cmpint (chmod (g_file_peek_path (file), 0644), ==, 0);

  g_assert_true (export_to_file (fixture, ids, GOEN_EXPORT_VCARD_4, FALSE, link, NULL, &error));
  g_assert_cmpint (lstat (g_file_peek_path (link), &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  g_assert_cmpint (lstat (g_file_peek_path (file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  contents = get_contents (file);
  g_assert_true (g_str_has_prefix (contents, "BEGIN:VCARD"));
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
cancel_cb (guint    done,
           guint    all,
           gpointer cancellable)
{
  g_assert_cmpuint (done, <=, all);
  g_cancellable_cancel (cancellable);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "people.vcf");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) long_list = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  add_sample (fixture->library, 400);
  ids = query_ids (fixture->library, NULL, FALSE);
  for (guint i = 0; i < 100; i++)
    g_array_append_vals (long_list, ids->data, ids->len);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "old", -1, NULL));

  goen_export_to_file_async (fixture->library, (const gint64 *) long_list->data, long_list->len,
                             GOEN_EXPORT_VCARD_4, FALSE, file, cancel_cb, cancellable,
                             cancellable, store_result_cb, &result);
  await (&result);
  g_assert_false (goen_export_finish (result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  contents = get_contents (file);
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
assert_sentence (const GError *error,
                 GoenError     code,
                 const char   *name)
{
  g_assert_error (error, GOEN_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_cannot_write (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GArray) ids = add_two (fixture->library);
  g_autoptr (GFile) nowhere = get_file (fixture, "no-folder/people.vcf");
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr (GError) error = NULL;

  g_assert_false (export_to_file (fixture, ids, GOEN_EXPORT_VCARD_4, FALSE, nowhere, NULL, &error));
  assert_sentence (error, GOEN_ERROR_NOT_FOUND, "people.vcf");
  g_clear_error (&error);

  g_assert_false (export_to_file (fixture, ids, GOEN_EXPORT_VCARD_4, FALSE, folder, NULL, &error));
  assert_sentence (error, GOEN_ERROR_INVALID, fixture->folder);
  g_clear_error (&error);

  if (g_file_query_exists (full, NULL))
    {
      g_assert_false (export_to_file (fixture, ids, GOEN_EXPORT_VCARD_4, FALSE, full, NULL, &error));
      assert_sentence (error, GOEN_ERROR_DISK_FULL, "/dev/full");
    }
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_stream (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GArray) ids = add_two (fixture->library);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_export_to_stream_async (fixture->library, (const gint64 *) ids->data, ids->len, GOEN_EXPORT_VCARD_3, FALSE,
                               stream, NULL, NULL, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_export_finish (result, NULL, &error));
  g_assert_false (g_output_stream_is_closed (stream));
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_nonnull (strstr (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)), "VERSION:3.0"));
}

static void
test_broken_pipe (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GArray) ids = add_two (fixture->library);
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  int fds[2];

  g_assert_true (g_unix_open_pipe (fds, O_CLOEXEC, NULL));
  close (fds[0]);
  stream = g_unix_output_stream_new (fds[1], TRUE);
  goen_export_to_stream_async (fixture->library, (const gint64 *) ids->data, ids->len, GOEN_EXPORT_VCARD_4, FALSE,
                               stream, NULL, NULL, NULL, store_result_cb, &result);
  await (&result);
  g_assert_false (goen_export_finish (result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
}

static void
test_purged_meanwhile (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GArray) ids = add_two (fixture->library);
  g_autoptr (GFile) file = get_file (fixture, "people.vcf");
  g_autofree char *contents = NULL;
  g_autoptr (GAsyncResult) trash_result = NULL;
  g_autoptr (GAsyncResult) purge_result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_trash_async (fixture->library, (const gint64 *) ids->data, 1, NULL, store_result_cb, &trash_result);
  await (&trash_result);
  goen_library_purge_async (fixture->library, (const gint64 *) ids->data, 1, NULL, store_result_cb, &purge_result);
  await (&purge_result);

  g_assert_true (export_to_file (fixture, ids, GOEN_EXPORT_VCARD_4, FALSE, file, NULL, &error));
  g_assert_no_error (error);
  contents = get_contents (file);
  g_assert_null (strstr (contents, "高橋"));
  g_assert_nonnull (strstr (contents, "阿部"));
}

static void
test_extension (void)
{
  g_assert_cmpstr (goen_export_format_get_extension (GOEN_EXPORT_VCARD_4), ==, "vcf");
  g_assert_cmpstr (goen_export_format_get_extension (GOEN_EXPORT_VCARD_3), ==, "vcf");
  g_assert_cmpstr (goen_export_format_get_extension (GOEN_EXPORT_JSON), ==, "json");
  g_assert_cmpstr (goen_export_format_get_extension (GOEN_EXPORT_CSV), ==, "csv");
  g_assert_cmpstr (goen_export_format_get_extension (GOEN_EXPORT_CSV_CP932), ==, "csv");
  g_assert_cmpstr (goen_export_format_get_extension (GOEN_EXPORT_CSV_GOOGLE), ==, "csv");
  g_assert_cmpstr (goen_export_format_get_extension (GOEN_EXPORT_VCARD_21), ==, "vcf");
}

#define ADD(name, func) g_test_add ("/export/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  signal (SIGPIPE, SIG_IGN);
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip-4", test_round_trip_4);
  ADD ("round-trip-3", test_round_trip_3);
  ADD ("round-trip-csv", test_round_trip_csv);
  ADD ("private", test_private);
  ADD ("csv-begins", test_csv_begins);
  ADD ("losses", test_losses);
  ADD ("many-losses", test_many_losses);
  ADD ("json", test_json);
  ADD ("mode-and-link", test_mode_and_link);
  ADD ("cancel", test_cancel);
  ADD ("cannot-write", test_cannot_write);
  ADD ("stream", test_stream);
  ADD ("broken-pipe", test_broken_pipe);
  ADD ("purged-meanwhile", test_purged_meanwhile);
  g_test_add_func ("/export/extension", test_extension);

  return g_test_run ();
}
