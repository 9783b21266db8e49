/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* Tells the result of an import by toast, with Undo when it has changed something. */
void goen_import_offer_undo (GtkWidget   *widget,
                             GoenLibrary *library,
                             gint64       import_id,
                             guint        added,
                             guint        updated,
                             guint        duplicates);
/* Takes an import back, and tells what became of it by toast. */
void goen_import_undo       (GtkWidget   *widget,
                             GoenLibrary *library,
                             gint64       import_id);

G_END_DECLS
