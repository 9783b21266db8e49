/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-questions.h"

G_BEGIN_DECLS

/* What there is to ask. */
typedef struct {
  GPtrArray *due;        /* (owned) of GoenFaceCard, most urgent first */
  GPtrArray *later;      /* (owned) of GoenFaceCard, soonest first; empty where something is due */
} GoenFacesLoaded;

void             goen_faces_loaded_free (GoenFacesLoaded      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenFacesLoaded, goen_faces_loaded_free)

void             goen_faces_load_async  (GoenLibrary          *library,
                                         gint64                event_id,    /* 0 for everybody */
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GoenFacesLoaded *goen_faces_load_finish (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
