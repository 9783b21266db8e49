/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-text.h"

typedef struct {
  const char *input;
  const char *expected;
} Pair;

typedef char *(*TextFunc) (const char *text);

static void
assert_pairs (TextFunc    function,
              const Pair *pairs,
              gsize       n_pairs)
{
  for (gsize i = 0; i < n_pairs; i++)
    {
      g_autofree char *result = function (pairs[i].input);

      g_test_message ("%s", pairs[i].input != NULL ? pairs[i].input : "(null)");
      g_assert_cmpstr (result, ==, pairs[i].expected);
    }
}

#define ASSERT_PAIRS(function, pairs) assert_pairs (function, pairs, G_N_ELEMENTS (pairs))

/* All of a NULL-terminated row come out the same, and not as "". */
static void
assert_alike (TextFunc            function,
              const char * const *row)
{
  g_autofree char *first = function (row[0]);

  g_assert_cmpstr (first, !=, "");
  for (guint i = 1; row[i] != NULL; i++)
    {
      g_autofree char *other = function (row[i]);

      g_test_message ("%s, %s", row[0], row[i]);
      g_assert_cmpstr (other, ==, first);
    }
}

static void
test_fold_pairs (void)
{
  static const Pair pairs[] = {
    { NULL, "" },
    { "", "" },
    { "Goen 21", "goen21" },
    { "Ｇｏｅｎ　２１", "goen21" },
    { "ﾀﾅｶ", "たなか" },
    { "ﾄﾞﾘｰﾑ", "どりーむ" },
    { "ヴァイオリン", "ゔぁいおりん" },
    { "か\u3099", "が" },
    { "ハ\u309A", "ぱ" },
    { "か゛", "が" },
    { "㈱", "株" },
    { "㍻", "平成" },
    { "佐々木", "佐々木" },
    { "A-b_c.d,e!(f)「g」・h〜i～j−k", "abcdefghijk" },
    { "祝🌸1+1", "祝🌸1+1" },
    { "Café Ångström", "cafeangstrom" },
    { "Straße", "strasse" },
    { "葛\U000E0100城", "葛城" },
    { "辻\uFE00", "辻" },
    { "ゼロ\u200B幅", "ぜろ幅" },
    { " \t\n　", "" },
  };

  ASSERT_PAIRS (goen_text_fold, pairs);
}

/* Pairs of one name: the common form first. From the list of design rules and from family registers. */
static void
test_fold_variants (void)
{
  static const char * const rows[][5] = {
    { "高橋", "髙橋", "高槗", NULL },
    { "山崎", "山﨑", "山嵜", NULL },
    { "渡辺", "渡邊", "渡邉", "渡邉\U000E0102", NULL },
    { "斉藤", "齊藤", "齋藤", "斎藤", NULL },
    { "浜田", "濱田", "濵田", NULL },
    { "中島", "中嶋", "中嶌", NULL },
    { "沢田", "澤田", NULL },
    { "広沢", "廣澤", NULL },
    { "国分", "國分", NULL },
    { "桜井", "櫻井", NULL },
    { "真", "眞", NULL },
    { "恵", "惠", NULL },
    { "栄", "榮", NULL },
    { "瀬川", "瀨川", NULL },
    { "徳", "德", NULL },
    { "曽根", "曾根", NULL },
    { "弥生", "彌生", NULL },
    { "竜", "龍", NULL },
    { "円", "圓", NULL },
    { "寿", "壽", NULL },
    { "蔵", "藏", NULL },
    { "礼", "禮", NULL },
    { "吉田", "𠮷田", NULL },
    { "神谷", "神谷", NULL },
    { "関ヶ原", "関ケ原", "關ヶ原", NULL },
    { "塚本", "塚本", NULL },
    { "長谷川", "⻑谷川", NULL },
  };
  static const char * const strangers[][2] = {
    { "崎", "碕" }, { "岩", "巌" }, { "坂", "阪" }, { "畑", "畠" }, { "洲", "州" }, { "脇", "脅" }, { "はし", "ばし" }, { "さとう", "さとー" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_alike (goen_text_fold, rows[i]);

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autofree char *a = goen_text_fold (strangers[i][0]);
      g_autofree char *b = goen_text_fold (strangers[i][1]);

      g_assert_cmpstr (a, !=, b);
    }
}

/* What is stored folded is compared with what is folded now, so folding must have come to rest. */
static void
test_fold_rests (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char utf8[7] = "";
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      /* g_utf8_casefold() takes Cherokee from either case to the other. */
      if (!g_unichar_validate (c) || g_unichar_get_script (c) == G_UNICODE_SCRIPT_CHEROKEE)
        continue;

      g_unichar_to_utf8 (c, utf8);
      once = goen_text_fold (utf8);
      twice = goen_text_fold (once);
      if (!g_str_equal (once, twice))
        g_error ("U+%04X folds to %s and then to %s", c, once, twice);
    }
}

