/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* One of the two who may be one: the photo, the name, since when the entry is there, and what becomes of it. */
#define GOEN_TYPE_MERGE_FACE (goen_merge_face_get_type ())
G_DECLARE_FINAL_TYPE (GoenMergeFace, goen_merge_face, GOEN, MERGE_FACE, AdwBin)

void goen_merge_face_show (GoenMergeFace          *self,
                           GoenLibrary            *library,
                           const GoenPersonRecord *record,
                           const char             *fate);    /* translated: “Stays” */

G_END_DECLS
