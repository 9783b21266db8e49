/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-face-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenFaceView:
 *
 * One card of the drill: what is asked in large type or as a picture, and the answer below it once it is shown.
 *
 * Where there is no photo, the image of the business card stands for the face, blurred until the answer is shown.
 */
#define GOEN_TYPE_FACE_VIEW (goen_face_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenFaceView, goen_face_view, GOEN, FACE_VIEW, GtkBox)

void goen_face_view_ask         (GoenFaceView       *self,
                                 GoenLibrary        *library,
                                 const GoenFaceCard *card);     /* copied */
void goen_face_view_show_answer (GoenFaceView       *self);

G_END_DECLS
