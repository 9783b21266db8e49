/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck.h"

G_BEGIN_DECLS

/**
 * GoenLeadsGroup:
 *
 * The cards to which a card leads on, and the one from which it came. Each row activates card.open with its key.
 */
#define GOEN_TYPE_LEADS_GROUP (goen_leads_group_get_type ())
G_DECLARE_FINAL_TYPE (GoenLeadsGroup, goen_leads_group, GOEN, LEADS_GROUP, AdwPreferencesGroup)

void     goen_leads_group_show  (GoenLeadsGroup         *self,
                                 GPtrArray              *deck,
                                 const GoenQuestionCard *card);
gboolean goen_leads_group_focus (GoenLeadsGroup         *self);   /* the first that goes deeper; FALSE where there is none */

G_END_DECLS
