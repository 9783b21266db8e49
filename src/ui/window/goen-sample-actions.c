/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sample-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-toast.h"

/* Enough for every heading of the list, few enough to be read. */
#define N_PEOPLE 120
#define SEED     1

static void
undo_remove (GtkWidget *root,
             gpointer   data)
{
  goen_sample_actions_add (root, data);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (widget, _("The sample people could not be added"), error);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_toast_show_undo (widget, _("Sample people removed"), undo_remove, g_object_ref (source), g_object_unref);
  else
    goen_error_show (widget, _("The sample people could not be removed"), error);
}

/**
 * goen_sample_actions_add:
 * @widget: where the user asked for it
 * @library: the library they are added to
 *
 * Adds made-up people, marked as such.
 */
void
goen_sample_actions_add (GtkWidget   *widget,
                         GoenLibrary *library)
{
  goen_library_add_sample_async (library, N_PEOPLE, SEED, NULL, added_cb, g_object_ref (widget));
}

/**
 * goen_sample_actions_remove:
 * @widget: where the user asked for it
 * @library: the library they are in
 *
 * Removes the made-up people; a toast offers to bring them back.
 */
void
goen_sample_actions_remove (GtkWidget   *widget,
                            GoenLibrary *library)
{
  goen_library_remove_sample_async (library, NULL, removed_cb, g_object_ref (widget));
}
