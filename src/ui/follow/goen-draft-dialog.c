/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-draft-bar.h"
#include "goen-draft-form.h"
#include "goen-draft-leave.h"
#include "goen-draft-send.h"
#include "goen-draft-session.h"
#include "goen-toast.h"

/* What comes after a draft was saved. */
typedef enum {
  THEN_STAY = 0,
  THEN_CLOSE,
  THEN_NEXT,
} Then;

struct _GoenDraftDialog
{
  AdwDialog parent_instance;

  GoenDraftSession    *session;     /* (owned) */
  GoenInteractionKind  sent_by;     /* how it left last */
  Then                 then;
  gboolean             is_asking;

  AdwWindowTitle *window_title;
  GtkStack       *stack;
  GoenDraftBar   *bar;
  GoenDraftForm  *form;
};

G_DEFINE_FINAL_TYPE (GoenDraftDialog, goen_draft_dialog, ADW_TYPE_DIALOG)

/* Showing */

static void
update_actions (GoenDraftDialog *self)
{
  const GoenDraftMaterial *material = goen_draft_session_get_material (self->session);
  gboolean is_writing = goen_draft_session_get_is_writing (self->session);
  gboolean is_open = material->follow_up->state == GOEN_FOLLOW_UP_OPEN && !is_writing;
  gboolean can_write = is_open && !goen_library_get_is_read_only (goen_draft_session_get_library (self->session));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.save", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.sent", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.mail", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.copy", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.next", material->next != NULL && !is_writing);
}

static void
show_page (GoenDraftDialog  *self,
           GoenDraftBarPage  page)
{
  update_actions (self);
  goen_draft_bar_set_page (self->bar, page);
}

/* The page stays, but what can be done has changed; the focus goes to the likeliest of it. */
static void
show_page_again (GoenDraftDialog *self)
{
  show_page (self, goen_draft_bar_get_page (self->bar));
}

/* The title is also the name of the dialog for a screen reader. */
static void
show_kind (GoenDraftDialog    *self,
           const GoenFollowUp *follow_up)
{
  adw_dialog_set_title (ADW_DIALOG (self), goen_follow_up_kind_get_label (follow_up->kind));
}

static void
show_left (GoenDraftDialog *self,
           guint            n_left)
{
  g_autofree char *left = NULL;

  if (n_left > 0)
    left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more person to thank", "%u more people to thank", n_left), n_left);
  adw_window_title_set_subtitle (self->window_title, left != NULL ? left : "");
}

/* Reading */

static void
loaded_cb (GoenDraftDialog *self)
{
  const GoenDraftMaterial *material = goen_draft_session_get_material (self->session);
  gboolean is_open = material->follow_up->state == GOEN_FOLLOW_UP_OPEN;

  goen_draft_bar_set_material (self->bar, material);
  show_kind (self, material->follow_up);
  show_left (self, material->n_left);
  goen_draft_form_show (self->form, self->session);

  self->sent_by = goen_draft_can_mail (material->person) ? GOEN_INTERACTION_MAIL : GOEN_INTERACTION_MESSAGE;
  gtk_stack_set_visible_child_name (self->stack, "draft");
  if (is_open)
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
  show_page (self, is_open ? GOEN_DRAFT_BAR_WRITE : GOEN_DRAFT_BAR_DONE);
}

static void
failed_cb (GoenDraftDialog *self,
           const GError    *error)
{
  goen_error_show (GTK_WIDGET (self), _("The Draft Could Not Be Opened"), error);
}

/* Nothing touches what the user has written. */
static void
material_changed_cb (GoenDraftDialog *self)
{
  if (!goen_draft_form_is_edited (self->form))
    goen_draft_session_load (self->session, goen_draft_session_get_material (self->session)->follow_up);
}

/* Writing */

/* Who goes on writing has not sent it. */
static void
edited_cb (GoenDraftDialog *self)
{
  if (goen_draft_bar_get_page (self->bar) == GOEN_DRAFT_BAR_ASK)
    show_page (self, GOEN_DRAFT_BAR_WRITE);
}

static void
fill_again_cb (GoenDraftDialog *self)
{
  goen_draft_form_fill (self->form, TRUE);
}

/* Sending */

static void
left_cb (GtkWidget           *dialog,
         GoenInteractionKind  by)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (dialog);

  self->sent_by = by;
  show_page (self, GOEN_DRAFT_BAR_ASK);
}

/* Without an address, what is left is to copy. */
static void
mail_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);
  g_autoptr (GoenDraft) text = goen_draft_form_dup_text (self->form);

  if (!goen_draft_leave_by_mail (widget, goen_draft_session_get_material (self->session),
                                 goen_draft_form_get_kind (self->form), text, left_cb))
    gtk_widget_activate_action (widget, "draft.copy", NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);
  g_autoptr (GoenDraft) text = goen_draft_form_dup_text (self->form);

  goen_draft_copy (widget, text, FALSE);
  goen_toast_show (GTK_WIDGET (self->stack), _("Text copied"));
  show_page (self, GOEN_DRAFT_BAR_ASK);
}

static void
open_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autoptr (GoenDraft) text = goen_draft_form_dup_text (GOEN_DRAFT_DIALOG (widget)->form);

  goen_draft_leave_by_page (widget, g_variant_get_string (parameter, NULL), text, left_cb);
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GoenDraftDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (goen_draft_session_write_finish (result, &error))
    return;

  show_page_again (self);
  goen_error_show (GTK_WIDGET (self), _("It Could Not Be Noted as Sent"), error);
}

