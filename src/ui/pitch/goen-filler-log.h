/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/* Filler words of a take, which stand there in the order in which they are heard, and are taken back in the order in which
 * they were counted. */
typedef struct _GoenFillerLog GoenFillerLog;

GoenFillerLog *goen_filler_log_new  (GArray         *fillers);   /* of GoenFiller; referenced, and changed in place */
void           goen_filler_log_free (GoenFillerLog  *self);
void           goen_filler_log_add  (GoenFillerLog  *self,
                                     GoenFillerKind  kind,
                                     guint           at);        /* ms */
gboolean       goen_filler_log_undo (GoenFillerLog  *self);      /* FALSE when there is none */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenFillerLog, goen_filler_log_free)

G_END_DECLS
