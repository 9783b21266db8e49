/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-section.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-actions.h"
#include "goen-pitch-list.h"
#include "goen-pitch-page.h"

#define FIRST_SECONDS 30

struct _GoenPitchSection
{
  GoenSection parent_instance;

  GoenPitchSpeaker *speaker;      /* (owned) (nullable) */

  AdwNavigationSplitView *split;
  GoenPitchList          *list;
  GoenPitchPage          *page;
};

G_DEFINE_FINAL_TYPE (GoenPitchSection, goen_pitch_section, GOEN_TYPE_SECTION)

static void
show_selected (GoenSection *section)
{
  GoenPitchSection *self = GOEN_PITCH_SECTION (section);

  goen_pitch_page_set_pitch_id (self->page, goen_pitch_list_get_selected_id (self->list));
}

static void
is_empty_cb (GoenPitchSection *self)
{
  goen_pitch_page_set_is_blank (self->page, goen_pitch_list_get_is_empty (self->list));
}

static void
open_cb (GoenPitchSection *self,
         gint64            id)
{
  goen_section_show_selected (GOEN_SECTION (self));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* Actions */

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new_example (FIRST_SECONDS);

  if (pitch->name == NULL)
    pitch->name = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Introduction in %u second", "Introduction in %u seconds", pitch->seconds),
                                   pitch->seconds);
  goen_pitch_add (widget, goen_section_get_library (GOEN_SECTION (widget)), pitch);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenPitchSection *self = GOEN_PITCH_SECTION (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  goen_pitch_list_focus_search (self->list);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_pitch_section_show_pitch (GOEN_PITCH_SECTION (widget), g_variant_get_int64 (parameter));
}

/* Object */

static void
set_can_write (GoenSection *section,
               gboolean     can_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (section), "pitch.new", can_write);
}

static void
set_library (GoenSection *section,
             GoenLibrary *library)
{
  GoenPitchSection *self = GOEN_PITCH_SECTION (section);

  self->speaker = goen_pitch_speaker_new (library, 0);
  goen_pitch_list_set_speaker (self->list, self->speaker);
  goen_pitch_page_set_speaker (self->page, self->speaker);
}

static void
goen_pitch_section_dispose (GObject *object)
{
  GoenPitchSection *self = GOEN_PITCH_SECTION (object);

  g_clear_object (&self->speaker);

  G_OBJECT_CLASS (goen_pitch_section_parent_class)->dispose (object);
}

/* The version that is shown is practised from its list as well. */
static gboolean
practise_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  return gtk_widget_activate_action (GTK_WIDGET (GOEN_PITCH_SECTION (widget)->page), "version.practise", NULL);
}

static void
goen_pitch_section_class_init (GoenPitchSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GoenSectionClass *section_class = GOEN_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_pitch_section_dispose;
  section_class->set_library = set_library;
  section_class->set_can_write = set_can_write;
  section_class->show_selected = show_selected;

  gtk_widget_class_install_action (widget_class, "pitch.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "pitch.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "pitch.show", "x", show_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "pitch.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "pitch.search", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, practise_cb, NULL);

  g_type_ensure (GOEN_TYPE_PITCH_LIST);
  g_type_ensure (GOEN_TYPE_PITCH_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchSection, split);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchSection, list);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchSection, page);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, goen_section_follow_selection);
  gtk_widget_class_bind_template_callback (widget_class, is_empty_cb);
}

static void
goen_pitch_section_init (GoenPitchSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_pitch_section_show_pitch:
 * @self: the section
 * @id: a version, 0 for none
 *
 * Selects a version in the list, and shows its page.
 */
void
goen_pitch_section_show_pitch (GoenPitchSection *self,
                               gint64            id)
{
  g_return_if_fail (GOEN_IS_PITCH_SECTION (self));

  goen_pitch_list_select (self->list, id);
  goen_section_show_selected (GOEN_SECTION (self));
  adw_navigation_split_view_set_show_content (self->split, id != 0);
}
