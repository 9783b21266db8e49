/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-database-private.h"
#include "goen-question-table.h"

/* What the user did with cards, whether they come with Goen or not. */

/* The state of a card, made where there is none yet. */
static GoenQuestionCard *
get_state (GHashTable *states,
           char       *key)
{
  GoenQuestionCard *state = g_hash_table_lookup (states, key);

  if (state == NULL)
    {
      state = goen_question_card_new ();
      state->key = g_strdup (key);
      g_hash_table_insert (states, state->key, state);
    }

  return state;
}

static gboolean
read_flags (GoenDatabase  *db,
            GHashTable    *states,
            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT card, is_favourite, is_hidden, is_drawn, last_drawn FROM question_state", error);

  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autofree char *key = NULL;
      GoenQuestionCard *state;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      key = goen_statement_dup (statement, 0);
      state = get_state (states, key);
      state->is_favourite = goen_statement_get (statement, 1) != 0;
      state->is_hidden = goen_statement_get (statement, 2) != 0;
      state->is_drawn = goen_statement_get (statement, 3) != 0;
      state->last_drawn = goen_statement_get (statement, 4);
    }
}

static gboolean
read_counts (GoenDatabase  *db,
             GHashTable    *states,
             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT card, count (*), sum (outcome = 2), max (time) FROM question_asked"
                           " WHERE card IS NOT NULL GROUP BY card", error);

  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autofree char *key = NULL;
      GoenQuestionCard *state;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      key = goen_statement_dup (statement, 0);
      state = get_state (states, key);
      state->n_asked = goen_statement_get (statement, 1);
      state->n_worked = goen_statement_get (statement, 2);
      state->last_asked = goen_statement_get (statement, 3);
    }
}

G_STATIC_ASSERT (GOEN_ASKED_WORKED == 2);

/**
 * goen_question_table_list_states:
 * @db: a database
 * @error: return location for an error
 *
 * Reads what the user did with cards: flags, the pile of those drawn, how often they were asked and how often it worked.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GoenQuestionCard): by key, cards of which nothing but the state is
 *   filled; those with which nothing was done are not there
 */
GHashTable *
goen_question_table_list_states (GoenDatabase  *db,
                                 GError       **error)
{
  g_autoptr (GHashTable) states =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) goen_question_card_free);

  if (!read_flags (db, states, error) ||
      !read_counts (db, states, error))
    return NULL;

  return g_steal_pointer (&states);
}

/**
 * goen_question_card_take_state:
 * @card: a card
 * @states: (element-type utf8 GoenQuestionCard): of goen_question_table_list_states()
 *
 * Gives a card what the user did with it.
 */
void
goen_question_card_take_state (GoenQuestionCard *card,
                               GHashTable       *states)
{
  const GoenQuestionCard *state = card->key != NULL ? g_hash_table_lookup (states, card->key) : NULL;

  if (state == NULL)
    return;

  card->is_favourite = state->is_favourite;
  card->is_hidden = state->is_hidden;
  card->is_drawn = state->is_drawn;
  card->last_drawn = state->last_drawn;
  card->n_asked = state->n_asked;
  card->n_worked = state->n_worked;
  card->last_asked = state->last_asked;
}

/**
 * goen_question_table_set_flags:
 * @db: a database
 * @card: the key of a card
 * @is_favourite: whether it is a favourite
 * @is_hidden: whether it is never to be dealt
 * @error: return location for an error
 *
 * Sets both flags of a card.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_question_table_set_flags (GoenDatabase  *db,
                               const char    *card,
                               gboolean       is_favourite,
                               gboolean       is_hidden,
                               GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO question_state (card, is_favourite, is_hidden) VALUES (?, ?, ?)"
                           " ON CONFLICT (card) DO UPDATE"
                           " SET is_favourite = excluded.is_favourite, is_hidden = excluded.is_hidden", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, card);
  goen_statement_integer (statement, 2, is_favourite != FALSE);
  goen_statement_integer (statement, 3, is_hidden != FALSE);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, 0, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_question_table_set_drawn:
 * @db: a database
 * @card: the key of a card
 * @time: when it was drawn, Unix time in seconds; 0 puts it back
 * @error: return location for an error
 *
 * Puts a card on the pile of those drawn, or takes it from there. When it was drawn last stays known.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_question_table_set_drawn (GoenDatabase  *db,
                               const char    *card,
                               gint64         time,
                               GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO question_state (card, is_drawn, last_drawn) VALUES (?1, ?2 > 0, ?2)"
                           " ON CONFLICT (card) DO UPDATE"
                           " SET is_drawn = excluded.is_drawn, last_drawn = iif (?2 > 0, ?2, last_drawn)", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, card);
  goen_statement_integer (statement, 2, time);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, 0, GOEN_CHANGE_CHANGED);

  return TRUE;
}
