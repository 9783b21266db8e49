/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-history-item.h"

G_BEGIN_DECLS

/* A row of the history. ::undo when the user wants it taken back. */
#define GOEN_TYPE_HISTORY_ROW (goen_history_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenHistoryRow, goen_history_row, GOEN, HISTORY_ROW, AdwBin)

GtkWidget       *goen_history_row_new                  (void);
void             goen_history_row_set_item             (GoenHistoryRow  *self,
                                                        GoenHistoryItem *item);    /* (nullable) */
GoenHistoryItem *goen_history_row_get_item             (GoenHistoryRow  *self);    /* (nullable) */
char            *goen_history_row_dup_accessible_label (GoenHistoryRow  *self);

G_END_DECLS
