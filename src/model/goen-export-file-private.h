/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that appears under its name only when it is whole. */
typedef struct _GoenExportFile GoenExportFile;

GoenExportFile *goen_export_file_open       (GFile           *file,
                                             GCancellable    *cancellable,
                                             GError         **error);
GOutputStream  *goen_export_file_get_stream (GoenExportFile  *self);
gboolean        goen_export_file_commit     (GoenExportFile  *self,
                                             GCancellable    *cancellable,
                                             GError         **error);
void            goen_export_file_free       (GoenExportFile  *self);   /* removes what was not committed */
void            goen_export_explain_error   (const GError    *cause,   /* as a sentence about the file */
                                             const char      *name,    /* (nullable) */
                                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenExportFile, goen_export_file_free)

G_END_DECLS
