/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-database-private.h"

G_BEGIN_DECLS

/* "GOEN" in ASCII: says in the file's header whose it is. */
#define GOEN_APPLICATION_ID 0x474f454e

/* The steps from an empty file to the present schema; entry n makes schema n + 1. */
GPtrArray *goen_migration_load (GError       **error);  /* of char *: SQL */
gboolean   goen_migration_run  (GoenDatabase  *db,
                                GPtrArray     *steps,
                                guint          from,
                                GError       **error);

G_END_DECLS
