/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-cards.h"

G_BEGIN_DECLS

/**
 * GoenCardSaver:
 *
 * Saves a design by itself, a moment after each change and never two at a time.
 *
 * Signals: ::saved (string key), ::failed (GError); what failed is tried again with the next change.
 */
#define GOEN_TYPE_CARD_SAVER (goen_card_saver_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardSaver, goen_card_saver, GOEN, CARD_SAVER, GObject)

GoenCardSaver *goen_card_saver_new     (GoenLibrary          *library);
void           goen_card_saver_take    (GoenCardSaver        *self,
                                        const GoenCardDesign *design);   /* copied: as it shall be stored */
void           goen_card_saver_flush   (GoenCardSaver        *self);     /* now */
void           goen_card_saver_give_up (GoenCardSaver        *self);     /* no more: the design is removed */
void           goen_card_saver_go_on   (GoenCardSaver        *self);     /* takes giving up back */

G_END_DECLS
