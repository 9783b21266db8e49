/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "editor-test-util.h"
#include "goen-add-row.h"
#include "goen-capture-card.h"
#include "goen-checklist-card.h"
#include "goen-complete-form.h"
#include "goen-cost-card.h"
#include "goen-event-hand.h"
#include "goen-event-panes.h"
#include "goen-events-section.h"
#include "goen-goal-question.h"
#include "goen-goals-card.h"
#include "goen-library-events.h"
#include "goen-met-card.h"
#include "goen-met-row.h"
#include "goen-order-row.h"
#include "goen-participants-card.h"
#include "goen-participants-dialog.h"
#include "goen-pitch-card.h"
#include "goen-reflection-card.h"
#include "goen-score-card.h"
#include "goen-text-row.h"
#include "goen-toast.h"
#include "scripted-input-method.h"

/* An event and its document, and a pane over them in the window. */
typedef struct {
  Fixture            base;
  GoenEventDocument *document;
  GtkWidget         *pane;
} EventFixture;

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static GoenEventRecord *
save_event (Fixture               *fixture,
            const GoenEventRecord *event)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenEventRecord *saved;

  goen_library_save_event_async (fixture->library, event, NULL, result_cb, &result);
  wait_until (has_result, &result);
  saved = goen_library_save_event_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  return saved;
}

static GoenEventRecord *
load_event (EventFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenEventRecord *event;

  goen_library_load_event_async (fixture->base.library, goen_event_document_get_id (fixture->document), NULL, result_cb, &result);
  wait_until (has_result, &result);
  event = goen_library_load_event_finish (fixture->base.library, result, &error);
  g_assert_no_error (error);

  return event;
}

static void
changed_cb (GoenLibrary   *library,
            GoenChangeSet *changes,
            gboolean      *has_changed)
{
  *has_changed = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* What is in the file after an action of the pane, or when there is none after what was touched was written. */
static GoenEventRecord *
write_and_load (EventFixture *fixture,
                const char   *action)
{
  gboolean has_changed = FALSE;
  gulong handler = g_signal_connect (fixture->base.library, "changed", G_CALLBACK (changed_cb), &has_changed);

  if (action != NULL)
    g_assert_true (gtk_widget_activate_action (fixture->pane, action, NULL));
  else
    goen_event_document_flush (fixture->document);
  wait_until (is_true, &has_changed);
  g_signal_handler_disconnect (fixture->base.library, handler);

  return load_event (fixture);
}

static gboolean
is_read (gpointer data)
{
  return goen_event_document_get_record (data) != NULL;
}

static void
set_up_pane (EventFixture *fixture,
             GType         type)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) saved = NULL;
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture_set_up (&fixture->base, NULL);
  event->title = g_strdup ("みなと異業種交流会");
  event->kind = GOEN_EVENT_CROSS_INDUSTRY;
  event->status = GOEN_EVENT_GOING;
  event->start = g_get_real_time () / G_USEC_PER_SEC - 3600;
  saved = save_event (&fixture->base, event);
  fixture->document = goen_event_document_new (fixture->base.library, saved->id);
  fixture->pane = g_object_new (type, "document", fixture->document, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->pane);
  adw_window_set_content (ADW_WINDOW (fixture->base.window), overlay);
  goen_toast_set_overlay (fixture->base.window, ADW_TOAST_OVERLAY (overlay));
  wait_until (is_read, fixture->document);
  spin ();
}

static void
set_up_day (EventFixture  *fixture,
            gconstpointer  data)
{
  set_up_pane (fixture, GOEN_TYPE_EVENT_DAY_PANE);
}

static void
set_up_prepare (EventFixture  *fixture,
                gconstpointer  data)
{
  set_up_pane (fixture, GOEN_TYPE_EVENT_PREPARE_PANE);
}

static void
set_up_reflect (EventFixture  *fixture,
                gconstpointer  data)
{
  set_up_pane (fixture, GOEN_TYPE_EVENT_REFLECT_PANE);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* What the panes still ask of the library comes back first. */
static void
wait_for_library (EventFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenProfile) profile = NULL;

  goen_library_load_profile_async (fixture->base.library, NULL, result_cb, &result);
  wait_until (has_result, &result);
  profile = goen_library_load_profile_finish (fixture->base.library, result, NULL);
  spin ();
}

