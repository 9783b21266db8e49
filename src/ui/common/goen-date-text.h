/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates as people read them, in the locale: 2026年11月21日(土), 21 November 2026. New strings, owned by the caller. */
char    *goen_date_text_partial   (const char *partial);       /* "2026-11-21" "2026-11" "2026" "--11-21"; anything else as it is */
char    *goen_date_text_range     (const char *from,
                                   const char *to);            /* 2019年4月〜2023年3月, 2019年4月〜; "" when both are NULL */
char    *goen_date_text_ago_short (gint64      unix_seconds,
                                   gint64      now);           /* 今日, 3日, 2か月, 1年; "" for 0 */
gboolean goen_date_parse_partial  (const char *text,
                                   char      **partial);       /* what people type: 2026/11/21, 2026.11, 11/21, 令和8年11月21日, 2026年11月; "" gives NULL and TRUE */
void     goen_date_text_set_japanese_era (gboolean japanese_era);  /* 令和8年 instead of 2026年 */

G_END_DECLS
