/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-grade-bar.h"

#include "goen-grade-button.h"

#define SPACING 6

struct _GoenGradeBar
{
  GtkBox parent_instance;

  GoenGradeButton *grades[GOEN_FSRS_EASY + 1];
};

G_DEFINE_FINAL_TYPE (GoenGradeBar, goen_grade_bar, GTK_TYPE_BOX)

static void
goen_grade_bar_class_init (GoenGradeBarClass *klass)
{
}

static GtkWidget *
create_half (void)
{
  return g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", SPACING, NULL);
}

static void
goen_grade_bar_init (GoenGradeBar *self)
{
  GtkWidget *first = create_half ();
  GtkWidget *last = create_half ();

  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  gtk_box_append (GTK_BOX (self), first);
  gtk_box_append (GTK_BOX (self), last);
  for (GoenFsrsGrade grade = GOEN_FSRS_AGAIN; grade <= GOEN_FSRS_EASY; grade++)
    {
      self->grades[grade] = GOEN_GRADE_BUTTON (goen_grade_button_new (grade));
      gtk_box_append (GTK_BOX (grade < GOEN_FSRS_GOOD ? first : last), GTK_WIDGET (self->grades[grade]));
    }
}

/**
 * goen_grade_bar_show:
 * @self: the bar
 * @memory: what is graded
 * @now: Unix seconds
 *
 * Says below each grade when the card would come again.
 */
void
goen_grade_bar_show (GoenGradeBar       *self,
                     const GoenFsrsCard *memory,
                     gint64              now)
{
  g_return_if_fail (GOEN_IS_GRADE_BAR (self));

  for (GoenFsrsGrade grade = GOEN_FSRS_AGAIN; grade <= GOEN_FSRS_EASY; grade++)
    goen_grade_button_set_interval (self->grades[grade], goen_fsrs_review (memory, grade, now).due - now);
}

/**
 * goen_grade_bar_get_default:
 * @self: the bar
 *
 * The button that has the keyboard first.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
goen_grade_bar_get_default (GoenGradeBar *self)
{
  g_return_val_if_fail (GOEN_IS_GRADE_BAR (self), NULL);

  return GTK_WIDGET (self->grades[GOEN_FSRS_GOOD]);
}
