/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-find-hit.h"

G_BEGIN_DECLS

/* A hit of quick find, as a row. */
#define GOEN_TYPE_FIND_ROW (goen_find_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenFindRow, goen_find_row, GOEN, FIND_ROW, GtkListBoxRow)

GtkWidget   *goen_find_row_new     (GoenFindHit *hit);
GoenFindHit *goen_find_row_get_hit (GoenFindRow *self);

G_END_DECLS
