/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-questions.h"

G_BEGIN_DECLS

/**
 * GoenDeckImportDialog:
 *
 * What a file of cards holds: how many are new, how many change one that is there, which lines could not be read. Imports them when asked to.
 */
#define GOEN_TYPE_DECK_IMPORT_DIALOG (goen_deck_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenDeckImportDialog, goen_deck_import_dialog, GOEN, DECK_IMPORT_DIALOG, AdwDialog)

AdwDialog *goen_deck_import_dialog_new (GtkWidget   *parent,  /* over which it is told what was imported */
                                        GoenLibrary *library,
                                        GPtrArray   *cards,  /* of GoenQuestionCard; kept */
                                        GArray      *plan,  /* of GoenCardNovelty, one for each card */
                                        GPtrArray   *problems,  /* of char * */
                                        const char  *name);  /* of the file */

G_END_DECLS
