/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-preferences.h"

#include <glib/gi18n-lib.h>

#include "goen-background.h"
#include "goen-date-text.h"
#include "goen-practice-preferences.h"
#include "goen-sample-actions.h"
#include "goen-toast.h"

struct _GoenPreferences
{
  AdwPreferencesDialog parent_instance;

  GoenLibrary         *library;         /* (owned) */
  GSettings           *settings;        /* (owned) */
  GCancellable        *cancellable;     /* (owned): of the check */

  AdwComboRow         *color_scheme_row;
  AdwSwitchRow        *japanese_era_row;
  AdwSwitchRow        *reminders_row;
  AdwSwitchRow        *background_row;
  AdwSwitchRow        *names_row;
  GoenPracticePreferences *practice;
  AdwActionRow        *file_row;
  GtkWidget           *check_button;
  GtkWidget           *check_spinner;
  GtkWidget           *sample_row;
};

G_DEFINE_FINAL_TYPE (GoenPreferences, goen_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the rows, which is that of the schema. */
static const char *const color_schemes[] = { "system", "light", "dark", NULL };

static gboolean
get_index (GValue   *value,
           GVariant *variant,
           gpointer  user_data)
{
  const char *const *nicks = user_data;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      if (g_str_equal (nicks[i], g_variant_get_string (variant, NULL)))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }
  return FALSE;
}

static GVariant *
set_index (const GValue       *value,
           const GVariantType *type,
           gpointer            user_data)
{
  const char *const *nicks = user_data;
  guint index = g_value_get_uint (value);

  return index < g_strv_length ((char **) nicks) ? g_variant_new_string (nicks[index]) : NULL;
}

/* Today, as it would be shown. */
static void
update_example (GoenPreferences *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *partial = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *text = NULL;

  goen_date_text_set_japanese_era (g_settings_get_boolean (self->settings, "japanese-era"));
  text = goen_date_text_partial (partial);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->japanese_era_row), text);
}

/* The desktop has the last word: without it the switch goes back. */
static void
background_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GoenPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_allowed = goen_background_request_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->background_row), adw_switch_row_get_active (self->reminders_row));
  if (is_allowed)
    {
      g_settings_set_boolean (self->settings, "background-reminders", TRUE);
      return;
    }
  adw_switch_row_set_active (self->background_row, FALSE);
  goen_error_show (GTK_WIDGET (self), _("No Background Reminders"), error);
}

/* Switching off needs no leave; that Goen is not started with the session any more is asked for, and if nobody
 * answers, it ends at once when it is. */
static void
background_toggled_cb (GoenPreferences *self)
{
  gboolean allow = adw_switch_row_get_active (self->background_row);

  if (allow == g_settings_get_boolean (self->settings, "background-reminders"))
    return;
  if (!allow)
    {
      g_settings_set_boolean (self->settings, "background-reminders", FALSE);
      goen_background_request_async (GTK_WIDGET (self), FALSE, NULL, NULL, NULL);
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->background_row), FALSE);
  goen_background_request_async (GTK_WIDGET (self), TRUE, self->cancellable, background_cb, g_object_ref (self));
}

static void
show_problems (GoenPreferences *self,
               GPtrArray       *problems)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("The File Is Damaged"), NULL);
  g_autofree char *list = NULL;

  g_ptr_array_set_size (problems, MIN (problems->len, 5));
  g_ptr_array_add (problems, NULL);
  list = g_strjoinv ("\n", (char **) problems->pdata);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                "%s\n\n%s",
                                _("Export your people now, and keep a copy of the file. Then restore a backup, or import what you exported into a new file."),
                                list);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
check_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = goen_library_check_finish (GOEN_LIBRARY (source), result, &error);

  gtk_widget_set_visible (self->check_spinner, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preferences.check", TRUE);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (problems == NULL)
    goen_error_show (GTK_WIDGET (self), _("The file could not be checked"), error);
  else if (problems->len > 0)
    show_problems (self, problems);
  else
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), adw_toast_new (_("The file is sound")));
}

static void
check (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  GoenPreferences *self = GOEN_PREFERENCES (widget);

  gtk_widget_set_visible (self->check_spinner, TRUE);
  gtk_widget_action_set_enabled (widget, "preferences.check", FALSE);
  goen_library_check_async (self->library, self->cancellable, check_cb, g_object_ref (self));
}

static void
folder_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error))
    goen_error_show (widget, _("The folder could not be shown"), error);
}

static void
show_folder (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GoenPreferences *self = GOEN_PREFERENCES (widget);
  g_autoptr (GFile) file = g_file_new_for_path (goen_library_get_path (self->library));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, folder_cb, g_object_ref (self));
}

static void
remove_sample (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GoenPreferences *self = GOEN_PREFERENCES (widget);

  /* The toast with Undo belongs to the window. */
  goen_sample_actions_remove (GTK_WIDGET (gtk_widget_get_root (widget)), self->library);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
goen_preferences_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_PREFERENCES (dialog)->cancellable);
}

static void
goen_preferences_dispose (GObject *object)
{
  GoenPreferences *self = GOEN_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PREFERENCES);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (goen_preferences_parent_class)->dispose (object);
}

static void
goen_preferences_class_init (GoenPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_preferences_dispose;
  ADW_DIALOG_CLASS (klass)->closed = goen_preferences_closed;

  g_type_ensure (GOEN_TYPE_PRACTICE_PREFERENCES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, color_scheme_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, japanese_era_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, reminders_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, background_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, names_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, practice);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, file_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, check_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, check_spinner);
  gtk_widget_class_bind_template_child (widget_class, GoenPreferences, sample_row);
  gtk_widget_class_bind_template_callback (widget_class, background_toggled_cb);
  gtk_widget_class_install_action (widget_class, "preferences.check", NULL, check);
  gtk_widget_class_install_action (widget_class, "preferences.show-folder", NULL, show_folder);
  gtk_widget_class_install_action (widget_class, "preferences.remove-sample", NULL, remove_sample);
}

static void
goen_preferences_init (GoenPreferences *self)
{
  self->settings = g_settings_new (APP_ID);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_settings_bind_with_mapping (self->settings, "color-scheme", self->color_scheme_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_index, set_index, (gpointer) color_schemes, NULL);
  g_settings_bind (self->settings, "japanese-era", self->japanese_era_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed::japanese-era", G_CALLBACK (update_example), self, G_CONNECT_SWAPPED);
  update_example (self);

  g_settings_bind (self->settings, "reminders", self->reminders_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reminder-names", self->names_row, "active", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (self->settings, "background-reminders", self->background_row, "active", G_SETTINGS_BIND_GET | G_SETTINGS_BIND_NO_SENSITIVITY);
}

/**
 * goen_preferences_new:
 * @library: the people whose file is shown
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_preferences_new (GoenLibrary *library)
{
  GoenPreferences *self = g_object_new (GOEN_TYPE_PREFERENCES, NULL);
  g_autofree char *file = g_filename_display_name (goen_library_get_path (library));
  g_autofree char *markup = g_markup_escape_text (file, -1);

  self->library = g_object_ref (library);
  goen_practice_preferences_set_library (self->practice, library);
  adw_action_row_set_subtitle (self->file_row, markup);
  g_object_bind_property (library, "has-sample", self->sample_row, "visible", G_BINDING_SYNC_CREATE);
  return ADW_DIALOG (self);
}
