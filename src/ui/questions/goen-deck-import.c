/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-import.h"

#include <glib/gi18n-lib.h>

#include "goen-deck-import-dialog.h"
#include "goen-error.h"
#include "goen-toast.h"

/* No deck of cards is larger than this. */
#define MAX_BYTES (16 * 1024 * 1024)

/* A file of cards on its way into the dialog. */
typedef struct {
  GtkWidget   *parent;      /* (owned) */
  GoenLibrary *library;     /* (owned) */
  char        *name;        /* (owned) (nullable): of the file */
  GBytes      *bytes;       /* (owned) (nullable) */
  GPtrArray   *cards;       /* (owned) (nullable) of GoenQuestionCard */
  GPtrArray   *problems;    /* (owned) of char * */
} Import;

static void
import_free (Import *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->library);
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
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
  self->problems = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
show_failure (Import       *self,
              const GError *error)
{
  goen_error_show (self->parent, _("The File Could Not Be Read"), error);
}

static void
deck_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deck = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, &error);

  if (deck == NULL)
    goen_error_show (self->parent, _("The Question Cards Could Not Be Read"), error);
  else
    adw_dialog_present (goen_deck_import_dialog_new (self->parent, self->library, self->cards, deck, self->problems, self->name),
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
  g_autoptr (GPtrArray) cards = goen_deck_read_csv (self->bytes, self->name, self->problems, &error);

  if (cards == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&cards), (GDestroyNotify) g_ptr_array_unref);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;

  self->cards = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->cards == NULL)
    {
      show_failure (self, error);
      return;
    }

  goen_library_load_deck_async (self->library, NULL, deck_loaded_cb, self);
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
                         _("The file is too large for question cards. Choose a CSV file that was exported from this section, or one like it."));
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
    goen_deck_import_file (self->parent, self->library, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (self->parent, _("No File Could Be Chosen"), error);
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _("CSV files"));
  gtk_file_filter_add_mime_type (tables, "text/csv");
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, tables);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/**
 * goen_deck_import_file:
 * @parent: the widget over which the dialog appears
 * @library: where the cards go
 * @file: a CSV file
 *
 * Reads a file of cards and shows what was found.
 */
void
goen_deck_import_file (GtkWidget   *parent,
                       GoenLibrary *library,
                       GFile       *file)
{
  Import *self = import_new (parent, library);

  self->name = g_file_get_basename (file);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL, size_known_cb, self);
}

/**
 * goen_deck_choose_file:
 * @parent: the widget over which the dialogs appear
 * @library: where the cards go
 *
 * Asks for a file of cards and imports it.
 */
void
goen_deck_choose_file (GtkWidget   *parent,
                       GoenLibrary *library)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_file_dialog_set_title (dialog, _("Import Question Cards"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen_cb, import_new (parent, library));
}
