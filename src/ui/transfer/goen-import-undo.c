/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-undo.h"

#include <glib/gi18n-lib.h>

#include "goen-import-words.h"
#include "goen-toast.h"

typedef struct {
  GoenLibrary *library;     /* (owned) */
  GtkWidget   *root;        /* (owned) (nullable): set when the user asks for it */
  gint64       import_id;
  guint        n_updated;
} Undo;

static void
undo_free (Undo *undo)
{
  g_object_unref (undo->library);
  g_clear_object (&undo->root);
  g_free (undo);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Undo, undo_free)

static void
trashed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Undo) undo = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (undo->root, _("The Import Could Not Be Undone"), error);
  else if (undo->n_updated > 0)
    goen_toast_show (undo->root, _("New people moved to the trash; what was added to known people stays"));
  else
    goen_toast_show (undo->root, _("New people moved to the trash"));
}

static void
added_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Undo) undo = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleResult) people = goen_library_query_finish (GOEN_LIBRARY (source), result, &error);

  if (people == NULL)
    {
      goen_error_show (undo->root, _("The Import Could Not Be Undone"), error);
      return;
    }
  goen_library_trash_async (GOEN_LIBRARY (source), (const gint64 *) people->ids->data, people->ids->len, NULL,
                            trashed_cb, g_steal_pointer (&undo));
}

static void
undo_cb (GtkWidget *root,
         gpointer   data)
{
  Undo *offered = data;
  Undo *undo = g_new0 (Undo, 1);
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  undo->library = g_object_ref (offered->library);
  undo->root = g_object_ref (root);
  undo->n_updated = offered->n_updated;
  query->import_id = offered->import_id;
  goen_library_query_async (undo->library, query, 0, NULL, added_found_cb, undo);
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
 * Tells what an import has done, and offers to take it back when people were added.
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

  if (added == 0)
    {
      goen_toast_show (widget, sentence);
      return;
    }
  undo = g_new0 (Undo, 1);
  undo->library = g_object_ref (library);
  undo->import_id = import_id;
  undo->n_updated = updated;
  goen_toast_show_undo (widget, sentence, undo_cb, undo, (GDestroyNotify) undo_free);
}
