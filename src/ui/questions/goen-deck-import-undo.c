/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-import-undo.h"

#include <glib/gi18n-lib.h>

#include "goen-toast.h"

typedef struct {
  GoenLibrary       *library;    /* (owned) */
  GoenCardsImported *imported;   /* (owned) */
} Undo;

static void
undo_free (Undo *undo)
{
  g_object_unref (undo->library);
  goen_cards_imported_free (undo->imported);
  g_free (undo);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n_left;

  if (!goen_library_take_back_cards_finish (GOEN_LIBRARY (source), result, &n_left, &error))
    {
      goen_error_show (root, _("The Import Could Not Be Undone"), error);
      return;
    }
  /* Without a remainder the deck itself shows that it is as before. */
  if (n_left == 0)
    return;

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u question card was changed since the import and stays as it is",
                                       "%u question cards were changed since the import and stay as they are", n_left), n_left);
  goen_toast_show (root, text);
}

static void
undo (GtkWidget *root,
      gpointer   data)
{
  const Undo *self = data;

  goen_library_take_back_cards_async (self->library, self->imported, NULL, undone_cb, g_object_ref (root));
}

/**
 * goen_deck_import_offer_undo:
 * @widget: any widget of the window
 * @library: where the cards went
 * @imported: (transfer full): what was done with them
 *
 * Tells how many cards were imported, and offers to take them back.
 */
void
goen_deck_import_offer_undo (GtkWidget         *widget,
                             GoenLibrary       *library,
                             GoenCardsImported *imported)
{
  guint n = imported->n_added + imported->n_changed;
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question card imported", "%u question cards imported", n), n);
  Undo *data = g_new0 (Undo, 1);

  data->library = g_object_ref (library);
  data->imported = imported;
  goen_toast_show_undo (widget, text, undo, data, (GDestroyNotify) undo_free);
}
