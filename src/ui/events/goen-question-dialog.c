/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-library-events.h"

struct _GoenQuestionDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray           *ticks;      /* (owned) of GtkCheckButton, not owned */
  GoenEventDocument   *document;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenQuestionDialog, goen_question_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (GoenQuestionDialog *self)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->ticks->len; i++)
    has_any = has_any || gtk_check_button_get_active (self->ticks->pdata[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.add", has_any);
}

static void
add_question (GoenQuestionDialog *self,
              const char         *question)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  g_object_set_data_full (G_OBJECT (tick), "goen-question", g_strdup (question), g_free);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->ticks, tick);
  adw_preferences_group_add (self->group, row);
}

static void
profile_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenQuestionDialog) self = user_data;
  g_autoptr (GoenProfile) profile = NULL;
  GoenEventRecord *record;
  g_auto (GStrv) ideas = NULL;

  /* Without a profile the questions are those that fit anybody. */
  profile = goen_library_load_profile_finish (GOEN_LIBRARY (source), result, NULL);
  record = self->document != NULL ? goen_event_document_get_record (self->document) : NULL;
  if (self->group == NULL || record == NULL)
    return;

  ideas = goen_question_list_ideas (profile, record, goen_event_document_get_attendances (self->document));
  for (guint i = 0; ideas[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (record->questions, ideas[i], g_str_equal, NULL))
      add_question (self, ideas[i]);
  if (self->ticks->len > 0)
    gtk_widget_grab_focus (self->ticks->pdata[0]);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenQuestionDialog *self = GOEN_QUESTION_DIALOG (widget);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) chosen = NULL;

  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      g_strv_builder_add (builder, g_object_get_data (self->ticks->pdata[i], "goen-question"));
  chosen = g_strv_builder_end (builder);

  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, chosen);
  g_object_unref (self);
}

static void
goen_question_dialog_dispose (GObject *object)
{
  GoenQuestionDialog *self = GOEN_QUESTION_DIALOG (object);

  g_clear_object (&self->document);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_QUESTION_DIALOG);

  G_OBJECT_CLASS (goen_question_dialog_parent_class)->dispose (object);
}

static void
goen_question_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_QUESTION_DIALOG (object)->ticks);

  G_OBJECT_CLASS (goen_question_dialog_parent_class)->finalize (object);
}

static void
goen_question_dialog_class_init (GoenQuestionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_question_dialog_dispose;
  object_class->finalize = goen_question_dialog_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  gtk_widget_class_install_action (widget_class, "questions.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "questions.add", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-question-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionDialog, group);
}

static void
goen_question_dialog_init (GoenQuestionDialog *self)
{
  self->ticks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.add", FALSE);
}

/**
 * goen_question_dialog_new:
 * @document: the event
 *
 * Creates the dialog. Questions that the event has already are not offered again.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_question_dialog_new (GoenEventDocument *document)
{
  GoenQuestionDialog *self = g_object_new (GOEN_TYPE_QUESTION_DIALOG, NULL);

  self->document = g_object_ref (document);
  goen_library_load_profile_async (goen_event_document_get_library (document), NULL, profile_loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
