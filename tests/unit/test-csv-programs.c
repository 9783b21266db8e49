/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-fixture.h"

/* One person as each known program writes it. The names of the columns are the programs'; the people are nobody. */

static void
assert_program (const char *text,
                const char *program)
{
  g_autoptr (GoenCsvTable) table = table_new (text, strlen (text));

  g_assert_cmpstr (goen_csv_table_get_program (table), ==, program);
  g_assert_true (goen_csv_table_get_has_header (table));
}

static void
test_google_2024 (void)
{
  const char *header =
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,File As,"
    "Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value,Address 1 - Label,Address 1 - Formatted,"
    "Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,"
    "Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,"
    "Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\r\n";
  const char *row =
    "太郎,,見本,たろう,,みほん,,見本商事の太郎,見本商事株式会社,部長,営業部,--04-12,会場で名刺交換,"
    "https://example.jp/photo.png,\"取引先, 東京 ::: * myContacts ::: 勉強会\","
    "Work,taro@example.jp ::: mihon@example.jp,* Home,taro@example.com,Mobile,090-0000-0000,Work Fax,03-0000-0001,"
    "受付,03-0000-0000,Work,\"丸の内1-2-3\nサンプルビル5F\n千代田区, 東京都 100-0001\n日本\",丸の内1-2-3,千代田区,,東京都,"
    "1000001,日本,サンプルビル5F,Blog,https://blog.example.jp/,Anniversary,2010-06-01,Spouse,見本 花子,血液型,A\r\n";
  g_autofree char *all = g_strconcat ("\xEF\xBB\xBF", header, row, NULL);

  assert_program (all, "Google");
  assert_person (all,
                 "family: 見本\n"
                 "given: 太郎\n"
                 "family yomi: みほん\n"
                 "given yomi: たろう\n"
                 "post: 見本商事株式会社||営業部|部長\n"
                 "phone/cell: 090-0000-0000\n"
                 "phone/fax: 03-0000-0001\n"
                 "phone: 03-0000-0000 (受付)\n"
                 "mail/home: taro@example.com\n"
                 "mail/work: taro@example.jp\n"
                 "mail/work: mihon@example.jp\n"
                 "address/work: 100-0001|東京都|千代田区|丸の内1-2-3|サンプルビル5F|日本\n"
                 "link/blog: https://blog.example.jp/\n"
                 "birthday: --04-12\n"
                 "date/anniversary: 2010-06-01\n"
                 "tag: 取引先, 東京\n"
                 "tag: 勉強会\n"
                 "note: 会場で名刺交換\nSpouse: 見本 花子\n血液型: A\n");
}

/* A name that only "File As" knows. */
static void
test_google_file_as (void)
{
  assert_person ("First Name,Last Name,Phonetic First Name,File As,Organization Name\n,,,見本 太郎,\n",
                 "family: 見本\ngiven: 太郎\n");
}

static void
test_google_old (void)
{
  const char *text =
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Initials,"
    "Gender,Hobby,Sensitivity,Priority,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,"
    "IM 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,"
    "Organization 1 - Department,Organization 1 - Job Description\n"
    "Taro Mihon,Taro,,Mihon,,タロウ,,ミホン,TM,,釣り,Normal,Normal,,* My Contacts ::: 取引先,* Work,taro@example.jp,Home,Skype,"
    "taro.mihon,,Mihon Inc.,ミホン,Director,Sales,輸出入\n";

  assert_program (text, "Google");
  assert_person (text,
                 "family: Mihon\n"
                 "given: Taro\n"
                 "family yomi: ミホン\n"
                 "given yomi: タロウ\n"
                 "post: Mihon Inc.|ミホン|Sales|Director\n"
                 "mail/work: taro@example.jp\n"
                 "account/skype: taro.mihon\n"
                 "tag: 取引先\n"
                 "note: Hobby: 釣り\nOrganization 1 - Job Description: 輸出入\n");
}

