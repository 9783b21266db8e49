/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-history.h"
#include "goen-transfer.h"
#include "page-fixture.h"

/* A header of nobody's program: the names of its columns say nothing, but for the mail address. */
#define UNKNOWN_HEADER "Wer,Bei wem,Rufnummer,E-Mail,Blutgruppe\r\n"

static gint64 shown_import;   /* what win.show-import was asked for */

static void
show_import_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  shown_import = g_variant_get_int64 (parameter);
}

static void
set_up (PageFixture   *fixture,
        gconstpointer  data)
{
  static const GActionEntry entries[] = { { "show-import", show_import_cb, "x" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  page_set_up (fixture, data);
  shown_import = 0;
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
open_bytes (PageFixture *fixture,
            const char  *name,
            const char  *text,
            gssize       length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  goen_import_open_files (fixture->content, fixture->library, &file, 1);
}

static GoenPersonRecord *
load_only (PageFixture *fixture,
           gint64       import_id)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GoenPeopleResult) people = NULL;
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record;

  query->import_id = import_id;
  goen_library_query_async (fixture->library, query, 0, NULL, page_result_cb, &found);
  people = goen_library_query_finish (fixture->library, page_await (&found), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->ids->len, ==, 1);
  goen_library_load_record_async (fixture->library, g_array_index (people->ids, gint64, 0), GOEN_PERSON_FIELDS, NULL,
                                  page_result_cb, &loaded);
  record = goen_library_load_record_finish (fixture->library, page_await (&loaded), &error);
  g_assert_no_error (error);
  return record;
}

/* The row of a column, and what can be chosen there. */
static void
choose_target (PageFixture *fixture,
               const char  *column,
               const char  *words)
{
  GtkWidget *row = page_find (fixture->window, ADW_TYPE_COMBO_ROW, column);
  GListModel *model;

  g_assert_nonnull (row);
  model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *label = NULL;

      g_object_get (item, "label", &label, NULL);
      if (g_str_equal (label, words))
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
          return;
        }
    }
  g_error ("“%s” cannot be chosen", words);
}

/* What stands beside a label of the preview or of a comparison. */
static gboolean
shows_field (PageFixture *fixture,
             const char  *field,
             const char  *value)
{
  GtkWidget *grid = page_find (fixture->window, GTK_TYPE_GRID, field);

  return grid != NULL && page_find (grid, GTK_TYPE_LABEL, value) != NULL;
}

static void
wait_for_field (PageFixture *fixture,
                const char  *field,
                const char  *value)
{
  while (!shows_field (fixture, field, value))
    g_main_context_iteration (NULL, TRUE);
}

static void
activate_item (PageFixture *fixture,
               guint        position)
{
  GtkWidget *list = page_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL);

  g_assert_nonnull (list);
  g_signal_emit_by_name (list, "activate", position);
}

static void
test_unknown_columns (PageFixture   *fixture,
                      gconstpointer  data)
{
  static const char text[] = UNKNOWN_HEADER "高橋 美咲,みどり製作所,03-0000-0001,misaki@example.jp,A\r\n";
  g_autoptr (GoenPersonRecord) record = NULL;

  open_bytes (fixture, "unknown.csv", text, -1);
  page_wait_for (fixture, "What the Columns Say");
  g_assert_false (page_shows (fixture, "Nothing has been written yet."));
  page_wait_for (fixture, "03-0000-0001");
  choose_target (fixture, "Wer", "Whole name");
  wait_for_field (fixture, "Name", "高橋 美咲");
  choose_target (fixture, "Bei wem", "Company");
  choose_target (fixture, "Rufnummer", "Phone (mobile)");
  choose_target (fixture, "E-Mail", "Do Not Import");
  choose_target (fixture, "Blutgruppe", "Note, with column name");
  wait_for_field (fixture, "Notes", "Blutgruppe");
  g_assert_false (shows_field (fixture, "Name", "misaki@example.jp"));

  page_click (fixture, "Next");
  page_wait_for (fixture, "Nothing has been written yet.");
  page_wait_for (fixture, "1 new");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 0);
  page_click (fixture, "Import 1");
  page_wait_for (fixture, "1 person added");

  record = load_only (fixture, 0);
  g_assert_cmpstr (record->family, ==, "高橋");
  g_assert_cmpstr (record->given, ==, "美咲");
  g_assert_cmpstr (goen_person_record_get_main_affiliation (record)->company, ==, "みどり製作所");
  g_assert_cmpuint (record->phones->len, ==, 1);
  g_assert_cmpstr (((GoenContactPoint *) record->phones->pdata[0])->type, ==, "cell");
  g_assert_cmpuint (record->emails->len, ==, 0);
  g_assert_nonnull (strstr (record->note, "Blutgruppe"));

  /* The columns are known from now on. */
  open_bytes (fixture, "again.csv", UNKNOWN_HEADER "田中 次郎,あお商事,090-0000-0002,jiro@example.jp,O\r\n", -1);
  page_wait_for (fixture, "1 new");
  page_wait_for (fixture, "田中 次郎");
  page_click (fixture, "Columns…");
  page_wait_for (fixture, "What the Columns Say");
  wait_for_field (fixture, "Affiliations", "あお商事");
  g_assert_nonnull (page_find (fixture->window, GTK_TYPE_BUTTON, "Done"));
}

