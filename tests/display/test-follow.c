/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "goen-clock.h"
#include "goen-follow.h"
#include "goen-library-events.h"
#include "goen-person-page.h"
#include "page-fixture.h"

/* A Saturday morning after a gathering on Friday evening. GOEN_NOW says so to the program. */
#define NOW        "2026-11-21T10:00:00+09:00"
#define EVENT_TIME "2026-11-20T19:00:00+09:00"

static gint64
get_time (const char *iso)
{
  gint64 time = 0;

  g_assert_true (goen_clock_parse (iso, &time));
  return time;
}

/* What was noted at the gathering */

static gint64
add_event (PageFixture *fixture)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  event->kind = GOEN_EVENT_CROSS_INDUSTRY;
  event->status = GOEN_EVENT_WENT;
  event->title = g_strdup ("港町異業種交流会");
  event->start = get_time (EVENT_TIME);
  event->end = event->start + 2 * GOEN_CLOCK_HOUR;
  goen_library_save_event_async (fixture->library, event, NULL, page_result_cb, &result);
  saved = goen_library_save_event_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return saved->id;
}

static gint64
add_person (PageFixture *fixture,
            const char  *family,
            const char  *given,
            const char  *mail)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  record->private_note = g_strdup ("秘密の覚え書き");
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("株式会社みどり製作所", "企画部", "課長"));
  if (mail != NULL)
    g_ptr_array_add (record->emails, goen_contact_point_new (mail, "work", NULL));
  return page_save (fixture, record);
}

static gint64
add_thanks (PageFixture *fixture,
            gint64       person_id,
            gint64       event_id,
            const char  *hook)
{
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();
  g_autoptr (GoenFollowUp) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  follow_up->kind = GOEN_FOLLOW_UP_THANKS;
  follow_up->person_id = person_id;
  follow_up->event_id = event_id;
  follow_up->hook = g_strdup (hook);
  follow_up->due = goen_clock_thanks_due (get_time (EVENT_TIME) + 2 * GOEN_CLOCK_HOUR);
  goen_library_save_follow_up_async (fixture->library, follow_up, NULL, page_result_cb, &result);
  saved = goen_library_save_follow_up_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return saved->id;
}

static GoenFollowUp *
load_follow_up (PageFixture *fixture,
                gint64       id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenFollowUp *follow_up;

  goen_library_load_follow_up_async (fixture->library, id, NULL, page_result_cb, &result);
  follow_up = goen_library_load_follow_up_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return follow_up;
}

static GPtrArray *
list_open (PageFixture *fixture,
           gint64       person_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenFollowUpsQuery query = { .person_id = person_id };
  GPtrArray *follow_ups;

  goen_library_list_follow_ups_async (fixture->library, &query, NULL, page_result_cb, &result);
  follow_ups = goen_library_list_follow_ups_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return follow_ups;
}

static GPtrArray *
list_timeline (PageFixture *fixture,
               gint64       person_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries;

  goen_library_list_interactions_async (fixture->library, person_id, 0, NULL, page_result_cb, &result);
  entries = goen_library_list_interactions_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return entries;
}

static GoenTouch *
load_touch (PageFixture *fixture,
            gint64       person_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenTouch *touch;

  goen_library_load_touch_async (fixture->library, person_id, NULL, page_result_cb, &result);
  touch = goen_library_load_touch_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return touch;
}

/* Looking and doing */

static GtkWidget *
wait_for_dialog (PageFixture *fixture)
{
  AdwDialog *dialog;

  while ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return GTK_WIDGET (dialog);
}

