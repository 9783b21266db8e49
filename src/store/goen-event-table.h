/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-record.h"
#include "goen-follow-up-record.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* All SQL about events and who attends them. Worker thread only. */

typedef enum {
  GOEN_EVENTS_ALL = 0,
  GOEN_EVENTS_UPCOMING,     /* that end after @now, soonest first */
  GOEN_EVENTS_PAST,         /* latest first */
  GOEN_EVENTS_TRASH,
} GoenEventsWhich;

typedef struct {
  GoenEventsWhich which;    /* ALL: upcoming soonest first and undated, then past latest first */
  gint64          now;
  const char     *search;   /* as typed, words are AND, (nullable) */
  gint64          person_id;/* only those this person attends, 0 for all */
  guint           limit;    /* 0 for all */
} GoenEventsQuery;

/* What a row of a list shows. */
typedef struct {
  gint64          id;
  char           *uuid;
  GoenEventKind   kind;
  GoenEventStatus status;
  char           *title;
  gint64          start;
  gint64          end;
  char           *zone;
  gboolean        is_all_day;
  char           *place;
  char           *organiser;
  char           *series;
  gboolean        has_purpose;
  gboolean        has_pitch;
  guint           n_goals;
  guint           n_goals_reached;
  guint           n_checklist;
  guint           n_checklist_done;
  guint           n_questions;
  guint           n_expected;
  guint           n_wanted;
  guint           n_met;
  guint           n_thanks;        /* thank-yous of this event, done or not; dropped ones do not count */
  guint           n_thanked;
  gboolean        is_reflected;
} GoenEventRow;

void goen_event_row_free (GoenEventRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenEventRow, goen_event_row_free)

/* What events of the same organiser or series were worth, told by what became of the people met there. */
typedef struct {
  guint  n_events;          /* went to */
  guint  n_met;             /* people met there */
  guint  n_thanked;         /* thanked within 24 h of the end */
  guint  n_met_again;       /* with a later meeting, call or event */
  guint  n_something;       /* with a referral, project, or something given or received since */
  gint64 cost;              /* fees and travel, yen */
  guint  minutes;           /* spent */
  char  *last_title;        /* of the latest one, (nullable) */
  gint64 last_start;
  char  *last_next;         /* its reflection_next: what to do differently, (nullable) */
} GoenEventWorth;

void goen_event_worth_free (GoenEventWorth *worth);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenEventWorth, goen_event_worth_free)

gboolean         goen_event_table_save      (GoenDatabase           *db,       /* normalises, fills id, uuid, revision; GOEN_ERROR_INVALID without a title, _CONFLICT */
                                             GoenEventRecord        *record,
                                             GError                **error);
GoenEventRecord *goen_event_table_load      (GoenDatabase           *db,       /* also from the trash; GOEN_ERROR_NOT_FOUND */
                                             gint64                  id,
                                             GError                **error);
gint64           goen_event_table_find_uuid (GoenDatabase           *db,       /* 0 with GOEN_ERROR_NOT_FOUND */
                                             const char             *uuid,
                                             GError                **error);
gint64           goen_event_table_find_uid  (GoenDatabase           *db,       /* not in the trash; 0 without error when there is none */
                                             const char             *uid,
                                             GError                **error);
GPtrArray       *goen_event_table_list      (GoenDatabase           *db,       /* of GoenEventRow */
                                             const GoenEventsQuery  *query,
                                             GCancellable           *cancellable,
                                             GError                **error);
gint64           goen_event_table_count     (GoenDatabase           *db,       /* not in the trash; -1 on error */
                                             GError                **error);
gboolean         goen_event_table_trash     (GoenDatabase           *db,       /* its open follow-ups stay */
                                             gint64                  id,
                                             GError                **error);
gboolean         goen_event_table_restore   (GoenDatabase           *db,
                                             gint64                  id,
                                             GError                **error);
gboolean         goen_event_table_purge     (GoenDatabase           *db,
                                             gint64                  id,
                                             GError                **error);
gboolean         goen_event_table_has_old   (GoenDatabase           *db,
                                             gint64                  before,
                                             GError                **error);
gboolean         goen_event_table_purge_old (GoenDatabase           *db,       /* that went to the trash before @before */
                                             gint64                  before,
                                             GError                **error);
GoenEventWorth  *goen_event_table_get_worth (GoenDatabase           *db,       /* of past events with the same series or organiser; with neither, or nothing past, n_events is 0 */
                                             const GoenEventRecord  *event,    /* itself left out */
                                             gint64                  now,
                                             GError                **error);
GoenEventWorth  *goen_event_table_get_own_worth (GoenDatabase       *db,       /* of this event alone */
                                             gint64                  id,
                                             GError                **error);
GPtrArray       *goen_event_table_list_names (GoenDatabase          *db,       /* of char *: distinct organisers (0), series (1) or places (2), most used first */
                                             guint                   what,
                                             GError                **error);
GArray          *goen_event_table_list_busy (GoenDatabase           *db,       /* of gint64, start and end in turn, of events considered or gone to that touch the span */
                                             gint64                  from,
                                             gint64                  to,
                                             GError                **error);

GPtrArray       *goen_attendance_table_list (GoenDatabase           *db,       /* of GoenAttendance: those met in their order, then the others in theirs */
                                             gint64                  event_id,
                                             GError                **error);
GoenAttendance  *goen_attendance_table_load (GoenDatabase           *db,
                                             gint64                  id,
                                             GError                **error);
gboolean         goen_attendance_table_save (GoenDatabase           *db,       /* id 0 adds at the end (of those met when met); fills id, uuid, position */
                                             GoenAttendance         *attendance,
                                             GError                **error);
gboolean         goen_attendance_table_remove (GoenDatabase         *db,
                                             gint64                  id,
                                             GError                **error);
gint64           goen_attendance_table_find (GoenDatabase           *db,       /* of this person at this event; 0 without error */
                                             gint64                  event_id,
                                             gint64                  person_id,
                                             GError                **error);

GoenProfile     *goen_profile_table_load    (GoenDatabase           *db,
                                             GError                **error);
gboolean         goen_profile_table_save    (GoenDatabase           *db,
                                             const GoenProfile      *profile,
                                             GError                **error);

G_END_DECLS
