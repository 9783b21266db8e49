/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "goen-reading-dictionary.h"
#include "goen-speech.h"

#include "speech-sentences.h"

typedef struct {
  const char *text;
  const char *reading;
} Pair;

static void
check_pairs (const Pair *pairs,
             guint       n_pairs)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();

  for (guint i = 0; i < n_pairs; i++)
    {
      g_autofree char *reading = goen_speech_read (speech, pairs[i].text, NULL);

      if (strcmp (reading, pairs[i].reading) != 0)
        g_error ("%s: %s for %s", pairs[i].text, reading, pairs[i].reading);
    }
}

/* Needs no dictionary. */
static void
test_numbers (void)
{
  static const Pair pairs[] = {
    { "0", "ぜろ" }, { "7", "なな" }, { "10", "じゅう" }, { "11", "じゅういち" }, { "100", "ひゃく" }, { "300", "さんびゃく" }, { "600", "ろっぴゃく" },
    { "888", "はっぴゃくはちじゅうはち" }, { "1000", "せん" }, { "3,000", "さんぜん" }, { "10000", "いちまん" }, { "10,000,000", "いっせんまん" },
    { "120,500", "じゅうにまんごひゃく" }, { "2億", "におく" }, { "1兆", "いっちょう" },
    { "100,000,000", "いちおく" }, { "200000000", "におく" }, { "1000000000000", "いっちょう" }, { "8000000000000", "はっちょう" }, { "３，０００", "さんぜん" }, { "３万５千円", "さんまんごせんえん" },
    { "1億2,000万円", "いちおくにせんまんえん" }, { "5百万", "ごひゃくまん" }, { "1.5億円", "いってんごおくえん" },
    { "3.5", "さんてんご" }, { "0.5", "れいてんご" }, { "10.25", "じゅってんにご" },

    { "2026年", "にせんにじゅうろくねん" }, { "1999年", "せんきゅうひゃくきゅうじゅうきゅうねん" }, { "4年", "よねん" }, { "30年", "さんじゅうねん" },
    { "4月", "しがつ" }, { "7月", "しちがつ" }, { "9月", "くがつ" }, { "12月", "じゅうにがつ" },
    { "4月1日", "しがつついたち" }, { "1日", "いちにち" }, { "2日", "ふつか" }, { "3日", "みっか" }, { "4日", "よっか" }, { "5日", "いつか" }, { "6日", "むいか" },
    { "7日", "なのか" }, { "8日", "ようか" }, { "9日", "ここのか" }, { "10日", "とおか" }, { "11日", "じゅういちにち" }, { "14日", "じゅうよっか" }, { "19日", "じゅうくにち" },
    { "20日", "はつか" }, { "24日", "にじゅうよっか" }, { "31日", "さんじゅういちにち" }, { "34日", "さんじゅうよっか" }, { "3日間", "みっかかん" }, { "100日", "ひゃくにち" },
    { "4時", "よじ" }, { "7時", "しちじ" }, { "9時", "くじ" }, { "18時30分", "じゅうはちじさんじゅっぷん" }, { "19:00", "じゅうくじ" }, { "9:05", "くじごふん" },
    { "1分", "いっぷん" }, { "3分", "さんぷん" }, { "4分", "よんぷん" }, { "5分", "ごふん" }, { "6分", "ろっぷん" }, { "8分", "はっぷん" }, { "10分", "じゅっぷん" },
    { "30秒", "さんじゅうびょう" }, { "2026/4/20", "にせんにじゅうろくねんしがつはつか" }, { "4/20", "しがつはつか" }, { "3分の1", "さんぶんのいち" }, { "90分の", "きゅうじゅっぷんの" },

    { "1人", "ひとり" }, { "2人", "ふたり" }, { "3人", "さんにん" }, { "4人", "よにん" }, { "7人", "しちにん" }, { "12人", "じゅうににん" }, { "1人目", "ひとりめ" },
    { "1つ", "ひとつ" }, { "3つ", "みっつ" }, { "8つ", "やっつ" }, { "12名", "じゅうにめい" },
    { "1本", "いっぽん" }, { "2本", "にほん" }, { "3本", "さんぼん" }, { "4本", "よんほん" }, { "6本", "ろっぽん" }, { "8本", "はっぽん" }, { "10本", "じゅっぽん" },
    { "100本", "ひゃっぽん" }, { "1000本", "せんぼん" }, { "1匹", "いっぴき" }, { "3匹", "さんびき" }, { "1杯", "いっぱい" }, { "3杯", "さんばい" },
    { "1回", "いっかい" }, { "3回", "さんかい" }, { "6回", "ろっかい" }, { "3階", "さんがい" }, { "10階", "じゅっかい" },
    { "1歳", "いっさい" }, { "20歳", "にじゅっさい" }, { "34歳", "さんじゅうよんさい" }, { "8個", "はっこ" }, { "10個", "じゅっこ" }, { "1社", "いっしゃ" }, { "3,000社", "さんぜんしゃ" },
    { "50件", "ごじゅっけん" }, { "6件", "ろっけん" }, { "4円", "よえん" }, { "100円", "ひゃくえん" }, { "1冊", "いっさつ" }, { "10周年", "じゅっしゅうねん" },
    { "3か月", "さんかげつ" }, { "6ヶ月", "ろっかげつ" }, { "1週間", "いっしゅうかん" }, { "30％", "さんじゅっぱーせんと" }, { "5%", "ごぱーせんと" },
    { "8店舗", "はってんぽ" }, { "10km", "じゅうきろ" }, { "¥500", "ごひゃくえん" }, { "$100", "ひゃくどる" }, { "24h", "にじゅうよじかん" },

    { "03-0000-0000", "ぜろさんぜろぜろぜろぜろぜろぜろぜろぜろ" }, { "〒100-0001", "ゆうびんばんごういちぜろぜろぜろぜろぜろいち" }, { "007", "ぜろぜろなな" },
    { "17日", "じゅうしちにち" }, { "27日", "にじゅうしちにち" }, { "6社", "ろくしゃ" }, { "6冊", "ろくさつ" }, { "100社", "ひゃくしゃ" },
    /* What looks a little like a date, a phone number or a number with commas, and is none. */
    { "13/5", "じゅうさんご" }, { "1/2/3", "いちにさん" }, { "2020-2026年", "にせんにじゅうからにせんにじゅうろくねん" },
    { "2、3人", "にさんにん" }, { "10,20人", "じゅうにじゅうにん" },
    { "3〜5名", "さんからごめい" }, { "10時～12時", "じゅうじからじゅうにじ" }, { "19時〜", "じゅうくじから" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* In a text that is Japanese. */
static void
test_latin (void)
{
  static const Pair pairs[] = {
    { "ITの", "あいてぃーの" }, { "ＩＴの", "あいてぃーの" }, { "DXと", "でぃーえっくすと" }, { "CEOの", "しーいーおーの" }, { "SNSで", "えすえぬえすで" },
    { "Webの", "うぇぶの" }, { "WEBの", "うぇぶの" }, { "emailを", "いーめーるを" }, { "アプリとapp", "あぷりとあぷり" }, { "SaaSの", "さーすの" }, { "CRMを", "しーあーるえむを" },
    { "M&Aの", "えむあんどえーの" }, { "Q＆Aを", "きゅーあんどえーを" }, { "R&Dに", "あーるあんどでぃーに" }, { "UI/UXを", "ゆーあいゆーえっくすを" },
    { "BtoBの", "びーとぅーびーの" }, { "1on1を", "わんおんわんを" }, { "5Gの", "ふぁいぶじーの" }, { "CO2を", "しーおーつーを" }, { "A4の", "えーよんの" },
    { "YouTubeに", "ゆーちゅーぶに" }, { "HRTechの", "えいちあーるてっくの" }, { "WebDesignの", "うぇぶでざいんの" },
    { "Takahashiです", "たかはしです" }, { "Sakuraです", "さくらです" }, { "Shibuyaの", "しぶやの" }, { "Caféの", "かふぇの" }, { "FP2級の", "えふぴーにきゅうの" }, { "AM10:00も", "えーえむじゅうじも" }, { "ECやD2C、OEMも", "いーしーやでぃーとぅーしー、おーいーえむも" },
    { "かふぇ&ばー", "かふぇあんどばー" }, { "てん＋てん", "てんぷらすてん" },
    { "www.example.jpも", "だぶりゅーだぶりゅーだぶりゅーどっといぐざんぷるどっとじぇーぴーも" },
    { "とhttps://example.com/を", "といぐざんぷるどっとこむを" }, { "misaki@example.jpです", "みさきあっといぐざんぷるどっとじぇーぴーです" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* Morae of words that are in no table, as a dictionary of loan words spells them. */
static void
test_english_words (void)
{
  static const struct { const char *word, *kana; } words[] = {
    { "market", "マーケット" }, { "planner", "プランナー" }, { "trainer", "トレーナー" }, { "printer", "プリンター" }, { "logistics", "ロジスティクス" }, { "reform", "リフォーム" },
    { "package", "パッケージ" }, { "interior", "インテリア" }, { "station", "ステーション" }, { "campaign", "キャンペーン" }, { "fashion", "ファッション" }, { "pattern", "パターン" },
    { "catering", "ケータリング" }, { "bank", "バンク" }, { "class", "クラス" }, { "content", "コンテント" }, { "stock", "ストック" }, { "trade", "トレード" },
    { "insight", "インサイト" }, { "forest", "フォレスト" }, { "harbor", "ハーバー" }, { "crown", "クラウン" }, { "dream", "ドリーム" }, { "speed", "スピード" },
  };
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  double error = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = g_strdup_printf ("%sの", words[i].word);
      g_autofree char *reading = goen_speech_read (speech, text, NULL);
      int difference = (int) goen_mora_count (reading) - 1 - (int) goen_mora_count (words[i].kana);

      g_test_message ("%s: %s, %s: %+d", words[i].word, words[i].kana, reading, difference);
      error += ABS (difference);
    }

  g_test_message ("On average %.2f morae wrong", error / G_N_ELEMENTS (words));
  g_assert_cmpfloat (error / G_N_ELEMENTS (words), <, 0.7);
}

static void
test_own_readings (void)
{
  static const Pair pairs[] = {
    { "高橋美咲《たかはしみさき》です", "たかはしみさきです" }, { "｜高橋 美咲《たかはしみさき》です", "たかはしみさきです" },
    { "私《わたくし》ども", "わたくしども" }, { "｜食べ物《たべもの》と", "たべものと" }, { "Goen《ゴエン》の", "ごえんの" }, { "御縁《ごえん》と御縁《ごえん》", "ごえんとごえん" },
    { "《かな》から", "かなから" }, { "縁《えん", "えん" },
  };
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  g_autoptr (GPtrArray) phrases = goen_speech_split (speech, "｜高橋 美咲《たかはしみさき》です。", 0);
  g_autofree char *reading = NULL;
  gboolean is_rough = TRUE;

  check_pairs (pairs, G_N_ELEMENTS (pairs) - 1);
  g_assert_cmpuint (phrases->len, ==, 1);
  g_assert_cmpstr (((GoenSpeechPhrase *) phrases->pdata[0])->text, ==, "高橋 美咲です。");

  reading = goen_speech_read (speech, "御縁《ごえん》です", &is_rough);
  g_assert_false (is_rough);
}

static GPtrArray *
make_words (void)
{
  static const char *const pairs[][2] = {
    { "御縁", "ごえん" }, { "御縁会", "ゴエンカイ" }, { "縁", "えにし" }, { "AI", "エーアイ" }, { "つむぎ", "つむぎ" }, { "無", "" },
  };
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GoenSpokenWord *word = g_new0 (GoenSpokenWord, 1);

      word->surface = (char *) pairs[i][0];
      word->reading = (char *) pairs[i][1];
      g_ptr_array_add (words, word);
    }

  return words;
}

static void
test_own_words (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  g_autoptr (GPtrArray) words = make_words ();
  g_autofree char *longest = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *first = NULL;
  g_autofree char *latin = NULL;
  g_autofree char *without = NULL;

  goen_speech_set_words (speech, words);
  longest = goen_speech_read (speech, "御縁会と御縁", NULL);
  g_assert_cmpstr (longest, ==, "ごえんかいとごえん");
  alone = goen_speech_read (speech, "縁の", NULL);
  g_assert_cmpstr (alone, ==, "えにしの");
  first = goen_speech_read (speech, "御縁会《みえにしのかい》の", NULL);
  g_assert_cmpstr (first, ==, "みえにしのかいの");
  latin = goen_speech_read (speech, "AIRPORTとAIの", NULL);
  g_assert_true (g_str_has_suffix (latin, "とえーあいの"));
  g_assert_false (g_str_has_prefix (latin, "えーあい"));

  goen_speech_set_words (speech, NULL);
  without = goen_speech_read (speech, "縁《えん》の", NULL);
  g_assert_cmpstr (without, ==, "えんの");
}

/* Somebody types with the keyboard in wide letters, and corrects the reading of narrow ones, or the other way round. */
static void
test_own_words_of_any_width (void)
{
  static const char *const texts[] = { "DXの", "ＤＸの", "DX《デラックス》の", "ＤＸ《デラックス》の" };
  static const char *const readings[] = { "でぃーとらの", "でぃーとらの", "でらっくすの", "でらっくすの" };
  static const char *const surfaces[] = { "DX", "ＤＸ" };
  g_autoptr (GoenSpeech) speech = goen_speech_new ();

  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    {
      g_autoptr (GPtrArray) words = g_ptr_array_new ();
      GoenSpokenWord word = { (char *) surfaces[i], (char *) "ディートラ" };

      g_ptr_array_add (words, &word);
      goen_speech_set_words (speech, words);
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          g_autofree char *reading = goen_speech_read (speech, texts[k], NULL);

          g_assert_cmpstr (reading, ==, readings[k]);
        }
    }
}

/* まるまる is a name left open; next to digits it is a zero. */
static void
test_circles (void)
{
  static const Pair pairs[] = {
    { "〇〇です", "まるまるです" }, { "○○さんの", "まるまるさんの" }, { "◯◯のような", "まるまるのような" }, { "〇〇〇です", "まるまるまるです" },
    { "〇をつけて", "まるをつけて" }, { "○をつけて", "をつけて" }, { "これに○をつけて", "これにまるをつけて" }, { "○○○○○○\nはい", "はい" },
  };
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  g_autofree char *year = goen_speech_read (speech, "二〇二六年", NULL);
  g_autofree char *hundred = goen_speech_read (speech, "一〇〇人", NULL);

  check_pairs (pairs, G_N_ELEMENTS (pairs));
  g_assert_null (strstr (year, "まる"));
  g_assert_null (strstr (hundred, "まる"));
}

static void
test_marks (void)
{
  static const Pair pairs[] = {
    { "「あ」・『い』→う☆♪【え】", "あいうえ" }, { "はい。いいえ！どう？", "はい。いいえ。どう。" }, { "はい、ええ", "はい、ええ" }, { "はい\nええ", "はい、ええ" },
    { "あ、\n\nい", "あ、い" }, { "", "" }, { "。", "" }, { "そうですね〜", "そうですねー" }, { "〜あい〜", "あいー" }, { "（株）つむぎ", "かぶしきがいしゃつむぎ" }, { "㈱つむぎ", "かぶしきがいしゃつむぎ" },
    { "あ　い", "あい" }, { "21日(土)", "にじゅういちにちどようび" }, { "😀あ", "あ" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

static void
test_pauses (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  GoenSpeechLength none = goen_speech_measure (speech, NULL);
  GoenSpeechLength plain = goen_speech_measure (speech, "ああ");
  GoenSpeechLength comma = goen_speech_measure (speech, "あ、あ");
  GoenSpeechLength stop = goen_speech_measure (speech, "あ。あ");
  GoenSpeechLength last = goen_speech_measure (speech, "ああ。\n");
  GoenSpeechLength both = goen_speech_measure (speech, "あ。」\nあ");
  GoenSpeechLength paragraph = goen_speech_measure (speech, "あ。\n\nあ");

  g_assert_cmpuint (none.n_morae + none.pauses + none.n_characters, ==, 0);
  g_assert_cmpuint (plain.pauses, ==, 0);
  g_assert_cmpuint (comma.pauses, >, 0);
  g_assert_cmpuint (stop.pauses, >, comma.pauses);
  g_assert_cmpuint (last.pauses, ==, 0);
  g_assert_cmpuint (both.pauses, ==, stop.pauses);
  /* Before the first word nobody pauses, and between two marks there is nothing to say. */
  g_assert_cmpuint (goen_speech_measure (speech, "。\nああ").pauses, ==, 0);
  g_assert_cmpuint (goen_speech_measure (speech, "あ。「」。あ").pauses, ==, stop.pauses);
  g_assert_cmpuint (paragraph.pauses, >, stop.pauses);
  g_assert_cmpuint (comma.n_morae, ==, 2);
  g_assert_cmpuint (comma.n_characters, ==, 2);
  g_assert_cmpuint (goen_speech_get_ms (&stop, 2), ==, 1000 + stop.pauses);
  g_assert_cmpuint (goen_speech_get_ms (&plain, 0), ==, (guint) (2000 / GOEN_SPEECH_DEFAULT_RATE + 0.5));
}

/* The set counted by hand */

typedef struct {
  double sum, bias, worst;
  guint  of_worst;
  guint  n_right;
} Errors;

static void
note_error (Errors *errors,
            guint   i,
            double  estimate)
{
  double error = (estimate - sentences[i].n_morae) / sentences[i].n_morae;

  errors->sum += fabs (error);
  errors->bias += error;
  errors->n_right += error == 0;
  if (fabs (error) > fabs (errors->worst))
    {
      errors->worst = error;
      errors->of_worst = i;
    }
}

static void
tell (const char   *name,
      const Errors *errors)
{
  g_test_message ("%s: %u sentences, mean absolute error %.2f %%, bias %+.2f %%, worst %+.1f %%, %u exact (%s)", name,
                  (guint) G_N_ELEMENTS (sentences), errors->sum / G_N_ELEMENTS (sentences) * 100,
                  errors->bias / G_N_ELEMENTS (sentences) * 100, errors->worst * 100, errors->n_right, sentences[errors->of_worst].text);
}

/* Whether what was counted by hand fits the readings that were written by hand. */
static void
test_set_is_counted (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (sentences), >=, 48);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      guint n = 0;

      for (const char *p = sentences[i].reading; *p != '\0'; p = g_utf8_next_char (p))
        n += g_utf8_strchr (" ゃゅょぁぃぇぉ", -1, g_utf8_get_char (p)) == NULL;
      g_assert_cmpuint (n, ==, sentences[i].n_morae);
    }
}

static void
test_set (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  Errors morae = { 0 }, characters = { 0 };
  guint n_morae = 0, n_characters = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      GoenSpeechLength length = goen_speech_measure (speech, sentences[i].text);

      n_morae += sentences[i].n_morae;
      n_characters += length.n_characters;
      note_error (&morae, i, length.n_morae);
      g_assert_false (length.is_latin);
      if (length.n_morae != sentences[i].n_morae)
        {
          g_autofree char *reading = goen_speech_read (speech, sentences[i].text, NULL);

          g_test_message ("%u for %u: %s\n# %s", length.n_morae, sentences[i].n_morae, sentences[i].reading, reading);
        }
    }

  /* The best that can be had from characters: with the number of morae a character that suits this very set. */
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    note_error (&characters, i, (double) n_morae / n_characters * goen_speech_measure (speech, sentences[i].text).n_characters);

  tell (goen_reading_dictionary_is_available () ? "Morae, with dictionary" : "Morae, without dictionary", &morae);
  tell ("Characters", &characters);
  g_test_message ("%.3f morae a character", (double) n_morae / n_characters);

  if (goen_reading_dictionary_is_available ())
    {
      g_assert_cmpfloat (morae.sum / G_N_ELEMENTS (sentences), <=, 0.02);
      g_assert_cmpfloat (fabs (morae.worst), <=, 0.08);
      g_assert_cmpfloat (fabs (morae.bias) / G_N_ELEMENTS (sentences), <=, 0.01);
    }
  else
    {
      g_assert_cmpfloat (morae.sum, <, characters.sum);
      g_assert_cmpfloat (fabs (morae.bias) / G_N_ELEMENTS (sentences), <=, 0.03);
    }
}

/* 300 characters a minute, as announcers count, punctuation included: the sentences of the set one after the other. */
static void
test_pace (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GoenSpeechLength length;
  double seconds, per_minute, rate;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_string_append (text, sentences[i].text);

  length = goen_speech_measure (speech, text->str);
  seconds = goen_speech_get_ms (&length, 0) / 1000.0;
  per_minute = g_utf8_strlen (text->str, -1) / seconds * 60;
  rate = length.n_morae / seconds;
  g_test_message ("%.0f characters a minute, %.2f morae a second with pauses", per_minute, rate);
  g_assert_cmpfloat (per_minute, >=, 285);
  g_assert_cmpfloat (per_minute, <=, 315);
  g_assert_cmpfloat (rate, >=, 5.5);
  g_assert_cmpfloat (rate, <=, 8);
}

static void
test_english (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_words = 0;
  GoenSpeechLength all;
  double per_minute;

  for (guint i = 0; i < G_N_ELEMENTS (english_sentences); i++)
    {
      GoenSpeechLength length = goen_speech_measure (speech, english_sentences[i].text);

      g_assert_true (length.is_latin);
      g_assert_cmpuint (length.n_words, ==, english_sentences[i].n_words);
      n_words += english_sentences[i].n_words;
      g_string_append_printf (text, "%s ", english_sentences[i].text);
    }

  all = goen_speech_measure (speech, text->str);
  per_minute = n_words * 60000.0 / goen_speech_get_ms (&all, 0);
  g_test_message ("%.0f words a minute", per_minute);
  g_assert_cmpfloat (per_minute, >=, 124);
  g_assert_cmpfloat (per_minute, <=, 136);
}

static void
test_rough (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  g_autofree char *reading = NULL;
  gboolean is_rough = FALSE;

  if (goen_reading_dictionary_is_available ())
    {
      g_assert_false (goen_speech_measure (speech, "交流会で会う").is_rough);
      return;
    }

  reading = goen_speech_read (speech, "交流会で、あう", &is_rough);
  g_assert_true (is_rough);
  g_assert_cmpstr (reading, ==, "交流会で、あう");
  g_assert_true (goen_speech_measure (speech, "交流会で会う").is_rough);
  g_assert_false (goen_speech_measure (speech, "こうりゅうかいで、3人と").is_rough);
  g_assert_false (goen_speech_measure (speech, "交流会《こうりゅうかい》で").is_rough);
}

/* The prompter */

static void
check_split (GoenSpeech *speech,
             const char *text,
             guint       most)
{
  GoenSpeechLength length = goen_speech_measure (speech, text);
  g_autoptr (GPtrArray) phrases = goen_speech_split (speech, text, most);
  g_autoptr (GString) joined = g_string_new (NULL);
  guint n_morae = 0, n_characters = 0, pauses = 0;

  for (guint i = 0; i < phrases->len; i++)
    {
      const GoenSpeechPhrase *phrase = phrases->pdata[i];

      g_string_append (joined, phrase->text);
      n_morae += phrase->n_morae;
      n_characters += phrase->n_characters;
      pauses += phrase->pause;
      g_assert_cmpuint (phrase->n_characters, >, 0);
    }

  g_assert_cmpuint (n_morae, ==, length.n_morae);
  g_assert_cmpuint (n_characters, ==, length.n_characters);
  g_assert_cmpuint (pauses, ==, length.pauses);
  g_assert_cmpstr (joined->str, ==, text);
}

static void
test_split_adds_up (void)
{
  static const guint widths[] = { 0, 40, 20, 12, 8, 1 };
  g_autoptr (GoenSpeech) speech = goen_speech_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      check_split (speech, sentences[i].text, widths[j]);
}

static void
check_phrases (GoenSpeech *speech,
               const char *text,
               guint       most,
               const char *expected)
{
  g_autoptr (GPtrArray) phrases = goen_speech_split (speech, text, most);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < phrases->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", ((GoenSpeechPhrase *) phrases->pdata[i])->text);
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_split (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();

  check_phrases (speech, "", 10, "");
  check_phrases (speech, "。\n", 10, "");
  check_phrases (speech, "はい、「ええ。」\n\nどうも", 0, "はい、|「ええ。」|どうも");
  check_phrases (speech, "Hello, my name is Misaki Takahashi.", 0, "Hello,|my name is Misaki Takahashi.");
  check_phrases (speech, "Hello, my name is Misaki Takahashi.", 8, "Hello,|my name|is Misaki|Takahashi.");

  if (!goen_reading_dictionary_is_available ())
    return;
  check_phrases (speech, "横浜で社会保険労務士の事務所を開いております。", 16, "横浜で社会保険労務士の|事務所を開いております。");
  check_phrases (speech, "私は食品輸出支援協会の理事です。", 11, "私は食品輸出支援協会の|理事です。");
  check_phrases (speech, "人と人のご縁をつなぐ仕事をしています。", 12, "人と人のご縁を|つなぐ仕事をしています。");
}

/* No line is wider than asked for, unless it is one word. */
static void
test_split_fits (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  guint n_wide = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (GPtrArray) phrases = goen_speech_split (speech, sentences[i].text, 14);

      for (guint j = 0; j < phrases->len; j++)
        {
          const GoenSpeechPhrase *phrase = phrases->pdata[j];

          guint width = 0;

          for (const char *p = phrase->text; *p != '\0'; p = g_utf8_next_char (p))
            width += (guchar) *p < 0x80 ? 1 : 2;
          if (width <= 28)
            continue;
          g_test_message ("%s", phrase->text);
          n_wide++;
        }
    }

  if (goen_reading_dictionary_is_available ())
    g_assert_cmpuint (n_wide, ==, 0);
}

static void
test_long_texts (void)
{
  g_autoptr (GoenSpeech) speech = goen_speech_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GoenSpeechLength one = goen_speech_measure (speech, "交流会で、");
  GoenSpeechLength many;

  /* Longer than the dictionary takes at once, without a single 。 */
  for (guint i = 0; i < 200; i++)
    g_string_append (text, "交流会で、");
  many = goen_speech_measure (speech, text->str);
  g_assert_cmpuint (many.n_characters, ==, 200 * one.n_characters);
  g_assert_cmpuint (many.n_morae, >=, 199 * one.n_morae);
  g_assert_cmpuint (many.n_morae, <=, 201 * one.n_morae + 200);

  g_string_truncate (text, 0);
  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "縁");
  g_assert_cmpuint (goen_speech_measure (speech, text->str).n_characters, ==, 2000);
  g_string_truncate (text, 0);
  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "abc1");
  g_assert_cmpuint (goen_speech_measure (speech, text->str).n_words, ==, 1);
}

/* Counted by hand; the dictionary cuts such texts in the middle of きょ and じょ. */
static void
test_kana_only (void)
{
  static const struct
  {
    const char *text;
    guint       n_morae;
  } cases[] = {
    { "こうじょうの", 5 },
    { "きょうもちいさなこうじょうのことをかんがえています。", 23 },
    { "しゃちょうのしゅっちょう", 8 },
    { "ちょっときいてください", 10 },
  };
  g_autoptr (GoenSpeech) speech = goen_speech_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (goen_speech_measure (speech, cases[i].text).n_morae, ==, cases[i].n_morae);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speech/numbers", test_numbers);
  g_test_add_func ("/speech/latin", test_latin);
  g_test_add_func ("/speech/english-words", test_english_words);
  g_test_add_func ("/speech/kana-only", test_kana_only);
  g_test_add_func ("/speech/own-readings", test_own_readings);
  g_test_add_func ("/speech/own-words", test_own_words);
  g_test_add_func ("/speech/own-words-of-any-width", test_own_words_of_any_width);
  g_test_add_func ("/speech/circles", test_circles);
  g_test_add_func ("/speech/marks", test_marks);
  g_test_add_func ("/speech/pauses", test_pauses);
  g_test_add_func ("/speech/set-is-counted", test_set_is_counted);
  g_test_add_func ("/speech/set", test_set);
  g_test_add_func ("/speech/pace", test_pace);
  g_test_add_func ("/speech/english", test_english);
  g_test_add_func ("/speech/rough", test_rough);
  g_test_add_func ("/speech/split-adds-up", test_split_adds_up);
  g_test_add_func ("/speech/split", test_split);
  g_test_add_func ("/speech/split-fits", test_split_fits);
  g_test_add_func ("/speech/long-texts", test_long_texts);

  return g_test_run ();
}
