/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-draft-material.h"

G_BEGIN_DECLS

/* To whom a draft goes, where they were met, and how much time is left. */
#define GOEN_TYPE_DRAFT_HEAD (goen_draft_head_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftHead, goen_draft_head, GOEN, DRAFT_HEAD, AdwBin)

void goen_draft_head_show (GoenDraftHead           *self,
                           GoenLibrary             *library,
                           const GoenDraftMaterial *material);

G_END_DECLS
