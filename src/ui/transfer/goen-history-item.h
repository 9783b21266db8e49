/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-library-history.h"

G_BEGIN_DECLS

/* An import or a merge in the history, for a list. Immutable. */
#define GOEN_TYPE_HISTORY_ITEM (goen_history_item_get_type ())
G_DECLARE_FINAL_TYPE (GoenHistoryItem, goen_history_item, GOEN, HISTORY_ITEM, GObject)

GoenHistoryItem       *goen_history_item_new_import (GoenImportEntry *entry);   /* (transfer full) */
GoenHistoryItem       *goen_history_item_new_merge  (GoenMergeEntry  *entry);   /* (transfer full) */
const GoenImportEntry *goen_history_item_get_import (GoenHistoryItem *self);    /* NULL for a merge */
const GoenMergeEntry  *goen_history_item_get_merge  (GoenHistoryItem *self);    /* NULL for an import */

char    *goen_history_item_dup_title   (GoenHistoryItem *self);    /* the files, or who was merged into whom */
char    *goen_history_item_dup_date    (GoenHistoryItem *self);
char    *goen_history_item_dup_outcome (GoenHistoryItem *self);    /* what it did, and whether it still stands; "" when there is nothing to say */
char    *goen_history_item_dup_warning (GoenHistoryItem *self);    /* what undoing an import will do */
gboolean goen_history_item_can_undo    (GoenHistoryItem *self);
gboolean goen_history_item_can_show    (GoenHistoryItem *self);    /* there is somebody to show */

G_END_DECLS
