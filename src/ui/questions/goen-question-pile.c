/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-pile.h"

/* Nobody leafs back further in one evening. */
#define MAX_CARDS 100

struct _GoenQuestionPile
{
  GPtrArray *keys;       /* (owned) of char * */
  guint      open;       /* index of the open one */
  gboolean   is_peek;    /* the open one was only looked at */
};

/**
 * goen_question_pile_new:
 *
 * Creates an empty pile.
 *
 * Returns: (transfer full): a new pile
 */
GoenQuestionPile *
goen_question_pile_new (void)
{
  GoenQuestionPile *self = g_new0 (GoenQuestionPile, 1);

  self->keys = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * goen_question_pile_free:
 * @self: a pile
 *
 * Frees a pile.
 */
void
goen_question_pile_free (GoenQuestionPile *self)
{
  g_ptr_array_unref (self->keys);
  g_free (self);
}

/**
 * goen_question_pile_get:
 * @self: a pile
 *
 * Gets the card that lies open.
 *
 * Returns: (transfer none) (nullable): its key
 */
const char *
goen_question_pile_get (GoenQuestionPile *self)
{
  return self->open < self->keys->len ? self->keys->pdata[self->open] : NULL;
}

/**
 * goen_question_pile_push:
 * @self: a pile
 * @key: a card
 *
 * Puts a card on the open one. What was leafed back over is gone, and a card that lies open already is not put there twice.
 */
void
goen_question_pile_push (GoenQuestionPile *self,
                         const char       *key)
{
  g_autofree char *copy = g_strdup (key);
  gboolean is_peek = self->is_peek;

  self->is_peek = FALSE;
  if (g_strcmp0 (goen_question_pile_get (self), key) == 0)
    return;

  if (self->keys->len > 0)
    g_ptr_array_set_size (self->keys, is_peek ? self->open : self->open + 1);
  if (self->keys->len == MAX_CARDS)
    g_ptr_array_remove_index (self->keys, 0);
  g_ptr_array_add (self->keys, g_steal_pointer (&copy));
  self->open = self->keys->len - 1;
}

/**
 * goen_question_pile_peek:
 * @self: a pile
 * @key: a card
 *
 * Shows a card in passing, as when an arrow key runs through a list.
 */
void
goen_question_pile_peek (GoenQuestionPile *self,
                         const char       *key)
{
  if (g_strcmp0 (goen_question_pile_get (self), key) == 0)
    return;

  goen_question_pile_push (self, key);
  self->is_peek = TRUE;
}

/**
 * goen_question_pile_has:
 * @self: a pile
 * @step: -1 or 1
 *
 * Tells whether one can leaf on.
 *
 * Returns: %FALSE at the end
 */
gboolean
goen_question_pile_has (GoenQuestionPile *self,
                        int               step)
{
  return step < 0 ? self->open > 0 : self->open + 1 < self->keys->len;
}

/**
 * goen_question_pile_leaf:
 * @self: a pile
 * @step: -1 or 1
 *
 * Opens the card before or after, where there is one.
 *
 * Returns: (transfer none) (nullable): the open one
 */
const char *
goen_question_pile_leaf (GoenQuestionPile *self,
                         int               step)
{
  if (goen_question_pile_has (self, step))
    {
      self->open += step;
      self->is_peek = FALSE;
    }

  return goen_question_pile_get (self);
}

/**
 * goen_question_pile_remove:
 * @self: a pile
 * @key: a card that is no longer there
 *
 * Takes a card out of the pile. The one before it lies open then.
 */
void
goen_question_pile_remove (GoenQuestionPile *self,
                           const char       *key)
{
  for (guint i = self->keys->len; i > 0; i--)
    {
      if (!g_str_equal (self->keys->pdata[i - 1], key))
        continue;

      g_ptr_array_remove_index (self->keys, i - 1);
      if (self->open >= i - 1 && self->open > 0)
        self->open--;
    }
}
