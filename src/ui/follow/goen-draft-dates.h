/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-draft-material.h"

G_BEGIN_DECLS

/**
 * GoenDraftDates:
 *
 * Three dates proposed for a meeting, each of which can be replaced by another day.
 *
 * Signal ::changed.
 */
#define GOEN_TYPE_DRAFT_DATES (goen_draft_dates_get_type ())
G_DECLARE_FINAL_TYPE (GoenDraftDates, goen_draft_dates, GOEN, DRAFT_DATES, AdwBin)

void    goen_draft_dates_set_material (GoenDraftDates          *self,
                                       const GoenDraftMaterial *material);    /* not kept */
GArray *goen_draft_dates_get_slots    (GoenDraftDates          *self);        /* (transfer none): of GoenMeetingSlot, earliest first */
void    goen_draft_dates_save_ics     (GoenDraftDates          *self,
                                       const char              *summary,
                                       const char              *note);

G_END_DECLS
