/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-check-row.h"

#include "goen-event-advice.h"

struct _GoenCheckRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel       *label;
  GtkLabel       *question;
  AdwToggleGroup *grades;
  GtkWidget      *clear;
  GtkEditable    *note;
  gboolean        is_loading;
};

G_DEFINE_FINAL_TYPE (GoenCheckRow, goen_check_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The best grade stands first. */
static const GoenGrade toggles[] = { GOEN_GRADE_GOOD, GOEN_GRADE_FAIR, GOEN_GRADE_POOR };

static GoenGrade
get_grade (GoenCheckRow *self)
{
  guint active = adw_toggle_group_get_active (self->grades);

  return active < G_N_ELEMENTS (toggles) ? toggles[active] : GOEN_GRADE_UNKNOWN;
}

static void
set_grade (GoenCheckRow *self,
           GoenGrade     grade)
{
  guint active = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    if (toggles[i] == grade)
      active = i;
  adw_toggle_group_set_active (self->grades, active);
}

static void
changed (GoenCheckRow *self)
{
  gtk_widget_set_visible (self->clear, get_grade (self) != GOEN_GRADE_UNKNOWN);
  if (!self->is_loading)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
grade_cb (GoenCheckRow *self)
{
  changed (self);
}

static void
note_cb (GoenCheckRow *self)
{
  changed (self);
}

static void
clear_cb (GoenCheckRow *self)
{
  /* The button goes with the grade, and the focus must not go with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
  set_grade (self, GOEN_GRADE_UNKNOWN);
}

static void
goen_check_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_CHECK_ROW);

  G_OBJECT_CLASS (goen_check_row_parent_class)->dispose (object);
}

static void
goen_check_row_class_init (GoenCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_check_row_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCheckRow, label);
  gtk_widget_class_bind_template_child (widget_class, GoenCheckRow, question);
  gtk_widget_class_bind_template_child (widget_class, GoenCheckRow, grades);
  gtk_widget_class_bind_template_child (widget_class, GoenCheckRow, clear);
  gtk_widget_class_bind_template_child (widget_class, GoenCheckRow, note);
  gtk_widget_class_bind_template_callback (widget_class, grade_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
goen_check_row_init (GoenCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_loading = TRUE;
  set_grade (self, GOEN_GRADE_UNKNOWN);
  changed (self);
  self->is_loading = FALSE;
}

/**
 * goen_check_row_new:
 * @kind: which check
 *
 * Creates the row of a check.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
goen_check_row_new (GoenCheckKind kind)
{
  GoenCheckRow *self = g_object_new (GOEN_TYPE_CHECK_ROW, NULL);
  const char *label = goen_check_get_label (kind);

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->question, goen_check_get_question (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grades), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->grades), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->question, NULL, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->label, NULL, -1);

  return GTK_WIDGET (self);
}

/**
 * goen_check_row_load:
 * @self: a row
 * @check: a check
 *
 * Shows how the check was graded.
 */
void
goen_check_row_load (GoenCheckRow    *self,
                     const GoenCheck *check)
{
  const char *note = check->note != NULL ? check->note : "";

  self->is_loading = TRUE;
  set_grade (self, check->grade);
  if (!g_str_equal (gtk_editable_get_text (self->note), note))
    gtk_editable_set_text (self->note, note);
  self->is_loading = FALSE;
}

/**
 * goen_check_row_apply:
 * @self: a row
 * @check: a check
 *
 * Writes grade and note into a check.
 */
void
goen_check_row_apply (GoenCheckRow *self,
                      GoenCheck    *check)
{
  const char *note = gtk_editable_get_text (self->note);

  check->grade = get_grade (self);
  g_set_str (&check->note, *note != '\0' ? note : NULL);
}
