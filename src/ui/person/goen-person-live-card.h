/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-card.h"

G_BEGIN_DECLS

/**
 * GoenPersonLiveCard:
 *
 * A card of the person page about what is not in the record: it reads that itself, and again after each change.
 *
 * What it shows of a person stays until the answer is there, so that nothing jumps.
 */
#define GOEN_TYPE_PERSON_LIVE_CARD (goen_person_live_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (GoenPersonLiveCard, goen_person_live_card, GOEN, PERSON_LIVE_CARD, GoenPersonCard)

struct _GoenPersonLiveCardClass {
  GoenPersonCardClass parent_class;

  /* Begins to read; its answer shows rows and ends with goen_person_live_card_set_shown(). */
  void     (*load)     (GoenPersonLiveCard *self,
                        GoenLibrary        *library,
                        gint64              person_id,
                        GCancellable       *cancellable);
  /* Removes all rows: they are of somebody else. */
  void     (*clear)    (GoenPersonLiveCard *self);
  /* Whether a change may be about the person. */
  gboolean (*concerns) (GoenPersonLiveCard *self,
                        GoenChangeSet      *changes);
};

GoenLibrary *goen_person_live_card_get_library   (GoenPersonLiveCard *self);      /* (transfer none) (nullable) */
gint64       goen_person_live_card_get_person_id (GoenPersonLiveCard *self);
void         goen_person_live_card_reload        (GoenPersonLiveCard *self);
gboolean     goen_person_live_card_is_current    (GoenPersonLiveCard *self,       /* FALSE for an answer that is no longer wanted */
                                                  GAsyncResult       *result);
void         goen_person_live_card_set_shown     (GoenPersonLiveCard *self,
                                                  gboolean            is_shown);

G_END_DECLS
