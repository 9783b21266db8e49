/* SPDX-License-Identifier: GPL-3.0-or-later */
/* goen-shot DIR: a PNG of every page and dialog, light and dark, wide and narrow, in the language of the locale. */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "goen-add-row.h"
#include "goen-application.h"
#include "goen-capture-card.h"
#include "goen-duplicates-dialog.h"
#include "goen-event-item.h"
#include "goen-event-panes.h"
#include "goen-events-section.h"
#include "goen-export-losses.h"
#include "goen-follow.h"
#include "goen-goals-card.h"
#include "goen-hand-card.h"
#include "goen-met-card.h"
#include "goen-participants-card.h"
#include "goen-sample.h"
#include "goen-text-row.h"
#include "goen-today-section.h"
#include "goen-transfer.h"
#include "goen-window.h"

#define WIDE_WIDTH    1180
#define WIDE_HEIGHT   760
/* 360 px and the border that a window has where nothing composites. */
#define NARROW_WIDTH  370
#define NARROW_HEIGHT 720
#define N_SAMPLE      300
#define SEED          1

typedef struct _Scene Scene;

struct _Scene
{
  const char *name;
  gboolean    is_empty;             /* shown over a library without people */
  void      (*prepare) (GoenWindow *window);
  gboolean    is_calm;              /* shown over a library with somebody, and nothing to do */
};

static GoenLibrary *sample;         /* (owned) */
static GoenLibrary *empty;          /* (owned) */
static GoenLibrary *calm;           /* (owned) */
static gint64       first_id;
static gint64       trashed_ids[2];

static void
settle (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
activate (GoenWindow *window,
          const char *action,
          GVariant   *parameter)
{
  if (!gtk_widget_activate_action_variant (GTK_WIDGET (window), action, parameter))
    g_error ("There is no action %s", action);
}

static GtkWidget *
find_widget (GtkWidget *parent,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (parent, type) && gtk_widget_get_mapped (parent))
    return parent;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
prepare_person (GoenWindow *window)
{
  activate (window, "win.show-person", g_variant_new_int64 (first_id));
}

static void
prepare_search (GoenWindow *window)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "tanaka");
}

static void
prepare_no_results (GoenWindow *window)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "ぴよぴよ");
}

static void
prepare_selection (GoenWindow *window)
{
  GtkWidget *list = find_widget (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);

  gtk_widget_activate_action (list, "people.select-mode", NULL);
  settle (200);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 1, FALSE);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 3, FALSE);
}

static void
prepare_editor (GoenWindow *window)
{
  prepare_person (window);
  settle (500);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_SPLIT_VIEW), "people.edit", NULL);
}

static void
prepare_quick_add (GoenWindow *window)
{
  activate (window, "win.new-person", NULL);
}

static void
prepare_quick_find (GoenWindow *window)
{
  GtkWidget *entry;

  activate (window, "win.quick-find", NULL);
  settle (300);
  entry = find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                       GTK_TYPE_EDITABLE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "みどり");
}

static void
prepare_import (GoenWindow *window)
{
  static const char cards[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:青木;涼子;;;\r\nFN:青木 涼子\r\nX-PHONETIC-LAST-NAME:あおき\r\nX-PHONETIC-FIRST-NAME:りょうこ\r\n"
    "ORG:青空設計株式会社\r\nTITLE:主任\r\nEMAIL:aoki@example.jp\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Baker;Ann;;;\r\nFN:Ann Baker\r\nORG:Northwind Example\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n";
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "goen-shot.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *files[1] = { file };

  g_file_set_contents (path, cards, -1, NULL);
  goen_window_open_files (window, files, 1);
}

/* Opens a file over the window, as if it had been dropped there. */
static void
open_text (GoenWindow *window,
           const char *name,
           const char *text)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *files[1] = { file };

  g_file_set_contents (path, text, -1, NULL);
  goen_window_open_files (window, files, 1);
}

