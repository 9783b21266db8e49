/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/* What a take says of itself, in words of the locale. New strings, owned by the caller. */

char       *goen_take_dup_clock    (guint           ms);      /* "0:12" */
char       *goen_take_dup_date     (const GoenTake *take);    /* "Sat, 21 Nov, 17:30" */
char       *goen_take_dup_length   (const GoenTake *take);    /* "29 s of 30 s" */
const char *goen_take_get_verdict  (const GoenTake *take);    /* translated: "On time" */
char       *goen_take_dup_rate     (const GoenTake *take);    /* "7.2 morae a second: easy to follow"; NULL where it cannot be told */
char       *goen_take_dup_pauses   (const GoenTake *take);    /* "4 pauses, 3.1 s together; the longest 1.2 s at 0:14"; NULL where nobody listened */
char       *goen_take_dup_fillers  (const GoenTake *take);    /* "2 filler words"; NULL where there is nothing to hear */
char       *goen_take_dup_summary  (const GoenTake *take);    /* all of it in one line, short */
const char *goen_filler_get_label  (GoenFillerKind  kind);    /* translated: えーと */

G_END_DECLS
