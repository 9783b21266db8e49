/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sample.h"
#include "goen-vcard.h"
#include "test-import-util.h"

#define UUID_A "11111111-1111-4111-8111-111111111111"
#define UUID_B "22222222-2222-4222-8222-222222222222"

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *card = make_card ("高橋", "美咲", "ORG:株式会社さくら;営業部\r\nTITLE:部長\r\nEMAIL:m@example.jp\r\n");
  g_autoptr (GoenImport) import = read_text (fixture, card);
  g_autoptr (GoenPersonRecord) record = NULL;
  GoenImportItem *item = get_item (import, 0);

  assert_item (import, 0, GOEN_IMPORT_NEW, GOEN_IMPORT_ADD);
  g_assert_cmpstr (goen_import_item_get_name (item), ==, "高橋 美咲");
  g_assert_cmpstr (goen_import_item_get_company (item), ==, "株式会社さくら");
  g_assert_cmpstr (goen_import_item_get_file (item), ==, "people.vcf");
  g_assert_cmpuint (goen_import_item_get_line (item), ==, 1);
  g_assert_null (goen_import_item_get_known_name (item));
  g_assert_cmpuint (goen_import_count (import, GOEN_IMPORT_NEW), ==, 1);

  /* Nothing is written before it is asked for. */
  g_assert_cmpuint (count_people (fixture->library), ==, 0);
  assert_counts (apply (import), 1, 0, 0);
  record = load (fixture->library, find_only (fixture, "美咲"));
  g_assert_cmpstr (record->family, ==, "高橋");
  g_assert_cmpstr (((GoenAffiliation *) record->affiliations->pdata[0])->title, ==, "部長");
}

static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *first = make_card ("高橋", "美咲", "EMAIL:m@example.jp\r\nNOTE:展示会で会った\r\n");
  g_autofree char *second = make_card ("髙橋", "美咲", "EMAIL:M@example.jp\r\nTEL:03-0000-0001\r\n");
  g_autoptr (GoenImport) import = NULL;
  g_autoptr (GoenPersonRecord) before = NULL;
  g_autoptr (GoenPersonRecord) after = NULL;

  assert_counts (import_text (fixture, first), 1, 0, 0);
  before = load (fixture->library, find_only (fixture, "美咲"));

  import = read_text (fixture, second);
  assert_item (import, 0, GOEN_IMPORT_UPDATE, GOEN_IMPORT_MERGE);
  g_assert_cmpstr (goen_import_item_get_known_name (get_item (import, 0)), ==, "高橋 美咲");
  assert_counts (apply (import), 0, 1, 0);

  after = load (fixture->library, find_only (fixture, "美咲"));
  g_assert_cmpstr (after->uuid, ==, before->uuid);
  g_assert_cmpstr (after->family, ==, "高橋");
  g_assert_cmpstr (after->note, ==, "展示会で会った");
  g_assert_cmpuint (after->emails->len, ==, 1);
  g_assert_cmpuint (after->phones->len, ==, 1);
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *whole = make_card ("高橋", "美咲", "EMAIL:m@example.jp\r\nTEL:03-0000-0001\r\n");
  g_autofree char *part = make_card ("高橋", "美咲", "");
  g_autofree char *both = g_strconcat (whole, part, NULL);
  g_autoptr (GoenImport) import = NULL;

  import_text (fixture, whole);
  import = read_text (fixture, both);
  assert_item (import, 0, GOEN_IMPORT_DUPLICATE, GOEN_IMPORT_SKIP);
  assert_item (import, 1, GOEN_IMPORT_DUPLICATE, GOEN_IMPORT_SKIP);
  assert_counts (apply (import), 0, 0, 2);
  g_assert_cmpuint (count_people (fixture->library), ==, 1);
}

