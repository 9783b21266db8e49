/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "goen-event-advice.h"

#include <string.h>

static void
test_card_goals (void)
{
  static const char * const counting[] = {
    "名刺を30枚集める", "名刺交換 20人", "とにかく名刺をたくさん配る", "名刺５０枚", "連絡先を20件もらう", "collect 30 cards", "Exchange cards with everybody",
    "30 business cards",
  };
  static const char * const others[] = {
    "見込み客3人と話す", "名刺交換した人のうち3人と次に会う約束をする", "名刺のデザインを相談できる人を見つける", "協業の相手を1人見つける",
    "Talk with 3 prospects", "Find 1 partner for our cards", "名刺を忘れない", "30人と笑顔で挨拶", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (counting); i++)
    if (!goen_goal_counts_cards_only (counting[i]))
      g_error ("“%s” counts cards", counting[i]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (goen_goal_counts_cards_only (others[i]))
      g_error ("“%s” does not only count cards", others[i]);
}

static void
test_goal_numbers (void)
{
  static const struct {
    const char *text;
    gboolean    has_number;
    guint       target;
  } goals[] = {
    { "見込み客3人と話す", TRUE, 3 },
    { "見込み客３人と話す", TRUE, 3 },
    { "三人に質問する", TRUE, 3 },
    { "30代の経営者5人と話す", TRUE, 5 },
    { "2026年の課題を聞く", FALSE, 1 },
    { "B2Bの会社2社と話す", TRUE, 2 },
    { "30秒で自己紹介して、4名と話す", TRUE, 4 },
    { "12/3の打ち合わせを決める", FALSE, 1 },
    { "一番の課題を聞く", FALSE, 1 },
    { "Talk with 3 prospects", TRUE, 3 },
    { "Find one partner", TRUE, 1 },
    { "Meet three makers", TRUE, 3 },
    { "Stay 2 hours", FALSE, 1 },
    { "Have a good time", FALSE, 1 },
    { "", FALSE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      guint target = 0;
      gboolean has_number = goen_goal_parse (goals[i].text, &target);

      if (has_number != goals[i].has_number || target != goals[i].target)
        g_error ("“%s”: %u", goals[i].text, target);
    }
}

/* What is offered instead must be a goal itself. */
static void
test_suggestions (void)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();

  profile->needs = g_strdup ("町工場の経営者");
  for (GoenEventKind kind = 0; kind < GOEN_N_EVENT_KINDS; kind++)
    {
      g_autoptr (GoenEventRecord) event = goen_event_record_new ();
      g_auto (GStrv) suggestions = NULL;

      event->kind = kind;
      suggestions = goen_goal_list_suggestions (profile, event);
      g_assert_cmpuint (g_strv_length (suggestions), >=, 3);
      g_assert_nonnull (strstr (suggestions[0], "町工場の経営者"));
      for (guint i = 0; suggestions[i] != NULL; i++)
        {
          guint target;

          g_assert_true (goen_goal_parse (suggestions[i], &target));
          g_assert_false (goen_goal_counts_cards_only (suggestions[i]));
        }
    }
}

static gboolean
has_line_with (char       **lines,
               const char  *text)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], text) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_checklist (void)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_auto (GStrv) party = NULL;
  g_auto (GStrv) online = NULL;
  g_auto (GStrv) free_of_charge = NULL;

  event->kind = GOEN_EVENT_CROSS_INDUSTRY;
  event->fee = 800;
  event->dress = g_strdup ("ノーネクタイ");
  party = goen_checklist_list_template (event);
  g_assert_true (has_line_with (party, "800"));
  g_assert_true (has_line_with (party, "ノーネクタイ"));
  g_assert_true (has_line_with (party, "Business cards"));

  event->kind = GOEN_EVENT_ONLINE;
  online = goen_checklist_list_template (event);
  g_assert_false (has_line_with (online, "800"));
  g_assert_true (has_line_with (online, "link"));
  g_assert_true (has_line_with (online, "breakout"));

  event->kind = GOEN_EVENT_SEMINAR;
  event->fee = 0;
  free_of_charge = goen_checklist_list_template (event);
  g_assert_false (has_line_with (free_of_charge, "Cash"));

  for (GoenEventKind kind = 0; kind < GOEN_N_EVENT_KINDS; kind++)
    {
      g_auto (GStrv) lines = NULL;

      event->kind = kind;
      lines = goen_checklist_list_template (event);
      g_assert_cmpuint (g_strv_length (lines), >=, 4);
    }
}

