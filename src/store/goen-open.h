/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-database-private.h"
#include "goen-lock.h"

G_BEGIN_DECLS

/* What tests change about opening. */
typedef struct {
  const char *vfs;    /* the file layer of SQLite; NULL for the real one */
  GPtrArray  *steps;  /* (nullable) migrations instead of the built-in ones */
} GoenOpenOptions;

GoenDatabase *goen_database_open (const char             *path,
                                  GoenStoreOpenFlags      flags,
                                  const GoenOpenOptions  *options,
                                  GoenLock              **lock,
                                  GError                **error);

G_END_DECLS
