/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-document.h"

G_BEGIN_DECLS

/**
 * GoenParticipantsDialog:
 *
 * Takes a list of participants from pasted text, or from a file: shows who was recognised while it is typed, and in which lines nobody was.
 */
#define GOEN_TYPE_PARTICIPANTS_DIALOG (goen_participants_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenParticipantsDialog, goen_participants_dialog, GOEN, PARTICIPANTS_DIALOG, AdwDialog)

AdwDialog *goen_participants_dialog_new  (GoenEventDocument *document);
AdwDialog *goen_participants_dialog_new_for_file (GoenEventDocument *document,
                                          GPtrArray         *participants,   /* (transfer full) of GoenAttendance */
                                          GPtrArray         *rejected,       /* (transfer full) of char *: "line 3: …" */
                                          const char        *file_name);

/* Asks for a CSV or vCard file and shows the dialog for it. */
void       goen_participants_choose_file (GtkWidget         *parent,
                                          GoenEventDocument *document);

G_END_DECLS
