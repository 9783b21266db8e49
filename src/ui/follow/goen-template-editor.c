/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-template-editor.h"

#include <glib/gi18n-lib.h>

#include "goen-draft.h"
#include "goen-follow-private.h"
#include "goen-template-preview.h"
#include "goen-text-row.h"
#include "goen-toast.h"

struct _GoenTemplateEditor
{
  AdwNavigationPage parent_instance;

  GoenLibrary  *library;        /* (owned) */
  GoenTemplate *before;         /* (owned): as it was */
  gboolean      is_changed;
  gboolean      is_filling;

  AdwBanner    *complaint;
  GtkEditable  *name;
  GtkEditable  *subject;
  GoenTextRow  *body;
  AdwWrapBox   *slots;
  GtkLabel     *preview_subject;
  GtkLabel     *preview_body;
  GtkButton    *remove;
};

G_DEFINE_FINAL_TYPE (GoenTemplateEditor, goen_template_editor, ADW_TYPE_NAVIGATION_PAGE)

/* A template that was removed, for its toast. */
typedef struct {
  GoenLibrary  *library;    /* (owned) */
  GoenTemplate *template;   /* (owned) */
} Removed;

static void
removed_free (Removed *removed)
{
  g_object_unref (removed->library);
  goen_template_free (removed->template);
  g_free (removed);
}

static GoenTemplate *
dup_template (GoenTemplateEditor *self)
{
  GoenTemplate *template = goen_template_copy (self->before);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  if (self->before->name != NULL)
    g_set_str (&template->name, name);
  g_set_str (&template->subject, gtk_editable_get_text (self->subject));
  g_free (template->body);
  template->body = goen_text_row_dup_text (self->body);
  if (template->body == NULL)
    template->body = g_strdup ("");

  return template;
}

/* Showing */

static void
show_preview (GoenTemplateEditor *self)
{
  g_autoptr (GoenTemplate) template = dup_template (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenDraft) draft = NULL;

  if (!goen_draft_template_check (template->subject, &error) || !goen_draft_template_check (template->body, &error))
    {
      adw_banner_set_title (self->complaint, error->message);
      adw_banner_set_revealed (self->complaint, TRUE);
      return;
    }
  adw_banner_set_revealed (self->complaint, FALSE);
  draft = goen_template_dup_preview (template, GOEN_TONE_PEER);
  gtk_label_set_text (self->preview_subject, draft->subject);
  gtk_label_set_text (self->preview_body, draft->body);
}

static void
changed_cb (GoenTemplateEditor *self)
{
  if (self->is_filling)
    return;

  self->is_changed = TRUE;
  show_preview (self);
}

/* Into the text, where its cursor is. */
static void
slot_clicked_cb (GtkButton *button,
                 gpointer   user_data)
{
  GoenTemplateEditor *self = user_data;
  g_autofree char *slot = g_strdup_printf ("{%s}", (const char *) g_object_get_data (G_OBJECT (button), "goen-slot"));

  goen_text_row_insert (self->body, slot);
}

static void
add_slots (GoenTemplateEditor *self)
{
  const char * const *slots = goen_draft_template_list_slots ();

  for (guint i = 0; slots[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("{%s}", slots[i]);
      GtkWidget *button = gtk_button_new_with_label (text);

      gtk_widget_add_css_class (button, "goen-chip");
      gtk_widget_set_tooltip_text (button, goen_draft_template_get_slot_label (slots[i]));
      gtk_widget_set_focus_on_click (button, FALSE);
      g_object_set_data_full (G_OBJECT (button), "goen-slot", g_strdup (slots[i]), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (slot_clicked_cb), self, 0);
      adw_wrap_box_append (self->slots, button);
    }
}

static void
fill (GoenTemplateEditor *self)
{
  const GoenTemplate *template = self->before;
  const char *subject = template->subject;
  const char *body = template->body;
  gboolean is_own = template->name != NULL;

  if (subject == NULL)
    subject = goen_draft_template_get_subject (template->kind, template->tone, template->language);
  if (body == NULL)
    body = goen_draft_template_get_body (template->kind, template->tone, template->language);

  self->is_filling = TRUE;
  gtk_editable_set_text (self->name, is_own ? template->name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->name), is_own);
  gtk_editable_set_text (self->subject, subject);
  goen_text_row_set_text (self->body, body);
  gtk_button_set_label (self->remove, is_own ? _("_Delete Template") : _("_Restore the Built-in Text"));
  gtk_widget_set_visible (GTK_WIDGET (self->remove), template->id != 0);
  self->is_filling = FALSE;
  show_preview (self);
}

/* Leaving */

