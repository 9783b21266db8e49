/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-advice.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenFrame:
 *
 * The sections on the left and the chosen section beside them.
 *
 * Properties: library, menu-model, folded (boolean: the sections come over the page, as there is no room beside it),
 * narrow (boolean: one pane at a time). The sections are shown or hidden by the user with goen_frame_toggle_sections().
 */
#define GOEN_TYPE_FRAME (goen_frame_get_type ())
G_DECLARE_FINAL_TYPE (GoenFrame, goen_frame, GOEN, FRAME, AdwBin)

void goen_frame_start           (GoenFrame  *self);   /* shows the first section, unless one is shown */
void goen_frame_show_section    (GoenFrame  *self,
                                 const char *id);
void goen_frame_show_tag        (GoenFrame  *self,
                                 const char *tag);    /* (nullable): everybody */
void goen_frame_show_import     (GoenFrame  *self,
                                 gint64      import_id);
void goen_frame_show_person     (GoenFrame  *self,
                                 gint64      id);
void goen_frame_show_event      (GoenFrame  *self,
                                 gint64      id);
void goen_frame_show_stage      (GoenFrame  *self,
                                 gint64      event_id,
                                 GoenStage   stage);
void goen_frame_show_pitch      (GoenFrame  *self,
                                 gint64      id);
void goen_frame_show_card       (GoenFrame  *self,
                                 const char *key);
void goen_frame_activate        (GoenFrame  *self,
                                 const char *verb);   /* an action of the shown section: "new", "search" */
void goen_frame_toggle_sections (GoenFrame  *self);
void goen_frame_open_menu       (GoenFrame  *self);

G_END_DECLS
