/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <math.h>

#include "goen-card-sheet.h"

/* A printer whose sheet of paper is looked at with 20 dots for each millimetre. */
#define DOTS 20.0
#define MM_PER_POINT (25.4 / 72)

typedef struct {
  double offset_x, offset_y, scale_x, scale_y;
} Printer;

typedef struct {
  double bar_x, bar_y, cross_x, cross_y;
} Measures;

static cairo_surface_t *
print_page (const Printer         *printer,
            const GoenCalibration *calibration)
{
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) (210 * DOTS), (int) (297 * DOTS));
  cairo_t *cr = cairo_create (paper);

  cairo_scale (cr, DOTS, DOTS);
  cairo_translate (cr, printer->offset_x, printer->offset_y);
  cairo_scale (cr, printer->scale_x * MM_PER_POINT, printer->scale_y * MM_PER_POINT);
  goen_calibration_draw (cr, 210, 297, calibration);
  cairo_destroy (cr);
  cairo_surface_flush (paper);

  return paper;
}

/* Where ink lies between two places on a straight line across the paper, mm. */
static double
find_ink (cairo_surface_t *paper,
          gboolean         is_row,
          double           at,
          double           from,
          double           to)
{
  const guchar *data = cairo_image_surface_get_data (paper);
  int stride = cairo_image_surface_get_stride (paper);
  double sum = 0, weight = 0;

  for (int i = (int) (from * DOTS); i < (int) (to * DOTS); i++)
    {
      int x = is_row ? i : (int) (at * DOTS), y = is_row ? (int) (at * DOTS) : i;
      guchar ink = data[y * stride + x];

      sum += ink * (i + 0.5);
      weight += ink;
    }
  g_assert_cmpfloat (weight, >, 0);

  return sum / weight / DOTS;
}

/* As with a ruler: marks are looked for within 4 mm of where they belong. */
static Measures
measure (cairo_surface_t *paper)
{
  Measures measures;

  measures.bar_x = find_ink (paper, TRUE, 175.8, 151, 159) - find_ink (paper, TRUE, 175.8, 51, 59);
  measures.bar_y = find_ink (paper, FALSE, 36, 194.5, 202.5) - find_ink (paper, FALSE, 36, 94.5, 102.5);
  measures.cross_x = find_ink (paper, TRUE, 140.3, 101, 109);
  measures.cross_y = find_ink (paper, FALSE, 97, 144.5, 152.5);

  return measures;
}

static void
assert_true_page (const Measures *measures,
                  double          tolerance)
{
  g_assert_cmpfloat_with_epsilon (measures->bar_x, 100, tolerance);
  g_assert_cmpfloat_with_epsilon (measures->bar_y, 100, tolerance);
  g_assert_cmpfloat_with_epsilon (measures->cross_x, 105, tolerance);
  g_assert_cmpfloat_with_epsilon (measures->cross_y, 148.5, tolerance);
}

static void
test_page_is_true (void)
{
  const Printer perfect = { 0, 0, 1, 1 };
  const GoenCalibration none = GOEN_CALIBRATION_NONE;
  cairo_surface_t *paper = print_page (&perfect, &none);
  Measures measures = measure (paper);

  assert_true_page (&measures, 0.02);
  /* The rulers begin at the edges of the paper: what lies 10 mm from each is their mark of 10 mm. */
  g_assert_cmpfloat_with_epsilon (find_ink (paper, TRUE, 151.7, 9.5, 10.5), 10, 0.02);
  g_assert_cmpfloat_with_epsilon (find_ink (paper, TRUE, 151.7, 199.5, 200.5), 200, 0.02);
  g_assert_cmpfloat_with_epsilon (find_ink (paper, FALSE, 108.2, 9.5, 10.5), 10, 0.02);
  g_assert_cmpfloat_with_epsilon (find_ink (paper, FALSE, 108.2, 286.5, 287.5), 287, 0.02);
  cairo_surface_destroy (paper);
}

