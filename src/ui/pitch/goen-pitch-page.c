/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-page.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-actions.h"
#include "goen-pitch-builder.h"
#include "goen-pitch-version-dialog.h"
#include "goen-practice.h"
#include "goen-toast.h"

/* A page that comes at once must not blink. */
#define SPINNER_DELAY_MS 200

struct _GoenPitchPage
{
  AdwNavigationPage parent_instance;

  GoenPitchSpeaker  *speaker;     /* (owned) (nullable) */
  GoenPitchDocument *document;    /* (owned) (nullable) */
  gint64             pitch_id;
  gboolean           is_blank;
  guint              spinner_id;

  GtkWidget         *menu_button;
  GtkStack          *stack;
  AdwStatusPage     *failed_status;
  GoenPitchBuilder  *builder;
};

G_DEFINE_FINAL_TYPE (GoenPitchPage, goen_pitch_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *const write_actions[] = { "version.new-version", "version.duplicate", "version.rename", "version.delete" };

static GoenPitch *
get_record (GoenPitchPage *self)
{
  return self->document != NULL ? goen_pitch_document_get_record (self->document) : NULL;
}

static GoenLibrary *
get_library (GoenPitchPage *self)
{
  return self->speaker != NULL ? goen_pitch_speaker_get_library (self->speaker) : NULL;
}

/* Showing */

static void
update_actions (GoenPitchPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_version = get_record (self) != NULL &&
                        g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "version") == 0;
  gboolean can_write = self->speaker != NULL && !goen_library_get_is_read_only (get_library (self));
  /* The shortcuts are the window's, where the pages of other sections have theirs too. */
  gboolean is_here = gtk_widget_get_mapped (widget);

  gtk_widget_set_visible (self->menu_button, is_version);
  for (guint i = 0; i < G_N_ELEMENTS (write_actions); i++)
    gtk_widget_action_set_enabled (widget, write_actions[i], is_version && can_write);
  gtk_widget_action_set_enabled (widget, "version.practise", is_version && is_here);
  gtk_widget_action_set_enabled (widget, "version.restore", can_write);
}

static void
show_state (GoenPitchPage *self,
            const char    *state)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, state);
  update_actions (self);
}

static void
show_title (GoenPitchPage *self)
{
  const GoenPitch *pitch = get_record (self);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), pitch != NULL && pitch->name != NULL ? pitch->name : _("Introduction"));
}

static void
show_nothing (GoenPitchPage *self)
{
  if (self->pitch_id == 0)
    show_state (self, self->is_blank ? "blank" : "empty");
}

/* The document */

static void
loaded_cb (GoenPitchPage *self)
{
  show_title (self);
  if (!goen_pitch_document_is_gone (self->document))
    show_state (self, "version");
}

static void
merged_cb (GoenPitchPage *self)
{
  goen_toast_show (GTK_WIDGET (self), _("This version was also changed elsewhere. Where both changed the same, your text stays."));
}

static void
gone_cb (GoenPitchPage *self)
{
  show_state (self, "gone");
}

static void present_practice (GoenPitchPage *self);

static void
failed_cb (GoenPitchPage *self,
           const char    *sentence)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, sentence);
  g_autofree char *text = g_markup_escape_text (sentence, -1);

  /* What could not be saved is not practised later, when nobody asks for it any more. */
  g_signal_handlers_disconnect_by_func (self->document, present_practice, self);
  if (get_record (self) != NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("Your Introduction Could Not Be Saved"), error);
      return;
    }

  adw_status_page_set_description (self->failed_status, text);
  show_state (self, "failed");
}

static void
leave (GoenPitchPage *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->document == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->document, self);
  goen_pitch_document_flush (self->document);
  goen_pitch_builder_set_document (self->builder, NULL, NULL);
  g_clear_object (&self->document);
}

static void
spinner_cb (gpointer user_data)
{
  GoenPitchPage *self = user_data;

  self->spinner_id = 0;
  show_state (self, "loading");
}

