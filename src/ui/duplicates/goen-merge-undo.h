/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* The toasts after a decision about two people. When one is taken back, the action duplicates.search-again of @widget is
 * activated, where there is one. */

void goen_merge_undo_show    (GtkWidget   *widget,
                              GoenLibrary *library,
                              gint64       merge_id,
                              const char  *kept_name,
                              const char  *gone_name);
void goen_not_same_undo_show (GtkWidget   *widget,
                              GoenLibrary *library,
                              gint64       a,
                              gint64       b);

G_END_DECLS
