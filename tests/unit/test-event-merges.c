/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "events-fixture.h"

/* What people did together when two of them become one, come and go. */

/* All that a merge moves, told by ids. */
#define ALL_ROWS \
  "SELECT 'a', id, person_id, NULL FROM attendance UNION ALL SELECT 'i', id, person_id, NULL FROM interaction" \
  " UNION ALL SELECT 'f', id, person_id, other_id FROM follow_up ORDER BY 1, 2"
#define CONTACTS "SELECT id, last_contact FROM person"

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenChangeSet) changes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *contacts = NULL;
  GoenStore *store = fixture->store;
  gint64 event = add_event (store, "会", NOW), other_event = add_event (store, "別", NOW);
  gint64 kept = add_person (store, "残る"), gone = add_person (store, "去る"), friend = add_person (store, "友");
  gint64 follow_up, merge_id;

  add_attendance (store, event, gone, "高橋", NOW);                     /* 1 */
  add_attendance (store, other_event, kept, NULL, NOW);                 /* 2 */
  add_attendance (store, event, friend, NULL, NOW);                     /* 3 */
  add_interaction (store, gone, event, GOEN_INTERACTION_MET, NOW + 9);  /* 1 */
  add_interaction (store, gone, 0, GOEN_INTERACTION_NOTE, NOW + 99);    /* 2 */
  add_interaction (store, kept, 0, GOEN_INTERACTION_MAIL, NOW);         /* 3 */
  follow_up =
  add_follow_up (store, gone, 0, event, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_OPEN, 0);          /* 1 */
  add_follow_up (store, gone, friend, event, GOEN_FOLLOW_UP_INTRODUCE, GOEN_FOLLOW_UP_OPEN, 0);  /* 2 */
  add_follow_up (store, friend, gone, 0, GOEN_FOLLOW_UP_INTRODUCE, GOEN_FOLLOW_UP_DONE, NOW);    /* 3 */
  add_follow_up (store, kept, gone, 0, GOEN_FOLLOW_UP_INTRODUCE, GOEN_FOLLOW_UP_OPEN, 0);        /* 4: to themselves */
  add_follow_up (store, gone, kept, 0, GOEN_FOLLOW_UP_INTRODUCE, GOEN_FOLLOW_UP_OPEN, 0);        /* 5: to themselves */
  add_follow_up (store, kept, friend, 0, GOEN_FOLLOW_UP_PROMISE, GOEN_FOLLOW_UP_OPEN, 0);        /* 6 */
  before = ask_sql (fixture->path, ALL_ROWS);
  contacts = ask_sql (fixture->path, CONTACTS);
  g_signal_connect (store, "changed", G_CALLBACK (keep_changes_cb), &changes);

  merge_id = merge (fixture->store, kept, gone);
  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_EVENT, event));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_FOLLOW_UP, follow_up));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_INTERACTION, kept));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_INTERACTION, gone));
  g_assert_cmpint (kept, ==, 1);
  g_assert_cmpint (gone, ==, 2);
  g_assert_cmpint (friend, ==, 3);
  assert_sql (fixture->path, ALL_ROWS,
              "a|1|1|NULL\na|2|1|NULL\na|3|3|NULL\n"
              "f|1|1|NULL\nf|2|1|3\nf|3|3|1\nf|4|2|2\nf|5|2|1\nf|6|1|3\n"
              "i|1|1|NULL\ni|2|1|NULL\ni|3|1|NULL");
  {
    g_autofree char *latest = g_strdup_printf ("%" G_GINT64_FORMAT, NOW + 9);

    assert_sql (fixture->path, "SELECT last_contact FROM person WHERE id = 1", latest);
  }
  assert_sound (store);

  undo_merge (store, merge_id);
  assert_sql (fixture->path, ALL_ROWS, before);
  assert_sql (fixture->path, CONTACTS, contacts);
  assert_sound (store);
}

/* What came after the merge stays; what was given to a third one since stays with them. */
static void
test_undo_gives_back_what_is_left (Fixture       *fixture,
                                   gconstpointer  data)
{
  GoenStore *store = fixture->store;
  gint64 event = add_event (store, "会", NOW);
  gint64 kept = add_person (store, "残る"), gone = add_person (store, "去る"), third = add_person (store, "三");
  gint64 merge_id;
  g_autoptr (GoenAttendance) attendance = NULL;

  gint64 stays = add_attendance (store, event, gone, "高橋", NOW);
  gint64 moves = add_attendance (store, event, gone, "佐藤", NOW);
  gint64 leaves = add_attendance (store, event, gone, "鈴木", NOW);

  merge_id = merge (fixture->store, kept, gone);
  attendance = load_attendance (store, moves, NULL);
  attendance->person_id = third;
  save_attendance (store, attendance);
  run_by_id (store, goen_attendance_table_remove, leaves);
  add_interaction (store, kept, 0, GOEN_INTERACTION_CALL, NOW);

  undo_merge (store, merge_id);
  assert_sql (fixture->path, ALL_ROWS, "a|1|2|NULL\na|2|3|NULL\ni|1|1|NULL");
  g_assert_cmpint (stays, ==, 1);
}

