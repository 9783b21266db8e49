/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-clock.h"
#include "goen-event-advice.h"

static gint64
at (const char *text)
{
  gint64 time = -1;

  g_assert_true (goen_clock_parse (text, &time));

  return time;
}

static GoenEventRecord *
event_new (const char *grades)
{
  GoenEventRecord *event = goen_event_record_new ();

  /* One letter a check: good, fair, poor, or a dash. */
  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    event->checks[i].grade = grades[i] == 'g' ? GOEN_GRADE_GOOD : grades[i] == 'f' ? GOEN_GRADE_FAIR
                             : grades[i] == 'p' ? GOEN_GRADE_POOR : GOEN_GRADE_UNKNOWN;

  return event;
}

static void
assert_verdict (const char           *grades,
                const GoenEventWorth *worth,
                GoenVerdict           verdict,
                const char           *why)
{
  g_autoptr (GoenEventRecord) event = event_new (grades);
  g_autofree char *text = goen_event_dup_verdict_why (event, worth);

  g_assert_cmpint (goen_event_get_verdict (event, worth), ==, verdict);
  g_assert_cmpstr (text, ==, why);
}

static void
test_verdict (void)
{
  assert_verdict ("----", NULL, GOEN_VERDICT_OPEN, "Grade 3 more checks to see whether it is worth going.");
  assert_verdict ("gg--", NULL, GOEN_VERDICT_OPEN, "Grade 1 more check to see whether it is worth going.");
  assert_verdict ("ggf-", NULL, GOEN_VERDICT_GO, "In its favour: “Organiser and ideal”, “Who attends”.");
  assert_verdict ("fff-", NULL, GOEN_VERDICT_THINK, "None of the checks stands out.");
  assert_verdict ("gffp", NULL, GOEN_VERDICT_THINK,
                  "Against it: “Fee against value”. In its favour: “Organiser and ideal”.");
  assert_verdict ("gppg", NULL, GOEN_VERDICT_SKIP, "Against it: “Who attends”, “Format and programme”.");
  /* Who does not agree with the organiser need not ask about the rest. */
  assert_verdict ("pggg", NULL, GOEN_VERDICT_SKIP, "Against it: “Organiser and ideal”.");
}

static void
test_verdict_by_past (void)
{
  GoenEventWorth good = { .n_events = 1, .n_met = 8, .n_met_again = 2 };
  GoenEventWorth poor = { .n_events = 3, .n_met = 40 };
  GoenEventWorth thin = { .n_events = 3, .n_met = 40, .n_met_again = 1 };
  GoenEventWorth once = { .n_events = 1, .n_met = 12 };

  assert_verdict ("fff-", &good, GOEN_VERDICT_GO, "Earlier events like this one were worth it.");
  assert_verdict ("fffp", &good, GOEN_VERDICT_THINK, "Against it: “Fee against value”.");
  assert_verdict ("gfgf", &poor, GOEN_VERDICT_THINK,
                  "In its favour: “Organiser and ideal”, “Format and programme”. Nothing came of earlier events like this one.");
  assert_verdict ("fff-", &thin, GOEN_VERDICT_THINK, "None of the checks stands out.");
  /* Forty cards are worth nothing, and once is too little to tell. */
  assert_verdict ("gfgf", &once, GOEN_VERDICT_GO, "In its favour: “Organiser and ideal”, “Format and programme”.");
}

static void
test_worth (void)
{
  GoenEventWorth worth = { .n_events = 3, .n_met = 12, .n_met_again = 4, .n_something = 1, .cost = 1234567 };
  GoenEventWorth once = { .n_events = 1, .n_met = 1 };
  GoenEventWorth none = { 0 };
  g_autofree char *text = goen_event_worth_dup_text (&worth);
  g_autofree char *text_once = goen_event_worth_dup_text (&once);

  g_assert_cmpstr (text, ==,
                   "You went 3 times. You met 12 people there. You have been in touch with 4 of them since. "
                   "Something came of it with 1 person, such as a referral or a project. It cost ¥1,234,567 in all.");
  g_assert_cmpstr (text_once, ==, "You went 1 time. You met 1 person there. You have not been in touch with any of them since.");
  g_assert_null (goen_event_worth_dup_text (&none));
}

