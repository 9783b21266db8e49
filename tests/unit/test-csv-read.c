/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-fixture.h"

static void
assert_rejected (const char *text,
                 guint       n_people,
                 guint       line,
                 const char *part_of_reason)
{
  g_auto (Result) result = { 0 };

  read_text (text, &result);
  g_assert_cmpuint (result.reasons->len, ==, 1);
  g_assert_cmpuint (result.people->len, ==, n_people);
  g_assert_cmpuint (g_array_index (result.bad_lines, guint, 0), ==, line);
  g_assert_nonnull (strstr (result.reasons->pdata[0], part_of_reason));
}

static void
assert_no_table (const char *data,
                 gsize       length,
                 const char *encoding,
                 const char *part_of_message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (goen_csv_table_new (bytes, encoding, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, part_of_message));
}

static void
test_separators (void)
{
  static const struct {
    const char *text;
    char        separator;
  } tables[] = {
    { "氏名,メール\n見本 太郎,taro@example.jp\n", ',' },
    { "氏名\tメール\n見本 太郎\ttaro@example.jp\n", '\t' },
    { "氏名;メール\n見本 太郎;taro@example.jp\n", ';' },
    { "sep=;\r\n氏名;メール\r\n見本 太郎;taro@example.jp\r\n", ';' },
    { "\"sep=;\"\n氏名,a;メール\n見本 太郎;taro@example.jp\n", ';' },
    { "氏名,メール\r見本 太郎,taro@example.jp\r", ',' },
    { "\r\n\r\n氏名 , メール\r\n\r\n見本 太郎 , \"taro@example.jp\" \r\n\r\n,,\r\n", ',' },
    { "\"氏名\";\"メール\"\n\"見本 太郎\";\"taro@example.jp\"\n", ';' },
    /* commas in the cells of a table with tabs */
    { "氏名\tメール\tメモ\n見本 太郎\ttaro@example.jp\t\n", '\t' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GoenCsvTable) table = table_new (tables[i].text, strlen (tables[i].text));
      g_auto (Result) result = { 0 };
      g_autofree char *found = NULL;

      g_test_message ("%s", tables[i].text);
      g_assert_cmpint (goen_csv_table_get_separator (table), ==, tables[i].separator);
      read_table (table, NULL, &result);
      g_assert_cmpuint (result.people->len, ==, 1);
      g_assert_cmpuint (result.reasons->len, ==, 0);
      found = describe (result.people->pdata[0]);
      g_assert_nonnull (strstr (found, "mail: taro@example.jp\n"));
    }
}

