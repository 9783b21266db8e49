/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenPhotoField:
 *
 * The photo of a person: chosen, dropped, pasted, cropped, removed. Signal ::changed.
 */
#define GOEN_TYPE_PHOTO_FIELD (goen_photo_field_get_type ())
G_DECLARE_FINAL_TYPE (GoenPhotoField, goen_photo_field, GOEN, PHOTO_FIELD, AdwBin)

void        goen_photo_field_set_name  (GoenPhotoField *self,
                                        const char     *name);
void        goen_photo_field_set_photo (GoenPhotoField *self,
                                        const char     *mime,
                                        GBytes         *photo);
GBytes     *goen_photo_field_get_photo (GoenPhotoField *self);
const char *goen_photo_field_get_mime  (GoenPhotoField *self);

G_END_DECLS
