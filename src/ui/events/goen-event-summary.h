/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-record.h"

G_BEGIN_DECLS

/* What an event was, in a sentence or two, once its reflection is closed. New strings, owned by the caller. */
char *goen_event_summary_dup      (const GoenEventRecord *event,
                                   guint                  n_met);
char *goen_event_summary_dup_date (gint64                 reflected);   /* when that was */
char *goen_event_summary_dup_yen  (gint64                 yen);         /* 5,800 yen */
char *goen_event_summary_dup_time (guint                  minutes);     /* 2 h 30 min; "" for 0 */

G_END_DECLS