static void
test_outlook_ja (void)
{
  const char *text =
    "\"肩書き\",\"名\",\"ミドル ネーム\",\"姓\",\"敬称\",\"会社名\",\"部署\",\"役職\",\"番地 (会社)\",\"住所 2 (会社)\",\"市町村 (会社)\","
    "\"都道府県 (会社)\",\"郵便番号 (会社)\",\"国 (会社)/地域\",\"秘書の電話\",\"会社 FAX\",\"会社電話\",\"会社電話 2\",\"会社代表電話\",\"自宅 FAX\","
    "\"携帯電話\",\"Web ページ\",\"メモ\",\"会社名フリガナ\",\"記念日\",\"趣味\",\"姓フリガナ\",\"性別\",\"誕生日\",\"電子メール アドレス\","
    "\"電子メールの種類\",\"電子メール表示名\",\"秘密度\",\"分類\",\"名前フリガナ\",\"優先度\"\r\n"
    "\"\",\"太郎\",\"\",\"見本\",\"様\",\"見本商事㈱\",\"営業部\",\"部長\",\"丸の内1-2-3\",\"サンプルビル\",\"千代田区\",\"東京都\",\"100-0001\","
    "\"日本\",\"03-0000-0009\",\"03-0000-0001\",\"03-0000-0000\",\"03-0000-0002\",\"03-0000-0003\",\"03-0000-0004\","
    "\"090-0000-0000\",\"http://example.jp/\",\"一行目\r\n二行目\",\"ミホンショウジ\",\"00/0/0\",\"釣り\",\"ミホン\",\"指定なし\","
    "\"1970/4/12\",\"taro@example.jp\",\"SMTP\",\"見本 太郎 (taro@example.jp)\",\"標準\",\"取引先;勉強会\",\"タロウ\",\"標準\"\r\n";
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *bytes = g_convert (text, -1, "CP932", "UTF-8", NULL, &length, &error);
  g_autoptr (GoenCsvTable) table = NULL;
  g_auto (Result) result = { 0 };
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  table = table_new (bytes, length);
  g_assert_cmpstr (goen_csv_table_get_program (table), ==, "Outlook");
  g_assert_cmpstr (goen_csv_table_get_encoding (table), ==, "CP932");
  read_table (table, NULL, &result);
  g_assert_cmpuint (result.people->len, ==, 1);
  found = describe (result.people->pdata[0]);
  g_assert_cmpstr (found, ==,
                   "family: 見本\n"
                   "given: 太郎\n"
                   "family yomi: ミホン\n"
                   "given yomi: タロウ\n"
                   "honorific: 様\n"
                   "post: 見本商事㈱|ミホンショウジ|営業部|部長\n"
                   "phone: 03-0000-0009 (秘書の電話)\n"
                   "phone/fax: 03-0000-0001\n"
                   "phone/work: 03-0000-0000\n"
                   "phone/work: 03-0000-0002\n"
                   "phone/main: 03-0000-0003\n"
                   "phone/fax: 03-0000-0004 (自宅 FAX)\n"
                   "phone/cell: 090-0000-0000\n"
                   "mail: taro@example.jp\n"
                   "address/work: 100-0001|東京都|千代田区|丸の内1-2-3|サンプルビル|日本\n"
                   "link: http://example.jp/\n"
                   "birthday: 1970-04-12\n"
                   "tag: 取引先\n"
                   "tag: 勉強会\n"
                   "note: 一行目\n二行目\n趣味: 釣り\n");
}

