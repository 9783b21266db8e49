/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv.h"
#include "goen-person-json.h"
#include "goen-sample.h"

static gboolean
take_cb (GoenPersonRecord *record,
         guint             line,
         const char       *reason,
         gpointer          user_data)
{
  g_assert_null (reason);
  g_ptr_array_add (user_data, record);
  return TRUE;
}

static GPtrArray *
read_table (const GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCsvTable) table = goen_csv_table_new (bytes, NULL, &error);
  g_autoptr (GPtrArray) mapping = NULL;
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);

  g_assert_no_error (error);
  g_assert_cmpstr (goen_csv_table_get_program (table), ==, "Goen");
  mapping = goen_csv_table_guess_mapping (table);
  g_assert_true (goen_csv_table_read (table, mapping, take_cb, people, NULL, &error));
  g_assert_no_error (error);

  return people;
}

static char *
to_json (const GoenPersonRecord *record)
{
  g_autoptr (JsonNode) node = goen_person_json_from_record (record, TRUE);

  return json_to_string (node, TRUE);
}

/* Writes people and reads them again: with pictures and lines of other vCards taken away, they are the same. */
static void
check_round_trip (const GPtrArray *people,
                  gboolean         japanese)
{
  g_autoptr (GString) out = g_string_new ("\xEF\xBB\xBF");
  g_autoptr (GPtrArray) read = NULL;

  goen_csv_write_header (GOEN_CSV_LAYOUT_GOEN, japanese, TRUE, out);
  for (guint i = 0; i < people->len; i++)
    goen_csv_write (people->pdata[i], GOEN_CSV_LAYOUT_GOEN, japanese, TRUE, out);
  read = read_table (out);
  g_assert_cmpuint (read->len, ==, people->len);

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (GoenPersonRecord) wanted = goen_person_record_copy (people->pdata[i]);
      const GoenPersonRecord *seen = read->pdata[i];

      g_ptr_array_set_size (wanted->images, 0);
      g_ptr_array_set_size (wanted->extra, 0);
      if (!goen_person_record_equal (wanted, seen))
        {
          g_autofree char *wanted_json = to_json (wanted);
          g_autofree char *seen_json = to_json (seen);

          g_assert_cmpstr (seen_json, ==, wanted_json);
          g_assert_not_reached ();
        }
      g_assert_cmpstr (seen->uuid, ==, wanted->uuid);
    }
}

static void
test_sample (void)
{
  g_autoptr (GPtrArray) people = goen_sample_people (500, 7);

  check_round_trip (people, TRUE);
  check_round_trip (people, FALSE);
}

static GoenAddress *
make_address (const char *postal,
              const char *street,
              const char *raw,
              const char *type)
{
  GoenAddress *address = goen_address_new ();

  address->postal = g_strdup (postal);
  address->street = g_strdup (street);
  address->raw = g_strdup (raw);
  address->type = g_strdup (type);

  return address;
}

