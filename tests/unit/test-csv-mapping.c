/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-fixture.h"

static GoenCsvTable *
table_of (const char *text)
{
  return table_new (text, strlen (text));
}

static char *
guess_text (const char *text)
{
  g_autoptr (GoenCsvTable) table = table_of (text);
  g_autoptr (GPtrArray) mapping = goen_csv_table_guess_mapping (table);

  return goen_csv_mapping_to_text (mapping, table);
}

static void
assert_bad_mapping (const char *mapping,
                    const char *part_of_message)
{
  g_autoptr (GoenCsvTable) table = table_of ("氏名,メモ,メモ\n見本 太郎,a,b\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (goen_csv_mapping_from_text (mapping, table, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, part_of_message));
}

/* The names of fields stand in files people keep. */
static void
test_field_names (void)
{
  g_assert_cmpstr (goen_csv_field_get_name (GOEN_CSV_IGNORE), ==, "ignore");
  g_assert_cmpstr (goen_csv_field_get_name (GOEN_CSV_FAMILY_YOMI), ==, "family-yomi");
  g_assert_cmpstr (goen_csv_field_get_name (GOEN_CSV_NOTE_WITH_NAME), ==, "note-with-name");
  g_assert_cmpstr (goen_csv_field_get_name (GOEN_CSV_YOMI_GUESSED), ==, "yomi-guessed");
}

/* Every field goes into text and comes back, with type and group. */
static void
test_round_trip (void)
{
  g_autoptr (GString) header = g_string_new (NULL);
  g_autoptr (GPtrArray) mapping = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_csv_target_free);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GoenCsvTable) table = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < GOEN_CSV_N_FIELDS; i++)
    {
      g_string_append_printf (header, "%scolumn %u", i > 0 ? "," : "", i);
      g_ptr_array_add (mapping, goen_csv_target_new (i, i % 3 == 0 ? "work" : NULL, i % 4));
    }
  table = table_of (header->str);
  text = goen_csv_mapping_to_text (mapping, table);
  again = goen_csv_mapping_from_text (text, table, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (again->len, ==, mapping->len);
  for (guint i = 0; i < mapping->len; i++)
    {
      const GoenCsvTarget *a = mapping->pdata[i];
      const GoenCsvTarget *b = again->pdata[i];

      g_assert_cmpint (a->field, ==, b->field);
      g_assert_cmpstr (a->type, ==, b->type);
      g_assert_cmpuint (a->group, ==, b->group);
    }
}

/* Names that are missing, there twice, or not fit for a line. */
static void
test_odd_names (void)
{
  g_autoptr (GoenCsvTable) table = table_of ("a = b,,二度,二度,\"二\n行\",#6,メール\n1,2,3,4,5,6,7\n");
  g_autoptr (GPtrArray) mapping = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  mapping = goen_csv_mapping_from_text ("a = b = phone/cell#2\n#2 = note\r\n\n#4=tags\n #6 = family \nめーる = MAIL / home\n", table, &error);
  g_assert_no_error (error);
  text = goen_csv_mapping_to_text (mapping, table);
  g_assert_cmpstr (text, ==,
                   "a = b = phone/cell#2\n"
                   "#2 = note\n"
                   "#3 = ignore\n"
                   "#4 = tags\n"
                   "#5 = ignore\n"
                   "#6 = family\n"
                   "メール = mail/home\n");
}

static void
test_bad_text (void)
{
  assert_bad_mapping ("氏名 = name\nメール = mail\n", "Line 2");
  assert_bad_mapping ("氏名 = nmae\n", "nmae");
  assert_bad_mapping ("\n\n氏名\n", "Line 3");
  assert_bad_mapping ("メモ = note\n", "#1");
  assert_bad_mapping ("#4 = note\n", "#4");
  assert_bad_mapping ("氏名 = name\n#1 = family\n", "Line 2");
  assert_bad_mapping ("氏名 = phone#x\n", "phone#x");
  assert_bad_mapping ("\xFF = name\n", "UTF-8");
}