static void
test_same_name (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *known = make_card ("佐藤", "健", "EMAIL:a@example.jp\r\n");
  g_autofree char *other = make_card ("佐藤", "健", "EMAIL:b@example.jp\r\n");
  g_autofree char *third = make_card ("佐藤", "健", "EMAIL:c@example.jp\r\n");
  g_autoptr (GoenImport) import = NULL;
  g_autoptr (GoenImport) merging = NULL;
  g_autoptr (GArray) ids = NULL;

  import_text (fixture, known);
  import = read_text (fixture, other);
  assert_item (import, 0, GOEN_IMPORT_ALIKE, GOEN_IMPORT_ADD);
  g_assert_cmpstr (goen_import_item_get_known_name (get_item (import, 0)), ==, "佐藤 健");
  assert_counts (apply (import), 1, 0, 0);
  g_assert_cmpuint (count_people (fixture->library), ==, 2);

  /* The user knows better. */
  merging = read_text (fixture, third);
  goen_import_set_choice (merging, GOEN_IMPORT_ALIKE, GOEN_IMPORT_MERGE);
  assert_counts (apply (merging), 0, 1, 0);
  ids = query_ids (fixture->library, "c@example.jp", FALSE);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpuint (count_people (fixture->library), ==, 2);
}

static void
test_readings_contradict (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *known = make_card ("東", "健", "X-PHONETIC-LAST-NAME:あずま\r\nX-PHONETIC-FIRST-NAME:けん\r\n");
  g_autofree char *other = make_card ("東", "健", "X-PHONETIC-LAST-NAME:ひがし\r\nX-PHONETIC-FIRST-NAME:けん\r\n");
  g_autoptr (GoenImport) import = NULL;

  import_text (fixture, known);
  import = read_text (fixture, other);
  assert_item (import, 0, GOEN_IMPORT_NEW, GOEN_IMPORT_ADD);
}

static void
test_by_uid (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *first = make_card ("高橋", "美咲", "UID:urn:uuid:" UUID_A "\r\n");
  g_autofree char *married = make_card ("田中", "美咲", "UID:" UUID_A "\r\nTEL:03-0000-0001\r\n");
  g_autofree char *text_uid = make_card ("鈴木", "一郎", "UID:pas-id-0001\r\n");
  g_autofree char *text_uid_again = make_card ("鈴木", "一郎", "UID:pas-id-0001\r\nNICKNAME:いっちゃん\r\n");
  g_autoptr (GoenPersonRecord) record = NULL;

  import_text (fixture, first);
  assert_counts (import_text (fixture, married), 0, 1, 0);
  record = load (fixture->library, find_only (fixture, "美咲"));
  g_assert_cmpstr (record->uuid, ==, UUID_A);
  g_assert_cmpstr (record->family, ==, "高橋");
  g_assert_cmpuint (record->phones->len, ==, 1);

  assert_counts (import_text (fixture, text_uid), 1, 0, 0);
  assert_counts (import_text (fixture, text_uid_again), 0, 1, 0);
}

static void
test_uuid_of_somebody_else (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *first = make_card ("高橋", "美咲", "UID:" UUID_A "\r\nTEL:03-0000-0001\r\n");
  g_autofree char *second = make_card ("鈴木", "一郎", "UID:" UUID_A "\r\nTEL:03-0000-0002\r\n");
  g_autofree char *both = g_strconcat (first, second, NULL);
  g_autoptr (GoenPersonRecord) record = NULL;

  import_text (fixture, first);
  assert_counts (import_text (fixture, second), 1, 0, 0);
  record = load (fixture->library, find_only (fixture, "鈴木"));
  g_assert_cmpstr (record->uuid, !=, UUID_A);
  g_assert_cmpuint (record->phones->len, ==, 1);

  assert_counts (import_text (fixture, both), 0, 0, 2);

  /* The user wants a known person a second time. */
  {
    g_autoptr (GoenImport) import = read_text (fixture, first);

    goen_import_set_choice (import, GOEN_IMPORT_DUPLICATE, GOEN_IMPORT_ADD);
    assert_counts (apply (import), 1, 0, 0);
    g_assert_cmpuint (count_people (fixture->library), ==, 3);
  }
}

