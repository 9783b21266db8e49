/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-open.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* For tests: with another file layer or other migrations. */
GoenStore *goen_store_open_with (const char             *path,
                                 GoenStoreOpenFlags      flags,
                                 const GoenOpenOptions  *options,
                                 GError                **error);

G_END_DECLS
