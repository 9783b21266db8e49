/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-store.h"

G_BEGIN_DECLS

/* How many open follow-ups the page Today shows, for the number beside it. Worker thread only. */
gint64 goen_follow_up_table_count_due (GoenDatabase  *db,        /* -1 on error */
                                       gint64         now,       /* what is snoozed beyond it does not count */
                                       gint64         before,    /* nor what is due from then on, but for thank-yous */
                                       GError       **error);

G_END_DECLS
