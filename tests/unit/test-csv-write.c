/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "goen-csv-cell.h"
#include "goen-csv-goen-columns.h"
#include "goen-csv.h"

/* Takes one row apart as RFC 4180 says, and nothing more. */
static GPtrArray *
parse_row (const char **text)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean is_quoted = FALSE;
  const char *p = *text;

  for (; is_quoted || !g_str_has_prefix (p, "\r\n"); p++)
    {
      g_assert_cmpint (*p, !=, '\0');
      if (*p == '"' && is_quoted && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        is_quoted = !is_quoted;
      else if (*p == ',' && !is_quoted)
        {
          g_ptr_array_add (cells, g_strdup (cell->str));
          g_string_truncate (cell, 0);
        }
      else
        g_string_append_c (cell, *p);
    }
  g_ptr_array_add (cells, g_strdup (cell->str));
  *text = p + 2;

  return cells;
}

/* The cell of a column, as it stands in the file. */
static char *
dup_cell (const char *text,
          const char *column)
{
  g_autoptr (GPtrArray) names = parse_row (&text);
  g_autoptr (GPtrArray) cells = parse_row (&text);

  g_assert_cmpuint (names->len, ==, cells->len);
  g_assert_cmpstr (text, ==, "");
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], column))
      return g_strdup (cells->pdata[i]);

  g_error ("There is no column “%s”", column);
}

static char *
write_table (const GoenPersonRecord *record,
             GoenCsvLayout           layout,
             gboolean                japanese,
             gboolean                with_private)
{
  GString *out = g_string_new (NULL);

  goen_csv_write_header (layout, japanese, with_private, out);
  goen_csv_write (record, layout, japanese, with_private, out);

  return g_string_free_and_steal (out);
}

#define assert_cell(text, column, wanted) G_STMT_START { \
  g_autofree char *cell_ = dup_cell (text, column); \
  g_assert_cmpstr (cell_, ==, wanted); \
} G_STMT_END

static GoenPersonRecord *
make_person (void)
{
  GoenPersonRecord *record = goen_person_record_new ();
  GoenAffiliation *post = goen_affiliation_new ("株式会社みどり", "企画部", "課長");
  GoenAddress *address = goen_address_new ();

  record->uuid = g_strdup ("00000000-0000-4000-8000-000000000001");
  record->family = g_strdup ("山田");
  record->given = g_strdup ("太郎");
  record->family_yomi = g_strdup ("やまだ");
  record->given_yomi = g_strdup ("たろう");
  record->honorific = g_strdup ("先生");
  post->company_yomi = g_strdup ("みどり");
  post->from = g_strdup ("2020-04");
  g_ptr_array_add (record->affiliations, post);
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0000", "work", NULL));
  g_ptr_array_add (record->phones, goen_contact_point_new ("090-0000-0000", "cell", "夜だけ"));
  g_ptr_array_add (record->emails, goen_contact_point_new ("taro@example.jp", "work", NULL));
  address->postal = g_strdup ("100-0001");
  address->region = g_strdup ("東京都");
  address->locality = g_strdup ("千代田区");
  address->street = g_strdup ("千代田1-1");
  address->type = g_strdup ("work");
  g_ptr_array_add (record->addresses, address);
  g_ptr_array_add (record->accounts, goen_contact_point_new ("taro", "line", NULL));
  g_ptr_array_add (record->tags, g_strdup ("製造"));
  g_ptr_array_add (record->tags, g_strdup ("釣り"));
  record->note = g_strdup ("展示会で");
  record->private_note = g_strdup ("ないしょ");
  record->birthday = g_strdup ("--04-12");
  record->met_on = g_strdup ("2026-11-21");
  record->introduced_by = g_strdup ("鈴木 一郎");

  return record;
}

