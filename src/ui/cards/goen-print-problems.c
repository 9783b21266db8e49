/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-print-problems.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Paper may differ by this much before it is told, mm: names of sizes round. */
#define PAPER_TOLERANCE 1.0

/* Edges of printers are given in whole points. */
#define MARGIN_TOLERANCE 0.4

static void
add_scaling (GPtrArray        *problems,
             GtkPrintSettings *settings)
{
  double scale = gtk_print_settings_get_scale (settings);
  const char *scaling = gtk_print_settings_get (settings, "cups-print-scaling");

  if (fabs (scale - 100) > 0.001)
    g_ptr_array_add (problems,
                     /* Translators: a number of per cent. */
                     g_strdup_printf (_("The printer is set to a scale of %g %%. Set it to 100 %%, or the cards miss the cuts of the sheet."), scale));
  if (gtk_print_settings_get_number_up (settings) > 1)
    g_ptr_array_add (problems, g_strdup (_("The printer is set to print several pages on one sheet. Set it to one page.")));
  if ((scaling != NULL && !g_str_equal (scaling, "none")) || gtk_print_settings_get_bool (settings, "cups-fit-to-page") ||
      gtk_print_settings_get_bool (settings, "fit-to-page"))
    g_ptr_array_add (problems, g_strdup (_("The printer is set to fit the page to the paper, which makes everything smaller. Turn that off.")));
}

static void
add_paper (GPtrArray       *problems,
           const GoenSheet *sheet,
           GtkPageSetup    *setup)
{
  double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM), height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM);

  if (fabs (width - sheet->page_width) <= PAPER_TOLERANCE && fabs (height - sheet->page_height) <= PAPER_TOLERANCE)
    return;

  g_ptr_array_add (problems,
                   /* Translators: widths and heights in millimetres. */
                   g_strdup_printf (_("The printer is set to paper of %.0f × %.0f mm, but the sheet is %.0f × %.0f mm. Choose this size of paper."),
                                    width, height, sheet->page_width, sheet->page_height));
}

static gboolean
is_in_margin (double blank,
              double room)
{
  return blank > room + MARGIN_TOLERANCE;
}

static void
add_margins (GPtrArray       *problems,
             const GoenSheet *sheet,
             const double    *margins)
{
  double right = sheet->page_width - sheet->x - (sheet->nx - 1) * sheet->dx - sheet->card_width;
  double bottom = sheet->page_height - sheet->y - (sheet->ny - 1) * sheet->dy - sheet->card_height;

  if (is_in_margin (margins[GOEN_MARGIN_TOP], sheet->y))
    g_ptr_array_add (problems,
                     /* Translators: lengths in millimetres. */
                     g_strdup_printf (_("The printer cannot print on the upper %.1f mm of the page, but the cards begin at %.1f mm."),
                                      margins[GOEN_MARGIN_TOP], sheet->y));
  if (is_in_margin (margins[GOEN_MARGIN_LEFT], sheet->x))
    g_ptr_array_add (problems,
                     /* Translators: lengths in millimetres. */
                     g_strdup_printf (_("The printer cannot print on the left %.1f mm of the page, but the cards begin at %.1f mm."),
                                      margins[GOEN_MARGIN_LEFT], sheet->x));
  if (is_in_margin (margins[GOEN_MARGIN_RIGHT], right))
    g_ptr_array_add (problems,
                     /* Translators: lengths in millimetres. */
                     g_strdup_printf (_("The printer cannot print on the right %.1f mm of the page, but the cards end %.1f mm from its edge."),
                                      margins[GOEN_MARGIN_RIGHT], right));
  if (is_in_margin (margins[GOEN_MARGIN_BOTTOM], bottom))
    g_ptr_array_add (problems,
                     /* Translators: lengths in millimetres. */
                     g_strdup_printf (_("The printer cannot print on the lower %.1f mm of the page, but the cards end %.1f mm from its edge."),
                                      margins[GOEN_MARGIN_BOTTOM], bottom));
}

/**
 * goen_print_problems_list:
 * @sheet: what is printed on
 * @has_cards: whether cards must not lie where the printer cannot print
 * @settings: (nullable): what was chosen for the printer
 * @setup: the paper that was chosen
 * @margins: (nullable) (array fixed-size=4): where the printer cannot print, mm; %NULL where it does not say
 *
 * Looks for what would keep the cards from their places.
 *
 * Returns: (transfer full) (element-type utf8): translated sentences; none when all is well
 */
GPtrArray *
goen_print_problems_list (const GoenSheet  *sheet,
                          gboolean          has_cards,
                          GtkPrintSettings *settings,
                          GtkPageSetup     *setup,
                          const double     *margins)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);

  if (settings != NULL)
    add_scaling (problems, settings);
  add_paper (problems, sheet, setup);
  if (has_cards && margins != NULL)
    add_margins (problems, sheet, margins);

  return problems;
}
