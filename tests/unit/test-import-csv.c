/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-history.h"
#include "test-import-util.h"

/* A header as Google Contacts has written it since 2024, as far as these tests fill it. */
#define GOOGLE "First Name,Last Name,Phonetic First Name,Phonetic Last Name,Organization Name,Organization Title,Birthday," \
               "Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,File As\r\n"

/* A header that no program writes, of which nothing can be guessed. */
#define HOME_MADE "甲,乙,丙\r\n"

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

static GoenImport *
read_named (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autoptr (GFile) file = write_file (fixture, name, text, -1);
  g_autoptr (GError) error = NULL;
  GoenImport *import = goen_import_new (fixture->library);

  read_file (import, file, NULL, &error);
  g_assert_no_error (error);

  return import;
}

static Counts
import_csv (Fixture    *fixture,
            const char *text)
{
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);

  return apply (import);
}

static GFile *
get_path (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

/* Reads a file again that is not there any more. */
static void
read_again (Fixture    *fixture,
            GoenImport *import,
            const char *name,
            const char *encoding)
{
  g_autoptr (GFile) file = get_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_unlink (g_file_peek_path (file));
  read_file (import, file, encoding, &error);
  g_assert_no_error (error);
}

static GPtrArray *
make_mapping (GoenImport *import,
              const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *mapping = goen_csv_mapping_from_text (text, goen_import_get_table (import, 0), &error);

  g_assert_no_error (error);

  return mapping;
}

static void
set_mapping (GoenImport *import,
             const char *text)
{
  g_autoptr (GPtrArray) mapping = make_mapping (import, text);

  goen_import_set_mapping (import, 0, mapping);
}

static GoenCsvField
get_field (GoenImport *import,
           guint       column)
{
  const GPtrArray *mapping = goen_import_get_mapping (import, 0);

  return ((const GoenCsvTarget *) g_ptr_array_index (mapping, column))->field;
}

static void
test_known_program (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char text[] = GOOGLE "美咲,高橋,みさき,たかはし,株式会社さくら,部長,1990-01-02,展示会,VIP,* Work,m@example.jp,Mobile,090-0000-0001,\r\n";
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  g_autoptr (GoenPersonRecord) record = NULL;

  g_assert_cmpuint (goen_import_get_n_files (import), ==, 1);
  g_assert_cmpstr (goen_import_get_file_name (import, 0), ==, "people.csv");
  g_assert_cmpint (goen_import_get_file_format (import, 0), ==, GOEN_IMPORT_FORMAT_CSV);
  g_assert_cmpstr (goen_import_get_file_encoding (import, 0), ==, "UTF-8");
  g_assert_cmpstr (goen_import_get_encoding (import), ==, "UTF-8");
  g_assert_nonnull (goen_import_get_table (import, 0));
  g_assert_false (goen_import_needs_mapping (import, 0));
  g_assert_cmpint (get_field (import, 1), ==, GOEN_CSV_FAMILY);

  assert_item (import, 0, GOEN_IMPORT_NEW, GOEN_IMPORT_ADD);
  g_assert_cmpuint (goen_import_item_get_line (get_item (import, 0)), ==, 2);
  g_assert_cmpint (goen_import_item_get_known_id (get_item (import, 0)), ==, 0);
  assert_counts (apply (import), 1, 0, 0);
  record = load (fixture->library, find_only (fixture, "美咲"));
  g_assert_cmpstr (record->family, ==, "高橋");
  g_assert_cmpstr (record->given_yomi, ==, "みさき");
  g_assert_cmpstr (record->birthday, ==, "1990-01-02");
}

/* Whatever a row says about somebody: there is no UID, and still the same file twice brings nothing. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  static const char text[] =
    GOOGLE
    "美咲,高橋,みさき,たかはし,株式会社さくら,部長,1990-01-02,展示会,VIP,* Work,m@example.jp,Mobile,090-0000-0001,\r\n"
    "一郎,鈴木,,,,,,,,,,,,\r\n"
    "一郎,鈴木,,,株式会社もみじ,,,,,,,,,\r\n"
    ",,,,株式会社ひのき,,,,,,,,,\r\n"
    ",,,,株式会社ひのき,,,受付,,,,,,\r\n"
    ",,,,,,,,,,info@example.jp,,,\r\n"
    ",,,,,,,,,,,,03-0000-0002,\r\n"
    ",,,,,,,,,,,,110,\r\n"
    ",,,,,,,ただのメモ,,,,,,\r\n"
    "★,,,,,,,,,,,,,\r\n";
  guint n_people;

  import_csv (fixture, text);
  n_people = count_people (fixture->library);
  g_assert_cmpuint (n_people, ==, 9);   /* the two 鈴木 一郎 are one: the first says nothing that the second does not */

  assert_counts (import_csv (fixture, text), 0, 0, 10);
  g_assert_cmpuint (count_people (fixture->library), ==, n_people);
}

