/* SPDX-License-Identifier: GPL-3.0-or-later */
/* goen-shot DIR: a PNG of every page and dialog, light and dark, wide and narrow, in the language of the locale. */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "goen-add-row.h"
#include "goen-application.h"
#include "goen-calibration-dialog.h"
#include "goen-capture-card.h"
#include "goen-card-design-page.h"
#include "goen-cards-section.h"
#include "goen-cards-print-private.h"
#include "goen-cards-print.h"
#include "goen-day-hand.h"
#include "goen-deck-import.h"
#include "goen-duplicates-dialog.h"
#include "goen-event-hand.h"
#include "goen-event-item.h"
#include "goen-event-panes.h"
#include "goen-events-section.h"
#include "goen-export-losses.h"
#include "goen-follow.h"
#include "goen-fsrs.h"
#include "goen-goals-card.h"
#include "goen-met-card.h"
#include "goen-participants-card.h"
#include "goen-pitch-block-row.h"
#include "goen-pitch-card.h"
#include "goen-pitch-list-row.h"
#include "goen-pitch-section.h"
#include "goen-practice-page.h"
#include "goen-practice.h"
#include "goen-recorder.h"
#include "goen-questions-section.h"
#include "goen-sample.h"
#include "goen-sheet-chooser.h"
#include "goen-sheet-editor.h"
#include "goen-text-row.h"
#include "goen-today-card.h"
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
show_shortcuts (GoenWindow *window,
                const char *section)
{
  g_autoptr (GList) windows = NULL;

  activate (window, "app.shortcuts", NULL);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (l->data), "section-name") != NULL)
      g_object_set (l->data, "section-name", section, NULL);
}

static void
prepare_shortcuts_speaking (GoenWindow *window)
{
  show_shortcuts (window, "speaking");
}

static void
prepare_shortcuts_cards (GoenWindow *window)
{
  show_shortcuts (window, "cards");
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

/* What is to be said and recalled stands after what is due. */
static void
prepare_today_speaking (GoenWindow *window)
{
  GtkWidget *card;

  prepare_today (window);
  settle (500);
  card = find_widget (find_widget (GTK_WIDGET (window), GOEN_TYPE_TODAY_SECTION), GOEN_TYPE_TODAY_CARD);
  g_assert_nonnull (card);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (card, GTK_TYPE_VIEWPORT)), card, NULL);
  prepare_today_end (window);
}

static AdwDialog *
get_visible_dialog (GoenWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static void
prepare_faces (GoenWindow *window)
{
  activate (window, "win.faces", g_variant_new_int64 (0));
}

static void
prepare_faces_answer (GoenWindow *window)
{
  prepare_faces (window);
  settle (500);
  gtk_widget_activate_action (GTK_WIDGET (get_visible_dialog (window)), "faces.show", NULL);
}

/* As after three minutes. */
static void
prepare_faces_done (GoenWindow *window)
{
  prepare_faces (window);
  settle (500);
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *dialog = GTK_WIDGET (get_visible_dialog (window));
      int grade = i == 1 ? GOEN_FSRS_AGAIN : GOEN_FSRS_GOOD;

      if (i == 3)
        g_object_set (dialog, "seconds", 0, NULL);
      gtk_widget_activate_action (dialog, "faces.show", NULL);
      gtk_widget_activate_action (dialog, "faces.grade", "i", grade);
    }
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
  g_signal_emit_by_name (find_widget (find_widget (GTK_WIDGET (window), GOEN_TYPE_EVENT_HAND), ADW_TYPE_BUTTON_ROW), "activated");
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

/* A card of somebody who does not exist, as many times as there are to be people. */
static GoenCardsPrint *
show_cards_print (GoenWindow *window,
                  const char *design_name,
                  guint       n)
{
  static const struct {
    GoenCardField field;
    const char   *front;
    const char   *back;
  } texts[] = {
    { GOEN_FIELD_COMPANY, "株式会社みどり製作所", "Midori Manufacturing Co., Ltd." },
    { GOEN_FIELD_DEPARTMENT, "営業企画部", "Sales Planning" },
    { GOEN_FIELD_TITLE, "課長", "Manager" },
    { GOEN_FIELD_NAME, "高橋 美咲", "Misaki Takahashi" },
    { GOEN_FIELD_READING, "たかはし みさき", NULL },
    { GOEN_FIELD_POSTAL, "100-0004", NULL },
    { GOEN_FIELD_ADDRESS, "東京都千代田区大手町1-12-3", "1-12-3 Otemachi, Chiyoda-ku, Tokyo" },
    { GOEN_FIELD_PHONE, "03-0000-0000", "+81 3-0000-0000" },
    { GOEN_FIELD_MAIL, "misaki@example.jp", "misaki@example.jp" },
  };
  g_autoptr (GoenCardDesign) design = goen_card_designs_find (design_name);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);

  for (guint i = 0; i < n; i++)
    {
      GoenCardContent *content = goen_card_content_new ();

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          content->texts[GOEN_SIDE_FRONT][texts[k].field] = g_strdup (texts[k].front);
          content->texts[GOEN_SIDE_BACK][texts[k].field] = g_strdup (texts[k].back);
        }
      g_ptr_array_add (contents, content);
    }
  goen_cards_print_present (GTK_WIDGET (window), sample, design, contents);
  settle (500);

  return GOEN_CARDS_PRINT (find_widget (GTK_WIDGET (window), GOEN_TYPE_CARDS_PRINT));
}

