/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow.h"

G_BEGIN_DECLS

/* What stays when a row goes: the overlay in which toasts appear, or the window. (transfer full) */
GtkWidget  *goen_follow_get_anchor        (GtkWidget *widget);

/* What the answer to a question about the library needs. */
typedef struct {
  GtkWidget   *anchor;    /* (owned) */
  GoenLibrary *library;   /* (owned) */
  gint64       id;
} GoenFollowRequest;

GoenFollowRequest *goen_follow_request_new  (GtkWidget         *widget,
                                             GoenLibrary       *library,
                                             gint64             id);
void               goen_follow_request_free (GoenFollowRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenFollowRequest, goen_follow_request_free)

/* A deadline at the end of a day, and the day of a deadline: "2026-11-25" in the local zone. */
gint64      goen_follow_day_to_due        (const char *partial,   /* (nullable): a full date, or month and day, which come next; 0 for anything else */
                                           gint64      now);
char       *goen_follow_due_to_day        (gint64      due);      /* NULL for 0 */

/* Writes a follow-up, and says in a toast, with Undo, what was done. Undoing puts it back as @before, or removes it where that is %NULL. */
void        goen_follow_up_save_with_undo (GtkWidget          *widget,
                                           GoenLibrary        *library,
                                           const GoenFollowUp *follow_up,
                                           const GoenFollowUp *before,     /* (nullable) */
                                           const char         *title);

G_END_DECLS
