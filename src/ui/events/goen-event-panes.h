/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-document.h"

G_BEGIN_DECLS

/* The four stages of the page of an event. Each is an AdwBin with the property document (#GoenEventDocument, nullable), scrolls itself, and clamps its content. */

#define GOEN_TYPE_EVENT_CHOOSE_PANE (goen_event_choose_pane_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventChoosePane, goen_event_choose_pane, GOEN, EVENT_CHOOSE_PANE, AdwBin)

#define GOEN_TYPE_EVENT_PREPARE_PANE (goen_event_prepare_pane_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventPreparePane, goen_event_prepare_pane, GOEN, EVENT_PREPARE_PANE, AdwBin)

#define GOEN_TYPE_EVENT_DAY_PANE (goen_event_day_pane_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventDayPane, goen_event_day_pane, GOEN, EVENT_DAY_PANE, AdwBin)

void goen_event_day_pane_focus_entry (GoenEventDayPane *self);

#define GOEN_TYPE_EVENT_REFLECT_PANE (goen_event_reflect_pane_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventReflectPane, goen_event_reflect_pane, GOEN, EVENT_REFLECT_PANE, AdwBin)

/* The brief sheet of an event: a dialog with a picture of the page, Print and Save as PDF. */
void goen_brief_present (GtkWidget         *parent,
                         GoenEventDocument *document);

/* Goes through those met one after the other to complete them: reading, mail, phone, tags, with what the card says. */
void goen_complete_present (GtkWidget         *parent,
                            GoenEventDocument *document);

G_END_DECLS