/* With and without spaces in the names, as different years write them. */
static void
test_outlook_en (void)
{
  const char *expected =
    "family: Mihon\n"
    "given: Taro\n"
    "prefix: Dr.\n"
    "post: Mihon Inc.||Sales|Director\n"
    "phone/work: +81-3-0000-0000\n"
    "phone: 090-0000-0000 (%s)\n"
    "mail: taro@example.jp\n"
    "address/work: 100-0001|Tokyo|Chiyoda|1-2-3 Marunouchi Sample Bldg||Japan\n";
  const char *rest =
    "birthday: 1970-11-21\n"
    "tag: Partner\n"
    "note: Spouse: Hanako\n";
  const char *spaced =
    "Title,First Name,Last Name,Company,Department,Job Title,Business Street,Business Street 2,Business City,Business State,"
    "Business Postal Code,Business Country,Business Phone,Car Phone,Anniversary,Birthday,Categories,E-mail Address,"
    "E-mail Type,E-mail Display Name,Gender,Initials,Priority,Private,Sensitivity,Spouse\n";
  const char *packed =
    "Title,FirstName,LastName,Company,Department,JobTitle,BusinessStreet,BusinessStreet2,BusinessCity,BusinessState,"
    "BusinessPostalCode,BusinessCountry,BusinessPhone,CarPhone,Anniversary,Birthday,Categories,EmailAddress,"
    "EmailType,EmailDisplayName,Gender,Initials,Priority,Private,Sensitivity,Spouse\n";
  const char *row =
    "Dr.,Taro,Mihon,Mihon Inc.,Sales,Director,1-2-3 Marunouchi,Sample Bldg,Chiyoda,Tokyo,100-0001,Japan,+81-3-0000-0000,"
    "090-0000-0000,0/0/00,11/21/1970,Partner,taro@example.jp,SMTP,Taro,Unspecified,T.M.,Normal,FALSE,Normal,Hanako\n";
  const char *headers[] = { spaced, packed };
  const char *labels[] = { "Car Phone", "CarPhone" };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strconcat (headers[i], row, NULL);
      g_autoptr (GString) all = g_string_new (expected);

      g_string_replace (all, "%s", labels[i], 0);
      g_string_append (all, rest);
      assert_program (text, "Outlook");
      assert_person (text, all->str);
    }
}

static void
test_outlook_com (void)
{
  const char *text =
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,Mobile Phone,IMAddress,"
    "Company,Company Yomi,Personal Web Page,Schools,Web Page,Birthday,Notes\n"
    "太郎,,見本,,Jr.,たろ,たろう,みほん,taro@example.jp,090-0000-0000,taro.im,見本商事,みほんしょうじ,https://taro.example.jp/,"
    "見本大学,https://example.jp/,4/12/1970,メモ\n";

  assert_program (text, "Outlook");
  assert_person (text,
                 "family: 見本\n"
                 "given: 太郎\n"
                 "suffix: Jr.\n"
                 "family yomi: みほん\n"
                 "given yomi: たろう\n"
                 "nickname: たろ\n"
                 "post: 見本商事|みほんしょうじ||\n"
                 "phone/cell: 090-0000-0000\n"
                 "mail: taro@example.jp\n"
                 "link/home: https://taro.example.jp/\n"
                 "link: https://example.jp/\n"
                 "account: taro.im (IMAddress)\n"
                 "birthday: 1970-04-12\n"
                 "note: メモ\nSchools: 見本大学\n");
}

static void
test_thunderbird (void)
{
  const char *english =
    "First Name,Last Name,Display Name,Primary Email,Secondary Email,Screen Name,Work Phone,Fax Number,Home Address,"
    "Home Address 2,Home City,Home ZipCode,Job Title,Organization,Web Page 1,Birth Year,Birth Month,Birth Day,Custom 1,Notes\n";
  const char *japanese =
    "名,姓,表示名,メールアドレス,別のメールアドレス,スクリーンネーム,勤務先の電話番号,FAX 番号,番地 (自宅),"
    "番地 (自宅) 2,市区町村 (自宅),郵便番号 (自宅),役職,組織,Web ページ 1,誕生年,誕生月,誕生日,追加情報 1,メモ\n";
  const char *row =
    "太郎,見本,見本 太郎,taro@example.jp,mihon@example.jp,,03-0000-0000,03-0000-0001,丸の内1-2-3,サンプルビル,千代田区,100-0001,"
    "部長,見本商事,https://example.jp/,1970,4,12,釣り,メモ\n";
  const char *headers[] = { english, japanese };
  const char *custom[] = { "Custom 1", "追加情報 1" };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strconcat (headers[i], row, NULL);
      g_autofree char *expected =
        g_strconcat ("family: 見本\n"
                     "given: 太郎\n"
                     "post: 見本商事|||部長\n"
                     "phone/work: 03-0000-0000\n"
                     "phone/fax: 03-0000-0001\n"
                     "mail: taro@example.jp\n"
                     "mail: mihon@example.jp\n"
                     "address/home: 100-0001||千代田区|丸の内1-2-3|サンプルビル|\n"
                     "link/work: https://example.jp/\n"
                     "birthday: 1970-04-12\n"
                     "note: メモ\n", custom[i], ": 釣り\n", NULL);

      assert_program (text, "Thunderbird");
      assert_person (text, expected);
    }
}

