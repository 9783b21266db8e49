/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-table.h"
#include "goen-follow-up-table.h"
#include "goen-library.h"
#include "goen-pitch-record.h"
#include "goen-question-record.h"

G_BEGIN_DECLS

/* Everything that the page Today shows, read in one go. Of very many follow-ups the 100 most urgent are there, and n_later counts the rest. */
typedef struct {
  gint64           now;
  GPtrArray       *thanks;       /* GoenFollowUp: open thank-yous that are not snoozed, most urgent first */
  GPtrArray       *follow_ups;   /* GoenFollowUp: other follow-ups and promises that are due by the end of this day, not snoozed */
  GoenEventRecord *running;      /* the event that is on now, (nullable) */
  GoenEventRecord *next;         /* the next one that I consider or go to, within 30 days, (nullable) */
  guint            next_days;    /* midnights until then, in the local zone */
  GoenEventRow    *next_row;     /* its counts, for the progress, (nullable) */
  GPtrArray       *to_reflect;   /* GoenEventRow: of the last 14 days that I went to, or was going to, without a reflection */
  GPtrArray       *reconnect;    /* GoenReconnect: five at most */
  GDate            date;         /* of this day, in the local zone */
  GoenQuestionCard *question;    /* the card for this day, out of all of the deck; (nullable) when every question is hidden */
  GoenPitch       *pitch;        /* the introduction to practise: for an event within a week, or one not practised for two; (nullable) */
  char            *pitch_reason; /* translated, a line or two: why; NULL without one */
  gint64           pitch_event_id; /* the event it is for, 0 for none */
  guint            n_faces;      /* people whose names are to be refreshed */
  gint64           faces_event_id; /* those of an event within a week, 0 for everybody */
  char            *faces_event_title; /* (nullable) */
  guint            n_later;      /* open follow-ups that are not shown: snoozed, or due later */
  gint64           next_change;  /* when this may become wrong without a write: a deadline nears, a snooze ends, midnight; always after @now */
} GoenToday;

void       goen_today_free            (GoenToday           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenToday, goen_today_free)

void       goen_library_load_today_async  (GoenLibrary          *self,
                                           gint64                now,
                                           GTimeZone            *zone,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GoenToday *goen_library_load_today_finish (GoenLibrary          *self,
                                           GAsyncResult         *result,
                                           GError              **error);
gboolean   goen_today_is_clear            (const GoenToday      *self);
guint      goen_today_count               (const GoenToday      *self);   /* what the sidebar shows beside Today: thanks and follow-ups */

/* How far the preparation of an event is: what counts are a purpose, a goal, the checklist, the introduction, three questions, and somebody
 * on a list of participants marked where there is a list. */
typedef struct {
  guint n_done;
  guint n_all;
} GoenPreparation;

GoenPreparation goen_preparation_of       (const GoenEventRow   *row);
char           *goen_preparation_dup_next (const GoenEventRow   *row);   /* a translated sentence for what is best done next, NULL when all is ready */

G_END_DECLS
