/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-transfer.h"

#include <glib/gi18n-lib.h>

#include "goen-export-dialog.h"
#include "goen-import-dialog.h"
#include "goen-import-history.h"
#include "goen-toast.h"
#include "goen-trash-dialog.h"

typedef struct {
  GtkWidget   *parent;    /* (owned) */
  GoenLibrary *library;   /* (owned) */
} Choice;

static GListModel *
make_filters (void)
{
  static const char * const mime_types[] = {
    "text/vcard", "text/x-vcard", "text/csv", "text/tab-separated-values", "text/x-ldif"
  };
  /* Many a program writes its tables as .txt; all of text/plain would be too much. */
  static const char * const suffixes[] = { "vcf", "vcard", "csv", "tsv", "txt", "ldif", "ldi" };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) books = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (books, _("Address books (vCard, CSV, LDIF)"));
  for (gsize i = 0; i < G_N_ELEMENTS (mime_types); i++)
    gtk_file_filter_add_mime_type (books, mime_types[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (books, suffixes[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, books);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Choice *choice = user_data;
  g_autoptr (GtkWidget) parent = choice->parent;
  g_autoptr (GoenLibrary) library = choice->library;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_free (choice);
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  if (list == NULL)
    {
      goen_error_show (parent, _("No File Could Be Chosen"), error);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (files, g_list_model_get_item (list, i));
  goen_import_open_files (parent, library, (GFile **) files->pdata, files->len);
}

/**
 * goen_import_choose_files:
 * @parent: the widget over which the dialogs appear
 * @library: where the people go
 *
 * Asks for files and imports them.
 */
void
goen_import_choose_files (GtkWidget   *parent,
                          GoenLibrary *library)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();
  GtkRoot *root = gtk_widget_get_root (parent);
  Choice *choice = g_new0 (Choice, 1);

  choice->parent = g_object_ref (parent);
  choice->library = g_object_ref (library);
  gtk_file_dialog_set_title (dialog, _("Import From Files"));
  gtk_file_dialog_set_accept_label (dialog, _("_Open"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                                 files_chosen_cb, choice);
}

/**
 * goen_import_open_files:
 * @parent: the widget over which the dialog appears
 * @library: where the people go
 * @files: what to read
 * @n_files: how many they are
 *
 * Reads files and shows what they would change.
 */
void
goen_import_open_files (GtkWidget    *parent,
                        GoenLibrary  *library,
                        GFile       **files,
                        guint         n_files)
{
  if (n_files > 0)
    adw_dialog_present (goen_import_dialog_new (parent, library, files, n_files), parent);
}

/**
 * goen_export_present:
 * @parent: the widget over which the dialog appears
 * @library: where the people are
 * @ids: who is exported, in this order
 * @n_ids: how many they are
 *
 * Asks how to export, and exports.
 */
void
goen_export_present (GtkWidget    *parent,
                     GoenLibrary  *library,
                     const gint64 *ids,
                     guint         n_ids)
{
  if (n_ids > 0)
    adw_dialog_present (goen_export_dialog_new (parent, library, ids, n_ids), parent);
  else
    goen_toast_show (parent, _("There is nobody to export"));
}

/**
 * goen_trash_present:
 * @parent: the widget over which the dialog appears
 * @library: whose trash it is
 *
 * Shows who has been deleted.
 */
void
goen_trash_present (GtkWidget   *parent,
                    GoenLibrary *library)
{
  adw_dialog_present (goen_trash_dialog_new (library), parent);
}

/**
 * goen_import_history_present:
 * @parent: the widget over which the dialog appears
 * @library: whose history it is
 *
 * Shows which imports and merges there were, and takes them back.
 */
void
goen_import_history_present (GtkWidget   *parent,
                             GoenLibrary *library)
{
  adw_dialog_present (goen_import_history_new (parent, library), parent);
}
