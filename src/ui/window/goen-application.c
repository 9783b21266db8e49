/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "goen-date-text.h"
#include "goen-help.h"
#include "goen-opening-window.h"
#include "goen-preferences.h"
#include "goen-window.h"

#define RESOURCE_PATH   "/io/github/goen_app/Goen"
#define N_SAMPLE_PEOPLE 300
#define SAMPLE_SEED     1

struct _GoenApplication
{
  AdwApplication parent_instance;

  GSettings     *settings;        /* (owned) (nullable) before startup */
  char          *database;        /* (owned) the file to open */
  char          *sample_folder;   /* (owned) (nullable) removed at the end */
  GoenLibrary   *library;         /* (owned) (nullable) until it is open */
  GPtrArray     *files;           /* (owned) GFile: to be imported once the window is there */
};

G_DEFINE_FINAL_TYPE (GoenApplication, goen_application, ADW_TYPE_APPLICATION)

static void
apply_color_scheme (GoenApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  guint value = g_settings_get_enum (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_application_get_style_manager (ADW_APPLICATION (self)), schemes[value]);
}

static void
apply_japanese_era (GoenApplication *self)
{
  goen_date_text_set_japanese_era (g_settings_get_boolean (self->settings, "japanese-era"));
}

static GtkWindow *
find_window (GoenApplication *self,
             GType            type)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
        return l->data;
    }
  return NULL;
}

static void
import_files (GoenApplication *self,
              GoenWindow      *window)
{
  if (self->files->len == 0)
    return;
  goen_window_open_files (window, (GFile **) self->files->pdata, self->files->len);
  g_ptr_array_set_size (self->files, 0);
}

static void
show_window (GoenApplication *self)
{
  GtkWindow *opening = find_window (self, GOEN_TYPE_OPENING_WINDOW);
  GtkWindow *window = goen_window_new (GTK_APPLICATION (self), self->library);

  gtk_window_present (window);
  import_files (self, GOEN_WINDOW (window));
  if (opening != NULL)
    gtk_window_destroy (opening);
}

static void
sample_added_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *opening = find_window (self, GOEN_TYPE_OPENING_WINDOW);

  if (opening == NULL)
    return;
  if (goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    show_window (self);
  else
    goen_opening_window_show_error (GOEN_OPENING_WINDOW (opening), error);
}

static void
opened_cb (GoenOpeningWindow *opening,
           GoenLibrary       *library,
           GoenApplication   *self)
{
  g_set_object (&self->library, library);
  if (self->sample_folder != NULL)
    goen_library_add_sample_async (library, N_SAMPLE_PEOPLE, SAMPLE_SEED, NULL, sample_added_cb, g_object_ref (self));
  else
    show_window (self);
}

/* The window if there is one; else the library is opened, and the window comes after it. */
static void
open_window (GoenApplication *self)
{
  GtkWindow *window = find_window (self, GOEN_TYPE_WINDOW);

  if (window == NULL)
    window = find_window (self, GOEN_TYPE_OPENING_WINDOW);
  if (window != NULL)
    {
      gtk_window_present (window);
      if (GOEN_IS_WINDOW (window))
        import_files (self, GOEN_WINDOW (window));
      return;
    }
  if (self->library != NULL)
    {
      show_window (self);
      return;
    }
  window = goen_opening_window_new (GTK_APPLICATION (self), self->database);
  g_signal_connect_object (window, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_DEFAULT);
  goen_opening_window_open (GOEN_OPENING_WINDOW (window));
}

/* Closing asks what is being edited, where quitting would throw it away. */
static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

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
  GtkWindow *window = find_window (user_data, GOEN_TYPE_WINDOW);

  if (window != NULL)
    adw_dialog_present (goen_preferences_new (goen_window_get_library (GOEN_WINDOW (window))), GTK_WIDGET (window));
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
  { "quit", quit },
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
  { "win.new-person", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.import", { "<Control>o" } },
  { "win.toggle-sections", { "F9" } },
  { "win.menu", { "F10" } },
  { "win.close", { "<Control>w" } },
};

