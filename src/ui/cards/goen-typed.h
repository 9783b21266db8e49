/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is typed is neither overlooked nor lost. */
void goen_typed_take  (GtkWidget *widget);        /* a number of its window in which the cursor still is counts now */
void goen_typed_guard (AdwDialog *dialog,         /* closing it asks first where something would be lost */
                       gboolean (*is_changed) (AdwDialog *dialog));

G_END_DECLS
