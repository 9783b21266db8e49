/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-record.h"
#include "goen-follow-up-record.h"

#include <string.h>

#define START G_GINT64_CONSTANT (1795687200)   /* 2026-11-26T19:00:00+09:00 */
#define HOUR  3600

static GoenEventRecord *
make_full (void)
{
  GoenEventRecord *event = goen_event_record_new ();
  GoenGoal *goal = goen_goal_new ("見込み客3人と話す", 3);

  event->id = 7;
  event->uuid = g_strdup ("77777777-7777-4777-8777-777777777777");
  event->uid = g_strdup ("77@example.jp");
  event->revision = 4;
  event->kind = GOEN_EVENT_CROSS_INDUSTRY;
  event->status = GOEN_EVENT_GOING;
  event->title = g_strdup ("みなと異業種交流会");
  event->start = START;
  event->end = START + 2 * HOUR;
  event->zone = g_strdup ("Asia/Tokyo");
  event->place = g_strdup ("品川");
  event->link = g_strdup ("https://example.jp/minato");
  event->organiser = g_strdup ("みなと会");
  event->fee = 5000;
  event->travel_cost = 0;
  event->dress = g_strdup ("平服");
  event->participants = g_strdup ("経営者");
  event->series = g_strdup ("みなと");
  event->repeat = GOEN_REPEAT_MONTHLY_WEEKDAY;
  event->purpose = g_strdup ("販路を広げる");
  event->checks[GOEN_CHECK_VALUE].grade = GOEN_GRADE_POOR;
  event->checks[GOEN_CHECK_VALUE].note = g_strdup ("高い");
  goal->reached = 2;
  g_ptr_array_add (event->goals, goal);
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("名刺", TRUE));
  g_ptr_array_add (event->questions, g_strdup ("どのようなお仕事ですか。"));
  event->pitch = g_strdup ("包装の会社です。");
  event->note = g_strdup ("受付は18:30");
  event->reflection_met = g_strdup ("三人");
  event->reflection_learned = g_strdup ("挨拶");
  event->reflection_next = g_strdup ("早く行く");
  event->outcome = g_strdup ("商談一件");
  event->minutes_spent = 200;
  event->reflected = START + 5 * HOUR;

  return event;
}

static void
test_new (void)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();

  g_assert_cmpint (event->fee, ==, -1);
  g_assert_cmpint (event->travel_cost, ==, -1);
  g_assert_cmpint (event->kind, ==, GOEN_EVENT_OTHER);
  g_assert_cmpint (event->status, ==, GOEN_EVENT_CONSIDERING);
  g_assert_null (event->title);
  g_assert_cmpuint (event->goals->len + event->checklist->len + event->questions->len, ==, 0);
  goen_event_record_free (NULL);
}

/* Every byte of the struct matters to somebody: changing any field of a copy makes it another one, and leaves the
 * original alone. */