static void
prepare_import_columns (GoenWindow *window)
{
  open_text (window, "meibo.csv",
             "番号,お名前,ふりがな,勤め先,ポジション,連絡先,住まい,血液型\r\n"
             "1,青木 涼子,あおき りょうこ,青空設計株式会社,主任,090-0000-0010,東京都港区1-2-3,A\r\n"
             "2,石田 徹,いしだ とおる,株式会社みなと運輸,取締役,03-0000-0011,神奈川県横浜市4-5-6,O\r\n"
             "3,上田 さくら,うえだ さくら,うえだ珈琲,店主,ueda@example.jp,千葉県千葉市7-8,B\r\n");
}

/* Cards of two people who look like somebody known, and of one who is new: every time others. */
static void
open_known_cards (GoenWindow *window)
{
  static guint n_opened;
  g_autoptr (GoenPersonRecord) first = goen_sample_person (0, SEED);
  g_autoptr (GoenPersonRecord) second = goen_sample_person (1, SEED);
  g_autofree char *text = NULL;

  n_opened++;
  text = g_strdup_printf ("BEGIN:VCARD\r\nVERSION:3.0\r\nN:%s;%s;;;\r\nFN:%s %s\r\nBDAY:1984-05-06\r\nTEL;TYPE=cell:090-0000-01%02u\r\nEND:VCARD\r\n"
                          "BEGIN:VCARD\r\nVERSION:3.0\r\nN:%s;%s;;;\r\nFN:%s %s\r\nORG:株式会社あさひ商会%u;営業部\r\nTITLE:部長\r\nEND:VCARD\r\n"
                          "BEGIN:VCARD\r\nVERSION:3.0\r\nN:青木;涼子;;;\r\nFN:青木 涼子\r\nORG:青空設計株式会社\r\nEND:VCARD\r\n",
                          first->family, first->given, first->family, first->given, n_opened,
                          second->family, second->given, second->family, second->given, n_opened);
  open_text (window, "meishi.vcf", text);
}

static void
prepare_import_alike (GoenWindow *window)
{
  open_known_cards (window);
}

static void
prepare_import_detail (GoenWindow *window)
{
  GtkWidget *list;

  open_known_cards (window);
  settle (600);
  list = find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 0);
}

static void
prepare_import_done (GoenWindow *window)
{
  GtkWidget *button;

  open_known_cards (window);
  settle (600);
  button = find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), ADW_TYPE_HEADER_BAR);
  while (button != NULL && !gtk_widget_has_css_class (button, "suggested-action"))
    button = gtk_widget_get_last_child (button);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
prepare_import_history (GoenWindow *window)
{
  goen_import_history_present (GTK_WIDGET (window), sample);
}

static void
prepare_export (GoenWindow *window)
{
  activate (window, "win.export-all", NULL);
}

static void
add_loss (GPtrArray  *losses,
          const char *name,
          const char *field,
          gunichar    character)
{
  GoenExportLoss *loss = g_new0 (GoenExportLoss, 1);

  loss->name = g_strdup (name);
  loss->field = g_strdup (field);
  loss->character = character;
  g_ptr_array_add (losses, loss);
}

static void
prepare_export_losses (GoenWindow *window)
{
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_export_loss_free);

  add_loss (losses, "𠮷田 太郎", "姓", 0x20BB7);
  add_loss (losses, "高橋 美咲", "メモ", 0x1F642);
  add_loss (losses, "辻 花子", "姓", 0xE0100);
  adw_dialog_present (goen_export_losses_new (losses), GTK_WIDGET (window));
}

static void
prepare_trash (GoenWindow *window)
{
  activate (window, "win.trash", NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) saved = goen_library_save_person_finish (GOEN_LIBRARY (source), result, &error);

  g_assert_no_error (error);
  *(gint64 *) user_data = saved->id;
}

