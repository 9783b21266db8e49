/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GoenBackgroundHold:
 *
 * Keeps the program running without a window, as long as the user wants to be reminded then.
 */
#define GOEN_TYPE_BACKGROUND_HOLD (goen_background_hold_get_type ())
G_DECLARE_FINAL_TYPE (GoenBackgroundHold, goen_background_hold, GOEN, BACKGROUND_HOLD, GObject)

GoenBackgroundHold *goen_background_hold_new         (GApplication       *application,
                                                      GSettings          *settings);
void                goen_background_hold_update      (GoenBackgroundHold *self);   /* holds, or not, as the preferences say */
void                goen_background_hold_let_go      (GoenBackgroundHold *self);   /* until the next update */
gboolean            goen_background_hold_get_is_held (GoenBackgroundHold *self);

G_END_DECLS
