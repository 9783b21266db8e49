/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-draft.h"

G_BEGIN_DECLS

/**
 * GoenDraftText:
 *
 * Subject and body of a draft, to edit.
 *
 * Signal ::changed, when the user edits. Ctrl+Return activates the action draft.mail.
 */
#define GOEN_TYPE_DRAFT_TEXT (goen_draft_text_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftText, goen_draft_text, GOEN, DRAFT_TEXT, AdwBin)

void       goen_draft_text_fill      (GoenDraftText   *self,
                                     const GoenDraft *draft,
                                     gboolean         can_undo);   /* whether Ctrl+Z brings back what was there */
void       goen_draft_text_show      (GoenDraftText   *self,       /* what was kept of an earlier time */
                                      const char      *subject,
                                      const char      *body);
gboolean   goen_draft_text_is_edited (GoenDraftText   *self);      /* it is not as it was filled in last */
GoenDraft *goen_draft_text_dup       (GoenDraftText   *self);

G_END_DECLS