/* Somebody from the sample once more, as another card would have it. */
static gint64
add_again (guint       n,
           const char *family,
           const char *nickname)
{
  g_autoptr (GoenPersonRecord) record = goen_sample_person (n, SEED);
  gint64 id = 0;

  g_clear_pointer (&record->uuid, g_free);
  g_set_str (&record->family, family);
  g_set_str (&record->nickname, nickname);
  g_set_str (&record->honorific, "先生");
  g_ptr_array_set_size (record->tags, 0);
  g_ptr_array_add (record->phones, goen_contact_point_new ("090-0000-0099", "cell", NULL));
  goen_library_save_person_async (sample, record, NULL, saved_cb, &id);
  while (id == 0)
    g_main_context_iteration (NULL, TRUE);
  return id;
}

static void
add_calm (void)
{
  g_autoptr (GoenPersonRecord) record = goen_sample_person (0, SEED);
  gint64 id = 0;

  goen_library_save_person_async (calm, record, NULL, saved_cb, &id);
  while (id == 0)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
find_again (void)
{
  static gint64 again;

  if (again == 0)
    {
      again = add_again (0, "高橋", "みっちゃん");
      add_again (1, "渡辺", "ケン");
      add_again (2, "佐藤", NULL);
    }
  return again;
}

static void
prepare_duplicates (GoenWindow *window)
{
  find_again ();
  activate (window, "win.find-duplicates", NULL);
}

static void
prepare_pair (GoenWindow *window)
{
  GtkWidget *list;

  prepare_duplicates (window);
  settle (600);
  list = find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                      GTK_TYPE_LIST_VIEW);
  gtk_widget_activate_action (list, "list.activate-item", "u", 0);
}

static void
prepare_merge (GoenWindow *window)
{
  goen_merge_present (GTK_WIDGET (window), sample, first_id, find_again ());
}

static void
prepare_readings (GoenWindow *window)
{
  activate (window, "win.complete-readings", NULL);
}

static void
prepare_help (GoenWindow *window)
{
  activate (window, "app.help", NULL);
}

static void
prepare_shortcuts (GoenWindow *window)
{
  activate (window, "app.shortcuts", NULL);
}

static void
prepare_preferences (GoenWindow *window)
{
  activate (window, "app.preferences", NULL);
}

static void
prepare_about (GoenWindow *window)
{
  activate (window, "app.about", NULL);
}

static void
prepare_nothing (GoenWindow *window)
{
}

static void
prepare_today (GoenWindow *window)
{
  activate (window, "win.show-today", NULL);
}

/* The other end of the page. */
static void
prepare_today_end (GoenWindow *window)
{
  GtkAdjustment *adjustment;

  prepare_today (window);
  settle (400);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_widget (find_widget (GTK_WIDGET (window), GOEN_TYPE_TODAY_SECTION),
                                                                                      GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
prepare_later (GoenWindow *window)
{
  prepare_today (window);
  settle (400);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), GOEN_TYPE_TODAY_SECTION), "today.show-later", NULL);
}

static void
prepare_find_events (GoenWindow *window)
{
  GtkWidget *entry;

  activate (window, "win.quick-find", NULL);
  settle (300);
  entry = find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                       GTK_TYPE_EDITABLE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "交流会");
}

/* The event of the sample with this title, at a stage of it. */
static void
show_event (GoenWindow *window,
            const char *title,
            GoenStage   stage)
{
  GtkWidget *list;
  GListModel *model;

  activate (window, "win.show-section", g_variant_new_string ("events"));
  settle (400);
  list = find_widget (find_widget (GTK_WIDGET (window), GOEN_TYPE_EVENTS_SECTION), GTK_TYPE_LIST_VIEW);
  model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GoenEventItem) item = g_list_model_get_item (model, i);

      if (g_str_equal (goen_event_item_get_row (item)->title, title))
        goen_events_section_show_stage (GOEN_EVENTS_SECTION (find_widget (GTK_WIDGET (window), GOEN_TYPE_EVENTS_SECTION)),
                                        goen_event_item_get_id (item), stage);
    }
}

static void
prepare_events (GoenWindow *window)
{
  activate (window, "win.show-section", g_variant_new_string ("events"));
}

static void
prepare_event_choose (GoenWindow *window)
{
  show_event (window, "みどり異業種交流会 12月例会", GOEN_STAGE_CHOOSE);
}

