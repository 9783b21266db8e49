/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-import.h"

#include <glib/gi18n-lib.h>

#include "goen-deck-import-dialog.h"
#include "goen-file-kind.h"
#include "goen-toast.h"

/* A file of cards on its way into the dialog. */
typedef struct {
  GoenLibrary *library;     /* (owned) */
  GtkWidget   *parent;      /* (owned) (nullable): once it was read */
  char        *name;        /* (owned) (nullable): of the file */
  GPtrArray   *cards;       /* (owned) (nullable) of GoenQuestionCard */
  GPtrArray   *problems;    /* (owned) of char * */
} Import;

static void
import_free (Import *self)
{
  g_object_unref (self->library);
  g_clear_object (&self->parent);
  g_free (self->name);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static Import *
import_new (GoenLibrary *library)
{
  Import *self = g_new0 (Import, 1);

  self->library = g_object_ref (library);
  self->problems = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static gboolean
parse (GBytes      *bytes,
       const char  *name,
       gpointer     data,
       GError     **error)
{
  Import *self = data;

  self->name = g_strdup (name);
  self->cards = goen_deck_read_csv (bytes, name, self->problems, error);

  return self->cards != NULL;
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) plan = goen_library_plan_cards_finish (GOEN_LIBRARY (source), result, &error);

  if (plan == NULL)
    goen_error_show (self->parent, _("The Question Cards Could Not Be Read"), error);
  else
    adw_dialog_present (goen_deck_import_dialog_new (self->parent, self->library, self->cards, plan, self->problems, self->name),
                        self->parent);
}

static void
parsed (GtkWidget *parent,
        gpointer   data)
{
  Import *self = data;

  self->parent = g_object_ref (parent);
  goen_library_plan_cards_async (self->library, self->cards, NULL, planned_cb, self);
}

static const GoenFileKind kind = {
  .title = N_("Import Question Cards"),
  .files = N_("CSV files"),
  .mime_types = (const char * const []) { "text/csv", NULL },
  .suffixes = (const char * const []) { "csv", NULL },
  .max_bytes = 16 * 1024 * 1024,   /* no deck of cards is larger */
  .too_large = N_("The file is too large for question cards. Choose a CSV file that was exported from this section, or one like it."),
  .parse = parse,
  .parsed = parsed,
  .free_data = (GDestroyNotify) import_free,
};

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
  goen_file_read (parent, file, &kind, import_new (library));
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
  goen_file_choose (parent, &kind, import_new (library));
}
