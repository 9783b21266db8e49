/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-application.h"

#include <glib-unix.h>

#include "goen-application-actions.h"
#include "goen-background-hold.h"
#include "goen-command-line.h"
#include "goen-display-settings.h"
#include "goen-opening-window.h"
#include "goen-reminder-actions.h"
#include "goen-reminders.h"
#include "goen-sample-folder.h"
#include "goen-take-sweep.h"
#include "goen-waiting.h"

#define RESOURCE_PATH   "/io/github/goen_app/Goen"
#define N_SAMPLE_PEOPLE 300
#define SAMPLE_SEED     1

struct _GoenApplication
{
  AdwApplication parent_instance;

  GSettings          *settings;        /* (owned) (nullable) before startup */
  GoenBackgroundHold *hold;            /* (owned) (nullable) before startup */
  char               *database;        /* (owned) the file to open */
  char               *sample_folder;   /* (owned) (nullable) removed at the end */
  GoenLibrary        *library;         /* (owned) (nullable) until it is open */
  GPtrArray          *files;           /* (owned) GFile: to be imported once the window is there */
  GQueue              waiting;         /* for goen_waiting_run() */
  GoenReminders      *reminders;       /* (owned) (nullable) until the library is open */
  guint               is_background : 1;  /* started without a window */
  guint               is_opening : 1;  /* the library is being opened without a window */
  guint               wants_window : 1;  /* asked for while it is being opened */
};

G_DEFINE_FINAL_TYPE (GoenApplication, goen_application, ADW_TYPE_APPLICATION)

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
run_waiting (GoenApplication *self)
{
  if (self->library != NULL)
    goen_waiting_run (&self->waiting, self, self->library);
}

/* Sample people in a file of their own are looked at, not reminded of. */
static void
take_library (GoenApplication *self,
              GoenLibrary     *library)
{
  g_set_object (&self->library, library);
  goen_take_sweep_schedule (library);
  if (self->sample_folder == NULL)
    self->reminders = goen_reminders_new (G_APPLICATION (self), library);
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
  run_waiting (self);
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
  take_library (self, library);
  if (self->sample_folder != NULL)
    goen_library_add_sample_async (library, N_SAMPLE_PEOPLE, SAMPLE_SEED, NULL, sample_added_cb, g_object_ref (self));
  else
    show_window (self);
}

static void open_window (GoenApplication *self);

/* Where the file cannot be opened, the window says what can be done; in the background nobody looks. */
static void
library_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenLibrary) library = goen_library_open_finish (result, &error);

  self->is_opening = FALSE;
  if (library != NULL)
    {
      take_library (self, library);
      run_waiting (self);
    }
  else
    {
      g_message ("The people could not be opened: %s", error->message);
    }
  if (self->wants_window || (library == NULL && !g_queue_is_empty (&self->waiting)))
    open_window (self);
  self->wants_window = FALSE;
  g_application_release (G_APPLICATION (self));
}

static void
open_library (GoenApplication *self)
{
  if (self->library != NULL || self->is_opening || find_window (self, GOEN_TYPE_OPENING_WINDOW) != NULL)
    return;
  self->is_opening = TRUE;
  g_application_hold (G_APPLICATION (self));
  goen_library_open_async (self->database, GOEN_STORE_OPEN_WINDOW, NULL, library_opened_cb, g_object_ref (self));
}

/* The window if there is one; else the library is opened, and the window comes after it. */
static void
open_window (GoenApplication *self)
{
  GtkWindow *window = find_window (self, GOEN_TYPE_WINDOW);

  if (self->is_opening)
    {
      self->wants_window = TRUE;
      return;
    }
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

/* Closing asks what is being edited, where quitting would throw it away. Who quits wants no reminders until the next start. */
static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GoenApplication *self = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  goen_background_hold_let_go (self->hold);
}

static const GActionEntry actions[] = {
  { "quit", quit },
};

static gboolean
signal_cb (gpointer user_data)
{
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

/* Only one Goen reminds: where one runs already there is nothing to do, and it shows no window for it. */
static int
start_in_background (GoenApplication *self)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (G_APPLICATION (self), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return g_application_get_is_remote (G_APPLICATION (self)) ? 0 : -1;
}

static gint
goen_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  GoenApplication *self = GOEN_APPLICATION (application);
  g_auto (GoenCommandLine) line = { NULL };
  int status = goen_command_line_read (&line, options);

  if (status >= 0)
    return status;
  self->is_background = line.is_background;
  if (line.database == NULL)
    return self->is_background ? start_in_background (self) : -1;

  g_set_str (&self->database, line.database);
  self->sample_folder = g_steal_pointer (&line.sample_folder);
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
  goen_display_settings_follow (ADW_APPLICATION (self), self->settings);
  self->hold = goen_background_hold_new (application, self->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  goen_application_actions_install (self);
  goen_reminder_actions_install (self);

  /* At the end of a session nothing is left half done either. */
  g_unix_signal_add (SIGTERM, signal_cb, self);
  g_unix_signal_add (SIGINT, signal_cb, self);
}

static void
goen_application_activate (GApplication *application)
{
  GoenApplication *self = GOEN_APPLICATION (application);

  goen_background_hold_update (self->hold);
  if (!self->is_background)
    open_window (self);
  else if (goen_background_hold_get_is_held (self->hold))
    open_library (self);
  /* Else the session started what the user does not want any more, and it ends here. */
  self->is_background = FALSE;
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
goen_application_shutdown (GApplication *application)
{
  GoenApplication *self = GOEN_APPLICATION (application);

  G_APPLICATION_CLASS (goen_application_parent_class)->shutdown (application);

  goen_waiting_clear (&self->waiting);
  g_clear_object (&self->reminders);
  if (self->library != NULL)
    goen_library_close (self->library);
  g_clear_object (&self->library);
  if (self->sample_folder != NULL)
    goen_sample_folder_remove (self->sample_folder);
}

static void
goen_application_dispose (GObject *object)
{
  GoenApplication *self = GOEN_APPLICATION (object);

  g_clear_object (&self->hold);
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
  self->database = goen_library_dup_default_path ();
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  goen_command_line_install (G_APPLICATION (self));
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

/**
 * goen_application_get_window:
 * @self: the application
 *
 * The window that shows the people.
 *
 * Returns: (transfer none) (nullable): the window, %NULL when there is none
 */
GoenWindow *
goen_application_get_window (GoenApplication *self)
{
  GtkWindow *window;

  g_return_val_if_fail (GOEN_IS_APPLICATION (self), NULL);

  window = find_window (self, GOEN_TYPE_WINDOW);
  return window != NULL ? GOEN_WINDOW (window) : NULL;
}

/**
 * goen_application_run_later:
 * @self: the application
 * @needs_window: whether the window is shown first
 * @func: what to do
 * @data: for @func
 * @free_data: (nullable): frees @data, also when @func is never called
 *
 * Does something as soon as the library is open, at once where it is.
 *
 * This is how an action works that comes from a notification: the program may have been started for it.
 */
void
goen_application_run_later (GoenApplication     *self,
                            gboolean             needs_window,
                            GoenApplicationFunc  func,
                            gpointer             data,
                            GDestroyNotify       free_data)
{
  g_return_if_fail (GOEN_IS_APPLICATION (self));

  goen_waiting_add (&self->waiting, needs_window, func, data, free_data);
  if (needs_window)
    open_window (self);
  else
    open_library (self);
  run_waiting (self);
}
