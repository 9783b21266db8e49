/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_EXPORT_VCARD_4,
  GOEN_EXPORT_VCARD_3,
  GOEN_EXPORT_JSON,
} GoenExportFormat;

typedef void (*GoenExportProgress) (guint done, guint all, gpointer user_data);   /* on the main thread */

const char *goen_export_format_get_extension (GoenExportFormat format);   /* "vcf" "vcf" "json" */

void     goen_export_to_file_async   (GoenLibrary         *library,
                                      const gint64        *ids,          /* in the order they are written */
                                      guint                n_ids,
                                      GoenExportFormat     format,
                                      gboolean             with_private,
                                      GFile               *file,         /* replaced only when everything is written; mode 0600 */
                                      GoenExportProgress   progress,
                                      gpointer             progress_data,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
void     goen_export_to_stream_async (GoenLibrary         *library,
                                      const gint64        *ids,
                                      guint                n_ids,
                                      GoenExportFormat     format,
                                      gboolean             with_private,
                                      GOutputStream       *stream,
                                      GoenExportProgress   progress,
                                      gpointer             progress_data,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean goen_export_finish          (GAsyncResult        *result,
                                      GError             **error);

G_END_DECLS
