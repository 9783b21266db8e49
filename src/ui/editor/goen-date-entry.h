/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenDateEntry:
 *
 * A date typed as people write it, kept as a partial date.
 *
 * Property: title. Signal ::changed.
 */
#define GOEN_TYPE_DATE_ENTRY (goen_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (GoenDateEntry, goen_date_entry, GOEN, DATE_ENTRY, GtkBox)

GtkWidget   *goen_date_entry_new         (const char    *title);
AdwEntryRow *goen_date_entry_get_row     (GoenDateEntry *self);
void         goen_date_entry_set_partial (GoenDateEntry *self,
                                          const char    *partial);
char        *goen_date_entry_dup_partial (GoenDateEntry *self);
gboolean     goen_date_entry_is_blank    (GoenDateEntry *self);
gboolean     goen_date_entry_check       (GoenDateEntry *self);
void         goen_date_entry_complain    (GoenDateEntry *self,
                                          const char    *sentence);

G_END_DECLS
