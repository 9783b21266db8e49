/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-face-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* Takes a review back: the face is stored as it was before it. Ends with goen_library_write_finish(). */
void goen_library_put_face_back_async (GoenLibrary         *self,
                                       const GoenFaceCard  *face,      /* as before the review; copied */
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);

G_END_DECLS
