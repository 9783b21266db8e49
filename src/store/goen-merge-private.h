/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-history-private.h"

G_BEGIN_DECLS

gboolean goen_merge_move_introductions (GoenDatabase  *db,
                                        gint64         merge_id,
                                        const char    *from_uuid,
                                        const char    *to_uuid,
                                        GError       **error);
gboolean goen_merge_move_rows          (GoenDatabase  *db,
                                        gint64         merge_id,
                                        gint64         gone_id,
                                        gint64         kept_id,
                                        GError       **error);
gboolean goen_merge_return_rows        (GoenDatabase  *db,
                                        gint64         merge_id,
                                        gint64         gone_id,
                                        gint64         kept_id,
                                        GError       **error);

G_END_DECLS
