/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-painter.h"
#include "goen-library-cards.h"

G_BEGIN_DECLS

/* Besides goen_card_desk_make_content() of goen-cards-section.h. */

gboolean         goen_card_desk_is_blank   (const GoenCardDesk *desk);
GoenCardContent *goen_card_desk_make_shown (const GoenCardDesk *desk);

G_END_DECLS
