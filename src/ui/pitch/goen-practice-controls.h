/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-prompter.h"

G_BEGIN_DECLS

/**
 * GoenPracticeControls:
 *
 * The buttons below the prompter. They activate the actions of #GoenPracticePage.
 */
#define GOEN_TYPE_PRACTICE_CONTROLS (goen_practice_controls_get_type ())
G_DECLARE_FINAL_TYPE (GoenPracticeControls, goen_practice_controls, GOEN, PRACTICE_CONTROLS, AdwBin)

void        goen_practice_controls_set_state (GoenPracticeControls *self,
                                              GoenPrompterState     state,
                                              gboolean              is_said);   /* what comes next is the end */
const char *goen_practice_controls_set_speed (GoenPracticeControls *self,       /* as it is shown now */
                                              double                speed);
void        goen_practice_controls_set_level (GoenPracticeControls *self,
                                              double                level);     /* 0 to 1 */
void        goen_practice_controls_set_note  (GoenPracticeControls *self,       /* a sentence about the sound, (nullable) */
                                              const char           *sentence);

G_END_DECLS
