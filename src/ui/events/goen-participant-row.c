/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-participant-row.h"

#include <glib/gi18n-lib.h>

#include "goen-attendance-words.h"
#include "goen-library-events.h"
#include "goen-toast.h"

struct _GoenParticipantRow
{
  AdwActionRow parent_instance;

  GtkToggleButton *star;
  GoenLibrary     *library;      /* (owned) */
  GoenAttendance  *attendance;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenParticipantRow, goen_participant_row, ADW_TYPE_ACTION_ROW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenParticipantRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAttendance) saved = goen_library_save_attendance_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL)
    goen_error_show (GTK_WIDGET (self), _("The change could not be saved."), error);
}

static void
save (GoenParticipantRow *self)
{
  goen_library_save_attendance_async (self->library, self->attendance, NULL, saved_cb, g_object_ref (self));
}

static void
show_star (GoenParticipantRow *self)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->star),
                            self->attendance->is_wanted ? "starred-symbolic" : "non-starred-symbolic");
}

static void
star_toggled_cb (GoenParticipantRow *self)
{
  self->attendance->is_wanted = gtk_toggle_button_get_active (self->star);
  show_star (self);
  save (self);
}

static void
show_words (GoenParticipantRow *self)
{
  g_autofree char *post = goen_attendance_dup_post (self->attendance);
  g_autofree char *known = goen_attendance_dup_known (self->attendance);
  g_autofree char *introduce = NULL;
  g_autoptr (GString) subtitle = g_string_new (post);
  const char *more[2];

  if (self->attendance->introduce_to != NULL)
    /* Translators: %s is to whom I want to introduce this person. */
    introduce = g_strdup_printf (_("Introduce to %s"), self->attendance->introduce_to);
  more[0] = known;
  more[1] = introduce;
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i] != NULL)
      g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? "\n" : "", more[i]);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), goen_attendance_get_name (self->attendance));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle->str);
}

static void
introduce_response_cb (GoenParticipantRow *self,
                       const char         *response,
                       AdwAlertDialog     *dialog)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (!g_str_equal (response, "save"))
    return;

  g_set_str (&self->attendance->introduce_to, *text != '\0' ? text : NULL);
  show_words (self);
  save (self);
}

static void
introduce_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenParticipantRow *self = GOEN_PARTICIPANT_ROW (widget);
  /* Translators: %s is the name of somebody on a list of participants. */
  g_autofree char *body = g_strdup_printf (_("To whom do you want to introduce %s?"), goen_attendance_get_name (self->attendance));
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Introduce"), body));
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), self->attendance->introduce_to ?: "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, body, -1);
  adw_alert_dialog_set_extra_child (dialog, entry);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (introduce_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (dialog), entry);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenParticipantRow *self = GOEN_PARTICIPANT_ROW (widget);

  if (self->attendance->person_id != 0)
    gtk_widget_activate_action (widget, "win.show-person", "x", self->attendance->person_id);
}

static void
activated_cb (GoenParticipantRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "participant.open", NULL);
}

typedef struct {
  GoenLibrary    *library;
  GoenAttendance *attendance;
} Removed;

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_object_unref (removed->library);
  goen_attendance_free (removed->attendance);
  g_free (removed);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAttendance) saved = goen_library_save_attendance_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL)
    goen_error_show (root, _("This could not be undone."), error);
}

static void
restore (GtkWidget *root,
         gpointer   data)
{
  Removed *removed = data;

  removed->attendance->id = 0;
  goen_library_save_attendance_async (removed->library, removed->attendance, NULL, restored_cb, g_object_ref (root));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenParticipantRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  Removed *removed;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (GTK_WIDGET (self), _("The change could not be saved."), error);
      return;
    }

  removed = g_new0 (Removed, 1);
  removed->library = g_object_ref (self->library);
  removed->attendance = goen_attendance_copy (self->attendance);
  /* Translators: %s is the name of a person. */
  message = g_strdup_printf (_("%s was removed from the list"), goen_attendance_get_name (self->attendance));
  goen_toast_show_undo (GTK_WIDGET (self), message, restore, removed, removed_free);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenParticipantRow *self = GOEN_PARTICIPANT_ROW (widget);

  goen_library_remove_attendances_async (self->library, &self->attendance->id, 1, FALSE, NULL, removed_cb, g_object_ref (self));
}

