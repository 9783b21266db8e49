/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-history-table.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* Imports and merges: their history, and how they are taken back. */

void       goen_library_list_imports_async  (GoenLibrary            *self,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
GPtrArray *goen_library_list_imports_finish (GoenLibrary            *self,       /* of GoenImportEntry, newest first */
                                             GAsyncResult           *result,
                                             GError                **error);
void       goen_library_undo_import_async   (GoenLibrary            *self,       /* one transaction: cancel leaves everything as it was */
                                             gint64                  import_id,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
gboolean   goen_library_undo_import_finish  (GoenLibrary            *self,
                                             GAsyncResult           *result,
                                             GoenImportUndone       *undone,     /* (out) (optional) */
                                             GError                **error);
void       goen_library_merge_async         (GoenLibrary            *self,
                                             const GoenPersonRecord *merged,     /* copied; the kept one as it shall be: id and revision filled */
                                             gint64                  gone_id,    /* goes to the trash */
                                             gint64                  gone_revision, /* as it was read; 0: whatever it is */
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
gint64     goen_library_merge_finish        (GoenLibrary            *self,       /* the id of the merge, 0 on error */
                                             GAsyncResult           *result,
                                             GError                **error);
void       goen_library_list_merges_async   (GoenLibrary            *self,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
GPtrArray *goen_library_list_merges_finish  (GoenLibrary            *self,       /* of GoenMergeEntry, newest first */
                                             GAsyncResult           *result,
                                             GError                **error);
void       goen_library_undo_merge_async    (GoenLibrary            *self,
                                             gint64                  merge_id,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
gboolean   goen_library_undo_merge_finish   (GoenLibrary            *self,
                                             GAsyncResult           *result,
                                             GError                **error);
void       goen_library_set_not_same_async  (GoenLibrary            *self,       /* remembered for ever; FALSE forgets it */
                                             gint64                  a,
                                             gint64                  b,
                                             gboolean                not_same,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
gboolean   goen_library_set_not_same_finish (GoenLibrary            *self,
                                             GAsyncResult           *result,
                                             GError                **error);

G_END_DECLS
