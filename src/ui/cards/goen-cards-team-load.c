/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-card-people.h"
#include "goen-cards-print.h"
#include "goen-cards-team.h"
#include "goen-csv.h"
#include "goen-error.h"
#include "goen-people-records.h"
#include "goen-toast.h"
#include "goen-work-dialog.h"

/* No list of people to print is larger than this. */
#define MAX_BYTES  (32 * 1024 * 1024)

/* People on their way onto cards. */
typedef struct {
  GtkWidget      *parent;       /* (owned) */
  GoenLibrary    *library;      /* (owned) */
  GCancellable   *cancellable;  /* (owned) */
  GoenWorkDialog *waiting;      /* (owned) (nullable) while people are read */
  GBytes         *bytes;        /* (owned) (nullable): of a CSV file */
  char           *name;         /* (owned) (nullable): of that file */
  GPtrArray      *contents;     /* (owned) of GoenCardContent */
  GPtrArray      *unread;       /* (owned) of char * */
} Team;

static Team *
team_new (GtkWidget   *parent,
          GoenLibrary *library)
{
  Team *self = g_new0 (Team, 1);

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->cancellable = g_cancellable_new ();
  self->contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);
  self->unread = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
team_free (Team *self)
{
  g_clear_pointer (&self->waiting, goen_work_dialog_free);
  g_object_unref (self->parent);
  g_object_unref (self->library);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_ptr_array_unref (self->contents);
  g_ptr_array_unref (self->unread);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Team, team_free)

static void
show_failure (Team         *self,
              const GError *error)
{
  goen_error_show (self->parent, _("The Cards Could Not Be Made"), error);
}

static void
desk_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Team) self = user_data;
  g_autoptr (GError) error = NULL;
  GoenCardDesk *desk = goen_library_load_card_desk_finish (GOEN_LIBRARY (source), result, &error);

  g_clear_pointer (&self->waiting, goen_work_dialog_free);
  if (desk == NULL)
    show_failure (self, error);
  else
    adw_dialog_present (goen_cards_team_new (self->parent, self->library, desk, self->contents, self->unread), self->parent);
}

static void
present (Team *team)
{
  g_autoptr (Team) self = team;
  g_autoptr (GError) error = NULL;

  if (self->contents->len == 0)
    {
      g_autofree char *reason = self->unread->len > 0 ? g_strdup (self->unread->pdata[0]) : NULL;

      if (self->name != NULL)
        /* Translators: %s is the name of a file. */
        g_set_error (&error, GOEN_ERROR, GOEN_ERROR_INVALID, _("There is nobody in %s. The file needs a line with the names of its columns and a line for each person."), self->name);
      else
        g_set_error_literal (&error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("There is nobody to print a card for."));
      if (reason != NULL)
        g_prefix_error (&error, "%s\n", reason);
      show_failure (self, error);
      return;
    }

  goen_library_load_card_desk_async (self->library, self->cancellable, desk_loaded_cb, self);
  g_steal_pointer (&self);
}

/* People of the library */

static void
make_contents_in_thread (GTask        *task,
                         gpointer      source,
                         gpointer      task_data,
                         GCancellable *cancellable)
{
  GPtrArray *records = task_data;
  GPtrArray *contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);

  for (guint i = 0; i < records->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (contents, goen_card_content_new_for_person (records->pdata[i], GOEN_QR_MECARD));
  g_task_return_pointer (task, contents, (GDestroyNotify) g_ptr_array_unref);
}

static void
contents_made_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Team) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *contents = g_task_propagate_pointer (G_TASK (result), &error);

  if (contents == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_ptr_array_unref (self->contents);
  self->contents = contents;
  present (g_steal_pointer (&self));
}

static void
progress_cb (guint    done,
             guint    all,
             gpointer user_data)
{
  Team *self = user_data;

  goen_work_dialog_set_progress (self->waiting, done, all);
}

