/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-draft-bar.h"
#include "goen-draft-choices.h"
#include "goen-draft-dates.h"
#include "goen-draft-fields.h"
#include "goen-draft-head.h"
#include "goen-draft-keep.h"
#include "goen-draft-send.h"
#include "goen-draft-text.h"
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

  GoenLibrary         *library;       /* (owned) */
  GoenDraftMaterial   *material;      /* (owned) (nullable) */
  GCancellable        *cancellable;   /* (owned) (nullable): of the load that is under way */
  GoenInteractionKind  sent_by;       /* how it left last */
  Then                 then;
  gboolean             is_asking;
  gboolean             is_writing;    /* the library is */

  AdwWindowTitle   *window_title;
  AdwBanner        *banner;
  GtkStack         *stack;
  GoenDraftBar     *bar;
  GoenDraftHead    *head;
  GoenDraftChoices *choices;
  GoenDraftFields  *fields;
  GoenDraftDates   *dates;
  GoenDraftText    *text;
};

G_DEFINE_FINAL_TYPE (GoenDraftDialog, goen_draft_dialog, ADW_TYPE_DIALOG)

/* The text */

/* Whether closing would lose something. */
static gboolean
is_unsaved (GoenDraftDialog *self)
{
  g_autoptr (GoenDraft) text = NULL;
  const GoenFollowUp *stored;

  if (self->material == NULL || self->material->follow_up->state != GOEN_FOLLOW_UP_OPEN || !goen_draft_text_is_edited (self->text))
    return FALSE;

  text = goen_draft_text_dup (self->text);
  stored = self->material->follow_up;

  return g_strcmp0 (text->subject, stored->subject != NULL ? stored->subject : "") != 0 ||
         g_strcmp0 (text->body, stored->body != NULL ? stored->body : "") != 0;
}

/* What the draft is filled from; valid until the fields change. */
static GoenDraftSource
get_source (GoenDraftDialog *self)
{
  const GoenDraftMaterial *material = self->material;
  GoenDraftSource source = {
    .person = material->person,
    .other = material->other,
    .profile = material->profile,
    .event_title = material->follow_up->event_title,
    .event_start = material->follow_up->event_start,
    .last_contact = material->touch != NULL ? material->touch->last_contact : 0,
    .now = goen_clock_now (),
  };

  goen_draft_fields_apply (self->fields, &source);
  if (goen_draft_fields_wants_dates (self->fields))
    source.slots = goen_draft_dates_get_slots (self->dates);

  return source;
}

static void
fill (GoenDraftDialog *self,
      gboolean         can_undo)
{
  const GoenDraftSource source = get_source (self);
  g_autoptr (GoenDraft) draft = NULL;

  draft = goen_draft_new (goen_draft_choices_get_kind (self->choices),
                          goen_draft_choices_get_tone (self->choices),
                          goen_draft_choices_get_language (self->choices),
                          goen_draft_choices_get_template (self->choices), &source);
  goen_draft_text_fill (self->text, draft, can_undo);
  adw_banner_set_revealed (self->banner, FALSE);
}

/* As it is to be kept. */
static GoenFollowUp *
dup_follow_up (GoenDraftDialog *self)
{
  const GoenDraftSource source = get_source (self);
  g_autoptr (GoenDraft) text = goen_draft_text_dup (self->text);

  return goen_draft_dup_follow_up (self->material->follow_up, text, goen_draft_choices_get_kind (self->choices),
                                   goen_draft_choices_get_tone (self->choices), &source);
}

/* What the user wrote is never replaced without being asked. */
static void
fill_unless_edited (GoenDraftDialog *self)
{
  if (goen_draft_text_is_edited (self->text))
    adw_banner_set_revealed (self->banner, TRUE);
  else
    fill (self, FALSE);
}

static void
update_fields (GoenDraftDialog *self)
{
  GoenFollowUpKind kind = goen_draft_choices_get_kind (self->choices);
  GoenTone tone = goen_draft_choices_get_tone (self->choices);
  const char *language = goen_draft_choices_get_language (self->choices);
  const GoenTemplate *template = goen_draft_choices_get_template (self->choices);
  const char *subject = template != NULL ? template->subject : goen_draft_template_get_subject (kind, tone, language);
  const char *body = template != NULL ? template->body : goen_draft_template_get_body (kind, tone, language);

  goen_draft_fields_set_template (self->fields, subject != NULL ? subject : "", body != NULL ? body : "",
                                  tone == GOEN_TONE_CLIENT && g_str_equal (language, "ja"), kind == GOEN_FOLLOW_UP_MEET);
  gtk_widget_set_visible (GTK_WIDGET (self->dates), goen_draft_fields_wants_dates (self->fields));
}

/* Showing */

