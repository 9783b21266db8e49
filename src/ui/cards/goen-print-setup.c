/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-print-setup.h"

/* A paper of this difference is the same, mm. */
#define ROUNDING 0.05

/* A name where there is one, because printers know their paper by it. */
static GtkPaperSize *
make_paper (const GoenSheet *sheet)
{
  static const char * const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A3, GTK_PAPER_NAME_A5, GTK_PAPER_NAME_B5, GTK_PAPER_NAME_LETTER,
                                        "jis_b5", "jpn_hagaki", "na_legal" };
  double width = MIN (sheet->page_width, sheet->page_height), height = MAX (sheet->page_width, sheet->page_height);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (names[i]);

      if (ABS (gtk_paper_size_get_width (paper, GTK_UNIT_MM) - width) < ROUNDING &&
          ABS (gtk_paper_size_get_height (paper, GTK_UNIT_MM) - height) < ROUNDING)
        return g_steal_pointer (&paper);
    }

  name = g_strdup_printf ("goen-%.0fx%.0f", width * 10, height * 10);
  label = goen_sheet_dup_title (sheet);

  return gtk_paper_size_new_custom (name, label, width, height, GTK_UNIT_MM);
}

/**
 * goen_print_setup_new_page:
 * @sheet: what is printed on
 *
 * Makes the page of a sheet. It has no margins: those of the sheet count.
 *
 * Returns: (transfer full): a new page setup
 */
GtkPageSetup *
goen_print_setup_new_page (const GoenSheet *sheet)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = make_paper (sheet);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, sheet->page_width > sheet->page_height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_MM);

  return setup;
}

/**
 * goen_print_setup_new_settings:
 * @printer: (nullable): the printer that is offered
 * @is_two_sided: whether both sides of the paper are printed
 * @flip: over which edge the paper turns then
 *
 * Makes the settings in which nothing is scaled.
 *
 * Returns: (transfer full): new settings
 */
GtkPrintSettings *
goen_print_setup_new_settings (const char *printer,
                               gboolean    is_two_sided,
                               GoenFlip    flip)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();

  gtk_print_settings_set_scale (settings, 100);
  gtk_print_settings_set_number_up (settings, 1);
  gtk_print_settings_set (settings, "cups-print-scaling", "none");
  gtk_print_settings_set_duplex (settings, !is_two_sided ? GTK_PRINT_DUPLEX_SIMPLEX
                                           : flip == GOEN_FLIP_LONG ? GTK_PRINT_DUPLEX_HORIZONTAL : GTK_PRINT_DUPLEX_VERTICAL);
  if (printer != NULL && *printer != '\0')
    gtk_print_settings_set_printer (settings, printer);

  return settings;
}
