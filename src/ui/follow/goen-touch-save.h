/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow.h"

G_BEGIN_DECLS

/* How somebody is kept in touch with, and the intervals of their tags. */
typedef struct {
  GoenTouch *touch;      /* (owned) */
  GPtrArray *tags;       /* (owned): char * */
  GArray    *tag_days;   /* (owned): int, 0 for none */
} GoenTouchState;

GoenTouchState *goen_touch_state_copy           (const GoenTouchState  *self);
void            goen_touch_state_free           (GoenTouchState        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenTouchState, goen_touch_state_free)

void            goen_touch_state_load_async     (GoenLibrary           *library,
                                                 gint64                 person_id,
                                                 GAsyncReadyCallback    callback,
                                                 gpointer               user_data);
GoenTouchState *goen_touch_state_load_finish    (GAsyncResult          *result,
                                                 GError               **error);
void            goen_touch_state_save_with_undo (GtkWidget             *widget,
                                                 GoenLibrary           *library,
                                                 const GoenTouchState  *after,
                                                 const GoenTouchState  *before);

G_END_DECLS
