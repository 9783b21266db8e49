/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/* What can be done with an introduction from its page and its list. Errors, and Undo, show over the window of @widget. */

void goen_pitch_add      (GtkWidget       *widget,     /* stores a new one and shows it by the action pitch.show */
                          GoenLibrary     *library,
                          const GoenPitch *pitch);
void goen_pitch_trash    (GtkWidget       *widget,
                          GoenLibrary     *library,
                          gint64           id,
                          const char      *name);
void goen_pitch_restore  (GtkWidget       *widget,
                          GoenLibrary     *library,
                          gint64           id);
GoenPitch *goen_pitch_dup_again (const GoenPitch *pitch);  /* the same once more, not stored */

G_END_DECLS
