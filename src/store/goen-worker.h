/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-open.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* The thread that owns the connection, and the jobs that wait for it. */
typedef struct _GoenWorker GoenWorker;

typedef struct _GoenJob GoenJob;
struct _GoenJob {
  GoenStoreLane  lane;
  GoenStoreFunc  func;
  gpointer       data;
  GCancellable  *cancellable;           /* (owned) (nullable) */
  void         (*finished) (GoenJob *); /* (nullable) runs on the worker and owns the job; NULL when somebody waits */
  gpointer       user_data;             /* for @finished */
  gboolean       is_done;
  gboolean       succeeded;
  GError        *error;                 /* (owned) (nullable) */
};

void        goen_job_clear            (GoenJob                *job);

GoenWorker *goen_worker_new           (const char             *path,
                                       GoenStoreOpenFlags      flags,
                                       const GoenOpenOptions  *options,
                                       GError                **error);
void        goen_worker_free          (GoenWorker             *self);
const char *goen_worker_get_path      (GoenWorker             *self);
gboolean    goen_worker_is_read_only  (GoenWorker             *self);
void        goen_worker_set_notify    (GoenWorker             *self,
                                       void                  (*notify) (gpointer user_data),
                                       gpointer                user_data);
gboolean    goen_worker_push          (GoenWorker             *self,
                                       GoenJob                *job);
void        goen_worker_wait          (GoenWorker             *self,
                                       GoenJob                *job);
void        goen_worker_look_outside  (GoenWorker             *self);
GoenChangeSet *goen_worker_pop_changes (GoenWorker            *self);
void        goen_worker_close         (GoenWorker             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenWorker, goen_worker_free)

G_END_DECLS
