/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-met-row.h"

#include <glib/gi18n-lib.h>

#include "goen-attendance-words.h"
#include "goen-follow.h"
#include "goen-identify-dialog.h"
#include "goen-library-events.h"
#include "goen-met-undo.h"
#include "goen-toast.h"

struct _GoenMetRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel       *number;
  GtkLabel       *name;
  GtkLabel       *post;
  GtkLabel       *known;
  GtkEditable    *hook;
  GoenLibrary    *library;      /* (owned) */
  GoenAttendance *attendance;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenMetRow, goen_met_row, ADW_TYPE_PREFERENCES_ROW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenMetRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAttendance) saved = goen_library_save_attendance_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL)
    goen_error_show (GTK_WIDGET (self), _("The change could not be saved."), error);
}

static void
save_hook (GoenMetRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->hook)));
  const char *hook = *text != '\0' ? text : NULL;

  if (self->attendance == NULL || g_strcmp0 (self->attendance->hook, hook) == 0)
    return;

  g_set_str (&self->attendance->hook, hook);
  goen_library_save_attendance_async (self->library, self->attendance, NULL, saved_cb, g_object_ref (self));
}

static void
hook_activated_cb (GoenMetRow *self)
{
  save_hook (self);
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
hook_left_cb (GoenMetRow *self)
{
  save_hook (self);
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-person", "x", GOEN_MET_ROW (widget)->attendance->person_id);
}

static void
introduce_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenMetRow *self = GOEN_MET_ROW (widget);

  save_hook (self);
  goen_introduce_present (widget, self->library, self->attendance->person_id, self->attendance->event_id);
}

static void
promise_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GoenMetRow *self = GOEN_MET_ROW (widget);

  goen_promise_present (widget, self->library, self->attendance->person_id, self->attendance->event_id);
}

static void
identified_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GoenMetRow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (GTK_WIDGET (self), _("The change could not be saved."), error);
}

static void
identify_chosen_cb (GoenMetRow *self,
                    gint64      person_id)
{
  goen_library_identify_async (self->library, self->attendance->id, person_id, NULL, identified_cb, g_object_ref (self));
}

static void
identify_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GoenMetRow *self = GOEN_MET_ROW (widget);
  AdwDialog *dialog = goen_identify_dialog_new (self->library, self->attendance);

  save_hook (self);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (identify_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenMetRow *self = GOEN_MET_ROW (widget);

  save_hook (self);
  goen_met_remove (widget, self->library, self->attendance);
}

/* The hook, since it is what one comes here to change. */
static gboolean
goen_met_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_MET_ROW (widget)->hook));
}

static void
goen_met_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_MET_ROW);

  G_OBJECT_CLASS (goen_met_row_parent_class)->dispose (object);
}

static void
goen_met_row_finalize (GObject *object)
{
  GoenMetRow *self = GOEN_MET_ROW (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->attendance, goen_attendance_free);

  G_OBJECT_CLASS (goen_met_row_parent_class)->finalize (object);
}

static void
goen_met_row_class_init (GoenMetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_met_row_dispose;
  object_class->finalize = goen_met_row_finalize;
  widget_class->grab_focus = goen_met_row_grab_focus;

  gtk_widget_class_install_action (widget_class, "met.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "met.introduce", NULL, introduce_action);
  gtk_widget_class_install_action (widget_class, "met.promise", NULL, promise_action);
  gtk_widget_class_install_action (widget_class, "met.identify", NULL, identify_action);
  gtk_widget_class_install_action (widget_class, "met.remove", NULL, remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-met-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenMetRow, number);
  gtk_widget_class_bind_template_child (widget_class, GoenMetRow, name);
  gtk_widget_class_bind_template_child (widget_class, GoenMetRow, post);
  gtk_widget_class_bind_template_child (widget_class, GoenMetRow, known);
  gtk_widget_class_bind_template_child (widget_class, GoenMetRow, hook);
  gtk_widget_class_bind_template_callback (widget_class, hook_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hook_left_cb);
}

static void
goen_met_row_init (GoenMetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_met_row_new:
 * @library: where those met are kept
 *
 * Creates a row.
 *
 * Returns: a new row
 */
GtkWidget *
goen_met_row_new (GoenLibrary *library)
{
  GoenMetRow *self = g_object_new (GOEN_TYPE_MET_ROW, NULL);

  self->library = g_object_ref (library);

  return GTK_WIDGET (self);
}

/**
 * goen_met_row_show:
 * @self: a row
 * @attendance: somebody who was met
 * @number: in which place, counted from 1
 *
 * Shows somebody. What is just being typed about the conversation stays.
 */
void
goen_met_row_show (GoenMetRow           *self,
                   const GoenAttendance *attendance,
                   guint                 number)
{
  g_autofree char *order = goen_attendance_dup_order (number);
  g_autofree char *post = goen_attendance_dup_post (attendance);
  g_autofree char *known = goen_attendance_dup_known (attendance);
  const char *name = goen_attendance_get_name (attendance);
  const char *hook = attendance->hook != NULL ? attendance->hook : "";
  gboolean has_person = attendance->person_id != 0;

  g_clear_pointer (&self->attendance, goen_attendance_free);
  self->attendance = goen_attendance_copy (attendance);
  gtk_label_set_text (self->number, order);
  set_label (self->name, name);
  set_label (self->post, g_strcmp0 (post, name) != 0 ? post : NULL);
  set_label (self->known, known);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  if (!(gtk_widget_get_state_flags (GTK_WIDGET (self->hook)) & GTK_STATE_FLAG_FOCUS_WITHIN) &&
      g_strcmp0 (gtk_editable_get_text (self->hook), hook) != 0)
    gtk_editable_set_text (self->hook, hook);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "met.open", has_person);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "met.introduce", has_person);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "met.promise", has_person);
}

/**
 * goen_met_row_get_id:
 * @self: a row
 *
 * Gets whom the row shows.
 *
 * Returns: the id of the attendance, 0 for nobody yet
 */
gint64
goen_met_row_get_id (GoenMetRow *self)
{
  return self->attendance != NULL ? self->attendance->id : 0;
}
