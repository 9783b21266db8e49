/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenLaterDialog:
 *
 * The open follow-ups that the page Today does not show: snoozed ones, and those that are due on another day.
 */
#define GOEN_TYPE_LATER_DIALOG (goen_later_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenLaterDialog, goen_later_dialog, GOEN, LATER_DIALOG, AdwDialog)

AdwDialog *goen_later_dialog_new (GoenLibrary *library);

G_END_DECLS
