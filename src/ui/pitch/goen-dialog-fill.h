/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Dialogs that take all of the window, and the screen. */

void goen_dialog_fill_window       (AdwDialog *dialog);   /* once, before it is presented; it has a child by then */
void goen_dialog_toggle_fullscreen (AdwDialog *dialog);   /* of one that fills the window; the window is left as it was found */

G_END_DECLS