static void
prepare_cards_print (GoenWindow *window)
{
  goen_print_job_start_at (goen_cards_print_get_job (show_cards_print (window, "bilingual", 1)), 0);
}

static void
prepare_cards_print_used (GoenWindow *window)
{
  GoenPrintJob *job = goen_cards_print_get_job (show_cards_print (window, "classic", 1));

  goen_print_job_start_at (job, 3);
  goen_print_job_toggle_used (job, 6);
}

static void
prepare_sheet_chooser (GoenWindow *window)
{
  adw_dialog_present (goen_sheet_chooser_new (sample, goen_sheets_find ("A-one 51002"), 91, 55), GTK_WIDGET (window));
}

static void
prepare_sheet_editor (GoenWindow *window)
{
  g_autoptr (GoenSheet) sheet = goen_sheet_new ();

  sheet->parts = g_strdupv ((char *[]) { (char *) "A4 91×55", NULL });
  sheet->dx = 96;
  adw_dialog_present (goen_sheet_editor_new (sample, sheet), GTK_WIDGET (window));
}

static void
prepare_calibration (GoenWindow *window)
{
  adw_dialog_present (goen_calibration_dialog_new (sample, "Office-Laser"), GTK_WIDGET (window));
}

static void
show_people_action (GoenWindow *window,
                    const char *action)
{
  gint64 ids[12];
  guint n = 0;

  for (gint64 id = first_id; n < G_N_ELEMENTS (ids); id++)
    ids[n++] = id;
  activate (window, action, g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids, n, sizeof ids[0]));
  settle (600);
}

static void
prepare_cards_team (GoenWindow *window)
{
  show_people_action (window, "win.print-cards");
}

static void
prepare_people_press (GoenWindow *window)
{
  show_people_action (window, "win.print-people");
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

static void
prepare_pitches (GoenWindow *window)
{
  activate (window, "win.show-section", g_variant_new_string ("pitch"));
}

/* The last of the list: 30 seconds, made from another, practised. */
static void
prepare_pitch (GoenWindow *window)
{
  GtkWidget *section;
  GtkWidget *row;

  prepare_pitches (window);
  settle (500);
  section = find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_SECTION);
  row = gtk_widget_get_last_child (gtk_widget_get_parent (find_widget (section, GOEN_TYPE_PITCH_LIST_ROW)));
  goen_pitch_section_show_pitch (GOEN_PITCH_SECTION (section), goen_pitch_list_row_get_id (GOEN_PITCH_LIST_ROW (row)));
  settle (400);
}

/* What follows from the text: advice, preview, practice, versions. */
static void
prepare_pitch_end (GoenWindow *window)
{
  GtkWidget *builder;
  GtkAdjustment *adjustment;

  prepare_pitch (window);
  builder = find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_BLOCK_ROW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (builder, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
prepare_pitch_advice (GoenWindow *window)
{
  GtkWidget *block;
  GtkWidget *card;

  prepare_pitch (window);
  block = find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_BLOCK_ROW);
  card = find_widget (gtk_widget_get_ancestor (block, GTK_TYPE_VIEWPORT), g_type_from_name ("GoenPitchAdviceCard"));
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (block, GTK_TYPE_VIEWPORT)), gtk_widget_get_next_sibling (card), NULL);
}

