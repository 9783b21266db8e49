/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* How a GoenEventDocument reads and writes. */

/* Event and people are read together, so that they are of the same moment. */
typedef struct {
  GoenEventRecord *record;         /* (owned) */
  GPtrArray       *attendances;    /* (owned) GoenAttendance */
} GoenEventLoaded;

void             goen_event_loaded_free     (GoenEventLoaded        *loaded);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenEventLoaded, goen_event_loaded_free)

void             goen_event_io_load_async   (GoenLibrary            *library,
                                             gint64                  id,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
GoenEventLoaded *goen_event_io_load_finish  (GoenLibrary            *library,
                                             GAsyncResult           *result,
                                             GError                **error);
/* A write that is on its way. */
typedef struct _GoenEventWrite GoenEventWrite;

void             goen_event_write_release   (GoenEventWrite         *write);
GoenEventWrite  *goen_event_io_write_async  (GoenLibrary            *library,     /* (transfer full) */
                                             const GoenEventRecord  *mine,        /* copied */
                                             const GoenEventRecord  *base,        /* copied; what @previous sent while that is on its way */
                                             GoenEventWrite         *previous,    /* (nullable) */
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
GoenEventRecord *goen_event_io_write_finish (GoenLibrary            *library,     /* as stored */
                                             GAsyncResult           *result,
                                             GError                **error);

G_END_DECLS