static void
test_guess_japanese (void)
{
  g_autofree char *text =
    guess_text ("No.,お名前,ふりがな,貴社名,ご所属,お役職,電話番号（会社）,携帯,メールアドレス（必須）,〒,ご住所,HP,LINE ID,交換日,きっかけ,紹介者,分類,趣味,備考\n"
                "1,見本太郎,みほんたろう,見本商事,営業部,部長,03-0000-0000,090-0000-0000,taro@example.jp,100-0001,東京都千代田区千代田1-1,https://example.jp/,taro,2026/11/21,勉強会,鈴木,取引先,釣り,\n");

  g_assert_cmpstr (text, ==,
                   "No. = ignore\n"
                   "お名前 = name\n"
                   "ふりがな = name-yomi\n"
                   "貴社名 = company\n"
                   "ご所属 = department\n"
                   "お役職 = title\n"
                   "電話番号（会社） = phone/work\n"
                   "携帯 = phone/cell\n"
                   "メールアドレス（必須） = mail\n"
                   "〒 = postal\n"
                   "ご住所 = address\n"
                   "HP = link\n"
                   "LINE ID = account/line\n"
                   "交換日 = met-on\n"
                   "きっかけ = met-how\n"
                   "紹介者 = introduced-by\n"
                   "分類 = tags\n"
                   "趣味 = note-with-name\n"
                   "備考 = note\n");
}

static void
test_guess_parts (void)
{
  g_autofree char *japanese =
    guess_text ("姓,名前,セイ,メイ,所属,自宅郵便番号,都道府県,市区町村,住所1,住所2,会社FAX,電話1,電話2,メール配信\n"
                "見本,太郎,ミホン,タロウ,見本商事,100-0001,東京都,千代田区,千代田1-1,サンプルビル,,03-0000-0000,,希望する\n");
  g_autofree char *english =
    guess_text ("Title,First Name,Last Name,Job Title,Company,Work Email,Cell Phone,Zip Code,City,LinkedIn,Notes,T-shirt\n"
                "Dr.,Taro,Mihon,Director,Mihon Inc.,taro@example.jp,090-0000-0000,100-0001,Chiyoda,taro,,L\n");

  g_assert_cmpstr (japanese, ==,
                   "姓 = family\n"
                   "名前 = given\n"
                   "セイ = family-yomi\n"
                   "メイ = given-yomi\n"
                   "所属 = company\n"
                   "自宅郵便番号 = postal/home\n"
                   "都道府県 = region\n"
                   "市区町村 = locality\n"
                   "住所1 = street\n"
                   "住所2 = building\n"
                   "会社FAX = phone/fax\n"
                   "電話1 = phone\n"
                   "電話2 = phone\n"
                   "メール配信 = note-with-name\n");
  g_assert_cmpstr (english, ==,
                   "Title = prefix\n"
                   "First Name = given\n"
                   "Last Name = family\n"
                   "Job Title = title\n"
                   "Company = company\n"
                   "Work Email = mail/work\n"
                   "Cell Phone = phone/cell\n"
                   "Zip Code = postal\n"
                   "City = locality\n"
                   "LinkedIn = account/linkedin\n"
                   "Notes = note\n"
                   "T-shirt = note-with-name\n");
}

/* As people write it on forms. */
static void
test_guess_forms (void)
{
  g_autofree char *text = guess_text ("氏名,メアド,ＴＥＬ番号,携帯番号,Eメールアドレス,Ｅメールアドレス,ｅメール\n見本 太郎,,,,,,\n");

  g_assert_cmpstr (text, ==,
                   "氏名 = name\n"
                   "メアド = mail\n"
                   "ＴＥＬ番号 = phone\n"
                   "携帯番号 = phone/cell\n"
                   "Eメールアドレス = mail\n"
                   "Ｅメールアドレス = mail\n"
                   "ｅメール = mail\n");
}

/* Names that say nothing, and columns that do. */
static void
test_guess_by_content (void)
{
  g_autofree char *text =
    guess_text ("項目A,項目B,氏名,項目C,項目D,項目E,項目F,項目G\n"
                "見本商事株式会社,ミホン タロウ,見本 太郎,taro@example.jp,090-0000-0000,東京都千代田区千代田1-1,https://example.jp/,あ\n"
                "試験工業(株),シケン ハナコ,試験 花子,hana@example.jp,080-0000-0000,大阪府大阪市北区1,https://example.jp/b,い\n");

  g_assert_cmpstr (text, ==,
                   "項目A = company\n"
                   "項目B = name-yomi\n"
                   "氏名 = name\n"
                   "項目C = mail\n"
                   "項目D = phone/cell\n"
                   "項目E = address\n"
                   "項目F = link\n"
                   "項目G = note-with-name\n");
}