static void
wait_for_no_dialog (PageFixture *fixture)
{
  while (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* In the dialog on top, where there is one: that which closes stays on the screen for a moment. */
static GtkWidget *
find_widget (PageFixture *fixture,
             GType        type,
             const char  *text)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  return page_find (dialog != NULL ? GTK_WIDGET (dialog) : fixture->window, type, text);
}

static GtkWidget *
wait_for_widget (PageFixture *fixture,
                 GType        type,
                 const char  *text)
{
  GtkWidget *found;

  while ((found = find_widget (fixture, type, text)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return found;
}

static char *
dup_text (PageFixture *fixture)
{
  GtkWidget *view = wait_for_widget (fixture, GTK_TYPE_TEXT_VIEW, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_text (PageFixture *fixture,
          const char  *text)
{
  GtkWidget *view = wait_for_widget (fixture, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
wait_for_text (PageFixture *fixture,
               const char  *part)
{
  g_test_message ("waiting for “%s” in the draft", part);
  for (;;)
    {
      g_autofree char *text = dup_text (fixture);

      if (strstr (text, part) != NULL)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
wait_and_click (PageFixture *fixture,
                const char  *text)
{
  while (!gtk_widget_is_sensitive (wait_for_widget (fixture, GTK_TYPE_BUTTON, text)))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (wait_for_widget (fixture, GTK_TYPE_BUTTON, text), "clicked");
}

static void
type_into (PageFixture *fixture,
           const char  *title,
           const char  *text)
{
  GtkWidget *row = wait_for_widget (fixture, ADW_TYPE_ENTRY_ROW, title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static char *
read_clipboard (PageFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);
  char *text;

  gdk_clipboard_read_text_async (clipboard, NULL, page_result_cb, &result);
  text = gdk_clipboard_read_text_finish (clipboard, page_await (&result), &error);
  g_assert_no_error (error);
  return text;
}

/* The drafts */

static void
choose_japanese (PageFixture *fixture)
{
  GtkWidget *language = wait_for_widget (fixture, GTK_TYPE_DROP_DOWN, "Language");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (language), 0);
}

static void
test_thanks_sent (PageFixture   *fixture,
                  gconstpointer  data)
{
  gint64 event_id = add_event (fixture);
  gint64 first_id = add_person (fixture, "高橋", "美咲", NULL);
  gint64 second_id = add_person (fixture, "佐藤", "健一", NULL);
  gint64 thanks_id = add_thanks (fixture, first_id, event_id, "展示会の出展");
  gint64 next_id = add_thanks (fixture, second_id, event_id, "山登り");
  g_autoptr (GoenFollowUp) done = NULL;
  g_autoptr (GoenFollowUp) again = NULL;
  g_autoptr (GoenFollowUp) next = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  g_autoptr (GPtrArray) timeline_after_undo = NULL;
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  GtkWidget *dialog;

  goen_draft_present (fixture->content, fixture->library, thanks_id);
  dialog = wait_for_dialog (fixture);
  page_wait_for (fixture, "高橋 美咲");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, "Thank-you");
  choose_japanese (fixture);
  wait_for_text (fixture, "港町異業種交流会");
  wait_for_text (fixture, "展示会の出展");
  wait_for_text (fixture, "高橋");
  text = dup_text (fixture);
  g_assert_null (strstr (text, "秘密の覚え書き"));

  /* Nobody with a mail address: what is offered is to copy. */
  g_assert_null (page_find (fixture->window, GTK_TYPE_BUTTON, "Open in Mail"));
  wait_and_click (fixture, "Copy");
  page_wait_for (fixture, "Was it sent?");
  copied = read_clipboard (fixture);
  g_assert_cmpstr (copied, ==, text);
  g_clear_pointer (&done, goen_follow_up_free);
  done = load_follow_up (fixture, thanks_id);
  g_assert_cmpint (done->state, ==, GOEN_FOLLOW_UP_OPEN);

  wait_and_click (fixture, "Sent");
  page_wait_for (fixture, "Next: 佐藤 健一");
  goen_follow_up_free (done);
  done = load_follow_up (fixture, thanks_id);
  g_assert_cmpint (done->state, ==, GOEN_FOLLOW_UP_DONE);
  g_assert_cmpstr (done->body, ==, text);
  timeline = list_timeline (fixture, first_id);
  g_assert_cmpuint (timeline->len, ==, 1);
  g_assert_cmpint (((GoenInteraction *) timeline->pdata[0])->kind, ==, GOEN_INTERACTION_MESSAGE);
  g_assert_cmpint (((GoenInteraction *) timeline->pdata[0])->event_id, ==, event_id);

  /* Taking it back brings the same draft back. */
  wait_and_click (fixture, "Undo");
  wait_for_widget (fixture, GTK_TYPE_BUTTON, "Copy");
  again = load_follow_up (fixture, thanks_id);
  g_assert_cmpint (again->state, ==, GOEN_FOLLOW_UP_OPEN);
  timeline_after_undo = list_timeline (fixture, first_id);
  g_assert_cmpuint (timeline_after_undo->len, ==, 0);
  wait_for_text (fixture, "展示会の出展");

  /* And on to the next one of the same evening. */
  wait_and_click (fixture, "Copy");
  wait_and_click (fixture, "Sent");
  wait_and_click (fixture, "Next: 佐藤 健一");
  choose_japanese (fixture);
  wait_for_text (fixture, "山登り");
  wait_and_click (fixture, "Copy");
  wait_and_click (fixture, "Sent");
  page_wait_for (fixture, "Noted as sent");
  while (page_find (fixture->window, GTK_TYPE_BUTTON, "Next: ") != NULL)
    g_main_context_iteration (NULL, TRUE);
  next = load_follow_up (fixture, next_id);
  g_assert_cmpint (next->state, ==, GOEN_FOLLOW_UP_DONE);
  wait_and_click (fixture, "Close");
  wait_for_no_dialog (fixture);
}

static void
test_not_yet (PageFixture   *fixture,
              gconstpointer  data)
{
  gint64 event_id = add_event (fixture);
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  gint64 id = add_thanks (fixture, person_id, event_id, "展示会の出展");
  g_autoptr (GoenFollowUp) kept = NULL;
  g_autofree char *text = NULL;

  goen_draft_present (fixture->content, fixture->library, id);
  wait_for_dialog (fixture);
  page_wait_for (fixture, "高橋 美咲");
  wait_for_widget (fixture, GTK_TYPE_BUTTON, "Copy");
  set_text (fixture, "自分の言葉で書いたお礼");
  wait_and_click (fixture, "Copy");
  wait_and_click (fixture, "Not Yet");
  page_wait_for (fixture, "Draft saved");
  kept = load_follow_up (fixture, id);
  g_assert_cmpint (kept->state, ==, GOEN_FOLLOW_UP_OPEN);
  g_assert_cmpstr (kept->body, ==, "自分の言葉で書いたお礼");

  /* What was written by hand is not replaced before the user says so. */
  choose_japanese (fixture);
  page_wait_for (fixture, "Fill Again");
  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, "自分の言葉で書いたお礼");
  wait_and_click (fixture, "Fill Again");
  wait_for_text (fixture, "展示会の出展");
}

static void
test_nothing_lost_on_close (PageFixture   *fixture,
                            gconstpointer  data)
{
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkWidget *dialog;

  /* Looking leaves nothing behind. */
  goen_draft_present_new (fixture->content, fixture->library, person_id, GOEN_FOLLOW_UP_INFO, 0);
  dialog = wait_for_dialog (fixture);
  wait_for_widget (fixture, GTK_TYPE_BUTTON, "Copy");
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_for_no_dialog (fixture);
  before = list_open (fixture, person_id);
  g_assert_cmpuint (before->len, ==, 0);

  goen_draft_present_new (fixture->content, fixture->library, person_id, GOEN_FOLLOW_UP_INFO, 0);
  dialog = wait_for_dialog (fixture);
  wait_for_widget (fixture, GTK_TYPE_BUTTON, "Copy");
  set_text (fixture, "資料のご案内");
  adw_dialog_close (ADW_DIALOG (dialog));
  page_wait_for (fixture, "Keep This Draft?");
  g_signal_emit_by_name (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)), "response", "save");
  do
    {
      g_clear_pointer (&after, g_ptr_array_unref);
      after = list_open (fixture, person_id);
    }
  while (after->len == 0);
  g_assert_cmpstr (((GoenFollowUp *) after->pdata[0])->body, ==, "資料のご案内");
  g_assert_cmpint (((GoenFollowUp *) after->pdata[0])->kind, ==, GOEN_FOLLOW_UP_INFO);
}

static void
test_dates (PageFixture   *fixture,
            gconstpointer  data)
{
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  g_autofree char *before = NULL;

  goen_draft_present_new (fixture->content, fixture->library, person_id, GOEN_FOLLOW_UP_MEET, 0);
  wait_for_dialog (fixture);
  choose_japanese (fixture);
  /* The Monday after is a holiday, so the first free day at least three days ahead is Tuesday the 24th. */
  wait_for_text (fixture, "11月24日(火)");
  before = dup_text (fixture);
  wait_and_click (fixture, "Another Day");
  for (;;)
    {
      g_autofree char *after = dup_text (fixture);

      if (strstr (after, "11月24日(火)") == NULL)
        {
          g_assert_cmpstr (after, !=, before);
          break;
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Rows */

static GtkWidget *
show_row (PageFixture        *fixture,
          const GoenFollowUp *follow_up)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = goen_follow_up_row_new (fixture->library, follow_up, TRUE);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_bin_set_child (ADW_BIN (fixture->content), list);
  return row;
}

static void
test_snooze (PageFixture   *fixture,
             gconstpointer  data)
{
  gint64 event_id = add_event (fixture);
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  gint64 id = add_thanks (fixture, person_id, event_id, "展示会の出展");
  g_autoptr (GoenFollowUp) before = load_follow_up (fixture, id);
  g_autoptr (GoenFollowUp) snoozed = NULL;
  g_autoptr (GoenFollowUp) back = NULL;
  gint64 until = get_time ("2026-11-21T18:00:00+09:00");
  GtkWidget *row = show_row (fixture, before);

  /* 23:00 on Friday has passed by eleven hours, and the deadline is at 21:00 on Saturday. */
  page_wait_for (fixture, "11 hours left");
  g_assert_true (gtk_widget_activate_action (row, "row.snooze", "x", until));
  page_wait_for (fixture, "comes back on");
  snoozed = load_follow_up (fixture, id);
  g_assert_cmpint (snoozed->snoozed, ==, until);
  g_assert_cmpint (snoozed->due, ==, before->due);
  wait_and_click (fixture, "Undo");
  do
    {
      g_clear_pointer (&back, goen_follow_up_free);
      back = load_follow_up (fixture, id);
    }
  while (back->snoozed != 0);
}

static void
test_drop (PageFixture   *fixture,
           gconstpointer  data)
{
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  gint64 id = add_thanks (fixture, person_id, 0, NULL);
  g_autoptr (GoenFollowUp) before = load_follow_up (fixture, id);
  g_autoptr (GoenFollowUp) dropped = NULL;
  g_autoptr (GoenFollowUp) back = NULL;
  GtkWidget *row = show_row (fixture, before);
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (row, "row.drop", NULL));
  dialog = wait_for_dialog (fixture);
  type_into (fixture, "Reason (optional)", "その場でお礼を伝えた");
  g_signal_emit_by_name (dialog, "response", "drop");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  page_wait_for (fixture, "dropped");
  dropped = load_follow_up (fixture, id);
  g_assert_cmpint (dropped->state, ==, GOEN_FOLLOW_UP_DROPPED);
  g_assert_cmpstr (dropped->reason, ==, "その場でお礼を伝えた");
  wait_and_click (fixture, "Undo");
  do
    {
      g_clear_pointer (&back, goen_follow_up_free);
      back = load_follow_up (fixture, id);
    }
  while (back->state != GOEN_FOLLOW_UP_OPEN);
}

static void
test_done (PageFixture   *fixture,
           gconstpointer  data)
{
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  gint64 id = add_thanks (fixture, person_id, 0, NULL);
  g_autoptr (GoenFollowUp) before = load_follow_up (fixture, id);
  g_autoptr (GoenFollowUp) done = NULL;

  show_row (fixture, before);
  page_wait_for (fixture, "高橋 美咲");
  page_click (fixture, "Mark as done");
  page_wait_for (fixture, "Thank-you to 高橋 美咲 done");
  done = load_follow_up (fixture, id);
  g_assert_cmpint (done->state, ==, GOEN_FOLLOW_UP_DONE);
}

/* Promises, entries, intervals */

static void
test_promises (PageFixture   *fixture,
               gconstpointer  data)
{
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  g_autoptr (GPtrArray) mine = NULL;
  g_autoptr (GPtrArray) both = NULL;
  const GoenFollowUp *promise;
  GtkWidget *whose;

  goen_promise_present (fixture->content, fixture->library, person_id, 0);
  wait_for_dialog (fixture);
  /* What was promised can be typed at once. */
  while (!GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (fixture->window))))
    g_main_context_iteration (NULL, TRUE);
  set_text (fixture, "カタログを送る");
  type_into (fixture, "By when (optional)", "2026/11/25");
  wait_and_click (fixture, "Save");
  page_wait_for (fixture, "Promise noted");
  wait_for_no_dialog (fixture);
  mine = list_open (fixture, person_id);
  g_assert_cmpuint (mine->len, ==, 1);
  promise = mine->pdata[0];
  g_assert_cmpint (promise->kind, ==, GOEN_FOLLOW_UP_PROMISE);
  g_assert_cmpstr (promise->hook, ==, "カタログを送る");
  /* The whole day counts. */
  g_assert_cmpint (promise->due, ==, get_time ("2026-11-26T00:00:00+09:00") - 1);

  goen_promise_present (fixture->content, fixture->library, person_id, 0);
  wait_for_dialog (fixture);
  whose = wait_for_widget (fixture, ADW_TYPE_TOGGLE_GROUP, NULL);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (whose), "theirs");
  /* Without words there is nothing to keep. */
  wait_and_click (fixture, "Save");
  page_wait_for (fixture, "Say what was promised.");
  set_text (fixture, "担当者を紹介してくれる");
  wait_and_click (fixture, "Save");
  wait_for_no_dialog (fixture);
  do
    {
      g_clear_pointer (&both, g_ptr_array_unref);
      both = list_open (fixture, person_id);
    }
  while (both->len < 2);
  promise = both->pdata[1];
  g_assert_cmpint (promise->kind, ==, GOEN_FOLLOW_UP_PROMISED);
  g_assert_cmpint (promise->due, ==, 0);
}

static void
test_interaction (PageFixture   *fixture,
                  gconstpointer  data)
{
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  g_autoptr (GPtrArray) timeline = NULL;
  const GoenInteraction *entry;

  goen_interaction_present (fixture->content, fixture->library, person_id);
  wait_for_dialog (fixture);
  set_text (fixture, "見積もりの相談");
  type_into (fixture, "Date", "2026/11");
  type_into (fixture, "Time", "１５時３０分");
  wait_and_click (fixture, "Save");
  page_wait_for (fixture, "Give the whole date");
  /* Without a year it is the last one that was, not the next. */
  type_into (fixture, "Date", "11/19");
  wait_and_click (fixture, "Save");
  page_wait_for (fixture, "Noted on the timeline");
  timeline = list_timeline (fixture, person_id);
  g_assert_cmpuint (timeline->len, ==, 1);
  entry = timeline->pdata[0];
  g_assert_cmpint (entry->kind, ==, GOEN_INTERACTION_CALL);
  g_assert_cmpint (entry->time, ==, get_time ("2026-11-19T15:30:00+09:00"));
  g_assert_cmpstr (entry->text, ==, "見積もりの相談");
}

static void
test_touch (PageFixture   *fixture,
            gconstpointer  data)
{
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  g_autoptr (GoenTouch) touch = NULL;
  g_autoptr (GoenTouch) back = NULL;
  const GoenQuietPeriod *quiet;
  GtkWidget *interval;

  goen_touch_present (fixture->content, fixture->library, person_id);
  wait_for_dialog (fixture);
  interval = wait_for_widget (fixture, ADW_TYPE_COMBO_ROW, "Interval");
  /* As the tags say, never, 2 weeks, 1, 2, 3 months. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (interval), 5);
  gtk_widget_activate (wait_for_widget (fixture, ADW_TYPE_BUTTON_ROW, "Add a Quiet Period"));
  type_into (fixture, "First day", "3/15");
  type_into (fixture, "Last day", "4/5");
  type_into (fixture, "What it is (optional)", "決算期");
  wait_and_click (fixture, "Save");
  page_wait_for (fixture, "Keeping in touch changed");
  touch = load_touch (fixture, person_id);
  g_assert_cmpint (touch->days, ==, 90);
  g_assert_cmpuint (touch->quiet->len, ==, 1);
  quiet = touch->quiet->pdata[0];
  g_assert_cmpstr (quiet->from, ==, "03-15");
  g_assert_cmpstr (quiet->to, ==, "04-05");
  g_assert_cmpstr (quiet->text, ==, "決算期");
  wait_and_click (fixture, "Undo");
  do
    {
      g_clear_pointer (&back, goen_touch_free);
      back = load_touch (fixture, person_id);
    }
  while (back->days != -1 || back->quiet->len != 0);
}

/* The page of a person */

static void
add_entry (PageFixture *fixture,
           gint64       person_id,
           gint64       event_id,
           const char  *text,
           gint64       time)
{
  g_autoptr (GoenInteraction) entry = goen_interaction_new ();
  g_autoptr (GoenInteraction) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  entry->person_id = person_id;
  entry->event_id = event_id;
  entry->kind = GOEN_INTERACTION_MEETING;
  entry->text = g_strdup (text);
  entry->time = time;
  goen_library_save_interaction_async (fixture->library, entry, NULL, page_result_cb, &result);
  saved = goen_library_save_interaction_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
}

static void
test_person_page (PageFixture   *fixture,
                  gconstpointer  data)
{
  gint64 event_id = add_event (fixture);
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  g_autoptr (GPtrArray) timeline = NULL;
  GtkWidget *page;

  page = g_object_new (GOEN_TYPE_PERSON_PAGE, "library", fixture->library, "person-id", person_id, NULL);
  adw_bin_set_child (ADW_BIN (fixture->content), page);
  page_wait_for (fixture, "高橋 美咲");
  g_assert_false (page_shows (fixture, "Timeline"));

  /* It follows what happens elsewhere. */
  add_entry (fixture, person_id, event_id, "工場を見学した", get_time (EVENT_TIME));
  page_wait_for (fixture, "工場を見学した");
  page_wait_for (fixture, "港町異業種交流会");
  page_wait_for (fixture, "Last contact");
  add_thanks (fixture, person_id, event_id, "展示会の出展");
  page_wait_for (fixture, "Promises and Follow-Ups");
  page_wait_for (fixture, "展示会の出展");

  /* Removing an entry can be taken back. */
  gtk_widget_activate_action (page_find (fixture->window, g_type_from_name ("GoenTimelineRow"), NULL), "entry.remove", NULL);
  page_wait_for (fixture, "Entry removed");
  while (page_shows (fixture, "工場を見学した"))
    g_main_context_iteration (NULL, TRUE);
  wait_and_click (fixture, "Undo");
  page_wait_for (fixture, "工場を見学した");
  timeline = list_timeline (fixture, person_id);
  g_assert_cmpuint (timeline->len, ==, 1);
}

static void
test_long_timeline (PageFixture   *fixture,
                    gconstpointer  data)
{
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);
  GtkWidget *page;

  for (guint i = 1; i <= 23; i++)
    {
      g_autofree char *text = g_strdup_printf ("打ち合わせ第%u回", i);

      add_entry (fixture, person_id, 0, text, get_time (EVENT_TIME) + i * GOEN_CLOCK_HOUR);
    }
  page = g_object_new (GOEN_TYPE_PERSON_PAGE, "library", fixture->library, "person-id", person_id, NULL);
  adw_bin_set_child (ADW_BIN (fixture->content), page);
  page_wait_for (fixture, "打ち合わせ第23回");
  page_wait_for (fixture, "打ち合わせ第4回");
  g_assert_false (page_shows (fixture, "打ち合わせ第3回"));
  page_click (fixture, "Show All");
  page_wait_for (fixture, "打ち合わせ第1回");
}

/* The window may go while a dialog is open. */
static void
test_open_at_the_end (PageFixture   *fixture,
                      gconstpointer  data)
{
  const char *name = data;
  gint64 person_id = add_person (fixture, "高橋", "美咲", NULL);

  if (g_str_equal (name, "promise"))
    goen_promise_present (fixture->content, fixture->library, person_id, 0);
  else if (g_str_equal (name, "introduce"))
    goen_introduce_present (fixture->content, fixture->library, person_id, 0);
  else if (g_str_equal (name, "interaction"))
    goen_interaction_present (fixture->content, fixture->library, person_id);
  else if (g_str_equal (name, "touch"))
    goen_touch_present (fixture->content, fixture->library, person_id);
  else if (g_str_equal (name, "profile"))
    goen_profile_present (fixture->content, fixture->library);
  else if (g_str_equal (name, "templates"))
    goen_templates_present (fixture->content, fixture->library);
  else
    goen_draft_present_new (fixture->content, fixture->library, person_id, GOEN_FOLLOW_UP_INFO, 0);
  wait_for_dialog (fixture);
  if (g_str_equal (name, "draft"))
    wait_for_widget (fixture, GTK_TYPE_BUTTON, "Copy");
}

/* Time left */

static void
test_time_left (void)
{
  static const struct {
    const char *due;
    const char *expected;
  } cases[] = {
    { "2026-11-21T10:40:00+09:00", "40 minutes left" },
    { "2026-11-21T15:59:00+09:00", "5 hours left" },
    { "2026-11-21T09:30:00+09:00", "30 minutes overdue" },
    { "2026-11-20T07:00:00+09:00", "27 hours overdue" },
    { "2026-11-19T09:00:00+09:00", "2 days overdue" },
    { "2026-11-21T23:59:59+09:00", "Today" },
    { "2026-11-22T23:59:59+09:00", "Tomorrow" },
    { "2026-11-25T23:59:59+09:00", "By Wed, 25 Nov" },
    { "2026-11-20T23:59:59+09:00", "1 day overdue" },
    { "2027-01-04T12:00:00+09:00", "By Mon, 4 Jan 2027" },
  };
  gint64 now = get_time (NOW);
  g_autofree char *none = goen_time_left_dup_text (0, now);

  g_assert_cmpstr (none, ==, "");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = goen_time_left_dup_text (get_time (cases[i].due), now);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_snooze_choices (void)
{
  static const struct {
    const char *now;
    const char *expected[5];
  } cases[] = {
    { "2026-11-21T10:00:00+09:00",   /* a Saturday */
      { "2026-11-21T11:00:00+09:00", "2026-11-21T18:00:00+09:00", "2026-11-22T09:00:00+09:00", "2026-11-23T09:00:00+09:00" } },
    { "2026-11-21T17:30:00+09:00",
      { "2026-11-21T18:30:00+09:00", "2026-11-22T09:00:00+09:00", "2026-11-23T09:00:00+09:00" } },
    { "2026-11-22T10:00:00+09:00",   /* a Sunday: tomorrow is Monday */
      { "2026-11-22T11:00:00+09:00", "2026-11-22T18:00:00+09:00", "2026-11-23T09:00:00+09:00" } },
  };
  g_autoptr (GTimeZone) zone = goen_clock_get_zone ("Asia/Tokyo");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) choices = goen_snooze_choices_new (get_time (cases[i].now), zone);
      guint n = 0;

      while (cases[i].expected[n] != NULL)
        n++;
      g_assert_cmpuint (choices->len, ==, n);
      for (guint j = 0; j < n; j++)
        g_assert_cmpint (g_array_index (choices, GoenSnoozeChoice, j).until, ==, get_time (cases[i].expected[j]));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const dialogs[] = { "promise", "introduce", "interaction", "touch", "profile", "templates", "draft" };

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("GOEN_NOW", NOW, TRUE);
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/follow/time-left", test_time_left);
  g_test_add_func ("/follow/snooze-choices", test_snooze_choices);
  g_test_add ("/follow/thanks-sent", PageFixture, NULL, page_set_up, test_thanks_sent, page_tear_down);
  g_test_add ("/follow/not-yet", PageFixture, NULL, page_set_up, test_not_yet, page_tear_down);
  g_test_add ("/follow/nothing-lost-on-close", PageFixture, NULL, page_set_up, test_nothing_lost_on_close, page_tear_down);
  g_test_add ("/follow/dates", PageFixture, NULL, page_set_up, test_dates, page_tear_down);
  g_test_add ("/follow/snooze", PageFixture, NULL, page_set_up, test_snooze, page_tear_down);
  g_test_add ("/follow/drop", PageFixture, NULL, page_set_up, test_drop, page_tear_down);
  g_test_add ("/follow/done", PageFixture, NULL, page_set_up, test_done, page_tear_down);
  g_test_add ("/follow/promises", PageFixture, NULL, page_set_up, test_promises, page_tear_down);
  g_test_add ("/follow/interaction", PageFixture, NULL, page_set_up, test_interaction, page_tear_down);
  g_test_add ("/follow/touch", PageFixture, NULL, page_set_up, test_touch, page_tear_down);
  g_test_add ("/follow/person-page", PageFixture, NULL, page_set_up, test_person_page, page_tear_down);
  g_test_add ("/follow/long-timeline", PageFixture, NULL, page_set_up, test_long_timeline, page_tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strconcat ("/follow/open-at-the-end/", dialogs[i], NULL);

      g_test_add (path, PageFixture, dialogs[i], page_set_up, test_open_at_the_end, page_tear_down);
    }
  return g_test_run ();
}
