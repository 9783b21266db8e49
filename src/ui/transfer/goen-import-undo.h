/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* Tells the result of an import by toast. Undo moves the people it added to the trash; what it added to
 * people who were known stays, and is said to stay. */
void goen_import_offer_undo (GtkWidget   *widget,
                             GoenLibrary *library,
                             gint64       import_id,
                             guint        added,
                             guint        updated,
                             guint        duplicates);

G_END_DECLS
