/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow.h"

G_BEGIN_DECLS

/**
 * GoenDraftDialog:
 *
 * Writes, sends and confirms a follow-up, and goes on with the next thank-you of the same event.
 *
 * What leaves here is never taken for sent: the user says so.
 */
#define GOEN_TYPE_DRAFT_DIALOG (goen_draft_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftDialog, goen_draft_dialog, GOEN, DRAFT_DIALOG, AdwDialog)

AdwDialog *goen_draft_dialog_new (GoenLibrary        *library,
                                  const GoenFollowUp *follow_up);   /* copied; with an id it is read anew */

G_END_DECLS
