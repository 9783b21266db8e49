/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-advice.h"
#include "goen-event-document.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenEventPage:
 *
 * The page of one event: what it is, and the four stages of the loop, of which the one that fits the clock is shown first.
 *
 * Properties: library. Signal ::saved (gint64 id), when an event was made or changed from here.
 */
#define GOEN_TYPE_EVENT_PAGE (goen_event_page_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventPage, goen_event_page, GOEN, EVENT_PAGE, AdwNavigationPage)

void               goen_event_page_set_event_id (GoenEventPage *self,
                                                 gint64         id);       /* 0 for none */
void               goen_event_page_show_stage   (GoenEventPage *self,
                                                 GoenStage      stage);
GoenEventDocument *goen_event_page_get_document (GoenEventPage *self);     /* (nullable) */
void               goen_event_page_reload       (GoenEventPage *self);

G_END_DECLS
