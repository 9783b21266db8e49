/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenSidebar:
 *
 * The sections, and under them the tags the user has given.
 *
 * Properties: library. ::section-activated (string id), ::tag-activated (string tag).
 */
#define GOEN_TYPE_SIDEBAR (goen_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (GoenSidebar, goen_sidebar, GOEN, SIDEBAR, AdwBin)

void goen_sidebar_select (GoenSidebar *self,
                          const char  *section_id,
                          const char  *tag);        /* (nullable): the section without a tag */

G_END_DECLS
