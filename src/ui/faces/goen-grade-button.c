/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-grade-button.h"

#include <glib/gi18n-lib.h>

#include "goen-face-words.h"

struct _GoenGradeButton
{
  GtkButton parent_instance;

  GoenFsrsGrade  grade;
  GtkLabel      *when_label;
};

G_DEFINE_FINAL_TYPE (GoenGradeButton, goen_grade_button, GTK_TYPE_BUTTON)

static void
goen_grade_button_class_init (GoenGradeButtonClass *klass)
{
}

static void
goen_grade_button_init (GoenGradeButton *self)
{
}

/**
 * goen_grade_button_new:
 * @grade: what it grades
 *
 * Makes a button.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
goen_grade_button_new (GoenFsrsGrade grade)
{
  GoenGradeButton *self = g_object_new (GOEN_TYPE_GRADE_BUTTON, "can-shrink", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (goen_fsrs_grade_get_label (grade));
  /* Translators: %s is how well something was recalled, %d the key for it. */
  g_autofree char *tooltip = g_strdup_printf (_("%s (key %d)"), goen_fsrs_grade_get_label (grade), grade);

  self->grade = grade;
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  self->when_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->when_label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->when_label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->when_label), "dimmed");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->when_label));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "i", grade);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "faces.grade");
  return GTK_WIDGET (self);
}

/**
 * goen_grade_button_set_interval:
 * @self: the button
 * @seconds: until the card comes again with this grade
 *
 * Says what the grade leads to.
 */
void
goen_grade_button_set_interval (GoenGradeButton *self,
                                gint64           seconds)
{
  g_autofree char *when = goen_face_dup_interval (seconds);
  /* Translators: a grade and when the card comes again: "Recalled, in 3 days", for the screen reader. */
  g_autofree char *name = NULL;

  g_return_if_fail (GOEN_IS_GRADE_BUTTON (self));

  gtk_label_set_text (self->when_label, when);
  name = g_strdup_printf (C_("recall", "%s, %s"), goen_fsrs_grade_get_label (self->grade), when);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
