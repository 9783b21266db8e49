/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"

G_BEGIN_DECLS

/**
 * GoenCaptureCard:
 *
 * Quick capture: one entry, a line a person, Return, next. While it is typed a calm hint says whom one knows; the evening is counted above.
 */
#define GOEN_TYPE_CAPTURE_CARD (goen_capture_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenCaptureCard, goen_capture_card, GOEN, CAPTURE_CARD, GoenEventCard)

GtkWidget *goen_capture_card_get_entry (GoenCaptureCard *self);   /* an AdwEntryRow */

G_END_DECLS
