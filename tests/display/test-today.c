/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page Today at a time that stands still until a test moves it: Saturday, 21 November 2026, 19:00 in Tokyo. */
#include "config.h"

#include <adwaita.h>
#include <locale.h>

#include "goen-clock.h"
#include "goen-follow.h"
#include "goen-library-events.h"
#include "goen-library-pitches.h"
#include "goen-reconnect-row.h"
#include "goen-today-group.h"
#include "goen-today-section.h"
#include "page-fixture.h"

#define NOW "2026-11-21T19:00:00+09:00"

static gint64
at (const char *text)
{
  gint64 time;

  g_assert_true (goen_clock_parse (text, &time));
  return time;
}

static void
set_now (const char *text)
{
  g_setenv ("GOEN_NOW", text, TRUE);
}

static gint64
add_person (PageFixture *fixture,
            const char  *family,
            const char  *given)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  return page_save (fixture, record);
}

static gint64
add_follow_up (PageFixture      *fixture,
               gint64            person_id,
               GoenFollowUpKind  kind,
               const char       *hook,
               const char       *due)
{
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();
  g_autoptr (GoenFollowUp) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  follow_up->person_id = person_id;
  follow_up->kind = kind;
  follow_up->hook = g_strdup (hook);
  follow_up->due = at (due);
  goen_library_save_follow_up_async (fixture->library, follow_up, NULL, page_result_cb, &result);
  saved = goen_library_save_follow_up_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return saved->id;
}

static gint64
add_event (PageFixture     *fixture,
           const char      *title,
           GoenEventStatus  status,
           const char      *start,
           const char      *end)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  event->title = g_strdup (title);
  event->status = status;
  event->start = at (start);
  event->end = at (end);
  goen_library_save_event_async (fixture->library, event, NULL, page_result_cb, &result);
  saved = goen_library_save_event_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return saved->id;
}

/* Somebody who was called long ago, and wants to be called every month. */
static gint64
add_neglected (PageFixture *fixture,
               const char  *family,
               const char  *given)
{
  gint64 id = add_person (fixture, family, given);
  g_autoptr (GoenInteraction) call = goen_interaction_new ();
  g_autoptr (GoenInteraction) saved = NULL;
  g_autoptr (GoenTouch) touch = NULL;
  g_autoptr (GAsyncResult) called = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  call->person_id = id;
  call->kind = GOEN_INTERACTION_CALL;
  call->time = at ("2026-08-01T10:00:00+09:00");
  goen_library_save_interaction_async (fixture->library, call, NULL, page_result_cb, &called);
  saved = goen_library_save_interaction_finish (fixture->library, page_await (&called), &error);
  g_assert_no_error (error);
  goen_library_load_touch_async (fixture->library, id, NULL, page_result_cb, &loaded);
  touch = goen_library_load_touch_finish (fixture->library, page_await (&loaded), &error);
  g_assert_no_error (error);
  touch->days = 30;
  goen_library_save_touch_async (fixture->library, touch, NULL, page_result_cb, &result);
  goen_library_write_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return id;
}

static void
snooze (PageFixture *fixture,
        gint64       id,
        const char  *until)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_snooze_follow_up_async (fixture->library, id, at (until), NULL, page_result_cb, &result);
  goen_library_write_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
}

static double
get_y (PageFixture *fixture,
       GtkWidget   *widget)
{
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (widget, fixture->window, &GRAPHENE_POINT_INIT (0, 0), &point));
  return point.y;
}

