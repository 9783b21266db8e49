/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-draft-session.h"

G_BEGIN_DECLS

/**
 * GoenDraftForm:
 *
 * A draft on the screen: to whom it goes, how it is written and with what, and the text that is filled from that.
 *
 * What the user wrote is never replaced without being asked.
 *
 * Property: is-stale (boolean, read-only: the text stayed as the user wrote it while what it is filled from went on).
 * Signal ::edited, when the user changes the text.
 */
#define GOEN_TYPE_DRAFT_FORM (goen_draft_form_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftForm, goen_draft_form, GOEN, DRAFT_FORM, AdwBin)

void             goen_draft_form_show          (GoenDraftForm    *self,
                                                GoenDraftSession *session);    /* with its material */
void             goen_draft_form_fill          (GoenDraftForm    *self,
                                                gboolean          can_undo);   /* whether Ctrl+Z brings back what was there */
gboolean         goen_draft_form_is_edited     (GoenDraftForm    *self);       /* the text is not as it was filled in last */
gboolean         goen_draft_form_is_unsaved    (GoenDraftForm    *self);       /* closing would lose something */
GoenFollowUpKind goen_draft_form_get_kind      (GoenDraftForm    *self);
GoenDraft       *goen_draft_form_dup_text      (GoenDraftForm    *self);
GoenFollowUp    *goen_draft_form_dup_follow_up (GoenDraftForm    *self);       /* as it is to be kept */
void             goen_draft_form_save_ics      (GoenDraftForm    *self);

G_END_DECLS
