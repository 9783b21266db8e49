/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-undo.h"

#include <glib/gi18n-lib.h>

#include "goen-import-words.h"
#include "goen-library-history.h"
#include "goen-toast.h"

typedef struct {
  GoenLibrary *library;     /* (owned) */
  gint64       import_id;
} Undo;

static void
undo_free (Undo *undo)
{
  g_object_unref (undo->library);
  g_free (undo);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  GoenImportUndone undone;

  if (!goen_library_undo_import_finish (GOEN_LIBRARY (source), result, &undone, &error))
    {
      goen_error_show (widget, _("The Import Could Not Be Undone"), error);
      return;
    }
  sentence = goen_import_dup_undone (&undone);
  goen_toast_show (widget, sentence);
}

static void
undo_cb (GtkWidget *root,
         gpointer   data)
{
  Undo *undo = data;

  goen_import_undo (root, undo->library, undo->import_id);
}

/**
 * goen_import_undo:
 * @widget: any widget of the window
 * @library: where the people went
 * @import_id: which import it was
 *
 * Takes an import back as a whole, and tells by toast what became of the people.
 */
void
goen_import_undo (GtkWidget   *widget,
                  GoenLibrary *library,
                  gint64       import_id)
{
  goen_library_undo_import_async (library, import_id, NULL, undone_cb, g_object_ref (widget));
}

/**
 * goen_import_offer_undo:
 * @widget: any widget of the window
 * @library: where the people went
 * @import_id: which import it was
 * @added: how many people are new
 * @updated: how many learned something
 * @duplicates: how many were known with everything
 *
 * Tells what an import has done, and offers to take it back when it changed something.
 */
void
goen_import_offer_undo (GtkWidget   *widget,
                        GoenLibrary *library,
                        gint64       import_id,
                        guint        added,
                        guint        updated,
                        guint        duplicates)
{
  g_autofree char *sentence = goen_import_dup_result (added, updated, duplicates);
  Undo *undo;

  if (added == 0 && updated == 0)
    {
      goen_toast_show (widget, sentence);
      return;
    }
  undo = g_new0 (Undo, 1);
  undo->library = g_object_ref (library);
  undo->import_id = import_id;
  goen_toast_show_undo (widget, sentence, undo_cb, undo, (GDestroyNotify) undo_free);
}