/* There is a short way for text of plain characters; one that is not, and folds to nothing, sends the same text the long way. */
static void
test_fold_ways_agree (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char utf8[7] = "";
      g_autofree char *text = NULL;
      g_autofree char *longer = NULL;
      g_autofree char *short_way = NULL;
      g_autofree char *long_way = NULL;

      if (!g_unichar_validate (c))
        continue;

      g_unichar_to_utf8 (c, utf8);
      text = g_strdup_printf ("か%sア", utf8);
      longer = g_strconcat (text, "\u200B", NULL);
      short_way = goen_text_fold (text);
      long_way = goen_text_fold (longer);
      if (!g_str_equal (short_way, long_way))
        g_error ("U+%04X: %s and %s", c, short_way, long_way);
    }
}

static void
test_fold_mail (void)
{
  static const Pair pairs[] = {
    { NULL, "" },
    { "Misaki.Takahashi+Card@Example.JP", "misaki.takahashi+card@example.jp" },
    { "ｍｉｓａｋｉ＿ｔ－１＠ｅｘａｍｐｌｅ．ｊｐ", "misaki_t-1@example.jp" },
    { " misaki@example.jp ", "misaki@example.jp" },
  };

  ASSERT_PAIRS (goen_text_fold_mail, pairs);
}

static void
test_split_words (void)
{
  g_auto (GStrv) words = goen_text_split_words ("　山田 \t太郎　　営業 ");
  g_auto (GStrv) none = goen_text_split_words (" 　");
  g_auto (GStrv) null = goen_text_split_words (NULL);

  g_assert_cmpuint (g_strv_length (words), ==, 3);
  g_assert_cmpstr (words[0], ==, "山田");
  g_assert_cmpstr (words[1], ==, "太郎");
  g_assert_cmpstr (words[2], ==, "営業");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (null), ==, 0);
}

static void
test_is_latin (void)
{
  g_assert_true (goen_text_is_latin ("tanaka"));
  g_assert_true (goen_text_is_latin ("Ｔａｎａｋａ"));
  g_assert_true (goen_text_is_latin ("“Éva”"));
  g_assert_true (goen_text_is_latin ("3M"));
  g_assert_false (goen_text_is_latin ("田中"));
  g_assert_false (goen_text_is_latin ("たなか tanaka"));
  g_assert_false (goen_text_is_latin ("03-0000"));
  g_assert_false (goen_text_is_latin (""));
  g_assert_false (goen_text_is_latin (NULL));
}

static void
test_kana (void)
{
  static const Pair wide[] = {
    { NULL, "" },
    { "ﾀｶﾊｼ ﾐｻｷ", "タカハシ ミサキ" },
    { "ﾊﾟﾋﾟｰｺﾞｳﾞｮｯﾄﾜｦﾝ", "パピーゴヴョットワヲン" },
    { "ｱﾞﾟ", "ア゛゜" },
    { "ﾞ", "゛" },
    { "カ\u3099", "ガ" },
    { "｢ｱ･ｲ｣｡､", "「ア・イ」。、" },
    { "高橋 abc ひら", "高橋 abc ひら" },
  };
  static const Pair hiragana[] = {
    { NULL, "" },
    { "タカハシ ミサキ", "たかはし みさき" },
    { "ﾀｶﾊｼ", "たかはし" },
    { "ヴィーヶヵ・ミスヾ", "ゔぃーゖゕ・みすゞ" },
    { "髙橋Tokyo", "髙橋Tokyo" },
  };

  ASSERT_PAIRS (goen_kana_to_fullwidth, wide);
  ASSERT_PAIRS (goen_kana_to_hiragana, hiragana);
}

