/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks the desktop whether Goen may run without a window and be started with the session, or takes that back. */

void     goen_background_request_async  (GtkWidget            *widget,
                                         gboolean              allow,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean goen_background_request_finish (GAsyncResult         *result,     /* FALSE with an error: a sentence for the user */
                                         GError              **error);

G_END_DECLS
