/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-help.h"

#include "goen-help-dialog.h"

static void
launch_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  /* Not every desktop has a help viewer. */
  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    adw_dialog_present (goen_help_dialog_new (), GTK_WIDGET (parent));
}

/**
 * goen_help_show:
 * @parent: the window that asks for help
 *
 * Opens the help in the help viewer of the desktop; where there is none, in a dialog of its own.
 */
void
goen_help_show (GtkWindow *parent)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:goen");

  gtk_uri_launcher_launch (launcher, parent, NULL, launch_cb, g_object_ref (parent));
}
