/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-lines-card.h"

G_BEGIN_DECLS

/**
 * GoenChecklistCard:
 *
 * What to take along: a list that a template fills on request, with own lines.
 */
#define GOEN_TYPE_CHECKLIST_CARD (goen_checklist_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenChecklistCard, goen_checklist_card, GOEN, CHECKLIST_CARD, GoenLinesCard)

G_END_DECLS
