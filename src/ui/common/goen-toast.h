/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Toasts and errors for any widget, also inside dialogs: they reach the nearest AdwToastOverlay of the dialog, or else the
 * window the widget belongs to. */

void goen_toast_set_overlay  (GtkWidget       *root,
                              AdwToastOverlay *overlay);          /* called once by the window */
void goen_toast_show         (GtkWidget       *widget,
                              const char      *title);            /* plain text, no markup */
void goen_toast_show_undo    (GtkWidget       *widget,
                              const char      *title,
                              void           (*undo) (GtkWidget *root, gpointer data),
                              gpointer         data,
                              GDestroyNotify   free_data);        /* Undo button and Ctrl+Z (action toast.undo of the root) while it shows */
gboolean goen_toast_undo_last (GtkWidget      *root);             /* FALSE when no such toast shows */
void goen_error_show         (GtkWidget       *widget,
                              const char      *heading,           /* what could not be done, a translated sentence */
                              const GError    *error);            /* its message becomes the body; a cancelled operation shows nothing */

G_END_DECLS
