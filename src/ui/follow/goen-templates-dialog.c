/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-draft-choices.h"
#include "goen-follow-private.h"
#include "goen-template-editor.h"
#include "goen-toast.h"

#define GOEN_TYPE_TEMPLATES_DIALOG (goen_templates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenTemplatesDialog, goen_templates_dialog, GOEN, TEMPLATES_DIALOG, AdwDialog)

/* The templates of one kind and language: the built-in ones by tone, and those that the user added. */
struct _GoenTemplatesDialog
{
  AdwDialog parent_instance;

  GoenLibrary       *library;       /* (owned) */
  GPtrArray         *templates;     /* (owned) (nullable): GoenTemplate, all of the user */

  AdwNavigationView *view;
  GtkDropDown       *kind;
  GtkDropDown       *language;
  GtkListBox        *standard;
  GtkListBox        *own;
};

G_DEFINE_FINAL_TYPE (GoenTemplatesDialog, goen_templates_dialog, ADW_TYPE_DIALOG)

static const char *const languages[] = { "ja", "en" };

static GoenFollowUpKind
get_kind (GoenTemplatesDialog *self)
{
  return GOEN_FOLLOW_UP_THANKS + gtk_drop_down_get_selected (self->kind);
}

static const char *
get_language (GoenTemplatesDialog *self)
{
  return languages[MIN (gtk_drop_down_get_selected (self->language), G_N_ELEMENTS (languages) - 1)];
}

/* Listing */

static const GoenTemplate *
find_changed (GoenTemplatesDialog *self,
              GoenTone             tone)
{
  for (guint i = 0; self->templates != NULL && i < self->templates->len; i++)
    {
      const GoenTemplate *template = self->templates->pdata[i];

      if (template->name == NULL && template->kind == get_kind (self) && template->tone == tone &&
          g_strcmp0 (template->language, get_language (self)) == 0)
        return template;
    }

  return NULL;
}

static GoenTemplate *
make_template (GoenTemplatesDialog *self,
               GoenTone             tone)
{
  GoenTemplate *template = goen_template_new ();

  template->kind = get_kind (self);
  template->tone = tone;
  g_set_str (&template->language, get_language (self));

  return template;
}

static void
open_template (GoenTemplatesDialog *self,
               const GoenTemplate  *template)
{
  adw_navigation_view_push (self->view, goen_template_editor_new (self->library, template));
}

static void
row_activated_cb (GoenTemplatesDialog *self,
                  GtkListBoxRow       *row)
{
  const GoenTemplate *template = g_object_get_data (G_OBJECT (row), "goen-template");

  open_template (self, template);
}

/* Takes @template. */
static void
add_row (GoenTemplatesDialog *self,
         GtkListBox          *list,
         const char          *title,
         const char          *subtitle,
         GoenTemplate        *template)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "goen-template", template, (GDestroyNotify) goen_template_free);
  gtk_list_box_append (list, row);
}

static void
show_standard (GoenTemplatesDialog *self)
{
  gtk_list_box_remove_all (self->standard);
  for (GoenTone tone = GOEN_TONE_CLIENT; tone < GOEN_N_TONES; tone++)
    {
      const GoenTemplate *changed = find_changed (self, tone);

      add_row (self, self->standard, goen_tone_get_label (tone), changed != NULL ? _("Changed by you") : NULL,
               changed != NULL ? goen_template_copy (changed) : make_template (self, tone));
    }
}

static void
show_own (GoenTemplatesDialog *self)
{
  gtk_list_box_remove_all (self->own);
  for (guint i = 0; self->templates != NULL && i < self->templates->len; i++)
    {
      const GoenTemplate *template = self->templates->pdata[i];

      if (template->name == NULL || template->kind != get_kind (self) || g_strcmp0 (template->language, get_language (self)) != 0)
        continue;
      add_row (self, self->own, template->name, template->tone != 0 ? goen_tone_get_label (template->tone) : _("For every tone"),
               goen_template_copy (template));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->own), gtk_list_box_get_row_at_index (self->own, 0) != NULL);
}

