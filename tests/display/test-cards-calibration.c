/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test-util.h"
#include "goen-calibration-dialog.h"
#include "page-fixture.h"
#include "pdf-edges.h"

/* What is on the page: bars of 100 mm and a cross of 24 mm, in the middle of A4. */
#define BAR    100.0
#define CROSS  24.0
#define MIDDLE 105.0

typedef struct {
  double offset_x, offset_y, scale_x, scale_y;
} Kept;

static AdwDialog *
open_dialog (PageFixture *fixture,
             const char  *printer)
{
  AdwDialog *dialog = goen_calibration_dialog_new (fixture->library, printer);

  adw_dialog_present (dialog, fixture->content);
  page_wait_for (fixture, "Length of bar A");

  return dialog;
}

static GtkWidget *
get_row (AdwDialog  *dialog,
         const char *title)
{
  GtkWidget *row = page_find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW, title);

  g_assert_nonnull (row);

  return row;
}

static void
measure (AdwDialog  *dialog,
         const char *title,
         double      mm)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (get_row (dialog, title)), mm);
}

static double
get_measure (AdwDialog  *dialog,
             const char *title)
{
  return adw_spin_row_get_value (ADW_SPIN_ROW (get_row (dialog, title)));
}

static void
assert_shown (AdwDialog *dialog,
              Kept       kept)
{
  g_assert_cmpfloat_with_epsilon (get_measure (dialog, "To the Right (mm)"), kept.offset_x, 0.006);
  g_assert_cmpfloat_with_epsilon (get_measure (dialog, "Downwards (mm)"), kept.offset_y, 0.006);
  g_assert_cmpfloat_with_epsilon (get_measure (dialog, "Width (%)"), kept.scale_x * 100, 0.006);
  g_assert_cmpfloat_with_epsilon (get_measure (dialog, "Height (%)"), kept.scale_y * 100, 0.006);
}

