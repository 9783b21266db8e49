/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-window-speaking.h"

#include <glib/gi18n-lib.h>

#include "goen-faces.h"
#include "goen-practice.h"
#include "goen-section-table.h"
#include "goen-toast.h"
#include "goen-window.h"

static void
show_pitch (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  GoenWindow *self = GOEN_WINDOW (widget);

  goen_window_leave_welcome (self);
  goen_frame_show_pitch (goen_window_get_frame (self), g_variant_get_int64 (parameter));
}

static void
show_card (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  GoenWindow *self = GOEN_WINDOW (widget);

  goen_window_leave_welcome (self);
  goen_frame_show_card (goen_window_get_frame (self), g_variant_get_string (parameter, NULL));
}

/* Who has no introduction yet is shown where one is written. */
static void
pitches_listed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pitches = goen_library_list_pitches_finish (GOEN_LIBRARY (source), result, &error);

  if (pitches == NULL)
    goen_error_show (widget, _("The introductions could not be read"), error);
  else if (pitches->len > 0)
    goen_practice_present (widget, GOEN_LIBRARY (source), ((const GoenPitch *) pitches->pdata[0])->id, 0);
  else
    gtk_widget_activate_action (widget, "win.show-section", "s", GOEN_SECTION_PITCH);
}

static void
practise (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  GoenLibrary *library = goen_window_get_library (GOEN_WINDOW (widget));
  gint64 id = g_variant_get_int64 (parameter);

  if (id != 0)
    goen_practice_present (widget, library, id, 0);
  else
    goen_library_list_pitches_async (library, NULL, FALSE, NULL, pitches_listed_cb, g_object_ref (widget));
}

static void
show_faces (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  goen_faces_present (widget, goen_window_get_library (GOEN_WINDOW (widget)), g_variant_get_int64 (parameter));
}

/**
 * goen_window_speaking_install:
 * @widget_class: the class of the window
 *
 * Gives the window its actions about introductions, question cards, and names and faces.
 */
void
goen_window_speaking_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-pitch", "x", show_pitch);
  gtk_widget_class_install_action (widget_class, "win.show-card", "s", show_card);
  gtk_widget_class_install_action (widget_class, "win.practise", "x", practise);
  gtk_widget_class_install_action (widget_class, "win.faces", "x", show_faces);
}