static void
test_quotes (void)
{
  g_auto (Result) result = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  read_text ("氏名,備考,備考2\r\n"
             "見本 太郎,\"a \"\"b\"\", c\r\nd\",e\"f\r\n"
             "\r\n"
             "見本 花子,\"g\"h,\"i\"\r\n", &result);
  g_assert_cmpuint (result.reasons->len, ==, 0);
  g_assert_cmpuint (result.people->len, ==, 2);
  g_assert_cmpuint (g_array_index (result.lines, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (result.lines, guint, 1), ==, 5);
  first = describe (result.people->pdata[0]);
  second = describe (result.people->pdata[1]);
  g_assert_cmpstr (first, ==, "family: 見本\ngiven: 太郎\nnote: a \"b\", c\nd\ne\"f\n");
  g_assert_cmpstr (second, ==, "family: 見本\ngiven: 花子\nnote: gh\ni\n");
}

/* One forgotten mark costs its row and not the people behind it. */
static void
test_unclosed_quote (void)
{
  assert_rejected ("氏名,備考\n見本 太郎,\"a\n見本 花子,b\n見本 次郎,c\n", 2, 2, "line 2");
  assert_rejected ("氏名,備考\n見本 太郎,\"a\n見本 花子,\"b\"\n見本 次郎,c\n", 2, 2, "line 2");
  assert_rejected ("氏名,備考,備考\n見本 太郎,\"a\nb\",\"c\n見本 花子,d\n", 1, 2, "line 3");
  assert_rejected ("氏名,備考\n見本 太郎,a\n見本 花子,\"b", 1, 3, "line 3");
}

static void
test_bad_rows (void)
{
  g_autoptr (GString) wide = g_string_new ("氏名,備考\n見本 太郎,a\n見本");
  g_autoptr (GString) long_row = g_string_new ("氏名,備考\n\n見本 太郎,");
  const char with_nul[] = "氏名,備考\n見本 太郎,a\n見本 花子,b\0c\n見本 次郎,d\n";
  g_autoptr (GoenCsvTable) table = table_new (with_nul, sizeof with_nul - 1);
  g_auto (Result) result = { 0 };

  for (guint i = 0; i < 1200; i++)
    g_string_append (wide, ",x");
  g_string_append (wide, "\n見本 花子,b\n");
  assert_rejected (wide->str, 2, 3, "1000 columns");

  for (guint i = 0; i < 1024 * 1024 / 4; i++)
    g_string_append (long_row, "長い");
  g_string_append (long_row, "\n見本 花子,b\n");
  assert_rejected (long_row->str, 1, 3, "1 MB");

  read_table (table, NULL, &result);
  g_assert_cmpuint (result.people->len, ==, 2);
  g_assert_cmpuint (result.reasons->len, ==, 1);
  g_assert_cmpuint (g_array_index (result.bad_lines, guint, 0), ==, 3);
  g_assert_nonnull (strstr (result.reasons->pdata[0], "Line 3"));

  /* Marks alone are nobody. */
  assert_rejected ("氏名,タグ\n,取引先\n見本 太郎,取引先\n", 1, 2, "no name");
}

static void
test_undecodable_row (void)
{
  /* 山田 in CP932, then a byte that is nothing in CP932 */
  const char *text = "Name,Note\n\x8E\x52\x93\x63 a,b\n\x8E\x52\x93\x63 c,\xFF\n\x8E\x52\x93\x63 e,f\n";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCsvTable) table = goen_csv_table_new (bytes, "Shift_JIS", &error);
  g_auto (Result) result = { 0 };

  g_assert_no_error (error);
  g_assert_cmpstr (goen_csv_table_get_encoding (table), ==, "CP932");
  read_table (table, NULL, &result);
  g_assert_cmpuint (result.people->len, ==, 2);
  g_assert_cmpuint (result.reasons->len, ==, 1);
  g_assert_cmpuint (g_array_index (result.bad_lines, guint, 0), ==, 3);
  g_assert_nonnull (strstr (result.reasons->pdata[0], "encoding"));
}

static void
test_no_table (void)
{
  g_autoptr (GString) commas = g_string_new (NULL);

  assert_no_table ("", 0, NULL, "empty");
  assert_no_table ("\r\n \n,,\n", 7, NULL, "empty");
  assert_no_table ("Name\nTaro\n", 10, "KLINGON", "KLINGON");
  assert_no_table ("\"Name,Mail\nTaro,x\n", 18, NULL, "line 1");
  assert_no_table ("Name\0,Mail\nTaro,x\n", 18, NULL, "binary");
  assert_no_table ("\x8E\x52,Mail\nTaro,x\n", 16, "UTF-8", "UTF-8");

  for (guint i = 0; i < 1000 * 1000; i++)
    g_string_append_c (commas, ',');
  assert_no_table (commas->str, commas->len, NULL, "1000 columns");
}

static void
test_encodings (void)
{
  static const char * const encodings[] = { "UTF-8", "CP932", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE", "UTF-16" };
  const char *text = "氏名,ふりがな,会社名,メール\r\n見本 太郎,みほん たろう,見本商事株式会社,taro@example.jp\r\n";

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *bytes = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, &error);
      g_autoptr (GoenCsvTable) table = NULL;
      g_auto (Result) result = { 0 };
      g_autofree char *found = NULL;

      g_test_message ("%s", encodings[i]);
      g_assert_no_error (error);
      table = table_new (bytes, length);
      read_table (table, NULL, &result);
      g_assert_cmpuint (result.people->len, ==, 1);
      found = describe (result.people->pdata[0]);
      g_assert_cmpstr (found, ==,
                       "family: 見本\ngiven: 太郎\nfamily yomi: みほん\ngiven yomi: たろう\n"
                       "post: 見本商事株式会社|||\nmail: taro@example.jp\n");
    }
}

