/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-advice-private.h"

#include <string.h>

#include "goen-text.h"

/* Phrases are looked for in the text as it is said, so that English ones are in lower case. */

static const char *const names[] = {
  "と申します", "と申し", "といいます", "と言います", "と言い", "my name is", "i am ", "i'm ", "i’m ", "this is ",
};

static const char *const askings[] = {
  "会いたい", "お会いしたい", "お会いでき", "探して", "さがして", "ご紹介ください", "ご紹介下さい", "ご紹介いただ", "紹介してください", "紹介していただ", "つながりたい", "繋がりたい",
  "ご存じ", "ご存知", "お知り合いに", "求めて", "募集し", "出会いたい", "出会え", "お話ししたい", "話したい", "お話を伺いたい", "お声がけ", "お声掛け", "がいらっしゃいましたら",
  "looking for", "like to meet", "want to meet", "love to meet", "hope to meet", "introduce", "if you know", "talk with people", "talk to people", "like to talk with",
  "searching for", "in touch with",
};

static const char *const reasons[] = {
  "参りました", "まいりました", "参加しました", "参加いたしました", "参加させて", "伺いました", "来ました", "きっかけ", "本日は", "今日は", "この会", "目的", "ために", "i came", "i am here", "i'm here",
  "i’m here", "today", "this evening", "tonight", "the reason",
};

static const char *const works[] = {
  "しています", "しております", "をして", "仕事", "会社", "営んで", "経営", "担当", "専門", "事務所", "代表", "支援", "i work", "i run", "i help", "i am a", "i make", "we make", "we help",
  "company", "my work",
};

/* What nobody says to people whom they have just met, unless they sell. */
static const char *const sales[] = {
  "特別価格", "特別割引", "割引", "半額", "格安", "お得", "今なら", "今だけ", "いまなら", "キャンペーン", "先着", "限定価格", "月額", "税込", "税別", "ぜひご購入", "ご購入ください", "ご購入いただ", "お買い求め",
  "お買い得", "ぜひご契約", "ご契約ください", "お申し込みください", "お申込みください", "ご入会ください", "ぜひご入会", "無料体験", "値引き", "ご加入ください", "資料をお送りしますので", "off", "discount", "special price",
  "special offer", "buy now", "sign up now", "only today",
};

static const char *const vague[] = {
  "どなたでも", "誰でも", "だれでも", "どんな方でも", "どんな人でも", "いろいろな方", "色々な方", "いろんな方", "さまざまな方", "様々な方", "たくさんの方", "多くの方と", "皆様とつながり", "皆さんとつながり", "皆様と繋がり",
  "すべての方", "全ての方", "anyone", "anybody", "everyone", "everybody", "all kinds of people", "as many people",
};

/* Words in katakana that a child knows, and countries: they do not make a sentence hard. */
static const char *const everyday[] = {
  "アメリカ", "イギリス", "フランス", "ドイツ", "イタリア", "スペイン", "ベトナム", "インド", "インドネシア", "マレーシア", "シンガポール", "フィリピン", "ミャンマー", "カンボジア", "オーストラリア", "ニュージーランド",
  "カナダ", "ブラジル", "アジア", "ヨーロッパ", "アフリカ", "ネパール", "モンゴル", "ロシア", "メキシコ", "ハワイ", "ロンドン", "パリ", "ニューヨーク",
  "カフェ", "レストラン", "ホテル", "ケーキ", "ラーメン", "カレー", "コーヒー", "ワイン", "ビール", "チーズ", "パスタ", "スイーツ", "チョコレート", "アイスクリーム", "パン", "スーパー", "コンビニ", "デパート", "レストラン",
  "オフィス", "ビル", "マンション", "アパート", "リフォーム", "キッチン", "トイレ", "カーテン", "ベッド", "テーブル", "ソファ", "ガラス", "タイル", "ペンキ", "カメラ", "テレビ", "ラジオ", "パソコン", "スマホ", "スマートフォン",
  "インターネット", "メール", "ホームページ", "アプリ", "ゲーム", "ニュース", "サイト", "ネット", "スタッフ", "メンバー", "チーム", "リーダー", "グループ", "メーカー", "オーナー", "デザイナー", "ボランティア",
  "イベント", "セミナー", "サービス", "スクール", "サークル", "クラブ", "パーティー", "ランチ", "ディナー", "デザイン", "チラシ", "ポスター", "パンフレット", "カタログ", "ロゴ", "イラスト", "ファッション", "アクセサリー",
  "ゴルフ", "テニス", "サッカー", "ラグビー", "バスケットボール", "バレーボール", "マラソン", "ランニング", "スキー", "キャンプ", "ヨガ", "ピアノ", "ギター", "ダンス", "スポーツ", "トレーニング", "マッサージ", "エステ", "ネイル",
  "ペット", "バス", "タクシー", "トラック", "バイク", "タイヤ", "エンジン", "ネジ", "モーター", "プラスチック", "ゴム", "アルミ", "ステンレス", "ロボット", "センサー", "カード", "ポイント", "プレゼント", "ギフト",
};

/* A katakana term of more letters is several in one. */
#define LETTERS_OF_TERM 8
#define TERMS_IN_A_ROW  3
#define SHORTEST_TERM   3

/* In bytes: ten kanji. */
#define LONGEST_NAME    30

