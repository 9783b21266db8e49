/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-met-undo.h"

#include <glib/gi18n-lib.h>

#include "goen-library-events.h"
#include "goen-toast.h"

typedef struct {
  GtkWidget      *widget;       /* (owned): over which window errors are shown */
  GoenLibrary    *library;      /* (owned) */
  GoenAttendance *attendance;   /* (owned): as it was */
} Removal;

static Removal *
removal_new (GtkWidget            *widget,
             GoenLibrary          *library,
             const GoenAttendance *attendance)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->widget = g_object_ref (widget);
  removal->library = g_object_ref (library);
  removal->attendance = goen_attendance_copy (attendance);

  return removal;
}

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->widget);
  g_object_unref (removal->library);
  goen_attendance_free (removal->attendance);
  g_free (removal);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
show_problem (Removal      *removal,
              const GError *error)
{
  goen_error_show (removal->widget, _("This could not be undone."), error);
}

static void
identified_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Removal) removal = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    show_problem (removal, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Removal) removal = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAttendance) saved = goen_library_save_attendance_finish (GOEN_LIBRARY (source), result, &error);
  gint64 person_id = removal->attendance->person_id;

  if (saved == NULL)
    {
      show_problem (removal, error);
      return;
    }

  /* Somebody who was known before may have been chosen by hand; the name alone does not find them. */
  if (removal->attendance->first_met == 0 || person_id == 0 || saved->person_id == person_id)
    return;

  goen_library_identify_async (removal->library, saved->id, person_id, NULL, identified_cb, g_steal_pointer (&removal));
}

/* The place among those met, and what capturing does not know of. */
static void
restore_rest (Removal      *removal,    /* (transfer full) */
              GoenCaptured *captured,
              GError       *error)
{
  g_autoptr (Removal) owned = removal;
  GoenAttendance *attendance;

  if (captured == NULL)
    {
      show_problem (removal, error);
      return;
    }

  attendance = captured->attendance;
  attendance->position = removal->attendance->position;
  attendance->is_wanted = removal->attendance->is_wanted;
  attendance->is_completed = removal->attendance->is_completed;
  g_set_str (&attendance->hook, removal->attendance->hook);
  g_set_str (&attendance->note, removal->attendance->note);
  g_set_str (&attendance->introduce_to, removal->attendance->introduce_to);
  goen_library_save_attendance_async (removal->library, attendance, NULL, saved_cb, g_steal_pointer (&owned));
}

static void
captured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCaptured) captured = goen_library_capture_finish (GOEN_LIBRARY (source), result, &error);

  restore_rest (user_data, captured, error);
}

static void
met_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCaptured) captured = goen_library_meet_finish (GOEN_LIBRARY (source), result, &error);

  restore_rest (user_data, captured, error);
}

static void
undo (GtkWidget *root,
      gpointer   data)
{
  const Removal *removal = data;
  const GoenAttendance *attendance = removal->attendance;
  Removal *copy = removal_new (root, removal->library, attendance);
  g_autoptr (GoenCaptureLine) line = NULL;

  /* Who was on the list of participants is still there. */
  if (attendance->is_expected)
    {
      goen_library_meet_async (removal->library, attendance->id, NULL, met_cb, copy);
      return;
    }

  line = goen_capture_line_new (attendance->name != NULL ? attendance->name : attendance->person_name,
                                attendance->company != NULL ? attendance->company : attendance->person_company,
                                attendance->hook);
  goen_library_capture_async (removal->library, attendance->event_id, line, NULL, captured_cb, copy);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Removal) removal = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  GtkWidget *widget = removal->widget;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (widget, _("The change could not be saved."), error);
      return;
    }

  /* Translators: %s is the name of a person. */
  message = g_strdup_printf (_("%s was removed from those met"), goen_attendance_get_name (removal->attendance));
  goen_toast_show_undo (widget, message, undo, g_steal_pointer (&removal), removal_free);
}

/**
 * goen_met_remove:
 * @widget: any widget of the window
 * @library: where those met are kept
 * @attendance: who was not met after all
 *
 * Takes back that somebody was met, with everything that came of it, and offers to undo that.
 */
void
goen_met_remove (GtkWidget            *widget,
                 GoenLibrary          *library,
                 const GoenAttendance *attendance)
{
  /* The row goes as soon as its attendance does; the window or dialog around it stays. */
  GtkWidget *place = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  Removal *removal;

  if (place == NULL)
    place = GTK_WIDGET (gtk_widget_get_root (widget));
  removal = removal_new (place != NULL ? place : widget, library, attendance);
  goen_library_remove_attendances_async (library, &attendance->id, 1, TRUE, NULL, removed_cb, removal);
}
