/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-error.h"
#include "goen-reading-guesser.h"

typedef struct {
  const char *family;
  const char *given;
  const char *family_yomi;
  const char *given_yomi;
} Pair;

/* Made-up people with names as they are common on cards, some spelled in a rarer way, some with names that came into
 * fashion late. Family and given names of the sample people, on which the costs were chosen, are not among them. */
static const Pair pairs[] = {
  { "荒木", "理央", "あらき", "りお" }, { "石橋", "謙一", "いしばし", "けんいち" }, { "上原", "仙一", "うえはら", "せんいち" },
  { "江口", "護", "えぐち", "まもる" }, { "大久保", "由衣", "おおくぼ", "ゆい" }, { "片山", "富太郎", "かたやま", "とみたろう" },
  { "神田", "修造", "かんだ", "しゅうぞう" }, { "北川", "裕司", "きたがわ", "ゆうじ" }, { "桑原", "輝", "くわばら", "てる" },
  { "小池", "敬司", "こいけ", "けいじ" }, { "坂口", "秀夫", "さかぐち", "ひでお" }, { "篠原", "慎太郎", "しのはら", "しんたろう" },
  { "須藤", "沙織", "すどう", "さおり" }, { "関口", "敦子", "せきぐち", "あつこ" }, { "高島", "基世", "たかしま", "もとよ" },
  { "竹中", "滋", "たけなか", "しげる" }, { "塚本", "正恭", "つかもと", "まさやす" }, { "寺田", "道大", "てらだ", "みちひろ" },
  { "徳永", "太一", "とくなが", "たいち" }, { "内藤", "宏", "ないとう", "ひろし" }, { "長田", "元", "ながた", "はじめ" },
  { "成田", "舞子", "なりた", "まいこ" }, { "西山", "拓海", "にしやま", "たくみ" }, { "根本", "結菜", "ねもと", "ゆな" },
  { "野崎", "大輝", "のざき", "だいき" }, { "萩原", "優斗", "はぎわら", "ゆうと" }, { "浜口", "莉央", "はまぐち", "りお" },
  { "早川", "樹", "はやかわ", "いつき" }, { "日高", "美月", "ひだか", "みづき" }, { "平井", "心春", "ひらい", "こはる" },
  { "福井", "冬彦", "ふくい", "ふゆひこ" }, { "星野", "源一", "ほしの", "げんいち" }, { "細川", "脩", "ほそかわ", "おさむ" },
  { "堀江", "公子", "ほりえ", "きみこ" }, { "牧野", "隆一", "まきの", "りゅういち" }, { "松岡", "政伸", "まつおか", "まさのぶ" },
  { "三宅", "えみり", "みやけ", "えみり" }, { "宮田", "朱音", "みやた", "あかね" }, { "武藤", "優", "むとう", "まさる" },
  { "村井", "昇", "むらい", "のぼる" }, { "森本", "颯太", "もりもと", "そうた" }, { "矢野", "光男", "やの", "みつお" },
  { "柳沢", "悠斗", "やなぎさわ", "ゆうと" }, { "山根", "陽子", "やまね", "ようこ" }, { "横田", "健二", "よこた", "けんじ" },
  { "若林", "美幸", "わかばやし", "みゆき" }, { "小笠原", "正", "おがさわら", "ただし" }, { "東海林", "信行", "しょうじ", "のぶゆき" },
  { "勅使河原", "裕美", "てしがわら", "ひろみ" }, { "長曽我部", "幸雄", "ちょうそかべ", "ゆきお" }, { "小鳥遊", "真一", "たかなし", "しんいち" },
  { "神谷", "久美", "かみや", "くみ" }, { "三上", "勇", "みかみ", "いさむ" }, { "榎本", "明美", "えのもと", "あけみ" },
  { "黒木", "涼介", "くろき", "りょうすけ" }, { "堤", "恵理", "つつみ", "えり" }, { "滝沢", "昭", "たきざわ", "あきら" },
  { "白石", "礼子", "しらいし", "れいこ" }, { "相馬", "直人", "そうま", "なおと" }, { "御手洗", "晋也", "みたらい", "しんや" },
  { "戸塚", "節子", "とつか", "せつこ" }, { "下村", "英治", "しもむら", "えいじ" }, { "安倍", "隆史", "あべ", "たかし" },
  { "河村", "渉", "かわむら", "わたる" }, { "髙嶋", "亜希", "たかしま", "あき" }, { "邊見", "幸子", "へんみ", "さちこ" },
  { "黒﨑", "良子", "くろさき", "りょうこ" }, { "濵口", "浩一", "はまぐち", "こういち" }, { "龍ヶ崎", "健", "りゅうがさき", "けん" },
  { "百瀬", "政治", "ももせ", "まさはる" }, { "伊集院", "徳次", "いじゅういん", "とくじ" }, { "城之内", "晶子", "じょうのうち", "あきこ" },
};

