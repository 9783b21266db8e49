/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-complete-form.h"
#include "goen-event-panes.h"
#include "goen-library-events.h"

#define GOEN_TYPE_COMPLETE_DIALOG (goen_complete_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenCompleteDialog, goen_complete_dialog, GOEN, COMPLETE_DIALOG, AdwDialog)

/* Goes through those met whose cards have not been put to their names yet, one after the other. */
struct _GoenCompleteDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle   *window_title;
  AdwBanner        *banner;
  GtkStack         *stack;
  GtkWidget        *buttons;
  GoenCompleteForm *form;
  GPtrArray        *queue;       /* (owned) of GoenAttendance */
  guint             at;          /* in the queue; its length when all were shown */
  GoenLibrary      *library;     /* (owned) */
  gboolean          is_asking;
  gboolean          is_skipping; /* the save that is on its way leaves the card for later */
};

G_DEFINE_FINAL_TYPE (GoenCompleteDialog, goen_complete_dialog, ADW_TYPE_DIALOG)

static void show_current (GoenCompleteDialog *self);

static void
set_is_working (GoenCompleteDialog *self,
                gboolean            is_working)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complete.save", !is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complete.skip", !is_working);
}

static void
show_problem (GoenCompleteDialog *self,
              const char         *sentence)
{
  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
go_on (GoenCompleteDialog *self)
{
  self->at++;
  show_current (self);
}

static void
person_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenCompleteDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (self->form == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complete.skip", TRUE);
  if (record == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  set_is_working (self, FALSE);
  goen_complete_form_show (self->form, self->library, self->queue->pdata[self->at], record);
}

static void
show_current (GoenCompleteDialog *self)
{
  gboolean is_done = self->at >= self->queue->len;
  g_autofree char *place = NULL;

  adw_banner_set_revealed (self->banner, FALSE);
  set_is_working (self, TRUE);
  gtk_widget_set_visible (self->buttons, !is_done);
  gtk_stack_set_visible_child_name (self->stack, is_done ? "done" : "person");
  if (is_done)
    {
      adw_window_title_set_subtitle (self->window_title, "");
      gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
      return;
    }

  /* Translators: the place in a row of cards: 2 of 5. */
  place = g_strdup_printf (_("%u of %u"), self->at + 1, self->queue->len);
  adw_window_title_set_subtitle (self->window_title, place);
  goen_library_load_record_async (self->library, ((const GoenAttendance *) self->queue->pdata[self->at])->person_id,
                                  GOEN_PERSON_FIELDS, NULL, person_loaded_cb, g_object_ref (self));
}

static void
marked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenCompleteDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAttendance) saved = goen_library_save_attendance_finish (GOEN_LIBRARY (source), result, &error);

  if (self->form == NULL)
    return;
  if (saved == NULL)
    {
      set_is_working (self, FALSE);
      show_problem (self, error->message);
      return;
    }

  go_on (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenCompleteDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) stored = goen_library_save_person_finish (GOEN_LIBRARY (source), result, &error);
  GoenAttendance *attendance;

  if (self->form == NULL)
    return;
  if (stored == NULL)
    {
      set_is_working (self, FALSE);
      show_problem (self, error->message);
      return;
    }

  if (self->is_skipping)
    {
      go_on (self);
      return;
    }

  attendance = self->queue->pdata[self->at];
  attendance->is_completed = TRUE;
  goen_library_save_attendance_async (self->library, attendance, NULL, marked_cb, g_object_ref (self));
}

static void
save (GoenCompleteDialog *self,
      gboolean            is_skipping)
{
  g_autoptr (GoenPersonRecord) record = goen_complete_form_dup_record (self->form);

  self->is_skipping = is_skipping;
  set_is_working (self, TRUE);
  goen_library_save_person_async (self->library, record, NULL, saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save (GOEN_COMPLETE_DIALOG (widget), FALSE);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenCompleteDialog *self = GOEN_COMPLETE_DIALOG (widget);

  /* What was typed is kept all the same. */
  if (goen_complete_form_is_changed (self->form))
    save (self, TRUE);
  else
    go_on (self);
}

static void
finished_cb (GoenCompleteDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "complete.save", NULL);
}

static void
discard_response_cb (GoenCompleteDialog *self,
                     const char         *response)
{
  self->is_asking = FALSE;
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (GoenCompleteDialog *self)
{
  AdwAlertDialog *alert;

  if (self->is_asking)
    return;
  if (self->at >= self->queue->len || !goen_complete_form_is_changed (self->form))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Changes?"), _("What you typed here has not been saved.")));
  adw_alert_dialog_add_responses (alert, "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (discard_response_cb), self, G_CONNECT_SWAPPED);
  self->is_asking = TRUE;
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
goen_complete_dialog_dispose (GObject *object)
{
  GoenCompleteDialog *self = GOEN_COMPLETE_DIALOG (object);

  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_COMPLETE_DIALOG);

  G_OBJECT_CLASS (goen_complete_dialog_parent_class)->dispose (object);
}

static void
goen_complete_dialog_finalize (GObject *object)
{
  GoenCompleteDialog *self = GOEN_COMPLETE_DIALOG (object);

  g_ptr_array_unref (self->queue);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_complete_dialog_parent_class)->finalize (object);
}

static void
goen_complete_dialog_class_init (GoenCompleteDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_complete_dialog_dispose;
  object_class->finalize = goen_complete_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "complete.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "complete.skip", NULL, skip_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "complete.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "complete.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "complete.skip", NULL);
  g_type_ensure (GOEN_TYPE_COMPLETE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-complete-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
goen_complete_dialog_init (GoenCompleteDialog *self)
{
  self->queue = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_complete_present:
 * @parent: the widget over which the dialog appears
 * @document: an event that was read
 *
 * Goes through those met at the event whose card is still to be put to the name.
 */
void
goen_complete_present (GtkWidget         *parent,
                       GoenEventDocument *document)
{
  GoenCompleteDialog *self = g_object_new (GOEN_TYPE_COMPLETE_DIALOG, NULL);
  GPtrArray *attendances = goen_event_document_get_attendances (document);

  self->library = g_object_ref (goen_event_document_get_library (document));
  for (guint i = 0; i < attendances->len; i++)
    {
      const GoenAttendance *attendance = attendances->pdata[i];

      if (attendance->met != 0 && !attendance->is_completed && attendance->person_id != 0)
        g_ptr_array_add (self->queue, goen_attendance_copy (attendance));
    }
  adw_dialog_present (ADW_DIALOG (self), parent);
  show_current (self);
}
