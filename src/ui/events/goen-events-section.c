/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-section.h"

#include "goen-event-page.h"
#include "goen-events-export.h"
#include "goen-events-list.h"
#include "goen-event-trash-dialog.h"

struct _GoenEventsSection
{
  AdwBin parent_instance;

  GoenLibrary *library;      /* (owned) (nullable) */
  gboolean     collapsed;
  gboolean     sidebar_button_visible;
  guint        show_idle;

  AdwNavigationSplitView *split;
  GoenEventsList         *list;
  GoenEventPage          *page;
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_COLLAPSED,
  PROP_SIDEBAR_BUTTON_VISIBLE,
} GoenEventsSectionProperty;

G_DEFINE_FINAL_TYPE (GoenEventsSection, goen_events_section, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_SIDEBAR_BUTTON_VISIBLE + 1];

static void
show_selected (GoenEventsSection *self)
{
  g_clear_handle_id (&self->show_idle, g_source_remove);
  goen_event_page_set_event_id (self->page, goen_events_list_get_selected_id (self->list));
}

static gboolean
show_idle_cb (gpointer user_data)
{
  GoenEventsSection *self = user_data;

  self->show_idle = 0;
  show_selected (self);

  return G_SOURCE_REMOVE;
}

/* The page follows when the list has been painted: an arrow key held down runs through the list, not through the pages of all events. */
static void
selected_id_cb (GoenEventsSection *self)
{
  if (self->show_idle == 0)
    self->show_idle = g_idle_add_full (G_PRIORITY_LOW, show_idle_cb, self, NULL);
}

static void
open_cb (GoenEventsSection *self,
         gint64             id)
{
  show_selected (self);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
saved_cb (GoenEventsSection *self,
          gint64             id)
{
  goen_events_section_show_event (self, id);
}

/* Actions */

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (widget);
  AdwDialog *dialog = goen_event_editor_new (self->library, NULL);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  goen_events_list_focus_search (self->list);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_events_section_show_event (GOEN_EVENTS_SECTION (widget), g_variant_get_int64 (parameter));
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_events_choose_file (widget, GOEN_EVENTS_SECTION (widget)->library);
}

static void
export_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  goen_events_export_present (widget, GOEN_EVENTS_SECTION (widget)->library);
}

static void
trash_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_event_trash_present (widget, GOEN_EVENTS_SECTION (widget)->library);
}

/* Object */

static void
update_actions (GoenEventsSection *self)
{
  gboolean can_write = self->library != NULL && !goen_library_get_is_read_only (self->library);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "events.new", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "events.import", can_write);
}

static void
set_library (GoenEventsSection *self,
             GoenLibrary       *library)
{
  if (library == NULL || self->library != NULL)
    return;

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "notify::is-read-only", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_object_set (self->list, "library", library, NULL);
  g_object_set (self->page, "library", library, NULL);
  update_actions (self);
}

/* Where one pane is seen at a time, what is seen has the keyboard. */
static gboolean
goen_events_section_grab_focus (GtkWidget *widget)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (widget);

  if (self->collapsed && adw_navigation_split_view_get_show_content (self->split))
    return gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
goen_events_section_dispose (GObject *object)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (object);

  g_clear_handle_id (&self->show_idle, g_source_remove);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_events_section_parent_class)->dispose (object);
}

static void
goen_events_section_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (object);

  switch ((GoenEventsSectionProperty) prop_id)
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
set_flag (GoenEventsSection *self,
          gboolean          *flag,
          const GValue      *value,
          GParamSpec        *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
goen_events_section_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (object);

  switch ((GoenEventsSectionProperty) prop_id)
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

static void
goen_events_section_class_init (GoenEventsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = goen_events_section_dispose;
  object_class->get_property = goen_events_section_get_property;
  object_class->set_property = goen_events_section_set_property;
  widget_class->grab_focus = goen_events_section_grab_focus;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_SIDEBAR_BUTTON_VISIBLE] = g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "events.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "events.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "events.show", "x", show_action);
  gtk_widget_class_install_action (widget_class, "events.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "events.export-all", NULL, export_all_action);
  gtk_widget_class_install_action (widget_class, "events.trash", NULL, trash_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "events.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "events.search", NULL);

  g_type_ensure (GOEN_TYPE_EVENTS_LIST);
  g_type_ensure (GOEN_TYPE_EVENT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-events-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventsSection, split);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsSection, list);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsSection, page);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_id_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
}

static void
goen_events_section_init (GoenEventsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_events_section_show_event:
 * @self: the section
 * @id: an event, 0 for none
 *
 * Selects an event in the list, scrolls there and shows its page at the stage that fits the clock.
 *
 * An event that has only just been saved is scrolled to as soon as the list has heard of it.
 */
void
goen_events_section_show_event (GoenEventsSection *self,
                                gint64             id)
{
  g_return_if_fail (GOEN_IS_EVENTS_SECTION (self));

  goen_events_list_select (self->list, id);
  show_selected (self);
  adw_navigation_split_view_set_show_content (self->split, id != 0);
}

/**
 * goen_events_section_show_stage:
 * @self: the section
 * @id: an event
 * @stage: one of its stages
 *
 * Shows a stage of an event.
 */
void
goen_events_section_show_stage (GoenEventsSection *self,
                                gint64             id,
                                GoenStage          stage)
{
  g_return_if_fail (GOEN_IS_EVENTS_SECTION (self));

  goen_events_section_show_event (self, id);
  goen_event_page_show_stage (self->page, stage);
}
