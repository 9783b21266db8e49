/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenPracticeDialog:
 *
 * Practice over the whole window: the prompter, then the take, then the prompter again.
 */
#define GOEN_TYPE_PRACTICE_DIALOG (goen_practice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenPracticeDialog, goen_practice_dialog, GOEN, PRACTICE_DIALOG, AdwDialog)

AdwDialog *goen_practice_dialog_new (GoenLibrary *library,
                                     gint64       pitch_id,
                                     gint64       event_id);   /* 0: the next event I go to, -1: none */

G_END_DECLS
