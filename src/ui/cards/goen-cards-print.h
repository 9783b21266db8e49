/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-card-sheet.h"
#include "goen-library-cards.h"

G_BEGIN_DECLS

/* Print: the sheet as it will come out, a click on a place begins there; sheet, copies, sides, marks, printer, PDF. */
void goen_cards_print_present       (GtkWidget            *parent,
                                     GoenLibrary          *library,
                                     const GoenCardDesign *design,     /* copied */
                                     GPtrArray            *contents);  /* of GoenCardContent; referenced */

/* Cards for several people, of a selection of people or of a CSV file that is asked for. */
void goen_cards_team_present        (GtkWidget            *parent,
                                     GoenLibrary          *library,
                                     const gint64         *ids,        /* (nullable): asks for a CSV file */
                                     guint                 n_ids);

/* The calibration of a printer: prints the page, takes what was measured, keeps it. */
void goen_calibration_present       (GtkWidget            *parent,
                                     GoenLibrary          *library,
                                     const char           *printer);   /* (nullable): asks which one */

/* Badges and the list of people as PDF or on paper, of a selection or of everybody (NULL). */
void goen_people_press_present      (GtkWidget            *parent,
                                     GoenLibrary          *library,
                                     const gint64         *ids,        /* (nullable) */
                                     guint                 n_ids);

G_END_DECLS