static gboolean
signal_cb (gpointer user_data)
{
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static gint
goen_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  GoenApplication *self = GOEN_APPLICATION (application);
  g_autofree char *name = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Goen %s\n", PACKAGE_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "database", "^ay", &name))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);

      g_set_str (&self->database, g_file_peek_path (file));
      if (self->database == NULL)
        {
          g_printerr (_("%s is not a file on this computer. Give the path of a file.\n"), name);
          return 2;
        }
    }
  else if (g_variant_dict_contains (options, "sample"))
    {
      g_autofree char *parent = g_build_filename (g_get_user_cache_dir (), "goen", NULL);

      self->sample_folder = g_build_filename (parent, "sample-XXXXXX", NULL);
      if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp_full (self->sample_folder, 0700) == NULL)
        {
          g_printerr (_("No folder can be made in %s. Check that it can be written and that there is room.\n"), parent);
          g_clear_pointer (&self->sample_folder, g_free);
          return 1;
        }
      g_free (self->database);
      self->database = g_build_filename (self->sample_folder, "goen.db", NULL);
    }
  else
    {
      return -1;
    }

  /* A Goen that shows another file must not answer for this one; the store keeps two windows off the same file. */
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
goen_application_startup (GApplication *application)
{
  GoenApplication *self = GOEN_APPLICATION (application);

  G_APPLICATION_CLASS (goen_application_parent_class)->startup (application);

  self->settings = g_settings_new (APP_ID);
  g_signal_connect_swapped (self->settings, "changed::color-scheme", G_CALLBACK (apply_color_scheme), self);
  g_signal_connect_swapped (self->settings, "changed::japanese-era", G_CALLBACK (apply_japanese_era), self);
  apply_color_scheme (self);
  apply_japanese_era (self);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);

  /* At the end of a session nothing is left half done either. */
  g_unix_signal_add (SIGTERM, signal_cb, self);
  g_unix_signal_add (SIGINT, signal_cb, self);
}

static void
goen_application_activate (GApplication *application)
{
  open_window (GOEN_APPLICATION (application));
}

static void
goen_application_open (GApplication  *application,
                       GFile        **files,
                       gint           n_files,
                       const gchar   *hint)
{
  GoenApplication *self = GOEN_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (self->files, g_object_ref (files[i]));
  open_window (self);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
goen_application_shutdown (GApplication *application)
{
  GoenApplication *self = GOEN_APPLICATION (application);

  G_APPLICATION_CLASS (goen_application_parent_class)->shutdown (application);

  if (self->library != NULL)
    goen_library_close (self->library);
  g_clear_object (&self->library);
  if (self->sample_folder != NULL)
    remove_folder (self->sample_folder);
}

static void
goen_application_dispose (GObject *object)
{
  GoenApplication *self = GOEN_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->database, g_free);
  g_clear_pointer (&self->sample_folder, g_free);

  G_OBJECT_CLASS (goen_application_parent_class)->dispose (object);
}

static void
goen_application_class_init (GoenApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = goen_application_dispose;

  application_class->handle_local_options = goen_application_handle_local_options;
  application_class->startup = goen_application_startup;
  application_class->activate = goen_application_activate;
  application_class->open = goen_application_open;
  application_class->shutdown = goen_application_shutdown;
}

static void
goen_application_init (GoenApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _("Print the version and exit"), NULL },
    { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, _("Open this file instead of the usual one"), _("FILE") },
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, _("Show sample people in a file of their own, which is deleted at the end"), NULL },
    { NULL }
  };

  self->database = goen_library_dup_default_path ();
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self), _("Goen keeps the people you meet. FILEs are address books to import: vCard, CSV or LDIF."));
}

/**
 * goen_application_new:
 *
 * Makes the application.
 *
 * Returns: (transfer full): the application, not yet registered
 */
GoenApplication *
goen_application_new (void)
{
  return g_object_new (GOEN_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", RESOURCE_PATH,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
