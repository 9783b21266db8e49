/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-draft-material.h"

G_BEGIN_DECLS

/**
 * GoenDraftFields:
 *
 * What a draft is filled with, to correct or add: only those slots that the template has.
 *
 * Signal ::changed.
 */
#define GOEN_TYPE_DRAFT_FIELDS (goen_draft_fields_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftFields, goen_draft_fields, GOEN, DRAFT_FIELDS, AdwBin)

void     goen_draft_fields_set_material (GoenDraftFields         *self,
                                         const GoenDraftMaterial *material);   /* not kept */
void     goen_draft_fields_set_template (GoenDraftFields         *self,
                                         const char              *subject,
                                         const char              *body,
                                         gboolean                 can_be_seasonal,
                                         gboolean                 always_dates);
void     goen_draft_fields_apply        (GoenDraftFields         *self,
                                         GoenDraftSource         *source);     /* points into @self */
gboolean goen_draft_fields_wants_dates  (GoenDraftFields         *self);

G_END_DECLS