static void
show (GoenTemplatesDialog *self)
{
  show_standard (self);
  show_own (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenTemplatesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) templates = goen_library_list_templates_finish (GOEN_LIBRARY (source), result, &error);

  if (templates == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("The Templates Could Not Be Read"), error);
      return;
    }
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  self->templates = g_steal_pointer (&templates);
  if (self->standard != NULL)
    show (self);
}

static void
load (GoenTemplatesDialog *self)
{
  goen_library_list_templates_async (self->library, NULL, listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenTemplatesDialog *self,
                    GoenChangeSet       *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_TEMPLATE))
    load (self);
}

/* A new one begins as the built-in text. */
static void
new_clicked_cb (GoenTemplatesDialog *self)
{
  g_autoptr (GoenTemplate) template = make_template (self, 0);

  g_set_str (&template->name, "");
  g_set_str (&template->subject, goen_draft_template_get_subject (template->kind, GOEN_TONE_PEER, template->language));
  g_set_str (&template->body, goen_draft_template_get_body (template->kind, GOEN_TONE_PEER, template->language));
  open_template (self, template);
}

/* A page with changes asks before it goes. */
static void
close_attempt_cb (GoenTemplatesDialog *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);

  if (GOEN_IS_TEMPLATE_EDITOR (page) && goen_template_editor_is_changed (GOEN_TEMPLATE_EDITOR (page)))
    gtk_widget_activate_action (GTK_WIDGET (page), "editor.cancel", NULL);
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
goen_templates_dialog_dispose (GObject *object)
{
  GoenTemplatesDialog *self = GOEN_TEMPLATES_DIALOG (object);

  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  self->standard = NULL;
  self->own = NULL;
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_templates_dialog_parent_class)->dispose (object);
}

static void
goen_templates_dialog_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_TEMPLATES_DIALOG (object)->templates, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_templates_dialog_parent_class)->finalize (object);
}

static void
goen_templates_dialog_class_init (GoenTemplatesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_templates_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_templates_dialog_finalize;
}

/* Building */

static GtkWidget *
make_choices (GoenTemplatesDialog *self)
{
  const char *language_labels[] = { C_("language of a draft", "Japanese"), C_("language of a draft", "English"), NULL };
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (language_labels);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (GoenFollowUpKind kind = GOEN_FOLLOW_UP_THANKS; kind <= GOEN_FOLLOW_UP_AGAIN; kind++)
    gtk_string_list_append (kinds, goen_follow_up_kind_get_label (kind));
  self->kind = goen_drop_down_new (_("Kind"));
  self->language = goen_drop_down_new (_("Language"));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language, g_str_equal (goen_draft_get_locale_language (), "ja") ? 0 : 1);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->language));

  return box;
}

static GtkListBox *
add_group (GoenTemplatesDialog *self,
           GtkWidget           *box,
           const char          *title,
           GtkWidget           *suffix)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), suffix);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  gtk_box_append (GTK_BOX (box), group);

  return GTK_LIST_BOX (list);
}

static GtkWidget *
make_list (GoenTemplatesDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_New Template…"));

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_object (add, "clicked", G_CALLBACK (new_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_choices (self));
  self->standard = add_group (self, box, C_("templates", "Standard"), NULL);
  self->own = add_group (self, box, C_("templates", "My Own"), add);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  return scroller;
}

static void
goen_templates_dialog_init (GoenTemplatesDialog *self)
{
  GtkWidget *toolbar_view = adw_toolbar_view_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view), make_list (self));
  adw_navigation_view_add (self->view, adw_navigation_page_new (toolbar_view, _("Templates")));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (self->view));
  adw_dialog_set_title (ADW_DIALOG (self), _("Templates"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 600);
  adw_dialog_set_content_height (ADW_DIALOG (self), 680);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  adw_dialog_set_child (ADW_DIALOG (self), overlay);
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/**
 * goen_templates_present:
 * @parent: a widget of the window
 * @library: the library
 *
 * Shows the templates, to change them and to add others.
 */
void
goen_templates_present (GtkWidget   *parent,
                        GoenLibrary *library)
{
  GoenTemplatesDialog *self;
  g_autoptr (GtkWidget) anchor = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  anchor = goen_follow_get_anchor (parent);
  self = g_object_new (GOEN_TYPE_TEMPLATES_DIALOG, NULL);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  adw_dialog_present (ADW_DIALOG (self), anchor);
}