static void
test_is_reading (void)
{
  g_assert_true (goen_kana_is_reading ("たかはし"));
  g_assert_true (goen_kana_is_reading ("タカハシ　ミサキ"));
  g_assert_true (goen_kana_is_reading ("ｼﾞｮﾝ･ｽﾐｽ"));
  g_assert_true (goen_kana_is_reading ("サトー"));
  g_assert_true (goen_kana_is_reading ("みすゞ"));
  g_assert_true (goen_kana_is_reading ("か\u3099"));
  g_assert_false (goen_kana_is_reading ("高橋"));
  g_assert_false (goen_kana_is_reading ("たか橋"));
  g_assert_false (goen_kana_is_reading ("Takahashi"));
  g_assert_false (goen_kana_is_reading ("ー・ "));
  g_assert_false (goen_kana_is_reading ("たかはし1"));
  g_assert_false (goen_kana_is_reading (""));
  g_assert_false (goen_kana_is_reading (NULL));
}

/* A reading and the ways its bearer may write it on a card, in a passport or in a mail address. */
static const char * const romaji_rows[][10] = {
  { "たかはし", "takahashi", "takahasi", "TAKAHASHI", "Ｔａｋａｈａｓｈｉ", NULL },
  { "さとう", "satou", "sato", "satoh", "satō", "Satô", NULL },
  { "すずき", "suzuki", NULL },
  { "たなか", "tanaka", NULL },
  { "いとう", "itou", "ito", "itoh", "itō", NULL },
  { "わたなべ", "watanabe", NULL },
  { "おおの", "oono", "ono", "ohno", "ōno", NULL },
  { "ゆうき", "yuuki", "yuki", "yūki", "yuhki", NULL },
  { "しんいち", "shinichi", "sin'iti", "shin-ichi", "shin'ichi", "shin’ichi", NULL },
  { "じゅんこ", "junko", "zyunko", "jyunko", NULL },
  { "つだ", "tsuda", "tuda", NULL },
  { "ふじい", "fujii", "huzii", "fujī", "fuji", NULL },
  { "はんば", "hamba", "hanba", NULL },
  { "こうすけ", "kosuke", "kousuke", "kohsuke", "kōsuke", NULL },
  { "きょうこ", "kyoko", "kyouko", "kyohko", NULL },
  { "おおたに", "ohtani", "otani", "ootani", NULL },
  { "おおやま", "ohyama", "oyama", "ooyama", NULL },
  { "いのうえ", "inoue", NULL },
  { "こいけ", "koike", NULL },
  { "もちづき", "mochizuki", "motizuki", "mochiduki", "mochidzuki", NULL },
  { "うちだ", "uchida", "utida", NULL },
  { "ちょうべい", "choubei", "chobei", "tyoubei", "chōbei", NULL },
  { "りょうた", "ryouta", "ryota", "ryohta", NULL },
  { "はっとり", "hattori", NULL },
  { "ほっち", "hotchi", "hocchi", "hotti", NULL },
  { "いっしき", "isshiki", "issiki", NULL },
  { "みつい", "mitsui", "mitui", NULL },
  { "ほんま", "homma", "honma", NULL },
  { "なんぶ", "nambu", "nanbu", NULL },
  { "さんぺい", "sampei", "sanpei", NULL },
  { "こんの", "konno", NULL },
  { "けいこ", "keiko", NULL },
  { "しょうじ", "shoji", "shouji", "syouzi", "shōji", NULL },
  { "ちば", "chiba", "tiba", NULL },
  { "ふくしま", "fukushima", "hukusima", NULL },
  { "よしおか", "yoshioka", "yosioka", NULL },
  { "みやざわ", "miyazawa", NULL },
  { "こづか", "kozuka", "koduka", "kodzuka", NULL },
  { "かをる", "kaoru", "kaworu", NULL },
  { "みすゞ", "misuzu", NULL },
  { "いすず", "isuzu", NULL },
  { "じょう", "jo", "jou", "joh", "zyou", NULL },
  { "しゅうへい", "shuhei", "shuuhei", "syuuhei", "shūhei", NULL },
  { "ちゃたに", "chatani", "tyatani", NULL },
  { "えいいち", "eiichi", "eiiti", NULL },
  { "にいがた", "niigata", "nigata", NULL },
  { "ジェームズ", "jemuzu", "jeemuzu", NULL },
  { "ヴィーナス", "viinasu", "binasu", "vīnasu", NULL },
  { "ワッフル", "waffuru", NULL },
  { "ティファニー", "tifanii", "thifanii", NULL },
};

