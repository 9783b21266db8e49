/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-section.h"

#include "goen-event-page.h"
#include "goen-events-export.h"
#include "goen-events-list.h"
#include "goen-event-trash-dialog.h"

struct _GoenEventsSection
{
  GoenSection parent_instance;

  AdwNavigationSplitView *split;
  GoenEventsList         *list;
  GoenEventPage          *page;
};

G_DEFINE_FINAL_TYPE (GoenEventsSection, goen_events_section, GOEN_TYPE_SECTION)

static void
show_selected (GoenSection *section)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (section);

  goen_event_page_set_event_id (self->page, goen_events_list_get_selected_id (self->list));
}

static void
open_cb (GoenEventsSection *self,
         gint64             id)
{
  goen_section_show_selected (GOEN_SECTION (self));
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
  AdwDialog *dialog = goen_event_editor_new (goen_section_get_library (GOEN_SECTION (widget)), NULL);

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
  goen_events_choose_file (widget, goen_section_get_library (GOEN_SECTION (widget)));
}

static void
export_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  goen_events_export_present (widget, goen_section_get_library (GOEN_SECTION (widget)));
}

static void
trash_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_event_trash_present (widget, goen_section_get_library (GOEN_SECTION (widget)));
}

/* Object */

static void
set_can_write (GoenSection *section,
               gboolean     can_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (section), "events.new", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (section), "events.import", can_write);
}

static void
set_library (GoenSection *section,
             GoenLibrary *library)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (section);

  g_object_set (self->list, "library", library, NULL);
  g_object_set (self->page, "library", library, NULL);
}

/* Where one pane is seen at a time, what is seen has the keyboard. */
static gboolean
goen_events_section_grab_focus (GtkWidget *widget)
{
  GoenEventsSection *self = GOEN_EVENTS_SECTION (widget);

  if (goen_section_get_collapsed (GOEN_SECTION (self)) && adw_navigation_split_view_get_show_content (self->split))
    return gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
goen_events_section_class_init (GoenEventsSectionClass *klass)
{
  GoenSectionClass *section_class = GOEN_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->set_library = set_library;
  section_class->set_can_write = set_can_write;
  section_class->show_selected = show_selected;
  widget_class->grab_focus = goen_events_section_grab_focus;

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
  gtk_widget_class_bind_template_callback (widget_class, goen_section_follow_selection);
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
  goen_section_show_selected (GOEN_SECTION (self));
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
