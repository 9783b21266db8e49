/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenTakeDialog:
 *
 * One take of the past. What is rated, counted and written is kept when it closes.
 */
#define GOEN_TYPE_TAKE_DIALOG (goen_take_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakeDialog, goen_take_dialog, GOEN, TAKE_DIALOG, AdwDialog)

AdwDialog *goen_take_dialog_new (GoenLibrary    *library,
                                 const GoenTake *take);   /* copied */

G_END_DECLS
