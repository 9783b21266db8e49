/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenFlagsRow:
 *
 * A row of chips, any of which can be chosen: the bits of a number.
 *
 * Signal ::changed ().
 */
#define GOEN_TYPE_FLAGS_ROW (goen_flags_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenFlagsRow, goen_flags_row, GOEN, FLAGS_ROW, AdwPreferencesRow)

GtkWidget *goen_flags_row_new       (const char   *title);
void       goen_flags_row_add       (GoenFlagsRow *self,
                                     guint         flag,  /* one bit */
                                     const char   *label);
void       goen_flags_row_set_flags (GoenFlagsRow *self,
                                     guint         flags);
guint      goen_flags_row_get_flags (GoenFlagsRow *self);

G_END_DECLS
