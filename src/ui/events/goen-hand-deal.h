/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-document.h"

G_BEGIN_DECLS

/* Dealing a hand of questions for an event. Only what they say is stored; why each was dealt is remembered as long as the event is shown. */
void        goen_hand_deal       (GtkWidget         *widget,     /* deals five in place of the cards that are there; own lines stay; with a toast and Undo */
                                  GoenEventDocument *document);
const char *goen_hand_get_reason (GoenEventDocument *document,
                                  const char        *question);  /* (nullable) */
const char *goen_hand_get_key    (GoenEventDocument *document,
                                  const char        *question);  /* (nullable): of the card */

G_END_DECLS
