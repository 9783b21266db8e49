/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-find-hit.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* One kind of thing that quick find looks for. */
typedef struct {
  void       (*find_async)  (GoenLibrary          *library,
                             const char           *text,
                             guint                 limit,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
  GPtrArray *(*find_finish) (GAsyncResult         *result,     /* of GoenFindHit */
                             GError              **error);
} GoenFindProvider;

const GoenFindProvider *goen_find_provider_get (guint *n_providers);

G_END_DECLS
