/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-csv.h"
#include "goen-error.h"
#include "goen-file-format.h"
#include "goen-participants-dialog.h"
#include "goen-toast.h"
#include "goen-vcard.h"

/* A list of participants is small; a file of this size is something else. */
#define MAX_SIZE (16 * 1024 * 1024)

typedef struct {
  GtkWidget         *parent;     /* (owned) */
  GoenEventDocument *document;   /* (owned) */
} Choice;

typedef struct {
  GPtrArray *participants;       /* (owned) of GoenAttendance */
  GPtrArray *rejected;           /* (owned) of char * */
} List;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->parent);
  g_object_unref (choice->document);
  g_free (choice);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
list_free (List *list)
{
  g_clear_pointer (&list->participants, g_ptr_array_unref);
  g_clear_pointer (&list->rejected, g_ptr_array_unref);
  g_free (list);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (List, list_free)

static void
reject (List       *list,
        guint       line,
        const char *reason)
{
  /* Translators: %u is the number of a line of a file, %s a sentence that says what is wrong there. */
  g_ptr_array_add (list->rejected, g_strdup_printf (_("Line %u: %s"), line, reason));
}

static gboolean
visit_cb (GoenPersonRecord *record,
          guint             line,
          const char       *reason,
          gpointer          user_data)
{
  List *list = user_data;
  g_autoptr (GoenPersonRecord) person = record;
  const GoenAffiliation *post;
  GoenAttendance *attendance;
  g_autofree char *name = NULL;

  if (person == NULL)
    {
      reject (list, line, reason);
      return TRUE;
    }

  name = goen_person_record_dup_name (person);
  if (name == NULL || *name == '\0')
    {
      reject (list, line, _("There is no name in this entry."));
      return TRUE;
    }

  post = goen_person_record_get_main_affiliation (person);
  attendance = goen_attendance_new ();
  attendance->name = g_steal_pointer (&name);
  attendance->company = g_strdup (post != NULL ? post->company : NULL);
  attendance->title = g_strdup (post != NULL ? post->title : NULL);
  attendance->note = g_strdup (person->note);
  attendance->is_expected = TRUE;
  goen_attendance_normalize (attendance);
  g_ptr_array_add (list->participants, attendance);

  return TRUE;
}

static gboolean
read_table (GBytes   *bytes,
            List     *list,
            GError  **error)
{
  g_autoptr (GoenCsvTable) table = goen_csv_table_new (bytes, NULL, error);
  g_autoptr (GPtrArray) mapping = NULL;

  if (table == NULL)
    return FALSE;

  mapping = goen_csv_table_guess_mapping (table);

  return goen_csv_table_read (table, mapping, visit_cb, list, NULL, error);
}

static List *
read_list (GBytes  *bytes,
           GError **error)
{
  g_autoptr (List) list = g_new0 (List, 1);
  gboolean is_read = FALSE;

  list->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  list->rejected = g_ptr_array_new_with_free_func (g_free);
  switch (goen_file_format_sniff (bytes))
    {
    case GOEN_FILE_VCARD:
      is_read = goen_vcard_read (bytes, NULL, visit_cb, list, NULL, error);
      break;

    case GOEN_FILE_CSV:
      is_read = read_table (bytes, list, error);
      break;

    case GOEN_FILE_LDIF:
    case GOEN_FILE_UNKNOWN:
    default:
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   _("This file is no list of people that Goen can read. Choose a CSV or vCard file, or paste the list."));
    }

  return is_read ? g_steal_pointer (&list) : NULL;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Choice) choice = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autoptr (List) list = NULL;
  g_autofree char *base = g_file_get_basename (G_FILE (source));
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : g_strdup ("");
  AdwDialog *dialog;

  if (bytes != NULL && g_bytes_get_size (bytes) > MAX_SIZE)
    g_set_error (&error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The file is too large for a list of participants."));
  else if (bytes != NULL)
    list = read_list (bytes, &error);
  if (list == NULL)
    {
      g_autofree char *heading = g_strdup_printf (_("“%s” could not be read."), name);

      goen_error_show (choice->parent, heading, error);
      return;
    }

  dialog = goen_participants_dialog_new_for_file (choice->document, g_steal_pointer (&list->participants),
                                                  g_steal_pointer (&list->rejected), name);
  adw_dialog_present (dialog, choice->parent);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Choice) choice = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    g_file_load_bytes_async (file, NULL, loaded_cb, g_steal_pointer (&choice));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (choice->parent, _("No File Could Be Chosen"), error);
}

static GListModel *
make_filters (void)
{
  static const char * const suffixes[] = { "csv", "tsv", "txt", "vcf", "vcard" };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) lists = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (lists, _("Lists of people (CSV, vCard)"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (lists, suffixes[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, lists);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/**
 * goen_participants_choose_file:
 * @parent: the widget over which the dialogs appear
 * @document: the event
 *
 * Asks for a CSV or vCard file, reads it, and shows who is in it before anybody is added to the list of participants.
 */
void
goen_participants_choose_file (GtkWidget         *parent,
                               GoenEventDocument *document)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();
  GtkRoot *root = gtk_widget_get_root (parent);
  Choice *choice = g_new0 (Choice, 1);

  choice->parent = g_object_ref (parent);
  choice->document = g_object_ref (document);
  gtk_file_dialog_set_title (dialog, _("Choose the List of Participants"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, choice);
}