static void
sent_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);
  g_autoptr (GoenFollowUp) follow_up = goen_draft_form_dup_follow_up (self->form);

  goen_draft_session_send_async (self->session, GTK_WIDGET (self->stack), follow_up, self->sent_by, sent_cb, g_object_ref (self));
  show_page_again (self);
}

static void
not_yet_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);

  show_page (self, GOEN_DRAFT_BAR_WRITE);
  gtk_widget_activate_action (widget, "draft.save", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* Keeping */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenDraftDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = goen_draft_session_write_finish (result, &error);
  const GoenFollowUp *next = goen_draft_session_get_material (self->session)->next;

  show_page_again (self);
  if (!is_saved)
    {
      goen_error_show (GTK_WIDGET (self), _("The Draft Could Not Be Saved"), error);
      return;
    }
  goen_toast_show (GTK_WIDGET (self->stack), _("Draft saved"));
  if (self->then == THEN_CLOSE)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (self->then == THEN_NEXT && next != NULL)
    goen_draft_session_load (self->session, next);
}

static void
save (GoenDraftDialog *self,
      Then             then)
{
  g_autoptr (GoenFollowUp) follow_up = goen_draft_form_dup_follow_up (self->form);

  self->then = then;
  goen_draft_session_save_async (self->session, follow_up, saved_cb, g_object_ref (self));
  show_page_again (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save (GOEN_DRAFT_DIALOG (widget), THEN_STAY);
}

/* What was written for this person is kept before the next one comes. */
static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);

  if (goen_draft_form_is_unsaved (self->form))
    save (self, THEN_NEXT);
  else
    goen_draft_session_load (self->session, goen_draft_session_get_material (self->session)->next);
}

static void
keep_response_cb (GoenDraftDialog *self,
                  const char      *response)
{
  self->is_asking = FALSE;
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (g_str_equal (response, "save"))
    save (self, THEN_CLOSE);
}

static void
close_attempt_cb (GoenDraftDialog *self)
{
  AdwAlertDialog *alert;

  if (self->is_asking || goen_draft_session_get_is_writing (self->session))
    return;
  if (!goen_draft_form_is_unsaved (self->form))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Keep This Draft?"), _("What you typed here has not been saved.")));
  adw_alert_dialog_add_responses (alert, "edit", _("_Keep Editing"), "discard", _("_Discard"), "save", _("_Save Draft"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (alert, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (alert, "edit");
  adw_alert_dialog_set_default_response (alert, "save");
  g_signal_connect_object (alert, "response", G_CALLBACK (keep_response_cb), self, G_CONNECT_SWAPPED);
  self->is_asking = TRUE;
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

/* Other dialogs */

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  close_attempt_cb (GOEN_DRAFT_DIALOG (widget));
}

static void
templates_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);

  goen_templates_present (GTK_WIDGET (self->stack), goen_draft_session_get_library (self->session));
}

static void
profile_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);

  goen_profile_present (GTK_WIDGET (self->stack), goen_draft_session_get_library (self->session));
}

static void
save_ics_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  goen_draft_form_save_ics (GOEN_DRAFT_DIALOG (widget)->form);
}

static void
goen_draft_dialog_closed (AdwDialog *dialog)
{
  goen_draft_session_cancel (GOEN_DRAFT_DIALOG (dialog)->session);
}

static void
goen_draft_dialog_dispose (GObject *object)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (object);

  if (self->session != NULL)
    goen_draft_session_cancel (self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_DRAFT_DIALOG);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (goen_draft_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "draft.mail", NULL, mail_action);
  gtk_widget_class_install_action (widget_class, "draft.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "draft.open-page", "s", open_page_action);
  gtk_widget_class_install_action (widget_class, "draft.sent", NULL, sent_action);
  gtk_widget_class_install_action (widget_class, "draft.not-yet", NULL, not_yet_action);
  gtk_widget_class_install_action (widget_class, "draft.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "draft.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "draft.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "draft.templates", NULL, templates_action);
  gtk_widget_class_install_action (widget_class, "draft.profile", NULL, profile_action);
  gtk_widget_class_install_action (widget_class, "draft.save-ics", NULL, save_ics_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "draft.mail", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "draft.mail", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "draft.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "draft.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "draft.next", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_DRAFT_BAR);
  g_type_ensure (GOEN_TYPE_DRAFT_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-draft-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_again_cb);
}

static void
goen_draft_dialog_class_init (GoenDraftDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_draft_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = goen_draft_dialog_closed;

  install_actions (GTK_WIDGET_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
disable_actions (GoenDraftDialog *self)
{
  static const char *const names[] = { "draft.mail", "draft.copy", "draft.sent", "draft.save", "draft.next" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], FALSE);
}

static void
goen_draft_dialog_init (GoenDraftDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  disable_actions (self);
}

/**
 * goen_draft_dialog_new:
 * @library: the library
 * @follow_up: for whom and what; copied. With an id, it is read anew
 *
 * Creates a dialog that writes a follow-up.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_draft_dialog_new (GoenLibrary        *library,
                       const GoenFollowUp *follow_up)
{
  GoenDraftDialog *self = g_object_new (GOEN_TYPE_DRAFT_DIALOG, NULL);

  self->session = goen_draft_session_new (library);
  g_signal_connect_object (self->session, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (material_changed_cb), self, G_CONNECT_SWAPPED);
  /* One that is only known by its id has no kind yet. */
  if (follow_up->person_id != 0)
    show_kind (self, follow_up);
  goen_draft_session_load (self->session, follow_up);

  return ADW_DIALOG (self);
}