static void
test_mapping_set (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char text[] = HOME_MADE "高橋 美咲,みさきち,m@example.jp\r\n";
  static const char later[] = HOME_MADE "鈴木 一郎,いっちゃん,i@example.jp\r\n";
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  g_autoptr (GoenImport) second = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;

  g_assert_true (goen_import_needs_mapping (import, 0));
  set_mapping (import, "甲 = name\n乙 = nickname\n丙 = mail\n");
  g_assert_false (goen_import_needs_mapping (import, 0));

  read_again (fixture, import, "people.csv", NULL);
  g_assert_false (goen_import_needs_mapping (import, 0));
  g_assert_cmpint (get_field (import, 1), ==, GOEN_CSV_NICKNAME);
  assert_counts (apply (import), 1, 0, 0);
  record = load (fixture->library, find_only (fixture, "m@example.jp"));
  g_assert_cmpstr (record->family, ==, "高橋");
  g_assert_cmpstr (record->nickname, ==, "みさきち");

  /* The next file with this header is read the same way. */
  second = read_named (fixture, "later.csv", later);
  g_assert_false (goen_import_needs_mapping (second, 0));
  g_assert_cmpint (get_field (second, 1), ==, GOEN_CSV_NICKNAME);
  g_assert_cmpstr (goen_import_item_get_name (get_item (second, 0)), ==, "鈴木 一郎");
}

/* A guess is nothing that the user has said, and what was not applied has not been decided. */
static void
test_mapping_not_remembered (Fixture       *fixture,
                             gconstpointer  data)
{
  static const char text[] = HOME_MADE "高橋 美咲,みさきち,m@example.jp\r\n";
  g_autoptr (GoenImport) given_up = read_named (fixture, "people.csv", text);
  g_autoptr (GoenImport) guessed = NULL;
  g_autoptr (GoenImport) again = NULL;

  set_mapping (given_up, "甲 = name\n乙 = nickname\n丙 = mail\n");
  read_again (fixture, given_up, "people.csv", NULL);

  guessed = read_named (fixture, "people.csv", text);
  g_assert_true (goen_import_needs_mapping (guessed, 0));
  apply (guessed);

  again = read_named (fixture, "people.csv", text);
  g_assert_true (goen_import_needs_mapping (again, 0));
}

/* Of two files with one header, what is said of one goes for both, unless something else is said of the other. */
static void
test_mapping_of_two (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) one = write_file (fixture, "one.csv", HOME_MADE "高橋 美咲,みさきち,m@example.jp\r\n", -1);
  g_autoptr (GFile) other = write_file (fixture, "other.csv", HOME_MADE "鈴木 一郎,いっちゃん,i@example.jp\r\n", -1);
  GFile *both[] = { one, other };
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      goen_import_read_async (import, both, 2, GOEN_IMPORT_FORMAT_CSV, NULL, NULL, store_result_cb, &result);
      await (&result);
      goen_import_read_finish (import, result, &error);
      g_assert_no_error (error);
      if (round == 0)
        set_mapping (import, "甲 = name\n乙 = nickname\n丙 = mail\n");
    }

  g_assert_false (goen_import_needs_mapping (import, 0));
  g_assert_false (goen_import_needs_mapping (import, 1));
  g_assert_cmpstr (goen_import_item_get_record (get_item (import, 1))->nickname, ==, "いっちゃん");
}

