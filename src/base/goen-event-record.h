/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gatherings and who was there, as plain structs. As in goen-person-record.h: one owner at a time, absent text is
 * %NULL, never "", arrays are never %NULL and own their elements, times are Unix seconds and 0 when not known. */

/* The numbers are those of the file. */
typedef enum {
  GOEN_EVENT_OTHER = 0,
  GOEN_EVENT_CROSS_INDUSTRY,   /* 異業種交流会 */
  GOEN_EVENT_SAME_INDUSTRY,    /* 同業種交流会 */
  GOEN_EVENT_SEMINAR,          /* セミナー */
  GOEN_EVENT_STUDY_GROUP,      /* 勉強会 */
  GOEN_EVENT_SOCIAL,           /* 懇親会・ランチ */
  GOEN_EVENT_SALON,            /* オンラインサロン */
  GOEN_EVENT_CHARITY_GUEST,    /* チャリティーに参加 */
  GOEN_EVENT_CHARITY_STAFF,    /* チャリティーを手伝う */
  GOEN_EVENT_ONLINE,           /* SNS, オンライン交流会 */
  GOEN_EVENT_REGULAR_PLACE,    /* 行きつけの店 */
  GOEN_EVENT_HOSTED,           /* 自分で開く会 */
  GOEN_N_EVENT_KINDS,
} GoenEventKind;

typedef enum {
  GOEN_EVENT_CONSIDERING = 0,  /* 検討中 */
  GOEN_EVENT_GOING,            /* 参加予定 */
  GOEN_EVENT_WENT,             /* 参加した */
  GOEN_EVENT_SKIPPED,          /* 見送った */
  GOEN_EVENT_CANCELLED,        /* 中止 */
  GOEN_N_EVENT_STATUSES,
} GoenEventStatus;

/* How the events of a series follow each other. */
typedef enum {
  GOEN_REPEAT_NONE = 0,
  GOEN_REPEAT_WEEKLY,
  GOEN_REPEAT_TWO_WEEKS,
  GOEN_REPEAT_MONTHLY_DATE,     /* the same date of every month, the last one where a month is shorter */
  GOEN_REPEAT_MONTHLY_WEEKDAY,  /* the third Tuesday of every month; a fifth means the last */
  GOEN_REPEAT_QUARTERLY,        /* the same date, every three months */
  GOEN_REPEAT_YEARLY,
  GOEN_N_REPEATS,
} GoenRepeat;

/* The four checks by which a good event is told. */
typedef enum {
  GOEN_CHECK_ORGANISER = 0,     /* 主催者と理念 */
  GOEN_CHECK_PARTICIPANTS,      /* 参加者層 */
  GOEN_CHECK_PROGRAMME,         /* 形式と内容 */
  GOEN_CHECK_VALUE,             /* 費用に見合うか */
  GOEN_N_CHECKS,
} GoenCheckKind;

typedef enum {
  GOEN_GRADE_UNKNOWN = 0,
  GOEN_GRADE_POOR,
  GOEN_GRADE_FAIR,
  GOEN_GRADE_GOOD,
} GoenGrade;

typedef struct {
  GoenGrade grade;
  char     *note;      /* (nullable) */
} GoenCheck;

/* "Talk with 3 prospects": a number to reach, and how many were. */
typedef struct {
  char  *text;
  guint  target;       /* 0 for a goal without a number, which counts as reached from 1 */
  guint  reached;
} GoenGoal;

typedef struct {
  char     *text;
  gboolean  is_done;
} GoenChecklistItem;

