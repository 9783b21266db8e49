/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-throw.h"

#include <glib/gi18n-lib.h>

#include "goen-toast.h"

typedef struct {
  GtkWidget   *widget;     /* (owned) (nullable) */
  GoenLibrary *library;    /* (owned) */
  gint64       id;
} Thrown;

static Thrown *
thrown_new (GtkWidget   *widget,
            GoenLibrary *library,
            gint64       id)
{
  Thrown *thrown = g_new0 (Thrown, 1);

  g_set_object (&thrown->widget, widget);
  thrown->library = g_object_ref (library);
  thrown->id = id;

  return thrown;
}

static void
thrown_free (gpointer data)
{
  Thrown *thrown = data;

  g_clear_object (&thrown->widget);
  g_clear_object (&thrown->library);
  g_free (thrown);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Thrown, thrown_free)

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Thrown) thrown = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (thrown->widget, _("The Take Could Not Be Taken Back"), error);
}

static void
undo (GtkWidget *root,
      gpointer   data)
{
  Thrown *thrown = data;

  goen_library_throw_take_async (thrown->library, thrown->id, FALSE, NULL, taken_back_cb,
                                 thrown_new (root, thrown->library, thrown->id));
}

static void
thrown_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Thrown) thrown = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (thrown->widget, _("The Take Could Not Be Thrown Away"), error);
      return;
    }

  goen_toast_show_undo (thrown->widget, _("Take thrown away"), undo,
                        thrown_new (NULL, thrown->library, thrown->id), thrown_free);
}

/**
 * goen_take_throw_away:
 * @widget: where it happens: it should still be on the screen afterwards
 * @library: the library
 * @take_id: a take
 *
 * Throws a take away. Its sound is kept for a day, so that Undo brings everything back.
 */
void
goen_take_throw_away (GtkWidget   *widget,
                      GoenLibrary *library,
                      gint64       take_id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  goen_library_throw_take_async (library, take_id, TRUE, NULL, thrown_cb, thrown_new (widget, library, take_id));
}
