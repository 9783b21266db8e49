/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck.h"

/**
 * goen_hand_guest_new:
 *
 * Creates somebody a hand is for, without a name.
 *
 * Returns: (transfer full): a guest
 */
GoenHandGuest *
goen_hand_guest_new (void)
{
  return g_new0 (GoenHandGuest, 1);
}

void
goen_hand_guest_free (GoenHandGuest *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_free (self);
}

void
goen_hand_card_free (GoenHandCard *self)
{
  if (self == NULL)
    return;

  goen_question_card_free (self->card);
  g_free (self->person_name);
  g_free (self->reason);
  g_free (self);
}