static void
test_no_header (void)
{
  const char *text = "見本 太郎,見本商事株式会社,部長,taro@example.jp,03-0000-0000,好物は団子\n"
                     "試験 花子,試験工業(株),課長,hana@example.jp,03-0000-0001,\n";
  const char *latin = "Taro Mihon,Taro,Mihon,taro@example.jp\nHanako Shiken,Hanako,Shiken,hana@example.jp\n";
  g_autoptr (GoenCsvTable) table = table_of (text);
  g_autoptr (GPtrArray) rows = goen_csv_table_dup_rows (table, 5);
  g_auto (Result) result = { 0 };
  g_autofree char *found = NULL;
  g_autofree char *guess = guess_text (latin);

  g_assert_false (goen_csv_table_get_has_header (table));
  g_assert_cmpstr (goen_csv_table_get_column_name (table, 0), ==, "");
  g_assert_cmpuint (goen_csv_table_get_n_columns (table), ==, 6);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (((char **) rows->pdata[0])[0], ==, "見本 太郎");
  read_table (table, NULL, &result);
  g_assert_cmpuint (result.people->len, ==, 2);
  g_assert_cmpuint (g_array_index (result.lines, guint, 0), ==, 1);
  found = describe (result.people->pdata[0]);
  g_assert_cmpstr (found, ==,
                   "family: 見本\ngiven: 太郎\npost: 見本商事株式会社|||部長\nphone: 03-0000-0000\nmail: taro@example.jp\n"
                   "note: 好物は団子\n");
  g_assert_cmpstr (guess, ==, "#1 = name\n#2 = given\n#3 = family\n#4 = mail\n");
}

/* A mapping is remembered for tables of one kind. */
static void
test_header_key (void)
{
  g_autoptr (GoenCsvTable) table = table_of ("氏名,メール\na,b\n");
  g_autoptr (GoenCsvTable) same = table_of (" 氏　名 ;ﾒｰﾙ\nc;d\n");
  g_autoptr (GoenCsvTable) other_order = table_of ("メール,氏名\na,b\n");
  g_autoptr (GoenCsvTable) joined = table_of ("氏名メール\na\n");
  g_autoptr (GoenCsvTable) bare = table_of ("a,taro@example.jp\n");
  g_autoptr (GoenCsvTable) bare_too = table_of ("b,hana@example.jp\n");

  g_assert_cmpstr (goen_csv_table_get_header_key (table), ==, goen_csv_table_get_header_key (same));
  g_assert_cmpstr (goen_csv_table_get_header_key (table), !=, goen_csv_table_get_header_key (other_order));
  g_assert_cmpstr (goen_csv_table_get_header_key (table), !=, goen_csv_table_get_header_key (joined));
  g_assert_cmpstr (goen_csv_table_get_header_key (bare), ==, goen_csv_table_get_header_key (bare_too));
  g_assert_cmpuint (strlen (goen_csv_table_get_header_key (bare)), ==, 64);
}

