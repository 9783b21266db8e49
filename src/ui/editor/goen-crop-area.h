/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GoenCropArea:
 *
 * A picture with a square on it that is moved and sized by mouse, touch and keyboard.
 */
#define GOEN_TYPE_CROP_AREA (goen_crop_area_get_type ())
G_DECLARE_FINAL_TYPE (GoenCropArea, goen_crop_area, GOEN, CROP_AREA, GtkWidget)

void goen_crop_area_set_texture (GoenCropArea *self,
                                 GdkTexture   *texture);
void goen_crop_area_zoom        (GoenCropArea *self,
                                 double        factor);
void goen_crop_area_get_part    (GoenCropArea *self,
                                 GdkRectangle *part);

G_END_DECLS