typedef struct {
  const char *name, *hook;
  gboolean    is_expected, is_wanted;
  gint64      met;
} Said;

static gint64
say (GoenStore  *store,
     gint64      event_id,
     gint64      person_id,
     const Said *said)
{
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();

  attendance->event_id = event_id;
  attendance->person_id = person_id;
  attendance->name = g_strdup (said->name);
  attendance->hook = g_strdup (said->hook);
  attendance->is_expected = said->is_expected;
  attendance->is_wanted = said->is_wanted;
  attendance->met = said->met;

  return save_attendance (store, attendance);
}

/* Both attended the same event: which of the two rows the kept one has afterwards, and has again after undoing. */
static void
test_same_event (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct {
    Said     kept, gone;
    gboolean has_own, has_theirs;
  } cases[] = {
    /* met and on the list: each says something */
    { { "高橋", NULL, TRUE, FALSE, 0 }, { "高橋", "山の話", FALSE, FALSE, NOW }, TRUE, TRUE },
    { { "高橋", "山の話", FALSE, FALSE, NOW }, { "髙橋", "川の話", FALSE, FALSE, NOW }, TRUE, TRUE },
    { { "高橋", NULL, FALSE, TRUE, 0 }, { "高橋", NULL, TRUE, FALSE, 0 }, TRUE, TRUE },
    /* theirs says nothing beyond one's own */
    { { "高橋", "山の話", TRUE, TRUE, NOW }, { "髙橋", "山の話", TRUE, FALSE, NOW + 1 }, TRUE, FALSE },
    { { "高橋", "山の話", TRUE, FALSE, NOW }, { NULL, NULL, TRUE, FALSE, 0 }, TRUE, FALSE },
    { { "高橋", NULL, FALSE, FALSE, NOW }, { "高橋", NULL, FALSE, FALSE, NOW }, TRUE, FALSE },
    /* the other way round */
    { { "ﾀｶﾊｼ", NULL, TRUE, FALSE, 0 }, { "たかはし", "山の話", TRUE, TRUE, NOW }, FALSE, TRUE },
  };
  GoenStore *store = fixture->store;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) attendances = NULL;
      gint64 event = add_event (store, "会", NOW), kept = add_person (store, "残る"), gone = add_person (store, "去る");
      gint64 own = say (store, event, kept, &cases[i].kept), theirs = say (store, event, gone, &cases[i].gone);
      gint64 merge_id = merge (fixture->store, kept, gone);
      gboolean has_own = FALSE, has_theirs = FALSE;

      g_test_message ("case %u", i);
      attendances = list_attendances (store, event);
      for (guint j = 0; j < attendances->len; j++)
        {
          const GoenAttendance *attendance = attendances->pdata[j];

          g_assert_cmpint (attendance->person_id, ==, kept);
          has_own = has_own || attendance->id == own;
          has_theirs = has_theirs || attendance->id == theirs;
        }
      g_assert_cmpint (has_own, ==, cases[i].has_own);
      g_assert_cmpint (has_theirs, ==, cases[i].has_theirs);

      undo_merge (store, merge_id);
      g_ptr_array_unref (attendances);
      attendances = list_attendances (store, event);
      g_assert_cmpuint (attendances->len, ==, 2);
      for (guint j = 0; j < attendances->len; j++)
        {
          const GoenAttendance *attendance = attendances->pdata[j];

          g_assert_cmpint (attendance->person_id, ==, attendance->id == own ? kept : gone);
        }
    }
}

static gint64
add_thanks (GoenStore         *store,
            gint64             person_id,
            gint64             event_id,
            GoenFollowUpState  state,
            const char        *hook,
            const char        *body)
{
  g_autoptr (GoenFollowUp) thanks = goen_follow_up_new ();
  g_autoptr (GError) error = NULL;

  thanks->person_id = person_id;
  thanks->event_id = event_id;
  thanks->kind = GOEN_FOLLOW_UP_THANKS;
  thanks->state = state;
  thanks->closed = state != GOEN_FOLLOW_UP_OPEN ? NOW : 0;
  thanks->hook = g_strdup (hook);
  thanks->body = g_strdup (body);
  goen_store_run (store, GOEN_STORE_SAVE, save_follow_up_func, thanks, NULL, &error);
  g_assert_no_error (error);

  return thanks->id;
}

