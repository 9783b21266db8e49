/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-fsrs.h"

G_BEGIN_DECLS

/**
 * GoenGradeBar:
 *
 * The four grades beside each other, or two by two where its orientation is vertical. They activate faces.grade.
 */
#define GOEN_TYPE_GRADE_BAR (goen_grade_bar_get_type ())
G_DECLARE_FINAL_TYPE (GoenGradeBar, goen_grade_bar, GOEN, GRADE_BAR, GtkBox)

void       goen_grade_bar_show        (GoenGradeBar       *self,      /* when @memory comes again with each grade */
                                       const GoenFsrsCard *memory,
                                       gint64              now);
GtkWidget *goen_grade_bar_get_default (GoenGradeBar       *self);     /* what Space and Return press first: recalled */

G_END_DECLS
