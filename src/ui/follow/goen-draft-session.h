/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-draft-material.h"

G_BEGIN_DECLS

/**
 * GoenDraftSession:
 *
 * A draft and the library: reads what it is written from, watches whether it was sent or changed elsewhere, and keeps it.
 *
 * Signals: ::loaded (), when there is new material and what came from the old one is no longer valid; ::failed (GError *),
 * when it could not be read; ::changed (), when a template or the profile has changed, which only a new load brings.
 */
#define GOEN_TYPE_DRAFT_SESSION (goen_draft_session_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftSession, goen_draft_session, GOEN, DRAFT_SESSION, GObject)

GoenDraftSession        *goen_draft_session_new            (GoenLibrary          *library);
GoenLibrary             *goen_draft_session_get_library    (GoenDraftSession     *self);
const GoenDraftMaterial *goen_draft_session_get_material   (GoenDraftSession     *self);        /* (nullable) until the first ::loaded */
gboolean                 goen_draft_session_get_is_writing (GoenDraftSession     *self);        /* the library is */
void                     goen_draft_session_load           (GoenDraftSession     *self,
                                                            const GoenFollowUp   *follow_up);   /* copied; with an id it is read anew */
void                     goen_draft_session_cancel         (GoenDraftSession     *self);        /* the load that is under way */
void                     goen_draft_session_save_async     (GoenDraftSession     *self,
                                                            const GoenFollowUp   *follow_up,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
void                     goen_draft_session_send_async     (GoenDraftSession     *self,
                                                            GtkWidget            *widget,
                                                            const GoenFollowUp   *follow_up,
                                                            GoenInteractionKind   sent_by,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
gboolean                 goen_draft_session_write_finish   (GAsyncResult         *result,
                                                            GError              **error);

G_END_DECLS