/* The other end of the page. */
static void
prepare_event_checks (GoenWindow *window)
{
  GtkAdjustment *adjustment;

  prepare_event_choose (window);
  settle (600);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_widget (find_widget (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK),
                                                                                      GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
prepare_event_open (GoenWindow *window)
{
  show_event (window, "小さな会社の採用勉強会", GOEN_STAGE_CHOOSE);
}

static void
prepare_event_editor (GoenWindow *window)
{
  show_event (window, "みどり異業種交流会 12月例会", GOEN_STAGE_PREPARE);
  settle (400);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), ADW_TYPE_INLINE_VIEW_SWITCHER), "event.edit", NULL);
}

static void
prepare_event_new (GoenWindow *window)
{
  activate (window, "win.new-event", NULL);
}

static void
prepare_event_import (GoenWindow *window)
{
  open_text (window, "yotei.ics",
             "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example.jp//Calendar//JA\r\n"
             "BEGIN:VEVENT\r\nUID:1@example.jp\r\nSUMMARY:港区ビジネス交流会\r\nDTSTART:20261203T100000Z\r\nDTEND:20261203T120000Z\r\n"
             "LOCATION:港区民センター\r\nEND:VEVENT\r\n"
             "BEGIN:VEVENT\r\nUID:2@example.jp\r\nSUMMARY:経営者の朝食会\r\nDTSTART;VALUE=DATE:20261210\r\nEND:VEVENT\r\n"
             "BEGIN:VEVENT\r\nUID:3@example.jp\r\nSUMMARY:日時の無い会\r\nEND:VEVENT\r\n"
             "END:VCALENDAR\r\n");
}

/* The other end of what is open. */
static void
scroll_down (GoenWindow *window,
             GType       type)
{
  GtkWidget *pane = find_widget (GTK_WIDGET (window), type);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_widget (pane, GTK_TYPE_SCROLLED_WINDOW)));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
prepare_event_prepare (GoenWindow *window)
{
  show_event (window, "みどり異業種交流会 12月例会", GOEN_STAGE_PREPARE);
}

static void
prepare_event_prepare_end (GoenWindow *window)
{
  prepare_event_prepare (window);
  settle (400);
  scroll_down (window, GOEN_TYPE_EVENT_PREPARE_PANE);
}

static void
prepare_event_goal (GoenWindow *window)
{
  GtkWidget *entry;

  prepare_event_prepare (window);
  settle (400);
  entry = find_widget (find_widget (GTK_WIDGET (window), GOEN_TYPE_GOALS_CARD), GOEN_TYPE_ADD_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "名刺を30枚集める");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
}

static void
prepare_event_questions (GoenWindow *window)
{
  prepare_event_prepare (window);
  settle (400);
  g_signal_emit_by_name (find_widget (find_widget (GTK_WIDGET (window), GOEN_TYPE_HAND_CARD), ADW_TYPE_BUTTON_ROW), "activated");
}

static void
prepare_event_participants (GoenWindow *window)
{
  AdwDialog *dialog;

  prepare_event_prepare (window);
  settle (400);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), GOEN_TYPE_PARTICIPANTS_CARD), "participants.paste", NULL);
  settle (300);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  goen_text_row_set_text (GOEN_TEXT_ROW (find_widget (GTK_WIDGET (dialog), GOEN_TYPE_TEXT_ROW)),
                          "1. 青木 涼子 様　青空設計株式会社　主任\n2. 石田 徹 様　株式会社みなと運輸　取締役\n以上、受付順です。");
}

static void
prepare_brief (GoenWindow *window)
{
  prepare_event_prepare (window);
  settle (400);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), GOEN_TYPE_EVENT_PREPARE_PANE), "prepare.brief", NULL);
}

static void
prepare_event_day (GoenWindow *window)
{
  GtkWidget *pane;

  show_event (window, "湾岸ビジネス交流会", GOEN_STAGE_DAY);
  settle (500);
  pane = find_widget (GTK_WIDGET (window), GOEN_TYPE_CAPTURE_CARD);
  gtk_editable_set_text (GTK_EDITABLE (goen_capture_card_get_entry (GOEN_CAPTURE_CARD (pane))), "高橋 / みどり");
}

