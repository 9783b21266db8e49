/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-opening-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-error.h"
#include "goen-restore.h"

/* A library that opens faster than this does not show that it is being opened. */
#define PATIENCE_MS 500

struct _GoenOpeningWindow
{
  AdwApplicationWindow parent_instance;

  char          *path;          /* (owned) */
  char          *backup;        /* (owned) (nullable): what can be put in its place */
  GCancellable  *cancellable;   /* (owned) (nullable) */
  guint          patience_id;

  GtkStack      *stack;
  AdwStatusPage *trouble_page;
  GtkWidget     *restore_button;
};

G_DEFINE_FINAL_TYPE (GoenOpeningWindow, goen_opening_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
patience_cb (gpointer user_data)
{
  GoenOpeningWindow *self = user_data;

  self->patience_id = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
open_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GoenOpeningWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenLibrary) library = goen_library_open_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (library != NULL)
    g_signal_emit (self, signals[OPENED], 0, library);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    goen_opening_window_show_error (self, error);
}

static void
launch_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error))
    g_debug ("No file manager: %s", error->message);
}

static void
try_again (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  goen_opening_window_open (GOEN_OPENING_WINDOW (widget));
}

static void
restore_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenOpeningWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (goen_restore_finish (result, &error))
    goen_opening_window_open (self);
  else
    goen_opening_window_show_error (self, error);
}

static void
restore (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  GoenOpeningWindow *self = GOEN_OPENING_WINDOW (widget);

  gtk_widget_action_set_enabled (widget, "opening.restore", FALSE);
  goen_restore_async (self->path, self->backup, restore_cb, g_object_ref (self));
}

static void
show_folder (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GoenOpeningWindow *self = GOEN_OPENING_WINDOW (widget);
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (self), NULL, launch_cb, NULL);
}

static gboolean
goen_opening_window_close_request (GtkWindow *window)
{
  GoenOpeningWindow *self = GOEN_OPENING_WINDOW (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  return GTK_WINDOW_CLASS (goen_opening_window_parent_class)->close_request (window);
}

static void
goen_opening_window_dispose (GObject *object)
{
  GoenOpeningWindow *self = GOEN_OPENING_WINDOW (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_OPENING_WINDOW);

  G_OBJECT_CLASS (goen_opening_window_parent_class)->dispose (object);
}

static void
goen_opening_window_finalize (GObject *object)
{
  GoenOpeningWindow *self = GOEN_OPENING_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self->backup);

  G_OBJECT_CLASS (goen_opening_window_parent_class)->finalize (object);
}

static void
goen_opening_window_class_init (GoenOpeningWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_opening_window_dispose;
  object_class->finalize = goen_opening_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = goen_opening_window_close_request;

  signals[OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GOEN_TYPE_LIBRARY);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-opening-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenOpeningWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenOpeningWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, GoenOpeningWindow, restore_button);
  gtk_widget_class_install_action (widget_class, "opening.try-again", NULL, try_again);
  gtk_widget_class_install_action (widget_class, "opening.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "opening.show-folder", NULL, show_folder);
}

static void
goen_opening_window_init (GoenOpeningWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Only where the file is of no use; a file that is busy or newer is not to be replaced. */
static void
offer_backup (GoenOpeningWindow *self,
              const GError      *error)
{
  gboolean is_lost = g_error_matches (error, GOEN_ERROR, GOEN_ERROR_DAMAGED)
                     || g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_GOEN_FILE);

  g_clear_pointer (&self->backup, g_free);
  if (is_lost)
    self->backup = goen_restore_find_newest (self->path);
  gtk_widget_set_visible (self->restore_button, self->backup != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "opening.restore", self->backup != NULL);
}

/**
 * goen_opening_window_new:
 * @application: the application
 * @path: the file to open
 *
 * Makes the window, hidden.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
goen_opening_window_new (GtkApplication *application,
                         const char     *path)
{
  GoenOpeningWindow *self = g_object_new (GOEN_TYPE_OPENING_WINDOW, "application", application, NULL);

  self->path = g_strdup (path);
  return GTK_WINDOW (self);
}

/**
 * goen_opening_window_open:
 * @self: the window
 *
 * Opens the library; the window presents itself when that takes long or fails.
 */
void
goen_opening_window_open (GoenOpeningWindow *self)
{
  g_return_if_fail (GOEN_IS_OPENING_WINDOW (self));

  if (self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "opening");
  if (self->patience_id == 0 && !gtk_widget_get_visible (GTK_WIDGET (self)))
    self->patience_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
  goen_library_open_async (self->path, GOEN_STORE_OPEN_WINDOW, self->cancellable, open_cb, g_object_ref (self));
}

/**
 * goen_opening_window_show_error:
 * @self: the window
 * @error: why the library cannot be shown
 *
 * Says what is wrong with the file, and what can be done.
 */
void
goen_opening_window_show_error (GoenOpeningWindow *self,
                                const GError      *error)
{
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (GOEN_IS_OPENING_WINDOW (self));

  /* Most sentences name the file already. */
  file = g_filename_display_name (self->path);
  if (strstr (error->message, file) != NULL)
    text = g_strdup (error->message);
  else
    text = g_strdup_printf ("%s\n\n%s", error->message, file);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_title (self->trouble_page, _("Your People Cannot Be Opened"));
  adw_status_page_set_description (self->trouble_page, markup);
  offer_backup (self, error);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
  g_clear_handle_id (&self->patience_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}
