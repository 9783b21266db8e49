/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-history-item.h"

G_BEGIN_DECLS

/**
 * GoenHistoryList:
 *
 * A list of imports or of merges, or words about why there is none.
 *
 * Properties: icon-name, title, description (string): what is shown while the list is empty.
 * Signals: ::undo (GoenHistoryItem): the user wants it taken back; ::show-item (GoenHistoryItem): and wants to see the people.
 */
#define GOEN_TYPE_HISTORY_LIST (goen_history_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenHistoryList, goen_history_list, GOEN, HISTORY_LIST, AdwBin)

void goen_history_list_show (GoenHistoryList *self,
                             GPtrArray       *items);    /* of GoenHistoryItem */

G_END_DECLS
