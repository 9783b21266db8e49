/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

#include "goen-date-text.h"

#define JAPANESE "ja_JP.UTF-8"

typedef struct {
  const char *typed;
  const char *partial;   /* NULL: refused */
} InputCase;

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_input (void)
{
  static const InputCase cases[] = {
    { "2026/11/21", "2026-11-21" },
    { "2026-11-21", "2026-11-21" },
    { "2026.1.2", "2026-01-02" },
    { "20261121", "2026-11-21" },
    { "2026年11月21日", "2026-11-21" },
    { "2026年11月21日(土)", "2026-11-21" },
    { "２０２６年１１月２１日（土）", "2026-11-21" },
    { " 2026 年 11 月 ", "2026-11" },
    { "2026.11", "2026-11" },
    { "2026", "2026" },
    { "2026年", "2026" },
    { "11/21", "--11-21" },
    { "11月21日", "--11-21" },
    { "--11-21", "--11-21" },
    { "2/29", "--02-29" },
    { "令和8年11月21日", "2026-11-21" },
    { "令和元年5月1日", "2019-05-01" },
    { "㋿8年11月", "2026-11" },
    { "R8.11.21", "2026-11-21" },
    { "ｒ８／１１／２１", "2026-11-21" },
    { "H31.4.30", "2019-04-30" },
    { "平成31年", "2019" },
    { "平成32年3月", "2020-03" },
    { "昭和64年1月7日", "1989-01-07" },
    { "S50.4", "1975-04" },
    { "大正元年7月30日", "1912-07-30" },
    { "明治45年", "1912" },
    { "21 November 2026", "2026-11-21" },
    { "Sat, 21 November 2026", "2026-11-21" },
    { "Nov 21, 2026", "2026-11-21" },
    { "November 2026", "2026-11" },
    { "21 Nov", "--11-21" },
    { "21 November Reiwa 8", "2026-11-21" },
    { "21/11/2026", "2026-11-21" },
    { "11/21/2026", "2026-11-21" },
    { "11/2026", "2026-11" },
    { "3/4/2026", NULL },
    { "2026-02-29", NULL },
    { "2026/13", NULL },
    { "2026/00/10", NULL },
    { "13/32", NULL },
    { "令和0年", NULL },
    { "来年", NULL },
    { "21 Novemb 2026", NULL },
    { "26/11/21", NULL },
    { "0000", NULL },
  };
  char *partial = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (goen_date_parse_partial (cases[i].typed, &partial), ==, cases[i].partial != NULL);
      g_assert_cmpstr (partial, ==, cases[i].partial);
      g_clear_pointer (&partial, g_free);
    }
  g_assert_true (goen_date_parse_partial ("  ", &partial));
  g_assert_null (partial);
}

static void
test_english (void)
{
  assert_text (goen_date_text_partial ("2026-11-21"), "Sat, 21 November 2026");
  assert_text (goen_date_text_partial ("2026-11"), "November 2026");
  assert_text (goen_date_text_partial ("2026"), "2026");
  assert_text (goen_date_text_partial ("--02-29"), "29 February");
  assert_text (goen_date_text_partial ("spring 1998"), "spring 1998");
  assert_text (goen_date_text_partial ("2026-02-30"), "2026-02-30");
  assert_text (goen_date_text_partial (NULL), "");
  assert_text (goen_date_text_range ("2019-04", "2023-03"), "April 2019 – March 2023");
  assert_text (goen_date_text_range ("2019-04-01", NULL), "since 1 April 2019");
  assert_text (goen_date_text_range (NULL, "2023"), "until 2023");
  assert_text (goen_date_text_range (NULL, NULL), "");
}

static gint64
local_time (int year,
            int month,
            int day,
            int hour)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (year, month, day, hour, 0, 0);

  return g_date_time_to_unix (time);
}

static void
test_ago (void)
{
  gint64 now = local_time (2026, 11, 21, 9);

  assert_text (goen_date_text_ago_short (0, now), "");
  assert_text (goen_date_text_ago_short (local_time (2026, 11, 21, 0), now), "Today");
  assert_text (goen_date_text_ago_short (local_time (2026, 12, 1, 0), now), "Today");
  assert_text (goen_date_text_ago_short (local_time (2026, 11, 20, 23), now), "1 day");
  assert_text (goen_date_text_ago_short (local_time (2026, 10, 22, 23), now), "30 days");
  assert_text (goen_date_text_ago_short (local_time (2026, 10, 20, 9), now), "1 month");
  assert_text (goen_date_text_ago_short (local_time (2025, 11, 22, 9), now), "11 months");
  assert_text (goen_date_text_ago_short (local_time (2025, 11, 21, 9), now), "1 year");
  assert_text (goen_date_text_ago_short (local_time (2016, 11, 21, 9), now), "10 years");
}