static GoenReadingGuesser *
open_guesser (void)
{
  g_autoptr (GError) error = NULL;
  GoenReadingGuesser *guesser = goen_reading_guesser_new (&error);

  g_assert_true ((guesser != NULL) == goen_reading_guesser_is_available ());
  if (guesser != NULL)
    return guesser;

  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_test_skip (error->message);

  return NULL;
}

static GoenPersonRecord *
make_person (const char *family,
             const char *given,
             const char *formatted)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  record->formatted = g_strdup (formatted);

  return record;
}

static void
test_accuracy (void)
{
  g_autoptr (GoenReadingGuesser) guesser = open_guesser ();
  guint n_family = 0;
  guint n_given = 0;
  guint n_whole = 0;

  if (guesser == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GoenPersonRecord) apart = make_person (pairs[i].family, pairs[i].given, NULL);
      g_autofree char *name = g_strconcat (pairs[i].family, pairs[i].given, NULL);
      g_autofree char *yomi = g_strconcat (pairs[i].family_yomi, pairs[i].given_yomi, NULL);
      g_autoptr (GoenPersonRecord) whole = make_person (NULL, NULL, name);
      g_autofree char *read = NULL;

      goen_reading_guesser_guess (guesser, apart);
      goen_reading_guesser_guess (guesser, whole);
      read = g_strconcat (whole->family_yomi != NULL ? whole->family_yomi : "", whole->given_yomi, NULL);
      n_family += g_strcmp0 (apart->family_yomi, pairs[i].family_yomi) == 0;
      n_given += g_strcmp0 (apart->given_yomi, pairs[i].given_yomi) == 0;
      n_whole += g_str_equal (read, yomi);
      if (g_strcmp0 (apart->family_yomi, pairs[i].family_yomi) != 0 || g_strcmp0 (apart->given_yomi, pairs[i].given_yomi) != 0)
        g_test_message ("%s %s: %s %s", pairs[i].family, pairs[i].given, apart->family_yomi, apart->given_yomi);
    }

  g_test_message ("Of %u: family names %u, given names %u, in one piece %u", (guint) G_N_ELEMENTS (pairs), n_family, n_given, n_whole);
  g_assert_cmpuint (n_family * 100, >=, 90 * G_N_ELEMENTS (pairs));
  g_assert_cmpuint (n_given * 100, >=, 80 * G_N_ELEMENTS (pairs));
  g_assert_cmpuint (n_whole * 100, >=, 70 * G_N_ELEMENTS (pairs));
}

static void
assert_guess (GoenReadingGuesser *guesser,
              const char         *family,
              const char         *given,
              const char         *formatted,
              const char         *family_yomi,
              const char         *given_yomi,
              gboolean            guessed)
{
  g_autoptr (GoenPersonRecord) record = make_person (family, given, formatted);
  gboolean filled = goen_reading_guesser_guess (guesser, record);

  g_test_message ("%s|%s|%s", family, given, formatted);
  g_assert_cmpstr (record->family_yomi, ==, family_yomi);
  g_assert_cmpstr (record->given_yomi, ==, given_yomi);
  g_assert_cmpint (filled, ==, family_yomi != NULL || given_yomi != NULL);
  g_assert_cmpint (record->yomi_guessed, ==, guessed);
  /* What is written stays as it is. */
  g_assert_cmpstr (record->family, ==, family);
  g_assert_cmpstr (record->given, ==, given);
  g_assert_cmpstr (record->formatted, ==, formatted);
}

