/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenCropDialog:
 *
 * Asks which square part of a picture shall be the photo. Signal ::cropped (GBytes): a JPEG.
 */
#define GOEN_TYPE_CROP_DIALOG (goen_crop_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenCropDialog, goen_crop_dialog, GOEN, CROP_DIALOG, AdwDialog)

AdwDialog *goen_crop_dialog_new (GdkTexture *texture);

G_END_DECLS