static void
test_error_vanishes (void)
{
  const Printer printers[] = { { 1.4, -0.8, 1.01, 0.985 }, { -1.0, 2.5, 0.985, 1.0 }, { 0, 0, 1, 1.01 } };

  for (guint i = 0; i < G_N_ELEMENTS (printers); i++)
    {
      GoenCalibration calibration = GOEN_CALIBRATION_NONE;
      cairo_surface_t *paper = print_page (&printers[i], &calibration);
      Measures measures = measure (paper);

      cairo_surface_destroy (paper);
      calibration = goen_calibration_from_measures (measures.bar_x, measures.bar_y, measures.cross_x, measures.cross_y, 210, 297);
      paper = print_page (&printers[i], &calibration);
      measures = measure (paper);
      assert_true_page (&measures, 0.05);
      cairo_surface_destroy (paper);
    }
}

static void
test_second_page_refines (void)
{
  const Printer printer = { 1.0, -1.5, 1.015, 0.99 };
  /* The first time somebody read the ruler badly. */
  const GoenCalibration present = goen_calibration_from_measures (101.2, 99.3, 107.0, 145.9, 210, 297);
  cairo_surface_t *paper = print_page (&printer, &present);
  Measures measures = measure (paper);
  GoenCalibration second = goen_calibration_from_measures (measures.bar_x, measures.bar_y, measures.cross_x, measures.cross_y, 210, 297);
  GoenCalibration refined = goen_calibration_refine (&present, &second);

  cairo_surface_destroy (paper);
  paper = print_page (&printer, &refined);
  measures = measure (paper);
  assert_true_page (&measures, 0.05);
  cairo_surface_destroy (paper);
}

/* By hand: a printer that makes everything a tenth larger and puts it 11 mm to the right. What is corrected already is corrected on top,
 * and where the back lies was another question. */
static void
test_large_errors (void)
{
  GoenCalibration measured = goen_calibration_from_measures (110, 100, 121, 100, 200, 200);
  const GoenCalibration present = { .offset_x = 3, .scale_x = 1.1, .scale_y = 1, .back_x = 0.7, .back_y = -0.3 };
  GoenCalibration refined;

  g_assert_cmpfloat_with_epsilon (measured.scale_x, 1 / 1.1, 1e-9);
  g_assert_cmpfloat_with_epsilon (measured.offset_x, -10, 1e-9);
  g_assert_cmpfloat_with_epsilon (measured.offset_y, 0, 1e-9);
  refined = goen_calibration_refine (&present, &measured);
  g_assert_cmpfloat_with_epsilon (refined.scale_x, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (refined.offset_x, 3 - 11, 1e-9);
  g_assert_cmpfloat (refined.back_x, ==, 0.7);
  g_assert_cmpfloat (refined.back_y, ==, -0.3);
}

static void
test_impossible_measures (void)
{
  const double impossible[] = { 0, -5, NAN, INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (impossible); i++)
    {
      GoenCalibration calibration = goen_calibration_from_measures (impossible[i], 100, 105, 148.5, 210, 297);

      g_assert_cmpfloat (calibration.scale_x, ==, 1);
      g_assert_cmpfloat (calibration.offset_x, ==, 0);
      g_assert_cmpfloat (calibration.scale_y, ==, 1);
    }
}

static void
test_file (void)
{
  const GoenCalibration none = GOEN_CALIBRATION_NONE;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("goen-calibration-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *data = NULL;

  g_assert_true (goen_calibration_write_pdf (path, 210, 297, &none, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, NULL, &error));
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_remove (path);
  g_assert_false (goen_calibration_write_pdf (folder, 210, 297, &none, &error));
  g_assert_nonnull (error);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calibration/page-is-true", test_page_is_true);
  g_test_add_func ("/calibration/error-vanishes", test_error_vanishes);
  g_test_add_func ("/calibration/second-page-refines", test_second_page_refines);
  g_test_add_func ("/calibration/large-errors", test_large_errors);
  g_test_add_func ("/calibration/impossible-measures", test_impossible_measures);
  g_test_add_func ("/calibration/file", test_file);

  return g_test_run ();
}
