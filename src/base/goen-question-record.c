/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-record.h"

#include "goen-record-strings-private.h"

/* Question cards, and what was asked. */

static const gsize card_strings[] = {
  G_STRUCT_OFFSET (GoenQuestionCard, key),
  G_STRUCT_OFFSET (GoenQuestionCard, text),
  G_STRUCT_OFFSET (GoenQuestionCard, why),
  G_STRUCT_OFFSET (GoenQuestionCard, follows),
};

static const gsize asked_strings[] = {
  G_STRUCT_OFFSET (GoenAsked, uuid),
  G_STRUCT_OFFSET (GoenAsked, card),
  G_STRUCT_OFFSET (GoenAsked, text),
  G_STRUCT_OFFSET (GoenAsked, answer),
  G_STRUCT_OFFSET (GoenAsked, topic),
  G_STRUCT_OFFSET (GoenAsked, person_uuid),
  G_STRUCT_OFFSET (GoenAsked, person_name),
  G_STRUCT_OFFSET (GoenAsked, event_uuid),
  G_STRUCT_OFFSET (GoenAsked, event_title),
};

/**
 * goen_question_card_new:
 *
 * Creates a question that opens a conversation, without text.
 *
 * Returns: (transfer full): a new card
 */
GoenQuestionCard *
goen_question_card_new (void)
{
  GoenQuestionCard *self = g_new0 (GoenQuestionCard, 1);

  self->depth = GOEN_DEPTH_OPENING;

  return self;
}

/**
 * goen_question_card_copy:
 * @self: a card
 *
 * Copies a card with what the user did with it.
 *
 * Returns: (transfer full): a copy
 */
GoenQuestionCard *
goen_question_card_copy (const GoenQuestionCard *self)
{
  return goen_record_strings_dup (self, sizeof (GoenQuestionCard), card_strings, G_N_ELEMENTS (card_strings));
}

/**
 * goen_question_card_free:
 * @self: (nullable) (transfer full): a card
 *
 * Frees a card.
 */
void
goen_question_card_free (GoenQuestionCard *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, card_strings, G_N_ELEMENTS (card_strings));
  g_free (self);
}

/**
 * goen_question_card_normalize:
 * @self: a card
 *
 * Removes blanks around texts and empty texts. Only a question has a depth, and every question has one.
 */
void
goen_question_card_normalize (GoenQuestionCard *self)
{
  goen_record_strings_normalize (self, card_strings, G_N_ELEMENTS (card_strings));

  if (self->kind != GOEN_CARD_QUESTION)
    self->depth = GOEN_DEPTH_NONE;
  else if (self->depth == GOEN_DEPTH_NONE)
    self->depth = GOEN_DEPTH_OPENING;
}

/**
 * goen_asked_new:
 *
 * Creates a question asked of nobody in particular, of which nothing is known.
 *
 * Returns: (transfer full): a new one
 */
GoenAsked *
goen_asked_new (void)
{
  return g_new0 (GoenAsked, 1);
}

/**
 * goen_asked_copy:
 * @self: a question that was asked
 *
 * Copies it with what was read along.
 *
 * Returns: (transfer full): a copy
 */
GoenAsked *
goen_asked_copy (const GoenAsked *self)
{
  return goen_record_strings_dup (self, sizeof (GoenAsked), asked_strings, G_N_ELEMENTS (asked_strings));
}

/**
 * goen_asked_free:
 * @self: (nullable) (transfer full): a question that was asked
 *
 * Frees it.
 */
void
goen_asked_free (GoenAsked *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, asked_strings, G_N_ELEMENTS (asked_strings));
  g_free (self);
}
