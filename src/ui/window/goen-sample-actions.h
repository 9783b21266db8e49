/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* The made-up people to look around with. */
void goen_sample_actions_add    (GtkWidget   *widget,
                                 GoenLibrary *library);
void goen_sample_actions_remove (GtkWidget   *widget,
                                 GoenLibrary *library);

G_END_DECLS
