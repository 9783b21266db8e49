/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/* The heading of a group in the review, and how many cards it has. */
#define GOEN_TYPE_IMPORT_GROUP_HEADER (goen_import_group_header_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportGroupHeader, goen_import_group_header, GOEN, IMPORT_GROUP_HEADER, AdwBin)

GtkWidget *goen_import_group_header_new (void);
void       goen_import_group_header_set (GoenImportGroupHeader *self,
                                         GoenImportStatus       status,
                                         guint                  n_items);

G_END_DECLS
