/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-contact-words.h"
#include "goen-export.h"
#include "goen-person-editor.h"
#include "goen-toast.h"

/* What an answer needs that comes when the page may show somebody else. */
typedef struct {
  GtkWidget     *widget;    /* (owned) */
  GoenLibrary   *library;   /* (owned) */
  gint64         id;
  char          *name;      /* (owned) (nullable) */
  GOutputStream *stream;    /* (owned) (nullable) */
} Request;

static Request *
request_new (GtkWidget   *widget,
             GoenLibrary *library,
             gint64       id)
{
  Request *request = g_new0 (Request, 1);

  request->widget = g_object_ref (widget);
  request->library = g_object_ref (library);
  request->id = id;
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->widget);
  g_object_unref (request->library);
  g_clear_object (&request->stream);
  g_free (request->name);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* Copying */

static void
vcard_written_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;

  if (!goen_export_finish (result, NULL, &error))
    {
      goen_error_show (request->widget, _("The vCard Could Not Be Copied"), error);
      return;
    }
  g_output_stream_close (request->stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (request->stream));
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  providers[0] = gdk_content_provider_new_for_bytes ("text/vcard", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (request->widget), both);
  goen_toast_show (request->widget, _("vCard copied, without the private note"));
}

/* Changing */

static void
record_for_editor_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (record == NULL)
    {
      goen_error_show (request->widget, _("The Person Cannot Be Edited"), error);
      return;
    }
  adw_dialog_present (goen_person_editor_new (request->library, record), request->widget);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (widget, _("The Person Could Not Be Restored"), error);
}

static void
undo_trash (GtkWidget *root,
            gpointer   data)
{
  Request *request = data;

  goen_library_restore_async (request->library, &request->id, 1, NULL, restored_cb, g_object_ref (root));
}

static void
trashed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GtkWidget *widget = request->widget;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (widget, _("The Person Could Not Be Deleted"), error);
      return;
    }
  /* Translators: %s is the name of a person. */
  title = g_strdup_printf (_("“%s” moved to the trash"), request->name);
  goen_toast_show_undo (widget, title, undo_trash, g_steal_pointer (&request), (GDestroyNotify) request_free);
}

/* Going elsewhere */

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (widget, _("No Application Could Open This"), error);
}

static void
uuid_found_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = goen_library_find_uuid_finish (GOEN_LIBRARY (source), result, &error);

  if (id != 0)
    gtk_widget_activate_action (widget, "win.show-person", "x", id);
  else
    goen_error_show (widget, _("The Person Cannot Be Shown"), error);
}

/* Public */

/**
 * goen_person_copy_text:
 * @widget: any widget of the window
 * @text: what to copy
 *
 * Puts @text on the clipboard and says so.
 */
void
goen_person_copy_text (GtkWidget  *widget,
                       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  goen_toast_show (widget, _("Copied"));
}

/**
 * goen_person_copy_vcard:
 * @widget: any widget of the window
 * @library: the library
 * @id: a person
 *
 * Puts the vCard of a person on the clipboard, without the private note.
 *
 * It is there as text/vcard and as text, so that it can be pasted into a mail too.
 */
void
goen_person_copy_vcard (GtkWidget   *widget,
                        GoenLibrary *library,
                        gint64       id)
{
  Request *request = request_new (widget, library, id);

  request->stream = g_memory_output_stream_new_resizable ();
  goen_export_to_stream_async (library, &id, 1, GOEN_EXPORT_VCARD_4, FALSE, request->stream,
                               NULL, NULL, NULL, vcard_written_cb, request);
}

/**
 * goen_person_open_uri:
 * @widget: any widget of the window
 * @uri: what to open
 *
 * Opens a page, writes a mail or calls.
 */
void
goen_person_open_uri (GtkWidget  *widget,
                      const char *uri)
{
  g_autoptr (GtkUriLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!goen_contact_is_safe_uri (uri))
    {
      goen_toast_show (widget, _("Only web pages, mail addresses and phone numbers can be opened"));
      return;
    }
  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                           launched_cb, g_object_ref (widget));
}

/**
 * goen_person_edit:
 * @widget: any widget of the window
 * @library: the library
 * @id: a person
 *
 * Opens the editor on the person as it is stored now.
 */
void
goen_person_edit (GtkWidget   *widget,
                  GoenLibrary *library,
                  gint64       id)
{
  goen_library_load_record_async (library, id, GOEN_PERSON_IMAGES, NULL,
                                  record_for_editor_cb, request_new (widget, library, id));
}

/**
 * goen_person_trash:
 * @widget: any widget of the window
 * @library: the library
 * @id: a person
 * @name: how the toast calls the person
 *
 * Moves a person to the trash, which a toast can take back.
 */
void
goen_person_trash (GtkWidget   *widget,
                   GoenLibrary *library,
                   gint64       id,
                   const char  *name)
{
  Request *request = request_new (widget, library, id);

  request->name = g_strdup (name);
  goen_library_trash_async (library, &id, 1, NULL, trashed_cb, request);
}

/**
 * goen_person_restore:
 * @widget: any widget of the window
 * @library: the library
 * @id: a person in the trash
 *
 * Takes a person back out of the trash.
 */
void
goen_person_restore (GtkWidget   *widget,
                     GoenLibrary *library,
                     gint64       id)
{
  goen_library_restore_async (library, &id, 1, NULL, restored_cb, g_object_ref (widget));
}

/**
 * goen_person_show_uuid:
 * @widget: any widget of the window
 * @library: the library
 * @uuid: a person
 *
 * Shows another person in the window.
 */
void
goen_person_show_uuid (GtkWidget   *widget,
                       GoenLibrary *library,
                       const char  *uuid)
{
  goen_library_find_uuid_async (library, uuid, NULL, uuid_found_cb, g_object_ref (widget));
}