static void
show_page (GoenDraftDialog  *self,
           GoenDraftBarPage  page)
{
  const GoenDraftMaterial *material = self->material;
  gboolean is_open = material->follow_up->state == GOEN_FOLLOW_UP_OPEN && !self->is_writing;
  gboolean can_write = is_open && !goen_library_get_is_read_only (self->library);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.save", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.sent", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.mail", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.copy", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.next", material->next != NULL && !self->is_writing);
  goen_draft_bar_set_page (self->bar, page);
}

static void
show_title (GoenDraftDialog *self)
{
  const GoenDraftMaterial *material = self->material;
  g_autofree char *left = NULL;

  if (material->n_left > 0)
    left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more person to thank", "%u more people to thank", material->n_left),
                            material->n_left);
  adw_window_title_set_title (self->window_title, goen_follow_up_kind_get_label (material->follow_up->kind));
  adw_window_title_set_subtitle (self->window_title, left != NULL ? left : "");
}

static void
show (GoenDraftDialog *self)
{
  const GoenFollowUp *follow_up = self->material->follow_up;
  gboolean is_open = follow_up->state == GOEN_FOLLOW_UP_OPEN;

  goen_draft_head_show (self->head, self->library, self->material);
  goen_draft_choices_set_material (self->choices, self->material);
  goen_draft_fields_set_material (self->fields, self->material);
  goen_draft_dates_set_material (self->dates, self->material);
  goen_draft_bar_set_material (self->bar, self->material);
  update_fields (self);
  show_title (self);
  fill (self, FALSE);
  if (follow_up->body != NULL)
    goen_draft_text_show (self->text, follow_up->subject, follow_up->body);

  self->sent_by = goen_draft_can_mail (self->material->person) ? GOEN_INTERACTION_MAIL : GOEN_INTERACTION_MESSAGE;
  gtk_stack_set_visible_child_name (self->stack, "draft");
  if (is_open)
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
  show_page (self, is_open ? GOEN_DRAFT_BAR_WRITE : GOEN_DRAFT_BAR_DONE);
}

/* Loading */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenDraftDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenDraftMaterial) material = goen_draft_material_load_finish (result, &error);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  if (material == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("The Draft Could Not Be Opened"), error);
      return;
    }
  g_clear_pointer (&self->material, goen_draft_material_free);
  self->material = g_steal_pointer (&material);
  show (self);
}

static void
load (GoenDraftDialog    *self,
      const GoenFollowUp *follow_up)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_draft_material_load_async (self->library, follow_up, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
state_checked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenDraftDialog) self = user_data;
  g_autoptr (GoenFollowUp) stored = goen_library_load_follow_up_finish (GOEN_LIBRARY (source), result, NULL);

  if (stored != NULL && self->material != NULL && stored->id == self->material->follow_up->id &&
      stored->state != self->material->follow_up->state)
    load (self, stored);
}

/* It was marked as sent, or that was taken back; or what it is filled from has changed. Nothing touches what the user has written. */
static void
library_changed_cb (GoenDraftDialog *self,
                    GoenChangeSet   *changes)
{
  gint64 id;

  if (self->material == NULL)
    return;

  id = self->material->follow_up->id;
  if (id != 0 && (goen_change_set_is_reset (changes) || goen_change_set_has (changes, GOEN_TABLE_FOLLOW_UP, id)))
    goen_library_load_follow_up_async (self->library, id, NULL, state_checked_cb, g_object_ref (self));
  else if ((goen_change_set_touches (changes, GOEN_TABLE_TEMPLATE) || goen_change_set_touches (changes, GOEN_TABLE_PROFILE)) &&
           !goen_draft_text_is_edited (self->text))
    load (self, self->material->follow_up);
}

/* Changes by the user */

static void
choices_changed_cb (GoenDraftDialog *self)
{
  if (self->material == NULL)
    return;

  update_fields (self);
  fill_unless_edited (self);
}

static void
fields_changed_cb (GoenDraftDialog *self)
{
  if (self->material == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->dates), goen_draft_fields_wants_dates (self->fields));
  fill_unless_edited (self);
}

static void
dates_changed_cb (GoenDraftDialog *self)
{
  if (self->material == NULL)
    return;

  fill_unless_edited (self);
}

/* Who goes on writing has not sent it. */
static void
text_changed_cb (GoenDraftDialog *self)
{
  if (self->material != NULL && goen_draft_bar_get_page (self->bar) == GOEN_DRAFT_BAR_ASK)
    show_page (self, GOEN_DRAFT_BAR_WRITE);
}

static void
fill_again_cb (GoenDraftDialog *self)
{
  fill (self, TRUE);
}

/* Sending */

static void
set_is_writing (GoenDraftDialog *self,
                gboolean         is_writing)
{
  self->is_writing = is_writing;
  show_page (self, goen_draft_bar_get_page (self->bar));
}

static void
mailed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenDraftDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_draft_mail_finish (result, &error))
    {
      goen_error_show (GTK_WIDGET (self), _("The Mail Application Could Not Be Opened"), error);
      return;
    }
  self->sent_by = GOEN_INTERACTION_MAIL;
  show_page (self, GOEN_DRAFT_BAR_ASK);
}

