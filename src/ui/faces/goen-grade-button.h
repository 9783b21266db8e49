/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-fsrs.h"

G_BEGIN_DECLS

/**
 * GoenGradeButton:
 *
 * One grade: its word, when the card comes again, and the digit that is its key. Activates faces.grade.
 */
#define GOEN_TYPE_GRADE_BUTTON (goen_grade_button_get_type ())
G_DECLARE_FINAL_TYPE (GoenGradeButton, goen_grade_button, GOEN, GRADE_BUTTON, GtkButton)

GtkWidget *goen_grade_button_new          (GoenFsrsGrade    grade);
void       goen_grade_button_set_interval (GoenGradeButton *self,
                                           gint64           seconds);

G_END_DECLS
