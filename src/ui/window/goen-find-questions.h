/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

void       goen_find_questions_async  (GoenLibrary          *library,
                                       const char           *text,
                                       guint                 limit,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GPtrArray *goen_find_questions_finish (GAsyncResult         *result,    /* of GoenFindHit */
                                       GError              **error);

G_END_DECLS
