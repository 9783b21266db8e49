/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-history-private.h"

G_BEGIN_DECLS

gboolean goen_merge_move_introductions (GoenDatabase  *db,
                                        gint64         merge_id,
                                        const char    *from_uuid,
                                        const char    *to_uuid,
                                        GError       **error);

G_END_DECLS