static void
test_within_one_file (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *one = make_card ("高橋", "美咲", "EMAIL:m@example.jp\r\n");
  g_autofree char *more = make_card ("髙橋", "美咲", "EMAIL:m@example.jp\r\nTEL:03-0000-0001\r\n");
  g_autofree char *namesake = make_card ("高橋", "美咲", "EMAIL:x@example.jp\r\n");
  g_autofree char *all = g_strconcat (one, one, more, more, namesake, NULL);
  g_autoptr (GoenImport) import = read_text (fixture, all);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;

  assert_item (import, 0, GOEN_IMPORT_NEW, GOEN_IMPORT_ADD);
  assert_item (import, 1, GOEN_IMPORT_DUPLICATE, GOEN_IMPORT_SKIP);
  assert_item (import, 2, GOEN_IMPORT_UPDATE, GOEN_IMPORT_MERGE);
  assert_item (import, 3, GOEN_IMPORT_DUPLICATE, GOEN_IMPORT_SKIP);
  assert_item (import, 4, GOEN_IMPORT_ALIKE, GOEN_IMPORT_ADD);
  assert_counts (apply (import), 2, 1, 2);

  g_assert_cmpuint (count_people (fixture->library), ==, 2);
  record = load (fixture->library, find_only (fixture, "m@example.jp"));
  g_assert_cmpuint (record->phones->len, ==, 1);
}

/* Colleagues of one name: whoever wrote the file tells them apart. */
static void
test_two_uids (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *one = make_card ("佐藤", "健", "ORG:株式会社さくら\r\nEMAIL:a@example.jp\r\nUID:" UUID_A "\r\n");
  g_autofree char *other = make_card ("佐藤", "健", "ORG:株式会社さくら\r\nEMAIL:b@example.jp\r\nUID:" UUID_B "\r\n");
  g_autofree char *both = g_strconcat (one, other, NULL);
  g_autoptr (GoenImport) import = read_text (fixture, both);

  assert_item (import, 1, GOEN_IMPORT_ALIKE, GOEN_IMPORT_ADD);
  assert_counts (apply (import), 2, 0, 0);
  assert_counts (import_text (fixture, both), 0, 0, 2);
}

/* The second card is not lost when the user leaves out the first one. */
static void
test_first_left_out (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *one = make_card ("高橋", "美咲", "EMAIL:m@example.jp\r\n");
  g_autofree char *more = make_card ("高橋", "美咲", "EMAIL:m@example.jp\r\nTEL:03-0000-0001\r\n");
  g_autofree char *both = g_strconcat (one, more, NULL);
  g_autoptr (GoenImport) import = read_text (fixture, both);

  goen_import_item_set_choice (get_item (import, 0), GOEN_IMPORT_SKIP);
  assert_counts (apply (import), 1, 0, 0);
  find_only (fixture, "03-0000-0001");
}

/* What is said of the first card of a person goes for the others, too. */
static void
test_first_joined (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *known = make_card ("高橋", "美咲", "EMAIL:old@example.jp\r\n");
  g_autofree char *one = make_card ("高橋", "美咲", "EMAIL:new@example.jp\r\n");
  g_autofree char *more = make_card ("高橋", "美咲", "EMAIL:new@example.jp\r\nTEL:03-0000-0001\r\n");
  g_autofree char *both = g_strconcat (one, more, NULL);
  g_autoptr (GoenImport) import = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;

  import_text (fixture, known);
  import = read_text (fixture, both);
  assert_item (import, 0, GOEN_IMPORT_ALIKE, GOEN_IMPORT_ADD);
  assert_item (import, 1, GOEN_IMPORT_UPDATE, GOEN_IMPORT_MERGE);

  goen_import_item_set_choice (get_item (import, 0), GOEN_IMPORT_MERGE);
  assert_counts (apply (import), 0, 2, 0);
  record = load (fixture->library, find_only (fixture, "美咲"));
  g_assert_cmpuint (record->emails->len, ==, 2);
  g_assert_cmpuint (record->phones->len, ==, 1);
}