static void
prepare_event_day_end (GoenWindow *window)
{
  show_event (window, "湾岸ビジネス交流会", GOEN_STAGE_DAY);
  settle (500);
  scroll_down (window, GOEN_TYPE_EVENT_DAY_PANE);
}

static void
prepare_complete (GoenWindow *window)
{
  GtkWidget *button;

  show_event (window, "湾岸ビジネス交流会", GOEN_STAGE_DAY);
  settle (500);
  button = find_widget (GTK_WIDGET (window), GOEN_TYPE_MET_CARD);
  while (button != NULL && !(GTK_IS_BUTTON (button) && gtk_widget_has_css_class (button, "pill")))
    button = gtk_widget_get_last_child (button);
  if (button != NULL)
    g_signal_emit_by_name (button, "clicked");
}

static void
prepare_capture (GoenWindow *window)
{
  activate (window, "win.capture", NULL);
}

static void
prepare_event_reflect (GoenWindow *window)
{
  show_event (window, "湾岸ビジネス交流会", GOEN_STAGE_REFLECT);
}

static void
prepare_event_reflected (GoenWindow *window)
{
  show_event (window, "みどり異業種交流会 11月例会", GOEN_STAGE_REFLECT);
}

static void
prepare_event_reflect_end (GoenWindow *window)
{
  prepare_event_reflected (window);
  settle (500);
  scroll_down (window, GOEN_TYPE_EVENT_REFLECT_PANE);
}

/* The first open follow-up of a kind in the sample. */
static void
follow_ups_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  *(GPtrArray **) user_data = goen_library_list_follow_ups_finish (GOEN_LIBRARY (source), result, NULL);
}

static const GoenFollowUp *
find_follow_up (GoenFollowUpKind kind)
{
  static GPtrArray *follow_ups;
  GoenFollowUpsQuery query = { 0 };

  if (follow_ups == NULL)
    goen_library_list_follow_ups_async (sample, &query, NULL, follow_ups_cb, &follow_ups);
  while (follow_ups == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < follow_ups->len; i++)
    if (((GoenFollowUp *) follow_ups->pdata[i])->kind == kind)
      return follow_ups->pdata[i];
  g_error ("The sample has no follow-up of the kind %d", kind);
}

static void
prepare_draft_thanks (GoenWindow *window)
{
  goen_draft_present (GTK_WIDGET (window), sample, find_follow_up (GOEN_FOLLOW_UP_THANKS)->id);
}

static void
prepare_draft_meet (GoenWindow *window)
{
  goen_draft_present_new (GTK_WIDGET (window), sample, find_follow_up (GOEN_FOLLOW_UP_THANKS)->person_id, GOEN_FOLLOW_UP_MEET, 0);
}

static void
prepare_draft_asked (GoenWindow *window)
{
  prepare_draft_thanks (window);
  settle (500);
  gtk_widget_activate_action (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), "draft.copy", NULL);
}

static void
prepare_follow_person (GoenWindow *window)
{
  activate (window, "win.show-person", g_variant_new_int64 (find_follow_up (GOEN_FOLLOW_UP_PROMISE)->person_id));
}

static void
prepare_promise (GoenWindow *window)
{
  goen_promise_edit (GTK_WIDGET (window), sample, find_follow_up (GOEN_FOLLOW_UP_PROMISE)->id);
}

static void
prepare_interaction (GoenWindow *window)
{
  goen_interaction_present (GTK_WIDGET (window), sample, find_follow_up (GOEN_FOLLOW_UP_THANKS)->person_id);
}

static void
prepare_touch (GoenWindow *window)
{
  goen_touch_present (GTK_WIDGET (window), sample, find_follow_up (GOEN_FOLLOW_UP_PROMISE)->person_id);
}

static void
prepare_profile (GoenWindow *window)
{
  goen_profile_present (GTK_WIDGET (window), sample);
}

static void
prepare_templates (GoenWindow *window)
{
  goen_templates_present (GTK_WIDGET (window), sample);
}