static void
assert_yen (gint64      yen,
            const char *expected)
{
  g_autofree char *text = goen_yen_dup_text (yen);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_yen (void)
{
  assert_yen (0, "¥0");
  assert_yen (500, "¥500");
  assert_yen (1000, "¥1,000");
  assert_yen (123456, "¥123,456");
  assert_yen (9876543210, "¥9,876,543,210");
}

static void
assert_purpose (const char   *purpose,
                const char   *needs,
                GoenEventKind kind,
                const char   *expected)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autofree char *text = NULL;

  profile->purpose = g_strdup (purpose);
  profile->needs = g_strdup (needs);
  event->kind = kind;
  text = goen_purpose_dup_suggestion (profile, event);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_purpose (void)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();

  g_assert_null (goen_purpose_dup_suggestion (NULL, event));
  assert_purpose (NULL, NULL, GOEN_EVENT_SOCIAL, NULL);
  assert_purpose (" \n", NULL, GOEN_EVENT_SOCIAL, NULL);
  assert_purpose ("Find partners.\n", NULL, GOEN_EVENT_SOCIAL, "Find partners");
  assert_purpose ("新しい取引先を\n見つける。", "製造業の方", GOEN_EVENT_SOCIAL, "新しい取引先を 見つける (to meet: 製造業の方)");
  assert_purpose (NULL, "printers", GOEN_EVENT_SOCIAL, "To meet: printers");
  assert_purpose ("Find partners", NULL, GOEN_EVENT_SEMINAR, "Find partners, and take home one thing to put to use");
}

static void
assert_stage (GoenEventStatus status,
              const char     *now,
              GoenStage       stage)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();

  event->status = status;
  event->start = at ("2026-11-26T19:00:00+09:00");
  event->end = at ("2026-11-26T21:00:00+09:00");
  g_assert_cmpint (goen_event_get_stage (event, at (now)), ==, stage);
}

static void
test_stage (void)
{
  assert_stage (GOEN_EVENT_CONSIDERING, "2026-11-26T15:59:59+09:00", GOEN_STAGE_CHOOSE);
  assert_stage (GOEN_EVENT_CONSIDERING, "2026-11-26T16:00:00+09:00", GOEN_STAGE_DAY);
  assert_stage (GOEN_EVENT_GOING, "2026-11-21T12:00:00+09:00", GOEN_STAGE_PREPARE);
  assert_stage (GOEN_EVENT_GOING, "2026-11-26T20:00:00+09:00", GOEN_STAGE_DAY);
  assert_stage (GOEN_EVENT_WENT, "2026-11-27T02:59:59+09:00", GOEN_STAGE_DAY);
  assert_stage (GOEN_EVENT_WENT, "2026-11-27T03:00:00+09:00", GOEN_STAGE_REFLECT);
  assert_stage (GOEN_EVENT_SKIPPED, "2026-11-26T20:00:00+09:00", GOEN_STAGE_CHOOSE);
  assert_stage (GOEN_EVENT_CANCELLED, "2026-12-26T20:00:00+09:00", GOEN_STAGE_CHOOSE);
}

static void
test_stage_early_or_undated (void)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();

  /* The evening before belongs to the preparation of a morning event. */
  event->status = GOEN_EVENT_GOING;
  event->start = at ("2026-11-26T02:00:00+09:00");
  g_assert_cmpint (goen_event_get_stage (event, at ("2026-11-25T23:30:00+09:00")), ==, GOEN_STAGE_PREPARE);
  g_assert_cmpint (goen_event_get_stage (event, at ("2026-11-26T00:00:00+09:00")), ==, GOEN_STAGE_DAY);

  event->start = 0;
  g_assert_cmpint (goen_event_get_stage (event, at ("2026-11-26T00:00:00+09:00")), ==, GOEN_STAGE_PREPARE);
  event->status = GOEN_EVENT_CONSIDERING;
  g_assert_cmpint (goen_event_get_stage (event, at ("2026-11-26T00:00:00+09:00")), ==, GOEN_STAGE_CHOOSE);
}