static void
goen_participant_row_finalize (GObject *object)
{
  GoenParticipantRow *self = GOEN_PARTICIPANT_ROW (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->attendance, goen_attendance_free);

  G_OBJECT_CLASS (goen_participant_row_parent_class)->finalize (object);
}

static void
goen_participant_row_class_init (GoenParticipantRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = goen_participant_row_finalize;
  gtk_widget_class_install_action (widget_class, "participant.introduce", NULL, introduce_action);
  gtk_widget_class_install_action (widget_class, "participant.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "participant.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "participant.remove", NULL);
}

static GMenuModel *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Introduce To…"), "participant.introduce");
  g_menu_append (menu, _("_Open Contact"), "participant.open");
  g_menu_append (menu, _("_Remove From the List"), "participant.remove");

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
goen_participant_row_init (GoenParticipantRow *self)
{
  AdwActionRow *row = ADW_ACTION_ROW (self);
  GtkWidget *menu_button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->star = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), _("Want to meet"));
  gtk_widget_add_css_class (GTK_WIDGET (self->star), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->star), GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (row, GTK_WIDGET (self->star));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu_button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), menu);
  gtk_widget_set_tooltip_text (menu_button, _("More actions"));
  gtk_widget_set_valign (menu_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (menu_button, "flat");
  adw_action_row_add_suffix (row, menu_button);
  g_signal_connect (self, "activated", G_CALLBACK (activated_cb), NULL);
}

/**
 * goen_participant_row_new:
 * @library: where the list is kept
 * @attendance: somebody on it
 *
 * Creates a row.
 *
 * Returns: a new row
 */
GtkWidget *
goen_participant_row_new (GoenLibrary          *library,
                          const GoenAttendance *attendance)
{
  GoenParticipantRow *self = g_object_new (GOEN_TYPE_PARTICIPANT_ROW, NULL);

  self->library = g_object_ref (library);
  self->attendance = goen_attendance_copy (attendance);
  gtk_toggle_button_set_active (self->star, attendance->is_wanted);
  show_star (self);
  show_words (self);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), attendance->person_id != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "participant.open", attendance->person_id != 0);
  g_signal_connect_object (self->star, "toggled", G_CALLBACK (star_toggled_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * goen_participant_row_get_id:
 * @self: a row
 *
 * Gets whom the row shows.
 *
 * Returns: the id of the attendance
 */
gint64
goen_participant_row_get_id (GoenParticipantRow *self)
{
  return self->attendance->id;
}

static void
met_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GoenParticipantRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCaptured) captured = goen_library_meet_finish (GOEN_LIBRARY (source), result, &error);

  if (captured == NULL)
    goen_error_show (GTK_WIDGET (self), _("The change could not be saved."), error);
}

static void
meet_clicked_cb (GoenParticipantRow *self)
{
  goen_library_meet_async (self->library, self->attendance->id, NULL, met_cb, g_object_ref (self));
}

/**
 * goen_participant_row_add_meet:
 * @self: a row
 *
 * Adds a button that notes them as met.
 */
void
goen_participant_row_add_meet (GoenParticipantRow *self)
{
  GtkWidget *button = gtk_button_new_with_label (C_("participant", "Met"));
  /* Translators: %s is the name of somebody on the list of participants. */
  g_autofree char *label = g_strdup_printf (_("Note that you met %s"), goen_attendance_get_name (self->attendance));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (meet_clicked_cb), self, G_CONNECT_SWAPPED);
}
