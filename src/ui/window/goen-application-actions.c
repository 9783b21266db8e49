/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-application-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-help.h"
#include "goen-preferences.h"

#define RESOURCE_PATH "/io/github/goen_app/Goen"

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-name", _("Goen"),
                "application-icon", APP_ID,
                "developer-name", _("The Goen contributors"),
                "version", PACKAGE_VERSION,
                "comments", _("Turn the people you meet into lasting relationships. Everything stays on your own computer."),
                "copyright", _("© 2026 The Goen contributors"),
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: your name, one translator a line; it is shown in the About dialog. */
                "translator-credits", _("translator-credits"),
                NULL);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
show_preferences (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GoenWindow *window = goen_application_get_window (user_data);

  if (window != NULL)
    adw_dialog_present (goen_preferences_new (goen_window_get_library (window)), GTK_WIDGET (window));
}

static void
show_shortcuts (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/ui/goen-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, gtk_application_get_active_window (user_data));
  gtk_window_present (shortcuts);
}

static void
show_help (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  goen_help_show (gtk_application_get_active_window (user_data));
}

static const GActionEntry actions[] = {
  { "about", show_about },
  { "preferences", show_preferences },
  { "shortcuts", show_shortcuts },
  { "help", show_help },
};

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { "app.help", { "F1" } },
  { "win.quick-find", { "<Control>k" } },
  { "win.new", { "<Control>n" } },
  { "win.capture", { "<Control><Shift>n" } },
  { "win.show-section::today", { "<Control>1" } },
  { "win.show-section::people", { "<Control>2" } },
  { "win.show-section::events", { "<Control>3" } },
  { "win.show-section::pitch", { "<Control>4" } },
  { "win.show-section::questions", { "<Control>5" } },
  { "win.show-section::cards", { "<Control>6" } },
  { "win.search", { "<Control>f" } },
  { "win.import", { "<Control>o" } },
  { "win.toggle-sections", { "F9" } },
  { "win.menu", { "F10" } },
  { "win.close", { "<Control>w" } },
};

/**
 * goen_application_actions_install:
 * @self: the application, while it starts
 *
 * Gives the application its actions and their keys.
 */
void
goen_application_actions_install (GoenApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}