/* Every field, with what a spreadsheet or a careless reader would spoil. */
static GoenPersonRecord *
make_nasty_person (const char *text)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->uuid = g_strdup ("00000000-0000-4000-8000-00000000abcd");
  record->family = g_strdup (text);
  record->given = g_strdup (text);
  record->middle = g_strdup (text);
  record->prefix = g_strdup (text);
  record->suffix = g_strdup (text);
  record->nickname = g_strdup (text);
  record->formatted = g_strdup_printf ("%s & 一同", text);
  record->family_yomi = g_strdup ("タカハシ");
  record->given_yomi = g_strdup ("ﾐｻｷ");
  record->yomi_guessed = TRUE;
  record->honorific = g_strdup (text);
  record->birthday = g_strdup ("--02-29");
  record->note = g_strdup_printf ("%s\n\n%s", text, text);
  record->private_note = g_strdup (text);
  record->met_on = g_strdup ("2026-11");
  record->met_at = g_strdup (text);
  record->met_how = g_strdup (text);
  record->introduced_by = g_strdup (text);
  record->introduced_by_uuid = g_strdup ("00000000-0000-4000-8000-00000000dcba");

  for (guint i = 0; i < 5; i++)
    {
      GoenAffiliation *post = goen_affiliation_new (i == 1 ? NULL : text, i == 2 ? NULL : text, i == 3 ? NULL : text);

      post->company_yomi = i == 3 ? g_strdup ("みどり") : NULL;
      post->from = i % 2 == 0 ? g_strdup ("2019") : NULL;
      post->to = i % 2 == 1 ? g_strdup ("2020-03-31") : NULL;
      g_ptr_array_add (record->affiliations, post);
      g_ptr_array_add (record->phones, goen_contact_point_new (text, i % 2 == 0 ? "cell" : NULL, i > 1 ? text : NULL));
      g_ptr_array_add (record->emails, goen_contact_point_new (text, i == 1 ? "home" : NULL, i == 3 ? "home" : NULL));
      g_ptr_array_add (record->links, goen_contact_point_new (text, i == 2 ? "blog" : NULL, NULL));
      g_ptr_array_add (record->accounts, goen_contact_point_new (text, i == 0 ? NULL : "line", i > 2 ? text : NULL));
      g_ptr_array_add (record->dates, goen_contact_point_new (i == 0 ? "2001" : "--12-24", i == 1 ? "anniversary" : NULL,
                                                              i == 4 ? "創業" : NULL));
    }
  g_ptr_array_add (record->addresses, make_address ("100-0001", text, NULL, "work"));
  g_ptr_array_add (record->addresses, make_address (NULL, NULL, text, NULL));
  g_ptr_array_add (record->addresses, make_address (NULL, text, "東京都千代田区千代田1-1", "home"));
  g_ptr_array_add (record->addresses, make_address ("101-0001", NULL, NULL, "other"));
  for (guint i = 0; i < 3; i++)
    {
      g_ptr_array_add (record->tags, g_strdup_printf ("%s%u", text, i));
      g_ptr_array_add (record->interests, g_strdup_printf ("%s%u", text, i));
      g_ptr_array_add (record->offers, g_strdup_printf ("%u, %s; 他", i, text));
      g_ptr_array_add (record->needs, g_strdup_printf ("%u・%s", i, text));
    }
  goen_person_record_normalize (record);

  return record;
}

static void
test_nasty (void)
{
  static const char * const texts[] = {
    "=1+1", "+81-90-0000-0000", "-x", "@y", "'=1", "''-1", "'", "'abc'", "\"", "\"\"a\"", "a,b", "a\nb", "a\tb",
    "a;b", "a ::: b", ":::", "a:::b", "::::", ":", "仕事", "仕事: 昼", "work", ": x", "0012", "1E5", "TRUE", "1/2",
    "2026/11/21", "〒100-0001", "東京都", "山田 太郎", "山田　太郎", "Taro Yamada", "Yamada, Taro", "📇", "葛\U000E0100",
    "* myContacts", "* starred", "00/0/0", "指定なし", "標準", "なし", "‘x’", "\\n", "%s", "１２３", "ﾀﾅｶ", "㈱",
    "〒100-0001 東京都千代田区千代田1-1", "東京都千代田区千代田1-1 表ビル3F", "100-0001", "株式会社", "=", "+", "090-0000-0000 内線12",
    "https://www.example.jp/?a=b&c=:::", "平成30年1月2日", "a : b", "a ::: ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);

      g_test_message ("“%s”", texts[i]);
      g_ptr_array_add (people, make_nasty_person (texts[i]));
      check_round_trip (people, TRUE);
      check_round_trip (people, FALSE);
    }
}

static void
no_loss_cb (const char *column,
            gunichar    character,
            gpointer    user_data)
{
  g_error ("U+%04X of %s is lost", character, column);
}

/* Whatever Shift_JIS has comes back. */
static void
test_cp932 (void)
{
  g_autoptr (GoenPersonRecord) record = make_nasty_person ("㈱①髙﨑 能表ソ\\ ～ ｱｲｳ\n\"引用\"");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) read = NULL;

  goen_csv_write_header_cp932 (GOEN_CSV_LAYOUT_GOEN, TRUE, TRUE, out);
  goen_csv_write_cp932 (record, GOEN_CSV_LAYOUT_GOEN, TRUE, TRUE, no_loss_cb, NULL, out);
  read = read_table (out);
  g_assert_cmpuint (read->len, ==, 1);
  g_assert_true (goen_person_record_equal (record, read->pdata[0]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-round-trip/sample", test_sample);
  g_test_add_func ("/csv-round-trip/nasty", test_nasty);
  g_test_add_func ("/csv-round-trip/cp932", test_cp932);

  return g_test_run ();
}
