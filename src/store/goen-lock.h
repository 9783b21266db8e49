/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Goen's own lock, in a file beside the database. It needs no session bus, and the kernel lets go of it
 * however the process ends. */
typedef struct _GoenLock GoenLock;

typedef enum {
  GOEN_LOCK_OPENING,  /* while the file is made, recovered or migrated; waited for */
  GOEN_LOCK_WINDOW,   /* while a window shows it; refused at once */
} GoenLockPart;

GoenLock *goen_lock_new     (const char    *path,
                             GError       **error);
gboolean  goen_lock_take    (GoenLock      *self,
                             GoenLockPart   part,
                             GError       **error);
void      goen_lock_release (GoenLock      *self,
                             GoenLockPart   part);
void      goen_lock_free    (GoenLock      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenLock, goen_lock_free)

G_END_DECLS