static void
tear_down (EventFixture  *fixture,
           gconstpointer  data)
{
  goen_event_document_flush (fixture->document);
  adw_window_set_content (ADW_WINDOW (fixture->base.window), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_object_add_weak_pointer (G_OBJECT (fixture->document), (gpointer *) &fixture->document);
  g_object_unref (fixture->document);
  wait_until (is_gone, &fixture->document);
  wait_for_library (fixture);
  fixture_tear_down (&fixture->base, NULL);
}

typedef struct {
  GoenEventDocument *document;
  guint              n;
} Count;

static gboolean
has_met (gpointer data)
{
  const Count *count = data;

  return goen_event_document_count_met (count->document) == count->n;
}

static void
wait_for_met (EventFixture *fixture,
              guint         n)
{
  Count count = { fixture->document, n };

  wait_until (has_met, &count);
  spin ();
}

static gboolean
has_expected (gpointer data)
{
  const Count *count = data;
  GPtrArray *attendances = goen_event_document_get_attendances (count->document);
  guint n = 0;

  for (guint i = 0; i < attendances->len; i++)
    n += ((const GoenAttendance *) attendances->pdata[i])->is_expected;

  return n == count->n;
}

static const GoenAttendance *
get_met (EventFixture *fixture,
         guint         index)
{
  GPtrArray *attendances = goen_event_document_get_attendances (fixture->document);

  g_assert_cmpuint (index, <, attendances->len);

  return attendances->pdata[index];
}

/* As Return does, once the input method has let it pass. */
static void
activate (GtkWidget *row)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  spin ();
}

static void
type_line (GtkWidget  *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  activate (row);
}

static GtkWidget *
get_entry (EventFixture *fixture)
{
  return goen_capture_card_get_entry (GOEN_CAPTURE_CARD (find_type (fixture->pane, GOEN_TYPE_CAPTURE_CARD)));
}

static gboolean
has_text (GtkWidget  *root,
          const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL && gtk_widget_get_mapped (root))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;

  return FALSE;
}

typedef struct {
  GtkWidget  *root;
  const char *text;
} Text;

static gboolean
shows (gpointer data)
{
  const Text *text = data;

  return has_text (text->root, text->text);
}

static void
wait_for_text (GtkWidget  *root,
               const char *text)
{
  Text wanted = { root, text };

  wait_until (shows, &wanted);
}

/* Somebody who was met long before the event. */
static gint64
add_known (EventFixture *fixture)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) saved = NULL;

  record->family = g_strdup ("高橋");
  record->given = g_strdup ("美咲");
  record->met_on = g_strdup ("2019-04-05");
  saved = fixture_save (&fixture->base, record);

  return saved->id;
}

/* One line a person, with either slash; the order stays, and who is known is recognised. */
static void
test_capture (EventFixture  *fixture,
              gconstpointer  data)
{
  gint64 known = add_known (fixture);
  GtkWidget *entry = get_entry (fixture);

  goen_event_day_pane_focus_entry (GOEN_EVENT_DAY_PANE (fixture->pane));
  gtk_editable_set_text (GTK_EDITABLE (entry), "髙橋 美咲");
  wait_for_text (fixture->pane, "In your contacts: 高橋 美咲");

  type_line (entry, "髙橋 美咲 / みどり製作所 / 新製品の販路");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  type_line (entry, "佐藤 健一／あお商事／物流の課題");
  type_line (entry, "Ann Baker / Northwind Example / coffee / tea");
  wait_for_met (fixture, 3);

  g_assert_cmpint (get_met (fixture, 0)->person_id, ==, known);
  g_assert_cmpstr (get_met (fixture, 1)->name, ==, "佐藤 健一");
  g_assert_cmpstr (get_met (fixture, 1)->company, ==, "あお商事");
  g_assert_cmpstr (get_met (fixture, 1)->hook, ==, "物流の課題");
  g_assert_cmpstr (get_met (fixture, 2)->name, ==, "Ann Baker");
  g_assert_cmpint (get_met (fixture, 1)->person_id, !=, 0);
  g_assert_true (has_text (find_type (fixture->pane, GOEN_TYPE_MET_CARD), "2019"));
  g_assert_true (has_text (fixture->pane, "3 people"));
  /* The next one can be typed at once. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->base.window)), ADW_TYPE_ENTRY_ROW));
}

/* Return that ends a conversion notes nobody. */
static void
test_capture_conversion (EventFixture  *fixture,
                         gconstpointer  data)
{
  GtkWidget *entry = get_entry (fixture);

  goen_event_day_pane_focus_entry (GOEN_EVENT_DAY_PANE (fixture->pane));
  scripted_input_method_show ("すずき");
  press ("Return");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpuint (goen_event_document_count_met (fixture->document), ==, 0);
  scripted_input_method_commit ("鈴木");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "鈴木");
  press ("Return");
  wait_for_met (fixture, 1);
  g_assert_cmpstr (get_met (fixture, 0)->name, ==, "鈴木");
}