static void
test_live_mail (void)
{
  const char *japanese =
    "名,姓,名前,電子メール アドレス,自宅の番地,自宅の都道府県,国または地域,自宅ファックス,個人 Web ページ,ビジネス Web ページ,勤務先電話番号,勤務先ファックス ,会社名,オフィスの場所\n";
  const char *english =
    "First Name,Last Name,Name,E-mail Address,Home Street,Home State,Home Country,Home Fax,Personal Web Page,Business Web Page,Business Phone,Business Fax,Company,Office Location\n";
  const char *row =
    "太郎,見本,見本 太郎,taro@example.jp,三番町1-2-3,東京都,日本,03-0000-0001,https://taro.example.jp/,https://example.jp/,03-0000-0000,03-0000-0002,見本商事,5階\n";
  const char *headers[] = { japanese, english };
  const char *home_fax[] = { "自宅ファックス", "Home Fax" };
  const char *office[] = { "オフィスの場所", "Office Location" };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strconcat (headers[i], row, NULL);
      g_autofree char *expected =
        g_strconcat ("family: 見本\n"
                     "given: 太郎\n"
                     "post: 見本商事|||\n"
                     "phone/fax: 03-0000-0001 (", home_fax[i], ")\n"
                     "phone/work: 03-0000-0000\n"
                     "phone/fax: 03-0000-0002\n"
                     "mail: taro@example.jp\n"
                     "address/home: |東京都||三番町1-2-3||日本\n"
                     "link/home: https://taro.example.jp/\n"
                     "link/work: https://example.jp/\n"
                     "note: ", office[i], ": 5階\n", NULL);

      assert_program (text, "Windows Live Mail");
      assert_person (text, expected);
    }
}

/* The day of exchange is when they met; the user's tags are columns of their own. */
static void
test_eight (void)
{
  const char *text =
    "会社名,部署名,役職,姓,名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日,Eightでつながっている人,再データ化中の名刺,'?'を含んだデータ,取引先,勉強会\r\n"
    "見本商事株式会社,営業部,部長,見本,太郎,taro@example.jp,100-0001,東京都千代田区丸の内1-2-3 サンプルビル5F,03-0000-0000,03-0000-0001,,03-0000-0002,090-0000-0000,https://example.jp/,2026/11/21,1,,,,1\r\n";

  assert_program (text, "Eight");
  assert_person (text,
                 "family: 見本\n"
                 "given: 太郎\n"
                 "post: 見本商事株式会社||営業部|部長\n"
                 "phone/work: 03-0000-0000\n"
                 "phone/work: 03-0000-0001\n"
                 "phone/fax: 03-0000-0002\n"
                 "phone/cell: 090-0000-0000\n"
                 "mail/work: taro@example.jp\n"
                 "address/work: 100-0001|東京都|千代田区|丸の内1-2-3|サンプルビル5F|\n"
                 "raw: 東京都千代田区丸の内1-2-3 サンプルビル5F\n"
                 "link/work: https://example.jp/\n"
                 "tag: 勉強会\n"
                 "met on: 2026-11-21\n");

  assert_person ("会社名,部署名,役職,氏名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日\r\n"
                 "見本商事株式会社,,,見本 太郎,,,,,,,,,,2026/01/05\r\n",
                 "family: 見本\ngiven: 太郎\npost: 見本商事株式会社|||\nmet on: 2026-01-05\n");
}

