/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-table.h"
#include "goen-follow-up-table.h"
#include "goen-library-private.h"

G_BEGIN_DECLS

/* What a job about events, follow-ups and timelines is asked and what it answers; which members are used depends on the
 * job. */
typedef struct {
  gint64         id;
  gint64         from;
  gint64         to;
  guint          what;
  char          *text;        /* (owned) */
  gpointer       input;       /* (owned) */
  GDestroyNotify free_input;
  gboolean     (*act) (GoenDatabase *db, gint64 id, GError **error);

  gint64         number;      /* an answer */
  gpointer       answer;      /* (owned) until the job is finished */
  GDestroyNotify free_answer;
} GoenLoopJob;

GoenLoopJob *goen_loop_job_new    (gpointer             input,        /* (transfer full) (nullable) */
                                   GDestroyNotify       free_input,
                                   GDestroyNotify       free_answer);
void         goen_loop_job_free   (GoenLoopJob         *self);
void         goen_loop_job_run    (GoenLoopJob         *self,         /* (transfer full) */
                                   GoenLibrary         *library,
                                   GoenStoreLane        lane,
                                   GoenStoreFunc        func,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
gpointer     goen_loop_job_finish (GoenLibrary         *library,      /* (transfer full): the answer */
                                   GAsyncResult        *result,
                                   GError             **error);
gint64       goen_loop_job_finish_number (GoenLibrary  *library,      /* 0 with @error set */
                                   GAsyncResult        *result,
                                   GError             **error);
void         goen_loop_job_act    (GoenLibrary         *library,      /* a write about one row that answers with nothing */
                                   gboolean           (*act) (GoenDatabase *, gint64, GError **),
                                   gint64               id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);

/* Used by several jobs. On the worker. */

/* goen-library-events.c */
gboolean     goen_loop_save_event (GoenDatabase           *db,        /* moves the deadlines of thank-yous when the end changed */
                                   GoenEventRecord        *event,
                                   GError                **error);

/* goen-library-follow-up-close.c */
gboolean     goen_loop_forget_done (GoenDatabase          *db,        /* removes what the stored one noted where this one does not refer to it */
                                    const GoenFollowUp    *follow_up,
                                    GError               **error);

/* goen-attendance-match.c */
typedef struct {
  gint64 id;            /* of the person, 0 for nobody */
  guint  n_namesakes;   /* of the same name, when nobody could be chosen */
} GoenPersonMatch;

gboolean     goen_loop_match_person     (GoenDatabase     *db,
                                         const char       *name,      /* (nullable) */
                                         const char       *company,   /* (nullable) */
                                         GPtrArray        *attendances, /* GoenAttendance: who is here goes before who is not */
                                         GoenPersonMatch  *match,
                                         GError          **error);
GoenAttendance *goen_loop_find_on_list  (GPtrArray        *attendances, /* (transfer none) (nullable): on the list without a person, sure to be this one */
                                         const char       *name,
                                         const char       *company);
GArray      *goen_loop_find_candidates  (GoenDatabase     *db,        /* gint64: of whom this could be one */
                                         const char       *name,      /* (nullable) */
                                         const char       *company,   /* (nullable) */
                                         GCancellable     *cancellable,
                                         GError          **error);
GoenPersonRecord *goen_loop_make_person (const char       *name,      /* (nullable) */
                                         const char       *company,   /* (nullable) */
                                         const char       *title);    /* (nullable) */

/* goen-library-meeting.c */
GoenPersonRecord *goen_loop_make_met    (const GoenAttendance  *attendance,   /* as capturing adds somebody unknown */
                                         const GoenEventRecord *event);
gboolean     goen_loop_note_meeting     (GoenDatabase          *db,           /* @attendance has its person; the timeline and the thank-you */
                                         const GoenEventRecord *event,
                                         const GoenAttendance  *attendance,
                                         GError               **error);
gboolean     goen_loop_change_hook      (GoenDatabase          *db,           /* wherever capturing put it; saves @attendance */
                                         const GoenEventRecord *event,
                                         GoenAttendance        *attendance,
                                         const char            *hook,         /* (nullable) */
                                         GError               **error);
gboolean     goen_loop_has_thanks       (GoenDatabase          *db,           /* for this event, done or not */
                                         gint64                 person_id,
                                         gint64                 event_id,
                                         gboolean              *has,
                                         GError               **error);
GoenInteraction *goen_loop_find_meeting (GoenDatabase          *db,           /* (nullable) without error */
                                         gint64                 person_id,
                                         gint64                 event_id,
                                         GError               **error);
char        *goen_loop_join_hooks       (const char            *hook,         /* (nullable) */
                                         const char            *more);        /* (nullable) */

/* goen-library-unmeet.c */
gboolean     goen_loop_forget_captured  (GoenDatabase          *db,           /* purges the person of @attendance, as it was, when nothing else is known */
                                         const GoenEventRecord *event,
                                         const GoenAttendance  *attendance,
                                         GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenLoopJob, goen_loop_job_free)

G_END_DECLS