typedef struct {
  gint64           id;             /* 0 when not stored */
  char            *uuid;           /* NULL until first saved */
  char            *uid;            /* the UID of the calendar file it came from, (nullable) */
  gint64           revision;       /* counts saves, to notice a conflict */

  GoenEventKind    kind;
  GoenEventStatus  status;
  char            *title;
  gint64           start;
  gint64           end;            /* not before @start; 0 when not said */
  char            *zone;           /* IANA name in which it takes place, NULL for the local one */
  gboolean         is_all_day;     /* @start and @end are midnights in @zone, @end the one after the last day */
  char            *place;
  char            *link;           /* of an online meeting, or the page of the event */
  char            *organiser;
  gint64           fee;            /* yen, -1 when not said */
  gint64           travel_cost;    /* yen, -1 when not said */
  char            *dress;
  char            *participants;   /* who attends, in words */
  char            *series;         /* what the events of a series have in common: its name */
  GoenRepeat       repeat;

  char            *purpose;        /* why I go */
  GoenCheck        checks[GOEN_N_CHECKS];
  GPtrArray       *goals;          /* GoenGoal */
  GPtrArray       *checklist;      /* GoenChecklistItem */
  char            *pitch;          /* the introduction that I will use here */
  GPtrArray       *questions;      /* char *: the hand of questions */
  char            *note;

  char            *reflection_met;     /* whom did I meet */
  char            *reflection_learned; /* what did I learn */
  char            *reflection_next;    /* what will I do differently; shown when the next event is prepared */
  char            *outcome;            /* what became of it later */
  guint            minutes_spent;      /* with the way there and back; 0 when not said */
  gint64           reflected;          /* when the reflection was closed, 0 before */

  gint64           created;
  gint64           modified;
  gint64           deleted;        /* when it went to the trash, 0 when it is not there */
} GoenEventRecord;

GoenEventRecord *goen_event_record_new       (void);   /* fee and travel_cost are -1 */
GoenEventRecord *goen_event_record_copy      (const GoenEventRecord *self);
void             goen_event_record_free      (GoenEventRecord       *self);
gboolean         goen_event_record_equal     (const GoenEventRecord *a,     /* also id, uuid, revision; not created, modified */
                                              const GoenEventRecord *b);
void             goen_event_record_normalize (GoenEventRecord       *self); /* trims, drops what is empty, "" to NULL, end not before start */
gint64           goen_event_record_get_end   (const GoenEventRecord *self); /* @end, or two hours after @start when not said, or a day after when @is_all_day */

GoenGoal          *goen_goal_new            (const char *text,
                                             guint       target);
void               goen_goal_free           (GoenGoal   *self);
gboolean           goen_goal_is_reached     (const GoenGoal *self);
GoenChecklistItem *goen_checklist_item_new  (const char *text,
                                             gboolean    is_done);
void               goen_checklist_item_free (GoenChecklistItem *self);

/* Names for files and goen-cli: "cross-industry", "going", "monthly-weekday". NULL and FALSE for what is none. */
const char *goen_event_kind_to_name     (GoenEventKind    kind);
gboolean    goen_event_kind_from_name   (const char      *name,
                                         GoenEventKind   *kind);
const char *goen_event_status_to_name   (GoenEventStatus  status);
gboolean    goen_event_status_from_name (const char      *name,
                                         GoenEventStatus *status);
const char *goen_repeat_to_name         (GoenRepeat       repeat);
gboolean    goen_repeat_from_name       (const char      *name,
                                         GoenRepeat      *repeat);

/* One person at one event: on the list of participants, met there, or both. */
typedef struct {
  gint64    id;            /* 0 when not stored */
  char     *uuid;
  gint64    event_id;
  gint64    person_id;     /* 0 when not (yet) one of the people */
  guint     position;      /* in the list of participants, or in the order in which they were met */
  char     *name;          /* as on the list or as captured */
  char     *company;
  char     *title;
  char     *hook;          /* 印象・話題: what was talked about */
  char     *note;
  gboolean  is_expected;   /* on the list of participants */
  gboolean  is_wanted;     /* want to meet */
  char     *introduce_to;  /* to whom I want to introduce them, (nullable) */
  gint64    met;           /* when noted as met, 0 when not */
  gboolean  is_completed;  /* their card has been put to the name */

  /* Read along, not written: of the person. */
  char     *person_uuid;
  char     *person_name;
  char     *person_yomi;
  char     *person_company;
  char     *person_title;
  gint64    first_met;     /* when they were met before this event, 0 when never; a person of long standing without an event has 1 */
} GoenAttendance;

GoenAttendance *goen_attendance_new   (void);
GoenAttendance *goen_attendance_copy  (const GoenAttendance *self);
void            goen_attendance_free  (GoenAttendance       *self);
void             goen_attendance_normalize   (GoenAttendance       *self); /* trims, "" to NULL */
const char     *goen_attendance_get_name    (const GoenAttendance *self); /* of the person where there is one; never NULL */
const char     *goen_attendance_get_company (const GoenAttendance *self); /* (nullable) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenEventRecord, goen_event_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenGoal, goen_goal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenChecklistItem, goen_checklist_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenAttendance, goen_attendance_free)

G_END_DECLS