/* Nobody is thanked twice for one evening, unless the two letters would say different things. */
static void
test_same_thanks (Fixture       *fixture,
                  gconstpointer  data)
{
  enum { OPEN = GOEN_FOLLOW_UP_OPEN, DONE = GOEN_FOLLOW_UP_DONE };
  static const struct {
    int         own_state;
    const char *own_hook;
    int         their_state;
    const char *their_hook, *their_body;
    gboolean    has_own, has_theirs;
  } cases[] = {
    { OPEN, "山の話", OPEN, "山の話", NULL, TRUE, FALSE },
    { OPEN, "山の話", OPEN, NULL, NULL, TRUE, FALSE },
    { OPEN, NULL, OPEN, NULL, NULL, TRUE, FALSE },
    { OPEN, NULL, OPEN, "川の話", NULL, FALSE, TRUE },
    { OPEN, NULL, OPEN, NULL, "拝啓", FALSE, TRUE },
    { OPEN, "山の話", OPEN, "川の話", NULL, TRUE, TRUE },
    { OPEN, "山の話", DONE, NULL, NULL, FALSE, TRUE },
    { DONE, NULL, OPEN, "川の話", NULL, TRUE, FALSE },
    { DONE, NULL, OPEN, "川の話", "拝啓", TRUE, TRUE },
    { DONE, NULL, DONE, NULL, NULL, TRUE, TRUE },
  };
  GoenStore *store = fixture->store;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 event = add_event (store, "会", NOW), other_event = add_event (store, "別", NOW);
      gint64 kept = add_person (store, "残る"), gone = add_person (store, "去る");
      gint64 own = add_thanks (store, kept, event, cases[i].own_state, cases[i].own_hook, NULL);
      gint64 theirs = add_thanks (store, gone, event, cases[i].their_state, cases[i].their_hook, cases[i].their_body);
      gint64 elsewhere = add_thanks (store, gone, other_event, GOEN_FOLLOW_UP_OPEN, NULL, NULL);
      g_autofree char *sql = g_strdup_printf ("SELECT group_concat (person_id) FROM follow_up"
                                              " WHERE id IN (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")",
                                              own, theirs, elsewhere);
      g_autofree char *before = ask_sql (fixture->path, sql);
      g_autofree char *expected =
        g_strdup_printf ("%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT,
                         cases[i].has_own ? kept : gone, cases[i].has_theirs ? kept : gone, kept);
      gint64 merge_id = merge (store, kept, gone);

      g_test_message ("case %u", i);
      assert_sql (fixture->path, sql, expected);
      undo_merge (store, merge_id);
      assert_sql (fixture->path, sql, before);
    }
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = NULL;
  GoenStore *store = fixture->store;
  gint64 one = add_person (store, "一"), two = add_person (store, "二"), three = add_person (store, "三");
  gint64 first, second;

  add_interaction (store, one, 0, GOEN_INTERACTION_CALL, NOW);
  add_interaction (store, two, 0, GOEN_INTERACTION_CALL, NOW);
  add_follow_up (store, one, 0, 0, GOEN_FOLLOW_UP_MEET, GOEN_FOLLOW_UP_OPEN, 0);
  before = ask_sql (fixture->path, ALL_ROWS);

  first = merge (fixture->store, two, one);
  second = merge (fixture->store, three, two);
  assert_sql (fixture->path, ALL_ROWS, "f|1|3|NULL\ni|1|3|NULL\ni|2|3|NULL");
  undo_merge (store, second);
  assert_sql (fixture->path, ALL_ROWS, "f|1|2|NULL\ni|1|2|NULL\ni|2|2|NULL");
  undo_merge (store, first);
  assert_sql (fixture->path, ALL_ROWS, before);
}

/* How often to be in touch is not mixed. */
static void
test_touch_stays (Fixture       *fixture,
                  gconstpointer  data)
{
  GoenStore *store = fixture->store;
  gint64 kept = add_person (store, "残る"), gone = add_person (store, "去る");

  fixture_close (fixture);
  run_sql (fixture->path, "INSERT INTO touch VALUES (2, 30, 0); INSERT INTO quiet_period VALUES (2, 0, '03-01', '03-31', '決算期')");
  fixture_open (fixture);
  merge (fixture->store, kept, gone);
  assert_sql (fixture->path, "SELECT touch.person_id, quiet_period.person_id FROM touch, quiet_period", "2|2");
}

