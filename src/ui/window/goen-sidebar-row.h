/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenSidebarRow:
 *
 * A section or a tag in the sidebar: icon, title, and a count.
 *
 * Properties: icon-name, title, section-id, tag (string, (nullable)), count (uint; 0 shows none).
 */
#define GOEN_TYPE_SIDEBAR_ROW (goen_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenSidebarRow, goen_sidebar_row, GOEN, SIDEBAR_ROW, GtkListBoxRow)

const char *goen_sidebar_row_get_section_id (GoenSidebarRow *self);
const char *goen_sidebar_row_get_tag        (GoenSidebarRow *self);

G_END_DECLS