static void
test_eras_in_english (void)
{
  goen_date_text_set_japanese_era (TRUE);
  assert_text (goen_date_text_partial ("2026-11-21"), "Sat, 21 November Reiwa 8");
  assert_text (goen_date_text_partial ("2019-04-30"), "Tue, 30 April Heisei 31");
  assert_text (goen_date_text_partial ("2019-05-01"), "Wed, 1 May Reiwa 1");
  assert_text (goen_date_text_partial ("1867"), "1867");
  assert_text (goen_date_text_partial ("--11-21"), "21 November");
  goen_date_text_set_japanese_era (FALSE);
}

/* The patterns are the translator's, so this runs on the Japanese catalogue as it is shipped. */
static gboolean
begin_japanese (char **folder)
{
  g_autofree char *catalogue = g_build_filename (g_getenv ("GOEN_TEST_TOP"), "po", "ja.po", NULL);
  g_autofree char *messages = NULL;
  g_autofree char *compiled = NULL;
  const char *msgfmt[] = { "msgfmt", "-o", NULL, catalogue, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_file_test (catalogue, G_FILE_TEST_EXISTS) || setlocale (LC_ALL, JAPANESE) == NULL)
    return FALSE;
  *folder = g_dir_make_tmp ("goen-date-text-XXXXXX", NULL);
  messages = g_build_filename (*folder, "ja", "LC_MESSAGES", NULL);
  compiled = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  g_assert_no_errno (g_mkdir_with_parents (messages, 0700));
  msgfmt[2] = compiled;
  g_spawn_sync (NULL, (char **) msgfmt, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_setenv ("LANGUAGE", "ja", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, *folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  return TRUE;
}

static void
end_japanese (const char *folder)
{
  g_autofree char *language = g_build_filename (folder, "ja", NULL);
  g_autofree char *messages = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *compiled = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);

  g_assert_no_errno (g_remove (compiled));
  g_assert_no_errno (g_rmdir (messages));
  g_assert_no_errno (g_rmdir (language));
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_japanese (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *partial = NULL;

  if (!begin_japanese (&folder))
    {
      g_test_skip ("needs po/ja.po and the locale ja_JP.UTF-8");
      return;
    }
  assert_text (goen_date_text_partial ("2026-11-21"), "2026年11月21日(土)");
  assert_text (goen_date_text_partial ("2026-01"), "2026年1月");
  assert_text (goen_date_text_partial ("2026"), "2026年");
  assert_text (goen_date_text_partial ("--02-29"), "2月29日");
  assert_text (goen_date_text_range ("2019-04", "2023-03"), "2019年4月〜2023年3月");
  assert_text (goen_date_text_range ("2019-04", NULL), "2019年4月〜");
  assert_text (goen_date_text_range (NULL, "2023-03"), "〜2023年3月");
  assert_text (goen_date_text_ago_short (local_time (2026, 11, 18, 9), local_time (2026, 11, 21, 9)), "3日前");
  assert_text (goen_date_text_ago_short (local_time (2026, 9, 18, 9), local_time (2026, 11, 21, 9)), "2か月前");
  assert_text (goen_date_text_ago_short (local_time (2025, 9, 18, 9), local_time (2026, 11, 21, 9)), "1年前");
  goen_date_text_set_japanese_era (TRUE);
  assert_text (goen_date_text_partial ("2019-04-30"), "平成31年4月30日(火)");
  assert_text (goen_date_text_partial ("2019-05"), "令和元年5月");
  assert_text (goen_date_text_partial ("1989"), "平成元年");
  assert_text (goen_date_text_range ("1926-12-24", "1926-12-25"), "大正15年12月24日〜昭和元年12月25日");
  typed = goen_date_text_partial ("2026-11-21");
  g_assert_cmpstr (typed, ==, "令和8年11月21日(土)");
  g_assert_true (goen_date_parse_partial (typed, &partial));
  g_assert_cmpstr (partial, ==, "2026-11-21");
  goen_date_text_set_japanese_era (FALSE);
  end_japanese (folder);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-text/input", test_input);
  g_test_add_func ("/date-text/english", test_english);
  g_test_add_func ("/date-text/ago", test_ago);
  g_test_add_func ("/date-text/eras-in-english", test_eras_in_english);
  g_test_add_func ("/date-text/japanese", test_japanese);
  return g_test_run ();
}
