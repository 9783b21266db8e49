/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "goen-clock.h"
#include "goen-draft.h"
#include "goen-error.h"

#define N_FIELDS 14

static const char *const languages[] = { "ja", "en" };

/* What may be missing in a source. */
typedef struct {
  GoenPersonRecord *person;
  GoenPersonRecord *other;
  GoenPersonRecord *nobody;
  GoenProfile      *profile;
  GArray           *slots;
  gboolean          is_japanese;
} Fixture;

static gint64
at (const char *text)
{
  gint64 time = -1;

  g_assert_true (goen_clock_parse (text, &time));

  return time;
}

static GoenPersonRecord *
make_person (const char *family,
             const char *given,
             const char *company,
             const char *department,
             const char *title)
{
  GoenPersonRecord *person = goen_person_record_new ();

  person->family = g_strdup (family);
  person->given = g_strdup (given);
  if (company != NULL || department != NULL || title != NULL)
    g_ptr_array_add (person->affiliations, goen_affiliation_new (company, department, title));
  /* Notes are mine, and must not be in any draft. */
  person->note = g_strdup ("SECRET");
  person->private_note = g_strdup ("SECRET");
  person->met_how = g_strdup ("SECRET");

  return person;
}

static void
fixture_init (Fixture  *self,
              gboolean  is_japanese)
{
  GoenMeetingSlot slot = { at ("2026-11-25T14:00:00+09:00"), at ("2026-11-25T15:00:00+09:00") };

  self->is_japanese = is_japanese;
  self->nobody = goen_person_record_new ();
  self->profile = goen_profile_new ();
  self->slots = g_array_new (FALSE, FALSE, sizeof (GoenMeetingSlot));
  g_array_append_val (self->slots, slot);

  self->person = is_japanese ? make_person ("高橋", "美咲", "株式会社みどり製作所", "企画部", "課長")
                             : make_person ("Takahashi", "Misaki", "Midori Ltd.", "Planning", "Manager");
  self->other = is_japanese ? make_person ("鈴木", "一郎", "あおい商事株式会社", NULL, NULL)
                            : make_person ("Suzuki", "Ichiro", "Aoi Trading", NULL, NULL);
  g_ptr_array_add (self->person->offers, g_strdup (is_japanese ? "部品の試作" : "prototypes"));
  g_ptr_array_add (self->other->needs, g_strdup (is_japanese ? "試作の相談先" : "somebody for prototypes"));

  self->profile->name = g_strdup (is_japanese ? "山田 太郎" : "Taro Yamada");
  self->profile->company = g_strdup (is_japanese ? "ごえん商事株式会社" : "Goen Ltd.");
  self->profile->title = g_strdup (is_japanese ? "営業部長" : "Sales Manager");
  self->profile->mail = g_strdup ("taro@example.jp");
}

static void
fixture_clear (Fixture *self)
{
  goen_person_record_free (self->person);
  goen_person_record_free (self->other);
  goen_person_record_free (self->nobody);
  goen_profile_free (self->profile);
  g_array_unref (self->slots);
}

/* A source in which the fields of @fields, one bit each, are there. */
static GoenDraftSource
make_source (const Fixture *self,
             guint          fields)
{
  gboolean ja = self->is_japanese;
  GoenDraftSource source = { .person = self->nobody, .now = at ("2026-11-20T21:30:00+09:00"), .zone = "Asia/Tokyo" };

#define HAS(bit) ((fields & (1u << (bit))) != 0)
  if (HAS (0)) source.person = self->person;
  if (HAS (1)) source.other = self->other;
  if (HAS (2)) source.profile = self->profile;
  if (HAS (3)) source.event_title = ja ? "異業種交流会" : "Spring Mixer";
  if (HAS (4)) source.event_start = at ("2026-11-19T19:00:00+09:00");
  if (HAS (5)) source.hook = ja ? "展示会の話" : "the trade fair";
  if (HAS (6)) source.promise = ja ? "カタログを送る" : "send the catalogue";
  if (HAS (7)) source.interest = ja ? "釣り" : "fishing";
  if (HAS (8)) source.occasion = ja ? "昇進" : "promotion";
  if (HAS (9)) source.info = ja ? "補助金" : "subsidies";
  if (HAS (10)) source.reason = ja ? "共同企画を相談したい" : "a joint stand";
  if (HAS (11)) source.slots = self->slots;
  if (HAS (12)) source.last_contact = at ("2026-05-10T12:00:00+09:00");
  if (HAS (13)) source.seasonal = TRUE;
#undef HAS

  return source;
}

