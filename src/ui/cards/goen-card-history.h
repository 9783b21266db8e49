/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-painter.h"

G_BEGIN_DECLS

/* What a design was like before, step by step, and what was taken back of it. */
typedef struct _GoenCardHistory GoenCardHistory;

GoenCardHistory *goen_card_history_new      (void);
void             goen_card_history_free     (GoenCardHistory      *self);
void             goen_card_history_add      (GoenCardHistory      *self,
                                             const GoenCardDesign *before,     /* copied */
                                             const char           *step,       /* (nullable): of the same name in a row, they are one */
                                             gboolean              is_first);  /* nothing before belongs to it */
gboolean         goen_card_history_can_undo (GoenCardHistory      *self);
gboolean         goen_card_history_can_redo (GoenCardHistory      *self);
GoenCardDesign  *goen_card_history_undo     (GoenCardHistory      *self,       /* (transfer full) (nullable): where there is no step */
                                             const GoenCardDesign *now);       /* copied */
GoenCardDesign  *goen_card_history_redo     (GoenCardHistory      *self,
                                             const GoenCardDesign *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCardHistory, goen_card_history_free)

G_END_DECLS
