/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-id-list.h"

G_BEGIN_DECLS

/**
 * GoenSectionList:
 *
 * Gives a #GoenIdList to GTK: the same items, and its buckets as #GtkSectionModel; the
 * selection, kept by person id outside of GTK's own selection models so that it survives every new answer,
 * as #GtkSelectionModel. One selected id at most, or many in selection mode.
 * Properties: id-list, selection-mode (boolean), selected-id (int64, 0 none), n-selected (uint). Signal ::selection-by-user (gint64 id).
 */
#define GOEN_TYPE_SECTION_LIST (goen_section_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenSectionList, goen_section_list, GOEN, SECTION_LIST, GObject)

GoenSectionList *goen_section_list_new             (GoenIdList      *id_list);
gint64           goen_section_list_get_selected_id (GoenSectionList *self);
void             goen_section_list_set_selected_id (GoenSectionList *self,
                                                    gint64           id);
void             goen_section_list_set_selection_mode (GoenSectionList *self,
                                                       gboolean         selection_mode);
GArray          *goen_section_list_dup_selected    (GoenSectionList *self);   /* of gint64, in the order of the list */
guint            goen_section_list_get_n_selected  (GoenSectionList *self);
void             goen_section_list_forget          (GoenSectionList *self,
                                                    gint64           id);     /* deleted: neither selected nor marked any more */

G_END_DECLS
