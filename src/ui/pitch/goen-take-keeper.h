/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenTakeKeeper:
 *
 * Saves a take for the first time, and does not let it go without asking: what was said cannot be said again in the same way.
 *
 * Signals: ::kept (GoenTake *take): as it was saved; ::let-go: it could not be saved, and the user does not want it any more.
 */
#define GOEN_TYPE_TAKE_KEEPER (goen_take_keeper_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakeKeeper, goen_take_keeper, GOEN, TAKE_KEEPER, GObject)

GoenTakeKeeper *goen_take_keeper_new     (GoenLibrary    *library,
                                          GtkWidget      *widget);    /* where it asks; weak */
void            goen_take_keeper_keep    (GoenTakeKeeper *self,
                                          const GoenTake *take);
gboolean        goen_take_keeper_is_busy (GoenTakeKeeper *self);      /* saving, or asking */

G_END_DECLS