static void
test_copy_and_equal (void)
{
  static const gsize strings[] = {
    G_STRUCT_OFFSET (GoenEventRecord, uuid), G_STRUCT_OFFSET (GoenEventRecord, uid),
    G_STRUCT_OFFSET (GoenEventRecord, title), G_STRUCT_OFFSET (GoenEventRecord, zone),
    G_STRUCT_OFFSET (GoenEventRecord, place), G_STRUCT_OFFSET (GoenEventRecord, link),
    G_STRUCT_OFFSET (GoenEventRecord, organiser), G_STRUCT_OFFSET (GoenEventRecord, dress),
    G_STRUCT_OFFSET (GoenEventRecord, participants), G_STRUCT_OFFSET (GoenEventRecord, series),
    G_STRUCT_OFFSET (GoenEventRecord, purpose), G_STRUCT_OFFSET (GoenEventRecord, checks[0].note),
    G_STRUCT_OFFSET (GoenEventRecord, checks[1].note), G_STRUCT_OFFSET (GoenEventRecord, checks[2].note),
    G_STRUCT_OFFSET (GoenEventRecord, checks[3].note), G_STRUCT_OFFSET (GoenEventRecord, pitch),
    G_STRUCT_OFFSET (GoenEventRecord, note), G_STRUCT_OFFSET (GoenEventRecord, reflection_met),
    G_STRUCT_OFFSET (GoenEventRecord, reflection_learned), G_STRUCT_OFFSET (GoenEventRecord, reflection_next),
    G_STRUCT_OFFSET (GoenEventRecord, outcome),
  };
  static const gsize numbers[] = {
    G_STRUCT_OFFSET (GoenEventRecord, id), G_STRUCT_OFFSET (GoenEventRecord, revision),
    G_STRUCT_OFFSET (GoenEventRecord, start), G_STRUCT_OFFSET (GoenEventRecord, end),
    G_STRUCT_OFFSET (GoenEventRecord, fee), G_STRUCT_OFFSET (GoenEventRecord, travel_cost),
    G_STRUCT_OFFSET (GoenEventRecord, reflected), G_STRUCT_OFFSET (GoenEventRecord, deleted),
  };
  static const gsize small_numbers[] = {
    G_STRUCT_OFFSET (GoenEventRecord, kind), G_STRUCT_OFFSET (GoenEventRecord, status),
    G_STRUCT_OFFSET (GoenEventRecord, is_all_day), G_STRUCT_OFFSET (GoenEventRecord, repeat),
    G_STRUCT_OFFSET (GoenEventRecord, checks[0].grade), G_STRUCT_OFFSET (GoenEventRecord, checks[1].grade),
    G_STRUCT_OFFSET (GoenEventRecord, checks[2].grade), G_STRUCT_OFFSET (GoenEventRecord, checks[3].grade),
    G_STRUCT_OFFSET (GoenEventRecord, minutes_spent),
  };
  g_autoptr (GoenEventRecord) event = make_full ();
  g_autoptr (GoenEventRecord) same = make_full ();

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (GoenEventRecord) copy = goen_event_record_copy (event);

      g_assert_true (goen_event_record_equal (copy, event));
      g_set_str (&G_STRUCT_MEMBER (char *, copy, strings[i]), "別");
      g_assert_false (goen_event_record_equal (copy, event));
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GoenEventRecord) copy = goen_event_record_copy (event);

      G_STRUCT_MEMBER (gint64, copy, numbers[i])++;
      g_assert_false (goen_event_record_equal (copy, event));
    }
  for (guint i = 0; i < G_N_ELEMENTS (small_numbers); i++)
    {
      g_autoptr (GoenEventRecord) copy = goen_event_record_copy (event);

      G_STRUCT_MEMBER (guint, copy, small_numbers[i])++;
      g_assert_false (goen_event_record_equal (copy, event));
    }
  g_assert_true (goen_event_record_equal (event, same));
}

static void
test_equal_lists (void)
{
  g_autoptr (GoenEventRecord) event = make_full ();
  g_autoptr (GoenEventRecord) reached = goen_event_record_copy (event);
  g_autoptr (GoenEventRecord) target = goen_event_record_copy (event);
  g_autoptr (GoenEventRecord) undone = goen_event_record_copy (event);
  g_autoptr (GoenEventRecord) question = goen_event_record_copy (event);
  g_autoptr (GoenEventRecord) later = goen_event_record_copy (event);

  ((GoenGoal *) reached->goals->pdata[0])->reached++;
  ((GoenGoal *) target->goals->pdata[0])->target++;
  ((GoenChecklistItem *) undone->checklist->pdata[0])->is_done = FALSE;
  g_ptr_array_add (question->questions, g_strdup ("二つ目"));
  later->created = later->modified = 99;

  g_assert_false (goen_event_record_equal (event, reached));
  g_assert_false (goen_event_record_equal (event, target));
  g_assert_false (goen_event_record_equal (event, undone));
  g_assert_false (goen_event_record_equal (event, question));
  g_assert_true (goen_event_record_equal (event, later));
  g_assert_cmpuint (((GoenGoal *) event->goals->pdata[0])->reached, ==, 2);
}

