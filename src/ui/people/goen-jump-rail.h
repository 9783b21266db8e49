/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-id-list.h"

G_BEGIN_DECLS

/**
 * GoenJumpRail:
 *
 * あ か さ … on the edge of a long list: a click, a drag or the arrow keys go to a heading.
 *
 * Headings without people are pale and are passed over. Where the rail is too low for all
 * labels it shows some of them and stays exact. Signal ::jump (uint: the bucket).
 */
#define GOEN_TYPE_JUMP_RAIL (goen_jump_rail_get_type ())
G_DECLARE_FINAL_TYPE (GoenJumpRail, goen_jump_rail, GOEN, JUMP_RAIL, GtkWidget)

void  goen_jump_rail_set_id_list (GoenJumpRail *self,
                                  GoenIdList   *id_list);
guint goen_jump_rail_get_n_live  (GoenJumpRail *self);

G_END_DECLS