/* In another encoding the header is another one, and what was said of the columns waits for the one it was said of. */
static void
test_encoding (Fixture       *fixture,
               gconstpointer  data)
{
  static const char text[] = HOME_MADE "髙橋 美咲,みさきち,m@example.jp\r\n";
  gsize length;
  g_autofree char *cp932 = g_convert (text, -1, "CP932", "UTF-8", NULL, &length, NULL);
  g_autoptr (GFile) file = write_file (fixture, "people.csv", cp932, length);
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);
  g_autoptr (GError) error = NULL;

  read_file (import, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (goen_import_get_file_encoding (import, 0), ==, "CP932");
  set_mapping (import, "甲 = name\n乙 = nickname\n丙 = mail\n");
  read_again (fixture, import, "people.csv", NULL);
  g_assert_cmpstr (goen_import_item_get_name (get_item (import, 0)), ==, "髙橋 美咲");

  read_again (fixture, import, "people.csv", "KOI8-R");
  g_assert_cmpstr (goen_import_get_file_encoding (import, 0), ==, "KOI8-R");
  g_assert_true (goen_import_needs_mapping (import, 0));
  g_assert_cmpint (get_field (import, 1), !=, GOEN_CSV_NICKNAME);

  read_again (fixture, import, "people.csv", NULL);
  g_assert_false (goen_import_needs_mapping (import, 0));
  g_assert_cmpstr (goen_import_item_get_record (get_item (import, 0))->nickname, ==, "みさきち");

  goen_import_set_file_encoding (import, 0, "ISO-8859-1");
  read_again (fixture, import, "people.csv", NULL);
  g_assert_cmpstr (goen_import_get_file_encoding (import, 0), ==, "ISO-8859-1");
}

static void
test_map_text (Fixture       *fixture,
               gconstpointer  data)
{
  static const char text[] = HOME_MADE "高橋 美咲,みさきち,m@example.jp\r\n";
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  g_autoptr (GFile) file = get_path (fixture, "people.csv");
  g_autoptr (GoenImport) next = NULL;
  g_autoptr (GError) error = NULL;

  goen_import_set_map_text (import, "甲 = name\n乙 = no-such-field\n", "columns.txt");
  g_assert_false (read_file (import, file, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "columns.txt: "));
  g_assert_nonnull (strstr (error->message, "2"));
  g_assert_nonnull (strstr (error->message, "no-such-field"));
  g_clear_error (&error);

  /* What was shown before stays. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);
  g_assert_true (goen_import_needs_mapping (import, 0));

  goen_import_set_map_text (import, "甲 = name\n丙 = mail\n", NULL);
  g_assert_true (read_file (import, file, NULL, &error));
  g_assert_false (goen_import_needs_mapping (import, 0));
  g_assert_cmpint (get_field (import, 1), ==, GOEN_CSV_IGNORE);

  /* What is set for one table goes before a text for all. */
  set_mapping (import, "甲 = name\n乙 = nickname\n");
  read_again (fixture, import, "people.csv", NULL);
  g_assert_cmpint (get_field (import, 1), ==, GOEN_CSV_NICKNAME);

  set_mapping (import, "甲 = name\n丙 = mail\n");
  read_again (fixture, import, "people.csv", NULL);
  apply (import);
  next = read_named (fixture, "people.csv", text);
  g_assert_false (goen_import_needs_mapping (next, 0));
  g_assert_cmpint (get_field (next, 1), ==, GOEN_CSV_IGNORE);
}

static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  static const char ldif[] = "version: 1\n\ndn: cn=Ichiro Suzuki,mail=i@example.jp\nobjectclass: person\n"
                             "givenName: Ichiro\nsn: Suzuki\ncn: Ichiro Suzuki\nmail: i@example.jp\n";
  g_autofree char *card = make_card ("田中", "花子", "");
  g_autoptr (GFile) first = write_file (fixture, "a", GOOGLE "美咲,高橋,,,,,,,,,,,,\r\n", -1);
  g_autoptr (GFile) second = write_file (fixture, "b", ldif, -1);
  g_autoptr (GFile) third = write_file (fixture, "c", card, -1);
  GFile *files[] = { first, second, third };
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_import_read_async (import, files, 3, GOEN_IMPORT_FORMAT_AUTO, NULL, NULL, store_result_cb, &result);
  await (&result);
  goen_import_read_finish (import, result, &error);
  g_assert_no_error (error);

  g_assert_cmpint (goen_import_get_file_format (import, 0), ==, GOEN_IMPORT_FORMAT_CSV);
  g_assert_cmpint (goen_import_get_file_format (import, 1), ==, GOEN_IMPORT_FORMAT_LDIF);
  g_assert_cmpint (goen_import_get_file_format (import, 2), ==, GOEN_IMPORT_FORMAT_VCARD);
  g_assert_null (goen_import_get_table (import, 1));
  g_assert_null (goen_import_get_mapping (import, 2));
  g_assert_false (goen_import_needs_mapping (import, 1));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (goen_import_item_get_file_index (get_item (import, i)), ==, i);
  assert_counts (apply (import), 3, 0, 0);
}