/* The text that was taken to an event. */
static void
prepare_event_pitch (GoenWindow *window)
{
  GtkWidget *card;

  prepare_event_prepare (window);
  settle (500);
  card = find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_CARD);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (card, GTK_TYPE_VIEWPORT)), gtk_widget_get_last_child (card), NULL);
}

static void
prepare_pitch_head (GoenWindow *window)
{
  prepare_pitch (window);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_BLOCK_ROW), "version.rename", NULL);
}

static void
prepare_pitch_version (GoenWindow *window)
{
  prepare_pitch (window);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_BLOCK_ROW), "version.new-version", NULL);
}

static void
prepare_pitch_word (GoenWindow *window)
{
  GtkWidget *row;

  prepare_pitch_end (window);
  settle (200);
  for (row = find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_BLOCK_ROW); row != NULL; row = gtk_widget_get_parent (row))
    {
      GtkWidget *card = find_widget (row, g_type_from_name ("GoenPitchPreviewCard"));

      if (card == NULL)
        continue;
      gtk_widget_activate_action (card, "preview.correct", NULL);
      return;
    }
}

static void
prepare_pitch_choose (GoenWindow *window)
{
  GtkWidget *card;

  show_event (window, "みどり異業種交流会 12月例会", GOEN_STAGE_PREPARE);
  settle (400);
  card = find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_CARD);
  g_signal_emit_by_name (find_widget (card, ADW_TYPE_BUTTON_ROW), "activated");
}

/* The version of 30 seconds of the sample. */
static void
shot_pitches_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GPtrArray **) user_data = goen_library_list_pitches_finish (GOEN_LIBRARY (source), result, NULL);
}

static gint64
find_pitch (void)
{
  static GPtrArray *pitches;

  if (pitches == NULL)
    goen_library_list_pitches_async (sample, NULL, FALSE, NULL, shot_pitches_cb, &pitches);
  while (pitches == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < pitches->len; i++)
    if (((GoenPitch *) pitches->pdata[i])->seconds == 30)
      return ((GoenPitch *) pitches->pdata[i])->id;
  g_error ("The sample has no introduction of 30 seconds");
}

static GoenPracticePage *
show_practice (GoenWindow *window)
{
  GtkWidget *page;

  goen_practice_present (GTK_WIDGET (window), sample, find_pitch (), 0);
  settle (700);
  page = find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                      GOEN_TYPE_PRACTICE_PAGE);
  g_assert_nonnull (page);
  return GOEN_PRACTICE_PAGE (page);
}

static void
show_running (GoenWindow *window,
              guint       seconds)
{
  GoenPracticePage *page = show_practice (window);

  gtk_widget_activate_action (GTK_WIDGET (page), "practice.go", NULL);
  goen_practice_run_advance (goen_practice_page_get_run (page), 3100 + seconds * 1000);
}

static void
prepare_practice_ready (GoenWindow *window)
{
  show_practice (window);
}

static void
prepare_practice_count (GoenWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (show_practice (window)), "practice.go", NULL);
}

static void
prepare_practice_keys (GoenWindow *window)
{
  show_practice (window);
  gtk_widget_activate_action (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                              "practice.keys", NULL);
}

static void
prepare_practice_running (GoenWindow *window)
{
  show_running (window, 8);
}

static void
prepare_practice_green (GoenWindow *window)
{
  show_running (window, 25);
}

static void
prepare_practice_yellow (GoenWindow *window)
{
  show_running (window, 31);
}

static void
prepare_practice_red (GoenWindow *window)
{
  show_running (window, 50);
}

static void
prepare_practice_review (GoenWindow *window)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.goen_app.Goen");
  GoenPracticePage *page;

  /* The clock of the run is put forward, which a recording is not. */
  g_settings_set_boolean (settings, "practice-microphone", FALSE);
  show_running (window, 30);
  g_settings_set_boolean (settings, "practice-microphone", TRUE);
  settle (100);
  page = GOEN_PRACTICE_PAGE (find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                                          GOEN_TYPE_PRACTICE_PAGE));
  goen_practice_page_stop (page);
}

static void
recorded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenRecording) recording = goen_recorder_stop_finish (GOEN_RECORDER (source), result, NULL);

  *(gboolean *) user_data = TRUE;
}