static void
test_trash_and_purge (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GoenChangeSet) changes = NULL;
  GoenStore *store = fixture->store;
  gint64 event = add_event (store, "会", NOW), other_event = add_event (store, "別", NOW);
  gint64 gone = add_person (store, "去る"), friend = add_person (store, "友");
  gint64 introduction;

  add_attendance (store, event, gone, "だれか", NOW);
  add_attendance (store, event, friend, NULL, NOW);
  add_attendance (store, other_event, friend, NULL, NOW);
  add_interaction (store, gone, event, GOEN_INTERACTION_MET, NOW);
  add_follow_up (store, gone, 0, event, GOEN_FOLLOW_UP_THANKS, GOEN_FOLLOW_UP_OPEN, 0);
  introduction = add_follow_up (store, friend, gone, event, GOEN_FOLLOW_UP_INTRODUCE, GOEN_FOLLOW_UP_OPEN, 0);
  fixture_close (fixture);
  run_sql (fixture->path, "INSERT INTO touch VALUES (1, 30, 0); INSERT INTO quiet_period VALUES (1, 0, '03-01', '03-31', NULL);"
                          "INSERT INTO touch_due VALUES (1, 30, 0, 0, NULL)");
  fixture_open (fixture);
  store = fixture->store;
  g_signal_connect (store, "changed", G_CALLBACK (keep_changes_cb), &changes);

  run_by_id (store, goen_person_table_trash, gone);
  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_EVENT, event));
  g_assert_false (goen_change_set_has (changes, GOEN_TABLE_EVENT, other_event));
  {
    g_autoptr (GPtrArray) attendances = list_attendances (store, event);

    g_assert_cmpuint (attendances->len, ==, 1);
    g_assert_cmpint (((GoenAttendance *) attendances->pdata[0])->person_id, ==, friend);
  }
  run_by_id (store, goen_person_table_restore, gone);
  {
    g_autoptr (GPtrArray) attendances = list_attendances (store, event);

    g_assert_cmpuint (attendances->len, ==, 2);
  }

  run_by_id (store, goen_person_table_purge, gone);
  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_EVENT, event));
  g_assert_false (goen_change_set_has (changes, GOEN_TABLE_EVENT, other_event));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_FOLLOW_UP, introduction));
  assert_sql (fixture->path, ALL_ROWS, "a|2|2|NULL\na|3|2|NULL");
  assert_sql (fixture->path,
              "SELECT (SELECT count (*) FROM touch) + (SELECT count (*) FROM quiet_period)"
              " + (SELECT count (*) FROM touch_due WHERE person_id = 1)", "0");
  assert_sound (store);
}

/* An editor that knows nothing of the timeline leaves the last contact right. */
static void
test_last_contact_survives_editing (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *called = g_strdup_printf ("%" G_GINT64_FORMAT, NOW);
  GoenStore *store = fixture->store;
  gint64 person = add_person (store, "一");
  g_autoptr (GoenPersonRecord) record = NULL;

  add_interaction (store, person, 0, GOEN_INTERACTION_CALL, NOW);
  add_interaction (store, person, 0, GOEN_INTERACTION_NOTE, NOW + 5);
  add_interaction (store, person, 0, GOEN_INTERACTION_ACHIEVEMENT, NOW + 6);
  edit_note (store, person, "別の話");
  assert_sql (fixture->path, "SELECT last_contact FROM person", called);

  record = load_whole (store, person);
  record->met_on = g_strdup ("2026-05-16");
  save (store, record);
  assert_sql (fixture->path, "SELECT last_contact FROM person", called);
  g_set_str (&record->met_on, "2026-12-01");
  save (store, record);
  assert_sql (fixture->path, "SELECT last_contact FROM person", "1796126400");   /* 2026-12-01T12:00Z */
}

#define ADD(name, func) g_test_add ("/event-merges/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("rows", test_rows);
  ADD ("undo-gives-back-what-is-left", test_undo_gives_back_what_is_left);
  ADD ("same-event", test_same_event);
  ADD ("same-thanks", test_same_thanks);
  ADD ("twice", test_twice);
  ADD ("touch-stays", test_touch_stays);
  ADD ("trash-and-purge", test_trash_and_purge);
  ADD ("last-contact-survives-editing", test_last_contact_survives_editing);

  return g_test_run ();
}
