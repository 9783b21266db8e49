/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "draft-fixture.h"
#include "goen-error.h"

static const char *const languages[] = { "ja", "en" };

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
    "ことこと", "件件", "様様", "さん様", "様さん", "様 様", "\nでございます", "\nです", "。でございます", "。です", "\nがいらっしゃ", "とりわけは", "早いものでが", "のについて",
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
  g_test_add_func ("/draft/own-template", test_own_template);
  g_test_add_func ("/draft/hostile-values", test_hostile_values);
  g_test_add_func ("/draft/check", test_check);
  g_test_add_func ("/draft/built-in", test_built_in);

  return g_test_run ();
}
