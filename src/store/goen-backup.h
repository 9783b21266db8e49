/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-database-private.h"

G_BEGIN_DECLS

char     *goen_backup_make        (GoenDatabase  *db,
                                   const char    *vfs,
                                   const char    *label,
                                   GError       **error);
char     *goen_backup_find_newest (const char    *path);
void      goen_backup_add_to_error (const char   *path,
                                   GError       **error);
gboolean  goen_file_sync          (const char    *path,
                                   GError       **error);

G_END_DECLS
