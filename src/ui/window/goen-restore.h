/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Puts a backup in the place of a file that cannot be opened. */
char     *goen_restore_find_newest (const char           *path);
void      goen_restore_async       (const char           *path,
                                    const char           *backup,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean  goen_restore_finish      (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
