/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "goen-clock.h"
#include "goen-draft.h"

static gint64
at (const char *text)
{
  gint64 time = -1;

  g_assert_true (goen_clock_parse (text, &time));

  return time;
}

static GoenDraftSource
make_source (const GoenPersonRecord *person)
{
  return (GoenDraftSource) { .person = person, .now = at ("2026-11-20T21:30:00+09:00"), .zone = "Asia/Tokyo" };
}

static void
assert_filled (const char            *text,
               const char            *language,
               GoenTone               tone,
               const GoenDraftSource *source,
               const char            *expected)
{
  g_autofree char *filled = goen_draft_template_fill (text, language, tone, source);

  g_assert_cmpstr (filled, ==, expected);
}

static void
test_talk (void)
{
  static const char *const cases[][3] = {   /* note, 目上・顧客, 親しい */
    { "展示会", "展示会のお話", "展示会の話" },
    { "展示会の話", "展示会のお話", "展示会の話" },
    { "展示会のお話。", "展示会のお話", "展示会の話" },
    { "展示会について", "展示会のお話", "展示会の話" },
    { "展示会の件", "展示会のお話", "展示会の話" },
    { "「展示会」の話", "展示会のお話", "展示会の話" },
    { "展示会の", "展示会のお話", "展示会の話" },
    { "来月の展示会に出る", "来月の展示会に出るとのお話", "来月の展示会に出るという話" },
    { "来月の展示会に出ること", "来月の展示会に出るとのお話", "来月の展示会に出るという話" },
    { "来月の展示会に出るという話", "来月の展示会に出るとのお話", "来月の展示会に出るという話" },
    { "来月の展示会に出る話", "来月の展示会に出るお話", "来月の展示会に出る話" },
    { "釣りが好き", "釣りが好きとのお話", "釣りが好きという話" },
    { "部長に昇進した", "部長に昇進したとのお話", "部長に昇進したという話" },
    { "人手が足りない", "人手が足りないとのお話", "人手が足りないという話" },
    { "展示会に出ます", "展示会に出ますとのお話", "展示会に出ますという話" },
    { "会社と取引先の違い", "会社と取引先の違いのお話", "会社と取引先の違いの話" },
    { "子ども", "子どものお話", "子どもの話" },
    { "子育て", "子育てのお話", "子育ての話" },
    { "まちづくり", "まちづくりのお話", "まちづくりの話" },
    { "きもの", "きもののお話", "きものの話" },
    { "苦労話", "苦労話", "苦労話" },
    { "英会話", "英会話のお話", "英会話の話" },
    { "工場の見学は3月に", "「工場の見学は3月に」とのお話", "「工場の見学は3月に」という話" },
    { "ふるさとのくに", "ふるさとのくにのお話", "ふるさとのくにの話" },
    { "大阪で", "大阪でのお話", "大阪での話" },
    { "春に移転して", "「春に移転して」とのお話", "「春に移転して」という話" },
    { "春に移転。新しいビルを探している。", "「春に移転。新しいビルを探している」とのお話", "「春に移転。新しいビルを探している」という話" },
    { "「みどり」に出る？", "「『みどり』に出る？」とのお話", "「『みどり』に出る？」という話" },
    { "A/Bテスト", "A/Bテストのお話", "A/Bテストの話" },
    { " AI　導入 ", "AI 導入のお話", "AI 導入の話" },
    { "。", "", "" },
    { "…", "", "" },
  };
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();
  GoenDraftSource source = make_source (person);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      source.hook = cases[i][0];
      assert_filled ("{talk}", "ja", GOEN_TONE_CLIENT, &source, cases[i][1]);
      assert_filled ("{talk}", "ja", GOEN_TONE_FRIEND, &source, cases[i][2]);
    }
}

