/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-sheet-record.h"

G_BEGIN_DECLS

/* Where a printer cannot print, mm. */
enum {
  GOEN_MARGIN_TOP = 0,
  GOEN_MARGIN_RIGHT,
  GOEN_MARGIN_BOTTOM,
  GOEN_MARGIN_LEFT,
  GOEN_N_MARGINS
};

GPtrArray *goen_print_problems_list (const GoenSheet  *sheet,       /* new, of char *: what would not come out true, in sentences */
                                     gboolean          has_cards,   /* cards must not lie in the margins */
                                     GtkPrintSettings *settings,    /* (nullable) */
                                     GtkPageSetup     *setup,
                                     const double     *margins);    /* (nullable): GOEN_N_MARGINS of them */

G_END_DECLS
