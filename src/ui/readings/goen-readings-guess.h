/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-readings.h"

G_BEGIN_DECLS

/* What is said after the readings of many were guessed, and how to take that back. */

void goen_readings_show_guessed (GtkWidget   *widget,
                                 GoenLibrary *library,
                                 GArray      *ids);      /* of gint64: who got a guess; a reference is taken */

G_END_DECLS
