/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "editor-test-util.h"
#include "goen-cards-print-private.h"
#include "goen-cards-print-run.h"
#include "goen-cards-print.h"
#include "goen-cards-team.h"
#include "goen-people-press.h"
#include "goen-print-memory.h"
#include "goen-print-problems.h"
#include "goen-sheet-chooser.h"
#include "goen-sheet-editor.h"
#include "goen-sheet-figure.h"
#include "goen-sheet-row.h"
#include "goen-sheet-view.h"
#include "page-fixture.h"
#include "pdf-edges.h"

/* A-one 51002 as its maker says: A4, 2 × 5 cards of 91 × 55 mm, the first one at 14, 11, all touching. */
#define SHEET  "A-one 51002"
#define LEFT   14.0
#define TOP    11.0
#define WIDTH  91.0
#define HEIGHT 55.0

static GPtrArray *
make_contents (guint n)
{
  GPtrArray *contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);

  for (guint i = 0; i < n; i++)
    {
      GoenCardContent *content = goen_card_content_new ();

      content->texts[GOEN_SIDE_FRONT][GOEN_FIELD_NAME] = g_strdup_printf ("FRONT%u", i + 1);
      content->texts[GOEN_SIDE_BACK][GOEN_FIELD_NAME] = g_strdup_printf ("BACK%u", i + 1);
      g_ptr_array_add (contents, content);
    }

  return contents;
}

static void
forget (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  static const char * const keys[] = { "card-sheet", "card-recent-sheets", "card-used-slots", "card-sides", "card-flip", "card-marks",
                                       "card-outlines", "card-printer" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
}

static GoenCardsPrint *
open_dialog (PageFixture *fixture,
             const char  *design_name,
             guint        n)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find (design_name);
  g_autoptr (GPtrArray) contents = make_contents (n);
  AdwDialog *dialog;

  goen_cards_print_present (fixture->content, fixture->library, design, contents);
  page_wait_for (fixture, "Free Places");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (GOEN_IS_CARDS_PRINT (dialog));
  goen_print_job_set_sheet (goen_cards_print_get_job (GOEN_CARDS_PRINT (dialog)), goen_sheets_find (SHEET));
  spin ();

  return GOEN_CARDS_PRINT (dialog);
}

static GoenSheetView *
get_view (GoenCardsPrint *dialog)
{
  return GOEN_SHEET_VIEW (find_type (GTK_WIDGET (dialog), GOEN_TYPE_SHEET_VIEW));
}

static void
focus_place (GoenCardsPrint *dialog,
             guint           place)
{
  GtkWidget *widget = goen_sheet_view_get_place (get_view (dialog), place);

  gtk_widget_set_focusable (widget, TRUE);
  g_assert_true (gtk_widget_grab_focus (widget));
  spin ();
}