/* A line without name and company stays where it can be corrected. */
static void
test_capture_nothing (EventFixture  *fixture,
                      gconstpointer  data)
{
  GtkWidget *entry = get_entry (fixture);

  type_line (entry, " / / 天気");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, " / / 天気");
  g_assert_cmpuint (goen_event_document_count_met (fixture->document), ==, 0);
}

static GtkWidget *
find_met_row (EventFixture *fixture,
              gint64        id,
              GtkWidget    *root)
{
  if (GOEN_IS_MET_ROW (root) && goen_met_row_get_id (GOEN_MET_ROW (root)) == id)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_met_row (fixture, id, child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_remove_and_undo (EventFixture  *fixture,
                      gconstpointer  data)
{
  GtkWidget *entry = get_entry (fixture);
  GtkWidget *row;

  type_line (entry, "高橋 美咲 / みどり製作所 / 新製品の販路");
  type_line (entry, "佐藤 健一 / あお商事 / 物流の課題");
  type_line (entry, "鈴木 太郎");
  wait_for_met (fixture, 3);
  row = find_met_row (fixture, get_met (fixture, 1)->id, fixture->pane);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate_action (row, "met.remove", NULL));
  wait_for_met (fixture, 2);
  g_assert_cmpint (fixture_find (&fixture->base, "佐藤"), ==, 0);

  while (!goen_toast_undo_last (fixture->base.window))
    g_main_context_iteration (NULL, TRUE);
  wait_for_met (fixture, 3);
  wait_for_text (find_type (fixture->pane, GOEN_TYPE_MET_CARD), "佐藤 健一");
  while (g_strcmp0 (get_met (fixture, 1)->name, "佐藤 健一") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_met (fixture, 1)->hook, ==, "物流の課題");
  g_assert_cmpint (fixture_find (&fixture->base, "佐藤"), !=, 0);
}

static gboolean
is_nobody_open (gpointer data)
{
  GPtrArray *attendances = goen_event_document_get_attendances (data);

  for (guint i = 0; i < attendances->len; i++)
    if (!((const GoenAttendance *) attendances->pdata[i])->is_completed)
      return FALSE;

  return TRUE;
}

static gboolean
shows_form (gpointer data)
{
  const Text *text = data;
  GtkWidget *form = find_type (text->root, GOEN_TYPE_COMPLETE_FORM);

  return form != NULL && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (find_titled (form, "Family name"))), text->text) == 0;
}

/* The cards of the evening, one after the other, by the keyboard. */
static void
test_complete (EventFixture  *fixture,
               gconstpointer  data)
{
  GtkWidget *entry = get_entry (fixture);
  g_autoptr (GoenPersonRecord) stored = NULL;
  AdwDialog *dialog;
  Text first = { NULL, "高橋" };
  Text second = { NULL, "佐藤" };

  type_line (entry, "高橋 美咲 / みどり製作所 / 新製品の販路");
  type_line (entry, "佐藤 健一 / あお商事");
  wait_for_met (fixture, 2);
  click (fixture->pane, "_Put Names to Cards…");
  dialog = get_dialog (&fixture->base);
  g_assert_nonnull (dialog);
  first.root = second.root = GTK_WIDGET (dialog);
  wait_until (shows_form, &first);
  wait_for_text (GTK_WIDGET (dialog), "新製品の販路");
  set_entry (GTK_WIDGET (dialog), "Family name reading", "たかはし");
  set_entry (GTK_WIDGET (dialog), "Mail", "takahashi@example.jp");
  press ("ctrl+Return");
  wait_until (shows_form, &second);
  press ("ctrl+Return");
  wait_until (is_nobody_open, fixture->document);
  wait_for_text (GTK_WIDGET (dialog), "Every Name Has Its Card");
  press ("Escape");
  wait_for_dialog (&fixture->base, NULL);

  stored = fixture_load (&fixture->base, get_met (fixture, 0)->person_id);
  g_assert_cmpstr (stored->family_yomi, ==, "たかはし");
  g_assert_cmpstr (((GoenContactPoint *) stored->emails->pdata[0])->value, ==, "takahashi@example.jp");
}

