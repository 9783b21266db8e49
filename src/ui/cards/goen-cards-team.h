/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-cards.h"

G_BEGIN_DECLS

/* Cards for several people: one design, what does not fit by person, and on to the print dialog. */
#define GOEN_TYPE_CARDS_TEAM (goen_cards_team_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardsTeam, goen_cards_team, GOEN, CARDS_TEAM, AdwDialog)

AdwDialog *goen_cards_team_new (GtkWidget    *parent,       /* over which the print dialog appears */
                                GoenLibrary  *library,
                                GoenCardDesk *desk,         /* (transfer full) */
                                GPtrArray    *contents,     /* of GoenCardContent; referenced */
                                GPtrArray    *unread);      /* of char *: sentences about lines that were left out */

/* Reading a CSV file of people. */
void       goen_cards_team_open_file (GtkWidget   *parent,
                                      GoenLibrary *library,
                                      GFile       *file);

G_END_DECLS