static void
test_normalize (void)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();

  event->title = g_strdup ("　みなと会 \n");
  event->place = g_strdup (" 　");
  event->checks[GOEN_CHECK_ORGANISER].note = g_strdup ("");
  g_ptr_array_add (event->goals, goen_goal_new (" ", 3));
  g_ptr_array_add (event->goals, goen_goal_new (" 三人と話す　", 3));
  g_ptr_array_add (event->goals, goen_goal_new (NULL, 0));
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("", TRUE));
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("名刺 ", TRUE));
  g_ptr_array_add (event->questions, g_strdup ("　"));
  g_ptr_array_add (event->questions, g_strdup ("趣味は。"));
  event->fee = -500;
  event->start = START;
  event->end = START - 1;

  goen_event_record_normalize (event);
  g_assert_cmpstr (event->title, ==, "みなと会");
  g_assert_null (event->place);
  g_assert_null (event->checks[GOEN_CHECK_ORGANISER].note);
  g_assert_cmpuint (event->goals->len, ==, 1);
  g_assert_cmpstr (((GoenGoal *) event->goals->pdata[0])->text, ==, "三人と話す");
  g_assert_cmpuint (event->checklist->len, ==, 1);
  g_assert_cmpstr (((GoenChecklistItem *) event->checklist->pdata[0])->text, ==, "名刺");
  g_assert_cmpuint (event->questions->len, ==, 1);
  g_assert_cmpstr (event->questions->pdata[0], ==, "趣味は。");
  g_assert_cmpint (event->fee, ==, -1);
  g_assert_cmpint (event->end, ==, START);
}

static void
test_end (void)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();

  g_assert_cmpint (goen_event_record_get_end (event), ==, 0);
  event->start = START;
  g_assert_cmpint (goen_event_record_get_end (event), ==, START + 2 * HOUR);
  event->is_all_day = TRUE;
  g_assert_cmpint (goen_event_record_get_end (event), ==, START + 24 * HOUR);
  event->end = START + 48 * HOUR;
  g_assert_cmpint (goen_event_record_get_end (event), ==, START + 48 * HOUR);

  event->end = START;
  goen_event_record_normalize (event);
  g_assert_cmpint (event->end, ==, 0);
  event->start = 0;
  event->end = START;
  goen_event_record_normalize (event);
  g_assert_cmpint (event->end, ==, 0);
  g_assert_false (event->is_all_day);
}

static void
test_goal (void)
{
  g_autoptr (GoenGoal) counted = goen_goal_new ("三人", 3);
  g_autoptr (GoenGoal) plain = goen_goal_new ("挨拶する", 0);

  counted->reached = 2;
  g_assert_false (goen_goal_is_reached (counted));
  counted->reached = 3;
  g_assert_true (goen_goal_is_reached (counted));
  g_assert_false (goen_goal_is_reached (plain));
  plain->reached = 1;
  g_assert_true (goen_goal_is_reached (plain));
}

#define TEST_NAMES(Type, n_first, n_values, to_name, from_name) \
  G_STMT_START { \
    for (guint i_ = n_first; i_ < n_values; i_++) \
      { \
        Type found_ = n_values; \
        \
        g_assert_nonnull (to_name (i_)); \
        g_assert_true (from_name (to_name (i_), &found_)); \
        g_assert_cmpint (found_, ==, i_); \
        g_assert_false (from_name ("いいえ", &found_)); \
        g_assert_false (from_name (NULL, &found_)); \
        g_assert_cmpint (found_, ==, i_); \
      } \
    g_assert_null (to_name (n_values)); \
    g_assert_null (to_name (-1)); \
  } G_STMT_END

