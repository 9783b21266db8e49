/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "draft-fixture.h"

static void
assert_draft (const Fixture    *fixture,
              guint             fields,
              GoenFollowUpKind  kind,
              GoenTone          tone,
              const char       *subject,
              const char       *body)
{
  GoenDraftSource source = make_source (fixture, fields);
  g_autoptr (GoenDraft) draft = goen_draft_new (kind, tone, fixture->is_japanese ? "ja" : "en", NULL, &source);

  g_assert_cmpstr (draft->subject, ==, subject);
  g_assert_cmpstr (draft->body, ==, body);
}

static void
test_japanese_texts (void)
{
  Fixture fixture;

  fixture_init (&fixture, TRUE);
  assert_draft (&fixture, EVENING | WITH (6) | WITH (7), GOEN_FOLLOW_UP_THANKS, GOEN_TONE_CLIENT,
                "異業種交流会のお礼(ごえん商事株式会社 山田 太郎)",
                "株式会社みどり製作所\n企画部 課長\n高橋 美咲 様\n\n"
                "ごえん商事株式会社の山田でございます。\n"
                "昨日は異業種交流会にて貴重なお時間をいただき、誠にありがとうございました。\n\n"
                "とりわけ展示会のお話は、大変印象に残っております。\n"
                "釣りという共通の話題がありましたことも、うれしく存じます。\n"
                "お約束いたしましたカタログをお送りする件につきましては、改めてご連絡いたします。\n\n"
                "今後とも何卒よろしくお願い申し上げます。\n\n"
                "――――――――――――\nごえん商事株式会社\n営業部長 山田 太郎\ntaro@example.jp");
  assert_draft (&fixture, EVENING, GOEN_FOLLOW_UP_THANKS, GOEN_TONE_PEER,
                "異業種交流会ではありがとうございました",
                "株式会社みどり製作所\n高橋 美咲 様\n\n"
                "ごえん商事株式会社の山田です。\n"
                "昨日は異業種交流会でお話しする機会をいただき、ありがとうございました。\n\n"
                "展示会のお話が、特に印象に残っています。\n\n"
                "今後ともよろしくお願いいたします。\n\n"
                "――――――――――――\nごえん商事株式会社\n営業部長 山田 太郎\ntaro@example.jp");
  assert_draft (&fixture, EVENING | WITH (6), GOEN_FOLLOW_UP_THANKS, GOEN_TONE_FRIEND,
                "昨日はありがとうございました",
                "高橋さん\n\n"
                "昨日は異業種交流会でお会いできて楽しかったです。ありがとうございました。\n"
                "展示会の話、また聞かせてください。\n"
                "約束したカタログを送る件は、また連絡しますね。\n\n"
                "ではまた。\n\n山田");
  assert_draft (&fixture, 0, GOEN_FOLLOW_UP_THANKS, GOEN_TONE_CLIENT, "先日のお礼",
                "先日は貴重なお時間をいただき、誠にありがとうございました。\n\n"
                "直接お話しできましたこと、大変うれしく存じます。\n\n"
                "今後とも何卒よろしくお願い申し上げます。");
  assert_draft (&fixture, WITH (0) | WITH (10) | WITH (11), GOEN_FOLLOW_UP_MEET, GOEN_TONE_CLIENT, "ご面談のお願い",
                "株式会社みどり製作所\n企画部 課長\n高橋 美咲 様\n\n"
                "お世話になっております。\n\n"
                "共同企画をご相談したく、改めてお時間をいただけましたら幸いです。\n"
                "以下の日時のご都合はいかがでしょうか。\n\n"
                "・11月25日(水) 14:00〜15:00\n\n"
                "ご都合が合わないようでしたら、ご希望の日時をお聞かせください。\n"
                "ご指定の場所へ伺います。オンラインでも差し支えございません。\n\n"
                "お忙しいところ恐れ入りますが、何卒よろしくお願い申し上げます。");
  assert_draft (&fixture, WITH (0) | WITH (8) | WITH (13), GOEN_FOLLOW_UP_CONGRATULATE, GOEN_TONE_CLIENT,
                "ご昇進、おめでとうございます",
                "株式会社みどり製作所\n企画部 課長\n高橋 美咲 様\n\n"
                "晩秋の候、ますますご清祥のこととお慶び申し上げます。\n"
                "お世話になっております。\n\n"
                "このたびはご昇進、誠におめでとうございます。\n"
                "心よりお祝い申し上げます。\n\n"
                "今後ますますのご活躍をお祈りいたします。\n"
                "略儀ながら、まずはメールにてお祝い申し上げます。");
  assert_draft (&fixture, WITH (0) | WITH (12), GOEN_FOLLOW_UP_AGAIN, GOEN_TONE_FRIEND, "お久しぶりです",
                "高橋さん\n\n"
                "お久しぶりです。お元気ですか。\n"
                "前に連絡してから、もう半年ほどになりますね。\n\n"
                "近いうちに、またゆっくり話しましょう。");
  assert_draft (&fixture, WITH (0) | WITH (1), GOEN_FOLLOW_UP_INTRODUCE, GOEN_TONE_PEER, "高橋さんと鈴木さんのご紹介",
                "株式会社みどり製作所\n高橋 美咲 様\n\nあおい商事株式会社\n鈴木 一郎 様\n\n"
                "お世話になっております。\n\n"
                "高橋さんと鈴木さんをご紹介します。\n\n"
                "■ 高橋 美咲さん(株式会社みどり製作所 企画部 課長)\n　提供できること：部品の試作\n\n"
                "■ 鈴木 一郎さん(あおい商事株式会社)\n　求めていること：試作の相談先\n\n"
                "お互いのお役に立てることがあるのではないかと思います。この後は、直接やり取りしていただければ幸いです。\n\n"
                "どうぞよろしくお願いいたします。");
  assert_draft (&fixture, WITH (0) | WITH (6), GOEN_FOLLOW_UP_PROMISE, GOEN_TONE_PEER, "カタログをお送りする件",
                "株式会社みどり製作所\n高橋 美咲 様\n\n"
                "お世話になっております。\n\n"
                "お約束したカタログをお送りする件でご連絡しました。\n\n"
                "お手すきのときにご覧ください。何かのお役に立てばうれしいです。\n\n"
                "引き続きよろしくお願いいたします。");
  assert_draft (&fixture, WITH (0) | WITH (6), GOEN_FOLLOW_UP_PROMISED, GOEN_TONE_CLIENT, "カタログをお送りいただく件について",
                "株式会社みどり製作所\n企画部 課長\n高橋 美咲 様\n\n"
                "お世話になっております。\n\n"
                "お話のありましたカタログをお送りいただく件につきまして、その後のご状況はいかがでしょうか。\n"
                "お忙しいところ恐れ入りますが、お手すきの折にお聞かせいただけましたら幸いです。\n\n"
                "何卒よろしくお願い申し上げます。");
  fixture_clear (&fixture);
}

