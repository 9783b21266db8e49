/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card.h"

G_DEFINE_INTERFACE (GoenCard, goen_card, GTK_TYPE_WIDGET)

enum {
  CHANGED,
  REMOVE,
  MOVE_FIRST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
goen_card_default_init (GoenCardInterface *iface)
{
  static const char * const names[N_SIGNALS] = { "changed", "remove", "move-first" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * goen_card_set_value:
 * @self: a card
 * @value: the plain struct it shows
 *
 * Fills the fields of the card.
 */
void
goen_card_set_value (GoenCard      *self,
                     gconstpointer  value)
{
  GOEN_CARD_GET_IFACE (self)->set_value (self, value);
}

/**
 * goen_card_dup_value:
 * @self: a card
 *
 * Gets what is typed.
 *
 * Returns: (transfer full) (nullable): a new plain struct, %NULL when nothing is typed
 */
gpointer
goen_card_dup_value (GoenCard *self)
{
  return GOEN_CARD_GET_IFACE (self)->dup_value (self);
}

/**
 * goen_card_check:
 * @self: a card
 *
 * Marks what cannot be kept with a sentence.
 *
 * Returns: (transfer none) (nullable): the first widget to correct, %NULL when all is well
 */
GtkWidget *
goen_card_check (GoenCard *self)
{
  return GOEN_CARD_GET_IFACE (self)->check (self);
}

/**
 * goen_card_set_is_first:
 * @self: a card
 * @is_first: whether it stands first, as the main one
 *
 * Tells the card whether it can be moved to the front.
 */
void
goen_card_set_is_first (GoenCard *self,
                        gboolean  is_first)
{
  GOEN_CARD_GET_IFACE (self)->set_is_first (self, is_first);
}

/**
 * goen_card_changed:
 * @self: a card
 *
 * Says that something was typed; for implementations.
 */
void
goen_card_changed (GoenCard *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * goen_card_remove:
 * @self: a card
 *
 * Asks to be taken away; for implementations.
 */
void
goen_card_remove (GoenCard *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

/**
 * goen_card_move_first:
 * @self: a card
 *
 * Asks to become the main one; for implementations.
 */
void
goen_card_move_first (GoenCard *self)
{
  g_signal_emit (self, signals[MOVE_FIRST], 0);
}