static GtkWidget *
get_add_row (EventFixture *fixture,
             GType         card)
{
  return find_type (find_type (fixture->pane, card), GOEN_TYPE_ADD_ROW);
}

/* A number of cards is asked about, once, and kept when that is wished. */
static void
test_goals (EventFixture  *fixture,
            gconstpointer  data)
{
  GPtrArray *goals = goen_event_document_get_record (fixture->document)->goals;
  GtkWidget *question = find_type (fixture->pane, GOEN_TYPE_GOAL_QUESTION);
  GtkWidget *entry = get_add_row (fixture, GOEN_TYPE_GOALS_CARD);
  g_autoptr (GoenEventRecord) stored = NULL;

  type_line (entry, "見込み客3人と話す");
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_cmpuint (((GoenGoal *) goals->pdata[0])->target, ==, 3);
  g_assert_false (gtk_widget_get_visible (question));

  type_line (entry, "名刺を30枚集める");
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_true (gtk_widget_get_visible (question));
  g_signal_emit_by_name (find_type (question, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (goals->len, ==, 2);
  g_assert_null (strstr (((GoenGoal *) goals->pdata[1])->text, "名刺"));
  g_assert_false (gtk_widget_get_visible (question));

  type_line (entry, "名刺を30枚集める");
  g_signal_emit_by_name (gtk_widget_get_last_child (find_type (question, ADW_TYPE_WRAP_BOX)), "clicked");
  g_assert_cmpuint (goals->len, ==, 3);
  g_assert_cmpstr (((GoenGoal *) goals->pdata[2])->text, ==, "名刺を30枚集める");
  g_assert_cmpuint (((GoenGoal *) goals->pdata[2])->target, ==, 30);

  stored = write_and_load (fixture, NULL);
  g_assert_cmpuint (stored->goals->len, ==, 3);
}

static void
test_checklist (EventFixture  *fixture,
                gconstpointer  data)
{
  GtkWidget *card = find_type (fixture->pane, GOEN_TYPE_CHECKLIST_CARD);
  GPtrArray *checklist = goen_event_document_get_record (fixture->document)->checklist;
  g_autoptr (GoenEventRecord) stored = NULL;
  GtkWidget *row;
  guint n;

  g_signal_emit_by_name (find_type (card, ADW_TYPE_BUTTON_ROW), "activated");
  n = checklist->len;
  g_assert_cmpuint (n, >=, 4);
  type_line (get_add_row (fixture, GOEN_TYPE_CHECKLIST_CARD), "手土産");
  g_assert_cmpuint (checklist->len, ==, n + 1);

  row = find_type (card, GOEN_TYPE_ORDER_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), TRUE);
  gtk_widget_activate_action (row, "order.down", NULL);
  stored = write_and_load (fixture, NULL);
  g_assert_false (((GoenChecklistItem *) stored->checklist->pdata[0])->is_done);
  g_assert_true (((GoenChecklistItem *) stored->checklist->pdata[1])->is_done);
  g_assert_cmpstr (((GoenChecklistItem *) stored->checklist->pdata[n])->text, ==, "手土産");

  gtk_widget_activate_action (find_type (card, GOEN_TYPE_ORDER_ROW), "order.remove", NULL);
  g_assert_cmpuint (checklist->len, ==, n);
}

static void
test_participants (EventFixture  *fixture,
                   gconstpointer  data)
{
  gint64 known = add_known (fixture);
  Count two = { fixture->document, 2 };
  Count none = { fixture->document, 0 };
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (find_type (fixture->pane, GOEN_TYPE_PARTICIPANTS_CARD), "participants.paste", NULL));
  dialog = get_dialog (&fixture->base);
  g_assert_true (GOEN_IS_PARTICIPANTS_DIALOG (dialog));
  goen_text_row_set_text (GOEN_TEXT_ROW (find_type (GTK_WIDGET (dialog), GOEN_TYPE_TEXT_ROW)),
                          "1. 高橋 美咲 様 / 株式会社みどり製作所 / 課長\n"
                          "2. 佐藤 健一 様 / あお商事\n"
                          "以上、当日の受付順です。\n");
  wait_for_text (GTK_WIDGET (dialog), "2 people");
  wait_for_text (GTK_WIDGET (dialog), "以上、当日の受付順です。");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "participants.add", NULL);
  wait_until (has_expected, &two);
  wait_for_dialog (&fixture->base, NULL);
  g_assert_cmpint (get_met (fixture, 0)->person_id, ==, known);
  g_assert_cmpint (get_met (fixture, 1)->person_id, ==, 0);
  g_assert_true (has_text (fixture->pane, "2019"));

  while (!goen_toast_undo_last (fixture->base.window))
    g_main_context_iteration (NULL, TRUE);
  wait_until (has_expected, &none);
}