static void
prepare_template (GoenWindow *window)
{
  GtkWidget *row;

  prepare_templates (window);
  settle (500);
  row = find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
}

static const Scene scenes[] = {
  { "follow-person", FALSE, prepare_follow_person },
  { "draft-thanks", FALSE, prepare_draft_thanks },
  { "draft-asked", FALSE, prepare_draft_asked },
  { "draft-meet", FALSE, prepare_draft_meet },
  { "promise", FALSE, prepare_promise },
  { "interaction", FALSE, prepare_interaction },
  { "touch", FALSE, prepare_touch },
  { "profile", FALSE, prepare_profile },
  { "templates", FALSE, prepare_templates },
  { "template", FALSE, prepare_template },
  { "today", FALSE, prepare_today },
  { "today-end", FALSE, prepare_today_end },
  { "today-clear", FALSE, prepare_today, TRUE },
  { "later", FALSE, prepare_later },
  { "find-events", FALSE, prepare_find_events },
  { "events", FALSE, prepare_events },
  { "events-empty", FALSE, prepare_events, TRUE },
  { "event-choose", FALSE, prepare_event_choose },
  { "event-checks", FALSE, prepare_event_checks },
  { "event-open", FALSE, prepare_event_open },
  { "event-prepare", FALSE, prepare_event_prepare },
  { "event-prepare-end", FALSE, prepare_event_prepare_end },
  { "event-goal", FALSE, prepare_event_goal },
  { "event-questions", FALSE, prepare_event_questions },
  { "event-participants", FALSE, prepare_event_participants },
  { "brief", FALSE, prepare_brief },
  { "event-day", FALSE, prepare_event_day },
  { "event-day-end", FALSE, prepare_event_day_end },
  { "capture", FALSE, prepare_capture },
  { "complete", FALSE, prepare_complete },
  { "event-reflect", FALSE, prepare_event_reflect },
  { "event-reflected", FALSE, prepare_event_reflected },
  { "event-reflect-end", FALSE, prepare_event_reflect_end },
  { "event-editor", FALSE, prepare_event_editor },
  { "event-new", FALSE, prepare_event_new },
  { "event-import", FALSE, prepare_event_import },
  { "people", FALSE, prepare_nothing },
  { "person", FALSE, prepare_person },
  { "search", FALSE, prepare_search },
  { "no-results", FALSE, prepare_no_results },
  { "selection", FALSE, prepare_selection },
  { "editor", FALSE, prepare_editor },
  { "quick-add", FALSE, prepare_quick_add },
  { "quick-find", FALSE, prepare_quick_find },
  { "import", FALSE, prepare_import },
  { "import-columns", FALSE, prepare_import_columns },
  { "import-alike", FALSE, prepare_import_alike },
  { "import-detail", FALSE, prepare_import_detail },
  { "export", FALSE, prepare_export },
  { "export-losses", FALSE, prepare_export_losses },
  { "trash", FALSE, prepare_trash },
  { "duplicates", FALSE, prepare_duplicates },
  { "pair", FALSE, prepare_pair },
  { "merge", FALSE, prepare_merge },
  { "readings", FALSE, prepare_readings },
  { "preferences", FALSE, prepare_preferences },
  { "about", FALSE, prepare_about },
  { "shortcuts", FALSE, prepare_shortcuts },
  { "help", FALSE, prepare_help },
  /* These write, so nothing that shows the sample comes after them. */
  { "import-done", FALSE, prepare_import_done },
  { "import-history", FALSE, prepare_import_history },
  { "first-run", TRUE, prepare_nothing },
};

/* The window itself, or what stands over it in a window of its own. */
static GtkWidget *
find_topmost (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window)
        return GTK_WIDGET (other);
    }
  return GTK_WIDGET (window);
}

static void
save_picture (GtkWidget  *window,
              const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)),
                                         node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
}

