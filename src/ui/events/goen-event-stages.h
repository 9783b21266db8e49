/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-advice.h"
#include "goen-event-document.h"

G_BEGIN_DECLS

#define GOEN_N_STAGES (GOEN_STAGE_REFLECT + 1)

/**
 * GoenEventStages:
 *
 * The four stages of an event and the switch between them. A stage is made when it is looked at for the first time, and then kept for every event.
 *
 * Property: document (nullable).
 */
#define GOEN_TYPE_EVENT_STAGES (goen_event_stages_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventStages, goen_event_stages, GOEN, EVENT_STAGES, AdwBin)

void goen_event_stages_show (GoenEventStages *self,
                             GoenStage        stage);
void goen_event_stages_focus_capture (GoenEventStages *self);

G_END_DECLS
