/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "goen-speech.h"

/* Counted by hand, after the rules of Japanese verse: what takes one beat is one. */
static const struct {
  const char *kana;
  guint       n_morae;
} rows[] = {
  { "", 0 },
  { "か", 1 }, { "さくら", 3 }, { "サクラ", 3 }, { "ｻｸﾗ", 3 },

  /* 拗音 */
  { "きゃ", 1 }, { "きょう", 2 }, { "しゅ", 1 }, { "ちゃ", 1 }, { "じゅう", 2 }, { "りょこう", 3 }, { "ヒャク", 2 }, { "ｷｬｸ", 2 }, { "ぎゅうにゅう", 4 },

  /* 促音, 長音, 撥音 */
  { "きって", 3 }, { "ざっし", 3 }, { "がっきゅう", 4 }, { "ビックリ", 4 }, { "ｻｯｶｰ", 4 },
  { "コーヒー", 4 }, { "ラーメン", 4 }, { "スキー", 3 }, { "らーめん", 4 }, { "しんぶん", 4 }, { "ほん", 2 }, { "ン", 1 }, { "とうきょう", 4 },
  { "おかあさん", 5 }, { "チョコレート", 5 }, { "ニューヨーク", 5 },

  /* small vowels in borrowed words */
  { "ファ", 1 }, { "フィ", 1 }, { "フェ", 1 }, { "フォ", 1 }, { "ティ", 1 }, { "ディ", 1 }, { "トゥ", 1 }, { "ドゥ", 1 }, { "ウィ", 1 }, { "ウェ", 1 }, { "ウォ", 1 },
  { "シェ", 1 }, { "ジェ", 1 }, { "チェ", 1 }, { "ツァ", 1 }, { "クァ", 1 }, { "クヮ", 1 }, { "イェ", 1 }, { "テュ", 1 }, { "デュ", 1 }, { "フュ", 1 },
  { "ヴァ", 1 }, { "ヴィ", 1 }, { "ヴ", 1 }, { "ヴェ", 1 }, { "ヴュ", 1 }, { "ヴァイオリン", 5 }, { "ファイル", 3 }, { "パーティー", 4 }, { "ウォーター", 4 },
  { "チェック", 3 }, { "カフェ", 2 }, { "オフィス", 3 }, { "メディア", 3 }, { "ﾌｧｲﾙ", 3 }, { "ﾃﾞｨｽｸ", 3 }, { "ふぁいと", 3 },

  /* small vowels that draw a vowel out, and small kana with nothing to join */
  { "はぁ", 2 }, { "ねぇ", 2 }, { "あぁ", 2 }, { "ァ", 1 }, { "ゃ", 1 }, { "んゃ", 2 }, { "ッ", 1 }, { "キィ", 2 }, { "ファァ", 2 }, { "ーャ", 2 },
  { "ファィト", 3 }, { "キ・ャ", 2 },

  /* other signs */
  { "がぎぐげご", 5 }, { "ﾊﾟﾋﾟﾌﾟ", 3 }, { "か\xE3\x82\x99", 1 }, { "こゝろ", 3 }, { "いすゞ", 3 }, { "ヽ", 1 }, { "ゐゑを", 3 }, { "ヷ", 1 }, { "ゟ", 2 },
  { "ヿ", 2 }, { "㌔", 2 }, { "さんヶげつ", 5 },

  /* what is not kana is not counted */
  { "漢字", 0 }, { "ABC", 0 }, { "、。・「」", 0 }, { "か、き。", 2 }, { "たかはし　みさき", 7 }, { "ア・イ", 2 },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (goen_mora_count (rows[i].kana) != rows[i].n_morae)
      g_error ("%s: %u for %u", rows[i].kana, goen_mora_count (rows[i].kana), rows[i].n_morae);

  g_assert_cmpuint (goen_mora_count (NULL), ==, 0);
}

/* Five, seven and five: verse counts for itself. */
static void
test_verse (void)
{
  g_assert_cmpuint (goen_mora_count ("ふるいけや"), ==, 5);
  g_assert_cmpuint (goen_mora_count ("かわずとびこむ"), ==, 7);
  g_assert_cmpuint (goen_mora_count ("みずのおと"), ==, 5);
  g_assert_cmpuint (goen_mora_count ("しずかさや いわにしみいる せみのこえ"), ==, 17);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mora/table", test_table);
  g_test_add_func ("/mora/verse", test_verse);

  return g_test_run ();
}
