/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test-util.h"
#include "goen-calibration-dialog.h"
#include "goen-card-canvas.h"
#include "goen-card-design-page.h"
#include "goen-cards-print-private.h"
#include "goen-cards-section.h"
#include "goen-library-cards.h"
#include "goen-library-events.h"
#include "goen-sheet-editor.h"
#include "page-fixture.h"

/* What is typed into a number and not left yet. */

static GoenCardDesk *
load_desk (PageFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_load_card_desk_async (fixture->library, NULL, page_result_cb, &result);

  return goen_library_load_card_desk_finish (fixture->library, page_await (&result), NULL);
}

static void
type_number (GtkWidget  *inside,
             const char *title,
             const char *number)
{
  GtkWidget *row;

  while ((row = page_find (inside, ADW_TYPE_SPIN_ROW, title)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_grab_focus (find_type (row, GTK_TYPE_TEXT)));
  press ("ctrl+a");
  for (const char *digit = number; *digit != '\0'; digit++)
    {
      const char key[] = { *digit, '\0' };

      press (*digit == '.' ? "period" : key);
    }
  while (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), number) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static AdwDialog *
open_editor (PageFixture *fixture)
{
  AdwDialog *editor = goen_sheet_editor_new (fixture->library, NULL);

  adw_dialog_present (editor, fixture->content);
  page_wait_for (fixture, "Own Sheet");

  return editor;
}

static void
wait_closed (PageFixture *fixture)
{
  while (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_print (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GAsyncResult) result = NULL;
  GtkWidget *section, *canvas;
  GoenCardSession *session;
  GoenCardsPrint *dialog;
  const GoenCardDesign *printed;

  profile->name = g_strdup ("Yumi Yamamoto");
  goen_library_save_profile_async (fixture->library, profile, NULL, page_result_cb, &result);
  g_assert_true (goen_library_write_finish (fixture->library, page_await (&result), NULL));
  section = g_object_new (GOEN_TYPE_CARDS_SECTION, "library", fixture->library, NULL);
  adw_bin_set_child (ADW_BIN (fixture->content), section);
  page_wait_for (fixture, "Classic");
  goen_cards_section_show_design (GOEN_CARDS_SECTION (section), "classic");
  while ((canvas = page_find (fixture->window, GOEN_TYPE_CARD_CANVAS, NULL)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  session = goen_card_design_page_get_session (GOEN_CARD_DESIGN_PAGE (gtk_widget_get_ancestor (canvas, GOEN_TYPE_CARD_DESIGN_PAGE)));
  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_NAME);
  page_wait_for (fixture, "Size of letters (pt)");

  type_number (fixture->window, "Size of letters (pt)", "15.5");
  press ("ctrl+p");
  page_wait_for (fixture, "Free Places");
  dialog = GOEN_CARDS_PRINT (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  printed = goen_print_job_get_card_sheet (goen_cards_print_get_job (dialog))->design;
  g_assert_cmpfloat (goen_card_design_find ((GoenCardDesign *) printed, GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->size, ==, 15.5);
}

static void
test_save (PageFixture   *fixture,
           gconstpointer  data)
{
  AdwDialog *editor = open_editor (fixture);
  g_autoptr (GoenCardDesk) desk = NULL;

  gtk_editable_set_text (GTK_EDITABLE (page_find (GTK_WIDGET (editor), ADW_TYPE_ENTRY_ROW, "Name")), "Box in the cupboard");
  type_number (GTK_WIDGET (editor), "Top margin (mm)", "11.5");
  press ("ctrl+s");
  wait_closed (fixture);
  desk = load_desk (fixture);
  g_assert_cmpuint (desk->sheets->len, ==, 1);
  g_assert_cmpfloat (((GoenSheet *) desk->sheets->pdata[0])->y, ==, 11.5);
}

/* What does not fit together is not saved, although nothing was wrong before it was typed. */
static void
test_save_wrong (PageFixture   *fixture,
                 gconstpointer  data)
{
  AdwDialog *editor = open_editor (fixture);
  g_autoptr (GoenCardDesk) desk = NULL;

  gtk_editable_set_text (GTK_EDITABLE (page_find (GTK_WIDGET (editor), ADW_TYPE_ENTRY_ROW, "Name")), "Box in the cupboard");
  type_number (GTK_WIDGET (editor), "From one left edge to the next (mm)", "80");
  press ("ctrl+s");
  page_wait_for (fixture, "The cards overlap");
  desk = load_desk (fixture);
  g_assert_cmpuint (desk->sheets->len, ==, 0);
  adw_dialog_force_close (editor);
}

static void
test_escape (PageFixture   *fixture,
             gconstpointer  data)
{
  AdwDialog *editor = open_editor (fixture);

  /* Nothing was typed. */
  press ("Escape");
  wait_closed (fixture);

  editor = open_editor (fixture);
  type_number (GTK_WIDGET (editor), "Top margin (mm)", "11.5");
  press ("Escape");
  page_wait_for (fixture, "Discard Changes?");
  page_click (fixture, "Keep Editing");
  while (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != editor)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (page_find (GTK_WIDGET (editor), ADW_TYPE_SPIN_ROW, "Top margin (mm)"))), ==, 11.5);
  press ("Escape");
  page_wait_for (fixture, "Discard Changes?");
  page_click (fixture, "Discard");
  wait_closed (fixture);
}

/* The window stays as well, and with it what was measured. */
static void
test_window (PageFixture   *fixture,
             gconstpointer  data)
{
  AdwDialog *dialog = goen_calibration_dialog_new (fixture->library, "Office");

  adw_dialog_present (dialog, fixture->content);
  page_wait_for (fixture, "Length of bar A");
  spin ();
  type_number (GTK_WIDGET (dialog), "Length of bar A", "100.5");
  gtk_window_close (GTK_WINDOW (fixture->window));
  page_wait_for (fixture, "Discard Changes?");
  page_click (fixture, "Keep Editing");
  while (page_shows (fixture, "Discard Changes?"))
    g_main_context_iteration (NULL, TRUE);
  page_click (fixture, "Save");
  wait_closed (fixture);
}

#define add_test(name, function) g_test_add (name, PageFixture, NULL, page_set_up, function, page_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_test ("/cards-typed/print", test_print);
  add_test ("/cards-typed/save", test_save);
  add_test ("/cards-typed/save-wrong", test_save_wrong);
  add_test ("/cards-typed/escape", test_escape);
  add_test ("/cards-typed/window", test_window);
  return g_test_run ();
}