static const char *
find_any (const char        *text,
          const char *const *phrases,
          gsize              n_phrases,
          gsize             *length)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char *first = NULL;

  for (gsize i = 0; i < n_phrases; i++)
    {
      const char *found = strstr (lower, phrases[i]);

      /* "off" is not in office. */
      if (found == NULL || (g_ascii_isalpha (*phrases[i]) && ((found > lower && g_ascii_isalpha (found[-1]))
                                                              || (phrases[i][strlen (phrases[i]) - 1] != ' '
                                                                  && g_ascii_isalpha (found[strlen (phrases[i])])))))
        continue;
      if (first == NULL || found < first)
        {
          first = found;
          *length = strlen (phrases[i]);
        }
    }

  /* Lower case has as many bytes in what is looked for, but not everywhere. */
  return first != NULL && strlen (lower) == strlen (text) ? text + (first - lower) : first != NULL ? text : NULL;
}

static gboolean
has_any (const char        *text,
         const char *const *phrases,
         gsize              n_phrases)
{
  gsize length;

  return find_any (text, phrases, n_phrases, &length) != NULL;
}

/* 税理士の山田です。 How names end cannot be told from other words, so that anything short is taken for one. */
static gboolean
ends_like_name (const char *text)
{
  static const char *const ends[] = { "です", "でございます" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (text, ends[i]);

      for (; end != NULL; end = strstr (end + 1, ends[i]))
        {
          const char *start = end;

          while (start > text && end - start < LONGEST_NAME)
            {
              start = g_utf8_prev_char (start);
              if (g_utf8_strchr ("の、。　 ", -1, g_utf8_get_char (start)) != NULL)
                return TRUE;
            }
          if (start == text && end > text)
            return TRUE;
        }
    }

  return FALSE;
}

gboolean
goen_pitch_says_name (const char *text)
{
  return has_any (text, names, G_N_ELEMENTS (names)) || ends_like_name (text);
}

gboolean
goen_pitch_asks_for_people (const char *text)
{
  return has_any (text, askings, G_N_ELEMENTS (askings));
}

gboolean
goen_pitch_tells_why (const char *text)
{
  return has_any (text, reasons, G_N_ELEMENTS (reasons));
}

gboolean
goen_pitch_tells_work (const char *text)
{
  return has_any (text, works, G_N_ELEMENTS (works));
}

static char *
dup_quote (const char        *text,
           const char *const *phrases,
           gsize              n_phrases)
{
  gsize length = 0;
  const char *found = find_any (text, phrases, n_phrases, &length);

  return found != NULL ? g_strndup (found, length) : NULL;
}

char *
goen_pitch_find_sale (const char *text)
{
  return dup_quote (text, sales, G_N_ELEMENTS (sales));
}

char *
goen_pitch_find_vague_whom (const char *text)
{
  return dup_quote (text, vague, G_N_ELEMENTS (vague));
}

/* Jargon */

static gboolean
is_katakana (gunichar c)
{
  return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC;
}

static gboolean
is_capital (gunichar c)
{
  return c < 0x80 && g_ascii_isalnum ((char) c);
}

static gboolean
is_everyday (const char *term,
             gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (everyday); i++)
    if (strlen (everyday[i]) == length && strncmp (everyday[i], term, length) == 0)
      return TRUE;

  return FALSE;
}

/* The end of the run of katakana, or of Latin letters, that begins at @p, and how many terms it is. */
static const char *
skip_term (const char *p,
           guint      *n_terms)
{
  gboolean is_kana = is_katakana (g_utf8_get_char (p));
  const char *end = p;
  guint n = 0;

  for (; *end != '\0' && (is_kana ? is_katakana (g_utf8_get_char (end)) : is_capital (g_utf8_get_char (end))); end = g_utf8_next_char (end))
    n++;

  *n_terms = 0;
  if (is_kana && n >= SHORTEST_TERM && !is_everyday (p, (gsize) (end - p)))
    *n_terms = 1 + (n - 1) / LETTERS_OF_TERM;
  else if (!is_kana && n >= 2 && g_ascii_isupper (*p))
    *n_terms = 1;

  return end;
}

/* What may stand between two terms that are still in a row. */
static const char *
skip_joiner (const char *p)
{
  static const char *const joiners[] = { "の", "・", "、", "と", "や", "を", "／", "/", "×", "＆", "&", " " };

  for (guint i = 0; i < G_N_ELEMENTS (joiners); i++)
    if (g_str_has_prefix (p, joiners[i]))
      return p + strlen (joiners[i]);

  return p;
}

char *
goen_pitch_find_jargon (const char *text)
{
  const char *start = NULL;
  guint n = 0;

  for (const char *p = text; *p != '\0'; )
    {
      gunichar c = g_utf8_get_char (p);
      const char *end;
      guint n_terms;

      if (!is_katakana (c) && !is_capital (c))
        {
          p = g_utf8_next_char (p);
          n = 0;
          continue;
        }

      end = skip_term (p, &n_terms);
      start = n == 0 ? p : start;
      n = n_terms > 0 ? n + n_terms : 0;
      if (n >= TERMS_IN_A_ROW)
        return g_strndup (start, (gsize) (end - start));
      p = skip_joiner (end);
    }

  return NULL;
}
