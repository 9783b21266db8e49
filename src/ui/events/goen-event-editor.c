/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-section.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-event-form.h"
#include "goen-library-events.h"

#define GOEN_TYPE_EVENT_EDITOR (goen_event_editor_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventEditor, goen_event_editor, GOEN, EVENT_EDITOR, AdwDialog)

struct _GoenEventEditor
{
  AdwDialog parent_instance;

  GoenEventForm   *form;
  AdwBanner       *banner;
  GoenLibrary     *library;      /* (owned) */
  GoenEventRecord *base;         /* (owned): as it is stored, or is to be new; with all the form does not show */
  GoenEventRecord *shown;        /* (owned): as the form gave it back at first, to see whether anything was changed */
  GCancellable    *cancellable;  /* (owned): given up when the dialog is gone; a save is never */
  gboolean         is_asking;
};

G_DEFINE_FINAL_TYPE (GoenEventEditor, goen_event_editor, ADW_TYPE_DIALOG)

enum {
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_is_working (GoenEventEditor *self,
                gboolean         is_working)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save",
                                 !is_working && !goen_library_get_is_read_only (self->library));
}

static void
show_problem (GoenEventEditor *self,
              const char      *sentence)
{
  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static GoenEventRecord *
dup_typed (GoenEventEditor *self)
{
  GoenEventRecord *event = goen_event_record_copy (self->base);

  goen_event_form_apply (self->form, event);

  return event;
}

/* Saving */

static void saved_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data);

static void
save (GoenEventEditor *self)
{
  g_autoptr (GoenEventRecord) event = dup_typed (self);

  set_is_working (self, TRUE);
  adw_banner_set_revealed (self->banner, FALSE);
  goen_library_save_event_async (self->library, event, NULL, saved_cb, g_object_ref (self));
}

static void
conflict_response_cb (GoenEventEditor *self,
                      const char      *response)
{
  if (g_str_equal (response, "keep"))
    return;

  if (g_str_equal (response, "new"))
    {
      self->base->id = 0;
      self->base->revision = 0;
      g_clear_pointer (&self->base->uuid, g_free);
    }
  save (self);
}

static void
ask_about_conflict (GoenEventEditor *self,
                    gboolean         is_gone)
{
  AdwDialog *alert;

  if (is_gone)
    alert = adw_alert_dialog_new (_("Deleted Elsewhere"), _("What you typed is still here. You can save it as a new event."));
  else
    alert = adw_alert_dialog_new (_("Changed Elsewhere"),
                                  _("This event was changed after you opened it. What you typed is still here."));

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "keep", _("_Keep Editing"));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), is_gone ? "new" : "overwrite",
                                 is_gone ? _("_Save as New") : _("_Save Mine Over It"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "keep");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (conflict_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (alert, GTK_WIDGET (self));
}

/* Takes the stored event as what the form lies over. Returns whether it still says what the form was loaded with. */
static gboolean
rebase (GoenEventEditor *self,
        GoenEventRecord *stored)
{
  g_autoptr (GoenEventRecord) unchanged = goen_event_record_copy (stored);
  gboolean is_same;

  goen_event_form_copy_fields (unchanged, self->base);
  is_same = goen_event_record_equal (unchanged, stored);
  goen_event_record_free (self->base);
  self->base = stored;

  return is_same;
}

/* Goals and checks may have been saved from the page meanwhile; it is asked only where the same fields were changed. */
static void
stored_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenEventEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) stored = goen_library_load_event_finish (GOEN_LIBRARY (source), result, &error);

  set_is_working (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (stored == NULL && !g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    show_problem (self, error->message);
  else if (stored == NULL || stored->deleted != 0)
    ask_about_conflict (self, TRUE);
  else if (rebase (self, g_steal_pointer (&stored)))
    save (self);
  else
    ask_about_conflict (self, FALSE);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenEventEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) stored = goen_library_save_event_finish (GOEN_LIBRARY (source), result, &error);

  set_is_working (self, FALSE);
  if (stored != NULL)
    {
      g_signal_emit (self, signals[SAVED], 0, stored->id);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_CONFLICT))
    goen_library_load_event_async (self->library, self->base->id, self->cancellable, stored_loaded_cb, g_object_ref (self));
  else if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    ask_about_conflict (self, TRUE);
  else
    show_problem (self, error->message);
}