static void
assert_refused (Fixture    *fixture,
                const char *contents,
                gssize      length,
                const char *word)
{
  g_autoptr (GFile) file = write_file (fixture, "people.csv", contents, length);
  g_autoptr (GoenImport) import = goen_import_new (fixture->library);
  g_autoptr (GError) error = NULL;

  read_file (import, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);
  assert_item (import, 0, GOEN_IMPORT_REJECTED, GOEN_IMPORT_SKIP);
  g_assert_nonnull (strstr (goen_import_item_get_reason (get_item (import, 0)), word));
  g_assert_null (goen_import_get_table (import, 0));
  g_assert_false (goen_import_needs_mapping (import, 0));
  g_assert_cmpint (goen_import_get_file_format (import, 0), !=, GOEN_IMPORT_FORMAT_AUTO);
}

/* What people choose by mistake gets a sentence that says what to do. */
static void
test_no_address_book (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char workbook[] = "PK\3\4\24\0\0\0[Content_Types].xml\1\2\3PK\1\2xl/workbook.xml\0PK\5\6";
  static const char open_workbook[] = "PK\3\4\24\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK\5\6";
  static const char archive[] = "PK\3\4\24\0\0\0people.vcf\1\2\3PK\1\2people.vcf\0PK\5\6";
  static const char old_workbook[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0";

  assert_refused (fixture, workbook, sizeof workbook, "Save it as CSV");
  assert_refused (fixture, open_workbook, sizeof open_workbook, "Save it as CSV");
  assert_refused (fixture, old_workbook, sizeof old_workbook, "Save it as CSV");
  assert_refused (fixture, archive, sizeof archive, "Unpack");
  assert_refused (fixture, "%PDF-1.7\n1 0 obj\n", -1, "PDF");
  assert_refused (fixture, "\xff\xd8\xff\xe0\0\x10JFIF\0", 11, "picture");
  assert_refused (fixture, "", 0, "empty");
  assert_refused (fixture, " \r\n\r\n", -1, "empty");
  assert_refused (fixture, "<!DOCTYPE html>\n<html><body>a, b</body></html>\n", -1, "web page");
  assert_refused (fixture, "BEGIN:VCALENDAR\nSUMMARY:a,b\nEND:VCALENDAR\n", -1, "calendar");
}

/* A header with nobody under it is told, too. */
static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", GOOGLE);

  g_assert_nonnull (goen_import_get_table (import, 0));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);
  assert_item (import, 0, GOEN_IMPORT_REJECTED, GOEN_IMPORT_SKIP);
  g_assert_nonnull (strstr (goen_import_item_get_reason (get_item (import, 0)), "nobody"));
}

/* Where nobody can tell the encoding of a card, it is still the card that is told about. */
static void
test_unknown_encoding (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GoenImport) import = NULL;

  import = read_named (fixture, "people.vcf", "\nBEGIN:VCARD\nVERSION:2.1\nTEL:03-0000-0001\nFN:\xc2\xe1\x81\xe3\xfd\xeb\xff\x8d\nEND:VCARD\n");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);
  g_assert_cmpint (goen_import_get_file_format (import, 0), ==, GOEN_IMPORT_FORMAT_VCARD);
  g_assert_cmpuint (goen_import_item_get_line (get_item (import, 0)), ==, 5);
}

static GoenPersonRecord *
add_misaki (Fixture *fixture)
{
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", "たかはし", "みさき");

  record->birthday = g_strdup ("1990-01-02");
  g_ptr_array_add (record->emails, goen_contact_point_new ("m@example.jp", "work", NULL));

  return save (fixture->library, record);
}

