/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-background.h"

#include <glib/gi18n-lib.h>
#include <libportal-gtk4/portal-gtk4.h>

#include "goen-error.h"

static void
requested_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_new_error_literal (task, GOEN_ERROR, GOEN_ERROR_FAILED,
                                     _("The desktop did not allow it. Allow it in the settings of the system, under Apps, and try again."));
  else
    g_task_return_new_error_literal (task, GOEN_ERROR, GOEN_ERROR_FAILED,
                                     _("This desktop has no portal for programs in the background. Goen reminds you while its window is open."));
}

/**
 * goen_background_request_async:
 * @widget: a widget of the window that asks
 * @allow: whether Goen wants to be started with the session
 * @cancellable: (nullable): cancels the request
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks the portal of the desktop, which may ask the user.
 *
 * Without a portal this ends with a sentence that says so.
 */
void
goen_background_request_async (GtkWidget           *widget,
                               gboolean             allow,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (XdpPortal) portal = NULL;
  g_autoptr (GPtrArray) commandline = g_ptr_array_new_with_free_func (g_free);
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  XdpParent *parent;

  g_task_set_source_tag (task, goen_background_request_async);
  portal = xdp_portal_initable_new (NULL);
  if (portal == NULL)
    {
      g_task_return_new_error_literal (task, GOEN_ERROR, GOEN_ERROR_FAILED,
                                       _("This desktop has no portal for programs in the background. Goen reminds you while its window is open."));
      g_object_unref (task);
      return;
    }
  g_ptr_array_add (commandline, g_strdup ("goen"));
  g_ptr_array_add (commandline, g_strdup ("--background"));
  parent = xdp_parent_new_gtk (GTK_WINDOW (gtk_widget_get_root (widget)));
  xdp_portal_request_background (portal, parent,
                                 (char *) _("Goen reminds you of thank-yous and promises before it is too late."),
                                 commandline,
                                 allow ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE,
                                 cancellable, requested_cb, task);
  xdp_parent_free (parent);
}

/**
 * goen_background_request_finish:
 * @result: the result given to the callback
 * @error: return location for an error of the domain %GOEN_ERROR
 *
 * Ends goen_background_request_async().
 *
 * Returns: %FALSE when it is not allowed, with @error set to a sentence for the user
 */
gboolean
goen_background_request_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