static void
trash (Fixture *fixture,
       gint64   id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_trash_async (fixture->library, &id, 1, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_library_write_finish (fixture->library, result, &error));
}

static void
test_from_trash (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *card = make_card ("高橋", "美咲", "UID:" UUID_A "\r\n");
  g_autofree char *more = make_card ("高橋", "美咲", "UID:" UUID_A "\r\nTEL:03-0000-0001\r\n");
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GoenImport) import = NULL;
  gint64 id;

  import_text (fixture, card);
  id = find_only (fixture, "美咲");
  trash (fixture, id);
  g_assert_cmpuint (count_people (fixture->library), ==, 0);

  assert_counts (import_text (fixture, more), 0, 1, 0);
  g_assert_cmpint (find_only (fixture, "美咲"), ==, id);
  record = load (fixture->library, id);
  g_assert_cmpint (record->deleted, ==, 0);
  g_assert_cmpuint (record->phones->len, ==, 1);
  assert_counts (import_text (fixture, more), 0, 0, 1);

  /* Coming back is news enough. */
  trash (fixture, id);
  import = read_text (fixture, card);
  assert_item (import, 0, GOEN_IMPORT_UPDATE, GOEN_IMPORT_MERGE);
  assert_counts (apply (import), 0, 1, 0);
  g_assert_cmpint (find_only (fixture, "美咲"), ==, id);
}