static void
assert_no_doubles (char **words)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; words[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, words[i]));
}

static void
test_questions (void)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GPtrArray) attendances = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  GoenAttendance *wanted = goen_attendance_new ();
  g_auto (GStrv) bare = goen_question_list_ideas (NULL, NULL, NULL);
  g_auto (GStrv) made = NULL;
  g_auto (GStrv) without_list = NULL;

  g_assert_cmpuint (g_strv_length (bare), >=, 8);
  assert_no_doubles (bare);

  wanted->name = g_strdup ("高橋 美咲");
  wanted->is_wanted = TRUE;
  g_ptr_array_add (attendances, wanted);
  profile->needs = g_strdup ("町工場の経営者");
  event->title = g_strdup ("みなと異業種交流会");
  event->kind = GOEN_EVENT_SEMINAR;
  event->purpose = g_strdup ("新製品の販路を見つける");
  made = goen_question_list_ideas (profile, event, attendances);
  assert_no_doubles (made);
  g_assert_cmpuint (g_strv_length (made), >=, 11);
  g_assert_nonnull (strstr (made[0], "talk"));
  g_assert_nonnull (strstr (made[1], "高橋"));
  g_assert_nonnull (strstr (made[2], "町工場の経営者"));

  without_list = goen_question_list_ideas (profile, event, NULL);
  g_assert_nonnull (strstr (without_list[1], "新製品の販路を見つける"));
}

static void
assert_participant (GPtrArray  *found,
                    guint       index,
                    const char *name,
                    const char *company,
                    const char *title)
{
  const GoenAttendance *attendance;

  g_assert_cmpuint (index, <, found->len);
  attendance = found->pdata[index];
  g_assert_cmpstr (attendance->name, ==, name);
  g_assert_cmpstr (attendance->company, ==, company);
  g_assert_cmpstr (attendance->title, ==, title);
  g_assert_true (attendance->is_expected);
}

static void
test_participants (void)
{
  static const struct {
    const char *line;
    const char *name;
    const char *company;
    const char *title;
  } lines[] = {
    { "高橋 美咲\t株式会社みどり製作所\t課長", "高橋 美咲", "株式会社みどり製作所", "課長" },
    { "高橋　美咲 / 株式会社みどり製作所 / 企画部 / 課長", "高橋　美咲", "株式会社みどり製作所", "企画部 課長" },
    { "高橋 美咲／みどり製作所", "高橋 美咲", "みどり製作所", NULL },
    { "1. 高橋 美咲様、株式会社みどり製作所", "高橋 美咲", "株式会社みどり製作所", NULL },
    { "・高橋 美咲 株式会社みどり製作所 課長", "高橋 美咲", "株式会社みどり製作所", "課長" },
    { "株式会社みどり製作所 高橋 美咲 様", "高橋 美咲", "株式会社みどり製作所", NULL },
    { "株式会社みどり製作所　代表取締役　高橋 美咲　様", "高橋 美咲", "株式会社みどり製作所", "代表取締役" },
    { "(有)あお商事 営業部 部長 佐藤健一様", "佐藤健一", "(有)あお商事", "営業部 部長" },
    { "株式会社みどり製作所, 高橋 美咲", "高橋 美咲", "株式会社みどり製作所", NULL },
    { "③ 佐藤健一", "佐藤健一", NULL, NULL },
    { "高橋 美咲", "高橋 美咲", NULL, NULL },
    { "高橋　美咲　さん", "高橋 美咲", NULL, NULL },
    { "高橋 みどり製作所", "高橋", "みどり製作所", NULL },
    { "12 佐藤 健一 ㈱あお商事", "佐藤 健一", "㈱あお商事", NULL },
    { "Ann Baker, Northwind Example, CEO", "Ann Baker", "Northwind Example", "CEO" },
    { "- Ann Baker", "Ann Baker", NULL, NULL },
    { "林 / 研究所", "林", "研究所", NULL },
    { "高橋 美咲    みどり製作所    課長", "高橋 美咲", "みどり製作所", "課長" },
    { "4\t高橋 美咲\tみどり製作所", "高橋 美咲", "みどり製作所", NULL },
    { "\t高橋 美咲", "高橋 美咲", NULL, NULL },
    { "田中 次郎、税理士", "田中 次郎", NULL, "税理士" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GPtrArray) rejected = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) found = goen_participants_parse (lines[i].line, rejected);

      g_test_message ("%s", lines[i].line);
      g_assert_cmpuint (rejected->len, ==, 0);
      g_assert_cmpuint (found->len, ==, 1);
      assert_participant (found, 0, lines[i].name, lines[i].company, lines[i].title);
    }
}