static void
test_other_phrases (void)
{
  static const char *const promises[][3] = {
    { "カタログ", "カタログの件", "カタログの件" },
    { "カタログを送る", "カタログをお送りする件", "カタログを送る件" },
    { "田中さんを紹介する。", "田中さんをご紹介する件", "田中さんを紹介する件" },
    { "田中さんをご紹介する", "田中さんをご紹介する件", "田中さんをご紹介する件" },
    { "駅まで見送る", "駅まで見送る件", "駅まで見送る件" },
    { "資料をお渡しする", "資料をお渡しする件", "資料をお渡しする件" },
    { "資料を送ります", "「資料を送ります」の件", "「資料を送ります」の件" },
  };
  static const char *const occasions[][3] = {
    { "昇進", "ご昇進", "昇進" },
    { "部長への昇進", "部長へのご昇進", "部長への昇進" },
    { "創立20周年", "創立20周年", "創立20周年" },
    { "会社を立ち上げた", "会社を立ち上げたとのこと", "会社を立ち上げたとのこと" },
    { "昇進したとのこと", "昇進したとのこと", "昇進したとのこと" },
    { "ご結婚", "ご結婚", "ご結婚" },
  };
  static const char *const reasons[][3] = {
    { "展示会の打ち合わせ", "展示会の打ち合わせの件で", "展示会の打ち合わせの件で" },
    { "共同企画を相談したい", "共同企画をご相談したく", "共同企画を相談したくて" },
    { "工場を見る", "工場を見る件で", "工場を見る件で" },
    { "打ち合わせのため", "打ち合わせのため", "打ち合わせのため" },
  };
  static const char *const others[][3] = {   /* slot, note, text */
    { "{info}について", "補助金について", "補助金について" },
    { "{info}について", "補助金が始まる", "補助金が始まることについて" },
    { "{interest}", "釣りが好き", "釣り" },
    { "{interest}", "ワインに興味あり", "ワイン" },
    { "{promised}", "カタログを送る", "カタログをお送りいただく件" },
    { "{promised}", "カタログ", "カタログの件" },
  };
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();
  GoenDraftSource source = make_source (person);

  for (guint tone = 0; tone < 2; tone++)
    {
      GoenTone which = tone == 0 ? GOEN_TONE_CLIENT : GOEN_TONE_FRIEND;

      for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
        {
          source.promise = promises[i][0];
          assert_filled ("{promise}", "ja", which, &source, promises[i][1 + tone]);
        }
      for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
        {
          source.occasion = occasions[i][0];
          assert_filled ("{occasion}", "ja", which, &source, occasions[i][1 + tone]);
        }
      for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
        {
          source.reason = reasons[i][0];
          assert_filled ("{reason}", "ja", which, &source, reasons[i][1 + tone]);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      GoenDraftSource other = make_source (person);

      if (g_str_has_prefix (others[i][0], "{info}"))
        other.info = others[i][1];
      else if (g_str_has_prefix (others[i][0], "{interest}"))
        other.interest = others[i][1];
      else
        other.promise = others[i][1];
      assert_filled (others[i][0], "ja", GOEN_TONE_CLIENT, &other, others[i][2]);
    }
}

static void
test_english_phrases (void)
{
  static const char *const cases[][3] = {   /* slot, note, text */
    { "{talk}", "the trade fair.", "our conversation about the trade fair" },
    { "{talk}", "talked about the trade fair", "our conversation about the trade fair" },
    { "{talk}", "they want to expand", "our conversation about “they want to expand”" },
    { "{talk}", "展示会", "our conversation about “展示会”" },
    { "{promise}", "the catalogue", "the catalogue" },
    { "{promise}", "I'll send the catalogue", "to send the catalogue" },
    { "{promise}", "Introduce Mr Tanaka.", "to introduce Mr Tanaka" },
    { "{occasion}", "promotion", "your promotion" },
    { "{occasion}", "the new shop", "the new shop" },
    { "{occasion}", "winning the prize", "winning the prize" },
    { "{occasion}", "20 years of Midori", "20 years of Midori" },
    { "{occasion}", "you won the prize", "the news that you won the prize" },
    { "{event}", "Spring Mixer", "the Spring Mixer" },
    { "{event}", "The Spring Mixer", "The Spring Mixer" },
    { "{event}", "Goen Days 2026", "Goen Days 2026" },
    { "{event}", "異業種交流会", "異業種交流会" },
  };
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GoenDraftSource source = make_source (person);

      if (g_str_equal (cases[i][0], "{talk}"))
        source.hook = cases[i][1];
      else if (g_str_equal (cases[i][0], "{promise}"))
        source.promise = cases[i][1];
      else if (g_str_equal (cases[i][0], "{occasion}"))
        source.occasion = cases[i][1];
      else
        source.event_title = cases[i][1];
      assert_filled (cases[i][0], "en", GOEN_TONE_CLIENT, &source, cases[i][2]);
    }
}