static void
test_atena_shokunin (void)
{
  const char *text =
    "姓,名,姓かな,名かな,姓名,姓名かな,敬称,旧姓,宛先,自宅〒,自宅住所1,自宅住所2,自宅電話,自宅E-mail,会社〒,会社住所1,会社住所2,会社電話,会社URL,会社名かな,会社名,部署名1,部署名2,役職名,連名,メモ1,備考1,誕生日,血液型\r\n"
    "見本,太郎,みほん,たろう,見本 太郎,みほん たろう,様,試験,自宅,1020075,東京都千代田区三番町1-2-3,サンプル荘101,03-0000-0009,taro@example.jp;mihon@example.jp,100-0001,東京都千代田区丸の内1-2-3,,03-0000-0000;03-0000-0001,https://example.jp/,みほんしょうじ,見本商事,営業本部,第一課,部長,花子,メモ,備考,昭和45年4月12日,A\r\n";

  assert_program (text, "宛名職人");
  assert_person (text,
                 "family: 見本\n"
                 "given: 太郎\n"
                 "family yomi: みほん\n"
                 "given yomi: たろう\n"
                 "honorific: 様\n"
                 "post: 見本商事|みほんしょうじ|営業本部 第一課|部長\n"
                 "phone/home: 03-0000-0009\n"
                 "phone/work: 03-0000-0000\n"
                 "phone/work: 03-0000-0001\n"
                 "mail/home: taro@example.jp\n"
                 "mail/home: mihon@example.jp\n"
                 "address/home: 102-0075|東京都|千代田区|三番町1-2-3|サンプル荘101|\n"
                 "address/work: 100-0001|東京都|千代田区|丸の内1-2-3||\n"
                 "raw: 東京都千代田区丸の内1-2-3\n"
                 "link/work: https://example.jp/\n"
                 "birthday: 1970-04-12\n"
                 "note: メモ\n備考\n旧姓: 試験\n連名: 花子\n血液型: A\n");
}

static void
test_postcards (void)
{
  const char *fudemame =
    "フリガナ,氏名,旧姓,性別,生年月日,郵便番号,住所１,住所２,電話番号,Fax番号,メールアドレス,会社,部署名,分類\r\n"
    "ミホン　タロウ,見本　太郎,,男,S45.4.12,１０００００１,東京都千代田区丸の内１－２－３,サンプルビル,03-0000-0000,03-0000-0001,taro@example.jp,見本商事,営業部,親戚、年賀状\r\n";
  const char *fudegurume =
    "氏名,敬称,郵便番号,住所1,住所2,電話番号\r\n見本 太郎,先生,〒100-0001,丸の内1-2-3,サンプルビル,03-0000-0000\r\n";

  assert_program (fudemame, "筆まめ");
  assert_person (fudemame,
                 "family: 見本\n"
                 "given: 太郎\n"
                 "family yomi: ミホン\n"
                 "given yomi: タロウ\n"
                 "post: 見本商事||営業部|\n"
                 "phone: 03-0000-0000\n"
                 "phone/fax: 03-0000-0001\n"
                 "mail: taro@example.jp\n"
                 "address: 100-0001|東京都|千代田区|丸の内１－２－３|サンプルビル|\n"
                 "birthday: 1970-04-12\n"
                 "tag: 親戚\n"
                 "tag: 年賀状\n"
                 "note: 性別: 男\n");

  assert_program (fudegurume, "筆ぐるめ");
  assert_person (fudegurume,
                 "family: 見本\n"
                 "given: 太郎\n"
                 "honorific: 先生\n"
                 "phone: 03-0000-0000\n"
                 "address: 100-0001|||丸の内1-2-3|サンプルビル|\n");
}