static void
test_romaji_spellings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (romaji_rows); i++)
    {
      g_autofree char *canonical = goen_romaji_from_kana (romaji_rows[i][0]);

      for (guint j = 1; romaji_rows[i][j] != NULL; j++)
        {
          g_autofree char *folded = goen_romaji_fold_query (romaji_rows[i][j]);

          g_test_message ("%s, %s", romaji_rows[i][0], romaji_rows[i][j]);
          g_assert_cmpstr (folded, ==, canonical);
        }
    }
}

/* While the user types, every stage finds the person, and never asks for everybody. */
static void
test_romaji_prefixes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (romaji_rows); i++)
    {
      g_autofree char *canonical = goen_romaji_from_kana (romaji_rows[i][0]);

      for (guint j = 1; romaji_rows[i][j] != NULL; j++)
        {
          const char *spelling = romaji_rows[i][j];

          for (const char *p = g_utf8_next_char (spelling);; p = g_utf8_next_char (p))
            {
              g_autofree char *typed = g_strndup (spelling, p - spelling);
              g_autofree char *folded = goen_romaji_fold_query (typed);

              g_test_message ("%s in %s: %s in %s", typed, romaji_rows[i][0], folded, canonical);
              g_assert_cmpstr (folded, !=, "");
              g_assert_true (g_str_has_prefix (canonical, folded));
              if (*p == '\0')
                break;
            }
        }
    }
}

static void
test_romaji_pairs (void)
{
  static const Pair from_kana[] = {
    { NULL, "" },
    { "", "" },
    { "たかはし", "takahasi" },
    { "さとう", "sato" },
    { "サトー", "sato" },
    { "ｻﾄｰ", "sato" },
    { "けいこ", "keiko" },
    { "ちょう", "tyo" },
    { "はっとり", "hattori" },
    { "こんの", "konno" },
    { "いとう うた", "itouta" },
    { "ジョン・スミス", "zyonsumisu" },
    { "Smith", "smit" },
    { "みどり3ごう", "midori3go" },
    { "ー", "" },
  };
  static const Pair query[] = {
    { NULL, "" },
    { "takahashi", "takahasi" },
    { "satoh", "sato" },
    { "s", "s" }, { "sh", "s" }, { "c", "t" }, { "ch", "t" }, { "ts", "t" }, { "ky", "ky" }, { "f", "h" }, { "j", "z" }, { "h", "h" },
    { "3m", "3m" },
    { "高橋", "高橋" },
  };
  static const char * const different[][2] = {
    { "こんの", "こうの" }, { "はっとり", "はとり" }, { "さとう", "さいとう" }, { "けいこ", "けこ" }, { "しょう", "そう" }, { "かな", "かんな" },
  };

  ASSERT_PAIRS (goen_romaji_from_kana, from_kana);
  ASSERT_PAIRS (goen_romaji_fold_query, query);

  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_autofree char *a = goen_romaji_from_kana (different[i][0]);
      g_autofree char *b = goen_romaji_from_kana (different[i][1]);

      g_assert_cmpstr (a, !=, b);
    }
}

