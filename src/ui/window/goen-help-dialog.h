/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenHelpDialog:
 *
 * The pages of the help, where the desktop has no help viewer.
 */
#define GOEN_TYPE_HELP_DIALOG (goen_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenHelpDialog, goen_help_dialog, GOEN, HELP_DIALOG, AdwDialog)

AdwDialog *goen_help_dialog_new (void);

G_END_DECLS