static void
keep (PageFixture *fixture)
{
  page_click (fixture, "Save");
  while (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_stored (PageFixture *fixture,
               const char  *printer,
               Kept         kept)
{
  g_autoptr (GAsyncResult) result = NULL;
  GoenCalibration stored;

  goen_library_load_printer_async (fixture->library, printer, NULL, page_result_cb, &result);
  g_assert_true (goen_library_load_printer_finish (fixture->library, page_await (&result), &stored, NULL));
  g_assert_cmpfloat_with_epsilon (stored.offset_x, kept.offset_x, 0.0005);
  g_assert_cmpfloat_with_epsilon (stored.offset_y, kept.offset_y, 0.0005);
  g_assert_cmpfloat_with_epsilon (stored.scale_x, kept.scale_x, 0.000005);
  g_assert_cmpfloat_with_epsilon (stored.scale_y, kept.scale_y, 0.000005);
}

static gboolean
has_line (GArray *strokes,
          double  left,
          double  width)
{
  for (guint i = 0; i < strokes->len; i++)
    {
      const PdfBox *box = &g_array_index (strokes, PdfBox, i);

      if (ABS (box->left - left) < 0.01 && ABS (box->right - left - width) < 0.01 && box->bottom - box->top < 0.01)
        return TRUE;
    }

  return FALSE;
}

/* Prints the page by the way of a printer, which is right; @scale and @offset are what shall be on it from left to right. */
static void
print (PageFixture *fixture,
       AdwDialog   *dialog,
       gboolean     is_check,
       double       scale,
       double       offset)
{
  g_autoptr (GoenPrintOperation) operation = goen_calibration_dialog_make_operation (GOEN_CALIBRATION_DIALOG (dialog), is_check);
  g_autofree char *path = g_build_filename (fixture->folder, "page.pdf", NULL);
  g_autoptr (GArray) strokes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (goen_print_operation_export (operation, path, &error));
  g_assert_no_error (error);
  strokes = pdf_list_strokes (path, 297);
  g_assert_true (has_line (strokes, offset + scale * (MIDDLE - BAR / 2), scale * BAR));
  g_assert_true (has_line (strokes, offset + scale * (MIDDLE - CROSS / 2), scale * CROSS));
}

/* A printer puts what is at p to a + b p. Of the first page, from left to right: b = 101 / 100 = 1.01, a = 106.5 − 1.01 · 105 = 0.45;
 * downwards b = 0.99, a = 148 − 0.99 · 148.5 = 0.985. What is corrected has the scale 1 / b and the offset −a / b. */
static const Kept first = { -0.445545, -0.994949, 0.990099, 1.010101 };

/* The second page, printed with that, shows b = 1.002 and a = 105.3 − 1.002 · 105 = 0.09 from left to right. The printer itself
 * therefore has b = 1.002 / 0.990099 = 1.012020 and a = 0.09 + 1.012020 · 0.445545 = 0.540900. Downwards everything was right. */
static const Kept second = { -0.534476, -0.994949, 0.988123, 1.010101 };

static void
test_twice (PageFixture   *fixture,
            gconstpointer  data)
{
  AdwDialog *dialog = open_dialog (fixture, "Office");

  print (fixture, dialog, FALSE, 1, 0);
  measure (dialog, "Length of bar A", 101);
  measure (dialog, "Length of bar B", 99);
  measure (dialog, "Left edge of the paper to the cross", 106.5);
  measure (dialog, "Top edge of the paper to the cross", 148);
  assert_shown (dialog, first);

  print (fixture, dialog, TRUE, 0.990099, -0.445545);
  /* Another page is measured now, and until then it counts as right. */
  g_assert_cmpfloat (get_measure (dialog, "Length of bar A"), ==, 100);
  g_assert_cmpfloat (get_measure (dialog, "Top edge of the paper to the cross"), ==, 148.5);
  assert_shown (dialog, first);
  measure (dialog, "Length of bar A", 100.2);
  measure (dialog, "Left edge of the paper to the cross", 105.3);
  assert_shown (dialog, second);
  keep (fixture);
  assert_stored (fixture, "Office", second);
}

/* A page that was printed as the printer is says everything about it, whatever was kept before. */
static void
test_again (PageFixture   *fixture,
            gconstpointer  data)
{
  GoenCalibration before = { .offset_x = 2, .offset_y = -3, .scale_x = 0.98, .scale_y = 0.97, .back_x = 0.7, .back_y = -0.2 };
  g_autoptr (GAsyncResult) result = NULL;
  AdwDialog *dialog;

  goen_library_save_printer_async (fixture->library, "Office", &before, NULL, page_result_cb, &result);
  g_assert_true (goen_library_write_finish (fixture->library, page_await (&result), NULL));
  dialog = open_dialog (fixture, "Office");
  while (get_measure (dialog, "Width (%)") > 99)
    g_main_context_iteration (NULL, TRUE);
  assert_shown (dialog, (Kept) { 2, -3, 0.98, 0.97 });

  print (fixture, dialog, FALSE, 1, 0);
  measure (dialog, "Length of bar A", 101);
  measure (dialog, "Length of bar B", 99);
  measure (dialog, "Left edge of the paper to the cross", 106.5);
  measure (dialog, "Top edge of the paper to the cross", 148);
  keep (fixture);
  assert_stored (fixture, "Office", first);

  /* The back is measured on cards. */
  g_clear_object (&result);
  goen_library_load_printer_async (fixture->library, "Office", NULL, page_result_cb, &result);
  g_assert_true (goen_library_load_printer_finish (fixture->library, page_await (&result), &before, NULL));
  g_assert_cmpfloat (before.back_x, ==, 0.7);
  g_assert_cmpfloat (before.back_y, ==, -0.2);
}

static void
test_too_far (PageFixture   *fixture,
              gconstpointer  data)
{
  AdwDialog *dialog = open_dialog (fixture, NULL);

  /* Without a printer there is nobody to keep it for. */
  g_assert_false (gtk_widget_is_sensitive (page_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Save")));
  gtk_editable_set_text (GTK_EDITABLE (page_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Printer")), "Office");
  g_assert_true (gtk_widget_is_sensitive (page_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Save")));
  measure (dialog, "Length of bar A", 85);
  page_wait_for (fixture, "No printer is this far off");
  g_assert_false (gtk_widget_is_sensitive (page_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Save")));
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*run) (PageFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/cards-calibration/twice", test_twice },
    { "/cards-calibration/again", test_again },
    { "/cards-calibration/too-far", test_too_far },
  };

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PageFixture, NULL, page_set_up, tests[i].run, page_tear_down);
  return g_test_run ();
}
