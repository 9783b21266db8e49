/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow-up-record.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* All SQL about follow-ups, timelines, keeping in touch and templates. Worker thread only. People in the trash are left out of every list. */

typedef enum {
  GOEN_FOLLOW_UPS_ALL = 0,
  GOEN_FOLLOW_UPS_THANKS,
  GOEN_FOLLOW_UPS_OTHERS,   /* all but thank-yous */
} GoenFollowUpsWhich;

typedef struct {
  gint64   person_id;       /* also where they are the other person; 0 for everybody */
  gint64   event_id;        /* 0 for all */
  gboolean with_closed;     /* also done and dropped, latest first after the open ones */
  gint64   visible_at;      /* leaves out what is snoozed beyond this time; 0 for all */
  gint64   due_before;      /* 0 for all; what has no deadline is never left out */
  guint    limit;           /* 0 for all; each row costs about 10 µs, so that a page that shows few asks for few */
  GoenFollowUpsWhich which;
} GoenFollowUpsQuery;

GPtrArray       *goen_follow_up_table_list      (GoenDatabase              *db,     /* of GoenFollowUp, most urgent first, those without deadline last */
                                                 const GoenFollowUpsQuery  *query,
                                                 GError                   **error);
gint64           goen_follow_up_table_count     (GoenDatabase              *db,     /* open ones, whatever @limit and @with_closed say; -1 on error */
                                                 const GoenFollowUpsQuery  *query,
                                                 GError                   **error);
GoenFollowUp    *goen_follow_up_table_load      (GoenDatabase              *db,     /* GOEN_ERROR_NOT_FOUND */
                                                 gint64                     id,
                                                 GError                   **error);
gint64           goen_follow_up_table_find_uuid (GoenDatabase              *db,     /* 0 with GOEN_ERROR_NOT_FOUND */
                                                 const char                *uuid,
                                                 GError                   **error);
gint64           goen_follow_up_table_find_open (GoenDatabase              *db,     /* an open one of this kind, person and event; 0 without error */
                                                 gint64                     person_id,
                                                 gint64                     event_id,
                                                 GoenFollowUpKind           kind,
                                                 GError                   **error);
gboolean         goen_follow_up_table_save      (GoenDatabase              *db,     /* id 0 adds; fills id, uuid, created */
                                                 GoenFollowUp              *follow_up,
                                                 GError                   **error);
gboolean         goen_follow_up_table_remove    (GoenDatabase              *db,
                                                 gint64                     id,
                                                 GError                   **error);
gboolean         goen_follow_up_table_move_due  (GoenDatabase              *db,     /* the open thank-yous of an event whose end changed */
                                                 gint64                     event_id,
                                                 gint64                     due,
                                                 GError                   **error);
gint64           goen_follow_up_table_get_next_time (GoenDatabase          *db,     /* the first due, due less 6 h or snoozed time of an open one after @now; 0 for none, -1 on error */
                                                 gint64                     now,
                                                 GError                   **error);

GPtrArray       *goen_interaction_table_list    (GoenDatabase              *db,     /* of GoenInteraction, latest first */
                                                 gint64                     person_id,
                                                 guint                      limit,  /* 0 for all */
                                                 GError                   **error);
GoenInteraction *goen_interaction_table_load    (GoenDatabase              *db,
                                                 gint64                     id,
                                                 GError                   **error);
gboolean         goen_interaction_table_save    (GoenDatabase              *db,     /* id 0 adds; keeps person.last_contact right */
                                                 GoenInteraction           *interaction,
                                                 GError                   **error);
gboolean         goen_interaction_table_remove  (GoenDatabase              *db,
                                                 gint64                     id,
                                                 GError                   **error);

gboolean         goen_interaction_table_refresh_contact (GoenDatabase       *db,     /* person.last_contact: the latest contact of the timeline, or met_on where that is later */
                                                 gint64                     person_id,
                                                 GError                   **error);

