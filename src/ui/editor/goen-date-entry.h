/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-typed-entry.h"

G_BEGIN_DECLS

/**
 * GoenDateEntry:
 *
 * A date typed as people write it, kept as a partial date.
 */
#define GOEN_TYPE_DATE_ENTRY (goen_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (GoenDateEntry, goen_date_entry, GOEN, DATE_ENTRY, GoenTypedEntry)

GtkWidget   *goen_date_entry_new         (const char    *title);
void         goen_date_entry_set_partial (GoenDateEntry *self,
                                          const char    *partial);
char        *goen_date_entry_dup_partial (GoenDateEntry *self);

G_END_DECLS