static void
test_own_columns (void)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autofree char *japanese = write_table (record, GOEN_CSV_LAYOUT_GOEN, TRUE, FALSE);
  g_autofree char *english = write_table (record, GOEN_CSV_LAYOUT_GOEN, FALSE, FALSE);

  assert_cell (japanese, "氏名", "山田 太郎");
  assert_cell (japanese, "姓", "山田");
  assert_cell (japanese, "名", "太郎");
  assert_cell (japanese, "姓（よみ）", "やまだ");
  assert_cell (japanese, "名（よみ）", "たろう");
  assert_cell (japanese, "敬称", "先生");
  assert_cell (japanese, "会社1", "株式会社みどり");
  assert_cell (japanese, "会社1（よみ）", "みどり");
  assert_cell (japanese, "部署1", "企画部");
  assert_cell (japanese, "役職1", "課長");
  assert_cell (japanese, "在籍開始1", "2020-04");
  assert_cell (japanese, "電話番号1", "03-0000-0000");
  assert_cell (japanese, "電話番号1（種類）", "仕事");
  assert_cell (japanese, "電話番号2", "090-0000-0000");
  assert_cell (japanese, "電話番号2（種類）", "携帯電話: 夜だけ");
  assert_cell (japanese, "電話番号3", "");
  assert_cell (japanese, "メールアドレス1", "taro@example.jp");
  assert_cell (japanese, "郵便番号1", "100-0001");
  assert_cell (japanese, "都道府県1", "東京都");
  assert_cell (japanese, "アカウント1", "taro");
  assert_cell (japanese, "アカウント1（種類）", "line");
  assert_cell (japanese, "タグ", "製造 ::: 釣り");
  assert_cell (japanese, "メモ", "展示会で");
  assert_cell (japanese, "出会った日", "2026-11-21");
  assert_cell (japanese, "紹介者", "鈴木 一郎");
  assert_cell (japanese, "UUID", "00000000-0000-4000-8000-000000000001");

  assert_cell (english, "Family name", "山田");
  assert_cell (english, "Phone 2 label", "mobile: 夜だけ");
  assert_cell (english, "Company 1 reading", "みどり");
}

/* Without leave there is nothing of a private note in the file, not even a column. */
static void
test_private_note (void)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autofree char *with = write_table (record, GOEN_CSV_LAYOUT_GOEN, TRUE, TRUE);
  g_autofree char *without = write_table (record, GOEN_CSV_LAYOUT_GOEN, TRUE, FALSE);
  g_autofree char *google_with = write_table (record, GOEN_CSV_LAYOUT_GOOGLE, TRUE, TRUE);
  g_autofree char *google_without = write_table (record, GOEN_CSV_LAYOUT_GOOGLE, TRUE, FALSE);

  assert_cell (with, "非公開メモ", "ないしょ");
  g_assert_null (strstr (without, "ないしょ"));
  g_assert_null (strstr (without, "非公開"));
  g_assert_nonnull (strstr (google_with, "ないしょ"));
  g_assert_null (strstr (google_without, "ないしょ"));
  g_assert_null (strstr (google_without, "非公開"));
}

static void
test_column_table (void)
{
  guint n_columns;
  const GoenCsvGoenColumn *columns = goen_csv_goen_get_columns (&n_columns);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_columns; i++)
    {
      guint n_groups = goen_csv_goen_get_n_groups (columns[i].target.field);

      g_assert_true (g_hash_table_add (names, (gpointer) columns[i].english));
      g_assert_true (g_str_equal (columns[i].japanese, columns[i].english) ||
                     g_hash_table_add (names, (gpointer) columns[i].japanese));
      g_assert_cmpuint (columns[i].target.group, <=, n_groups);
      g_assert_true ((columns[i].target.group == 0) == (n_groups == 0));
    }
}

/* What a spreadsheet would calculate is shown; what only looks a little like it is left alone. */
static void
test_formulas (void)
{
  static const struct {
    const char *note;
    const char *cell;
  } cases[] = {
    { "=1+1", "'=1+1" },
    { "+81 3-0000-0000", "'+81 3-0000-0000" },
    { "-x", "'-x" },
    { "@y", "'@y" },
    { "\t=1", "'\t=1" },
    { "'=1", "''=1" },
    { "''@y", "'''@y" },
    { "'quoted'", "'quoted'" },
    { "1+1=2", "1+1=2" },
    { "=HYPERLINK(\"http://example.jp\",\"a\")", "'=HYPERLINK(\"http://example.jp\",\"a\")" },
    { "-1\n=2", "'-1\n=2" },
  };
  static const GoenCsvLayout layouts[] = { GOEN_CSV_LAYOUT_GOEN, GOEN_CSV_LAYOUT_GOOGLE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (layouts); j++)
      {
        g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
        g_autofree char *text = NULL;

        record->note = g_strdup (cases[i].note);
        text = write_table (record, layouts[j], FALSE, FALSE);
        assert_cell (text, layouts[j] == GOEN_CSV_LAYOUT_GOEN ? "Note" : "Notes", cases[i].cell);
        g_assert_cmpstr (goen_csv_cell_skip_guard (cases[i].cell), ==, cases[i].note);
      }
}