static void
test_sansan (void)
{
  const char *text =
    "会社名,部署名,役職,氏名,郵便番号(1),住所(1)［全て］,TEL-1(1),FAX(1),Email(1),会社名（英名）,会社名（カナ）,氏名［姓］,氏名［名］,氏名（カナ）,氏名（カナ）［姓］,氏名（カナ）［名］,国,携帯電話(1),名刺所有者ユーザID\r\n"
    "見本商事,営業部,部長,見本 太郎,100-0001,東京都千代田区丸の内1-2-3,03-0000-0000,03-0000-0001,taro@example.jp,Mihon Trading,ミホンショウジ,見本,太郎,ミホン タロウ,ミホン,タロウ,日本,090-0000-0000,u-1\r\n";

  assert_program (text, "Sansan");
  assert_person (text,
                 "family: 見本\n"
                 "given: 太郎\n"
                 "family yomi: ミホン\n"
                 "given yomi: タロウ\n"
                 "post: 見本商事|ミホンショウジ|営業部|部長\n"
                 "phone/work: 03-0000-0000\n"
                 "phone/fax: 03-0000-0001\n"
                 "phone/cell: 090-0000-0000\n"
                 "mail/work: taro@example.jp\n"
                 "address/work: 100-0001|東京都|千代田区|丸の内1-2-3||日本\n"
                 "raw: 東京都千代田区丸の内1-2-3\n"
                 "note: 会社名（英名）: Mihon Trading\n");
}

/* Goen's own labels and Google's fold alike, and are told apart. */
static void
test_goen (void)
{
  const char *english =
    "Name,Family name,Given name,Family name reading,Given name reading,Reading is guessed,Company 1,Company 1 reading,Title 1,"
    "Post 1 since,Post 1 until,Phone 1,Phone 1 label,Tags,Met on,UUID,Introduced by UUID\r\n";
  const char *japanese =
    "氏名,姓,名,姓（よみ）,名（よみ）,よみは推測,会社1,会社1（よみ）,役職1,在籍開始1,在籍終了1,電話番号1,電話番号1（種類）,タグ,出会った日,UUID,紹介者のUUID\r\n";
  const char *row =
    "見本 太郎,見本,太郎,みほん,たろう,1,見本商事,みほんしょうじ,部長,2020-04,,'+81-3-0000-0000,work: 受付,取引先 ::: a;b,2026-11-21,0f0e0d0c-0b0a-4908-8706-050403020100,\r\n";
  const char *headers[] = { english, japanese };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strconcat (headers[i], row, NULL);

      assert_program (text, "Goen");
      assert_person (text,
                     "uuid: 0f0e0d0c-0b0a-4908-8706-050403020100\n"
                     "family: 見本\n"
                     "given: 太郎\n"
                     "family yomi: みほん\n"
                     "given yomi: たろう\n"
                     "guessed: yes\n"
                     "post: 見本商事|みほんしょうじ||部長|2020-04..\n"
                     "phone/work: +81-3-0000-0000 (受付)\n"
                     "tag: 取引先\n"
                     "tag: a;b\n"
                     "met on: 2026-11-21\n");
    }
}

/* Columns that were added, or put into another order, leave a program's header what it is. */
static void
test_extra_columns (void)
{
  assert_person ("氏名,住所1,旧姓,好きな色,フリガナ,携帯電話,\r\n見本太郎,大手町1-2,,青,ミホンタロウ,090-0000-0000,余り\r\n",
                 "formatted: 見本太郎\n"
                 "family yomi: ミホンタロウ\n"
                 "phone/cell: 090-0000-0000\n"
                 "address: |||||\nraw: 大手町1-2\n"
                 "note: 好きな色: 青\n余り\n");
}

