/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-draft-material.h"

G_BEGIN_DECLS

/* What is kept of a draft. */

GoenFollowUp *goen_draft_dup_follow_up (const GoenFollowUp    *follow_up,     /* as it is stored, or is to be added */
                                        const GoenDraft       *text,
                                        GoenFollowUpKind       kind,          /* as it is written; one that is new becomes of this kind */
                                        GoenTone               tone,
                                        const GoenDraftSource *source);       /* what the user said it is about */

/* Keeps it as sent, with an entry of the timeline, and says so in a toast that can take it back; it is then open, with the text that was sent. */
void          goen_draft_send_kept_async  (GtkWidget           *widget,
                                           GoenLibrary         *library,
                                           const GoenFollowUp  *follow_up,
                                           GoenInteractionKind  sent_by,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GoenFollowUp *goen_draft_send_kept_finish (GAsyncResult        *result,
                                           GError             **error);

G_END_DECLS
