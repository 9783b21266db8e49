/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/**
 * GoenImportChoiceButton:
 *
 * A button with the choices for a card, or for all cards of a group. The menu is made when it is opened, so
 * that a row costs little. ::chosen (int choice).
 */
#define GOEN_TYPE_IMPORT_CHOICE_BUTTON (goen_import_choice_button_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportChoiceButton, goen_import_choice_button, GOEN, IMPORT_CHOICE_BUTTON, AdwBin)

GtkWidget *goen_import_choice_button_new        (void);
void       goen_import_choice_button_set_status (GoenImportChoiceButton *self,
                                                 GoenImportStatus        status);
GoenImportStatus goen_import_choice_button_get_status (GoenImportChoiceButton *self);
void       goen_import_choice_button_set_label  (GoenImportChoiceButton *self,
                                                 const char             *label,
                                                 const char             *accessible_name);

G_END_DECLS
