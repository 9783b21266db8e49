/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-section.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-error.h"
#include "goen-events-import-dialog.h"
#include "goen-ics.h"
#include "goen-library-event-uids.h"
#include "goen-toast.h"

/* No calendar of gatherings is larger than this. */
#define MAX_BYTES (64 * 1024 * 1024)

/* A calendar file on its way into the dialog. */
typedef struct {
  GtkWidget   *parent;      /* (owned) */
  GoenLibrary *library;     /* (owned) */
  GBytes      *bytes;       /* (owned) (nullable) */
  GPtrArray   *events;      /* (owned) (nullable) of GoenEventRecord */
  GPtrArray   *problems;    /* (owned) of GoenIcsProblem */
} Import;

static void
import_free (Import *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->library);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static Import *
import_new (GtkWidget   *parent,
            GoenLibrary *library)
{
  Import *self = g_new0 (Import, 1);

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_ics_problem_free);

  return self;
}

static void
show_failure (Import       *self,
              const GError *error)
{
  goen_error_show (self->parent, _("The File Could Not Be Read"), error);
}

static void
known_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) known = goen_library_find_known_events_finish (GOEN_LIBRARY (source), result, &error);

  if (known == NULL)
    show_failure (self, error);
  else
    adw_dialog_present (goen_events_import_dialog_new (self->parent, self->library, self->events, known, self->problems),
                        self->parent);
}

static void
parse_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Import *self = task_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) events = goen_ics_read (self->bytes, goen_clock_now (), self->problems, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&events), (GDestroyNotify) g_ptr_array_unref);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;

  self->events = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->events == NULL)
    {
      show_failure (self, error);
      return;
    }

  goen_library_find_known_events_async (self->library, self->events, NULL, known_found_cb, self);
  g_steal_pointer (&self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  self->bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (self->bytes == NULL)
    {
      show_failure (self, error);
      return;
    }

  task = g_task_new (self->parent, NULL, parsed_cb, self);
  g_task_set_task_data (task, self, NULL);
  g_steal_pointer (&self);
  g_task_run_in_thread (task, parse_in_thread);
}

static void
size_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info != NULL && g_file_info_get_size (info) > MAX_BYTES)
    g_set_error_literal (&error, GOEN_ERROR, GOEN_ERROR_INVALID,
                         _("The file is too large for a calendar. Export a shorter span of time and try again."));
  if (error != NULL)
    {
      show_failure (self, error);
      return;
    }

  g_file_load_bytes_async (G_FILE (source), NULL, loaded_cb, g_steal_pointer (&self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    goen_events_import_file (self->parent, self->library, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (self->parent, _("No File Could Be Chosen"), error);
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) calendars = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (calendars, _("Calendar files (iCalendar)"));
  gtk_file_filter_add_mime_type (calendars, "text/calendar");
  gtk_file_filter_add_suffix (calendars, "ics");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, calendars);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/**
 * goen_events_import_file:
 * @parent: the widget over which the dialog appears
 * @library: where the events go
 * @file: a calendar file
 *
 * Reads a calendar file and shows what was found.
 */
void
goen_events_import_file (GtkWidget   *parent,
                         GoenLibrary *library,
                         GFile       *file)
{
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           size_known_cb, import_new (parent, library));
}

/**
 * goen_events_choose_file:
 * @parent: the widget over which the dialogs appear
 * @library: where the events go
 *
 * Asks for a calendar file and imports it.
 */
void
goen_events_choose_file (GtkWidget   *parent,
                         GoenLibrary *library)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_file_dialog_set_title (dialog, _("Import Calendar File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                        file_chosen_cb, import_new (parent, library));
}