/* Hepburn and Kunrei (Cabinet Order 1 of 1954, table 1, and table 2 for the former) of syllables that come in any order. */
static const char * const syllables[][3] = {
  { "あ", "a", "a" }, { "い", "i", "i" }, { "う", "u", "u" }, { "え", "e", "e" }, { "お", "o", "o" },
  { "か", "ka", "ka" }, { "ぎ", "gi", "gi" }, { "く", "ku", "ku" }, { "きょ", "kyo", "kyo" }, { "し", "shi", "si" }, { "しゃ", "sha", "sya" }, { "しゅ", "shu", "syu" },
  { "じ", "ji", "zi" }, { "じょ", "jo", "zyo" }, { "す", "su", "su" }, { "ず", "zu", "zu" }, { "ち", "chi", "ti" }, { "ちゃ", "cha", "tya" }, { "つ", "tsu", "tu" },
  { "ぢ", "ji", "zi" }, { "づ", "zu", "zu" }, { "て", "te", "te" }, { "と", "to", "to" }, { "だ", "da", "da" }, { "ど", "do", "do" }, { "な", "na", "na" }, { "に", "ni", "ni" },
  { "は", "ha", "ha" }, { "ひ", "hi", "hi" }, { "ひょ", "hyo", "hyo" }, { "ふ", "fu", "hu" }, { "ほ", "ho", "ho" }, { "ば", "ba", "ba" }, { "ぴ", "pi", "pi" },
  { "ま", "ma", "ma" }, { "み", "mi", "mi" }, { "も", "mo", "mo" }, { "や", "ya", "ya" }, { "ゆ", "yu", "yu" }, { "ら", "ra", "ra" }, { "りゅ", "ryu", "ryu" },
  { "わ", "wa", "wa" }, { "ん", "n", "n" }, { "んば", "mba", "nba" }, { "んま", "mma", "nma" }, { "っか", "kka", "kka" }, { "っし", "sshi", "ssi" }, { "っち", "tchi", "tti" },
  { "っちゃ", "tcha", "ttya" }, { "っつ", "ttsu", "ttu" }, { "っぱ", "ppa", "ppa" }, { "おう", "ō", "ô" }, { "うう", "ū", "û" }, { "こお", "koh", "kō" },
};

static void
assert_found_while_typing (const char *canonical,
                           const char *spelling)
{
  g_autofree char *whole = goen_romaji_fold_query (spelling);

  g_assert_cmpstr (whole, ==, canonical);
  for (const char *p = g_utf8_next_char (spelling); *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *typed = g_strndup (spelling, p - spelling);
      g_autofree char *folded = goen_romaji_fold_query (typed);

      if (*folded == '\0' || !g_str_has_prefix (canonical, folded))
        g_error ("%s of %s gives %s, no beginning of %s", typed, spelling, folded, canonical);
    }
}

static void
test_romaji_any_word (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) kana = g_string_new (NULL);
      g_autoptr (GString) hepburn = g_string_new (NULL);
      g_autoptr (GString) kunrei = g_string_new (NULL);
      g_autofree char *canonical = NULL;

      for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
        {
          const char * const *syllable = syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))];

          /* No word begins with a doubled consonant or ん, and an h is no long vowel where a vowel follows. */
          if (kana->len == 0 && (g_str_has_prefix (syllable[0], "ん") || g_str_has_prefix (syllable[0], "っ") || g_str_equal (syllable[0], "づ") || g_str_equal (syllable[0], "ぢ")))
            continue;
          if (g_str_has_suffix (hepburn->str, "koh") && strchr ("aiueoy\xc5", syllable[1][0]) != NULL)
            continue;

          g_string_append (kana, syllable[0]);
          g_string_append (hepburn, syllable[1]);
          g_string_append (kunrei, syllable[2]);
        }

      if (kana->len == 0)
        continue;

      canonical = goen_romaji_from_kana (kana->str);
      assert_found_while_typing (canonical, hepburn->str);
      assert_found_while_typing (canonical, kunrei->str);
    }
}