static void
shoot (GtkApplication *application,
       const char     *folder,
       const Scene    *scene,
       gboolean        is_dark,
       gboolean        is_narrow)
{
  GtkWindow *window = goen_window_new (application, scene->is_empty ? empty : scene->is_calm ? calm : sample);
  const char *language = g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "ja") ? "ja" : "en";
  g_autofree char *name = g_strdup_printf ("%s-%s-%s-%s.png",
                                           scene->name,
                                           language,
                                           is_dark ? "dark" : "light",
                                           is_narrow ? "narrow" : "wide");
  g_autofree char *path = g_build_filename (folder, name, NULL);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_default_size (window,
                               is_narrow ? NARROW_WIDTH : WIDE_WIDTH,
                               is_narrow ? NARROW_HEIGHT : WIDE_HEIGHT);
  gtk_window_present (window);
  settle (600);
  /* A start shows Today. */
  if (!scene->is_empty)
    activate (GOEN_WINDOW (window), "win.show-section", g_variant_new_string ("people"));
  settle (300);
  scene->prepare (GOEN_WINDOW (window));
  settle (900);
  save_picture (find_topmost (window), path);
  gtk_window_destroy (window);
  settle (100);
}

static void
open_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GoenLibrary **library = user_data;
  g_autoptr (GError) error = NULL;

  *library = goen_library_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  goen_library_write_finish (GOEN_LIBRARY (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
query_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPeopleResult) people = goen_library_query_finish (GOEN_LIBRARY (source), result, NULL);

  g_assert_nonnull (people);
  trashed_ids[0] = g_array_index (people->ids, gint64, 40);
  trashed_ids[1] = g_array_index (people->ids, gint64, 41);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  first_id = goen_library_find_uuid_finish (GOEN_LIBRARY (source), result, NULL);
  g_assert_cmpint (first_id, !=, 0);
}

static void
find_people (void)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPersonRecord) leading = goen_sample_person (0, SEED);

  query->sort = GOEN_PEOPLE_BY_READING;
  goen_library_query_async (sample, query, 0, NULL, query_cb, NULL);
  /* The first people of the sample are the best filled ones. */
  goen_library_find_uuid_async (sample, leading->uuid, NULL, found_cb, NULL);
  while (first_id == 0 || trashed_ids[0] == 0)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("goen-shot-XXXXXX", NULL);
  g_autofree char *sample_path = g_build_filename (folder, "sample.db", NULL);
  g_autofree char *calm_path = g_build_filename (folder, "calm.db", NULL);
  g_autofree char *empty_path = g_build_filename (folder, "empty.db", NULL);
  g_autoptr (GtkApplication) application = NULL;
  gboolean done = FALSE;

  if (argc < 2)
    {
      g_printerr ("Usage: goen-shot DIR [SCENE…]\n");
      return 2;
    }
  /* The same evening on every day: the gathering of yesterday still waits for some thank-yous. */
  g_setenv ("TZ", "Asia/Tokyo", FALSE);
  g_setenv ("GOEN_NOW", "2026-11-21T17:30:00+09:00", FALSE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = GTK_APPLICATION (goen_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  goen_library_open_async (sample_path, GOEN_STORE_OPEN_NONE, NULL, open_cb, &sample);
  goen_library_open_async (empty_path, GOEN_STORE_OPEN_NONE, NULL, open_cb, &empty);
  goen_library_open_async (calm_path, GOEN_STORE_OPEN_NONE, NULL, open_cb, &calm);
  while (sample == NULL || empty == NULL || calm == NULL)
    g_main_context_iteration (NULL, TRUE);
  goen_library_add_sample_async (sample, N_SAMPLE, SEED, NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  find_people ();
  add_calm ();
  done = FALSE;
  goen_library_trash_async (sample, trashed_ids, G_N_ELEMENTS (trashed_ids), NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      if (argc > 2 && !g_strv_contains ((const char *const *) argv + 2, scenes[i].name))
        continue;
      for (guint look = 0; look < 4; look++)
        shoot (application, argv[1], &scenes[i], look & 1, (look & 2) != 0);
    }
  goen_library_close (sample);
  goen_library_close (empty);
  goen_library_close (calm);
  return 0;
}
