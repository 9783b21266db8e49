/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-sheet-record.h"

G_BEGIN_DECLS

/* What it means to turn paper over an edge: the front, and the back beside it as it comes out. */
#define GOEN_TYPE_FLIP_PICTURE (goen_flip_picture_get_type ())
G_DECLARE_FINAL_TYPE (GoenFlipPicture, goen_flip_picture, GOEN, FLIP_PICTURE, GtkWidget)

void goen_flip_picture_set (GoenFlipPicture *self,
                            GoenFlip         flip,
                            gboolean         is_landscape);

G_END_DECLS