static void
test_hand (EventFixture  *fixture,
           gconstpointer  data)
{
  GPtrArray *questions = goen_event_document_get_record (fixture->document)->questions;
  GtkWidget *card = find_type (fixture->pane, GOEN_TYPE_EVENT_HAND);
  GtkWidget *tick;

  type_line (get_add_row (fixture, GOEN_TYPE_EVENT_HAND), "最近どうですか？");
  g_signal_emit_by_name (find_type (card, ADW_TYPE_BUTTON_ROW), "activated");
  while ((tick = find_type (GTK_WIDGET (get_dialog (&fixture->base)), GTK_TYPE_CHECK_BUTTON)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_dialog (&fixture->base)), "questions.add", NULL));
  wait_for_dialog (&fixture->base, NULL);
  g_assert_cmpuint (questions->len, ==, 2);
  g_assert_cmpstr (questions->pdata[0], ==, "最近どうですか？");
}

/* はじめまして。 is 6 morae; きょうはよろしくおねがいします。 is 15 characters but, as きょ is one, 14 morae. */
static void
test_pitch_length (EventFixture  *fixture,
                   gconstpointer  data)
{
  GtkWidget *card = find_type (fixture->pane, GOEN_TYPE_PITCH_CARD);
  GtkWidget *text = find_type (card, GOEN_TYPE_TEXT_ROW);
  g_autoptr (GoenEventRecord) stored = NULL;

  g_assert_true (has_text (card, "30 to 60 seconds."));
  goen_text_row_set_text (GOEN_TEXT_ROW (text), "はじめまして。きょうはよろしくおねがいします。");
  wait_for_text (card, "21 characters · 20 morae, said in about");
  stored = write_and_load (fixture, NULL);
  g_assert_cmpstr (stored->pitch, ==, "はじめまして。きょうはよろしくおねがいします。");
}

static void
test_reflection (EventFixture  *fixture,
                 gconstpointer  data)
{
  GoenEventRecord *record = goen_event_document_get_record (fixture->document);
  GtkWidget *text;
  g_autoptr (GoenEventRecord) stored = NULL;

  g_ptr_array_add (record->goals, goen_goal_new ("見込み客3人と話す", 3));
  goen_event_document_touch (fixture->document);
  text = find_type (find_type (fixture->pane, GOEN_TYPE_REFLECTION_CARD), GOEN_TYPE_TEXT_ROW);
  goen_text_row_set_text (GOEN_TEXT_ROW (text), "高橋さんと販路の話をした");
  adw_spin_row_set_value (ADW_SPIN_ROW (find_type (find_type (fixture->pane, GOEN_TYPE_SCORE_CARD), ADW_TYPE_SPIN_ROW)), 2);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_type (find_type (fixture->pane, GOEN_TYPE_COST_CARD), ADW_TYPE_SPIN_ROW)), 180);
  set_entry (fixture->pane, "Fee in yen", "５，０００円");
  set_entry (fixture->pane, "Travel cost in yen", "たくさん");
  stored = write_and_load (fixture, "reflect.close");

  g_assert_cmpstr (stored->reflection_met, ==, "高橋さんと販路の話をした");
  g_assert_cmpuint (((GoenGoal *) stored->goals->pdata[0])->reached, ==, 2);
  g_assert_cmpuint (stored->minutes_spent, ==, 180);
  g_assert_cmpint (stored->fee, ==, 5000);
  g_assert_cmpint (stored->travel_cost, ==, -1);
  g_assert_cmpint (stored->reflected, !=, 0);
  g_assert_true (has_text (fixture->pane, "0 of 1 goals reached"));
  g_assert_true (has_text (fixture->pane, "3 hours"));
}