/* A sound of four seconds; the strip shows more than there is to hear. */
static void
record_sound (const char *path)
{
  g_autoptr (GoenRecorder) recorder = goen_recorder_new_for ("audiotestsrc is-live=true");
  gboolean done = FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS) || !goen_recorder_start (recorder, path, NULL))
    return;
  settle (4000);
  goen_recorder_stop_async (recorder, NULL, recorded_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
prepare_take (GoenWindow *window)
{
  static const GoenPause pauses[] = { { 900, 450 }, { 1800, 520 }, { 2900, 400 } };
  const GoenFiller filler = { GOEN_FILLER_ETO, 1500 };
  g_autoptr (GoenTake) take = goen_take_new ();
  g_autofree char *folder = goen_library_dup_takes_folder (sample);
  g_autofree char *path = g_build_filename (folder, "shot.opus", NULL);

  record_sound (path);
  take->id = 1;
  take->started = 1795159800;
  take->target = 4;
  take->duration = 3900;
  take->spoken = 2530;
  take->n_morae = 18;
  take->rating = 4;
  take->text = g_strdup ("はじめまして。みなと文具の高橋と申します。紙とペンで、ひとの気持ちを伝えるお手伝いをしております。\n"
                         "本日は、手紙の好きな方とお話ししたくて参りました。");
  take->note = g_strdup ("出だしはよい。最後をもう少しゆっくり。");
  take->sound = g_strdup ("shot.opus");
  g_array_append_vals (take->pauses, pauses, G_N_ELEMENTS (pauses));
  g_array_append_val (take->fillers, filler);
  goen_take_present (GTK_WIDGET (window), sample, take);
  settle (500);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                                           g_type_from_name ("GoenTakePlayback")), "take.play", NULL);
  settle (800);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                                           g_type_from_name ("GoenTakePlayback")), "take.play", NULL);
}

static void
prepare_takes_card (GoenWindow *window)
{
  GtkWidget *card;
  GtkScrolledWindow *scroll;
  graphene_rect_t bounds;

  prepare_pitches (window);
  settle (500);
  goen_pitch_section_show_pitch (GOEN_PITCH_SECTION (find_widget (GTK_WIDGET (window), GOEN_TYPE_PITCH_SECTION)), find_pitch ());
  settle (700);
  card = find_widget (GTK_WIDGET (window), GOEN_TYPE_TAKES_CARD);
  g_assert_nonnull (card);
  scroll = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (card, GTK_TYPE_SCROLLED_WINDOW));
  if (gtk_widget_compute_bounds (card, GTK_WIDGET (scroll), &bounds))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroll), bounds.origin.y - 20);
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

static GtkWidget *
show_questions (GoenWindow *window)
{
  activate (window, "win.show-section", g_variant_new_string ("questions"));
  settle (600);

  return find_widget (GTK_WIDGET (window), GOEN_TYPE_QUESTIONS_SECTION);
}

static void
prepare_questions (GoenWindow *window)
{
  show_questions (window);
}

/* The other pane where there is room for one only. */
static void
prepare_questions_list (GoenWindow *window)
{
  gtk_widget_activate_action (show_questions (window), "questions.search", NULL);
}

static void
deck_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GPtrArray **) user_data = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, NULL);
}

/* The first card of a kind; a question is one that leads on. */
static const GoenQuestionCard *
find_card (GoenCardKind kind)
{
  static GPtrArray *deck;

  if (deck == NULL)
    goen_library_load_deck_async (sample, NULL, deck_cb, &deck);
  while (deck == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *card = deck->pdata[i];
      g_autoptr (GPtrArray) next = goen_deck_list_next (deck, card->key);

      if (card->kind == kind && (kind != GOEN_CARD_QUESTION || (next->len > 1 && card->depth == GOEN_DEPTH_DEEPER)))
        return card;
    }
  g_error ("The deck has no card of the kind %d", kind);
}

static void
show_question_card (GoenWindow  *window,
                    GoenCardKind kind)
{
  goen_questions_section_show_card (GOEN_QUESTIONS_SECTION (show_questions (window)), find_card (kind)->key);
}

static void
prepare_question_card (GoenWindow *window)
{
  show_question_card (window, GOEN_CARD_QUESTION);
}

static void
prepare_question_taboo (GoenWindow *window)
{
  show_question_card (window, GOEN_CARD_TABOO);
}

static void
prepare_question_phrases (GoenWindow *window)
{
  show_question_card (window, GOEN_CARD_NOD);
}