static void
fail_text (const char *what,
           const char *text)
{
  g_test_message ("“%s” stands in:\n%s", what, text);
  g_test_fail ();
}

/* What a text never has, whatever is missing. */
static void
assert_reads_well (const char *text,
                   gboolean    is_japanese)
{
  static const char *const never[] = {
    "{", "}", "[[", "]]", "||", "  ", "\n\n\n", " \n", "\n ー", "(null)", "\x01", "( ", " )", "()", "SECRET",
  };
  /* Particles and words that hang in the air. */
  static const char *const never_ja[] = {
    " 、", " 。", "、、", "。。", "、。", "。、", "のの", "をを", "にに", "がが", "はは", "でで", "はを", "をは", "のは、は", "がは", "のを", "にを",
    "でを", "のに、", "のが、", "\nの", "\nを", "\nに", "\nは", "\nが", "\n、", "\n。", "\nについて", "\nにて", "\nという", "\nとの",
    "。の", "。を", "。が", "。は", "。について", "。にて", "。という", "、の", "、を", "、について", "、という", "、との", "「」", "のお話のお話", "の件の件", "についてについて",
    "ことこと", "件件", "様様", "さん様", "様さん", "様 様", "\nでございます", "\nです", "。でございます", "。です", "\nがいらっしゃ", "のについて",
  };
  static const char *const never_en[] = {
    " ,", " .", " !", " ?", ",,", "..", ". .", ":.", ": .", ":\n", "the the", "at .", " at\n", " about.", " about\n", " on.", " on\n", " in\n", " in.", "you .",
    "\nat ", "\nabout ", "your your", "to to ", "about about", "for .", " to.", "\n.", "\n,", "Dear ,", "Hi ,", "“”",
  };
  const char *const *words = is_japanese ? never_ja : never_en;
  gsize n_words = is_japanese ? G_N_ELEMENTS (never_ja) : G_N_ELEMENTS (never_en);
  g_autofree char *lines = g_strconcat ("\n", text, "\n", NULL);

  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_false (g_str_has_prefix (text, "\n") || g_str_has_suffix (text, "\n"));

  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    if (strstr (text, never[i]) != NULL && !(strcmp (never[i], "  ") == 0 && strstr (text, "\n  ") != NULL))
      fail_text (never[i], text);
  for (gsize i = 0; i < n_words; i++)
    if (strstr (lines, words[i]) != NULL)
      fail_text (words[i], text);
}

static void
assert_all_read_well (const Fixture *fixture,
                      guint          fields)
{
  const char *language = fixture->is_japanese ? "ja" : "en";
  GoenDraftSource source = make_source (fixture, fields);

  for (GoenFollowUpKind kind = GOEN_FOLLOW_UP_THANKS; kind < GOEN_N_FOLLOW_UP_KINDS; kind++)
    for (GoenTone tone = GOEN_TONE_CLIENT; tone < GOEN_N_TONES; tone++)
      {
        g_autoptr (GoenDraft) draft = goen_draft_new (kind, tone, language, NULL, &source);

        assert_reads_well (draft->subject, fixture->is_japanese);
        assert_reads_well (draft->body, fixture->is_japanese);
        g_assert_null (strchr (draft->subject, '\n'));
      }
}

/* Every template: nothing there, each field alone, each missing alone, each pair, and all. */
static void
test_every_template (void)
{
  guint all = (1u << N_FIELDS) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, i == 0);
      assert_all_read_well (&fixture, 0);
      assert_all_read_well (&fixture, all);
      for (guint a = 0; a < N_FIELDS; a++)
        {
          assert_all_read_well (&fixture, all & ~(1u << a));
          for (guint b = a; b < N_FIELDS; b++)
            assert_all_read_well (&fixture, (1u << a) | (1u << b));
        }
      fixture_clear (&fixture);
    }
}