static void
load (GoenPitchPage *self)
{
  leave (self);
  show_title (self);
  if (self->speaker == NULL || self->pitch_id == 0)
    {
      show_nothing (self);
      return;
    }

  self->document = goen_pitch_document_new (get_library (self), self->pitch_id);
  g_signal_connect_object (self->document, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "touched", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->spinner_id = g_timeout_add_once (SPINNER_DELAY_MS, spinner_cb, self);
  goen_pitch_builder_set_document (self->builder, self->document, self->speaker);
  /* The one before is still shown for a moment. */
  update_actions (self);
}

/* Actions */

static void
present_practice (GoenPitchPage *self)
{
  g_signal_handlers_disconnect_by_func (self->document, present_practice, self);
  goen_practice_present (GTK_WIDGET (self), get_library (self), self->pitch_id, goen_pitch_speaker_get_event_id (self->speaker));
}

/* Practice reads the version from the file: what was typed last must be there. */
static void
practise (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  GoenPitchPage *self = GOEN_PITCH_PAGE (widget);

  g_signal_handlers_disconnect_by_func (self->document, present_practice, self);
  goen_pitch_document_flush (self->document);
  if (goen_pitch_document_is_writing (self->document))
    g_signal_connect_object (self->document, "written", G_CALLBACK (present_practice), self, G_CONNECT_SWAPPED);
  else
    present_practice (self);
}

static void
new_version (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenPitchPage *self = GOEN_PITCH_PAGE (widget);

  goen_pitch_document_flush (self->document);
  goen_pitch_version_present (widget, self->speaker, get_record (self));
}

static void
duplicate (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  GoenPitchPage *self = GOEN_PITCH_PAGE (widget);
  g_autoptr (GoenPitch) again = goen_pitch_dup_again (get_record (self));

  goen_pitch_document_flush (self->document);
  goen_pitch_add (widget, get_library (self), again);
}

static void
rename_version (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  goen_pitch_builder_edit_head (GOEN_PITCH_PAGE (widget)->builder);
}

static void
trash (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  GoenPitchPage *self = GOEN_PITCH_PAGE (widget);

  goen_pitch_document_flush (self->document);
  goen_pitch_trash (widget, get_library (self), self->pitch_id, get_record (self)->name);
}

static void
restore (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  GoenPitchPage *self = GOEN_PITCH_PAGE (widget);

  goen_pitch_restore (widget, get_library (self), self->pitch_id);
}

static void
reload (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  load (GOEN_PITCH_PAGE (widget));
}

/* Object */

static void
goen_pitch_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (goen_pitch_page_parent_class)->map (widget);
  update_actions (GOEN_PITCH_PAGE (widget));
}

static void
goen_pitch_page_unmap (GtkWidget *widget)
{
  GoenPitchPage *self = GOEN_PITCH_PAGE (widget);

  GTK_WIDGET_CLASS (goen_pitch_page_parent_class)->unmap (widget);
  update_actions (self);
  if (self->document != NULL)
    goen_pitch_document_flush (self->document);
}

static void
goen_pitch_page_dispose (GObject *object)
{
  GoenPitchPage *self = GOEN_PITCH_PAGE (object);

  if (self->builder != NULL)
    leave (self);
  g_clear_object (&self->speaker);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PITCH_PAGE);

  G_OBJECT_CLASS (goen_pitch_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "version.practise", NULL, practise);
  gtk_widget_class_install_action (widget_class, "version.new-version", NULL, new_version);
  gtk_widget_class_install_action (widget_class, "version.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "version.rename", NULL, rename_version);
  gtk_widget_class_install_action (widget_class, "version.delete", NULL, trash);
  gtk_widget_class_install_action (widget_class, "version.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "version.reload", NULL, reload);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "version.practise", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "version.rename", NULL);
}

static void
goen_pitch_page_class_init (GoenPitchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_pitch_page_dispose;
  widget_class->map = goen_pitch_page_map;
  widget_class->unmap = goen_pitch_page_unmap;
  install_actions (widget_class);

  g_type_ensure (GOEN_TYPE_PITCH_BUILDER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchPage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchPage, builder);
}

static void
goen_pitch_page_init (GoenPitchPage *self)
{
  self->is_blank = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_nothing (self);
}

/**
 * goen_pitch_page_set_speaker:
 * @self: a page
 * @speaker: who speaks, which also says in which library; once
 *
 * Gives the page what it measures with.
 */
void
goen_pitch_page_set_speaker (GoenPitchPage    *self,
                             GoenPitchSpeaker *speaker)
{
  g_return_if_fail (GOEN_IS_PITCH_PAGE (self));
  g_return_if_fail (self->speaker == NULL);

  self->speaker = g_object_ref (speaker);
  g_signal_connect_object (get_library (self), "notify::is-read-only", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  load (self);
}

/**
 * goen_pitch_page_set_pitch_id:
 * @self: a page
 * @id: a version, 0 for none
 *
 * Shows another version. What was changed of the one before is written.
 */
void
goen_pitch_page_set_pitch_id (GoenPitchPage *self,
                              gint64         id)
{
  g_return_if_fail (GOEN_IS_PITCH_PAGE (self));

  if (self->pitch_id == id)
    return;

  self->pitch_id = id;
  load (self);
}

/**
 * goen_pitch_page_set_is_blank:
 * @self: a page
 * @is_blank: whether the list has nothing to choose from
 *
 * Says whether a page without a version asks to choose one.
 */
void
goen_pitch_page_set_is_blank (GoenPitchPage *self,
                              gboolean       is_blank)
{
  g_return_if_fail (GOEN_IS_PITCH_PAGE (self));

  self->is_blank = is_blank;
  show_nothing (self);
}
