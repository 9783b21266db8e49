/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people type for the day, the hours and the cost of an event. Full-width characters are as good as others. */

gboolean goen_event_input_parse_date (const char  *text,      /* what goen_date_parse_partial() reads, and 26日, 木曜日, 明日, "tomorrow" */
                                      const GDate *today,
                                      GDate       *date);
gboolean goen_event_input_parse_time (const char  *text,      /* 19:00 19時半 午後7時 7pm 1900 25:30 */
                                      guint       *minutes);  /* since midnight; more than a day for the small hours of the next */
gboolean goen_event_input_parse_yen  (const char  *text,      /* 3000 ￥３，０００ 3千円 1.5万円 無料; "" gives -1 and TRUE */
                                      gint64      *yen);
gboolean goen_event_input_is_zone    (const char  *text);     /* an IANA name */

G_END_DECLS
