/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_EXPORT_VCARD_4,
  GOEN_EXPORT_VCARD_3,
  GOEN_EXPORT_JSON,
  GOEN_EXPORT_CSV,          /* Goen's own columns, UTF-8 with BOM */
  GOEN_EXPORT_CSV_CP932,
  GOEN_EXPORT_CSV_GOOGLE,
  GOEN_EXPORT_VCARD_21,     /* Shift_JIS, for old phones */
} GoenExportFormat;

typedef void (*GoenExportProgress) (guint done, guint all, gpointer user_data);   /* on the main thread */

const char *goen_export_format_get_extension (GoenExportFormat format);   /* "vcf" "json" "csv" */

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
                                      GPtrArray          **losses,       /* (out) (optional) (transfer full): of GoenExportLoss, what Shift_JIS could not hold */
                                      GError             **error);

/* A character that the encoding of the file cannot hold; 〓 was written instead, or, where it only chooses a shape, nothing. */
typedef struct {
  gint64   id;          /* of the person */
  char    *uuid;        /* of the person */
  char    *name;        /* of the person */
  char    *field;       /* in the words of the user: the name of the column … */
  gunichar character;
  guint    n_more;      /* characters of this person that were lost, too, and are not listed; 0 but for its last loss */
} GoenExportLoss;

char    *goen_export_loss_to_text    (const GoenExportLoss *self);    /* a sentence for the user */
char    *goen_export_loss_dup_rest   (const GoenExportLoss *self);    /* (nullable): how many more there are; part of goen_export_loss_to_text() */
gboolean goen_export_loss_is_variant (const GoenExportLoss *self);    /* only the shape of a character is lost */
void     goen_export_loss_free       (GoenExportLoss       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenExportLoss, goen_export_loss_free)

G_END_DECLS
