/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-document.h"

G_BEGIN_DECLS

/* Dealing a hand of questions for an event. Only what they say is stored; goen-hand-reasons.h tells why each is there. */
void goen_hand_deal (GtkWidget         *widget,      /* deals five in place of the cards that are there; own lines stay; with a toast and Undo */
                     GoenEventDocument *document);

G_END_DECLS