/* What the user says a column is, with labels and groups. */
static void
test_user_mapping (void)
{
  g_autoptr (GoenCsvTable) table = table_of ("A,B,C,D,E,F,G,H,J\n見本,本部,03-0000-0000,受付,東京都,1-2,2020年4月,親友,x\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mapping =
    goen_csv_mapping_from_text ("A = company#2\nB = department#2\nC = phone#1\nD = phone-label#1\nE = region/work\n"
                                "F = street/work\nG = post-from#2\nH = tag-mark\n", table, &error);
  g_auto (Result) result = { 0 };
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  read_table (table, mapping, &result);
  g_assert_cmpuint (result.people->len, ==, 1);
  found = describe (result.people->pdata[0]);
  g_assert_cmpstr (found, ==,
                   "post: 見本||本部||2020-04..\nphone: 03-0000-0000 (受付)\naddress/work: |東京都||1-2||\ntag: H\n");
}

/* The first company needs no number, and the title without one is of it. */
static void
test_numbered_posts (void)
{
  g_autoptr (GoenCsvTable) table = table_of ("会社1,役職,会社2,役職2,部署1,部署2\n見本,部長,試験,顧問,本部,第一課\n");
  g_auto (Result) result = { 0 };
  g_autofree char *found = NULL;

  read_table (table, NULL, &result);
  found = describe (result.people->pdata[0]);
  g_assert_cmpstr (found, ==, "post: 見本||本部|部長\npost: 試験||第一課|顧問\n");
}

/* Rows for the preview are as wide as the header and leave out what cannot be read. */
static void
test_preview (void)
{
  g_autoptr (GoenCsvTable) table = table_of ("氏名,メール,備考\n見本 太郎\n,,\n試験 花子,'=1,c,d\n\"壊れ\n");
  g_autoptr (GPtrArray) rows = goen_csv_table_dup_rows (table, 10);
  char **first;
  char **second;

  g_assert_cmpuint (rows->len, ==, 2);
  first = rows->pdata[0];
  second = rows->pdata[1];
  g_assert_cmpuint (g_strv_length (first), ==, 3);
  g_assert_cmpuint (g_strv_length (second), ==, 3);
  g_assert_cmpstr (first[1], ==, "");
  g_assert_cmpstr (second[1], ==, "=1");
}

/* Rows far behind are not looked for, and the rows before them are whole. */
static void
test_preview_of_blank_rows (void)
{
  g_autoptr (GString) text = g_string_new ("氏名,メール\n見本 太郎,taro@example.jp\n");
  g_autoptr (GoenCsvTable) table = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_auto (Result) result = { 0 };

  for (guint i = 0; i < 8 * 1024 * 1024; i++)
    g_string_append_c (text, '\n');
  g_string_append (text, "試験 花子,hana@example.jp\n");
  table = table_new (text->str, text->len);
  rows = goen_csv_table_dup_rows (table, 50);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((char **) rows->pdata[0])[1], ==, "taro@example.jp");
  read_table (table, NULL, &result);
  g_assert_cmpuint (result.people->len, ==, 2);
}

/* A row that begins within what is looked at and ends behind it is no half row. */
static void
test_preview_of_long_rows (void)
{
  g_autoptr (GString) text = g_string_new ("氏名,備考\n");
  g_autofree char *note = g_strnfill (700 * 1024, 'x');
  g_autoptr (GoenCsvTable) table = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (text, "見本 太郎,\"%s\"\n", note);
  table = table_new (text->str, text->len);
  rows = goen_csv_table_dup_rows (table, 50);
  g_assert_cmpuint (rows->len, >, 1);
  g_assert_cmpuint (rows->len, <, 12);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (strlen (((char **) rows->pdata[i])[1]), ==, 700 * 1024);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-mapping/field-names", test_field_names);
  g_test_add_func ("/csv-mapping/round-trip", test_round_trip);
  g_test_add_func ("/csv-mapping/odd-names", test_odd_names);
  g_test_add_func ("/csv-mapping/bad-text", test_bad_text);
  g_test_add_func ("/csv-mapping/guess-japanese", test_guess_japanese);
  g_test_add_func ("/csv-mapping/guess-parts", test_guess_parts);
  g_test_add_func ("/csv-mapping/guess-forms", test_guess_forms);
  g_test_add_func ("/csv-mapping/guess-by-content", test_guess_by_content);
  g_test_add_func ("/csv-mapping/no-header", test_no_header);
  g_test_add_func ("/csv-mapping/header-key", test_header_key);
  g_test_add_func ("/csv-mapping/user-mapping", test_user_mapping);
  g_test_add_func ("/csv-mapping/numbered-posts", test_numbered_posts);
  g_test_add_func ("/csv-mapping/preview", test_preview);
  g_test_add_func ("/csv-mapping/preview/blank-rows", test_preview_of_blank_rows);
  g_test_add_func ("/csv-mapping/preview/long-rows", test_preview_of_long_rows);

  return g_test_run ();
}