static void
test_english_texts (void)
{
  Fixture fixture;

  fixture_init (&fixture, FALSE);
  assert_draft (&fixture, EVENING | WITH (6) | WITH (11), GOEN_FOLLOW_UP_THANKS, GOEN_TONE_CLIENT,
                "Thank you for our conversation at the Spring Mixer",
                "Dear Misaki Takahashi,\n\n"
                "It was a pleasure to meet you yesterday at the Spring Mixer. Thank you very much for your time.\n\n"
                "I especially enjoyed our conversation about the trade fair.\n"
                "I have not forgotten what I promised: to send the catalogue. I will be in touch about it shortly.\n\n"
                "If it suits you, I would be glad to continue our conversation. Would one of these times be convenient?\n\n"
                "• Wednesday, 25 November, 14:00–15:00\n\n"
                "I look forward to staying in touch.\n\n"
                "Kind regards,\nTaro Yamada\nSales Manager, Goen Ltd.\ntaro@example.jp");
  assert_draft (&fixture, 0, GOEN_FOLLOW_UP_THANKS, GOEN_TONE_PEER, "Good to meet you",
                "Hello,\n\n"
                "It was good to meet you the other day. Thank you for taking the time to talk.\n\n"
                "I really enjoyed our conversation.\n\n"
                "I look forward to keeping in touch.\n\nBest regards");
  assert_draft (&fixture, EVENING, GOEN_FOLLOW_UP_THANKS, GOEN_TONE_FRIEND, "Great to see you yesterday",
                "Hi Misaki,\n\n"
                "It was great to see you yesterday at the Spring Mixer. Thanks for a lovely time!\n"
                "I enjoyed our conversation about the trade fair and would love to hear more.\n\n"
                "All the best,\nTaro");
  assert_draft (&fixture, WITH (0) | WITH (8), GOEN_FOLLOW_UP_CONGRATULATE, GOEN_TONE_PEER, "Congratulations on your promotion",
                "Dear Misaki,\n\n"
                "Congratulations on your promotion!\nI was very happy to hear about it.\n\n"
                "Once things have settled down, I would love to hear more. I wish you all the best.\n\nBest regards");
  fixture_clear (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  setlocale (LC_CTYPE, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/japanese-texts", test_japanese_texts);
  g_test_add_func ("/draft/english-texts", test_english_texts);

  return g_test_run ();
}