static void
records_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Team) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  GPtrArray *records = goen_people_records_load_finish (result, &error);

  if (records == NULL)
    {
      show_failure (self, error);
      return;
    }

  /* Pictures of people are read here. */
  task = g_task_new (NULL, self->cancellable, contents_made_cb, self);
  g_steal_pointer (&self);
  g_task_set_task_data (task, records, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, make_contents_in_thread);
}

/* People of a file */

static gboolean
collect_cb (GoenPersonRecord *record,
            guint             line,
            const char       *reason,
            gpointer          user_data)
{
  Team *self = user_data;

  if (record != NULL)
    {
      g_ptr_array_add (self->contents, goen_card_content_new_for_person (record, GOEN_QR_MECARD));
      goen_person_record_free (record);
    }
  else
    /* Translators: a number of a line, and what is wrong there. */
    g_ptr_array_add (self->unread, g_strdup_printf (_("Line %u: %s"), line, reason));

  return TRUE;
}

static void
parse_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Team *self = task_data;
  GError *error = NULL;
  g_autoptr (GoenCsvTable) table = goen_csv_table_new (self->bytes, NULL, &error);
  g_autoptr (GPtrArray) mapping = table != NULL ? goen_csv_table_guess_mapping (table) : NULL;

  if (table == NULL || !goen_csv_table_read (table, mapping, collect_cb, self, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Team) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    goen_error_show (self->parent, _("The File Could Not Be Read"), error);
  else
    present (g_steal_pointer (&self));
}

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Team) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  self->bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (self->bytes == NULL)
    {
      goen_error_show (self->parent, _("The File Could Not Be Read"), error);
      return;
    }

  task = g_task_new (NULL, self->cancellable, parsed_cb, self);
  g_task_set_task_data (task, self, NULL);
  g_steal_pointer (&self);
  g_task_run_in_thread (task, parse_in_thread);
}

static void
size_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Team) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info != NULL && g_file_info_get_size (info) > MAX_BYTES)
    g_set_error_literal (&error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The file is too large for a list of people. Choose a CSV file with one line for each person."));
  if (error != NULL)
    {
      goen_error_show (self->parent, _("The File Could Not Be Read"), error);
      return;
    }

  g_file_load_bytes_async (G_FILE (source), self->cancellable, file_loaded_cb, self);
  g_steal_pointer (&self);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Team) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    goen_cards_team_open_file (self->parent, self->library, file);
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
 * goen_cards_team_open_file:
 * @parent: the widget over which dialogs appear
 * @library: the library
 * @file: a CSV file of people, such as Goen exports
 *
 * Reads people out of a file and shows the dialog for their cards. Nothing is imported.
 */
void
goen_cards_team_open_file (GtkWidget   *parent,
                           GoenLibrary *library,
                           GFile       *file)
{
  Team *self = team_new (parent, library);

  self->name = g_file_get_basename (file);
  self->waiting = goen_work_dialog_new (parent, _("Reading People…"), self->cancellable);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->cancellable, size_known_cb,
                           self);
}

/**
 * goen_cards_team_present:
 * @parent: the widget over which dialogs appear
 * @library: the library
 * @ids: (nullable): people; %NULL asks for a CSV file
 * @n_ids: how many they are
 *
 * Makes cards for several people in one design.
 */
void
goen_cards_team_present (GtkWidget    *parent,
                         GoenLibrary  *library,
                         const gint64 *ids,
                         guint         n_ids)
{
  Team *self = team_new (parent, library);
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GListModel) filters = NULL;
  GtkRoot *root = gtk_widget_get_root (parent);

  if (ids != NULL)
    {
      self->waiting = goen_work_dialog_new (parent, _("Reading People…"), self->cancellable);
      goen_people_records_load_async (library, ids, n_ids, TRUE, progress_cb, self, self->cancellable, records_loaded_cb, self);
      return;
    }

  dialog = gtk_file_dialog_new ();
  filters = make_filters ();
  gtk_file_dialog_set_title (dialog, _("Cards From a CSV File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen_cb, self);
}
