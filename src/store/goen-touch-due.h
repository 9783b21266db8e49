/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-store.h"

G_BEGIN_DECLS

gboolean goen_touch_due_refresh (GoenDatabase  *db,
                                 GError       **error);

G_END_DECLS
