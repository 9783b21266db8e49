/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "goen-pitch-meter.h"

/* Introductions as people write them: greeting, who, offer, why, whom, closing. The people and companies are made up. */
typedef struct {
  guint             seconds;
  const char       *blocks[GOEN_N_BLOCKS];
  GoenPitchHintKind kind;      /* what is wrong with it */
  const char       *quote;     /* part of what is quoted, or NULL */
} Case;

static const Case good[] = {
  { 30, { "はじめまして。高橋美咲と申します。", "小さな食品会社の海外展開を、通訳としてお手伝いしています。", "展示会の準備のことなら、何でもお尋ねください。",
          "今日は、春の展示会にご一緒できる会社を探しに参りました。", "輸出を考えている食品会社の社長さんにお会いしたいです。", "どうぞよろしくお願いいたします。" } },
  { 30, { "こんばんは、税理士の山田です。", "飲食店のお金の流れを、分かりやすく図にする仕事をしています。", "開業のときの届け出の順番を、一枚の紙にまとめてお渡しできます。",
          "お店を始める方のお話を聞きたくて参加しました。", "これから独立される料理人の方をご存じでしたら、ご紹介ください。", "奥のテーブルにおりますので、お声がけください。" } },
  { 20, { "はじめまして、佐藤工務店の佐藤健一といいます。", "築50年の家を、住みながら直しています。", NULL, NULL, "実家の片付けに悩んでいる方にお会いしたいです。", "よろしくお願いします。" } },
  { 30, { "はじめまして。鈴木と申します。", "社員10人から50人の会社で、求人の文章を書いています。", "採用の相談なら、1時間お話を伺うだけで直すところが見つかります。",
          "地元の会社を知りたくて来ました。", "人が辞めて困っている工場の方を、どなたかご紹介ください。", "皆様のお仕事も聞かせてください。" } },
  { 60, { "本日はありがとうございます。はじめまして、みなと印刷の中村と申します。",
          "創業70年の印刷会社で、私は三代目です。名刺やチラシだけでなく、小さな会社の歴史を一冊の本にまとめる仕事をしています。昨年は12冊をお手伝いしました。",
          "社史は大きな会社のものと思われがちですが、10ページからでも作れます。古い写真の整理の仕方をまとめた手引きを、今日は5部お持ちしました。",
          "この会には経営者の方が多いと伺い、節目の年を迎える会社のお話を聞きたくて参りました。", "来年、創立30年や50年を迎える会社の方にお会いしたいです。",
          "入口の近くにおります。お気軽に「中村さん」と声をかけてください。" } },
  { 30, { "Hello, my name is Misaki Takahashi.", "I help small food companies to sell abroad.", "I know how to prepare for trade fairs, so just ask me.",
          "I came to find companies for the fair in spring.", "I would like to meet the owner of a food company who thinks of exporting.", "I look forward to talking with you." } },
  { 30, { "はじめまして、弁護士の小林です。", "会社と会社の約束ごとを、争いになる前に整えています。", "契約書のどこを見ればよいか、三つだけお伝えできます。",
          "顔の見えるお付き合いがしたくて、初めて参加しました。", "海外の会社と取引を始める方を探しています。", "よろしくお願いいたします。" } },
  { 45, { "はじめまして。鎌倉でカフェを営んでいる、渡辺と申します。", "障がいのある方と一緒に、一日40食のランチを作っています。売上は3億円ではなく、300万円の小さな店です。", "会議のお弁当を、当日の朝でもお届けできます。",
          "きっかけは、この会に来ている友人の紹介です。", "社員食堂のない会社の総務の方に、お話を伺いたいです。", "どうぞよろしくお願いします。" } },
  { 30, { "はじめまして、保険代理店の伊藤でございます。", "ご家族の保険の見直しをお手伝いする仕事をしています。", "公的な制度だけでどこまで備えられるかを、無料でご説明できます。",
          "今日は、子育て中の方のお悩みを伺いに来ました。", "住宅を買ったばかりの30代のご夫婦を、ご紹介いただけるとうれしいです。", "ありがとうございました。" } },
  { 30, { "こんにちは、加藤と申します。", "ベトナム、タイ、インドネシアから部品を仕入れ、日本の工場にお届けしています。", "カフェやレストラン、ホテルで使う器も探せます。",
          "商品を一緒に考えてくださる方を探しに参りました。", "陶器のデザイナーさんとお話ししたいです。", "よろしくお願いいたします。" } },
  /* At the end, when everybody knows who speaks, a price is no harm. */
  { 30, { "はじめまして、佐藤と申します。", "築50年の家を、住みながら直しています。", "古い家の相談なら、何でもお尋ねください。", "今日は楽しみに来ました。",
          "実家の片付けに悩んでいる方にお会いしたいです。", "来月の見学会の割引券もお持ちしています。" } },
  /* "off" is not in an office. */
  { 30, { "Hello, my name is Ken Sato.", "We design small offices for young companies.", "I know how much room a team needs, so just ask me.",
          "I came to listen.", "I would like to meet founders who are moving this year.", "I look forward to talking with you." } },
  { 30, { "{会社}の{氏名}です。", "{私の仕事}。", "{提供できること}。", "今日は、{目的}。", "{会いたい人}。", "よろしくお願いいたします。" } },
};

