/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-advice.h"
#include "goen-section.h"

G_BEGIN_DECLS

/**
 * GoenEventsSection:
 *
 * The section of events: the list, and the page of one event, which opens at the stage that fits the clock.
 *
 * Properties as every section: library, collapsed, sidebar-button-visible. Actions: events.new, events.search, events.show (x), events.import, events.export-all.
 */
#define GOEN_TYPE_EVENTS_SECTION (goen_events_section_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventsSection, goen_events_section, GOEN, EVENTS_SECTION, GoenSection)

void goen_events_section_show_event (GoenEventsSection *self,
                                     gint64             id);
void goen_events_section_show_stage (GoenEventsSection *self,   /* the same, at this stage */
                                     gint64             id,
                                     GoenStage          stage);

/* A new event, or one to change. Its signal ::saved (gint64 id) follows the save. */
AdwDialog *goen_event_editor_new    (GoenLibrary           *library,
                                     const GoenEventRecord *event);    /* (nullable) copied */

/* Quick capture from anywhere: at the event that is on or was last; asks where there are several or none. */
void goen_capture_present           (GtkWidget         *parent,
                                     GoenLibrary       *library);

/* Calendar files: reads, shows what was found and imports what is chosen. */
void goen_events_import_file        (GtkWidget         *parent,
                                     GoenLibrary       *library,
                                     GFile             *file);
void goen_events_choose_file        (GtkWidget         *parent,
                                     GoenLibrary       *library);

G_END_DECLS