static void
test_names (void)
{
  TEST_NAMES (GoenEventKind, 0, GOEN_N_EVENT_KINDS, goen_event_kind_to_name, goen_event_kind_from_name);
  TEST_NAMES (GoenEventStatus, 0, GOEN_N_EVENT_STATUSES, goen_event_status_to_name, goen_event_status_from_name);
  TEST_NAMES (GoenRepeat, 0, GOEN_N_REPEATS, goen_repeat_to_name, goen_repeat_from_name);
  TEST_NAMES (GoenFollowUpKind, 1, GOEN_N_FOLLOW_UP_KINDS, goen_follow_up_kind_to_name, goen_follow_up_kind_from_name);
  TEST_NAMES (GoenTone, 1, GOEN_N_TONES, goen_tone_to_name, goen_tone_from_name);
  g_assert_null (goen_follow_up_kind_to_name (0));
  g_assert_null (goen_tone_to_name (0));

  g_assert_cmpstr (goen_event_kind_to_name (GOEN_EVENT_CROSS_INDUSTRY), ==, "cross-industry");
  g_assert_cmpstr (goen_event_status_to_name (GOEN_EVENT_GOING), ==, "going");
  g_assert_cmpstr (goen_repeat_to_name (GOEN_REPEAT_MONTHLY_WEEKDAY), ==, "monthly-weekday");
  g_assert_cmpstr (goen_follow_up_kind_to_name (GOEN_FOLLOW_UP_PROMISED), ==, "promised");
  g_assert_cmpstr (goen_tone_to_name (GOEN_TONE_CLIENT), ==, "client");
  g_assert_cmpstr (goen_interaction_kind_to_name (GOEN_INTERACTION_MEETING), ==, "meeting");
  g_assert_null (goen_interaction_kind_to_name (GOEN_N_INTERACTION_KINDS));
}

static void
test_attendance (void)
{
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
  g_autoptr (GoenAttendance) copy = NULL;

  g_assert_cmpstr (goen_attendance_get_name (attendance), ==, "");
  g_assert_null (goen_attendance_get_company (attendance));
  attendance->name = g_strdup (" 高橋");
  attendance->company = g_strdup ("はち商店　");
  attendance->hook = g_strdup ("　");
  attendance->met = START;
  goen_attendance_normalize (attendance);
  g_assert_null (attendance->hook);
  g_assert_cmpstr (goen_attendance_get_name (attendance), ==, "高橋");
  g_assert_cmpstr (goen_attendance_get_company (attendance), ==, "はち商店");

  attendance->person_name = g_strdup ("髙橋 みどり");
  copy = goen_attendance_copy (attendance);
  g_assert_cmpstr (goen_attendance_get_name (copy), ==, "髙橋 みどり");
  g_assert_cmpstr (goen_attendance_get_company (copy), ==, "はち商店");
  g_set_str (&copy->person_company, "株式会社はち");
  g_assert_cmpstr (goen_attendance_get_company (copy), ==, "株式会社はち");
  g_assert_null (attendance->person_company);
  g_assert_cmpint (copy->met, ==, START);
  goen_attendance_free (NULL);
}

/* A copy has all the strings, and none of them twice. */
#define TEST_COPY(Type, free_self, copy_self, new_self, ...) \
  G_STMT_START { \
    static const gsize offsets_[] = { __VA_ARGS__ }; \
    Type *self_ = new_self (); \
    Type *copy_; \
    \
    for (guint i_ = 0; i_ < G_N_ELEMENTS (offsets_); i_++) \
      G_STRUCT_MEMBER (char *, self_, offsets_[i_]) = g_strdup_printf ("%u", i_); \
    copy_ = copy_self (self_); \
    free_self (self_); \
    for (guint i_ = 0; i_ < G_N_ELEMENTS (offsets_); i_++) \
      g_assert_cmpuint (g_ascii_strtoull (G_STRUCT_MEMBER (char *, copy_, offsets_[i_]), NULL, 10), ==, i_); \
    free_self (copy_); \
    free_self (NULL); \
  } G_STMT_END

#define OF(Type, field) G_STRUCT_OFFSET (Type, field)

