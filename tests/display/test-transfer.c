/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-export-losses.h"
#include "goen-transfer.h"
#include "page-fixture.h"

#define CARD(family, given, mail) \
  "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" family ";" given ";;;\r\nFN:" family " " given "\r\nEMAIL:" mail "\r\nEND:VCARD\r\n"

static void
open_text (PageFixture *fixture,
           const char  *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "people.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  goen_import_open_files (fixture->content, fixture->library, &file, 1);
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
  if (mail != NULL)
    g_ptr_array_add (record->emails, goen_contact_point_new (mail, NULL, NULL));
  return page_save (fixture, record);
}

static GtkWidget *
find_import_button (PageFixture *fixture)
{
  GtkWidget *button = page_find (fixture->window, GTK_TYPE_BUTTON, "Import");

  g_assert_nonnull (button);
  return button;
}

static void
test_review_then_import (PageFixture   *fixture,
                         gconstpointer  data)
{
  add_person (fixture, "佐藤", "健一", "sato@example.jp");
  open_text (fixture,
             CARD ("高橋", "美咲", "misaki@example.jp")
             CARD ("田中", "次郎", "jiro@example.jp")
             CARD ("佐藤", "健一", "sato@example.jp")
             "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n");
  page_wait_for (fixture, "2 new, 1 known, 1 could not be read");
  page_wait_for (fixture, "people.vcf, line 19");
  page_wait_for (fixture, "Import 2");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 1);

  page_click (fixture, "Import 2");
  page_wait_for (fixture, "2 people added");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 3);

  page_click (fixture, "Undo");
  page_wait_for (fixture, "2 people moved to the trash");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 1);
  g_assert_cmpuint (page_count (fixture, TRUE), ==, 2);
}

static void
choose (PageFixture *fixture,
        const char  *group,
        const char  *choice)
{
  GtkWidget *button = page_find (fixture->window, GTK_TYPE_MENU_BUTTON, group);

  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  page_wait_for (fixture, choice);
  g_signal_emit_by_name (page_find_menu_item (fixture->window, choice), "clicked");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

static void
test_group_choice (PageFixture   *fixture,
                   gconstpointer  data)
{
  open_text (fixture, CARD ("高橋", "美咲", "misaki@example.jp") CARD ("田中", "次郎", "jiro@example.jp"));
  page_wait_for (fixture, "Import 2");
  choose (fixture, "New", "Leave Out");
  page_wait_for (fixture, "Will be left out");
  g_assert_false (gtk_widget_is_sensitive (find_import_button (fixture)));
  choose (fixture, "New", "Add");
  page_wait_for (fixture, "Import 2");
  g_assert_true (gtk_widget_is_sensitive (find_import_button (fixture)));
}

static void
test_close_writes_nothing (PageFixture   *fixture,
                           gconstpointer  data)
{
  open_text (fixture, CARD ("高橋", "美咲", "misaki@example.jp"));
  page_wait_for (fixture, "Import 1");
  page_click (fixture, "Cancel");
  while (page_shows (fixture, "Nothing has been written yet."))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 0);
}

static void
test_encoding (PageFixture   *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sjis.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  GtkWidget *encoding;

  text = g_convert (CARD ("髙橋", "①郎", "a@example.jp"), -1, "CP932", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  goen_import_open_files (fixture->content, fixture->library, &file, 1);
  page_wait_for (fixture, "髙橋 ①郎");
  page_wait_for (fixture, "Automatic (Shift_JIS (CP932))");
  encoding = page_find (fixture->window, GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (encoding), 1);
  page_wait_for (fixture, "1 could not be read");
  g_assert_false (page_shows (fixture, "髙橋 ①郎"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (encoding), 2);
  page_wait_for (fixture, "髙橋 ①郎");
}

static void
test_no_such_file (PageFixture   *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  goen_import_open_files (fixture->content, fixture->library, &file, 1);
  page_wait_for (fixture, "gone.vcf");
  page_wait_for (fixture, "Choose Other Files…");
}

static void
test_export_leaves_private_notes_out (PageFixture   *fixture,
                                      gconstpointer  data)
{
  gint64 ids[2];
  GtkWidget *private_notes;

  ids[0] = add_person (fixture, "高橋", "美咲", NULL);
  ids[1] = add_person (fixture, "田中", "次郎", NULL);
  goen_export_present (fixture->content, fixture->library, ids, 2);
  page_wait_for (fixture, "2 people will be exported.");
  private_notes = page_find (fixture->window, ADW_TYPE_SWITCH_ROW, NULL);
  g_assert_nonnull (private_notes);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (private_notes)));
}

