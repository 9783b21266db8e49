/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-change-set.h"

G_BEGIN_DECLS

/**
 * GoenStore:
 *
 * The one SQLite file, its one connection and its one worker thread.
 *
 * Jobs are functions that run on the worker with a #GoenDatabase; only plain
 * structs go in and come out. ::changed is emitted on the thread that opened
 * the store (its main context), before the task of the write completes.
 */
#define GOEN_TYPE_STORE (goen_store_get_type ())
G_DECLARE_FINAL_TYPE (GoenStore, goen_store, GOEN, STORE, GObject)

typedef struct _GoenDatabase GoenDatabase;

typedef enum {
  GOEN_STORE_OPEN_NONE   = 0,
  GOEN_STORE_OPEN_WINDOW = 1 << 0,  /* hold the window lock: a second window on the same file is refused with GOEN_ERROR_IN_USE */
} GoenStoreOpenFlags;

/* The lane says what a job may do and who goes first. */
typedef enum {
  GOEN_STORE_READ,   /* what the user waits for; never writes */
  GOEN_STORE_SAVE,   /* one BEGIN IMMEDIATE … COMMIT around the job */
  GOEN_STORE_BULK,   /* the same, but the job calls goen_database_yield() about every 50 ms, where waiting reads are served */
} GoenStoreLane;

typedef gboolean (*GoenStoreFunc) (GoenDatabase  *db,
                                   gpointer       data,
                                   GCancellable  *cancellable,
                                   GError       **error);

GoenStore  *goen_store_open         (const char          *path,
                                     GoenStoreOpenFlags   flags,
                                     GError             **error);
void        goen_store_open_async   (const char          *path,
                                     GoenStoreOpenFlags   flags,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
GoenStore  *goen_store_open_finish  (GAsyncResult        *result,
                                     GError             **error);
void        goen_store_close        (GoenStore           *self);
const char *goen_store_get_path     (GoenStore           *self);
gboolean    goen_store_is_read_only (GoenStore           *self);
gboolean    goen_store_run          (GoenStore           *self,
                                     GoenStoreLane        lane,
                                     GoenStoreFunc        func,
                                     gpointer             data,
                                     GCancellable        *cancellable,
                                     GError             **error);
void        goen_store_run_async    (GoenStore           *self,
                                     GoenStoreLane        lane,
                                     GoenStoreFunc        func,
                                     gpointer             data,
                                     GDestroyNotify       free_data,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
gboolean    goen_store_run_finish   (GoenStore           *self,
                                     GAsyncResult        *result,
                                     GError             **error);

/* For jobs, on the worker thread only. */
gboolean    goen_database_yield     (GoenDatabase        *db,
                                     GCancellable        *cancellable,
                                     GError             **error);
gboolean    goen_database_check     (GoenDatabase        *db,
                                     GPtrArray           *problems,
                                     GError             **error);

G_END_DECLS