static char *
save (PageFixture    *fixture,
      GoenCardsPrint *dialog)
{
  const GoenCalibration none = GOEN_CALIBRATION_NONE;
  g_autoptr (GoenCardsRun) run = goen_cards_run_new (fixture->library, goen_cards_print_get_job (dialog), get_view (dialog), &none);
  char *path = g_build_filename (fixture->folder, "cards.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_remove (path);
  goen_cards_run_save_to (run, file);
  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  page_wait_for (fixture, "The PDF was saved");

  return path;
}

/* In which place of the page a word stands, from 0. */
static guint
find_place (const PdfWord *word)
{
  double x = (word->box.left + word->box.right) / 2, y = (word->box.top + word->box.bottom) / 2;

  return (guint) floor ((x - LEFT) / WIDTH) + 2 * (guint) floor ((y - TOP) / HEIGHT);
}

/* The places of a page that have this name, as "1,2,10". */
static char *
dup_places (const char *path,
            guint       page,
            const char *name)
{
  g_autoptr (GPtrArray) words = pdf_list_words (path);
  gboolean found[10] = { FALSE };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = words->pdata[i];

      if (word->page == page && g_str_equal (word->text, name))
        {
          g_assert_false (found[find_place (word)]);
          found[find_place (word)] = TRUE;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (found[i])
      g_string_append_printf (text, "%s%u", text->len > 0 ? "," : "", i + 1);

  return g_string_free_and_steal (text);
}

static void
assert_places (const char *path,
               guint       page,
               const char *name,
               const char *expected)
{
  g_autofree char *places = dup_places (path, page, name);

  g_assert_cmpstr (places, ==, expected);
}

static void
test_start (PageFixture   *fixture,
            gconstpointer  data)
{
  GoenCardsPrint *dialog = open_dialog (fixture, "minimal", 1);
  g_autofree char *path = NULL;

  page_wait_for (fixture, "10 cards, 1 sheet of paper");
  focus_place (dialog, 0);
  /* One down, one right and one back: the third place. */
  press ("Down");
  press ("Return");
  page_wait_for (fixture, "8 of 10");
  page_wait_for (fixture, "8 cards, 1 sheet of paper");
  path = save (fixture, dialog);
  assert_places (path, 0, "FRONT1", "3,4,5,6,7,8,9,10");
}

static void
test_pointer (PageFixture   *fixture,
              gconstpointer  data)
{
  GoenCardsPrint *dialog = open_dialog (fixture, "minimal", 1);
  GtkWidget *place = goen_sheet_view_get_place (get_view (dialog), 4);
  graphene_point_t point;
  double dx, dy;
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;
  const char *arguments[] = { "xdotool", "mousemove", NULL, NULL, "click", "1", NULL };

  g_assert_true (gtk_widget_compute_point (place, fixture->window, &GRAPHENE_POINT_INIT (20, 20), &point));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &dx, &dy);
  arguments[2] = x = g_strdup_printf ("%d", (int) (point.x + dx));
  arguments[3] = y = g_strdup_printf ("%d", (int) (point.y + dy));
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  page_wait_for (fixture, "6 of 10");
  g_assert_cmpuint (goen_print_job_get_n_used (goen_cards_print_get_job (dialog)), ==, 4);
}

static void
test_toggle (PageFixture   *fixture,
             gconstpointer  data)
{
  GoenCardsPrint *dialog = open_dialog (fixture, "minimal", 1);
  g_autofree char *path = NULL;

  focus_place (dialog, 0);
  press ("space");
  press ("Right");
  press ("Down");
  press ("space");
  page_wait_for (fixture, "8 of 10");
  adw_switch_row_set_active (ADW_SWITCH_ROW (page_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW, "Fill the Sheet")), FALSE);
  adw_spin_row_set_value (ADW_SPIN_ROW (page_find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW, "Copies")), 3);
  page_wait_for (fixture, "3 cards, 1 sheet of paper");
  path = save (fixture, dialog);
  assert_places (path, 0, "FRONT1", "2,3,5");

  /* All of them: nothing can be printed, and it is said why. */
  for (guint i = 0; i < 10; i++)
    if (!goen_print_job_is_used (goen_cards_print_get_job (dialog), i))
      goen_print_job_toggle_used (goen_cards_print_get_job (dialog), i);
  page_wait_for (fixture, "All places of the first sheet are used.");
  g_assert_false (gtk_widget_is_sensitive (page_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Print…")));
  page_click (fixture, "Full Sheet");
  page_wait_for (fixture, "10 of 10");
  g_assert_true (gtk_widget_is_sensitive (page_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Print…")));
}

static void
test_sides (PageFixture   *fixture,
            gconstpointer  data)
{
  GoenCardsPrint *dialog = open_dialog (fixture, "bilingual", 2);
  AdwComboRow *sides = ADW_COMBO_ROW (page_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Sides"));
  g_autofree char *path = NULL;

  adw_combo_row_set_selected (sides, GOEN_PRINT_BOTH);
  goen_print_job_start_at (goen_cards_print_get_job (dialog), 2);
  page_wait_for (fixture, "Page 1 of 2 · Front");
  page_click (fixture, "Next Page");
  page_wait_for (fixture, "Page 2 of 2 · Back");
  path = save (fixture, dialog);
  assert_places (path, 0, "FRONT1", "3");
  assert_places (path, 0, "FRONT2", "4");
  assert_places (path, 1, "BACK1", "4");
  assert_places (path, 1, "BACK2", "3");

  adw_combo_row_set_selected (ADW_COMBO_ROW (page_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Paper Turns Over")), GOEN_FLIP_SHORT);
  g_free (path);
  goen_print_job_start_at (goen_cards_print_get_job (dialog), 0);
  path = save (fixture, dialog);
  /* The upper row is the lower one of the back; there the sheet is 11 mm from the edge as well. */
  assert_places (path, 1, "BACK1", "9");
  assert_places (path, 1, "BACK2", "10");

  adw_combo_row_set_selected (sides, GOEN_PRINT_FRONT);
  page_wait_for (fixture, "Front");
  g_assert_false (page_shows (fixture, "Paper Turns Over"));
}

static void
test_marks (PageFixture   *fixture,
            gconstpointer  data)
{
  GoenCardsPrint *dialog = open_dialog (fixture, "minimal", 1);
  GtkWidget *marks = page_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW, "Crop Marks");

  g_assert_false (gtk_widget_is_sensitive (marks));
  page_wait_for (fixture, "no marks are needed");
  goen_print_job_set_sheet (goen_cards_print_get_job (dialog), goen_sheets_find ("Plain A4 91x55"));
  g_assert_true (gtk_widget_is_sensitive (marks));
  adw_switch_row_set_active (ADW_SWITCH_ROW (marks), TRUE);
  g_assert_true (goen_print_job_get_card_sheet (goen_cards_print_get_job (dialog))->marks);
  /* A sheet that breaks apart has none, whatever was wished for on plain paper. */
  goen_print_job_set_sheet (goen_cards_print_get_job (dialog), goen_sheets_find (SHEET));
  g_assert_false (goen_print_job_get_card_sheet (goen_cards_print_get_job (dialog))->marks);
}

static void
test_too_small (PageFixture   *fixture,
                gconstpointer  data)
{
  GoenCardsPrint *dialog = open_dialog (fixture, "minimal", 1);

  goen_print_job_set_sheet (goen_cards_print_get_job (dialog), goen_sheets_find ("A-one 51091"));
  page_wait_for (fixture, "but the places of the sheet are 85 × 49 mm");
  g_assert_false (gtk_widget_is_sensitive (page_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Print…")));
}

/* By the way of a printer; an edge lies where the sheet has it. */
static void
test_export (PageFixture   *fixture,
             gconstpointer  data)
{
  GoenCardsPrint *dialog = open_dialog (fixture, "blank", 1);
  const GoenCalibration none = GOEN_CALIBRATION_NONE;
  g_autoptr (GoenCardsRun) run = goen_cards_run_new (fixture->library, goen_cards_print_get_job (dialog), get_view (dialog), &none);
  g_autofree char *path = g_build_filename (fixture->folder, "export.pdf", NULL);
  g_autoptr (GoenPrintOperation) operation = NULL;
  g_autoptr (GArray) edges = NULL;
  g_autoptr (GError) error = NULL;

  goen_print_job_set_outlines (goen_cards_print_get_job (dialog), TRUE);
  operation = goen_cards_run_make_operation (run);
  g_assert_true (goen_print_operation_export (operation, path, &error));
  g_assert_no_error (error);

  edges = pdf_list_strokes (path, 297);
  g_assert_cmpuint (edges->len, ==, 10);
  for (guint i = 0; i < edges->len; i++)
    {
      PdfBox box = g_array_index (edges, PdfBox, i);
      double left = LEFT + (i % 2) * WIDTH, top = TOP + (i / 2) * HEIGHT;

      g_assert_cmpfloat_with_epsilon (box.left, left, 0.02);
      g_assert_cmpfloat_with_epsilon (box.top, top, 0.02);
      g_assert_cmpfloat_with_epsilon (box.right, left + WIDTH, 0.02);
      g_assert_cmpfloat_with_epsilon (box.bottom, top + HEIGHT, 0.02);
    }
}

static void
test_problems (PageFixture   *fixture,
               gconstpointer  data)
{
  const GoenSheet *sheet = goen_sheets_find (SHEET);
  const double narrow[] = { 4, 4, 4, 4 }, wide[] = { 4, 4, 12.7, 4 };
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr (GtkPaperSize) letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) some = NULL;

  gtk_page_setup_set_paper_size (setup, a4);
  none = goen_print_problems_list (sheet, TRUE, settings, setup, narrow);
  g_assert_cmpuint (none->len, ==, 0);

  gtk_print_settings_set_scale (settings, 97);
  gtk_page_setup_set_paper_size (setup, letter);
  some = goen_print_problems_list (sheet, TRUE, settings, setup, wide);
  g_assert_cmpuint (some->len, ==, 3);
  g_assert_nonnull (strstr (some->pdata[0], "scale of 97 %"));
  g_assert_nonnull (strstr (some->pdata[1], "216 × 279 mm, but the sheet is 210 × 297 mm"));
  g_assert_nonnull (strstr (some->pdata[2], "lower 12.7 mm"));
}

static void
assert_problem (GtkPrintSettings *settings,
                GtkPageSetup     *setup,
                const double     *margins,
                const char       *what)
{
  g_autoptr (GPtrArray) problems = goen_print_problems_list (goen_sheets_find (SHEET), TRUE, settings, setup, margins);

  g_assert_cmpuint (problems->len, ==, what != NULL ? 1 : 0);
  if (what != NULL)
    g_assert_nonnull (strstr (problems->pdata[0], what));
}

/* Each by itself. */
static void
test_each_problem (void)
{
  const double narrow[] = { 4, 4, 4, 4 };
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr (GtkPaperSize) shorter = gtk_paper_size_new_custom ("shorter", "Shorter", 210, 290, GTK_UNIT_MM);
  g_autoptr (GtkPrintSettings) plain = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) two_up = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) fitted = gtk_print_settings_new ();
  g_autoptr (GPtrArray) calibration = NULL;

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_print_settings_set (plain, "cups-print-scaling", "none");
  assert_problem (plain, setup, narrow, NULL);
  gtk_print_settings_set_number_up (two_up, 2);
  assert_problem (two_up, setup, narrow, "several pages");
  gtk_print_settings_set (fitted, "cups-print-scaling", "auto");
  assert_problem (fitted, setup, narrow, "fit the page to the paper");

  /* 14 mm are left on either side and 11 mm above and below; a fifth of a millimetre is nothing. */
  for (guint edge = 0; edge < 4; edge++)
    {
      double wide[] = { 4, 4, 4, 4 };
      gboolean is_side = edge == GOEN_MARGIN_LEFT || edge == GOEN_MARGIN_RIGHT;
      static const char * const words[] = {
        [GOEN_MARGIN_TOP] = "upper", [GOEN_MARGIN_BOTTOM] = "lower", [GOEN_MARGIN_LEFT] = "left", [GOEN_MARGIN_RIGHT] = "right",
      };

      wide[edge] = is_side ? 14.2 : 11.2;
      assert_problem (plain, setup, wide, NULL);
      wide[edge] += 0.4;
      assert_problem (plain, setup, wide, words[edge]);
      /* Where there are no cards, as on the calibration page, it does not matter. */
      calibration = goen_print_problems_list (goen_sheets_find (SHEET), FALSE, plain, setup, wide);
      g_assert_cmpuint (calibration->len, ==, 0);
      g_clear_pointer (&calibration, g_ptr_array_unref);
    }

  gtk_page_setup_set_paper_size (setup, shorter);
  assert_problem (plain, setup, narrow, "210 × 290 mm");
}

static void
test_memory (PageFixture   *fixture,
             gconstpointer  data)
{
  GoenCardsPrint *dialog = open_dialog (fixture, "minimal", 1);
  const GoenCalibration none = GOEN_CALIBRATION_NONE;
  g_autoptr (GoenCardsRun) run = goen_cards_run_new (fixture->library, goen_cards_print_get_job (dialog), get_view (dialog), &none);
  GoenPrintJob *job = goen_cards_print_get_job (dialog);
  g_autofree char *used = NULL;

  goen_print_job_start_at (job, 2);
  goen_print_job_set_copies (job, 4);
  goen_cards_run_note_printed (run);
  page_wait_for (fixture, "4 places of the sheet are left for next time");
  used = goen_print_job_dup_used (job);
  g_assert_cmpstr (used, ==, "1-6");
  page_click (fixture, "Undo");
  page_wait_for (fixture, "8 of 10");
  goen_cards_run_note_printed (run);
  page_wait_for (fixture, "4 of 10");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  spin ();

  {
    g_autoptr (GoenCardDesign) design = goen_card_designs_find ("minimal");
    g_autoptr (GPtrArray) contents = make_contents (1);

    goen_cards_print_present (fixture->content, fixture->library, design, contents);
    page_wait_for (fixture, SHEET);
    page_wait_for (fixture, "4 of 10");
  }
}

/* What is left of the last sheet is the sheet to begin with next time. */
static void
test_used_after (void)
{
  static const struct
  {
    const char *used;
    guint       copies;
    const char *used_after;
    guint       n_free;
  } prints[] = {
    { "1-2", 4, "1-6", 4 },
    { "1-2", 8, "", 0 },          /* to the last place */
    { "1-2", 18, "", 0 },         /* and one more sheet */
    { "1-2", 20, "1-2", 8 },
    { "1,3", 2, "1-4", 6 },
    { "", 10, "", 0 },
    { "", 21, "1", 9 },
  };
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("minimal");
  g_autoptr (GPtrArray) contents = make_contents (1);
  g_autoptr (GoenPrintJob) job = goen_print_job_new (design, contents);

  goen_print_job_set_sheet (job, goen_sheets_find (SHEET));
  for (guint i = 0; i < G_N_ELEMENTS (prints); i++)
    {
      g_autofree char *after = NULL;
      guint n_free;

      g_assert_true (goen_print_job_set_used (job, prints[i].used));
      goen_print_job_set_copies (job, prints[i].copies);
      after = goen_print_job_dup_used_after (job, &n_free);
      g_test_message ("%u copies after %s", prints[i].copies, prints[i].used);
      g_assert_cmpstr (after, ==, prints[i].used_after);
      g_assert_cmpuint (n_free, ==, prints[i].n_free);
    }
}

static void
test_search (PageFixture   *fixture,
             gconstpointer  data)
{
  AdwDialog *dialog = goen_sheet_chooser_new (fixture->library, NULL, 91, 55);
  GtkWidget *search;

  adw_dialog_present (dialog, fixture->content);
  page_wait_for (fixture, "For This Card");
  search = find_type (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "51281");
  /* A further part number of the same geometry. */
  while (page_shows (fixture, "Too Small for This Card"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (page_shows (fixture, SHEET));
  gtk_editable_set_text (GTK_EDITABLE (search), "zzz");
  page_wait_for (fixture, "No Results Found");
  adw_dialog_force_close (dialog);
}

static void
test_editor (PageFixture   *fixture,
             gconstpointer  data)
{
  AdwDialog *chooser = goen_sheet_chooser_new (fixture->library, NULL, 91, 55);
  AdwDialog *editor;
  GtkWidget *pitch;

  adw_dialog_present (chooser, fixture->content);
  page_wait_for (fixture, "For This Card");
  page_click (fixture, "Make an Own Sheet");
  page_wait_for (fixture, "Own Sheet");
  editor = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (GOEN_IS_SHEET_EDITOR (editor));
  gtk_editable_set_text (GTK_EDITABLE (page_find (GTK_WIDGET (editor), ADW_TYPE_ENTRY_ROW, "Name")), "Box in the cupboard");
  pitch = page_find (GTK_WIDGET (editor), ADW_TYPE_SPIN_ROW, "From one left edge to the next (mm)");
  adw_spin_row_set_value (ADW_SPIN_ROW (pitch), 80);
  page_wait_for (fixture, "The cards overlap");
  g_assert_false (gtk_widget_is_sensitive (page_find (GTK_WIDGET (editor), GTK_TYPE_BUTTON, "Save")));
  g_assert_cmpuint (goen_sheet_figure_get_n_bad (GOEN_SHEET_FIGURE (find_type (GTK_WIDGET (editor), GOEN_TYPE_SHEET_FIGURE))), ==, 10);

  adw_spin_row_set_value (ADW_SPIN_ROW (pitch), 91);
  adw_spin_row_set_value (ADW_SPIN_ROW (page_find (GTK_WIDGET (editor), ADW_TYPE_SPIN_ROW, "Top margin (mm)")), 11.5);
  g_assert_cmpuint (goen_sheet_figure_get_n_bad (GOEN_SHEET_FIGURE (find_type (GTK_WIDGET (editor), GOEN_TYPE_SHEET_FIGURE))), ==, 0);
  page_click (fixture, "Save");
  page_wait_for (fixture, "Own Sheets");
  page_wait_for (fixture, "Box in the cupboard");
  g_assert_cmpfloat (goen_sheet_row_get_sheet (GOEN_SHEET_ROW (page_find (GTK_WIDGET (chooser), GOEN_TYPE_SHEET_ROW, "Box in the cupboard")))->y, ==, 11.5);

  gtk_widget_activate_action (page_find (GTK_WIDGET (chooser), GOEN_TYPE_SHEET_ROW, "Box in the cupboard"), "sheet-row.remove", NULL);
  page_wait_for (fixture, "“Box in the cupboard” deleted");
  while (page_shows (fixture, "Own Sheets"))
    g_main_context_iteration (NULL, TRUE);
  page_click (fixture, "Undo");
  page_wait_for (fixture, "Own Sheets");
  adw_dialog_force_close (chooser);
}

static void
test_team (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "team.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GoenCardsPrint) dialog = NULL;
  g_autofree char *pdf = NULL;

  g_file_set_contents (path, "姓,名,会社\r\nAlpha,A,Alphaco\r\nBeta,B,Betaco\r\n", -1, NULL);
  goen_cards_team_open_file (fixture->content, fixture->library, file);
  page_wait_for (fixture, "Cards for 2 people");
  page_click (fixture, "Next");
  page_wait_for (fixture, "2 cards, 1 sheet of paper");
  dialog = g_object_ref (GOEN_CARDS_PRINT (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))));
  goen_print_job_set_sheet (goen_cards_print_get_job (dialog), goen_sheets_find (SHEET));
  pdf = save (fixture, dialog);
  assert_places (pdf, 0, "Alphaco", "1");
  assert_places (pdf, 0, "Betaco", "2");
}

static void
test_people (PageFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "list.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) words = NULL;
  AdwDialog *dialog;
  gboolean has_name = FALSE;
  gint64 id;

  record->family = g_strdup ("Takahashi");
  record->given = g_strdup ("Misaki");
  record->private_note = g_strdup ("SECRET");
  record->note = g_strdup ("NOTE");
  id = page_save (fixture, record);
  dialog = goen_people_press_new (fixture->library, &id, 1);
  adw_dialog_present (dialog, fixture->content);
  page_wait_for (fixture, "1 person will be printed.");
  page_wait_for (fixture, "Notes are left out.");
  goen_people_press_save_to (GOEN_PEOPLE_PRESS (dialog), file);
  page_wait_for (fixture, "The PDF was saved");
  words = pdf_list_words (path);
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = ((PdfWord *) words->pdata[i])->text;

      has_name = has_name || strstr (word, "Takahashi") != NULL;
      g_assert_null (strstr (word, "SECRET"));
      g_assert_null (strstr (word, "NOTE"));
    }
  g_assert_true (has_name);
}

static void
set_up (PageFixture   *fixture,
        gconstpointer  data)
{
  forget ();
  page_set_up (fixture, data);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*run) (PageFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/cards-print/start", test_start },
    { "/cards-print/pointer", test_pointer },
    { "/cards-print/toggle", test_toggle },
    { "/cards-print/sides", test_sides },
    { "/cards-print/marks", test_marks },
    { "/cards-print/too-small", test_too_small },
    { "/cards-print/export", test_export },
    { "/cards-print/problems", test_problems },
    { "/cards-print/memory", test_memory },
    { "/cards-print/search", test_search },
    { "/cards-print/editor", test_editor },
    { "/cards-print/team", test_team },
    { "/cards-print/people", test_people },
  };

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/cards-print/used-after", test_used_after);
  g_test_add_func ("/cards-print/each-problem", test_each_problem);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PageFixture, NULL, set_up, tests[i].run, page_tear_down);
  return g_test_run ();
}