/* New cards, changed ones, and lines that say what is wrong with them. */
static void
prepare_deck_import (GoenWindow *window)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "goen-shot-cards.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_file_set_contents (path,
                       "key,kind,depth,topic,text,favourite\r\n"
                       ",question,opening,work,お店を始められたきっかけは何ですか？,\r\n"
                       ",taboo,,,給与,\r\n"
                       "open-most-effort,,,,,yes\r\n"
                       ",question,opening,work,,\r\n"
                       ",question,abyss,work,このお仕事の醍醐味は何ですか？,\r\n", -1, NULL);
  goen_deck_import_file (show_questions (window), sample, file);
  settle (600);
  g_file_delete (file, NULL, NULL);
}

static void
prepare_questions_empty (GoenWindow *window)
{
  gtk_widget_activate_action (show_questions (window), "questions.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (find_widget (GTK_WIDGET (window), GOEN_TYPE_QUESTIONS_SECTION), GTK_TYPE_SEARCH_ENTRY)),
                         "ぴよぴよ");
}

static void
prepare_card_editor (GoenWindow *window)
{
  goen_card_editor_present (show_questions (window), sample, NULL, find_card (GOEN_CARD_QUESTION)->key);
}

/* Its upper edge becomes that of what is seen, as far as there is enough below. */
static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_point_t point;

  if (gtk_widget_compute_point (widget, scroller, &GRAPHENE_POINT_INIT (0, 0), &point))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + point.y - 12);
}

static void
prepare_hand (GoenWindow *window)
{
  GtkWidget *hand;

  prepare_event_prepare (window);
  settle (400);
  hand = find_widget (GTK_WIDGET (window), GOEN_TYPE_EVENT_HAND);
  gtk_widget_activate_action (hand, "hand.deal", NULL);
  settle (400);
  scroll_to (hand);
}

static void
prepare_day_hand (GoenWindow *window)
{
  show_event (window, "みどり異業種交流会 12月例会", GOEN_STAGE_DAY);
  settle (500);
  scroll_to (find_widget (GTK_WIDGET (window), GOEN_TYPE_DAY_HAND));
}

