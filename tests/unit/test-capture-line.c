/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-capture-line.h"
#include "goen-error.h"

static void
test_parse (void)
{
  static const struct {
    const char *text;
    const char *name;
    const char *company;
    const char *hook;
  } cases[] = {
    { "高橋 美咲 / 株式会社みどり / 展示会の話", "高橋 美咲", "株式会社みどり", "展示会の話" },
    { "高橋 美咲/株式会社みどり/展示会の話", "高橋 美咲", "株式会社みどり", "展示会の話" },
    { "高橋　美咲／株式会社みどり／展示会の話", "高橋 美咲", "株式会社みどり", "展示会の話" },
    { "　高橋 美咲　／　株式会社みどり / 展示会の話　", "高橋 美咲", "株式会社みどり", "展示会の話" },
    { "Misaki Takahashi ⁄ Midori Ltd. ∕ the trade fair", "Misaki Takahashi", "Midori Ltd.", "the trade fair" },
    { "高橋 美咲\t株式会社みどり\t展示会の話", "高橋 美咲", "株式会社みどり", "展示会の話" },
    { "高橋 美咲\t株式会社みどり / 展示会の話", "高橋 美咲", "株式会社みどり", "展示会の話" },
    /* Out of a table: a slash is part of a cell. */
    { "高橋 美咲\tA/B商会\t展示会の話", "高橋 美咲", "A/B商会", "展示会の話" },
    { "高橋 美咲\t\tA/Bテスト", "高橋 美咲", NULL, "A/Bテスト" },
    /* Missing parts */
    { "高橋 美咲", "高橋 美咲", NULL, NULL },
    { "高橋 美咲 /", "高橋 美咲", NULL, NULL },
    { "高橋 美咲 / 株式会社みどり", "高橋 美咲", "株式会社みどり", NULL },
    { "高橋 美咲 / 株式会社みどり /", "高橋 美咲", "株式会社みどり", NULL },
    { "高橋 美咲 // 展示会の話", "高橋 美咲", NULL, "展示会の話" },
    { "高橋 美咲 ／　／ 展示会の話", "高橋 美咲", NULL, "展示会の話" },
    { "/ 株式会社みどり / 展示会の話", NULL, "株式会社みどり", "展示会の話" },
    { "／株式会社みどり", NULL, "株式会社みどり", NULL },
    /* Slashes behind the second one are text. */
    { "高橋 美咲 / 株式会社みどり / A/Bテストの話", "高橋 美咲", "株式会社みどり", "A/Bテストの話" },
    { "高橋 美咲 / 株式会社みどり / 12/3 に展示会／見本市", "高橋 美咲", "株式会社みどり", "12/3 に展示会／見本市" },
    { "高橋 美咲 / 株式会社みどり / https://example.jp/a?b=c を見る", "高橋 美咲", "株式会社みどり", "https://example.jp/a?b=c を見る" },
    { "高橋 美咲 // https://example.jp/", "高橋 美咲", NULL, "https://example.jp/" },
    /* Nothing knows that this is one company. */
    { "高橋 美咲 / A/B商会 / 展示会", "高橋 美咲", "A", "B商会 / 展示会" },
    /* What is written behind a name */
    { "高橋 美咲様 / みどり", "高橋 美咲", "みどり", NULL },
    { "高橋　美咲　様", "高橋 美咲", NULL, NULL },
    { "高橋さん // 釣り", "高橋", NULL, "釣り" },
    { "高橋 美咲氏", "高橋 美咲", NULL, NULL },
    { "Takahashi-san / Midori", "Takahashi", "Midori", NULL },
    { "氏家 様子", "氏家 様子", NULL, NULL },
    { "氏家様 / 様々堂さん / 神様の話", "氏家", "様々堂さん", "神様の話" },
    { "様", "様", NULL, NULL },
    { "さん / みどり", "さん", "みどり", NULL },
    /* Pasted lines and other strange things */
    { "高橋 美咲 / みどり / 展示会\nの話\n", "高橋 美咲", "みどり", "展示会 の話" },
    { "高橋\xC2\xA0美咲 / みどり\x01", "高橋 美咲", "みどり", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenCaptureLine) line = goen_capture_line_parse (cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (line->name, ==, cases[i].name);
      g_assert_cmpstr (line->company, ==, cases[i].company);
      g_assert_cmpstr (line->hook, ==, cases[i].hook);
      g_assert_null (line->honorific);
    }
}

static void
test_nobody (void)
{
  static const char *const cases[] = { "", " ", "　", "/", "／／", "// 展示会の話", "\t\t展示会の話", " / / 展示会" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (goen_capture_line_parse (cases[i], &error));
      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, "Write at least a name or a company.");
    }

  g_assert_null (goen_capture_line_parse (NULL, NULL));
}

