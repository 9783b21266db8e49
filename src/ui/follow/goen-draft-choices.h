/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-draft-material.h"

G_BEGIN_DECLS

/**
 * GoenDraftChoices:
 *
 * How a draft is written: kind, tone, language, template.
 *
 * Signal ::changed.
 */
#define GOEN_TYPE_DRAFT_CHOICES (goen_draft_choices_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftChoices, goen_draft_choices, GOEN, DRAFT_CHOICES, AdwBin)

void                goen_draft_choices_set_material (GoenDraftChoices        *self,
                                                     const GoenDraftMaterial *material);   /* kept: must live until the next one */
GoenFollowUpKind    goen_draft_choices_get_kind     (GoenDraftChoices        *self);
GoenTone            goen_draft_choices_get_tone     (GoenDraftChoices        *self);
const char         *goen_draft_choices_get_language (GoenDraftChoices        *self);
const GoenTemplate *goen_draft_choices_get_template (GoenDraftChoices        *self);       /* (nullable): NULL for the built-in one */

/* A drop-down in a row of others, which says to a screen reader what is chosen there. */
GtkDropDown        *goen_drop_down_new              (const char              *name);

G_END_DECLS
