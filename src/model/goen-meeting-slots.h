/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A proposal to meet. */
typedef struct {
  gint64 start;
  gint64 end;
} GoenMeetingSlot;

/* What a proposal must keep clear of. */
typedef struct {
  gint64      now;
  const char *zone;           /* (nullable): local */
  GPtrArray  *quiet;          /* GoenQuietPeriod of the person, (nullable) */
  GArray     *busy;           /* gint64 start and end of my events in turn, (nullable) */
  guint       minutes;        /* length of the meeting, 60 when 0 */
  guint       earliest_days;  /* not before so many days from now, 3 when 0 */
} GoenMeetingLimits;

GArray *goen_meeting_slots_propose (const GoenMeetingLimits *limits,    /* of GoenMeetingSlot, on different days (a day between), at different times of day (14:00, 10:00, 16:00 …), none on a weekend, a Japanese holiday, in お盆 or 年末年始, a quiet period, or within an hour of an own event; empty when a year has none */
                                    guint                    n_slots);
char   *goen_meeting_slots_dup_text (GArray                 *slots,     /* a line each: "・11月25日(水) 14:00〜15:00" */
                                    const char              *language,
                                    const char              *zone);
gboolean goen_meeting_day_is_free  (const GDate             *date);     /* no weekend, holiday, お盆, 年末年始 */

G_END_DECLS
