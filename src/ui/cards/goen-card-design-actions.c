/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-card-design-page.h"
#include "goen-error.h"
#include "goen-toast.h"

/* A file that is being chosen. */
typedef struct {
  GtkWidget       *parent;     /* (owned) */
  GoenCardSession *session;    /* (owned) */
} Request;

/* A design that was removed, until its toast is gone. */
typedef struct {
  GoenLibrary    *library;     /* (owned) */
  GoenCardDesign *design;      /* (owned) */
} Removed;

static Request *
request_new (GtkWidget       *parent,
             GoenCardSession *session)
{
  Request *request = g_new0 (Request, 1);

  request->parent = g_object_ref (parent);
  request->session = g_object_ref (session);

  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->parent);
  g_object_unref (request->session);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
removed_free (Removed *removed)
{
  g_object_unref (removed->library);
  goen_card_design_free (removed->design);
  g_free (removed);
}

static void
file_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  if (path == NULL)
    g_set_error_literal (&error, GOEN_ERROR, GOEN_ERROR_IO, _("Cards can be saved only in folders of this computer."));
  else if (goen_card_write (goen_card_session_get_design (request->session), goen_card_session_get_content (request->session), path, &error))
    {
      goen_toast_show (request->parent, _("Card saved"));
      return;
    }
  goen_error_show (request->parent, _("The Card Could Not Be Saved"), error);
}

static void
add_filter (GListStore *filters,
            const char *name,
            const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
}

/**
 * goen_card_design_save_file:
 * @parent: a widget of the window
 * @session: the design
 *
 * Asks for a file and writes the card into it, as the ending of its name says: PDF, PNG or SVG.
 */
void
goen_card_design_save_file (GtkWidget       *parent,
                            GoenCardSession *session)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  /* Translators: the name of a file, without its ending. */
  g_autofree char *name = g_strdup_printf ("%s.pdf", _("Business Card"));
  GtkRoot *root = gtk_widget_get_root (parent);

  add_filter (filters, _("PDF, for printing"), "pdf");
  add_filter (filters, _("SVG, for drawing programs"), "svg");
  add_filter (filters, _("PNG, a picture of 600 dpi"), "png");
  gtk_file_dialog_set_title (dialog, _("Save Card"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_cb, request_new (parent, session));
}

static void
renamed_cb (AdwAlertDialog  *dialog,
            const char      *response,
            GoenCardSession *session)
{
  if (g_str_equal (response, "rename"))
    goen_card_session_rename (session, gtk_editable_get_text (GTK_EDITABLE (g_object_get_data (G_OBJECT (dialog), "goen-entry"))));
}

static void
name_cb (AdwAlertDialog *dialog,
         GtkEditable    *entry)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "rename", *name != '\0');
}

/**
 * goen_card_design_rename:
 * @parent: a widget of the window
 * @session: the design
 *
 * Asks what a design shall be called.
 */
void
goen_card_design_rename (GtkWidget       *parent,
                         GoenCardSession *session)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Rename Design"), NULL);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (entry), goen_card_session_get_design (session)->name);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "rename", _("_Rename"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "rename");
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  g_object_set_data (G_OBJECT (dialog), "goen-entry", entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (renamed_cb), session, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, parent);
  gtk_widget_grab_focus (entry);
}

static void
duplicated_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GoenCardDesignPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCardDesign) stored = goen_library_save_design_finish (GOEN_LIBRARY (source), result, &error);

  if (stored != NULL)
    g_signal_emit_by_name (page, "show-key", stored->key);
  else
    goen_error_show (GTK_WIDGET (page), _("The Design Could Not Be Saved"), error);
}

/**
 * goen_card_design_duplicate:
 * @page: the page of a design
 *
 * Makes another own design out of this one and shows it.
 */
void
goen_card_design_duplicate (GoenCardDesignPage *page)
{
  GoenCardSession *session = goen_card_design_page_get_session (page);
  const GoenCardDesign *design = goen_card_session_get_design (session);
  g_autoptr (GoenCardDesign) copy = goen_card_design_copy (design);

  if (!design->is_own)
    g_set_str (&copy->base, design->key);
  g_set_str (&copy->key, "");
  copy->is_own = TRUE;
  g_free (copy->name);
  /* Translators: %s is the name of a design of business cards. */
  copy->name = g_strdup_printf (_("Copy of %s"), design->name);
  goen_card_session_flush (session);
  goen_library_save_design_async (goen_card_session_get_library (session), copy, NULL, duplicated_cb, g_object_ref (page));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCardDesign) stored = goen_library_save_design_finish (GOEN_LIBRARY (source), result, &error);

  if (stored == NULL)
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo_delete (GtkWidget *root,
             gpointer   data)
{
  Removed *removed = data;

  goen_library_save_design_async (removed->library, removed->design, NULL, restored_cb, g_object_ref (root));
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenCardDesignPage) page = user_data;
  GoenCardSession *session = goen_card_design_page_get_session (page);
  g_autoptr (GError) error = NULL;
  Removed *removed;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      if (session != NULL)
        goen_card_session_go_on (session);
      goen_error_show (GTK_WIDGET (page), _("The Design Could Not Be Deleted"), error);
      return;
    }
  if (session == NULL)
    return;

  removed = g_new0 (Removed, 1);
  removed->library = g_object_ref (GOEN_LIBRARY (source));
  removed->design = goen_card_design_copy (goen_card_session_get_design (session));
  goen_toast_show_undo (GTK_WIDGET (page), _("Design deleted"), undo_delete, removed, (GDestroyNotify) removed_free);
  g_signal_emit_by_name (page, "show-key", "");
}

static void saved_cb (GoenCardDesignPage *page);

/* What could not be saved is not deleted later, when somebody works on it again. */
static void
wait_no_more (GoenCardDesignPage *page)
{
  GoenCardSession *session = goen_card_design_page_get_session (page);

  g_signal_handlers_disconnect_by_func (session, saved_cb, page);
  g_signal_handlers_disconnect_by_func (session, wait_no_more, page);
}

static void
saved_cb (GoenCardDesignPage *page)
{
  wait_no_more (page);
  goen_card_design_delete (page);
}

/**
 * goen_card_design_delete:
 * @page: the page of an own design
 *
 * Deletes a design, with a toast to take it back, and leaves its page.
 */
void
goen_card_design_delete (GoenCardDesignPage *page)
{
  GoenCardSession *session = goen_card_design_page_get_session (page);
  const GoenCardDesign *design = goen_card_session_get_design (session);

  /* What has not been saved once cannot be removed yet; it will be in a moment. */
  if (*design->key == '\0')
    {
      wait_no_more (page);
      g_signal_connect_object (session, "saved", G_CALLBACK (saved_cb), page, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "failed", G_CALLBACK (wait_no_more), page, G_CONNECT_SWAPPED);
      goen_card_session_flush (session);
      return;
    }
  goen_card_session_give_up (session);
  goen_library_remove_design_async (goen_card_session_get_library (session), design->key, NULL, deleted_cb, g_object_ref (page));
}