static void
test_names (void)
{
  static const struct {
    const char *cells;
    const char *expected;
  } names[] = {
    { "見本 太郎,", "family: 見本\ngiven: 太郎\n" },
    { "見本　太郎,", "family: 見本\ngiven: 太郎\n" },
    { "見本太郎,", "formatted: 見本太郎\n" },
    { "見本 太郎 様,", "family: 見本\ngiven: 太郎\nhonorific: 様\n" },
    { "見本商事 株式会社,", "formatted: 見本商事 株式会社\n" },
    { "Taro YAMADA,", "family: YAMADA\ngiven: Taro\n" },
    { "\"Yamada, Taro\",", "family: Yamada\ngiven: Taro\n" },
    { "\"Sample, Inc.\",", "formatted: Sample, Inc.\n" },
    { "NTT Sample,", "formatted: NTT Sample\n" },
    { "Juan Carlos Sample,", "formatted: Juan Carlos Sample\n" },
    { "見本 太郎,ﾐﾎﾝ ﾀﾛｳ", "family: 見本\ngiven: 太郎\nfamily yomi: ミホン\ngiven yomi: タロウ\n" },
    { "見本太郎,みほんたろう", "formatted: 見本太郎\nfamily yomi: みほんたろう\n" },
    { "見本 太郎,Mihon Taro", "family: 見本\ngiven: 太郎\nnote: フリガナ: Mihon Taro\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strconcat ("氏名,フリガナ\n", names[i].cells, "\n", NULL);

      assert_person (text, names[i].expected);
    }
}

static void
test_dates (void)
{
  static const struct {
    const char *cell;
    const char *expected;   /* NULL: kept in the note */
  } dates[] = {
    { "2026/11/21", "2026-11-21" }, { "2026-11-21", "2026-11-21" }, { "2026.11.21", "2026-11-21" },
    { "2026年11月21日", "2026-11-21" }, { "２０２６年１１月２１日（土）", "2026-11-21" }, { "20261121", "2026-11-21" },
    { "平成30年1月2日", "2018-01-02" }, { "令和元年5月1日", "2019-05-01" }, { "H30.1.2", "2018-01-02" }, { "S45/4/12", "1970-04-12" },
    { "2026年11月", "2026-11" }, { "2026/11", "2026-11" }, { "2026", "2026" }, { "11月21日", "--11-21" }, { "--11-21", "--11-21" },
    { "21/11/2026", "2026-11-21" }, { "2026/11/21 0:00", "2026-11-21" }, { "2024-02-29T00:00:00", "2024-02-29" },
    { "2026/02/30", NULL }, { "4/12/2026", NULL }, { "26/11/21", NULL }, { "11/21", NULL }, { "春ごろ", NULL }, { "2026/13/1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *text = g_strdup_printf ("氏名,誕生日\n見本 太郎,%s\n", dates[i].cell);
      g_autofree char *expected =
        dates[i].expected != NULL
          ? g_strdup_printf ("family: 見本\ngiven: 太郎\nbirthday: %s\n", dates[i].expected)
          : g_strdup_printf ("family: 見本\ngiven: 太郎\nnote: 誕生日: %s\n", dates[i].cell);

      assert_person (text, expected);
    }

  /* What a date says besides is kept. */
  assert_person ("氏名,交換日\n見本 太郎,2026/11/21 19:30\n",
                 "family: 見本\ngiven: 太郎\nnote: 交換日: 2026/11/21 19:30\nmet on: 2026-11-21\n");
}

static void
test_addresses (void)
{
  static const struct {
    const char *cell;
    const char *parts;
  } addresses[] = {
    { "〒100-0001 東京都千代田区千代田1-1", "100-0001|東京都|千代田区|千代田1-1||" },
    { "神奈川県横浜市西区みなとみらい1-2-3　サンプルビル 5F", "|神奈川県|横浜市西区|みなとみらい1-2-3|サンプルビル 5F|" },
    { "千葉県市川市八幡1-1", "|千葉県|市川市|八幡1-1||" },
    { "三重県四日市市諏訪町1-5", "|三重県|四日市市|諏訪町1-5||" },
    { "東京都町田市森野2-2", "|東京都|町田市|森野2-2||" },
    { "奈良県高市郡明日香村岡1", "|奈良県|高市郡明日香村|岡1||" },
    { "群馬県佐波郡玉村町下新田1", "|群馬県|佐波郡玉村町|下新田1||" },
    { "福島県郡山市朝日1-2", "|福島県|郡山市|朝日1-2||" },
    { "東京都八丈町大賀郷1", "|東京都|八丈町|大賀郷1||" },
    { "北海道 札幌市 中央区 北1条", "|北海道|札幌市 中央区|北1条||" },
    { "千代田区千代田1-1", "|||||" },
    { "1-2-3 Sample St.", "|||||" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *text = g_strdup_printf ("氏名,住所\n見本 太郎,%s\n", addresses[i].cell);
      g_autofree char *expected = g_strdup_printf ("family: 見本\ngiven: 太郎\naddress: %s\nraw: %s\n",
                                                   addresses[i].parts, addresses[i].cell);

      assert_person (text, expected);
    }
}

/* Several values in one cell, as people write them. */
static void
test_several_values (void)
{
  assert_person ("氏名,電話,メール,URL\n"
                 "見本 太郎,03-0000-0000／内線12,\"taro@example.jp; mihon@example.jp\",https://example.jp/?a=1;b=2\n",
                 "family: 見本\ngiven: 太郎\nphone: 03-0000-0000／内線12\nmail: taro@example.jp\nmail: mihon@example.jp\n"
                 "link: https://example.jp/?a=1;b=2\n");
  assert_person ("氏名,電話\n見本 太郎,03-0000-0000 / 090-0000-0000\n",
                 "family: 見本\ngiven: 太郎\nphone: 03-0000-0000\nphone: 090-0000-0000\n");
}

/* What Goen and others write before what a spreadsheet would calculate. */
static void
test_apostrophes (void)
{
  assert_person ("氏名,電話,備考\n見本 太郎,'+81-3-0000-0000,''=1+1\n",
                 "family: 見本\ngiven: 太郎\nphone: +81-3-0000-0000\nnote: '=1+1\n");
  assert_person ("氏名,備考\n見本 太郎,'abc\n", "family: 見本\ngiven: 太郎\nnote: 'abc\n");
  assert_person ("氏名,備考\n見本 太郎,'@home\n", "family: 見本\ngiven: 太郎\nnote: @home\n");
}

/* Lists made by hand have a title above the header. */
static void
test_title (void)
{
  const char *text = "第3回 交流会 参加者名簿;;\n\n2026年11月21日;;\n氏名;会社名;メール\n見本 太郎;見本商事;taro@example.jp\n";
  g_auto (Result) result = { 0 };
  g_autofree char *found = NULL;

  read_text (text, &result);
  g_assert_cmpuint (result.reasons->len, ==, 0);
  g_assert_cmpuint (result.people->len, ==, 1);
  g_assert_cmpuint (g_array_index (result.lines, guint, 0), ==, 5);
  found = describe (result.people->pdata[0]);
  g_assert_cmpstr (found, ==, "family: 見本\ngiven: 太郎\npost: 見本商事|||\nmail: taro@example.jp\n");
}

/* More cells than columns. */
static void
test_surplus_cells (void)
{
  assert_person ("氏名,メール\n見本 太郎,taro@example.jp,,余り\n",
                 "family: 見本\ngiven: 太郎\nmail: taro@example.jp\nnote: 余り\n");
}

static gboolean
stop_cb (GoenPersonRecord *record,
         guint             line,
         const char       *reason,
         gpointer          user_data)
{
  guint *n_seen = user_data;

  goen_person_record_free (record);
  *n_seen += 1;
  return *n_seen < 3;
}

/* What is private stays private, whatever else the table has. */
static void
test_private_notes (void)
{
  static const char google[] =
    "First Name,Last Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value,"
    "Custom Field 2 - Label,Custom Field 2 - Value\n";
  const char *two = "氏名,非公開メモ,社内用,社外\n見本 太郎,甘党,要注意,団子\n";
  g_autoptr (GoenCsvTable) table = table_new (two, strlen (two));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mapping =
    goen_csv_mapping_from_text ("氏名 = name\n非公開メモ = private-note\n社内用 = private-note\n社外 = note\n", table, &error);
  g_autofree char *english = g_strconcat (google, "太郎,見本,団子,,,,Private note,\"甘党\n要注意\",Post,顧問\n", NULL);
  g_autofree char *japanese = g_strconcat (google, "太郎,見本,団子,,,,Post,顧問,所属 ::: 非公開メモ,会長 ::: 甘党 ::: 要注意\n", NULL);
  g_auto (Result) result = { 0 };
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  read_table (table, mapping, &result);
  found = describe (result.people->pdata[0]);
  g_assert_cmpstr (found, ==, "family: 見本\ngiven: 太郎\nnote: 団子\nprivate: 甘党\n社内用: 要注意\n");

  assert_person (english, "family: 見本\ngiven: 太郎\nnote: 団子\nPost: 顧問\nprivate: 甘党\n要注意\n");
  assert_person (japanese, "family: 見本\ngiven: 太郎\nnote: 団子\nPost: 顧問\n所属: 会長\nprivate: 甘党\n要注意\n");
}

/* A cell of more words than anybody has gives the first of them; the others are in the note. */
static void
test_many_words (void)
{
  static const char * const joints[] = { ",", " ::: " };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      g_autoptr (GString) text = g_string_new ("氏名,タグ\n見本 太郎,\"");
      g_autofree char *rest = g_strdup_printf ("タグ: t1000%st1001", joints[i]);
      g_auto (Result) result = { 0 };
      const GoenPersonRecord *record;

      for (guint j = 0; j < 1002; j++)
        g_string_append_printf (text, "%st%u", j > 0 ? joints[i] : "", j);
      g_string_append (text, "\"\n");
      read_text (text->str, &result);
      g_assert_cmpuint (result.people->len, ==, 1);
      record = result.people->pdata[0];
      g_assert_cmpuint (record->tags->len, ==, 1000);
      g_assert_cmpstr (record->tags->pdata[999], ==, "t999");
      g_assert_cmpstr (record->note, ==, rest);
    }
}

static void
test_stop_and_cancel (void)
{
  const char *text = "氏名\n見本 太郎\n見本 花子\n見本 次郎\n見本 三郎\n";
  g_autoptr (GoenCsvTable) table = table_new (text, strlen (text));
  g_autoptr (GPtrArray) mapping = goen_csv_table_guess_mapping (table);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_seen = 0;

  g_assert_true (goen_csv_table_read (table, mapping, stop_cb, &n_seen, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_seen, ==, 3);

  n_seen = 0;
  g_cancellable_cancel (cancellable);
  g_assert_false (goen_csv_table_read (table, mapping, stop_cb, &n_seen, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_seen, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-read/separators", test_separators);
  g_test_add_func ("/csv-read/quotes", test_quotes);
  g_test_add_func ("/csv-read/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/csv-read/bad-rows", test_bad_rows);
  g_test_add_func ("/csv-read/undecodable-row", test_undecodable_row);
  g_test_add_func ("/csv-read/no-table", test_no_table);
  g_test_add_func ("/csv-read/encodings", test_encodings);
  g_test_add_func ("/csv-read/names", test_names);
  g_test_add_func ("/csv-read/dates", test_dates);
  g_test_add_func ("/csv-read/addresses", test_addresses);
  g_test_add_func ("/csv-read/several-values", test_several_values);
  g_test_add_func ("/csv-read/apostrophes", test_apostrophes);
  g_test_add_func ("/csv-read/title", test_title);
  g_test_add_func ("/csv-read/surplus-cells", test_surplus_cells);
  g_test_add_func ("/csv-read/private-notes", test_private_notes);
  g_test_add_func ("/csv-read/many-words", test_many_words);
  g_test_add_func ("/csv-read/stop-and-cancel", test_stop_and_cancel);

  return g_test_run ();
}