static gboolean
shows_entry (gpointer data)
{
  AdwDialog *dialog = get_dialog (data);
  GtkWidget *card = dialog != NULL ? find_type (GTK_WIDGET (dialog), GOEN_TYPE_CAPTURE_CARD) : NULL;

  return card != NULL && gtk_widget_get_mapped (card) && goen_event_card_get_record (GOEN_EVENT_CARD (card)) != NULL;
}

static gboolean
has_focus (gpointer data)
{
  return (gtk_widget_get_state_flags (data) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* From anywhere: the event that began an hour ago is the one. */
static void
test_quick_capture (EventFixture  *fixture,
                    gconstpointer  data)
{
  GtkWidget *entry;

  type_line (get_entry (fixture), "佐藤 健一 / あお商事 / 物流の課題");
  wait_for_met (fixture, 1);
  goen_capture_present (fixture->base.window, fixture->base.library);
  wait_until (shows_entry, &fixture->base);
  entry = goen_capture_card_get_entry (GOEN_CAPTURE_CARD (find_type (GTK_WIDGET (get_dialog (&fixture->base)), GOEN_TYPE_CAPTURE_CARD)));
  wait_until (has_focus, entry);
  type_line (entry, "高橋 美咲 / みどり製作所");
  wait_for_met (fixture, 2);
  press ("Escape");
  wait_for_dialog (&fixture->base, NULL);
}

/* Without an event one begins with what is known of it: the place. */
static void
test_quick_capture_new (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL };
  AdwDialog *dialog;

  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  goen_toast_set_overlay (fixture->window, ADW_TOAST_OVERLAY (overlay));
  goen_capture_present (fixture->window, fixture->library);
  dialog = get_dialog (fixture);
  wait_for_text (GTK_WIDGET (dialog), "New Event Now");
  set_entry (GTK_WIDGET (dialog), "Place", "喫茶みなと");
  click (GTK_WIDGET (dialog), "_Start");
  wait_until (shows_entry, fixture);
  press ("Escape");
  wait_for_dialog (fixture, NULL);

  goen_library_list_events_async (fixture->library, &query, NULL, result_cb, &result);
  wait_until (has_result, &result);
  rows = goen_library_list_events_finish (fixture->library, result, NULL);
  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((GoenEventRow *) rows->pdata[0])->title, ==, "喫茶みなと");
  g_assert_cmpint (((GoenEventRow *) rows->pdata[0])->status, ==, GOEN_EVENT_WENT);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*set_up) (EventFixture *fixture, gconstpointer data);
    void      (*function) (EventFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/event-panes/capture", set_up_day, test_capture },
    { "/event-panes/capture-conversion", set_up_day, test_capture_conversion },
    { "/event-panes/capture-nothing", set_up_day, test_capture_nothing },
    { "/event-panes/remove-and-undo", set_up_day, test_remove_and_undo },
    { "/event-panes/complete", set_up_day, test_complete },
    { "/event-panes/quick-capture", set_up_day, test_quick_capture },
    { "/event-panes/goals", set_up_prepare, test_goals },
    { "/event-panes/checklist", set_up_prepare, test_checklist },
    { "/event-panes/participants", set_up_prepare, test_participants },
    { "/event-panes/hand", set_up_prepare, test_hand },
    { "/event-panes/pitch-length", set_up_prepare, test_pitch_length },
    { "/event-panes/reflection", set_up_reflect, test_reflection },
  };

  g_unsetenv ("GTK_IM_MODULE");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  scripted_input_method_install ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, EventFixture, NULL, tests[i].set_up, tests[i].function, tear_down);
  g_test_add ("/event-panes/quick-capture-new", Fixture, NULL, fixture_set_up, test_quick_capture_new, fixture_tear_down);

  return g_test_run ();
}