typedef struct {
  guint given;              /* GAVE, and what was introduced, promised and kept or sent by me */
  guint received;
} GoenBalance;

/* How somebody is kept in touch with. */
typedef struct {
  gint64     person_id;
  int        days;          /* of the person: -1 as the tags say, 0 never */
  int        tag_days;      /* the shortest of their tags, 0 for none */
  char      *tag;           /* which one, (nullable) */
  gint64     last_contact;
  gint64     due;           /* when the interval is over, 0 for never */
  gint64     snoozed;
  GPtrArray *quiet;         /* GoenQuietPeriod */
  GoenBalance balance;
} GoenTouch;

void             goen_touch_free                (GoenTouch                 *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenTouch, goen_touch_free)

GoenTouch       *goen_touch_table_load          (GoenDatabase              *db,
                                                 gint64                     person_id,
                                                 GError                   **error);
gboolean         goen_touch_table_save          (GoenDatabase              *db,     /* days, snoozed and quiet are written */
                                                 const GoenTouch           *touch,
                                                 GError                   **error);
gboolean         goen_touch_table_set_tag       (GoenDatabase              *db,     /* days 0 forgets it; GOEN_ERROR_NOT_FOUND */
                                                 const char                *tag,
                                                 int                        days,
                                                 GError                   **error);
GHashTable      *goen_touch_table_list_tags     (GoenDatabase              *db,     /* char * → GINT_TO_POINTER (days), only tags that have an interval */
                                                 GError                   **error);

/* Why to get in touch again, the best reason first. */
typedef enum {
  GOEN_REASON_PROMISE = 1,      /* a promise is open that is due after today: @text is what */
  GOEN_REASON_SAME_EVENT,       /* they are on the list of an event that I will go to: @event_title */
  GOEN_REASON_JOB_CHANGE,       /* a new post since the last contact, at most 90 days ago: @text is company and title */
  GOEN_REASON_ACHIEVEMENT,      /* noted since the last contact, at most 90 days ago: @text */
  GOEN_REASON_INTEREST_EVENT,   /* an event in the next 45 days has an interest of theirs in its title, series or participants: @text is the interest, @event_title */
  GOEN_REASON_ANNIVERSARY,      /* the day they were met comes round within 7 days: @count is how many years */
  GOEN_REASON_BALANCE,          /* they gave more than I did: @count is the difference */
  GOEN_REASON_INTERVAL,         /* the interval is over: @count is days since the last contact */
} GoenReason;

typedef struct {
  gint64     person_id;
  char      *person_uuid;
  char      *person_name;
  char      *person_yomi;
  char      *person_company;
  char      *person_title;
  gboolean   person_has_photo;
  gint64     last_contact;
  int        days;              /* the interval */
  gint64     due;               /* when it was over */
  GoenReason reason;
  char      *text;
  char      *event_title;
  gint64     event_id;
  guint      count;
} GoenReconnect;

void             goen_reconnect_free            (GoenReconnect             *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenReconnect, goen_reconnect_free)

GPtrArray       *goen_touch_table_list_due      (GoenDatabase              *db,     /* of GoenReconnect: whose interval is over, not snoozed, not in a quiet period, without an open follow-up; best reason first, then longest overdue */
                                                 gint64                     now,
                                                 GTimeZone                 *zone,
                                                 guint                      limit,
                                                 GCancellable              *cancellable,
                                                 GError                   **error);

GPtrArray       *goen_template_table_list       (GoenDatabase              *db,     /* of GoenTemplate */
                                                 GError                   **error);
gboolean         goen_template_table_save       (GoenDatabase              *db,     /* id 0 adds, or replaces the one that stands for the same built-in */
                                                 GoenTemplate              *template,
                                                 GError                   **error);
gboolean         goen_template_table_remove     (GoenDatabase              *db,
                                                 gint64                     id,
                                                 GError                   **error);

G_END_DECLS