static char *
write_sample (guint n_people)
{
  g_autoptr (GPtrArray) people = goen_sample_people (n_people, 7);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    goen_vcard_write (people->pdata[i], GOEN_VCARD_4_0, TRUE, text);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
remove_lines (char       *text,
              const char *prefix)
{
  g_autofree char *pattern = g_strconcat ("\n", prefix, NULL);

  for (char *line = strstr (text, pattern); line != NULL; line = strstr (text, pattern))
    {
      char *end = strchr (line + 1, '\n');

      memmove (line, end, strlen (end) + 1);
    }
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = write_sample (300);
  g_autofree char *without_uid = g_strdup (text);

  assert_counts (import_text (fixture, text), 300, 0, 0);
  assert_counts (import_text (fixture, text), 0, 0, 300);

  /* Known without UID, too. */
  remove_lines (without_uid, "UID:");
  assert_counts (import_text (fixture, without_uid), 0, 0, 300);
  g_assert_cmpuint (count_people (fixture->library), ==, 300);
}

/* Cards that have neither name nor mail nor phone are known again. */
static void
test_twice_nameless (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char text[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nURL:https://example.jp/\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nORG:株式会社さくら\r\nNOTE:受付\r\nEND:VCARD\r\n";
  static const char exported_later[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Other//Other 2//EN\r\nURL:https://example.jp/\r\n"
    "REV:2030-01-01T00:00:00Z\r\nEND:VCARD\r\n";

  assert_counts (import_text (fixture, text), 2, 0, 0);
  assert_counts (import_text (fixture, text), 0, 0, 2);
  assert_counts (import_text (fixture, exported_later), 0, 0, 1);
}

typedef struct {
  GCancellable *cancellable;
  GThread      *thread;
} Canceller;

static void
cancel_on_progress_cb (GoenImport *import,
                       GParamSpec *pspec,
                       Canceller  *canceller)
{
  g_assert_true (g_thread_self () == canceller->thread);
  if (goen_import_get_progress (import) > 0.0)
    g_cancellable_cancel (canceller->cancellable);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = write_sample (4000);
  gint64 id = add_person (fixture->library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GoenImport) import = read_text (fixture, text);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  Canceller canceller = { cancellable, g_thread_self () };

  g_assert_cmpfloat (goen_import_get_progress (import), ==, 1.0);
  g_signal_connect (import, "notify::progress", G_CALLBACK (cancel_on_progress_cb), &canceller);
  goen_import_apply_async (import, cancellable, store_result_cb, &result);
  await (&result);
  g_assert_false (goen_import_apply_finish (import, result, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_signal_handlers_disconnect_by_data (import, &canceller);

  ids = query_ids (fixture->library, NULL, FALSE);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, id);

  /* The same import can be tried once more. */
  g_assert_cmpuint (apply (import).added, >, 3900);
}

static void
test_cancel_reading (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *text = write_sample (2000);
  g_autoptr (GFile) file = write_file (fixture, "people.vcf", text, -1);
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_import_read_async (import, &file, 1, GOEN_IMPORT_FORMAT_AUTO, NULL, cancellable, store_result_cb, &result);
  g_cancellable_cancel (cancellable);
  await (&result);
  g_assert_false (goen_import_read_finish (import, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 0);
}

static void
assert_rejected (Fixture    *fixture,
                 const char *name,
                 const char *text,
                 gssize      length,
                 guint       line)
{
  g_autoptr (GFile) file = write_file (fixture, name, text, length);
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);
  g_autoptr (GError) error = NULL;

  g_assert_true (read_file (import, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);
  assert_item (import, 0, GOEN_IMPORT_REJECTED, GOEN_IMPORT_SKIP);
  g_assert_cmpstr (goen_import_item_get_file (get_item (import, 0)), ==, name);
  g_assert_cmpstr (goen_import_item_get_reason (get_item (import, 0)), !=, NULL);
  g_assert_cmpstr (goen_import_item_get_reason (get_item (import, 0)), !=, "");
  g_assert_cmpuint (goen_import_item_get_line (get_item (import, 0)), ==, line);
  g_assert_null (goen_import_item_get_record (get_item (import, 0)));

  goen_import_set_choice (import, GOEN_IMPORT_REJECTED, GOEN_IMPORT_ADD);
  assert_counts (apply (import), 0, 0, 0);
  g_assert_cmpuint (count_people (fixture->library), ==, 0);
}

static void
test_rejected (Fixture       *fixture,
               gconstpointer  data)
{
  assert_rejected (fixture, "empty.vcf", "", 0, 1);
  assert_rejected (fixture, "text.vcf", "no card at all\n", -1, 1);
  assert_rejected (fixture, "picture.vcf", "\xff\xd8\xff\xe0\0\0JFIF\0", 11, 1);
  assert_rejected (fixture, "nothing.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", -1, 1);
}

/* The others are imported all the same. */
static void
test_rejected_among_others (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *good = make_card ("高橋", "美咲", "");
  g_autofree char *good_too = make_card ("鈴木", "一郎", "");
  g_autofree char *text = g_strconcat (good, "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", good_too, NULL);
  g_autoptr (GoenImport) import = read_text (fixture, text);

  assert_item (import, 1, GOEN_IMPORT_REJECTED, GOEN_IMPORT_SKIP);
  g_assert_cmpuint (goen_import_item_get_line (get_item (import, 1)), ==, 6);
  assert_counts (apply (import), 2, 0, 0);
}

static void
test_cannot_open (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "いない.vcf", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);
  g_autoptr (GError) error = NULL;

  g_assert_false (read_file (import, missing, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "いない.vcf"));
  g_clear_error (&error);

  g_assert_false (read_file (import, folder, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, fixture->folder));
}

static void
test_encoding (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *card = make_card ("髙橋", "美咲", "ORG:㈱能登表具ソフト\r\n");
  g_autofree char *other = make_card ("鈴木", "一郎", "");
  gsize length;
  g_autofree char *cp932 = g_convert (card, -1, "CP932", "UTF-8", NULL, &length, NULL);
  g_autoptr (GFile) file = write_file (fixture, "old.vcf", cp932, length);
  g_autoptr (GFile) other_file = write_file (fixture, "new.vcf", other, -1);
  GFile *both[] = { file, other_file };
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (goen_import_get_encoding (import), ==, "");
  g_assert_true (read_file (import, file, NULL, &error));
  g_assert_cmpstr (goen_import_item_get_name (get_item (import, 0)), ==, "髙橋 美咲");
  g_assert_cmpstr (goen_import_item_get_company (get_item (import, 0)), ==, "㈱能登表具ソフト");
  g_assert_cmpstr (goen_import_get_encoding (import), !=, "");

  /* Read again with what the user believes. */
  g_assert_true (read_file (import, file, "ISO-8859-1", &error));
  g_assert_cmpstr (goen_import_get_encoding (import), ==, "ISO-8859-1");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);
  g_assert_cmpstr (goen_import_item_get_name (get_item (import, 0)), !=, "髙橋 美咲");

  goen_import_read_async (import, both, 2, GOEN_IMPORT_FORMAT_VCARD, NULL, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_import_read_finish (import, result, &error));
  g_assert_cmpstr (goen_import_get_encoding (import), ==, "");
  g_assert_cmpuint (goen_import_item_get_file_index (get_item (import, 1)), ==, 1);
}

static void
test_merge_loses_nothing (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *text = write_sample (60);
  g_autofree char *names_only = g_strdup (text);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);

  import_text (fixture, text);
  ids = query_ids (fixture->library, NULL, FALSE);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (before, load (fixture->library, g_array_index (ids, gint64, i)));

  /* Everybody gets one more line; nothing else may change. */
  for (char *end = strstr (names_only, "END:VCARD"); end != NULL; end = strstr (end + 1, "END:VCARD"))
    {
      gsize offset = end - names_only;
      g_autofree char *head = g_strndup (names_only, offset);
      char *longer = g_strconcat (head, "X-NEWS:1\r\n", end, NULL);

      g_free (names_only);
      names_only = longer;
      end = names_only + offset + strlen ("X-NEWS:1\r\n");
    }

  assert_counts (import_text (fixture, names_only), 0, 60, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GoenPersonRecord) after = load (fixture->library, g_array_index (ids, gint64, i));

      g_assert_cmpstr (after->extra->pdata[after->extra->len - 1], ==, "X-NEWS:1");
      g_ptr_array_set_size (after->extra, after->extra->len - 1);
      g_assert_true (goen_person_record_equal (after, before->pdata[i]));
    }
}

static void
test_photo (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *plain = make_card ("高橋", "美咲", "EMAIL:m@example.jp\r\n");
  g_autofree char *with_photo = make_card ("高橋", "美咲", "EMAIL:m@example.jp\r\n"
                                           "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ==\r\n");
  g_autoptr (GoenImport) import = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;

  import_text (fixture, plain);
  assert_counts (import_text (fixture, with_photo), 0, 1, 0);
  import = read_text (fixture, with_photo);
  assert_item (import, 0, GOEN_IMPORT_DUPLICATE, GOEN_IMPORT_SKIP);
  assert_counts (apply (import), 0, 0, 1);
  record = load (fixture->library, find_only (fixture, "美咲"));
  g_assert_nonnull (goen_person_record_get_image (record, GOEN_IMAGE_PHOTO));

  /* Somebody without a photo takes none away. */
  assert_counts (import_text (fixture, plain), 0, 0, 1);
}

#define ADD(name, func) g_test_add ("/import/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("update", test_update);
  ADD ("duplicate", test_duplicate);
  ADD ("same-name", test_same_name);
  ADD ("readings-contradict", test_readings_contradict);
  ADD ("by-uid", test_by_uid);
  ADD ("uuid-of-somebody-else", test_uuid_of_somebody_else);
  ADD ("within-one-file", test_within_one_file);
  ADD ("two-uids", test_two_uids);
  ADD ("first-left-out", test_first_left_out);
  ADD ("first-joined", test_first_joined);
  ADD ("from-trash", test_from_trash);
  ADD ("twice", test_twice);
  ADD ("twice-nameless", test_twice_nameless);
  ADD ("cancel", test_cancel);
  ADD ("cancel-reading", test_cancel_reading);
  ADD ("rejected", test_rejected);
  ADD ("rejected-among-others", test_rejected_among_others);
  ADD ("cannot-open", test_cannot_open);
  ADD ("encoding", test_encoding);
  ADD ("merge-loses-nothing", test_merge_loses_nothing);
  ADD ("photo", test_photo);

  return g_test_run ();
}