static void
present (PageFixture *fixture)
{
  adw_bin_set_child (ADW_BIN (fixture->content), g_object_new (GOEN_TYPE_TODAY_SECTION, "library", fixture->library, NULL));
  /* The question of the day stands on every page. */
  page_wait_for (fixture, "A Question to Ask");
  while (gtk_widget_get_height (page_find (fixture->window, GTK_TYPE_LABEL, "A Question to Ask")) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static GoenTodaySection *
get_section (PageFixture *fixture)
{
  return GOEN_TODAY_SECTION (adw_bin_get_child (ADW_BIN (fixture->content)));
}

static void
wait_gone (PageFixture *fixture,
           const char  *text)
{
  g_test_message ("waiting for “%s” to be gone", text);
  while (page_shows (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_row (PageFixture *fixture,
          const char  *text)
{
  GtkWidget *row = page_find (fixture->window, GTK_TYPE_LIST_BOX_ROW, text);

  g_assert_nonnull (row);
  return row;
}

static gboolean
has_focus (PageFixture *fixture,
           const char  *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *row = page_find (fixture->window, GTK_TYPE_LIST_BOX_ROW, text);

  return focus != NULL && row != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

static void
wait_focus (PageFixture *fixture,
            const char  *text)
{
  g_test_message ("waiting for the focus on “%s”", text);
  while (!has_focus (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
fill (PageFixture *fixture)
{
  gint64 takahashi = add_person (fixture, "高橋", "美咲");
  gint64 sato = add_person (fixture, "佐藤", "健一");

  add_neglected (fixture, "青木", "涼子");
  add_follow_up (fixture, takahashi, GOEN_FOLLOW_UP_THANKS, "新しい工場", "2026-11-22T18:00:00+09:00");
  add_follow_up (fixture, sato, GOEN_FOLLOW_UP_THANKS, "山歩き", "2026-11-20T12:00:00+09:00");
  add_follow_up (fixture, takahashi, GOEN_FOLLOW_UP_PROMISE, "資料を送る", "2026-11-21T23:59:59+09:00");
  add_follow_up (fixture, sato, GOEN_FOLLOW_UP_INFO, "展示会の案内", "2026-11-25T18:00:00+09:00");
  add_event (fixture, "みどり交流会", GOEN_EVENT_GOING, "2026-11-21T18:00:00+09:00", "2026-11-21T21:00:00+09:00");
  add_event (fixture, "あお勉強会", GOEN_EVENT_GOING, "2026-11-26T19:00:00+09:00", "2026-11-26T21:00:00+09:00");
  add_event (fixture, "さくら懇親会", GOEN_EVENT_WENT, "2026-11-19T19:00:00+09:00", "2026-11-19T21:00:00+09:00");
}

static void
test_groups_in_order (PageFixture   *fixture,
                      gconstpointer  data)
{
  static const char *const headings[] = {
    "On Now", "Thank-Yous", "Follow-Ups and Promises", "Next Event", "To Look Back On", "Get in Touch Again", "A Question to Ask",
  };
  static const char *const rows[] = { "みどり交流会", "山歩き", "新しい工場", "資料を送る", "あお勉強会", "さくら懇親会", "青木 涼子" };
  double last = 0;

  fill (fixture);
  present (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      GtkWidget *heading = page_find (fixture->window, GTK_TYPE_LABEL, headings[i]);

      g_assert_nonnull (heading);
      g_assert_cmpfloat (get_y (fixture, heading), >, last);
      last = get_y (fixture, heading);
    }
  last = 0;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpfloat (get_y (fixture, find_row (fixture, rows[i])), >, last);
      last = get_y (fixture, find_row (fixture, rows[i]));
    }
  g_assert_true (page_shows (fixture, "Saturday, 21 November"));
  g_assert_true (page_shows (fixture, "In 5 days"));
  g_assert_true (page_shows (fixture, "1 More Later…"));
  g_assert_false (page_shows (fixture, "展示会の案内"));
  g_assert_false (page_shows (fixture, "All Clear"));
}

/* 31 hours since the deadline, and 23 until the other. */
static void
test_time_left (PageFixture   *fixture,
                gconstpointer  data)
{
  GtkWidget *overdue;
  GtkWidget *calm;

  fill (fixture);
  present (fixture);
  overdue = page_find (find_row (fixture, "山歩き"), GTK_TYPE_LABEL, "31 hours overdue");
  calm = page_find (find_row (fixture, "新しい工場"), GTK_TYPE_LABEL, "23 hours left");
  g_assert_nonnull (overdue);
  g_assert_nonnull (calm);
  g_assert_true (gtk_widget_has_css_class (overdue, "error"));
  g_assert_true (gtk_widget_has_css_class (calm, "success"));

  set_now ("2026-11-22T12:30:00+09:00");
  goen_today_section_refresh (get_section (fixture));
  page_wait_for (fixture, "5 hours left");
  g_assert_true (gtk_widget_has_css_class (page_find (find_row (fixture, "新しい工場"), GTK_TYPE_LABEL, "5 hours left"), "warning"));
}

static void
test_done_and_undo (PageFixture   *fixture,
                    gconstpointer  data)
{
  GtkWidget *other;

  fill (fixture);
  present (fixture);
  other = find_row (fixture, "新しい工場");
  g_signal_emit_by_name (page_find (find_row (fixture, "山歩き"), GTK_TYPE_BUTTON, "Mark as done"), "clicked");
  wait_gone (fixture, "山歩き");
  g_assert_true (find_row (fixture, "新しい工場") == other);
  page_wait_for (fixture, "Undo");
  page_click (fixture, "Undo");
  page_wait_for (fixture, "山歩き");
  g_assert_true (find_row (fixture, "新しい工場") == other);
  g_assert_cmpfloat (get_y (fixture, find_row (fixture, "山歩き")), <, get_y (fixture, other));
}

static void
test_snooze_comes_back (PageFixture   *fixture,
                        gconstpointer  data)
{
  gint64 person = add_person (fixture, "高橋", "美咲");
  gint64 id = add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, "新しい工場", "2026-11-22T18:00:00+09:00");

  present (fixture);
  page_wait_for (fixture, "新しい工場");
  while (goen_library_get_n_due (fixture->library) != 1)
    g_main_context_iteration (NULL, TRUE);
  snooze (fixture, id, "2026-11-21T20:00:00+09:00");
  wait_gone (fixture, "新しい工場");
  page_wait_for (fixture, "1 More Later…");
  page_wait_for (fixture, "All Clear");
  while (goen_library_get_n_due (fixture->library) != 0)
    g_main_context_iteration (NULL, TRUE);

  set_now ("2026-11-21T20:00:00+09:00");
  goen_today_section_refresh (get_section (fixture));
  page_wait_for (fixture, "新しい工場");
  wait_gone (fixture, "All Clear");
  g_assert_false (page_shows (fixture, "More Later"));
  goen_library_refresh_due (fixture->library);
  while (goen_library_get_n_due (fixture->library) != 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_all_clear (PageFixture   *fixture,
                gconstpointer  data)
{
  add_person (fixture, "高橋", "美咲");
  present (fixture);
  page_wait_for (fixture, "All Clear");
  page_wait_for (fixture, "no event is planned");
  g_assert_null (page_find (fixture->window, GOEN_TYPE_FOLLOW_UP_ROW, NULL));

  add_event (fixture, "あお勉強会", GOEN_EVENT_GOING, "2026-11-22T19:00:00+09:00", "2026-11-22T21:00:00+09:00");
  page_wait_for (fixture, "あお勉強会");
  g_assert_true (page_shows (fixture, "All Clear"));
  g_assert_true (page_shows (fixture, "What comes next is below"));
  g_assert_true (page_shows (fixture, "Tomorrow"));
}

/* Nothing is written: only the clock goes on. */
static void
test_midnight (PageFixture   *fixture,
               gconstpointer  data)
{
  gint64 person = add_person (fixture, "高橋", "美咲");

  add_follow_up (fixture, person, GOEN_FOLLOW_UP_PROMISE, "資料を送る", "2026-11-22T23:59:59+09:00");
  set_now ("2026-11-21T23:59:30+09:00");
  present (fixture);
  page_wait_for (fixture, "All Clear");
  g_assert_false (page_shows (fixture, "資料を送る"));

  set_now ("2026-11-22T00:00:00+09:00");
  goen_today_section_refresh (get_section (fixture));
  page_wait_for (fixture, "資料を送る");
  wait_gone (fixture, "All Clear");
  g_assert_true (page_shows (fixture, "Sunday, 22 November"));
}

static void
test_not_now (PageFixture   *fixture,
              gconstpointer  data)
{
  add_neglected (fixture, "青木", "涼子");
  present (fixture);
  page_wait_for (fixture, "青木 涼子");
  g_signal_emit_by_name (page_find (find_row (fixture, "青木 涼子"), GTK_TYPE_BUTTON, "Not Now"), "clicked");
  page_wait_for (fixture, "All Clear");
  page_click (fixture, "Undo");
  wait_gone (fixture, "All Clear");
  g_assert_nonnull (page_find (fixture->window, GOEN_TYPE_RECONNECT_ROW, "青木 涼子"));
  g_signal_emit_by_name (page_find (find_row (fixture, "青木 涼子"), GTK_TYPE_BUTTON, "Not Now"), "clicked");
  page_wait_for (fixture, "All Clear");

  set_now ("2026-12-22T19:00:00+09:00");
  goen_today_section_refresh (get_section (fixture));
  page_wait_for (fixture, "青木 涼子");
}

static GtkWidget *
get_list (GtkWidget *row)
{
  return gtk_widget_get_parent (row);
}

/* As the arrow keys do it, with what GTK makes of them. */
static void
move_cursor (PageFixture *fixture,
             const char  *row,
             int          step)
{
  gboolean extend = FALSE;

  g_signal_emit_by_name (get_list (find_row (fixture, row)), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, step, extend, FALSE);
}

static void
test_keyboard (PageFixture   *fixture,
               gconstpointer  data)
{
  fill (fixture);
  present (fixture);
  gtk_widget_grab_focus (find_row (fixture, "山歩き"));
  wait_focus (fixture, "山歩き");
  move_cursor (fixture, "山歩き", 1);
  wait_focus (fixture, "新しい工場");
  move_cursor (fixture, "新しい工場", 1);
  wait_focus (fixture, "資料を送る");
  move_cursor (fixture, "資料を送る", -1);
  wait_focus (fixture, "新しい工場");
}

/* Nobody has to look for what is most urgent. */
static void
test_focus_at_start (PageFixture   *fixture,
                     gconstpointer  data)
{
  gint64 person = add_person (fixture, "高橋", "美咲");

  add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, "新しい工場", "2026-11-22T18:00:00+09:00");
  add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, "山歩き", "2026-11-20T18:00:00+09:00");
  present (fixture);
  wait_focus (fixture, "山歩き");
}

/* What stands where the row stood has the keyboard next, and after the last one the group below. */
static void
test_focus_goes_on (PageFixture   *fixture,
                    gconstpointer  data)
{
  fill (fixture);
  present (fixture);
  gtk_widget_grab_focus (page_find (find_row (fixture, "山歩き"), GTK_TYPE_BUTTON, "Mark as done"));
  wait_focus (fixture, "山歩き");
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  wait_gone (fixture, "山歩き");
  wait_focus (fixture, "新しい工場");
  gtk_widget_grab_focus (page_find (find_row (fixture, "新しい工場"), GTK_TYPE_BUTTON, "Mark as done"));
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  wait_gone (fixture, "新しい工場");
  wait_focus (fixture, "資料を送る");
}

/* A dialog over the page has the keyboard when the row goes; when it closes, the next row has it. */
static void
test_focus_after_dialog (PageFixture   *fixture,
                         gconstpointer  data)
{
  AdwDialog *dialog = g_object_ref_sink (adw_dialog_new ());
  GtkWidget *button = gtk_button_new_with_label ("Send");
  gint64 person = add_person (fixture, "高橋", "美咲");
  gint64 id = add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, "新しい工場", "2026-11-22T17:00:00+09:00");

  add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, "山歩き", "2026-11-22T18:00:00+09:00");
  present (fixture);
  page_wait_for (fixture, "新しい工場");
  gtk_widget_grab_focus (find_row (fixture, "新しい工場"));
  wait_focus (fixture, "新しい工場");
  adw_dialog_set_child (dialog, button);
  adw_dialog_present (dialog, find_row (fixture, "新しい工場"));
  while (!gtk_widget_get_mapped (button))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (button);
  snooze (fixture, id, "2026-11-22T08:00:00+09:00");
  wait_gone (fixture, "新しい工場");
  adw_dialog_force_close (dialog);
  wait_focus (fixture, "山歩き");
  g_object_unref (dialog);
}

static void
test_many (PageFixture   *fixture,
           gconstpointer  data)
{
  gint64 person = add_person (fixture, "高橋", "美咲");

  for (guint i = 0; i < 23; i++)
    {
      g_autofree char *hook = g_strdup_printf ("話題%02u", i);

      add_follow_up (fixture, person, GOEN_FOLLOW_UP_THANKS, hook, "2026-11-22T17:00:00+09:00");
    }
  present (fixture);
  page_wait_for (fixture, "Show 13 More");
  gtk_widget_activate (find_row (fixture, "Show 13 More"));
  page_wait_for (fixture, "Show 3 More");
  gtk_widget_activate (find_row (fixture, "Show 3 More"));
  page_wait_for (fixture, "話題22");
  wait_gone (fixture, "Show 3 More");
}

/* What a button asks the window for. */
static char *asked_window;

static void
win_action_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_free (asked_window);
  asked_window = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), text);
}

static void
listen (PageFixture *fixture)
{
  static const GActionEntry entries[] = {
    { "practise", win_action_cb, "x" },
    { "faces", win_action_cb, "x" },
    { "show-pitch", win_action_cb, "x" },
    { "show-card", win_action_cb, "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_clear_pointer (&asked_window, g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
assert_asked (const char *action,
              gint64      id)
{
  g_autofree char *expected = g_strdup_printf ("%s %" G_GINT64_FORMAT, action, id);

  g_assert_cmpstr (asked_window, ==, expected);
}

static gint64
add_pitch (PageFixture *fixture,
           const char  *name)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitch) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_set_str (&pitch->name, name);
  goen_library_save_pitch_async (fixture->library, pitch, NULL, page_result_cb, &result);
  saved = goen_library_save_pitch_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return saved->id;
}

/* An introduction for the event of the day after tomorrow, with a button for it. */
static void
test_pitch (PageFixture   *fixture,
            gconstpointer  data)
{
  gint64 id;

  listen (fixture);
  present (fixture);
  g_assert_false (page_shows (fixture, "Introduction to Practise"));

  id = add_pitch (fixture, "異業種交流会・30秒");
  page_wait_for (fixture, "Introduction to Practise");
  g_assert_true (page_shows (fixture, "Not practised yet."));
  add_event (fixture, "あお勉強会", GOEN_EVENT_GOING, "2026-11-23T19:00:00+09:00", "2026-11-23T21:00:00+09:00");
  page_wait_for (fixture, "“あお勉強会” is in 2 days.");

  page_click (fixture, "Practise");
  assert_asked ("practise", id);
  gtk_widget_activate (find_row (fixture, "異業種交流会・30秒"));
  assert_asked ("show-pitch", id);
}

static void
test_faces (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
  g_autoptr (GoenAttendance) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gint64 person;
  gint64 event;

  listen (fixture);
  present (fixture);
  record->family = g_strdup ("高橋");
  record->given = g_strdup ("美咲");
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("みどり製作所", NULL, NULL));
  person = page_save (fixture, record);
  event = add_event (fixture, "あお勉強会", GOEN_EVENT_GOING, "2026-11-23T19:00:00+09:00", "2026-11-23T21:00:00+09:00");
  page_wait_for (fixture, "あお勉強会");
  g_assert_false (page_shows (fixture, "Names and Faces"));

  attendance->event_id = event;
  attendance->person_id = person;
  attendance->is_expected = TRUE;
  goen_library_save_attendance_async (fixture->library, attendance, NULL, page_result_cb, &result);
  saved = goen_library_save_attendance_finish (fixture->library, page_await (&result), NULL);
  g_assert_nonnull (saved);
  page_wait_for (fixture, "1 name to refresh, about 1 minute");
  g_assert_true (page_shows (fixture, "Whom you may meet again at “あお勉強会”"));
  page_click (fixture, "Refresh…");
  assert_asked ("faces", event);
}

static char *
dup_question (PageFixture *fixture)
{
  GtkWidget *row = gtk_widget_get_ancestor (page_find (fixture->window, GTK_TYPE_BUTTON, "Another"), GTK_TYPE_LIST_BOX_ROW);

  return g_strdup (gtk_label_get_text (GTK_LABEL (page_find (row, GTK_TYPE_LABEL, NULL))));
}

/* Another one stays when something else changes, and is gone on the next day. */
static void
test_question (PageFixture   *fixture,
               gconstpointer  data)
{
  g_autofree char *of_day = NULL;
  g_autofree char *another = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *tomorrow = NULL;

  listen (fixture);
  present (fixture);
  of_day = dup_question (fixture);
  page_click (fixture, "Another");
  wait_gone (fixture, of_day);
  another = dup_question (fixture);
  g_assert_cmpstr (another, !=, of_day);
  gtk_widget_activate (find_row (fixture, another));
  g_assert_true (g_str_has_prefix (asked_window, "show-card '"));

  add_pitch (fixture, "異業種交流会・30秒");
  page_wait_for (fixture, "Introduction to Practise");
  kept = dup_question (fixture);
  g_assert_cmpstr (kept, ==, another);

  set_now ("2026-11-24T19:00:00+09:00");
  goen_today_section_refresh (get_section (fixture));
  page_wait_for (fixture, "Tuesday, 24 November");
  tomorrow = dup_question (fixture);
  g_assert_cmpstr (tomorrow, !=, another);
}

static void
set_up (PageFixture   *fixture,
        gconstpointer  data)
{
  set_now (NOW);
  page_set_up (fixture, data);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 1400);
}

#define ADD(name, test) g_test_add ("/today/" name, PageFixture, NULL, set_up, test, page_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("groups-in-order", test_groups_in_order);
  ADD ("time-left", test_time_left);
  ADD ("done-and-undo", test_done_and_undo);
  ADD ("snooze-comes-back", test_snooze_comes_back);
  ADD ("all-clear", test_all_clear);
  ADD ("midnight", test_midnight);
  ADD ("not-now", test_not_now);
  ADD ("keyboard", test_keyboard);
  ADD ("focus-at-start", test_focus_at_start);
  ADD ("focus-goes-on", test_focus_goes_on);
  ADD ("focus-after-dialog", test_focus_after_dialog);
  ADD ("many", test_many);
  ADD ("pitch", test_pitch);
  ADD ("faces", test_faces);
  ADD ("question", test_question);

  return g_test_run ();
}