/* Without an address, what is left is to copy. */
static void
mail_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);
  const GoenDraftMaterial *material = self->material;
  gboolean is_introduction = goen_draft_choices_get_kind (self->choices) == GOEN_FOLLOW_UP_INTRODUCE;
  const GoenPersonRecord *other = is_introduction ? material->other : NULL;
  g_autoptr (GoenDraft) text = goen_draft_text_dup (self->text);

  if (goen_draft_can_mail (material->person) || (other != NULL && goen_draft_can_mail (other)))
    goen_draft_mail_async (widget, material->person, other, text, mailed_cb, g_object_ref (self));
  else
    gtk_widget_activate_action (widget, "draft.copy", NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);
  g_autoptr (GoenDraft) text = goen_draft_text_dup (self->text);

  goen_draft_copy (widget, text, FALSE);
  goen_toast_show (GTK_WIDGET (self->stack), _("Text copied"));
  show_page (self, GOEN_DRAFT_BAR_ASK);
}

static void
page_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenDraftDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    {
      self->sent_by = GOEN_INTERACTION_MESSAGE;
      show_page (self, GOEN_DRAFT_BAR_ASK);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (GTK_WIDGET (self), _("No Application Could Open This"), error);
}

/* These pages take no text from outside, so it waits on the clipboard. */
static void
open_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);
  g_autoptr (GoenDraft) text = goen_draft_text_dup (self->text);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (g_variant_get_string (parameter, NULL));
  GtkRoot *root = gtk_widget_get_root (widget);

  goen_draft_copy (widget, text, FALSE);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, page_opened_cb, g_object_ref (self));
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GoenDraftDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) sent = goen_draft_send_kept_finish (result, &error);

  self->is_writing = FALSE;
  if (sent == NULL)
    {
      set_is_writing (self, FALSE);
      goen_error_show (GTK_WIDGET (self), _("It Could Not Be Noted as Sent"), error);
      return;
    }
  load (self, sent);
}

static void
sent_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);
  g_autoptr (GoenFollowUp) follow_up = dup_follow_up (self);

  set_is_writing (self, TRUE);
  goen_draft_send_kept_async (GTK_WIDGET (self->stack), self->library, follow_up, self->sent_by, sent_cb, g_object_ref (self));
}

static void
not_yet_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);

  show_page (self, GOEN_DRAFT_BAR_WRITE);
  gtk_widget_activate_action (widget, "draft.save", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* Keeping */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenDraftDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) saved = goen_library_save_follow_up_finish (GOEN_LIBRARY (source), result, &error);

  set_is_writing (self, FALSE);
  if (saved == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("The Draft Could Not Be Saved"), error);
      return;
    }
  goen_follow_up_free (self->material->follow_up);
  self->material->follow_up = g_steal_pointer (&saved);
  goen_toast_show (GTK_WIDGET (self->stack), _("Draft saved"));
  if (self->then == THEN_CLOSE)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (self->then == THEN_NEXT && self->material->next != NULL)
    load (self, self->material->next);
}

static void
save (GoenDraftDialog *self,
      Then             then)
{
  g_autoptr (GoenFollowUp) follow_up = dup_follow_up (self);

  self->then = then;
  set_is_writing (self, TRUE);
  goen_library_save_draft_async (self->library, follow_up, NULL, saved_cb, g_object_ref (self));
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

  if (is_unsaved (self))
    save (self, THEN_NEXT);
  else
    load (self, self->material->next);
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

  if (self->is_asking || self->is_writing)
    return;
  if (!is_unsaved (self))
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

  goen_templates_present (GTK_WIDGET (self->stack), self->library);
}

static void
profile_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);

  goen_profile_present (GTK_WIDGET (self->stack), self->library);
}

static void
save_ics_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (widget);
  g_autofree char *person = goen_person_record_dup_name (self->material->person);
  g_autofree char *summary = NULL;

  /* Translators: the title of a proposed meeting in a calendar; %s is the name of a person. */
  summary = g_strdup_printf (_("Meeting with %s (proposed)"), person);
  goen_draft_dates_save_ics (self->dates, summary, NULL);
}

static void
goen_draft_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_DRAFT_DIALOG (dialog)->cancellable);
}

static void
goen_draft_dialog_dispose (GObject *object)
{
  GoenDraftDialog *self = GOEN_DRAFT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->material, goen_draft_material_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_DRAFT_DIALOG);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->library);

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
  g_type_ensure (GOEN_TYPE_DRAFT_CHOICES);
  g_type_ensure (GOEN_TYPE_DRAFT_DATES);
  g_type_ensure (GOEN_TYPE_DRAFT_FIELDS);
  g_type_ensure (GOEN_TYPE_DRAFT_HEAD);
  g_type_ensure (GOEN_TYPE_DRAFT_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-draft-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, head);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, dates);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftDialog, text);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fields_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
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

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self, follow_up);

  return ADW_DIALOG (self);
}