/* What has the keyboard must be on the screen, or neither Tab nor Escape is heard. */
static void
wait_for_focus (PageFixture *fixture)
{
  GtkWidget *focus;
  GtkWidget *dialog;

  do
    {
      g_main_context_iteration (NULL, TRUE);
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
    }
  while (focus == NULL || !gtk_widget_get_mapped (focus) || dialog == NULL || !gtk_widget_is_ancestor (focus, dialog));
}

static void
test_files_are_asked_for_once (PageFixture   *fixture,
                               gconstpointer  data)
{
  static const char * const texts[] = {
    UNKNOWN_HEADER "高橋 美咲,みどり製作所,,,\r\n",
    "Kto,Gdzie\r\n佐藤 健一,あお商事\r\n",
    UNKNOWN_HEADER "田中 次郎,あお商事,,,\r\n",
  };
  GFile *files[G_N_ELEMENTS (texts)];

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("%zu.csv", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      files[i] = g_file_new_for_path (path);
    }
  goen_import_open_files (fixture->content, fixture->library, files, G_N_ELEMENTS (texts));
  page_wait_for (fixture, "0.csv");
  page_wait_for (fixture, "What the Columns Say");
  wait_for_focus (fixture);
  choose_target (fixture, "Wer", "Whole name");
  page_click (fixture, "Next");
  page_wait_for (fixture, "1.csv");
  while (page_shows (fixture, "0.csv"))
    g_main_context_iteration (NULL, TRUE);
  wait_for_focus (fixture);
  choose_target (fixture, "Kto", "Whole name");
  page_click (fixture, "Next");
  page_wait_for (fixture, "3 new");
  wait_for_focus (fixture);
  page_wait_for (fixture, "高橋 美咲");
  page_wait_for (fixture, "田中 次郎");
  page_wait_for (fixture, "佐藤 健一");

  /* A page above the review is left without a trace when nothing was chosen on it. */
  gtk_widget_activate_action (page_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL), "import.columns", "u", 1);
  page_wait_for (fixture, "What the Columns Say");
  wait_for_focus (fixture);
  page_click (fixture, "Done");
  page_wait_for (fixture, "Import 3");
  wait_for_focus (fixture);
  activate_item (fixture, 0);
  while (page_find (fixture->window, ADW_TYPE_TOGGLE_GROUP, NULL) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_focus (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    g_object_unref (files[i]);
}

static void
test_encoding_of_columns (PageFixture   *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  GtkWidget *encoding;

  text = g_convert ("Wer,Bei wem\r\n髙橋 ①郎,能登商会\r\n", -1, "CP932", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  open_bytes (fixture, "sjis.csv", text, length);
  page_wait_for (fixture, "What the Columns Say");
  page_wait_for (fixture, "Automatic (Shift_JIS (CP932))");
  choose_target (fixture, "Wer", "Whole name");
  wait_for_field (fixture, "Name", "髙橋 ①郎");
  encoding = page_find (fixture->window, ADW_TYPE_COMBO_ROW, "Text Encoding");
  g_assert_nonnull (encoding);
  adw_combo_row_set_selected (ADW_COMBO_ROW (encoding), 1);
  while (shows_field (fixture, "Name", "髙橋 ①郎"))
    g_main_context_iteration (NULL, TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (encoding), 2);
  /* The names of the columns are the same ones in both, so what was chosen stays. */
  wait_for_field (fixture, "Name", "髙橋 ①郎");
}

static gint64
add_known (PageFixture *fixture)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();

  record->family = g_strdup ("高橋");
  record->given = g_strdup ("美咲");
  record->family_yomi = g_strdup ("たかはし");
  record->given_yomi = g_strdup ("みさき");
  record->birthday = g_strdup ("1980-01-02");
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0001", "work", NULL));
  return page_save (fixture, record);
}

static void
test_alike_and_undo (PageFixture   *fixture,
                     gconstpointer  data)
{
  static const char card[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:高橋;美咲;;;\r\nFN:高橋 美咲\r\nBDAY:1981-01-02\r\nTEL;TYPE=cell:090-0000-0009\r\nEND:VCARD\r\n";
  GtkWidget *choice;

  add_known (fixture);
  open_bytes (fixture, "card.vcf", card, -1);
  page_wait_for (fixture, "1 looks like a duplicate");
  page_wait_for (fixture, "Looks like “高橋 美咲”");
  activate_item (fixture, 0);
  page_wait_for (fixture, "In the File");
  page_wait_for (fixture, "Will be added as somebody else");

  /* The birthday of the file is the right one, so the two are one person. */
  choice = page_find (fixture->window, GTK_TYPE_CHECK_BUTTON, "1981");
  g_assert_nonnull (choice);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  page_wait_for (fixture, "what you have chosen will be taken from the file");
  gtk_widget_activate_action (choice, "navigation.pop", NULL);
  page_wait_for (fixture, "Import 1");
  page_click (fixture, "Import 1");
  page_wait_for (fixture, "1 updated");
  {
    g_autoptr (GoenPersonRecord) merged = load_only (fixture, 0);

    g_assert_cmpstr (merged->birthday, ==, "1981-01-02");
    g_assert_cmpstr (merged->family_yomi, ==, "たかはし");
    g_assert_cmpuint (merged->phones->len, ==, 2);
  }
  page_click (fixture, "Undo");
  page_wait_for (fixture, "1 as before");
  {
    g_autoptr (GoenPersonRecord) before = load_only (fixture, 0);

    g_assert_cmpstr (before->birthday, ==, "1980-01-02");
    g_assert_cmpuint (before->phones->len, ==, 1);
  }
}

/* What only one of the two can say is named, and stays as it is unless the user says otherwise. */
static void
test_difference (PageFixture   *fixture,
                 gconstpointer  data)
{
  static const char card[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:高橋;美咲;;;\r\nFN:高橋 美咲\r\nBDAY:1981-01-02\r\nTEL;TYPE=work:03-0000-0001\r\nEMAIL:misaki@example.jp\r\nEND:VCARD\r\n";

  add_known (fixture);
  open_bytes (fixture, "card.vcf", card, -1);
  page_wait_for (fixture, "1 known with something new");
  page_wait_for (fixture, "The file says something else: Birthday");
  page_click (fixture, "Import 1");
  page_wait_for (fixture, "1 updated");
  {
    g_autoptr (GoenPersonRecord) merged = load_only (fixture, 0);

    g_assert_cmpstr (merged->birthday, ==, "1980-01-02");
    g_assert_cmpuint (merged->emails->len, ==, 1);
  }
}

static void
test_done_page (PageFixture   *fixture,
                gconstpointer  data)
{
  static const char card[] = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:高橋;美咲;;;\r\nFN:高橋 美咲\r\nTEL:090-0000-0009\r\nEND:VCARD\r\n";

  add_known (fixture);
  open_bytes (fixture, "card.vcf", card, -1);
  page_wait_for (fixture, "Import 1");
  page_click (fixture, "Import 1");
  page_wait_for (fixture, "1 person added");
  page_wait_for (fixture, "1 new person looks like somebody known");
  wait_for_focus (fixture);
  page_wait_for (fixture, "The reading of 1 person is missing or guessed");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 2);
  gtk_widget_activate (page_find (fixture->window, ADW_TYPE_ACTION_ROW, "Show These People"));
  while (shown_import == 0)
    g_main_context_iteration (NULL, TRUE);
  {
    g_autoptr (GoenPersonRecord) added = load_only (fixture, shown_import);

    g_assert_null (added->family_yomi);
  }
}

static void
test_history (PageFixture   *fixture,
              gconstpointer  data)
{
  static const char cards[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:田中;次郎;;;\r\nFN:田中 次郎\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:佐藤;健一;;;\r\nFN:佐藤 健一\r\nEND:VCARD\r\n";
  AdwDialog *question;

  goen_import_history_present (fixture->content, fixture->library);
  page_wait_for (fixture, "No Imports Yet");
  adw_dialog_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  open_bytes (fixture, "people.vcf", cards, -1);
  page_wait_for (fixture, "Import 2");
  page_click (fixture, "Import 2");
  page_wait_for (fixture, "2 people added");

  goen_import_history_present (fixture->content, fixture->library);
  page_wait_for (fixture, "people.vcf");
  page_click (fixture, "Undo…");
  page_wait_for (fixture, "Undo This Import?");
  page_wait_for (fixture, "2 people who were added go to the trash.");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 2);
  question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (ADW_ALERT_DIALOG (question)), ==, "cancel");
  page_click (fixture, "Undo Import");
  page_wait_for (fixture, "Undone on");
  wait_for_focus (fixture);
  g_assert_null (page_find (fixture->window, GTK_TYPE_BUTTON, "Undo…"));
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 0);
  g_assert_cmpuint (page_count (fixture, TRUE), ==, 2);
}