/* Exports from which somebody deleted the columns that were empty. */
static void
test_shortened (void)
{
  const char *google = "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name\n"
                       "見本 太郎,太郎,見本,* My Contacts ::: 展示会,Work,taro@example.jp ::: mihon@example.jp,Mobile,090-0000-0000,見本商事\n";
  const char *outlook = "姓,名,会社名,役職,電子メール アドレス,携帯電話\n見本,太郎,見本商事,部長,taro@example.jp,090-0000-0000\n";
  const char *eight = "会社名,氏名,e-mail,TEL会社,TEL部門,勉強会\n見本商事,見本 太郎,taro@example.jp,03-0000-0000,,1\n";

  /* Each of these columns is enough alone. */
  assert_program ("Name,E-mail 1 - Value\n見本 太郎,taro@example.jp\n", "Google");
  assert_program ("Name,Phone 1 - Value\n見本 太郎,090-0000-0000\n", "Google");
  assert_program ("Name,Organization 1 - Name\n見本 太郎,見本商事\n", "Google");
  assert_program ("姓,名,姓フリガナ,名前フリガナ\n見本,太郎,ミホン,タロウ\n", "Outlook");
  assert_program ("姓,番地 (会社),電子メール アドレス\n見本,1-2-3,taro@example.jp\n", "Outlook");
  assert_program ("First Name,Last Name,E-mail Address,Business Phone\nTaro,Mihon,taro@example.jp,03-0000-0000\n", "Outlook");

  assert_program (google, "Google");
  assert_person (google,
                 "family: 見本\ngiven: 太郎\npost: 見本商事|||\nphone/cell: 090-0000-0000\n"
                 "mail/work: taro@example.jp\nmail/work: mihon@example.jp\ntag: 展示会\n");
  assert_person (outlook,
                 "family: 見本\ngiven: 太郎\npost: 見本商事|||部長\nphone/cell: 090-0000-0000\nmail: taro@example.jp\n");
  assert_program (eight, "Eight");
  assert_person (eight,
                 "family: 見本\ngiven: 太郎\npost: 見本商事|||\nphone/work: 03-0000-0000\nmail/work: taro@example.jp\ntag: 勉強会\n");
}

/* What is private stays private: in two columns, and on its way through Google's layout. */
static void
test_private_notes (void)
{
  const char *two = "氏名,メモ,内緒,裏話\n見本 太郎,公開,秘密一,秘密二\n";
  g_autoptr (GoenCsvTable) table = table_new (two, strlen (two));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mapping = goen_csv_mapping_from_text ("氏名 = name\nメモ = note\n内緒 = private-note\n裏話 = private-note\n", table, &error);
  g_auto (Result) result = { 0 };
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  const GoenPersonRecord *read;

  g_assert_no_error (error);
  read_table (table, mapping, &result);
  read = result.people->pdata[0];
  g_assert_cmpstr (read->note, ==, "公開");
  g_assert_cmpstr (read->private_note, ==, "秘密一\n裏話: 秘密二");

  record->family = g_strdup ("見本");
  record->note = g_strdup ("公開");
  record->private_note = g_strdup ("秘密");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GoenCsvTable) google = NULL;
      g_autoptr (GPtrArray) guess = NULL;
      g_auto (Result) again = { 0 };

      goen_csv_write_header (GOEN_CSV_LAYOUT_GOOGLE, i == 1, TRUE, text);
      goen_csv_write (record, GOEN_CSV_LAYOUT_GOOGLE, i == 1, TRUE, text);
      google = table_new (text->str, text->len);
      guess = goen_csv_table_guess_mapping (google);
      read_table (google, guess, &again);
      read = again.people->pdata[0];
      g_assert_cmpstr (read->note, ==, "公開");
      g_assert_cmpstr (read->private_note, ==, "秘密");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-programs/private-notes", test_private_notes);
  g_test_add_func ("/csv-programs/shortened", test_shortened);
  g_test_add_func ("/csv-programs/google-2024", test_google_2024);
  g_test_add_func ("/csv-programs/google-file-as", test_google_file_as);
  g_test_add_func ("/csv-programs/google-old", test_google_old);
  g_test_add_func ("/csv-programs/outlook-ja", test_outlook_ja);
  g_test_add_func ("/csv-programs/outlook-en", test_outlook_en);
  g_test_add_func ("/csv-programs/outlook-com", test_outlook_com);
  g_test_add_func ("/csv-programs/thunderbird", test_thunderbird);
  g_test_add_func ("/csv-programs/live-mail", test_live_mail);
  g_test_add_func ("/csv-programs/eight", test_eight);
  g_test_add_func ("/csv-programs/atena-shokunin", test_atena_shokunin);
  g_test_add_func ("/csv-programs/postcards", test_postcards);
  g_test_add_func ("/csv-programs/sansan", test_sansan);
  g_test_add_func ("/csv-programs/goen", test_goen);
  g_test_add_func ("/csv-programs/extra-columns", test_extra_columns);

  return g_test_run ();
}