static void
test_export_formats (PageFixture   *fixture,
                     gconstpointer  data)
{
  static const char * const formats[] = {
    "vCard 4", "vCard 3", "vCard 2.1 (Shift_JIS)", "CSV", "CSV (Shift_JIS)", "CSV for Google Contacts", "JSON",
  };
  gint64 id = add_person (fixture, "高橋", "美咲", NULL);

  goen_export_present (fixture->content, fixture->library, &id, 1);
  page_wait_for (fixture, "1 person will be exported.");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_assert_nonnull (page_find (fixture->window, ADW_TYPE_ACTION_ROW, formats[i]));
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
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_export_losses (PageFixture   *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_export_loss_free);
  g_autofree char *text = NULL;

  add_loss (losses, "𠮷田 太郎", "Family name", 0x20BB7);
  add_loss (losses, "辻 花子", "Note", 0xE0100);
  adw_dialog_present (goen_export_losses_new (losses), fixture->content);
  page_wait_for (fixture, "2 characters do not exist in Shift_JIS.");
  page_wait_for (fixture, "𠮷田 太郎");
  page_wait_for (fixture, "Family name: 𠮷 (U+20BB7)");
  page_wait_for (fixture, "辻 花子");
  page_wait_for (fixture, "Note: only the shape of a character (U+E0100)");

  page_click (fixture, "Copy");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL, text_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (text, "𠮷田 太郎: Family name: 𠮷 (U+20BB7) cannot be written in Shift_JIS; "
                                         "〓 stands there instead.\n辻 花子: Note: "));
}

static void
test_trash (PageFixture   *fixture,
            gconstpointer  data)
{
  gint64 first = add_person (fixture, "高橋", "美咲", NULL);
  gint64 second = add_person (fixture, "田中", "次郎", NULL);
  AdwDialog *question;

  goen_trash_present (fixture->content, fixture->library);
  page_wait_for (fixture, "The Trash Is Empty");
  page_trash (fixture, first);
  page_trash (fixture, second);
  page_wait_for (fixture, "高橋 美咲");
  page_wait_for (fixture, "田中 次郎");
  page_wait_for (fixture, "30 days left");

  page_click (fixture, "Restore");
  while (page_count (fixture, TRUE) == 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 1);

  page_click (fixture, "Empty…");
  page_wait_for (fixture, "Delete 1 Person Forever?");
  g_assert_cmpuint (page_count (fixture, TRUE), ==, 1);
  question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (ADW_ALERT_DIALOG (question)), ==, "cancel");
  page_click (fixture, "Delete Forever");
  page_wait_for (fixture, "The Trash Is Empty");
  g_assert_cmpuint (page_count (fixture, TRUE), ==, 0);
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/transfer/review-then-import", PageFixture, NULL, page_set_up, test_review_then_import, page_tear_down);
  g_test_add ("/transfer/group-choice", PageFixture, NULL, page_set_up, test_group_choice, page_tear_down);
  g_test_add ("/transfer/close-writes-nothing", PageFixture, NULL, page_set_up, test_close_writes_nothing, page_tear_down);
  g_test_add ("/transfer/encoding", PageFixture, NULL, page_set_up, test_encoding, page_tear_down);
  g_test_add ("/transfer/no-such-file", PageFixture, NULL, page_set_up, test_no_such_file, page_tear_down);
  g_test_add ("/transfer/export-leaves-private-notes-out", PageFixture, NULL, page_set_up, test_export_leaves_private_notes_out, page_tear_down);
  g_test_add ("/transfer/export-formats", PageFixture, NULL, page_set_up, test_export_formats, page_tear_down);
  g_test_add ("/transfer/export-losses", PageFixture, NULL, page_set_up, test_export_losses, page_tear_down);
  g_test_add ("/transfer/trash", PageFixture, NULL, page_set_up, test_trash, page_tear_down);
  return g_test_run ();
}
