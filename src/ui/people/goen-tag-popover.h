/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenTagPopover:
 *
 * Choose one of the tags in use, found by typing a part of it; or, where that is allowed, write a new one.
 *
 * Properties: library; allow-new (boolean). Signal ::chosen (const char *tag).
 */
#define GOEN_TYPE_TAG_POPOVER (goen_tag_popover_get_type ())
G_DECLARE_FINAL_TYPE (GoenTagPopover, goen_tag_popover, GOEN, TAG_POPOVER, GtkPopover)

G_END_DECLS