static void
test_forms (void)
{
  g_autoptr (GoenReadingGuesser) guesser = open_guesser ();

  if (guesser == NULL)
    return;

  /* In one piece, with and without a space. */
  assert_guess (guesser, NULL, NULL, "高橋美咲", "たかはし", "みさき", TRUE);
  assert_guess (guesser, NULL, NULL, "高橋 美咲", "たかはし", "みさき", TRUE);
  assert_guess (guesser, NULL, NULL, "高橋　美咲", "たかはし", "みさき", TRUE);
  assert_guess (guesser, "高橋美咲", NULL, NULL, "たかはし みさき", NULL, TRUE);
  assert_guess (guesser, "髙橋", "健一", NULL, "たかはし", "けんいち", TRUE);
  assert_guess (guesser, "高橋", NULL, NULL, "たかはし", NULL, TRUE);

  /* Kana read themselves. */
  assert_guess (guesser, "サトウ", "けんいち", NULL, "さとう", "けんいち", FALSE);
  assert_guess (guesser, "ﾀﾅｶ", NULL, NULL, "たなか", NULL, FALSE);
  assert_guess (guesser, "田中", "まりこ", NULL, "たなか", "まりこ", TRUE);

  /* Latin needs none. */
  assert_guess (guesser, "Smith", "John", NULL, NULL, NULL, FALSE);
  assert_guess (guesser, NULL, NULL, "John Smith", NULL, NULL, FALSE);
  assert_guess (guesser, "田中", "Anna", NULL, "たなか", NULL, TRUE);

  assert_guess (guesser, NULL, NULL, "高橋みさき", "たかはし", "みさき", TRUE);
  assert_guess (guesser, NULL, NULL, "西武", "せいぶ", NULL, TRUE);
  assert_guess (guesser, NULL, NULL, "大塚リビング", "おおつかりびんぐ", NULL, TRUE);
  assert_guess (guesser, NULL, NULL, "山田商店", "やまだしょうてん", NULL, TRUE);

  /* An organisation without its legal form. */
  assert_guess (guesser, NULL, NULL, "株式会社みどり製作所", "みどりせいさくしょ", NULL, TRUE);
  assert_guess (guesser, NULL, NULL, "あお商事㈱", "あおしょうじ", NULL, TRUE);
  assert_guess (guesser, NULL, NULL, "株式会社", NULL, NULL, FALSE);

  /* No Japanese at all, or nothing. */
  assert_guess (guesser, "😀", NULL, NULL, NULL, NULL, FALSE);
  assert_guess (guesser, NULL, NULL, NULL, NULL, NULL, FALSE);
  assert_guess (guesser, "김", "민수", NULL, NULL, NULL, FALSE);
}

static void
test_existing (void)
{
  g_autoptr (GoenReadingGuesser) guesser = open_guesser ();
  g_autoptr (GoenPersonRecord) both = make_person ("東", "薫", NULL);
  g_autoptr (GoenPersonRecord) half = make_person ("東", "美咲", NULL);

  if (guesser == NULL)
    return;

  both->family_yomi = g_strdup ("あずま");
  both->given_yomi = g_strdup ("くん");
  g_assert_false (goen_reading_guesser_guess (guesser, both));
  g_assert_cmpstr (both->family_yomi, ==, "あずま");
  g_assert_cmpstr (both->given_yomi, ==, "くん");
  g_assert_false (both->yomi_guessed);

  half->family_yomi = g_strdup ("あずま");
  g_assert_true (goen_reading_guesser_guess (guesser, half));
  g_assert_cmpstr (half->family_yomi, ==, "あずま");
  g_assert_cmpstr (half->given_yomi, ==, "みさき");
  g_assert_true (half->yomi_guessed);
}

static void
assert_reads (GoenReadingGuesser *guesser,
              const char         *text,
              const char         *expected)
{
  g_autofree char *reading = goen_reading_guesser_read (guesser, text);

  g_assert_cmpstr (reading, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (GoenReadingGuesser) guesser = open_guesser ();
  g_autofree char *endless = g_strnfill (100000, 'a');
  g_autoptr (GString) kanji = g_string_new (NULL);
  g_autoptr (GoenPersonRecord) record = NULL;

  if (guesser == NULL)
    return;

  assert_reads (guesser, "東京", "とうきょう");
  assert_reads (guesser, "ヒカリ", "ひかり");
  assert_reads (guesser, "", NULL);
  assert_reads (guesser, "Goen", NULL);
  assert_reads (guesser, "東京X", NULL);
  assert_reads (guesser, endless, NULL);

  /* Nobody has such a name, but a file may. */
  for (guint i = 0; i < 20000; i++)
    g_string_append (kanji, "東");
  assert_reads (guesser, kanji->str, NULL);
  record = make_person (kanji->str, NULL, kanji->str);
  g_assert_false (goen_reading_guesser_guess (guesser, record));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/accuracy", test_accuracy);
  g_test_add_func ("/reading/forms", test_forms);
  g_test_add_func ("/reading/existing", test_existing);
  g_test_add_func ("/reading/text", test_text);
  return g_test_run ();
}
