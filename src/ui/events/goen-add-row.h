/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenAddRow:
 *
 * An entry that adds what is typed to the list above it: by Return, which leaves it empty and ready for the next, or by its button.
 *
 * Signal ::added (char *text): never empty, without the spaces around. Whoever refuses the text sets it again.
 */
#define GOEN_TYPE_ADD_ROW (goen_add_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenAddRow, goen_add_row, GOEN, ADD_ROW, AdwEntryRow)

GtkWidget *goen_add_row_new (const char *title);

G_END_DECLS
