/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-file-kind.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-toast.h"

/* A file on its way. */
typedef struct {
  GtkWidget          *parent;   /* (owned) */
  const GoenFileKind *kind;     /* static */
  char               *name;     /* (owned) (nullable): as it is shown */
  GBytes             *bytes;    /* (owned) (nullable) */
  gpointer            data;     /* (owned) (nullable) */
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->parent);
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->data, self->kind->free_data);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static Reading *
reading_new (GtkWidget          *parent,
             const GoenFileKind *kind,
             gpointer            data)
{
  Reading *self = g_new0 (Reading, 1);

  self->parent = g_object_ref (parent);
  self->kind = kind;
  self->data = data;

  return self;
}

static void
show_failure (Reading      *self,
              const GError *error)
{
  goen_error_show (self->parent, _("The File Could Not Be Read"), error);
}

static void
parse_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Reading *self = task_data;
  GError *error = NULL;

  if (self->kind->parse (self->bytes, self->name, self->data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Reading) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    self->kind->parsed (self->parent, g_steal_pointer (&self->data));
  else
    show_failure (self, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Reading) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  self->bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (self->bytes == NULL)
    {
      show_failure (self, error);
      return;
    }

  task = g_task_new (NULL, NULL, parsed_cb, self);
  g_task_set_task_data (task, g_steal_pointer (&self), NULL);
  g_task_run_in_thread (task, parse_in_thread);
}

static void
size_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Reading) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info != NULL && g_file_info_get_size (info) > self->kind->max_bytes)
    g_set_error_literal (&error, GOEN_ERROR, GOEN_ERROR_INVALID, _(self->kind->too_large));
  if (error != NULL)
    {
      show_failure (self, error);
      return;
    }

  self->name = g_strdup (g_file_info_get_display_name (info));
  g_file_load_bytes_async (G_FILE (source), NULL, loaded_cb, g_steal_pointer (&self));
}

/* Takes @self. */
static void
query (Reading *self,
       GFile   *file)
{
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, size_known_cb, self);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Reading) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    query (g_steal_pointer (&self), file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (self->parent, _("No File Could Be Chosen"), error);
}

/**
 * goen_file_filters_new:
 * @files: what the files are called, translated
 * @mime_types: (nullable) (array zero-terminated=1): their types
 * @suffixes: (array zero-terminated=1): how their names end, without the dot
 *
 * Creates what a dialog that asks for files offers: these files, and all of them.
 *
 * Returns: (transfer full): filters
 */
GListModel *
goen_file_filters_new (const char         *files,
                       const char * const *mime_types,
                       const char * const *suffixes)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) these = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (these, files);
  for (guint i = 0; mime_types != NULL && mime_types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (these, mime_types[i]);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (these, suffixes[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, these);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/**
 * goen_file_choose:
 * @parent: the widget over which the dialogs appear
 * @kind: which kind of file; static
 * @data: (transfer full): for the functions of @kind
 *
 * Asks for a file and reads it. When it was read, @kind takes @data over.
 */
void
goen_file_choose (GtkWidget          *parent,
                  const GoenFileKind *kind,
                  gpointer            data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = goen_file_filters_new (_(kind->files), kind->mime_types, kind->suffixes);
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_file_dialog_set_title (dialog, _(kind->title));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, reading_new (parent, kind, data));
}

/**
 * goen_file_read:
 * @parent: the widget over which errors are shown
 * @file: a file
 * @kind: which kind it is; static
 * @data: (transfer full): for the functions of @kind
 *
 * Reads a file. When it was read, @kind takes @data over.
 */
void
goen_file_read (GtkWidget          *parent,
                GFile              *file,
                const GoenFileKind *kind,
                gpointer            data)
{
  query (reading_new (parent, kind, data), file);
}
