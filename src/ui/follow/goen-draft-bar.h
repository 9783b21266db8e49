/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-draft-material.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_DRAFT_BAR_WRITE = 0,   /* ways to send */
  GOEN_DRAFT_BAR_ASK,         /* was it sent? */
  GOEN_DRAFT_BAR_DONE,        /* it was; who is next */
} GoenDraftBarPage;

/**
 * GoenDraftBar:
 *
 * What can be done with a draft; the likeliest next step has the focus.
 *
 * Its buttons activate the actions draft.copy, draft.mail, draft.open-page (s), draft.sent, draft.not-yet, draft.next, draft.close.
 */
#define GOEN_TYPE_DRAFT_BAR (goen_draft_bar_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftBar, goen_draft_bar, GOEN, DRAFT_BAR, AdwBin)

void             goen_draft_bar_set_material (GoenDraftBar            *self,
                                              const GoenDraftMaterial *material);   /* not kept */
void             goen_draft_bar_set_page     (GoenDraftBar            *self,
                                              GoenDraftBarPage         page);
GoenDraftBarPage goen_draft_bar_get_page     (GoenDraftBar            *self);

G_END_DECLS
