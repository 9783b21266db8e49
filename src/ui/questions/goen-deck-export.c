/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-export.h"

#include <glib/gi18n-lib.h>

#include "goen-library-questions.h"
#include "goen-toast.h"

typedef struct {
  GtkWidget *widget;    /* (owned) */
  char      *which;     /* (owned) */
  GBytes    *bytes;     /* (owned) (nullable): the file */
  guint      n_cards;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->widget);
  g_free (self->which);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static gboolean
is_wanted (const Export           *self,
           const GoenQuestionCard *card)
{
  if (g_str_equal (self->which, "own"))
    return card->is_own;
  if (g_str_equal (self->which, "favourites"))
    return card->is_favourite;

  return TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      goen_error_show (self->widget, _("The File Could Not Be Written"), error);
      return;
    }

  name = g_file_get_basename (G_FILE (source));
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question card written to “%s”", "%u question cards written to “%s”", self->n_cards),
                          self->n_cards, name);
  goen_toast_show (self->widget, text);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, self->bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                         NULL, written_cb, g_steal_pointer (&self));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (self->widget, _("No File Could Be Chosen"), error);
}

/* Takes @self. */
static void
choose_file (Export *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (self->widget);
  g_autofree char *name = g_strconcat (_("Question Cards"), ".csv", NULL);

  gtk_file_dialog_set_title (dialog, _("Export Question Cards"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen_cb, self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deck = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, &error);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  if (deck == NULL)
    {
      goen_error_show (self->widget, _("The Question Cards Could Not Be Read"), error);
      return;
    }

  for (guint i = 0; i < deck->len; i++)
    if (is_wanted (self, deck->pdata[i]))
      g_ptr_array_add (cards, deck->pdata[i]);
  if (cards->len == 0)
    {
      goen_toast_show (self->widget, g_str_equal (self->which, "own") ? _("There are no own question cards to export") : _("There are no favourites to export"));
      return;
    }

  self->n_cards = cards->len;
  self->bytes = goen_deck_write_csv (cards);
  choose_file (g_steal_pointer (&self));
}

/**
 * goen_deck_export_present:
 * @widget: any widget of the window
 * @library: the library
 * @which: "all", "own" or "favourites"
 *
 * Writes cards to a CSV file that is asked for. The file is readable by its owner only.
 */
void
goen_deck_export_present (GtkWidget   *widget,
                          GoenLibrary *library,
                          const char  *which)
{
  Export *self = g_new0 (Export, 1);

  self->widget = g_object_ref (widget);
  self->which = g_strdup (which);
  goen_library_load_deck_async (library, NULL, loaded_cb, self);
}
