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
  AdwBin parent_instance;

  GoenLibrary      *library;      /* (owned) (nullable) */
  GoenPitchSpeaker *speaker;      /* (owned) (nullable) */
  gboolean          collapsed;
  gboolean          sidebar_button_visible;
  guint             show_idle;

  AdwNavigationSplitView *split;
  GoenPitchList          *list;
  GoenPitchPage          *page;
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_COLLAPSED,
  PROP_SIDEBAR_BUTTON_VISIBLE,
} GoenPitchSectionProperty;

G_DEFINE_FINAL_TYPE (GoenPitchSection, goen_pitch_section, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_SIDEBAR_BUTTON_VISIBLE + 1];

static void
show_selected (GoenPitchSection *self)
{
  g_clear_handle_id (&self->show_idle, g_source_remove);
  goen_pitch_page_set_pitch_id (self->page, goen_pitch_list_get_selected_id (self->list));
}

static gboolean
show_idle_cb (gpointer user_data)
{
  GoenPitchSection *self = user_data;

  self->show_idle = 0;
  show_selected (self);

  return G_SOURCE_REMOVE;
}

/* The page follows when the list has been painted: an arrow key held down runs through the list, not through the pages. */
static void
selected_id_cb (GoenPitchSection *self)
{
  if (self->show_idle == 0)
    self->show_idle = g_idle_add_full (G_PRIORITY_LOW, show_idle_cb, self, NULL);
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
  show_selected (self);
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
  goen_pitch_add (widget, GOEN_PITCH_SECTION (widget)->library, pitch);
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
update_actions (GoenPitchSection *self)
{
  gboolean can_write = self->library != NULL && !goen_library_get_is_read_only (self->library);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pitch.new", can_write);
}

static void
set_library (GoenPitchSection *self,
             GoenLibrary      *library)
{
  if (library == NULL || self->library != NULL)
    return;

  self->library = g_object_ref (library);
  self->speaker = goen_pitch_speaker_new (library, 0);
  g_signal_connect_object (library, "notify::is-read-only", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  goen_pitch_list_set_speaker (self->list, self->speaker);
  goen_pitch_page_set_speaker (self->page, self->speaker);
  update_actions (self);
}

static void
goen_pitch_section_dispose (GObject *object)
{
  GoenPitchSection *self = GOEN_PITCH_SECTION (object);

  g_clear_handle_id (&self->show_idle, g_source_remove);
  g_clear_object (&self->speaker);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_pitch_section_parent_class)->dispose (object);
}

static void
goen_pitch_section_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GoenPitchSection *self = GOEN_PITCH_SECTION (object);

  switch ((GoenPitchSectionProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      g_value_set_boolean (value, self->sidebar_button_visible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (GoenPitchSection *self,
          gboolean         *flag,
          const GValue     *value,
          GParamSpec       *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
goen_pitch_section_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GoenPitchSection *self = GOEN_PITCH_SECTION (object);

  switch ((GoenPitchSectionProperty) prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;
    case PROP_COLLAPSED:
      set_flag (self, &self->collapsed, value, pspec);
      break;
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      set_flag (self, &self->sidebar_button_visible, value, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = goen_pitch_section_dispose;
  object_class->get_property = goen_pitch_section_get_property;
  object_class->set_property = goen_pitch_section_set_property;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_SIDEBAR_BUTTON_VISIBLE] = g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

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
  gtk_widget_class_bind_template_callback (widget_class, selected_id_cb);
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
  show_selected (self);
  adw_navigation_split_view_set_show_content (self->split, id != 0);
}