static void
prepare_asked (GoenWindow *window)
{
  GtkWidget *button;

  prepare_day_hand (window);
  settle (300);
  button = find_widget (find_widget (GTK_WIDGET (window), GOEN_TYPE_DAY_HAND), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
}

static void
prepare_cards (GoenWindow *window)
{
  activate (window, "win.show-section", g_variant_new_string ("cards"));
}

/* The page of the design of two sides, with something selected. */
static void
show_card (GoenWindow   *window,
           GoenCardSide  side,
           int           field)
{
  GtkWidget *page;

  prepare_cards (window);
  settle (500);
  goen_cards_section_show_design (GOEN_CARDS_SECTION (find_widget (GTK_WIDGET (window), GOEN_TYPE_CARDS_SECTION)), "bilingual");
  settle (800);
  page = find_widget (GTK_WIDGET (window), GOEN_TYPE_CARD_DESIGN_PAGE);
  goen_card_session_select (goen_card_design_page_get_session (GOEN_CARD_DESIGN_PAGE (page)), side, field);
}

static void
prepare_card_design (GoenWindow *window)
{
  show_card (window, GOEN_SIDE_FRONT, GOEN_FIELD_NAME);
}

static void
prepare_card_design_back (GoenWindow *window)
{
  show_card (window, GOEN_SIDE_BACK, GOEN_CARD_NOTHING);
}

static const Scene scenes[] = {
  { "questions", FALSE, prepare_questions },
  { "questions-list", FALSE, prepare_questions_list },
  { "questions-empty", FALSE, prepare_questions_empty },
  { "questions-import", FALSE, prepare_deck_import },
  { "question-card", FALSE, prepare_question_card },
  { "question-taboo", FALSE, prepare_question_taboo },
  { "question-phrases", FALSE, prepare_question_phrases },
  { "card-editor", FALSE, prepare_card_editor },
  { "asked-dialog", FALSE, prepare_asked },
  { "hand", FALSE, prepare_hand },
  { "day-hand", FALSE, prepare_day_hand },
  { "follow-person", FALSE, prepare_follow_person },
  { "draft-thanks", FALSE, prepare_draft_thanks },
  { "draft-asked", FALSE, prepare_draft_asked },
  { "draft-meet", FALSE, prepare_draft_meet },
  { "promise", FALSE, prepare_promise },
  { "interaction", FALSE, prepare_interaction },
  { "touch", FALSE, prepare_touch },
  { "cards", FALSE, prepare_cards },
  { "cards-empty", TRUE, prepare_cards },
  { "card-design", FALSE, prepare_card_design },
  { "card-design-back", FALSE, prepare_card_design_back },
  { "profile", FALSE, prepare_profile },
  { "templates", FALSE, prepare_templates },
  { "template", FALSE, prepare_template },
  { "today", FALSE, prepare_today },
  { "today-end", FALSE, prepare_today_end },
  { "today-speaking", FALSE, prepare_today_speaking },
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
  { "pitch", FALSE, prepare_pitch },
  { "pitch-list", FALSE, prepare_pitches },
  { "pitch-end", FALSE, prepare_pitch_end },
  { "pitch-head", FALSE, prepare_pitch_head },
  { "pitch-advice", FALSE, prepare_pitch_advice },
  { "event-pitch", FALSE, prepare_event_pitch },
  { "pitch-version", FALSE, prepare_pitch_version },
  { "pitch-word", FALSE, prepare_pitch_word },
  { "pitch-choose", FALSE, prepare_pitch_choose },
  { "pitch-empty", FALSE, prepare_pitches, TRUE },
  { "takes-card", FALSE, prepare_takes_card },
  { "practice-ready", FALSE, prepare_practice_ready },
  { "practice-count", FALSE, prepare_practice_count },
  { "practice-running", FALSE, prepare_practice_running },
  { "practice-green", FALSE, prepare_practice_green },
  { "practice-yellow", FALSE, prepare_practice_yellow },
  { "practice-red", FALSE, prepare_practice_red },
  { "practice-keys", FALSE, prepare_practice_keys },
  { "take", FALSE, prepare_take },
  { "event-editor", FALSE, prepare_event_editor },
  { "event-new", FALSE, prepare_event_new },
  { "event-import", FALSE, prepare_event_import },
  { "cards-print", FALSE, prepare_cards_print },
  { "cards-print-used", FALSE, prepare_cards_print_used },
  { "sheet-chooser", FALSE, prepare_sheet_chooser },
  { "sheet-editor", FALSE, prepare_sheet_editor },
  { "calibration", FALSE, prepare_calibration },
  { "cards-team", FALSE, prepare_cards_team },
  { "people-press", FALSE, prepare_people_press },
  { "people", FALSE, prepare_nothing },
  { "person", FALSE, prepare_person },
  { "search", FALSE, prepare_search },
  { "no-results", FALSE, prepare_no_results },
  { "selection", FALSE, prepare_selection },
  { "editor", FALSE, prepare_editor },
  { "quick-add", FALSE, prepare_quick_add },
  { "quick-find", FALSE, prepare_quick_find },
  { "faces-question", FALSE, prepare_faces },
  { "faces-answer", FALSE, prepare_faces_answer },
  { "faces-done", FALSE, prepare_faces_done },
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
  { "shortcuts-speaking", FALSE, prepare_shortcuts_speaking },
  { "shortcuts-cards", FALSE, prepare_shortcuts_cards },
  { "help", FALSE, prepare_help },
  /* These write, so nothing that shows the sample comes after them. */
  { "practice-review", FALSE, prepare_practice_review },
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

/* What stands in the window; %NULL while it is still to be laid out. */
static GskRenderNode *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));

  return gtk_snapshot_free_to_node (snapshot);
}

static void
save_picture (GtkWidget  *window,
              const char *path)
{
  g_autoptr (GskRenderNode) node = draw (window);
  g_autoptr (GdkTexture) texture = NULL;

  while (node == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      node = draw (window);
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)),
                                         node,
                                         &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window),
                                                              gtk_widget_get_height (window)));
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

  /* Large text, as people set it who see little: 1.5 is what the accessibility settings offer. */
  if (g_getenv ("GOEN_SHOT_TEXT_SCALE") != NULL)
    g_object_set (gtk_settings_get_default (),
                  "gtk-xft-dpi", (int) (96 * PANGO_SCALE * g_ascii_strtod (g_getenv ("GOEN_SHOT_TEXT_SCALE"), NULL)), NULL);
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
  /* With or without a sound card the pictures are the same. */
  g_setenv ("GOEN_TEST_SOUND_SOURCE", "audiotestsrc is-live=true", FALSE);
  g_setenv ("GOEN_TEST_SOUND_SINK", "fakesink sync=true", FALSE);
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