/* Written in Latin letters it is another name; the mail address and the sound say that it may be the same person. */
static void
test_alike (Fixture       *fixture,
            gconstpointer  data)
{
  static const char text[] =
    GOOGLE
    "Misaki,Takahashi,,,,,,,,Work,M@example.jp,,,\r\n"
    "次郎,山田,,,,,,,,,,Mobile,090-0000-0003,\r\n";
  g_autoptr (GoenPersonRecord) known = add_misaki (fixture);
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  GoenImportItem *item = get_item (import, 0);
  GoenLikeness signs = goen_import_item_get_signs (item);

  assert_item (import, 0, GOEN_IMPORT_ALIKE, GOEN_IMPORT_ADD);
  g_assert_cmpint (goen_import_item_get_known_id (item), ==, known->id);
  g_assert_cmpstr (goen_import_item_get_known_name (item), ==, "高橋 美咲");
  g_assert_true ((signs & GOEN_LIKE_MAIL) != 0);
  g_assert_true ((signs & GOEN_LIKE_ROMAJI) != 0);
  g_assert_null (goen_import_item_get_known (item));

  assert_item (import, 1, GOEN_IMPORT_NEW, GOEN_IMPORT_ADD);
  g_assert_cmpint (goen_import_item_get_signs (get_item (import, 1)), ==, 0);
  assert_counts (apply (import), 2, 0, 0);
}

/* The same between two rows of one file. */
static void
test_alike_earlier (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char text[] =
    GOOGLE
    "美咲,高橋,みさき,たかはし,,,,,,Work,m@example.jp,,,\r\n"
    "Misaki,Takahashi,,,,,,,,Work,m@example.jp,Mobile,090-0000-0001,\r\n";
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  GoenImportItem *item = get_item (import, 1);
  g_autoptr (GoenPersonRecord) record = NULL;

  assert_item (import, 1, GOEN_IMPORT_ALIKE, GOEN_IMPORT_ADD);
  g_assert_true ((goen_import_item_get_signs (item) & GOEN_LIKE_ROMAJI) != 0);
  g_assert_cmpint (goen_import_item_get_known_id (item), ==, 0);
  g_assert_nonnull (goen_import_item_get_known (item));
  g_assert_cmpstr (goen_import_item_get_known (item)->family, ==, "高橋");
  g_assert_cmpuint (goen_import_item_get_known (item)->phones->len, ==, 0);

  goen_import_item_set_choice (item, GOEN_IMPORT_MERGE);
  assert_counts (apply (import), 1, 1, 0);
  record = load (fixture->library, find_only (fixture, "090-0000-0001"));
  g_assert_cmpstr (record->family, ==, "高橋");
}

/* Another birthday adds nothing: it is shown, and comes in only when the user takes it. */
static void
test_takes (Fixture       *fixture,
            gconstpointer  data)
{
  static const char text[] = GOOGLE "美咲,高橋,みさき,たかはし,,,1991-03-04,,,Work,m@example.jp,,,\r\n";
  g_autoptr (GoenPersonRecord) known = add_misaki (fixture);
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  g_autoptr (GoenImport) taking = NULL;
  g_autoptr (GoenPersonRecord) left = NULL;
  g_autoptr (GoenPersonRecord) taken = NULL;

  assert_item (import, 0, GOEN_IMPORT_DUPLICATE, GOEN_IMPORT_SKIP);
  g_assert_cmpuint (goen_import_item_get_differing (get_item (import, 0)), ==, BIT (GOEN_FIELD_BIRTHDAY));
  g_assert_cmpuint (goen_import_item_get_takes (get_item (import, 0)), ==, 0);
  goen_import_item_set_choice (get_item (import, 0), GOEN_IMPORT_MERGE);
  assert_counts (apply (import), 0, 0, 1);
  g_assert_cmpint (goen_import_get_import_id (import), ==, 0);
  left = load (fixture->library, known->id);
  g_assert_cmpstr (left->birthday, ==, "1990-01-02");

  taking = read_named (fixture, "people.csv", text);
  goen_import_item_set_takes (get_item (taking, 0), BIT (GOEN_FIELD_BIRTHDAY));
  goen_import_item_set_choice (get_item (taking, 0), GOEN_IMPORT_MERGE);
  assert_counts (apply (taking), 0, 1, 0);
  taken = load (fixture->library, known->id);
  g_assert_cmpstr (taken->birthday, ==, "1991-03-04");
  g_assert_cmpstr (taken->uuid, ==, known->uuid);
  g_assert_cmpuint (taken->emails->len, ==, 1);
}

