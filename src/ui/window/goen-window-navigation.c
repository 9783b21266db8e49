/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-window-navigation.h"

#include "goen-section-table.h"
#include "goen-window.h"

static GoenFrame *
get_frame (GtkWidget *widget)
{
  return goen_window_get_frame (GOEN_WINDOW (widget));
}

static void
show_section (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  goen_window_leave_welcome (GOEN_WINDOW (widget));
  goen_frame_show_section (get_frame (widget), g_variant_get_string (parameter, NULL));
}

static void
show_today (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  GoenWindow *self = GOEN_WINDOW (widget);

  if (!goen_window_get_is_empty (self))
    goen_frame_show_section (goen_window_get_frame (self), GOEN_SECTION_TODAY);
}

static void
show_person (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  goen_frame_show_person (get_frame (widget), g_variant_get_int64 (parameter));
}

static void
show_tag (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  goen_frame_show_tag (get_frame (widget), g_variant_get_string (parameter, NULL));
}

static void
show_import (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  goen_frame_show_import (get_frame (widget), g_variant_get_int64 (parameter));
}

static void
show_event (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  goen_frame_show_event (get_frame (widget), g_variant_get_int64 (parameter));
}

static void
show_event_stage (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gint64 id;
  gint32 stage;

  g_variant_get (parameter, "(xi)", &id, &stage);
  goen_frame_show_stage (get_frame (widget), id, CLAMP (stage, GOEN_STAGE_CHOOSE, GOEN_STAGE_REFLECT));
}

static void
search_people (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GoenWindow *self = GOEN_WINDOW (widget);

  goen_frame_show_section (goen_window_get_frame (self), GOEN_SECTION_PEOPLE);
  goen_frame_activate (goen_window_get_frame (self), "search");
}

static void
search (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  goen_frame_activate (get_frame (widget), "search");
}

static void
toggle_sections (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  goen_frame_toggle_sections (get_frame (widget));
}

/**
 * goen_window_navigation_install:
 * @widget_class: the class of the window
 *
 * Gives the window its actions that show something in it.
 */
void
goen_window_navigation_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter_type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.show-section", "s", show_section },
    { "win.show-today", NULL, show_today },
    { "win.show-person", "x", show_person },
    { "win.show-tag", "s", show_tag },
    { "win.show-import", "x", show_import },
    { "win.show-event", "x", show_event },
    { "win.show-event-stage", "(xi)", show_event_stage },
    { "win.search", NULL, search },
    { "win.search-people", NULL, search_people },
    { "win.toggle-sections", NULL, toggle_sections },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type, actions[i].activate);
}