static void
test_digits (void)
{
  static const Pair pairs[] = {
    { NULL, "" },
    { "03-0000-1234", "0300001234" },
    { "０３（００００）１２３４", "0300001234" },
    { "+81-3-0000-1234", "0300001234" },
    { "＋８１　３　００００　１２３４", "0300001234" },
    { "+81 (0)3-0000-1234", "0300001234" },
    { "(+81) 90 0000 1234", "09000001234" },
    { "0081-3-0000-1234", "0300001234" },
    { "tel:+81-3-0000-1234;ext=12", "0300001234" },
    { "03-0000-1234 内線12", "0300001234" },
    { "03-0000-1234（内線 12）", "0300001234" },
    { "03-0000-1234 ext. 12", "0300001234" },
    { "03-0000-1234x12", "0300001234" },
    { "03-0000-1234(代)", "0300001234" },
    { "81-3-0000-1234", "81300001234" },
    { "+1 212 555 0100", "12125550100" },
    { "+44 20 7946 0000", "442079460000" },
    { "なし", "" },
  };

  ASSERT_PAIRS (goen_text_fold_digits, pairs);
}

static void
test_split_extension (void)
{
  static const char * const rows[][3] = {
    { "03-0000-0000 内線12", "03-0000-0000", "12" },
    { "03-0000-0000（内線：1234）", "03-0000-0000", "1234" },
    { "03-0000-0000 内線番号 12-3", "03-0000-0000", "12-3" },
    { "03-0000-0000 (内)12", "03-0000-0000", "12" },
    { "03-0000-0000 Ext.12", "03-0000-0000", "12" },
    { "03-0000-0000 extension 12", "03-0000-0000", "12" },
    { "03-0000-0000 x12", "03-0000-0000", "12" },
    { "０３－００００－００００　内線１２", "０３－００００－００００", "１２" },
    { "内線12", "", "12" },
    { " 03-0000-0000 ", "03-0000-0000", NULL },
    { "03-0000-0000(代)", "03-0000-0000(代)", NULL },
    { "03-0000-0000 (内藤)", "03-0000-0000 (内藤)", NULL },
    { NULL, "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *extension = NULL;

      g_test_message ("%s", rows[i][0] != NULL ? rows[i][0] : "(null)");
      goen_phone_split_extension (rows[i][0], &number, &extension);
      g_assert_cmpstr (number, ==, rows[i][1]);
      g_assert_cmpstr (extension, ==, rows[i][2]);
    }

  goen_phone_split_extension ("03-0000-0000 内線12", NULL, NULL);
}

static void
test_company_strip (void)
{
  static const Pair pairs[] = {
    { NULL, "" },
    { "株式会社みどり製作所", "みどり製作所" },
    { "みどり製作所株式会社", "みどり製作所" },
    { "みどり製作所　株式会社 ", "みどり製作所" },
    { "㈱みどり製作所", "みどり製作所" },
    { "みどり製作所（株）", "みどり製作所" },
    { "(株) みどり製作所", "みどり製作所" },
    { "みどり製作所【株】", "みどり製作所" },
    { "株 式 会 社 みどり製作所", "みどり製作所" },
    { "株式會社みどり製作所", "みどり製作所" },
    { "㍿みどり製作所", "みどり製作所" },
    { "カブシキガイシャ ミドリ", "ミドリ" },
    { "ｶﾌﾞｼｷｶﾞｲｼｬﾐﾄﾞﾘ", "ﾐﾄﾞﾘ" },
    { "かぶしきがいしゃ みどり", "みどり" },
    { "ｶ)ﾐﾄﾞﾘ", "ﾐﾄﾞﾘ" },
    { "ミドリ（カ", "ミドリ" },
    { "㈲青葉商店", "青葉商店" },
    { "合同会社アオバ", "アオバ" },
    { "(資)あおば", "あおば" },
    { "㈾あおば", "あおば" },
    { "一般社団法人あおば会", "あおば会" },
    { "(一社)あおば会", "あおば会" },
    { "公益財団法人 あおば会", "あおば会" },
    { "認定NPO法人あおば", "あおば" },
    { "ＮＰＯ法人あおば", "あおば" },
    { "医療法人社団 みどり会", "みどり会" },
    { "国立大学法人みどり大学", "みどり大学" },
    { "税理士法人みどり", "みどり" },
    { "みどり農業協同組合", "みどり" },
    { "Midori Co., Ltd.", "Midori" },
    { "Midori Co.,Ltd.", "Midori" },
    { "MIDORI CO LTD", "MIDORI" },
    { "Ｍｉｄｏｒｉ　Ｃｏ．，　Ｌｔｄ．", "Ｍｉｄｏｒｉ" },
    { "Midori, Inc.", "Midori" },
    { "Midori K.K.", "Midori" },
    { "K.K. Midori", "Midori" },
    { "Midori LLC", "Midori" },
    { "Midori Corporation", "Midori" },
    { "Midori GmbH", "Midori" },
    { "株式会社ABC Inc.", "ABC" },
    { "株式会社", "" },
    /* not legal forms */
    { "Zinc", "Zinc" },
    { "Limited Editions", "Limited Editions" },
    { "Kktech", "Kktech" },
    { "株屋", "株屋" },
    { "あおば有楽町", "あおば有楽町" },
    { "あおば株式会社東京支店", "あおば株式会社東京支店" },
    { " 個人 ", "個人" },
  };

  ASSERT_PAIRS (goen_company_strip_legal_form, pairs);
}

static void
test_company_fold (void)
{
  static const char * const rows[][7] = {
    { "株式会社みどり製作所", "(株)ミドリ製作所", "みどり製作所㈱", "みどり製作所（株）", "みどり製作所", NULL },
    { "カブシキガイシャミドリ", "ｶ)ﾐﾄﾞﾘ", "みどり", NULL },
    { "Midori Co., Ltd.", "MIDORI", "Ｍｉｄｏｒｉ Inc.", NULL },
    { "株式会社", "㍿", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_alike (goen_company_fold, rows[i]);
}

static void
test_company_has_form (void)
{
  g_assert_true (goen_company_has_legal_form ("株式会社みどり"));
  g_assert_true (goen_company_has_legal_form ("みどり㈱"));
  g_assert_true (goen_company_has_legal_form ("Midori, Inc."));
  g_assert_true (goen_company_has_legal_form ("株式会社"));
  g_assert_false (goen_company_has_legal_form ("みどり製作所"));
  g_assert_false (goen_company_has_legal_form ("Zinc"));
  g_assert_false (goen_company_has_legal_form ("  "));
  g_assert_false (goen_company_has_legal_form (""));
  g_assert_false (goen_company_has_legal_form (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold/pairs", test_fold_pairs);
  g_test_add_func ("/text/fold/variants", test_fold_variants);
  g_test_add_func ("/text/fold/rests", test_fold_rests);
  g_test_add_func ("/text/fold/ways-agree", test_fold_ways_agree);
  g_test_add_func ("/text/mail", test_fold_mail);
  g_test_add_func ("/text/split-words", test_split_words);
  g_test_add_func ("/text/is-latin", test_is_latin);
  g_test_add_func ("/kana/widths", test_kana);
  g_test_add_func ("/kana/is-reading", test_is_reading);
  g_test_add_func ("/romaji/spellings", test_romaji_spellings);
  g_test_add_func ("/romaji/prefixes", test_romaji_prefixes);
  g_test_add_func ("/romaji/any-word", test_romaji_any_word);
  g_test_add_func ("/romaji/pairs", test_romaji_pairs);
  g_test_add_func ("/phone/digits", test_digits);
  g_test_add_func ("/phone/extension", test_split_extension);
  g_test_add_func ("/company/strip", test_company_strip);
  g_test_add_func ("/company/fold", test_company_fold);
  g_test_add_func ("/company/has-form", test_company_has_form);

  return g_test_run ();
}