/* What is taken from a second row stands with the person whom the first one brings. */
static void
test_takes_earlier (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char text[] =
    GOOGLE
    "美咲,高橋,みさき,たかはし,,,1990-01-02,,,Work,m@example.jp,,,\r\n"
    "美咲,高橋,みさき,たかはし,,,1991-03-04,,,Work,m@example.jp,Mobile,090-0000-0001,\r\n";
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  g_autoptr (GoenPersonRecord) record = NULL;

  assert_item (import, 1, GOEN_IMPORT_UPDATE, GOEN_IMPORT_MERGE);
  g_assert_cmpuint (goen_import_item_get_differing (get_item (import, 1)), ==, BIT (GOEN_FIELD_BIRTHDAY));
  goen_import_item_set_takes (get_item (import, 1), BIT (GOEN_FIELD_BIRTHDAY));
  assert_counts (apply (import), 1, 1, 0);
  record = load (fixture->library, find_only (fixture, "美咲"));
  g_assert_cmpstr (record->birthday, ==, "1991-03-04");
  g_assert_cmpuint (record->phones->len, ==, 1);
}

static void
undo (Fixture          *fixture,
      gint64            import_id,
      GoenImportUndone *undone)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_undo_import_async (fixture->library, import_id, NULL, store_result_cb, &result);
  await (&result);
  goen_library_undo_import_finish (fixture->library, result, undone, &error);
  g_assert_no_error (error);
}

/* One import is one act: who came goes, and who was changed is as before. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  static const char text[] =
    GOOGLE
    "美咲,高橋,みさき,たかはし,株式会社さくら,部長,1991-03-04,展示会,VIP,Work,m@example.jp,Mobile,090-0000-0001,\r\n"
    "一郎,鈴木,,,,,,,,,,,,\r\n";
  g_autoptr (GoenPersonRecord) known = add_misaki (fixture);
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  g_autoptr (GoenPersonRecord) changed = NULL;
  g_autoptr (GoenPersonRecord) back = NULL;
  GoenImportUndone undone = { 0, };

  goen_import_item_set_takes (get_item (import, 0), BIT (GOEN_FIELD_BIRTHDAY));
  assert_counts (apply (import), 1, 1, 0);
  changed = load (fixture->library, known->id);
  g_assert_false (goen_person_record_equal (changed, known));

  g_assert_cmpint (goen_import_get_import_id (import), >, 0);
  undo (fixture, goen_import_get_import_id (import), &undone);
  g_assert_cmpuint (undone.n_trashed, ==, 1);
  g_assert_cmpuint (undone.n_restored, ==, 1);
  g_assert_cmpuint (undone.n_kept, ==, 0);
  back = load (fixture->library, known->id);
  g_assert_true (goen_person_record_equal (back, known));
  g_assert_cmpuint (count_people (fixture->library), ==, 1);
}

/* Who was fetched out of the trash goes there again. */
static void
test_undo_from_trash (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) known = add_misaki (fixture);
  g_autofree char *lines = g_strdup_printf ("UID:urn:uuid:%s\r\nTEL:03-0000-0001\r\n", known->uuid);
  g_autofree char *card = make_card ("高橋", "美咲", lines);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenImport) import = NULL;
  g_autoptr (GoenPersonRecord) back = NULL;
  GoenImportUndone undone = { 0, };

  goen_library_trash_async (fixture->library, &known->id, 1, NULL, store_result_cb, &result);
  await (&result);
  g_assert_true (goen_library_write_finish (fixture->library, result, NULL));

  import = read_named (fixture, "people.vcf", card);
  assert_counts (apply (import), 0, 1, 0);
  g_assert_cmpuint (count_people (fixture->library), ==, 1);

  undo (fixture, goen_import_get_import_id (import), &undone);
  g_assert_cmpuint (undone.n_restored, ==, 1);
  g_assert_cmpuint (undone.n_kept, ==, 0);
  g_assert_cmpuint (count_people (fixture->library), ==, 0);
  back = load (fixture->library, known->id);
  g_assert_true (goen_person_record_equal (back, known));
}

/* Who was changed again since is left alone. */
static void
test_undo_changed (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char text[] = GOOGLE "美咲,高橋,,,,,,,,Work,m@example.jp,Mobile,090-0000-0001,\r\n";
  g_autoptr (GoenPersonRecord) known = add_misaki (fixture);
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  g_autoptr (GoenPersonRecord) changed = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GoenPersonRecord) left = NULL;
  GoenImportUndone undone = { 0, };

  assert_counts (apply (import), 0, 1, 0);
  changed = load (fixture->library, known->id);
  changed->nickname = g_strdup ("みさきち");
  saved = save (fixture->library, changed);

  undo (fixture, goen_import_get_import_id (import), &undone);
  g_assert_cmpuint (undone.n_restored, ==, 0);
  g_assert_cmpuint (undone.n_kept, ==, 1);
  left = load (fixture->library, known->id);
  g_assert_cmpstr (left->nickname, ==, "みさきち");
  g_assert_cmpuint (left->phones->len, ==, 1);
}