static void
test_quotes (void)
{
  static const char * const notes[] = {
    "a,b", "a\"b\"", "\"", "a\nb", "a\r\nb\n", "a;b", "a\tb", " a ", "名刺, 「表」\n\"裏\"", "a ::: b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
      g_autofree char *text = NULL;

      record->note = g_strdup (notes[i]);
      text = write_table (record, GOEN_CSV_LAYOUT_GOEN, FALSE, FALSE);
      assert_cell (text, "Note", notes[i]);
    }
}

/* The last group has all the rest; its cells have as many values as each other. */
static void
test_many (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autofree char *text = NULL;

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *number = g_strdup_printf ("03-0000-000%u", i);
      GoenAffiliation *post = goen_affiliation_new (number, i == 4 ? "営業部" : NULL, NULL);

      g_ptr_array_add (record->phones, goen_contact_point_new (number, i % 2 == 1 ? "work" : NULL, NULL));
      g_ptr_array_add (record->affiliations, post);
    }
  text = write_table (record, GOEN_CSV_LAYOUT_GOEN, FALSE, FALSE);
  assert_cell (text, "Phone 1", "03-0000-0001");
  assert_cell (text, "Phone 2 label", "");
  assert_cell (text, "Phone 3", "03-0000-0003 ::: 03-0000-0004 ::: 03-0000-0005");
  assert_cell (text, "Phone 3 label", "work :::  ::: work");
  assert_cell (text, "Department 2", "");
  assert_cell (text, "Department 3", " ::: 営業部 ::: ");
  assert_cell (text, "Title 3", "");
}