/* A hook may be a noun, a clause, or half a sentence. */
static void
test_every_hook (void)
{
  static const char *const notes[] = {
    "展示会", "展示会の話", "展示会の件。", "展示会について", "来月の展示会に出る", "新工場を探している", "釣りが好き", "娘さんが留学中", "工場を見せてもらいたい",
    "「みどり」の新商品", "春に移転。新しいビルを探している", "展示会に出ますか？", "大阪で", "子ども", "まちづくり", "違い", "値段が高い", "A/Bテスト", "AI", "3月に",
    "面白い話", "昇進したこと", "昇進しました", "資料を送ります", "ゴルフ、旅行",
  };
  Fixture fixture;

  fixture_init (&fixture, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    for (GoenFollowUpKind kind = GOEN_FOLLOW_UP_THANKS; kind < GOEN_N_FOLLOW_UP_KINDS; kind++)
      for (GoenTone tone = GOEN_TONE_CLIENT; tone < GOEN_N_TONES; tone++)
        {
          GoenDraftSource source = make_source (&fixture, (1u << N_FIELDS) - 1);
          g_autoptr (GoenDraft) draft = NULL;

          source.hook = source.promise = source.interest = source.occasion = source.info = source.reason = notes[i];
          source.hook = "展示会";
          draft = goen_draft_new (kind, tone, "ja", NULL, &source);
          assert_reads_well (draft->subject, TRUE);
          assert_reads_well (draft->body, TRUE);
        }
  fixture_clear (&fixture);
}

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

/* Person, me, event with its time, hook: what an evening of quick capture leaves. */
#define EVENING ((1u << 0) | (1u << 2) | (1u << 3) | (1u << 4) | (1u << 5))
#define WITH(bit) (1u << (bit))

static void
test_japanese_texts (void)
{
  Fixture fixture;

  fixture_init (&fixture, TRUE);
  assert_draft (&fixture, EVENING | WITH (6) | WITH (7), GOEN_FOLLOW_UP_THANKS, GOEN_TONE_CLIENT,
                "異業種交流会でのお礼(ごえん商事株式会社 山田 太郎)",
                "株式会社みどり製作所\n企画部 課長\n高橋 美咲 様\n\n"
                "ごえん商事株式会社の山田でございます。\n"
                "昨日は異業種交流会にて貴重なお時間をいただき、誠にありがとうございました。\n\n"
                "とりわけ展示会のお話は、大変印象に残っております。\n"
                "釣りという共通の話題がありましたことも、うれしく存じました。\n"
                "お約束しておりましたカタログをお送りする件につきましては、改めてご連絡いたします。\n\n"
                "今後とも何卒よろしくお願い申し上げます。\n\n"
                "――――――――――――\nごえん商事株式会社\n営業部長 山田 太郎\ntaro@example.jp");
  assert_draft (&fixture, EVENING, GOEN_FOLLOW_UP_THANKS, GOEN_TONE_PEER,
                "異業種交流会ではありがとうございました",
                "株式会社みどり製作所\n高橋 美咲 様\n\n"
                "ごえん商事株式会社の山田です。\n"
                "昨日は異業種交流会でお話の機会をいただき、ありがとうございました。\n\n"
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
                "その折にお話のありましたカタログをお送りいただく件につきまして、その後のご状況はいかがでしょうか。\n"
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

static void
test_own_template (void)
{
  GoenTemplate template = { .language = (char *) "ja", .subject = (char *) "{name}へ\n二行目", .body = (char *) "{event_date}、{event}。[[{hook}。||特になし。]]" };
  Fixture fixture;
  GoenDraftSource source;
  g_autoptr (GoenDraft) draft = NULL;
  g_autoptr (GoenDraft) without = NULL;

  fixture_init (&fixture, TRUE);
  source = make_source (&fixture, EVENING);
  draft = goen_draft_new (GOEN_FOLLOW_UP_THANKS, GOEN_TONE_PEER, "en", &template, &source);
  g_assert_cmpstr (draft->subject, ==, "高橋さんへ 二行目");
  g_assert_cmpstr (draft->body, ==, "11月19日、異業種交流会。展示会。");

  source = make_source (&fixture, EVENING & ~WITH (5));
  template.subject = NULL;
  without = goen_draft_new (GOEN_FOLLOW_UP_THANKS, GOEN_TONE_PEER, "en", &template, &source);
  g_assert_cmpstr (without->subject, ==, "異業種交流会ではありがとうございました");
  g_assert_cmpstr (without->body, ==, "11月19日、異業種交流会。特になし。");
  fixture_clear (&fixture);
}

/* A value is text, whatever stands in it. */
static void
test_hostile_values (void)
{
  Fixture fixture;
  GoenDraftSource source;
  g_autofree char *text = NULL;
  g_autofree char *broken = NULL;
  g_autofree char *deep = g_strnfill (50000, '[');
  g_autofree char *survived = NULL;

  fixture_init (&fixture, TRUE);
  source = make_source (&fixture, WITH (5));
  source.hook = "[[{name}||x]]\n{hook}\x01";
  text = goen_draft_template_fill ("A{hook}B", "ja", GOEN_TONE_PEER, &source);
  g_assert_cmpstr (text, ==, "A[[{name}||x]] {hook}B");

  broken = goen_draft_template_fill ("{nothing} {hook ]] || [[ open", "ja", GOEN_TONE_PEER, &source);
  g_assert_cmpstr (broken, ==, "{nothing} {hook ]] || open");
  survived = goen_draft_template_fill (deep, "ja", GOEN_TONE_PEER, &source);
  g_assert_nonnull (survived);
  fixture_clear (&fixture);
}

static void
test_check (void)
{
  static const struct {
    const char *text;
    const char *message;   /* NULL: right */
  } cases[] = {
    { "", NULL },
    { "[[{hook}||[[{event}]]]] | [x]", NULL },
    { "a\n{huk}", "Line 2 has the placeholder {huk}, which does not exist. Choose one of the list." },
    { "{Hook}", "Line 1 has a “{” that is no placeholder. Take it out, or write a name and “}” behind it." },
    { "\n\n{hook", "Line 3 has a “{” that is no placeholder. Take it out, or write a name and “}” behind it." },
    { "a\n[[b\nc", "The “[[” in line 2 is never closed. Write “]]” where the part ends." },
    { "a]]", "Line 1 has a “]]” without “[[” before it. Take it out, or write “[[” where the part begins." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (goen_draft_template_check (cases[i].text, &error), ==, cases[i].message == NULL);
      if (cases[i].message == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* The built-in ones can be edited and saved, and every slot is offered with words for it. */
static void
test_built_in (void)
{
  const char *const *slots = goen_draft_template_list_slots ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (GoenFollowUpKind kind = GOEN_FOLLOW_UP_THANKS; kind < GOEN_N_FOLLOW_UP_KINDS; kind++)
      for (GoenTone tone = GOEN_TONE_CLIENT; tone < GOEN_N_TONES; tone++)
        {
          g_autoptr (GError) error = NULL;

          goen_draft_template_check (goen_draft_template_get_subject (kind, tone, languages[i]), &error);
          g_assert_no_error (error);
          goen_draft_template_check (goen_draft_template_get_body (kind, tone, languages[i]), &error);
          g_assert_no_error (error);
        }

  for (guint i = 0; slots[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("{%s}", slots[i]);

      g_assert_true (goen_draft_template_check (text, NULL));
      g_assert_nonnull (goen_draft_template_get_slot_label (slots[i]));
    }
  g_assert_null (goen_draft_template_get_slot_label ("huk"));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  setlocale (LC_CTYPE, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/every-template", test_every_template);
  g_test_add_func ("/draft/every-hook", test_every_hook);
  g_test_add_func ("/draft/japanese-texts", test_japanese_texts);
  g_test_add_func ("/draft/english-texts", test_english_texts);
  g_test_add_func ("/draft/own-template", test_own_template);
  g_test_add_func ("/draft/hostile-values", test_hostile_values);
  g_test_add_func ("/draft/check", test_check);
  g_test_add_func ("/draft/built-in", test_built_in);

  return g_test_run ();
}