/* A teacher is called 先生 in what is written to them, so that the word is kept. */
static void
test_honorific (void)
{
  g_autoptr (GoenCaptureLine) line = goen_capture_line_parse ("山田 太郎先生 / みどり法律事務所", NULL);
  g_autoptr (GoenCaptureLine) copy = goen_capture_line_copy (line);

  g_assert_cmpstr (copy->name, ==, "山田 太郎");
  g_assert_cmpstr (copy->honorific, ==, "先生");
  g_assert_cmpstr (copy->company, ==, "みどり法律事務所");
  g_assert_null (copy->hook);
  g_assert_null (goen_capture_line_copy (NULL));
}

static void
test_new (void)
{
  g_autoptr (GoenCaptureLine) line = goen_capture_line_new (" 高橋　美咲 ", "", NULL);

  g_assert_cmpstr (line->name, ==, "高橋 美咲");
  g_assert_null (line->company);
  g_assert_null (line->hook);
}

static void
test_split_name (void)
{
  static const struct {
    const char *name;
    const char *family;
    const char *given;
  } cases[] = {
    { "高橋 美咲", "高橋", "美咲" },
    { "高橋　美咲", "高橋", "美咲" },
    { " 高橋   美咲 ", "高橋", "美咲" },
    { "高橋美咲", "高橋美咲", NULL },
    { "高橋", "高橋", NULL },
    { "たかはし みさき", "たかはし", "みさき" },
    { "高橋 美咲 エマ", "高橋", "美咲 エマ" },
    { "高橋 Misaki", "高橋", "Misaki" },
    { "Misaki Takahashi", "Takahashi", "Misaki" },
    { "TAKAHASHI Misaki", "TAKAHASHI", "Misaki" },
    { "Misaki TAKAHASHI", "TAKAHASHI", "Misaki" },
    { "MISAKI TAKAHASHI", "TAKAHASHI", "MISAKI" },
    { "Takahashi, Misaki", "Takahashi", "Misaki" },
    { "Mary Jane Smith", "Smith", "Mary Jane" },
    { "J. R. Smith", "Smith", "J. R." },
    { "Ludwig van Beethoven", "van Beethoven", "Ludwig" },
    { "María de la Cruz", "de la Cruz", "María" },
    { "ÉMILE Zola", "ÉMILE", "Zola" },
    { "Misaki", "Misaki", NULL },
    { "", NULL, NULL },
    { "　", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *family = NULL;
      g_autofree char *given = NULL;

      goen_capture_split_name (cases[i].name, &family, &given);
      g_assert_cmpstr (family, ==, cases[i].family);
      g_assert_cmpstr (given, ==, cases[i].given);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/capture-line/parse", test_parse);
  g_test_add_func ("/capture-line/nobody", test_nobody);
  g_test_add_func ("/capture-line/honorific", test_honorific);
  g_test_add_func ("/capture-line/new", test_new);
  g_test_add_func ("/capture-line/split-name", test_split_name);

  return g_test_run ();
}
