/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow.h"

G_BEGIN_DECLS

/* Changes of a timeline, each with a toast that can take it back. */

void goen_interaction_save_with_undo   (GtkWidget             *widget,
                                        GoenLibrary           *library,
                                        const GoenInteraction *interaction,
                                        const GoenInteraction *before);      /* (nullable): as it was, NULL for one that is added */
void goen_interaction_remove_with_undo (GtkWidget             *widget,
                                        GoenLibrary           *library,
                                        const GoenInteraction *interaction);

G_END_DECLS
