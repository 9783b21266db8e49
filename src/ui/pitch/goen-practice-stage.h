/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-prompter.h"

G_BEGIN_DECLS

/**
 * GoenPracticeStage:
 *
 * What the speaker sees: the text, the counting down, the time and the signals.
 *
 * Signal ::line-activated (uint).
 */
#define GOEN_TYPE_PRACTICE_STAGE (goen_practice_stage_get_type ())
G_DECLARE_FINAL_TYPE (GoenPracticeStage, goen_practice_stage, GOEN, PRACTICE_STAGE, AdwBin)

void goen_practice_stage_set_lines (GoenPracticeStage *self,
                                    GPtrArray         *lines,     /* of GoenPitchLine; copied */
                                    guint              seconds);  /* the target */
void goen_practice_stage_show      (GoenPracticeStage *self,
                                    GoenPrompter      *prompter,
                                    gint64             now);      /* µs */
void goen_practice_stage_reset     (GoenPracticeStage *self);     /* before the start */
int  goen_practice_stage_get_lit   (GoenPracticeStage *self);     /* the line that is lit, -1 for none */

G_END_DECLS