/* Actions */

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenEventEditor *self = GOEN_EVENT_EDITOR (widget);
  GtkWidget *wrong = goen_event_form_check (self->form);

  if (wrong != NULL)
    {
      show_problem (self, _("Something is missing or cannot be understood. Correct the marked field."));
      gtk_widget_grab_focus (wrong);
      return;
    }

  save (self);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* Closing */

static gboolean
is_changed (GoenEventEditor *self)
{
  g_autoptr (GoenEventRecord) typed = goen_event_record_copy (self->shown);

  goen_event_form_apply (self->form, typed);

  /* What cannot be understood is not in the record, but it was typed. */
  return !goen_event_record_equal (typed, self->shown) || adw_banner_get_revealed (self->banner);
}

static void
discard_response_cb (GoenEventEditor *self,
                     const char      *response)
{
  self->is_asking = FALSE;
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (GoenEventEditor *self)
{
  AdwDialog *alert;

  if (self->is_asking)
    return;
  if (!is_changed (self))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  alert = adw_alert_dialog_new (_("Discard Changes?"), _("What you typed here has not been saved."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "keep");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (discard_response_cb), self, G_CONNECT_SWAPPED);
  self->is_asking = TRUE;
  adw_dialog_present (alert, GTK_WIDGET (self));
}

/* Object */

static void
goen_event_editor_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_EVENT_EDITOR (dialog)->cancellable);
}

static void
goen_event_editor_dispose (GObject *object)
{
  GoenEventEditor *self = GOEN_EVENT_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENT_EDITOR);

  G_OBJECT_CLASS (goen_event_editor_parent_class)->dispose (object);
}

static void
goen_event_editor_finalize (GObject *object)
{
  GoenEventEditor *self = GOEN_EVENT_EDITOR (object);

  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->base, goen_event_record_free);
  g_clear_pointer (&self->shown, goen_event_record_free);

  G_OBJECT_CLASS (goen_event_editor_parent_class)->finalize (object);
}

static void
goen_event_editor_class_init (GoenEventEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_event_editor_dispose;
  object_class->finalize = goen_event_editor_finalize;
  ADW_DIALOG_CLASS (klass)->closed = goen_event_editor_closed;

  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "editor.save", NULL);

  g_type_ensure (GOEN_TYPE_EVENT_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventEditor, form);
  gtk_widget_class_bind_template_child (widget_class, GoenEventEditor, banner);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
goen_event_editor_init (GoenEventEditor *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_event_editor_new:
 * @library: where the event is kept
 * @event: (nullable): the event; one without id is offered as a new event; %NULL begins with nothing. It is copied.
 *
 * Creates the editor of an event. Its signal ::saved (gint64 id) follows the save.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_event_editor_new (GoenLibrary           *library,
                       const GoenEventRecord *event)
{
  GoenEventEditor *self = g_object_new (GOEN_TYPE_EVENT_EDITOR, NULL);

  self->library = g_object_ref (library);
  self->base = event != NULL ? goen_event_record_copy (event) : goen_event_record_new ();
  if (event == NULL)
    self->base->kind = GOEN_EVENT_CROSS_INDUSTRY;
  goen_event_form_set_library (self->form, library);
  goen_event_form_load (self->form, self->base);
  self->shown = dup_typed (self);
  adw_dialog_set_title (ADW_DIALOG (self), self->base->id == 0 ? _("New Event") : _("Edit Event"));
  set_is_working (self, FALSE);
  if (goen_library_get_is_read_only (library))
    show_problem (self, _("The file cannot be written, so nothing can be changed here."));

  return ADW_DIALOG (self);
}
