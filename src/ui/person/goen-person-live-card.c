/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-live-card.h"

typedef struct {
  GoenLibrary  *library;       /* (owned) (nullable) */
  gint64        person_id;
  GCancellable *cancellable;   /* (owned) (nullable): of the reading that is under way */
} GoenPersonLiveCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GoenPersonLiveCard, goen_person_live_card, GOEN_TYPE_PERSON_CARD)

static GoenPersonLiveCardPrivate *
get_private (GoenPersonLiveCard *self)
{
  return goen_person_live_card_get_instance_private (self);
}

static void
library_changed_cb (GoenPersonLiveCard *self,
                    GoenChangeSet      *changes)
{
  if (get_private (self)->person_id == 0)
    return;
  if (goen_change_set_is_reset (changes) || GOEN_PERSON_LIVE_CARD_GET_CLASS (self)->concerns (self, changes))
    goen_person_live_card_reload (self);
}

static void
set_library (GoenPersonLiveCard *self,
             GoenLibrary        *library)
{
  GoenPersonLiveCardPrivate *priv = get_private (self);

  if (priv->library == library)
    return;
  if (priv->library != NULL)
    g_signal_handlers_disconnect_by_func (priv->library, library_changed_cb, self);
  g_set_object (&priv->library, library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The card of another person is empty until it is known what to show. */
static gboolean
goen_person_live_card_show_record (GoenPersonCard         *card,
                                   GoenLibrary            *library,
                                   const GoenPersonRecord *record)
{
  GoenPersonLiveCard *self = GOEN_PERSON_LIVE_CARD (card);
  GoenPersonLiveCardPrivate *priv = get_private (self);
  gboolean is_same = priv->person_id == record->id && priv->library == library;

  set_library (self, library);
  if (!is_same)
    {
      GOEN_PERSON_LIVE_CARD_GET_CLASS (self)->clear (self);
      priv->person_id = record->id;
    }
  goen_person_live_card_reload (self);

  return is_same && gtk_widget_get_visible (GTK_WIDGET (self));
}

static void
goen_person_live_card_dispose (GObject *object)
{
  GoenPersonLiveCardPrivate *priv = get_private (GOEN_PERSON_LIVE_CARD (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->library);

  G_OBJECT_CLASS (goen_person_live_card_parent_class)->dispose (object);
}

static void
goen_person_live_card_class_init (GoenPersonLiveCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_person_live_card_dispose;
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_live_card_show_record;
}

static void
goen_person_live_card_init (GoenPersonLiveCard *self)
{
}

/**
 * goen_person_live_card_get_library:
 * @self: a card
 *
 * Gets where the card reads.
 *
 * Returns: (transfer none) (nullable): the library
 */
GoenLibrary *
goen_person_live_card_get_library (GoenPersonLiveCard *self)
{
  return get_private (self)->library;
}

/**
 * goen_person_live_card_get_person_id:
 * @self: a card
 *
 * Gets whom the card is about.
 *
 * Returns: the id, 0 for nobody
 */
gint64
goen_person_live_card_get_person_id (GoenPersonLiveCard *self)
{
  return get_private (self)->person_id;
}

/**
 * goen_person_live_card_reload:
 * @self: a card
 *
 * Reads anew what the card shows.
 */
void
goen_person_live_card_reload (GoenPersonLiveCard *self)
{
  GoenPersonLiveCardPrivate *priv = get_private (self);

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  priv->cancellable = g_cancellable_new ();
  GOEN_PERSON_LIVE_CARD_GET_CLASS (self)->load (self, priv->library, priv->person_id, priv->cancellable);
}

/**
 * goen_person_live_card_is_current:
 * @self: a card
 * @result: what a callback got
 *
 * Tells whether an answer is the one the card waits for.
 *
 * Returns: %FALSE when another one was asked for since
 */
gboolean
goen_person_live_card_is_current (GoenPersonLiveCard *self,
                                  GAsyncResult       *result)
{
  GoenPersonLiveCardPrivate *priv = get_private (self);

  return priv->cancellable != NULL && priv->cancellable == g_task_get_cancellable (G_TASK (result));
}

/**
 * goen_person_live_card_set_shown:
 * @self: a card
 * @is_shown: whether there is anything to show
 *
 * Shows or hides the card.
 */
void
goen_person_live_card_set_shown (GoenPersonLiveCard *self,
                                 gboolean            is_shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
}
