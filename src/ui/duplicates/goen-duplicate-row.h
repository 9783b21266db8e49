/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-duplicates.h"

G_BEGIN_DECLS

/* Two people in the list of duplicates, with how likely they are one, and why. */
#define GOEN_TYPE_DUPLICATE_ROW (goen_duplicate_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenDuplicateRow, goen_duplicate_row, GOEN, DUPLICATE_ROW, AdwBin)

GtkListItemFactory *goen_duplicate_row_factory_new (GoenLibrary *library);   /* for a list of GoenDuplicate */

G_END_DECLS
