/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

/* Whole people in the order of their readings, as they are printed. */
typedef void (*GoenPeopleRecordsProgress) (guint    done,
                                           guint    all,
                                           gpointer user_data);

void       goen_people_records_load_async  (GoenLibrary               *library,
                                            const gint64              *ids,         /* (nullable): everybody */
                                            guint                      n_ids,
                                            gboolean                   with_images,
                                            GoenPeopleRecordsProgress  progress,    /* (nullable) */
                                            gpointer                   progress_data,
                                            GCancellable              *cancellable,
                                            GAsyncReadyCallback        callback,
                                            gpointer                   user_data);
GPtrArray *goen_people_records_load_finish (GAsyncResult              *result,      /* of GoenPersonRecord; who was deleted meanwhile is left out */
                                            GError                   **error);

G_END_DECLS