static void
test_join (void)
{
  static const char * const values[] = {
    "a", "", ":", "::", ":::", "::::", "a ::: b", ":::a", "a:::", " ::: ", "a: b", "東京 ::: 大阪", "::: :::",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      {
        const char *both[] = { values[i], values[j], "z", NULL };
        g_autofree char *cell = goen_csv_cell_join (both, 3);
        g_auto (GStrv) parts = goen_csv_cell_split (cell);
        g_autofree char *only = goen_csv_cell_join (both, 1);
        g_auto (GStrv) one = goen_csv_cell_split (only);

        g_assert_cmpstrv (parts, both);
        g_assert_cmpuint (g_strv_length (one), ==, 1);
        g_assert_cmpstr (one[0], ==, values[i]);
      }
}

static void
test_labels (void)
{
  static const struct {
    GoenCsvField field;
    const char  *type;
    const char  *label;
    const char  *japanese;
  } cases[] = {
    { GOEN_CSV_PHONE_LABEL, NULL, NULL, "" },
    { GOEN_CSV_PHONE_LABEL, "cell", NULL, "携帯電話" },
    { GOEN_CSV_PHONE_LABEL, "work", "直通", "仕事: 直通" },
    { GOEN_CSV_PHONE_LABEL, NULL, "直通", "直通" },
    { GOEN_CSV_PHONE_LABEL, NULL, "仕事", ": 仕事" },
    { GOEN_CSV_PHONE_LABEL, NULL, "home: 昼", ": home: 昼" },
    { GOEN_CSV_PHONE_LABEL, NULL, "昼: 直通", "昼: 直通" },
    { GOEN_CSV_PHONE_LABEL, NULL, ": 直通", ": : 直通" },
    { GOEN_CSV_ACCOUNT_LABEL, "line", "仕事", "line: 仕事" },
    { GOEN_CSV_ACCOUNT_LABEL, NULL, "仕事", ": 仕事" },
    { GOEN_CSV_DATE_LABEL, "anniversary", NULL, "記念日" },
    { GOEN_CSV_ADDRESS_LABEL, "home", NULL, "自宅" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gboolean japanese = FALSE; japanese <= TRUE; japanese++)
      {
        g_autofree char *cell = goen_csv_label_write (cases[i].field, cases[i].type, cases[i].label, japanese);
        g_autofree char *type = NULL;
        g_autofree char *label = NULL;

        if (japanese)
          g_assert_cmpstr (cell, ==, cases[i].japanese);
        goen_csv_label_read (cases[i].field, cell, &type, &label);
        g_assert_cmpstr (type, ==, cases[i].type);
        g_assert_cmpstr (label, ==, cases[i].label);
      }
}

/* The names are those of a file that Google Contacts wrote in 2024. */
static void
test_google (void)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autofree char *text = NULL;

  record->formatted = g_strdup ("山田太郎 (みどり)");
  text = write_table (record, GOEN_CSV_LAYOUT_GOOGLE, FALSE, FALSE);
  g_assert_true (g_str_has_prefix (text, "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
                                         "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,"
                                         "Organization Name,Organization Title,Organization Department,Birthday,"
                                         "Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"));
  assert_cell (text, "First Name", "太郎");
  assert_cell (text, "Last Name", "山田");
  assert_cell (text, "Phonetic First Name", "たろう");
  assert_cell (text, "Phonetic Last Name", "やまだ");
  assert_cell (text, "File As", "山田太郎 (みどり)");
  assert_cell (text, "Organization Name", "株式会社みどり");
  assert_cell (text, "Organization Department", "企画部");
  assert_cell (text, "Birthday", " --04-12");
  assert_cell (text, "Labels", "製造 ::: 釣り ::: * myContacts");
  assert_cell (text, "Phone 1 - Label", "Work");
  assert_cell (text, "Phone 1 - Value", "03-0000-0000");
  assert_cell (text, "Phone 2 - Label", "夜だけ");
  assert_cell (text, "E-mail 1 - Value", "taro@example.jp");
  assert_cell (text, "Address 1 - Formatted", "〒100-0001 東京都千代田区千代田1-1");
  assert_cell (text, "Address 1 - Region", "東京都");
  assert_cell (text, "Address 1 - Postal Code", "100-0001");
  assert_cell (text, "Address 1 - PO Box", "");
  assert_cell (text, "Relation 1 - Value", "鈴木 一郎");
  assert_cell (text, "Custom Field 1 - Label", "line");
  assert_cell (text, "Custom Field 1 - Value", "taro");
  assert_cell (text, "Custom Field 2 - Label", "Company reading");
  assert_cell (text, "Custom Field 4 - Label", "Met on");
}

static void
loss_cb (const char *column,
         gunichar    character,
         gpointer    user_data)
{
  g_string_append_printf (user_data, "%s U+%04X\n", column, character);
}

static void
test_cp932 (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) losses = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  record->family = g_strdup ("髙橋");
  record->given = g_strdup ("𠮷男");
  record->note = g_strdup ("10〜12時, \"葛\U000E0100\" −5");
  goen_csv_write_header_cp932 (GOEN_CSV_LAYOUT_GOEN, TRUE, FALSE, out);
  goen_csv_write_cp932 (record, GOEN_CSV_LAYOUT_GOEN, TRUE, FALSE, loss_cb, losses, out);
  text = g_convert (out->str, out->len, "UTF-8", "CP932", NULL, NULL, &error);
  g_assert_no_error (error);

  assert_cell (text, "姓（よみ）", "");
  assert_cell (text, "氏名", "髙橋 〓男");
  assert_cell (text, "姓", "髙橋");
  assert_cell (text, "名", "〓男");
  assert_cell (text, "メモ", "10～12時, \"葛\" －5");
  g_assert_cmpstr (losses->str, ==, "名 U+20BB7\nメモ U+E0100\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-write/own-columns", test_own_columns);
  g_test_add_func ("/csv-write/private-note", test_private_note);
  g_test_add_func ("/csv-write/column-table", test_column_table);
  g_test_add_func ("/csv-write/formulas", test_formulas);
  g_test_add_func ("/csv-write/quotes", test_quotes);
  g_test_add_func ("/csv-write/many", test_many);
  g_test_add_func ("/csv-write/join", test_join);
  g_test_add_func ("/csv-write/labels", test_labels);
  g_test_add_func ("/csv-write/google", test_google);
  g_test_add_func ("/csv-write/cp932", test_cp932);

  return g_test_run ();
}
