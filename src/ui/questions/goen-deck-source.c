/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-source.h"

struct _GoenDeckSource
{
  GObject parent_instance;

  GoenLibrary  *library;      /* (owned) */
  GPtrArray    *deck;         /* (owned) (nullable) */
  GError       *error;        /* (owned) (nullable) */
  GCancellable *cancellable;  /* (owned) (nullable): of the reading that is under way */
};

G_DEFINE_FINAL_TYPE (GoenDeckSource, goen_deck_source, G_TYPE_OBJECT)

enum {
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenDeckSource) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deck = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, &error);

  /* Another reading has begun; what was read before the cancel still arrives. */
  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  if (deck != NULL)
    {
      g_clear_pointer (&self->deck, g_ptr_array_unref);
      self->deck = g_steal_pointer (&deck);
    }
  else
    self->error = g_steal_pointer (&error);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
changed_cb (GoenDeckSource *self,
            GoenChangeSet  *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_QUESTION))
    goen_deck_source_reload (self);
}

static void
goen_deck_source_dispose (GObject *object)
{
  GoenDeckSource *self = GOEN_DECK_SOURCE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_deck_source_parent_class)->dispose (object);
}

static void
goen_deck_source_finalize (GObject *object)
{
  GoenDeckSource *self = GOEN_DECK_SOURCE (object);

  g_clear_pointer (&self->deck, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (goen_deck_source_parent_class)->finalize (object);
}

static void
goen_deck_source_class_init (GoenDeckSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_deck_source_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_deck_source_finalize;

  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_deck_source_init (GoenDeckSource *self)
{
}

/**
 * goen_deck_source_new:
 * @library: the library
 *
 * Creates a source and begins to read.
 *
 * Returns: (transfer full): a new source
 */
GoenDeckSource *
goen_deck_source_new (GoenLibrary *library)
{
  GoenDeckSource *self = g_object_new (GOEN_TYPE_DECK_SOURCE, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  goen_deck_source_reload (self);

  return self;
}

/**
 * goen_deck_source_get_library:
 * @self: a source
 *
 * Gets where the deck is kept.
 *
 * Returns: (transfer none): the library
 */
GoenLibrary *
goen_deck_source_get_library (GoenDeckSource *self)
{
  return self->library;
}

/**
 * goen_deck_source_get_deck:
 * @self: a source
 *
 * Gets the deck as it was read last.
 *
 * Returns: (transfer none) (nullable) (element-type GoenQuestionCard): the deck, %NULL before it was read
 */
GPtrArray *
goen_deck_source_get_deck (GoenDeckSource *self)
{
  return self->deck;
}

/**
 * goen_deck_source_get_error:
 * @self: a source
 *
 * Gets why the deck could not be read the last time.
 *
 * Returns: (transfer none) (nullable): the error
 */
const GError *
goen_deck_source_get_error (GoenDeckSource *self)
{
  return self->error;
}

/**
 * goen_deck_source_find:
 * @self: a source
 * @key: (nullable): key of a card
 *
 * Finds a card of the deck.
 *
 * Returns: (transfer none) (nullable): the card, until ::settled
 */
const GoenQuestionCard *
goen_deck_source_find (GoenDeckSource *self,
                       const char     *key)
{
  return self->deck != NULL && key != NULL ? goen_deck_find (self->deck, key) : NULL;
}

/**
 * goen_deck_source_reload:
 * @self: a source
 *
 * Reads the deck anew; ::settled follows.
 */
void
goen_deck_source_reload (GoenDeckSource *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_library_load_deck_async (self->library, self->cancellable, loaded_cb, g_object_ref (self));
}