static void
test_copies (void)
{
  TEST_COPY (GoenFollowUp, goen_follow_up_free, goen_follow_up_copy, goen_follow_up_new,
             OF (GoenFollowUp, uuid), OF (GoenFollowUp, hook), OF (GoenFollowUp, subject), OF (GoenFollowUp, body),
             OF (GoenFollowUp, reason), OF (GoenFollowUp, person_uuid), OF (GoenFollowUp, person_name),
             OF (GoenFollowUp, person_yomi), OF (GoenFollowUp, person_company), OF (GoenFollowUp, person_title),
             OF (GoenFollowUp, other_uuid), OF (GoenFollowUp, other_name), OF (GoenFollowUp, event_uuid),
             OF (GoenFollowUp, event_title));
  TEST_COPY (GoenInteraction, goen_interaction_free, goen_interaction_copy, goen_interaction_new,
             OF (GoenInteraction, uuid), OF (GoenInteraction, text), OF (GoenInteraction, event_uuid),
             OF (GoenInteraction, event_title));
  TEST_COPY (GoenTemplate, goen_template_free, goen_template_copy, goen_template_new,
             OF (GoenTemplate, uuid), OF (GoenTemplate, language), OF (GoenTemplate, name), OF (GoenTemplate, subject),
             OF (GoenTemplate, body));
  TEST_COPY (GoenProfile, goen_profile_free, goen_profile_copy, goen_profile_new,
             OF (GoenProfile, name), OF (GoenProfile, name_yomi), OF (GoenProfile, company), OF (GoenProfile, title),
             OF (GoenProfile, mail), OF (GoenProfile, phone), OF (GoenProfile, signature), OF (GoenProfile, purpose),
             OF (GoenProfile, who), OF (GoenProfile, offers), OF (GoenProfile, needs));
}

static void
test_profile (void)
{
  g_autoptr (GoenProfile) a = goen_profile_new ();
  g_autoptr (GoenProfile) b = goen_profile_new ();

  g_assert_true (goen_profile_equal (a, b));
  a->needs = g_strdup ("　包装の相談　");
  a->who = g_strdup ("");
  g_assert_false (goen_profile_equal (a, b));
  goen_profile_normalize (a);
  b->needs = g_strdup ("包装の相談");
  g_assert_true (goen_profile_equal (a, b));
}

static void
test_contact (void)
{
  g_assert_true (goen_interaction_kind_is_contact (GOEN_INTERACTION_MET));
  g_assert_true (goen_interaction_kind_is_contact (GOEN_INTERACTION_MAIL));
  g_assert_true (goen_interaction_kind_is_contact (GOEN_INTERACTION_INTRODUCTION));
  g_assert_true (goen_interaction_kind_is_contact (GOEN_INTERACTION_PROJECT));
  g_assert_false (goen_interaction_kind_is_contact (GOEN_INTERACTION_ACHIEVEMENT));
  g_assert_false (goen_interaction_kind_is_contact (GOEN_INTERACTION_NOTE));
  g_assert_false (goen_interaction_kind_is_contact (0));
  g_assert_false (goen_interaction_kind_is_contact (GOEN_N_INTERACTION_KINDS));
}

