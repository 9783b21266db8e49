/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-window-dialogs.h"

#include <glib/gi18n-lib.h>

#include "goen-cards-print.h"
#include "goen-duplicates-dialog.h"
#include "goen-events-section.h"
#include "goen-follow.h"
#include "goen-person-editor.h"
#include "goen-quick-find.h"
#include "goen-readings-dialog.h"
#include "goen-toast.h"
#include "goen-transfer.h"
#include "goen-window.h"

static GoenLibrary *
get_library (GtkWidget *widget)
{
  return goen_window_get_library (GOEN_WINDOW (widget));
}

static void
person_saved_cb (GoenWindow *self,
                 gint64      id)
{
  goen_frame_show_person (goen_window_get_frame (self), id);
}

static void
event_saved_cb (GoenWindow *self,
                gint64      id)
{
  goen_frame_show_event (goen_window_get_frame (self), id);
}

static void
new_person (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  GoenWindow *self = GOEN_WINDOW (widget);
  AdwDialog *dialog = goen_quick_add_new (goen_window_get_library (self));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (person_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
new_event (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  GoenWindow *self = GOEN_WINDOW (widget);
  AdwDialog *dialog = goen_event_editor_new (goen_window_get_library (self), NULL);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (event_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
new_here (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  GoenWindow *self = GOEN_WINDOW (widget);

  if (goen_window_get_is_empty (self))
    new_person (widget, action_name, parameter);
  else
    goen_frame_activate (goen_window_get_frame (self), "new");
}

static void
export_query_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleResult) people = goen_library_query_finish (GOEN_LIBRARY (source), result, &error);

  if (people == NULL)
    goen_error_show (widget, _("The people could not be read."), error);
  else
    goen_export_present (widget, GOEN_LIBRARY (source), (const gint64 *) people->ids->data, people->ids->len);
}

static void
export_all (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  query->sort = GOEN_PEOPLE_BY_READING;
  goen_library_query_async (get_library (widget), query, 0, NULL, export_query_cb, g_object_ref (widget));
}

static void
import (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  goen_import_choose_files (widget, get_library (widget));
}

static void
show_import_history (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  goen_import_history_present (widget, get_library (widget));
}

static void
show_trash (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  goen_trash_present (widget, get_library (widget));
}

static void
find_duplicates (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  goen_duplicates_present (widget, get_library (widget));
}

static void
complete_readings (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  goen_readings_present (widget, get_library (widget));
}

static void
quick_find (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  adw_dialog_present (goen_quick_find_new (get_library (widget)), widget);
}

static void
capture (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  goen_capture_present (widget, get_library (widget));
}

static void
show_profile (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  goen_profile_present (widget, get_library (widget));
}

static void
show_templates (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  goen_templates_present (widget, get_library (widget));
}

/* People, or nobody for those of a CSV file. */
static void
print_cards (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (parameter, &n, sizeof (gint64));

  goen_cards_team_present (widget, get_library (widget), n > 0 ? ids : NULL, (guint) n);
}

/* People, or nobody for everybody. */
static void
print_people (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (parameter, &n, sizeof (gint64));

  goen_people_press_present (widget, get_library (widget), n > 0 ? ids : NULL, (guint) n);
}

/**
 * goen_window_dialogs_install:
 * @widget_class: the class of the window
 *
 * Gives the window its actions that open a dialog.
 */
void
goen_window_dialogs_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.new", new_here },
    { "win.new-person", new_person },
    { "win.new-event", new_event },
    { "win.capture", capture },
    { "win.import", import },
    { "win.import-history", show_import_history },
    { "win.export-all", export_all },
    { "win.trash", show_trash },
    { "win.find-duplicates", find_duplicates },
    { "win.complete-readings", complete_readings },
    { "win.profile", show_profile },
    { "win.templates", show_templates },
    { "win.quick-find", quick_find },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_action (widget_class, "win.print-cards", "ax", print_cards);
  gtk_widget_class_install_action (widget_class, "win.print-people", "ax", print_people);
}