/* Now is the evening of Friday, 20 November 2026, in Tokyo. */
static void
test_time_in_words (void)
{
  static const struct {
    const char *start;   /* NULL: no time */
    const char *client;
    const char *friend;
    const char *english;
  } whens[] = {
    { "2026-11-20T19:00:00+09:00", "本日", "今日", "today" },
    { "2026-11-19T23:59:00+09:00", "昨日", "昨日", "yesterday" },
    { "2026-11-19T00:00:00+09:00", "昨日", "昨日", "yesterday" },
    { "2026-11-18T19:00:00+09:00", "先日", "先日", "on Wednesday" },
    { "2026-11-14T19:00:00+09:00", "先日", "先日", "on Saturday" },
    { "2026-11-13T19:00:00+09:00", "先日", "先日", "the other day" },
    { "2026-03-13T19:00:00+09:00", "その節", "あのとき", "a while ago" },
    { "2026-12-01T19:00:00+09:00", "先日", "先日", "the other day" },
    { NULL, "先日", "先日", "the other day" },
  };
  static const struct {
    const char *last;
    const char *japanese;
    const char *english;
  } sinces[] = {
    { "2026-11-18T12:00:00+09:00", "", "" },
    { "2026-11-06T12:00:00+09:00", "2週間ほど", "about 2 weeks" },
    { "2026-10-20T12:00:00+09:00", "1か月ほど", "about a month" },
    { "2026-08-20T12:00:00+09:00", "3か月ほど", "about 3 months" },
    { "2026-05-20T12:00:00+09:00", "半年ほど", "about half a year" },
    { "2025-11-15T12:00:00+09:00", "1年ほど", "about a year" },
    { "2025-05-01T12:00:00+09:00", "1年半ほど", "about a year and a half" },
    { "2023-11-01T12:00:00+09:00", "3年ほど", "about 3 years" },
  };
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();
  GoenDraftSource source = make_source (person);

  for (guint i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      source.event_start = whens[i].start != NULL ? at (whens[i].start) : 0;
      assert_filled ("{when}", "ja", GOEN_TONE_CLIENT, &source, whens[i].client);
      assert_filled ("{when}", "ja", GOEN_TONE_FRIEND, &source, whens[i].friend);
      assert_filled ("{when}", "en", GOEN_TONE_PEER, &source, whens[i].english);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sinces); i++)
    {
      source.last_contact = at (sinces[i].last);
      assert_filled ("{since}", "ja", GOEN_TONE_CLIENT, &source, sinces[i].japanese);
      assert_filled ("{since}", "en", GOEN_TONE_CLIENT, &source, sinces[i].english);
    }

  source.event_start = at ("2025-11-19T19:00:00+09:00");
  assert_filled ("{event_date}|{today}", "ja", GOEN_TONE_PEER, &source, "2025年11月19日|11月20日");
  assert_filled ("{event_date}|{today}", "en", GOEN_TONE_PEER, &source, "19 November 2025|20 November");
}

/* In another zone it is another day. */
static void
test_zone (void)
{
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();
  GoenDraftSource source = make_source (person);

  source.event_start = at ("2026-11-20T00:30:00+09:00");
  assert_filled ("{when}", "ja", GOEN_TONE_PEER, &source, "本日");
  source.zone = "Europe/London";   /* 15:30 on the 19th, and now it is 12:30 on the 20th */
  assert_filled ("{when}", "ja", GOEN_TONE_PEER, &source, "昨日");
}

static void
test_season (void)
{
  static const char *const cases[][2] = {
    { "2026-01-05T12:00:00+09:00", "新春の候" }, { "2026-01-20T12:00:00+09:00", "厳寒の候" }, { "2026-02-10T12:00:00+09:00", "余寒の候" },
    { "2026-03-05T12:00:00+09:00", "早春の候" }, { "2026-04-20T12:00:00+09:00", "陽春の候" }, { "2026-05-10T12:00:00+09:00", "新緑の候" },
    { "2026-06-05T12:00:00+09:00", "初夏の候" }, { "2026-07-20T12:00:00+09:00", "盛夏の候" }, { "2026-08-20T12:00:00+09:00", "残暑の候" },
    { "2026-09-10T12:00:00+09:00", "初秋の候" }, { "2026-10-20T12:00:00+09:00", "秋冷の候" }, { "2026-11-20T12:00:00+09:00", "晩秋の候" },
    { "2026-12-15T12:00:00+09:00", "師走の候" },
  };
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();
  GoenDraftSource source = make_source (person);

  assert_filled ("[{season}]", "ja", GOEN_TONE_CLIENT, &source, "[]");
  source.seasonal = TRUE;
  assert_filled ("[{season}]", "ja", GOEN_TONE_PEER, &source, "[]");
  assert_filled ("[{season}]", "en", GOEN_TONE_CLIENT, &source, "[]");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      source.now = at (cases[i][0]);
      assert_filled ("{season}", "ja", GOEN_TONE_CLIENT, &source, cases[i][1]);
    }
}

static void
test_language (void)
{
  static const char *const cases[][2] = {
    { "ja_JP.UTF-8", "ja" }, { "ja", "ja" }, { "en_GB.UTF-8", "en" }, { "C", "en" }, { "de_DE.UTF-8", "en" },
    { "de:ja:en", "ja" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_setenv ("LC_ALL", "ja_JP.UTF-8", TRUE);
      g_setenv ("LANGUAGE", cases[i][0], TRUE);
      g_assert_cmpstr (goen_draft_get_locale_language (), ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  setlocale (LC_CTYPE, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/talk", test_talk);
  g_test_add_func ("/draft/other-phrases", test_other_phrases);
  g_test_add_func ("/draft/english-phrases", test_english_phrases);
  g_test_add_func ("/draft/time-in-words", test_time_in_words);
  g_test_add_func ("/draft/zone", test_zone);
  g_test_add_func ("/draft/season", test_season);
  g_test_add_func ("/draft/language", test_language);

  return g_test_run ();
}
