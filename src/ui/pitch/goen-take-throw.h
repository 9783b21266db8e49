/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/* Throws a take away, and says so in a toast with Undo. */
void goen_take_throw_away (GtkWidget   *widget,
                           GoenLibrary *library,
                           gint64       take_id);

G_END_DECLS
