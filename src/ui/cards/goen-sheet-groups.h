/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-sheet-record.h"

G_BEGIN_DECLS

/**
 * GoenSheetGroups:
 *
 * Sheets to choose, in groups with headings. The first ones are there at once, the others follow while nothing else is to do.
 *
 * Signals, each with a #GoenSheet: “chosen”, “edit”, “copy”, “remove”.
 */
#define GOEN_TYPE_SHEET_GROUPS (goen_sheet_groups_get_type ())
G_DECLARE_FINAL_TYPE (GoenSheetGroups, goen_sheet_groups, GOEN, SHEET_GROUPS, GtkBox)

void             goen_sheet_groups_clear     (GoenSheetGroups *self,
                                              const char      *current);   /* (nullable): the key of the sheet that is marked from now on */
void             goen_sheet_groups_add       (GoenSheetGroups *self,
                                              const char      *title,
                                              GPtrArray       *sheets);    /* of GoenSheet, copied; a group without any is left out */
const GoenSheet *goen_sheet_groups_get_first (GoenSheetGroups *self);      /* (nullable): of the first group */

G_END_DECLS
