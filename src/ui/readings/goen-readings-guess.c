/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-readings-guess.h"

#include <glib/gi18n-lib.h>

#include "goen-toast.h"

typedef struct {
  GoenLibrary *library;  /* (owned) */
  GArray      *ids;      /* (owned) of gint64 */
} Guessed;

static void
guessed_free (gpointer data)
{
  Guessed *guessed = data;

  g_object_unref (guessed->library);
  g_array_unref (guessed->ids);
  g_free (guessed);
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_forget_guesses_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Guesses Could Not Be Taken Back"), error);
}

static void
undo_cb (GtkWidget *root,
         gpointer   data)
{
  const Guessed *guessed = data;

  goen_library_forget_guesses_async (guessed->library, (const gint64 *) guessed->ids->data, guessed->ids->len, NULL,
                                     forgotten_cb, g_object_ref (root));
}

/*< private >
 * goen_readings_show_guessed:
 * @widget: where to say it
 * @library: a library
 * @ids: (element-type gint64): who got a guess
 *
 * Says for how many a reading was guessed, with a button that takes the guesses back.
 */
void
goen_readings_show_guessed (GtkWidget   *widget,
                            GoenLibrary *library,
                            GArray      *ids)
{
  g_autofree char *title = NULL;
  Guessed *guessed;

  if (ids->len == 0)
    {
      goen_toast_show (widget, _("No further reading could be guessed"));
      return;
    }

  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Guessed the reading of %u person", "Guessed the readings of %u people", ids->len),
                           ids->len);
  guessed = g_new0 (Guessed, 1);
  guessed->library = g_object_ref (library);
  guessed->ids = g_array_ref (ids);
  goen_toast_show_undo (widget, title, undo_cb, guessed, guessed_free);
}