static void
test_merge_history (PageFixture   *fixture,
                    gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) kept = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) gone = goen_person_record_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *switcher;

  kept->formatted = g_strdup ("田中 次郎");
  gone->formatted = g_strdup ("田中 二郎");
  page_save (fixture, kept);
  page_save (fixture, gone);
  goen_library_merge_async (fixture->library, kept, gone->id, gone->revision, NULL, page_result_cb, &result);
  g_assert_cmpint (goen_library_merge_finish (fixture->library, page_await (&result), &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 1);

  goen_import_history_present (fixture->content, fixture->library);
  page_wait_for (fixture, "No Imports Yet");
  switcher = page_find (fixture->window, GTK_TYPE_TOGGLE_BUTTON, "Merges");
  g_assert_nonnull (switcher);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (switcher), TRUE);
  page_wait_for (fixture, "“田中 二郎” merged into “田中 次郎”");
  page_click (fixture, "Undo");
  page_wait_for (fixture, "Merge undone");
  page_wait_for (fixture, "Undone on");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/import-dialog/unknown-columns", PageFixture, NULL, set_up, test_unknown_columns, page_tear_down);
  g_test_add ("/import-dialog/files-are-asked-for-once", PageFixture, NULL, set_up, test_files_are_asked_for_once, page_tear_down);
  g_test_add ("/import-dialog/encoding-of-columns", PageFixture, NULL, set_up, test_encoding_of_columns, page_tear_down);
  g_test_add ("/import-dialog/alike-and-undo", PageFixture, NULL, set_up, test_alike_and_undo, page_tear_down);
  g_test_add ("/import-dialog/difference", PageFixture, NULL, set_up, test_difference, page_tear_down);
  g_test_add ("/import-dialog/done-page", PageFixture, NULL, set_up, test_done_page, page_tear_down);
  g_test_add ("/import-dialog/history", PageFixture, NULL, set_up, test_history, page_tear_down);
  g_test_add ("/import-dialog/merge-history", PageFixture, NULL, set_up, test_merge_history, page_tear_down);
  return g_test_run ();
}