static void
test_participants_header (void)
{
  g_autoptr (GPtrArray) rejected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = goen_participants_parse ("No.\t会社名\t役職\t氏名\t備考\r\n"
                                                         "1\tみどり\t課長\t高橋 美咲\t\r\n\t\t\r\n"
                                                         "2\t\t\t佐藤 健一\t二次会も参加\r\n", rejected);

  g_assert_cmpuint (rejected->len, ==, 0);
  g_assert_cmpuint (found->len, ==, 2);
  assert_participant (found, 0, "高橋 美咲", "みどり", "課長");
  assert_participant (found, 1, "佐藤 健一", NULL, NULL);
  g_assert_cmpstr (((GoenAttendance *) found->pdata[1])->note, ==, "二次会も参加");
}

/* Nothing is lost silently: neither lines nor what stands beside a name. */
static void
test_participants_rest (void)
{
  g_autoptr (GPtrArray) rejected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = goen_participants_parse ("\n株式会社みどり製作所\n"
                                                         "高橋 美咲(たかはし みさき)様 / みどり / takahashi@example.jp\n"
                                                         "12\n"
                                                         "当日は、受付でお名前をお伝えください。\n", rejected);

  g_assert_cmpuint (found->len, ==, 1);
  assert_participant (found, 0, "高橋 美咲", "みどり", NULL);
  g_assert_cmpstr (((GoenAttendance *) found->pdata[0])->note, ==, "たかはし みさき / takahashi@example.jp");
  g_assert_cmpuint (rejected->len, ==, 3);
  g_assert_cmpstr (rejected->pdata[0], ==, "株式会社みどり製作所");
  g_assert_cmpstr (rejected->pdata[1], ==, "12");
  g_assert_cmpstr (rejected->pdata[2], ==, "当日は、受付でお名前をお伝えください。");
}

static void
test_words (void)
{
  guint n_groups;
  const GoenPhraseGroup *groups = goen_phrases_get (&n_groups);
  g_autofree char *none = goen_conversations_dup_word (0);
  g_autofree char *two = goen_conversations_dup_word (2);
  g_autofree char *four = goen_conversations_dup_word (4);
  g_autofree char *eleven = goen_conversations_dup_word (11);

  g_assert_cmpuint (n_groups, ==, 5);
  for (guint i = 0; i < n_groups; i++)
    {
      g_assert_nonnull (groups[i].title);
      g_assert_cmpuint (g_strv_length ((char **) groups[i].phrases), >=, 3);
    }
  g_assert_nonnull (strstr (none, "Three to five"));
  g_assert_nonnull (strstr (two, "Three to five"));
  g_assert_null (strstr (four, "Three to five"));
  g_assert_nonnull (strstr (eleven, "11"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-ideas/card-goals", test_card_goals);
  g_test_add_func ("/event-ideas/goal-numbers", test_goal_numbers);
  g_test_add_func ("/event-ideas/suggestions", test_suggestions);
  g_test_add_func ("/event-ideas/checklist", test_checklist);
  g_test_add_func ("/event-ideas/questions", test_questions);
  g_test_add_func ("/event-ideas/participants", test_participants);
  g_test_add_func ("/event-ideas/participants-header", test_participants_header);
  g_test_add_func ("/event-ideas/participants-rest", test_participants_rest);
  g_test_add_func ("/event-ideas/words", test_words);

  return g_test_run ();
}