static void
test_quiet_period (void)
{
  static const struct {
    const char *from, *to;
    guint       year, month, day;
    gboolean    holds;
  } cases[] = {
    { "03-20", "04-10", 2026, 3, 19, FALSE },
    { "03-20", "04-10", 2026, 3, 20, TRUE },
    { "03-20", "04-10", 2031, 4, 10, TRUE },
    { "03-20", "04-10", 2026, 4, 11, FALSE },
    /* over the turn of the year */
    { "12-20", "01-10", 2026, 12, 19, FALSE },
    { "12-20", "01-10", 2026, 12, 31, TRUE },
    { "12-20", "01-10", 2027, 1, 1, TRUE },
    { "12-20", "01-10", 2027, 1, 10, TRUE },
    { "12-20", "01-10", 2027, 1, 11, FALSE },
    { "12-20", "01-10", 2026, 7, 1, FALSE },
    /* a single day, and one that most years do not have */
    { "08-13", "08-13", 2026, 8, 13, TRUE },
    { "08-13", "08-13", 2026, 8, 14, FALSE },
    { "02-25", "02-29", 2027, 2, 28, TRUE },
    { "02-25", "02-29", 2027, 3, 1, FALSE },
    { "02-25", "02-29", 2028, 2, 29, TRUE },
    /* once */
    { "2026-12-01", "2027-02-15", 2026, 11, 30, FALSE },
    { "2026-12-01", "2027-02-15", 2026, 12, 1, TRUE },
    { "2026-12-01", "2027-02-15", 2027, 2, 15, TRUE },
    { "2026-12-01", "2027-02-15", 2027, 12, 5, FALSE },
    { "2026-12-01", "2027-02-15", 2025, 12, 5, FALSE },
    /* one end with a year */
    { "2026-12-20", "01-10", 2027, 1, 5, TRUE },
    { "2026-12-20", "01-10", 2028, 1, 5, FALSE },
    { "12-20", "2027-01-10", 2026, 12, 25, TRUE },
    { "12-20", "2027-01-10", 2027, 12, 25, FALSE },
    /* none */
    { "2027-02-15", "2026-12-01", 2027, 1, 1, FALSE },
    { NULL, "12-01", 2026, 12, 1, FALSE },
    { "13-01", "12-31", 2026, 12, 1, FALSE },
    { "12-1", "12-31", 2026, 12, 1, FALSE },
    { "12-01", "12-31 ", 2026, 12, 1, FALSE },
    { "2027-02-29", "2027-03-31", 2027, 3, 1, FALSE },
    { "", "", 2026, 12, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GoenQuietPeriod) period = goen_quiet_period_new (cases[i].from, cases[i].to, "決算期");
      GDate date;

      g_test_message ("%s to %s, %u-%u-%u", cases[i].from, cases[i].to, cases[i].year, cases[i].month, cases[i].day);
      g_date_clear (&date, 1);
      g_assert_false (goen_quiet_period_holds (period, &date));
      g_date_set_dmy (&date, cases[i].day, cases[i].month, cases[i].year);
      g_assert_cmpint (goen_quiet_period_holds (period, &date), ==, cases[i].holds);
      if (cases[i].holds)
        g_assert_true (goen_quiet_period_is_valid (period));
    }
}

static void
test_quiet_period_valid (void)
{
  g_autoptr (GoenQuietPeriod) backwards = goen_quiet_period_new ("2027-02-15", "2026-12-01", NULL);
  g_autoptr (GoenQuietPeriod) half = goen_quiet_period_new ("2027-02-15", "2月", NULL);
  g_autoptr (GoenQuietPeriod) good = goen_quiet_period_new ("12-20", "01-10", NULL);

  g_assert_false (goen_quiet_period_is_valid (backwards));
  g_assert_false (goen_quiet_period_is_valid (half));
  g_assert_true (goen_quiet_period_is_valid (good));
  goen_quiet_period_free (NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-record/new", test_new);
  g_test_add_func ("/event-record/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/event-record/equal-lists", test_equal_lists);
  g_test_add_func ("/event-record/normalize", test_normalize);
  g_test_add_func ("/event-record/end", test_end);
  g_test_add_func ("/event-record/goal", test_goal);
  g_test_add_func ("/event-record/names", test_names);
  g_test_add_func ("/event-record/attendance", test_attendance);
  g_test_add_func ("/event-record/copies", test_copies);
  g_test_add_func ("/event-record/profile", test_profile);
  g_test_add_func ("/event-record/contact", test_contact);
  g_test_add_func ("/event-record/quiet-period", test_quiet_period);
  g_test_add_func ("/event-record/quiet-period-valid", test_quiet_period_valid);

  return g_test_run ();
}
