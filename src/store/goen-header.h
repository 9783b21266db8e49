/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first bytes of a database file, which say whose it is, read before anything else touches it. */
gboolean goen_header_inspect   (const char  *path,
                                const char  *vfs,
                                guint        newest_schema,
                                GError     **error);
void     goen_header_set_newer (const char  *path,
                                GError     **error);

G_END_DECLS
