/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenOpeningWindow:
 *
 * What is shown while the library is being opened, and when it cannot be.
 *
 * It stays hidden when the library opens at once. ::opened (GoenLibrary) is emitted when it is open.
 */
#define GOEN_TYPE_OPENING_WINDOW (goen_opening_window_get_type ())
G_DECLARE_FINAL_TYPE (GoenOpeningWindow, goen_opening_window, GOEN, OPENING_WINDOW, AdwApplicationWindow)

GtkWindow *goen_opening_window_new        (GtkApplication    *application,
                                           const char        *path);
void       goen_opening_window_open       (GoenOpeningWindow *self);
void       goen_opening_window_show_error (GoenOpeningWindow *self,
                                           const GError      *error);

G_END_DECLS
