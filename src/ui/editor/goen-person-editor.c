/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-editor.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-person-form.h"
#include "goen-person-merge.h"

#define SPINNER_AFTER_MS 200

struct _GoenPersonEditor
{
  AdwDialog parent_instance;

  GoenPersonForm   *form;
  AdwBanner        *banner;
  GtkWidget        *spinner;
  GoenLibrary      *library;       /* (owned) */
  GoenPersonRecord *original;      /* (owned): the person as it is stored, to see whether anything was changed */
  GCancellable     *cancellable;   /* (owned): given up when the dialog is gone; a save is never */
  guint             spinner_id;
  gboolean          is_asking;
};

G_DEFINE_FINAL_TYPE (GoenPersonEditor, goen_person_editor, ADW_TYPE_DIALOG)

enum {
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
show_spinner_cb (gpointer user_data)
{
  GoenPersonEditor *self = user_data;

  self->spinner_id = 0;
  gtk_widget_set_visible (self->spinner, TRUE);

  return G_SOURCE_REMOVE;
}

static void
set_is_working (GoenPersonEditor *self,
                gboolean          is_working)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (is_working)
    self->spinner_id = g_timeout_add (SPINNER_AFTER_MS, show_spinner_cb, self);
  else
    gtk_widget_set_visible (self->spinner, FALSE);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save",
                                 !is_working && !goen_library_get_is_read_only (self->library));
}

static void
show_problem (GoenPersonEditor *self,
              const char       *sentence)
{
  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static gboolean
is_changed (GoenPersonEditor *self)
{
  g_autoptr (GoenPersonRecord) record = goen_person_form_dup_record (self->form);

  return !goen_person_record_equal (record, self->original);
}

static void
load (GoenPersonEditor       *self,
      const GoenPersonRecord *stored,
      const GoenPersonRecord *shown)
{
  g_clear_pointer (&self->original, goen_person_record_free);
  self->original = goen_person_record_copy (stored);
  goen_person_record_normalize (self->original);
  goen_person_form_load (self->form, shown);
  adw_dialog_set_title (ADW_DIALOG (self), stored->id == 0 ? _("New Person") : _("Edit Person"));
  adw_banner_set_revealed (self->banner, FALSE);
}

static void save (GoenPersonEditor *self,
                  GoenPersonRecord *record);

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenPersonEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) stored = goen_library_load_record_finish (self->library, result, &error);

  if (stored != NULL)
    load (self, stored, stored);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error->message);
}

static void overwrite (GoenPersonEditor *self);

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenPersonEditor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (goen_library_write_finish (self->library, result, &error))
    {
      overwrite (self);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_is_working (self, FALSE);
  show_problem (self, error->message);
}

/* What is typed goes over what is stored, so only the revision is taken from there. Somebody who went to the trash in the
 * meantime is taken out of it first: nobody looks for what was just saved among the deleted. */
static void
overwrite_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GoenPersonEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) stored = goen_library_load_record_finish (self->library, result, &error);
  g_autoptr (GoenPersonRecord) mine = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  mine = goen_person_form_dup_record (self->form);
  if (stored != NULL && stored->deleted != 0)
    {
      goen_library_restore_async (self->library, &stored->id, 1, self->cancellable, restored_cb, g_object_ref (self));
    }
  else if (stored != NULL)
    {
      mine->revision = stored->revision;
      save (self, mine);
    }
  else if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      mine->id = 0;
      mine->revision = 0;
      save (self, mine);
    }
  else
    {
      set_is_working (self, FALSE);
      show_problem (self, error->message);
    }
}

static void
overwrite (GoenPersonEditor *self)
{
  goen_library_load_record_async (self->library, self->original->id, GOEN_PERSON_FIELDS,
                                  self->cancellable, overwrite_loaded_cb, g_object_ref (self));
}

static void
conflict_response_cb (GoenPersonEditor *self,
                      const char       *response)
{
  if (g_str_equal (response, "reload"))
    {
      goen_library_load_record_async (self->library, self->original->id, GOEN_PERSON_IMAGES,
                                      self->cancellable, reloaded_cb, g_object_ref (self));
    }
  else if (g_str_equal (response, "overwrite"))
    {
      set_is_working (self, TRUE);
      overwrite (self);
    }
}

static void
ask_about_conflict (GoenPersonEditor *self,
                    gboolean          is_gone)
{
  AdwAlertDialog *alert;

  if (is_gone)
    alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Deleted Elsewhere"),
                                                    _("What you typed is still here. You can save it as a new person.")));
  else
    alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Changed Elsewhere"),
                                                    _("Somebody saved this person after you opened it. What you typed is still here.")));

  adw_alert_dialog_add_response (alert, "keep", _("_Keep Editing"));
  if (!is_gone)
    {
      adw_alert_dialog_add_response (alert, "reload", _("_Discard Mine and Reload"));
      adw_alert_dialog_set_response_appearance (alert, "reload", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_alert_dialog_add_response (alert, "overwrite", is_gone ? _("_Save as New") : _("_Save Mine Over It"));
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (conflict_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPersonEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) stored = goen_library_save_person_finish (self->library, result, &error);

  set_is_working (self, FALSE);

  if (stored != NULL)
    {
      g_signal_emit (self, signals[SAVED], 0, stored->id);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_CONFLICT))
    ask_about_conflict (self, FALSE);
  else if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    ask_about_conflict (self, TRUE);
  else
    show_problem (self, error->message);
}

