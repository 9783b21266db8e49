/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-history-table.h"
#include "goen-library.h"

G_BEGIN_DECLS

struct _GoenLibrary {
  GObject parent_instance;

  GoenStore    *store;          /* (owned) */
  GMainContext *context;        /* (owned) of the thread that opened the library */
  gulong        changed_id;
  guint         is_closed : 1;

  GHashTable   *people;         /* (owned) gint64 in GoenPerson → GoenPerson, weak */
  GArray       *wanted;         /* (owned) gint64: ids whose rows nobody has asked for yet */
  GSource      *wanted_source;  /* (owned) (nullable) */
  guint         n_loading;      /* READ jobs for rows under way */

  guint         n_people;
  guint         n_events;
  guint         n_due;
  char        **tags;           /* (owned) */
  guint         has_sample : 1;
  guint         stats_running : 1;
  guint         stats_stale : 1;
  GSource      *stats_source;   /* (owned) (nullable) */
};

typedef enum {
  GOEN_LIBRARY_N_PEOPLE = 1,
  GOEN_LIBRARY_N_EVENTS,
  GOEN_LIBRARY_N_DUE,
  GOEN_LIBRARY_TAGS,
  GOEN_LIBRARY_HAS_SAMPLE,
  GOEN_LIBRARY_IS_READ_ONLY,
} GoenLibraryProperty;

/* What a job is asked and what it answers; which members are used depends on the job.
 * It is shared between the worker and the task, and touched by one of them at a time. */
typedef struct {
  GoenPeopleQuery  *query;
  GArray           *ids;        /* gint64 */
  gint64            id;
  gint64            revision;
  guint             limit;
  guint64           seed;
  GoenPersonParts   parts;
  GoenImageKind     kind;
  char             *text;
  gboolean          present;
  gboolean        (*act) (GoenDatabase *db, gint64 id, GError **error);

  GoenPersonRecord *record;     /* also the answer of load and save */
  GoenPeopleResult *result;
  GPtrArray        *rows;
  GPtrArray        *lines;      /* char *: tags, problems */
  GArray           *changed;    /* gint64 */
  GBytes           *bytes;
  gint64            count;
  gint64            n_events;
  gint64            n_due;
  GoenImportUndone  undone;
  gboolean          has_sample;
} GoenLibraryJob;

/* goen-library.c */
void            goen_library_notify      (GoenLibrary         *self,
                                          GoenLibraryProperty  property);

/* goen-library-stats.c */
gboolean        goen_library_count_job   (GoenDatabase         *db,
                                          gpointer              data,
                                          GCancellable         *cancellable,
                                          GError              **error);
void            goen_library_take_counts (GoenLibrary          *self,
                                          const GoenLibraryJob *job);
void            goen_library_queue_stats (GoenLibrary          *self);

/* goen-library-job.c */
GoenLibraryJob *goen_library_job_new     (void);
void            goen_library_job_release (gpointer             job);
void            goen_library_job_set_ids (GoenLibraryJob      *job,
                                          const gint64        *ids,
                                          guint                n_ids);
void            goen_library_run         (GoenLibrary         *self,
                                          GoenStoreLane        lane,
                                          GoenStoreFunc        func,
                                          GoenLibraryJob      *job,      /* (transfer full) */
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
GoenLibraryJob *goen_library_run_finish  (GoenLibrary         *self,     /* (transfer none), of the task */
                                          GAsyncResult        *result,
                                          GError             **error);
void            goen_library_run_data    (GoenLibrary         *self,     /* as goen_library_run() with data of the caller's own */
                                          GoenStoreLane        lane,
                                          GoenStoreFunc        func,
                                          gpointer             data,     /* (transfer full) */
                                          GDestroyNotify       free_data,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gpointer        goen_library_run_data_finish (GoenLibrary     *self,     /* (transfer none), of the task; NULL with @error set */
                                          GAsyncResult        *result,
                                          GError             **error);
gboolean        goen_library_pace        (GoenDatabase        *db,       /* yields when 50 ms are over */
                                          gint64              *since,
                                          GCancellable        *cancellable,
                                          GError             **error);
GSource        *goen_library_add_idle    (GoenLibrary         *self,
                                          int                  priority,
                                          GSourceFunc          func);
GoenStore      *goen_library_get_store   (GoenLibrary         *self);

/* goen-library-rows.c */
void            goen_library_init_rows    (GoenLibrary         *self);
void            goen_library_forget_rows  (GoenLibrary         *self);
void            goen_library_refresh_rows (GoenLibrary         *self,
                                           const GoenChangeSet *changes);

/* goen-library-sample.c */
gboolean        goen_library_find_sample  (GoenDatabase        *db,
                                           gboolean            *found,
                                           GError             **error);
void            goen_library_hide_sample  (GoenPersonRecord    *record);   /* before it leaves the library */
gboolean        goen_library_join_sample  (GoenDatabase        *db,        /* before two people are merged */
                                           GoenPersonRecord    *merged,
                                           gint64               gone_id,
                                           GError             **error);

G_END_DECLS