static void
assert_time (const char *start,
             const char *end,
             const char *zone,
             gboolean    is_all_day,
             const char *expected)
{
  g_autofree char *text = goen_event_dup_time_text (start != NULL ? at (start) : 0, end != NULL ? at (end) : 0, zone, is_all_day);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_time (void)
{
  assert_time (NULL, NULL, NULL, FALSE, "Date not set");
  assert_time ("2026-11-26T19:00:00+09:00", "2026-11-26T21:00:00+09:00", NULL, FALSE, "Thu, 26 November 2026, 19:00–21:00");
  assert_time ("2026-11-26T19:00:00+09:00", NULL, NULL, FALSE, "Thu, 26 November 2026, 19:00");
  assert_time ("2026-11-26T22:00:00+09:00", "2026-11-27T01:00:00+09:00", NULL, FALSE,
               "Thu, 26 November 2026, 22:00–Fri, 27 November, 01:00");
  assert_time ("2026-12-31T22:00:00+09:00", "2027-01-01T01:00:00+09:00", NULL, FALSE,
               "Thu, 31 December 2026, 22:00–Fri, 1 January 2027, 01:00");
  assert_time ("2026-11-26T00:00:00+09:00", "2026-11-27T00:00:00+09:00", NULL, TRUE, "Thu, 26 November 2026");
  assert_time ("2026-11-26T00:00:00+09:00", "2026-11-28T00:00:00+09:00", NULL, TRUE, "Thu, 26 November 2026–Fri, 27 November");
  /* By the clock of the place; a place with the same clock needs no name. */
  assert_time ("2026-11-26T19:00:00+01:00", "2026-11-26T21:00:00+01:00", "Europe/Berlin", FALSE,
               "Thu, 26 November 2026, 19:00–21:00 (Europe/Berlin)");
  assert_time ("2026-11-26T19:00:00+09:00", NULL, "Asia/Seoul", FALSE, "Thu, 26 November 2026, 19:00");
}

static void
test_words (void)
{
  for (guint i = 0; i < GOEN_N_EVENT_KINDS; i++)
    {
      g_assert_cmpstr (goen_event_kind_get_label (i), !=, "");
      g_assert_true (g_str_has_suffix (goen_event_kind_get_merit (i), "."));
      g_assert_true (g_str_has_suffix (goen_event_kind_get_caution (i), "."));
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (goen_event_kind_get_label (i), !=, goen_event_kind_get_label (k));
    }
  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    g_assert_true (g_str_has_suffix (goen_check_get_question (i), "?"));

  g_assert_true (goen_event_kind_is_online (GOEN_EVENT_ONLINE));
  g_assert_false (goen_event_kind_is_online (GOEN_EVENT_SEMINAR));
  g_assert_cmpstr (goen_event_status_get_label (GOEN_EVENT_GOING), ==, "Going");
  /* Of a file that a later version wrote. */
  g_assert_cmpstr (goen_event_kind_get_label (99), ==, "Other");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-advice/verdict", test_verdict);
  g_test_add_func ("/event-advice/verdict-by-past", test_verdict_by_past);
  g_test_add_func ("/event-advice/worth", test_worth);
  g_test_add_func ("/event-advice/yen", test_yen);
  g_test_add_func ("/event-advice/purpose", test_purpose);
  g_test_add_func ("/event-advice/stage", test_stage);
  g_test_add_func ("/event-advice/stage-early-or-undated", test_stage_early_or_undated);
  g_test_add_func ("/event-advice/time", test_time);
  g_test_add_func ("/event-advice/words", test_words);

  return g_test_run ();
}