static void
merge (Fixture                *fixture,
       const GoenPersonRecord *kept,
       const GoenPersonRecord *gone)
{
  g_autoptr (GoenPersonRecord) merged = goen_person_merge_fields (kept, gone, 0, TRUE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_merge_async (fixture->library, merged, gone->id, gone->revision, NULL, store_result_cb, &result);
  await (&result);
  g_assert_cmpint (goen_library_merge_finish (fixture->library, result, &error), >, 0);
  g_assert_no_error (error);
}

/* Somebody who was merged into another under another name is met as that one, with and without a UID. */
static void
test_merged (Fixture       *fixture,
             gconstpointer  data)
{
  static const char row[] = GOOGLE "美咲,田中,,,,,,,,Work,old@example.jp,Mobile,090-0000-0001,\r\n";
  static const char same[] = GOOGLE "美咲,田中,,,,,,,,Work,old@example.jp,,,\r\n";
  g_autoptr (GoenPersonRecord) kept = add_misaki (fixture);
  g_autoptr (GoenPersonRecord) maiden = make_person ("田中", "美咲", NULL, NULL);
  g_autoptr (GoenPersonRecord) gone = NULL;
  g_autoptr (GoenImport) import = NULL;
  g_autoptr (GoenImport) by_uid = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *card = NULL;

  g_ptr_array_add (maiden->emails, goen_contact_point_new ("old@example.jp", "work", NULL));
  gone = save (fixture->library, maiden);
  merge (fixture, kept, gone);

  assert_counts (import_csv (fixture, same), 0, 0, 1);

  import = read_named (fixture, "people.csv", row);
  assert_item (import, 0, GOEN_IMPORT_UPDATE, GOEN_IMPORT_MERGE);
  g_assert_cmpint (goen_import_item_get_known_id (get_item (import, 0)), ==, kept->id);
  assert_counts (apply (import), 0, 1, 0);
  record = load (fixture->library, kept->id);
  g_assert_cmpuint (record->phones->len, ==, 1);
  g_assert_cmpstr (record->family, ==, "高橋");

  uid = g_strdup_printf ("UID:urn:uuid:%s\r\n", gone->uuid);
  card = make_card ("田中", "美咲", uid);
  by_uid = read_named (fixture, "people.vcf", card);
  assert_item (by_uid, 0, GOEN_IMPORT_DUPLICATE, GOEN_IMPORT_SKIP);
  g_assert_cmpint (goen_import_item_get_known_id (get_item (by_uid, 0)), ==, kept->id);
  g_assert_cmpuint (count_people (fixture->library), ==, 1);
}

typedef struct {
  GCancellable *cancellable;
  double        from;       /* progress from which on to cancel */
  double        last;
} Watch;

static void
progress_cb (GoenImport *import,
             GParamSpec *pspec,
             Watch      *watch)
{
  double progress = goen_import_get_progress (import);

  if (progress > 0.0)
    g_assert_cmpfloat (progress, >=, watch->last);
  watch->last = progress;
  if (progress >= watch->from)
    g_cancellable_cancel (watch->cancellable);
}

static char *
make_rows (guint n_rows)
{
  GString *text = g_string_new (GOOGLE);

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "美咲%u,高橋,,,株式会社さくら,,,,,Work,m%u@example.jp,,03-0000-%04u,\r\n", i, i, i % 10000);

  return g_string_free_and_steal (text);
}

/* In whatever phase the user cancels, what was shown before stays. */
static void
test_cancel_reading (Fixture       *fixture,
                     gconstpointer  data)
{
  static const double phases[] = { 0.05, 0.2, 0.6 };
  g_autofree char *text = make_rows (20000);
  g_autoptr (GFile) file = write_file (fixture, "many.csv", text, -1);
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", GOOGLE "一郎,鈴木,,,,,,,,,,,,\r\n");

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      Watch watch = { cancellable, phases[i], 0.0 };
      gulong id = g_signal_connect (import, "notify::progress", G_CALLBACK (progress_cb), &watch);

      goen_import_read_async (import, &file, 1, GOEN_IMPORT_FORMAT_AUTO, NULL, cancellable, store_result_cb, &result);
      await (&result);
      g_assert_false (goen_import_read_finish (import, result, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_signal_handler_disconnect (import, id);

      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);
      g_assert_cmpstr (goen_import_get_file_name (import, 0), ==, "people.csv");
    }
}