static void
save (GoenPersonEditor *self,
      GoenPersonRecord *record)
{
  set_is_working (self, TRUE);
  adw_banner_set_revealed (self->banner, FALSE);
  goen_library_save_person_async (self->library, record, NULL, saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenPersonEditor *self = GOEN_PERSON_EDITOR (widget);
  GtkWidget *wrong = goen_person_form_check (self->form);
  g_autoptr (GoenPersonRecord) record = goen_person_form_dup_record (self->form);

  if (wrong != NULL)
    {
      show_problem (self, _("A date cannot be understood. Correct the marked field."));
      gtk_widget_grab_focus (wrong);
    }
  else if (goen_person_record_is_empty (record))
    {
      show_problem (self, _("There is nothing to save yet. Type at least a name, a company or a phone number."));
      gtk_widget_grab_focus (GTK_WIDGET (self->form));
    }
  else if (self->original->id != 0 && goen_person_record_equal (record, self->original))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else
    {
      save (self, record);
    }
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
discard_response_cb (GoenPersonEditor *self,
                     const char       *response)
{
  self->is_asking = FALSE;
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (GoenPersonEditor *self)
{
  AdwAlertDialog *alert;

  if (self->is_asking)
    return;

  if (!is_changed (self))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Changes?"), _("What you typed here has not been saved.")));
  adw_alert_dialog_add_responses (alert,
                                  "keep", _("_Keep Editing"),
                                  "discard", _("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (discard_response_cb), self, G_CONNECT_SWAPPED);
  self->is_asking = TRUE;
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

/* The known person keeps all it has and gains what was typed. */
static void
merge_cb (GoenPersonEditor *self,
          gpointer          known)
{
  goen_person_editor_merge_into (self, known);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
goen_person_editor_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_PERSON_EDITOR (dialog)->cancellable);
}

static void
goen_person_editor_dispose (GObject *object)
{
  GoenPersonEditor *self = GOEN_PERSON_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PERSON_EDITOR);

  G_OBJECT_CLASS (goen_person_editor_parent_class)->dispose (object);
}

static void
goen_person_editor_finalize (GObject *object)
{
  GoenPersonEditor *self = GOEN_PERSON_EDITOR (object);

  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->original, goen_person_record_free);

  G_OBJECT_CLASS (goen_person_editor_parent_class)->finalize (object);
}

static void
goen_person_editor_class_init (GoenPersonEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_person_editor_dispose;
  object_class->finalize = goen_person_editor_finalize;
  ADW_DIALOG_CLASS (klass)->closed = goen_person_editor_closed;

  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "editor.save", NULL);

  g_type_ensure (GOEN_TYPE_PERSON_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-person-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPersonEditor, form);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonEditor, banner);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonEditor, spinner);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
goen_person_editor_init (GoenPersonEditor *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_person_editor_new:
 * @library: where the person is kept
 * @record: (nullable): the person with its images; a record without id is offered as a new
 *   person; %NULL begins with nothing
 *
 * Creates the editor of a person.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_person_editor_new (GoenLibrary            *library,
                        const GoenPersonRecord *record)
{
  GoenPersonEditor *self = g_object_new (GOEN_TYPE_PERSON_EDITOR, NULL);
  g_autoptr (GoenPersonRecord) empty = goen_person_record_new ();
  gboolean is_stored = record != NULL && record->id != 0;

  self->library = g_object_ref (library);
  goen_person_form_set_library (self->form, library);
  load (self, is_stored ? record : empty, record ?: empty);
  set_is_working (self, FALSE);
  if (goen_library_get_is_read_only (library))
    show_problem (self, _("The file cannot be written, so nothing can be changed here."));

  return ADW_DIALOG (self);
}

/**
 * goen_person_editor_merge_into:
 * @self: the editor of a new person
 * @known: a person in the store, with its images
 *
 * Goes on as the editor of @known, to whom what was typed is added.
 */
void
goen_person_editor_merge_into (GoenPersonEditor       *self,
                               const GoenPersonRecord *known)
{
  g_autoptr (GoenPersonRecord) merged = goen_person_record_copy (known);
  g_autoptr (GoenPersonRecord) typed = goen_person_form_dup_record (self->form);

  goen_person_merge (merged, typed);
  load (self, known, merged);
}