static void
leave (GoenTemplateEditor *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  self->is_changed = FALSE;
  adw_navigation_page_set_can_pop (ADW_NAVIGATION_PAGE (self), TRUE);
  if (view != NULL)
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

static void
discard_response_cb (GoenTemplateEditor *self,
                     const char         *response)
{
  if (g_str_equal (response, "discard"))
    leave (self);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenTemplateEditor *self = GOEN_TEMPLATE_EDITOR (widget);
  AdwAlertDialog *alert;

  if (!self->is_changed)
    {
      leave (self);
      return;
    }
  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Changes?"), _("What you typed here has not been saved.")));
  adw_alert_dialog_add_responses (alert, "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (discard_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), widget);
}

/* Saving */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenTemplateEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) anchor = goen_follow_get_anchor (GTK_WIDGET (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save", TRUE);
  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (GTK_WIDGET (self), _("The Template Could Not Be Saved"), error);
      return;
    }
  goen_toast_show (anchor, _("Template saved"));
  leave (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenTemplateEditor *self = GOEN_TEMPLATE_EDITOR (widget);
  g_autoptr (GoenTemplate) template = dup_template (self);

  if (!goen_draft_template_check (template->subject, NULL) || !goen_draft_template_check (template->body, NULL))
    {
      show_preview (self);
      return;
    }
  if (template->name != NULL && *template->name == '\0')
    {
      adw_banner_set_title (self->complaint, _("Give the template a name."));
      adw_banner_set_revealed (self->complaint, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  gtk_widget_action_set_enabled (widget, "editor.save", FALSE);
  goen_library_save_template_async (self->library, template, NULL, saved_cb, g_object_ref (self));
}

static void
put_back_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo_remove (GtkWidget *root,
             gpointer   data)
{
  Removed *removed = data;

  goen_library_save_template_async (removed->library, removed->template, NULL, put_back_cb, g_object_ref (root));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenTemplateEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) anchor = goen_follow_get_anchor (GTK_WIDGET (self));
  Removed *removed;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (GTK_WIDGET (self), _("The Template Could Not Be Removed"), error);
      return;
    }
  removed = g_new0 (Removed, 1);
  removed->library = g_object_ref (self->library);
  removed->template = goen_template_copy (self->before);
  removed->template->id = 0;
  goen_toast_show_undo (anchor, self->before->name != NULL ? _("Template deleted") : _("Built-in text restored"),
                        undo_remove, removed, (GDestroyNotify) removed_free);
  leave (self);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenTemplateEditor *self = GOEN_TEMPLATE_EDITOR (widget);

  goen_library_remove_template_async (self->library, self->before->id, NULL, removed_cb, g_object_ref (self));
}

static void
goen_template_editor_dispose (GObject *object)
{
  GoenTemplateEditor *self = GOEN_TEMPLATE_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_TEMPLATE_EDITOR);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_template_editor_parent_class)->dispose (object);
}

static void
goen_template_editor_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_TEMPLATE_EDITOR (object)->before, goen_template_free);

  G_OBJECT_CLASS (goen_template_editor_parent_class)->finalize (object);
}

static void
goen_template_editor_class_init (GoenTemplateEditorClass *klass)
{
  static const guint keys[] = { GDK_KEY_s, GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_template_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_template_editor_finalize;

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "editor.remove", NULL, remove_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.cancel", NULL);

  g_type_ensure (GOEN_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-template-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTemplateEditor, complaint);
  gtk_widget_class_bind_template_child (widget_class, GoenTemplateEditor, name);
  gtk_widget_class_bind_template_child (widget_class, GoenTemplateEditor, subject);
  gtk_widget_class_bind_template_child (widget_class, GoenTemplateEditor, body);
  gtk_widget_class_bind_template_child (widget_class, GoenTemplateEditor, slots);
  gtk_widget_class_bind_template_child (widget_class, GoenTemplateEditor, preview_subject);
  gtk_widget_class_bind_template_child (widget_class, GoenTemplateEditor, preview_body);
  gtk_widget_class_bind_template_child (widget_class, GoenTemplateEditor, remove);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
goen_template_editor_init (GoenTemplateEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_slots (self);
}

/**
 * goen_template_editor_new:
 * @library: the library
 * @template: what is edited; copied. Texts that are %NULL are those of the built-in template
 *
 * Creates a page.
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
goen_template_editor_new (GoenLibrary        *library,
                          const GoenTemplate *template)
{
  GoenTemplateEditor *self = g_object_new (GOEN_TYPE_TEMPLATE_EDITOR, NULL);

  self->library = g_object_ref (library);
  self->before = goen_template_copy (template);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), template->name != NULL && *template->name != '\0' ? template->name : _("Template"));
  fill (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * goen_template_editor_is_changed:
 * @self: a page
 *
 * Tells whether leaving would lose something.
 *
 * Returns: %TRUE when it would
 */
gboolean
goen_template_editor_is_changed (GoenTemplateEditor *self)
{
  return self->is_changed;
}