static const Case bad[] = {
  /* without a name */
  { 30, { "本日はお時間をいただき、ありがとうございます。", "食品会社の海外展開をお手伝いしています。", NULL, "仲間を探しに参りました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_NO_NAME },
  { 20, { NULL, "お店の会計を見ています。", NULL, NULL, "独立する料理人の方を探しています。", NULL }, GOEN_HINT_NO_NAME },
  { 30, { "Good evening, everybody.", "We make furniture from old wood.", NULL, "I came to listen.", "I would like to meet architects.", NULL }, GOEN_HINT_NO_NAME },

  /* without somebody to meet */
  { 30, { "はじめまして、高橋と申します。", "食品会社の海外展開をお手伝いしています。", "展示会の準備のことなら、お尋ねください。", "勉強のために参りました。", NULL, "よろしくお願いいたします。" }, GOEN_HINT_NO_WHOM },
  { 20, { "はじめまして、鈴木と申します。", "求人の文章を書いています。", NULL, NULL, NULL, "よろしくお願いします。" }, GOEN_HINT_NO_WHOM },

  /* without a reason */
  { 30, { "はじめまして、高橋と申します。", "食品会社の海外展開をお手伝いしています。", "展示会の準備なら、お尋ねください。", NULL, "食品会社の社長にお会いしたいです。", "よろしくお願いいたします。" }, GOEN_HINT_NO_WHY },

  /* sells */
  { 30, { "はじめまして、高橋と申します。今だけの特別価格のご案内です。", "英会話教室をしています。", "英語を教えます。", "今日は楽しみに来ました。", "英語を学びたい方を探しています。", "よろしくお願いします。" }, GOEN_HINT_SELLS_EARLY, "今だけ" },
  { 30, { "はじめまして、浄水器の山本と申します。", "月額2,980円で、おいしい水が飲める浄水器を扱っています。", "ぜひお試しください。", "今日は楽しみに来ました。", "お子さんのいるご家庭をご紹介ください。", "よろしくお願いします。" }, GOEN_HINT_SELLS_EARLY, "月額" },
  { 30, { "はじめまして、高橋と申します。", NULL, "どんな会社のホームページでも、三日で作ります。", "今日は楽しみに来ました。", "新しくお店を開く方を探しています。", "よろしくお願いします。" }, GOEN_HINT_SELLS_EARLY, "ホームページ" },
  { 30, { "Hello, my name is Ken Sato.", "We sell water filters at a special price of 20 dollars.", NULL, "I came to listen.", "I would like to meet young families.", NULL }, GOEN_HINT_SELLS_EARLY, "special price" },

  /* hard to follow */
  { 30, { "はじめまして、高橋と申します。", "私たちは中小企業の経営者の皆様が日々の業務に追われてなかなか手を付けられない海外への販路開拓について、展示会への出展から現地での通訳や商談の後のやり取りまでお手伝いしています。", NULL,
          "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_LONG_SENTENCE, "私たちは" },
  { 60, { "Hello, my name is Ken Sato.", "We help companies which want to sell their products in other countries but do not know how to begin because they have nobody who speaks the language or knows the market there.", NULL,
          "I came to listen.", "I would like to meet exporters.", NULL }, GOEN_HINT_LONG_SENTENCE, "We help" },
  { 30, { "はじめまして、高橋と申します。", "マーケティングのソリューションとコンサルティングをしています。", NULL, "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_JARGON, "ソリューション" },
  { 30, { "はじめまして、高橋と申します。", "BtoBのSaaSのカスタマーサクセスを支援しています。", NULL, "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_JARGON, "SaaS" },
  { 30, { "はじめまして、高橋と申します。", "デジタルトランスフォーメーションコンサルティングの会社です。", NULL, "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_JARGON, "デジタル" },
  { 30, { "はじめまして、高橋と申します。", "父の代から続く小さな印刷会社で名刺やチラシや会社の歴史をまとめた本などを作る仕事をしています。", NULL, "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_NO_PAUSE, "父の代" },
  { 30, { "はじめまして、高橋と申します", "食品会社の海外展開をお手伝いしています。", NULL, "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_NO_PAUSE, "高橋" },

  /* says nothing */
  { 30, { "はじめまして、高橋と申します。", "食品会社の海外展開をお手伝いしています。", NULL, "今日は楽しみに来ました。", "どなたでも、お気軽にお声がけください。", "よろしくお願いします。" }, GOEN_HINT_VAGUE_WHOM, "どなたでも" },
  { 30, { "はじめまして、高橋と申します。", "食品会社の海外展開をお手伝いしています。", NULL, "今日は楽しみに来ました。", "いろいろな方とお話ししたいです。", "よろしくお願いします。" }, GOEN_HINT_VAGUE_WHOM, "いろいろな方" },
  { 30, { "Hello, my name is Ken Sato.", "We make furniture from old wood.", NULL, "I came to listen.", "I would like to meet anyone who is here.", NULL }, GOEN_HINT_VAGUE_WHOM, "anyone" },

  /* the wrong length */
  { 10, { "はじめまして、高橋と申します。", "食品会社の海外展開をお手伝いしています。", "展示会の準備のことなら、何でもお尋ねください。", "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_TOO_LONG },
  { 120, { "はじめまして、高橋と申します。", "食品会社の海外展開をお手伝いしています。", "展示会の準備のことなら、何でもお尋ねください。", "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_TOO_SHORT },

  /* slots */
  { 30, { "{役職}の高橋と申します。", "食品会社の海外展開をお手伝いしています。", NULL, "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_EMPTY_SLOT, "{役職}" },
  { 30, { "はじめまして、高橋と申します。", "{わたしのしごと}をしています。", NULL, "今日は楽しみに来ました。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_EMPTY_SLOT, "{わたしのしごと}" },
  { 30, { "はじめまして、高橋と申します。", "食品会社の海外展開をお手伝いしています。", NULL, "{会の名前}に来られてうれしいです。", "食品会社の社長にお会いしたいです。", "よろしくお願いします。" }, GOEN_HINT_EMPTY_SLOT, "{会の名前}" },
};

static GoenPitch *
make_pitch (const Case *row)
{
  GoenPitch *pitch = goen_pitch_new ();

  pitch->seconds = row->seconds;
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    g_set_str (&pitch->blocks[i], row->blocks[i]);

  return pitch;
}

static GPtrArray *
advise (const GoenPitch *pitch)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  GoenPitchContext context = { profile, NULL };
  GoenPitchTimes times;

  profile->name = g_strdup ("森本 健");
  profile->company = g_strdup ("森本製作所");
  profile->who = g_strdup ("金属の板を曲げています。");
  profile->offers = g_strdup ("試作品を一個から作れる");
  profile->needs = g_strdup ("新しい機械を開発している方");
  profile->purpose = g_strdup ("開発の仲間をつくる");
  times = goen_pitch_meter_pitch (meter, pitch, &context);

  return goen_pitch_advise (pitch, &times, &context);
}

static const GoenPitchHint *
find_hint (GPtrArray        *hints,
           GoenPitchHintKind kind)
{
  for (guint i = 0; i < hints->len; i++)
    if (((GoenPitchHint *) hints->pdata[i])->kind == kind)
      return hints->pdata[i];

  return NULL;
}

/* How long it takes is another matter: some of them are short for their target. */
static void
test_good (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (good), >=, 10);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GoenPitch) pitch = make_pitch (&good[i]);
      g_autoptr (GPtrArray) hints = advise (pitch);

      for (guint j = 0; j < hints->len; j++)
        g_error ("%u: %s (%s)", i, ((GoenPitchHint *) hints->pdata[j])->text, ((GoenPitchHint *) hints->pdata[j])->quote);
    }
}

static void
test_bad (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (bad), >=, 20);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GoenPitch) pitch = make_pitch (&bad[i]);
      g_autoptr (GPtrArray) hints = advise (pitch);
      const GoenPitchHint *hint = find_hint (hints, bad[i].kind);
      guint n_others = 0;

      for (guint j = 0; j < hints->len; j++)
        {
          const GoenPitchHint *other = hints->pdata[j];

          if (other->kind == bad[i].kind || other->kind == GOEN_HINT_TOO_SHORT || other->kind == GOEN_HINT_TOO_LONG)
            continue;
          g_test_message ("%u, for %d: %d %s (%s)", i, bad[i].kind, other->kind, other->text, other->quote);
          n_others++;
        }
      if (hint == NULL || n_others > 0)
        g_error ("%u: wanted %d, %s, %u others", i, bad[i].kind, hint != NULL ? "found" : "not found", n_others);
      if (bad[i].quote != NULL)
        g_assert_nonnull (strstr (hint->quote, bad[i].quote));
      g_assert_cmpuint (strlen (hint->text), >, 20);
    }
}

static void
test_order (void)
{
  static const Case row = { 30, { "こんにちは", NULL, "今なら半額です。", NULL, NULL, NULL } };
  g_autoptr (GoenPitch) pitch = make_pitch (&row);
  g_autoptr (GPtrArray) hints = advise (pitch);

  g_assert_cmpuint (hints->len, >=, 5);
  g_assert_cmpint (((GoenPitchHint *) hints->pdata[0])->kind, ==, GOEN_HINT_NO_NAME);
  g_assert_cmpint (((GoenPitchHint *) hints->pdata[1])->kind, ==, GOEN_HINT_NO_WHOM);
  g_assert_cmpint (((GoenPitchHint *) hints->pdata[hints->len - 1])->kind, ==, GOEN_HINT_TOO_SHORT);
}

/* What @times leads to, whatever the text would take. */
static const char *
find_length (GPtrArray         *hints,
             GoenPitchHintKind  kind)
{
  const GoenPitchHint *hint = find_hint (hints, kind);

  return hint != NULL ? hint->text : NULL;
}

/* Of 30 s: less than 18 s is short, and more than 34.5 s, where the red light goes on, long. The part that is farthest from its
 * share is named. */
static void
test_length (void)
{
  static const struct
  {
    guint ms;
    guint blocks[GOEN_N_BLOCKS];
    const char *too_long;
    const char *too_short;
  } rows[] = {
    { 17999, { 3000, 6000, 5999, 3000, 0, 0 }, NULL, "Whom" },
    { 18000, { 3000, 6000, 6000, 3000, 0, 0 }, NULL, NULL },
    { 34500, { 3000, 6000, 20500, 2000, 3000, 0 }, NULL, NULL },
    { 34501, { 3000, 6000, 20501, 2000, 3000, 0 }, "offer", NULL },
  };
  g_autoptr (GoenPitch) pitch = make_pitch (&good[0]);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GoenPitchTimes times = { .all = { .ms = rows[i].ms } };
      g_autoptr (GPtrArray) hints = NULL;
      const char *too_long;
      const char *too_short;

      for (guint block = 0; block < GOEN_N_BLOCKS; block++)
        times.blocks[block].ms = rows[i].blocks[block];
      hints = goen_pitch_advise (pitch, &times, NULL);
      too_long = find_length (hints, GOEN_HINT_TOO_LONG);
      too_short = find_length (hints, GOEN_HINT_TOO_SHORT);
      g_test_message ("%u ms: %s, %s", rows[i].ms, too_long, too_short);
      g_assert_cmpint (too_long != NULL, ==, rows[i].too_long != NULL);
      g_assert_cmpint (too_short != NULL, ==, rows[i].too_short != NULL);
      if (too_long != NULL)
        g_assert_nonnull (strstr (too_long, rows[i].too_long));
      if (too_short != NULL)
        g_assert_nonnull (strstr (too_short, rows[i].too_short));
    }
}

/* Sixty characters can still be followed, marks not counted. */
static void
test_long_sentence (void)
{
  for (guint n = 60; n <= 61; n++)
    {
      g_autoptr (GoenPitch) pitch = make_pitch (&good[0]);
      g_autoptr (GString) sentence = g_string_new (NULL);
      g_autoptr (GPtrArray) hints = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (sentence, i == 30 ? "、ま" : "あ");
      g_string_append (sentence, "。");
      g_set_str (&pitch->blocks[GOEN_BLOCK_WHO], sentence->str);
      hints = advise (pitch);
      g_assert_cmpint (find_hint (hints, GOEN_HINT_LONG_SENTENCE) != NULL, ==, n > 60);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GPtrArray) hints = advise (pitch);

  g_assert_cmpuint (hints->len, ==, 0);
}

/* As the signals of a Toastmasters timer have it: green at 80 % of the target, red at 115 %, and then a sixth of it as grace. */
static void
test_fit (void)
{
  static const struct {
    guint        ms, seconds;
    GoenPitchFit fit;
    const char  *sentence;
  } rows[] = {
    { 0, 30, GOEN_PITCH_FIT_EMPTY, "0 s of 30 s: Nothing to say yet" },
    { 15200, 30, GOEN_PITCH_FIT_SHORT, "15 s of 30 s: There is time left" },
    { 23999, 30, GOEN_PITCH_FIT_SHORT, "24 s of 30 s: There is time left" },
    { 24000, 30, GOEN_PITCH_FIT_GOOD, "24 s of 30 s: Fits" },
    { 34500, 30, GOEN_PITCH_FIT_GOOD, "35 s of 30 s: Fits" },
    { 34501, 30, GOEN_PITCH_FIT_CLOSE, "35 s of 30 s: A little long" },
    { 39500, 30, GOEN_PITCH_FIT_CLOSE, "40 s of 30 s: A little long" },
    { 39501, 30, GOEN_PITCH_FIT_LONG, "40 s of 30 s: Too long" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sentence = goen_pitch_fit_dup_sentence (rows[i].ms, rows[i].seconds);

      g_assert_cmpint (goen_pitch_fit_tell (rows[i].ms, rows[i].seconds), ==, rows[i].fit);
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pitch-advice/good", test_good);
  g_test_add_func ("/pitch-advice/bad", test_bad);
  g_test_add_func ("/pitch-advice/order", test_order);
  g_test_add_func ("/pitch-advice/length", test_length);
  g_test_add_func ("/pitch-advice/long-sentence", test_long_sentence);
  g_test_add_func ("/pitch-advice/nothing", test_nothing);
  g_test_add_func ("/pitch-advice/fit", test_fit);

  return g_test_run ();
}
