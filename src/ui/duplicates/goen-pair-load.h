/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* Reads two people with their images, as merging needs them. Somebody in the trash counts as gone: GOEN_ERROR_NOT_FOUND. */

void     goen_pair_load_async  (GoenLibrary          *library,
                                gint64                a,
                                gint64                b,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gboolean goen_pair_load_finish (GAsyncResult         *result,
                                GoenPersonRecord    **a,            /* (out) (transfer full) */
                                GoenPersonRecord    **b,            /* (out) (transfer full) */
                                GError              **error);

G_END_DECLS
