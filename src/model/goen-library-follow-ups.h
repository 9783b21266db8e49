/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow-up-table.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* Follow-ups, timelines, keeping in touch and templates of the library; as in goen-library-events.h. */

void             goen_library_list_follow_ups_async  (GoenLibrary               *self,
                                                      const GoenFollowUpsQuery  *query,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GPtrArray       *goen_library_list_follow_ups_finish (GoenLibrary               *self,     /* of GoenFollowUp */
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_load_follow_up_async   (GoenLibrary               *self,
                                                      gint64                     id,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GoenFollowUp    *goen_library_load_follow_up_finish  (GoenLibrary               *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_find_follow_up_async   (GoenLibrary               *self,     /* by UUID */
                                                      const char                *uuid,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
gint64           goen_library_find_follow_up_finish  (GoenLibrary               *self,     /* 0 and GOEN_ERROR_NOT_FOUND */
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_save_follow_up_async   (GoenLibrary               *self,     /* copies; id 0 adds; also takes back what was done to one: give it as it was */
                                                      const GoenFollowUp        *follow_up,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GoenFollowUp    *goen_library_save_follow_up_finish  (GoenLibrary               *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_save_draft_async       (GoenLibrary               *self,     /* tone, subject, body and hook alone, whatever else was done to it since; id 0 adds all of it; ends with goen_library_save_follow_up_finish() */
                                                      const GoenFollowUp        *draft,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
/* Closes one as done, and notes on the timeline how: @kind is what was done (MAIL, MESSAGE, CALL …), 0 takes what fits the kind of the
 * follow-up. The text of the entry is the subject, or else the hook. An introduction is noted with both people. */
void             goen_library_finish_follow_up_async (GoenLibrary               *self,
                                                      gint64                     id,
                                                      GoenInteractionKind        kind,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GoenFollowUp    *goen_library_finish_follow_up_finish (GoenLibrary              *self,     /* as stored now */
                                                      GAsyncResult              *result,
                                                      GError                   **error);
/* Opens one again that was done or dropped; what its doing noted on timelines is removed. Ends with goen_library_write_finish(), as do the next. */
void             goen_library_reopen_follow_up_async (GoenLibrary               *self,
                                                      gint64                     id,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void             goen_library_snooze_follow_up_async (GoenLibrary               *self,     /* until 0 wakes it; the deadline stays */
                                                      gint64                     id,
                                                      gint64                     until,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void             goen_library_drop_follow_up_async   (GoenLibrary               *self,
                                                      gint64                     id,
                                                      const char                *reason,   /* (nullable) */
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void             goen_library_remove_follow_up_async (GoenLibrary               *self,     /* as if it had never been; for undoing an addition */
                                                      gint64                     id,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);

/* The timeline. */
void             goen_library_list_interactions_async  (GoenLibrary             *self,
                                                      gint64                     person_id,
                                                      guint                      limit,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GPtrArray       *goen_library_list_interactions_finish (GoenLibrary             *self,     /* of GoenInteraction */
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_save_interaction_async   (GoenLibrary             *self,
                                                      const GoenInteraction     *interaction,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GoenInteraction *goen_library_save_interaction_finish  (GoenLibrary             *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_remove_interaction_async (GoenLibrary             *self,     /* ends with goen_library_write_finish() */
                                                      gint64                     id,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);

/* Keeping in touch. */
void             goen_library_load_touch_async       (GoenLibrary               *self,
                                                      gint64                     person_id,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GoenTouch       *goen_library_load_touch_finish      (GoenLibrary               *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_save_touch_async       (GoenLibrary               *self,     /* copies; ends with goen_library_write_finish() */
                                                      const GoenTouch           *touch,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void             goen_library_set_tag_touch_async    (GoenLibrary               *self,     /* ends with goen_library_write_finish() */
                                                      const char                *tag,
                                                      int                        days,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void             goen_library_list_tag_touch_async   (GoenLibrary               *self,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GHashTable      *goen_library_list_tag_touch_finish  (GoenLibrary               *self,     /* char * → GINT_TO_POINTER (days) */
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_snooze_touch_async     (GoenLibrary               *self,     /* no suggestion before @until; ends with goen_library_write_finish() */
                                                      gint64                     person_id,
                                                      gint64                     until,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
char            *goen_reconnect_dup_reason           (const GoenReconnect       *self);    /* a translated sentence */

/* Templates of the user. */
void             goen_library_list_templates_async   (GoenLibrary               *self,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GPtrArray       *goen_library_list_templates_finish  (GoenLibrary               *self,     /* of GoenTemplate */
                                                      GAsyncResult              *result,
                                                      GError                   **error);
void             goen_library_save_template_async    (GoenLibrary               *self,     /* ends with goen_library_write_finish() */
                                                      const GoenTemplate        *template,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void             goen_library_remove_template_async  (GoenLibrary               *self,     /* ends with goen_library_write_finish() */
                                                      gint64                     id,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);

/* Translated words: "Thank-you", "Mail", "Client or superior". */
const char      *goen_follow_up_kind_get_label       (GoenFollowUpKind           kind);
const char      *goen_interaction_kind_get_label     (GoenInteractionKind        kind);
const char      *goen_interaction_kind_get_icon_name (GoenInteractionKind        kind);
const char      *goen_tone_get_label                 (GoenTone                   tone);

G_END_DECLS