/* Nothing of the import stays, the mapping included. */
static void
test_cancel_writing (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char text[] = HOME_MADE "高橋 美咲,みさきち,m@example.jp\r\n鈴木 一郎,いっちゃん,i@example.jp\r\n";
  g_autoptr (GoenPersonRecord) known = add_misaki (fixture);
  g_autoptr (GoenImport) import = read_named (fixture, "people.csv", text);
  g_autoptr (GoenImport) again = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  set_mapping (import, "甲 = name\n乙 = nickname\n丙 = mail\n");
  read_again (fixture, import, "people.csv", NULL);
  assert_item (import, 0, GOEN_IMPORT_UPDATE, GOEN_IMPORT_MERGE);

  goen_import_apply_async (import, cancellable, store_result_cb, &result);
  g_cancellable_cancel (cancellable);
  await (&result);
  g_assert_false (goen_import_apply_finish (import, result, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (goen_import_get_import_id (import), ==, 0);

  record = load (fixture->library, known->id);
  g_assert_true (goen_person_record_equal (record, known));
  g_assert_cmpuint (count_people (fixture->library), ==, 1);
  again = read_named (fixture, "people.csv", text);
  g_assert_true (goen_import_needs_mapping (again, 0));
}

/* Rows of many namesakes and of one switchboard are all found again. */
static void
test_crowds (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (GOOGLE);
  const guint n_each = 300;

  for (guint i = 0; i < n_each; i++)
    g_string_append_printf (text, "健,佐藤,,,,,,,,Work,sato%u@example.jp,,,\r\n", i);
  for (guint i = 0; i < n_each; i++)
    g_string_append_printf (text, "社員%u,山本,,,株式会社さくら,,,,,,,Main,03-0000-0000,\r\n", i);

  assert_counts (import_csv (fixture, text->str), 2 * n_each, 0, 0);
  assert_counts (import_csv (fixture, text->str), 0, 0, 2 * n_each);
}

/* A column in which everybody says the same makes no single person of a whole file, and nobody is lost. */
static void
test_same_in_all_rows (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (GOOGLE);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GArray) ids = NULL;
  const guint n_rows = 400;
  guint n_mails = 0;
  Counts counts;

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "健,佐藤,,,株式会社さくら,,,,,Work,sato%u@example.jp,,,\r\n", i);

  counts = import_csv (fixture, text->str);
  g_assert_cmpuint (counts.added, >, 1);
  g_assert_cmpuint (counts.added + counts.updated, ==, n_rows);
  assert_counts (import_csv (fixture, text->str), 0, 0, n_rows);

  ids = query_ids (fixture->library, NULL, FALSE);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GoenPersonRecord) record = load (fixture->library, g_array_index (ids, gint64, i));

      n_mails += record->emails->len;
    }
  g_assert_cmpuint (n_mails, ==, n_rows);
}

#define ADD(name, func) g_test_add ("/import-csv/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("known-program", test_known_program);
  ADD ("twice", test_twice);
  ADD ("mapping-set", test_mapping_set);
  ADD ("mapping-not-remembered", test_mapping_not_remembered);
  ADD ("mapping-of-two", test_mapping_of_two);
  ADD ("encoding", test_encoding);
  ADD ("map-text", test_map_text);
  ADD ("formats", test_formats);
  ADD ("no-address-book", test_no_address_book);
  ADD ("nobody", test_nobody);
  ADD ("unknown-encoding", test_unknown_encoding);
  ADD ("alike", test_alike);
  ADD ("alike-earlier", test_alike_earlier);
  ADD ("takes", test_takes);
  ADD ("takes-earlier", test_takes_earlier);
  ADD ("undo", test_undo);
  ADD ("undo-from-trash", test_undo_from_trash);
  ADD ("undo-changed", test_undo_changed);
  ADD ("merged", test_merged);
  ADD ("cancel-reading", test_cancel_reading);
  ADD ("cancel-writing", test_cancel_writing);
  ADD ("crowds", test_crowds);
  ADD ("same-in-all-rows", test_same_in_all_rows);

  return g_test_run ();
}
