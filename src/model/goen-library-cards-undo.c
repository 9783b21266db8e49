/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include "goen-library-deck-private.h"
#include "goen-library-loop-private.h"

/* An import of cards that is taken back. What somebody changed since is left as it is. */

/*< private >
 * goen_card_change_new:
 * @before: (nullable): the card as it was; %NULL when it was not there
 *
 * Creates a change of a card, of which it is not known yet what came out.
 *
 * Returns: (transfer full): a change
 */
GoenCardChange *
goen_card_change_new (const GoenQuestionCard *before)
{
  GoenCardChange *self = g_new0 (GoenCardChange, 1);

  self->before = before != NULL ? goen_question_card_copy (before) : NULL;

  return self;
}

static void
change_free (gpointer data)
{
  GoenCardChange *self = data;

  goen_question_card_free (self->before);
  goen_question_card_free (self->after);
  g_free (self);
}

/*< private >
 * goen_cards_imported_new:
 *
 * Creates what is known about an import that has done nothing yet.
 *
 * Returns: (transfer full): the new one
 */
GoenCardsImported *
goen_cards_imported_new (void)
{
  GoenCardsImported *self = g_new0 (GoenCardsImported, 1);

  self->changes = g_ptr_array_new_with_free_func (change_free);

  return self;
}

/**
 * goen_cards_imported_free:
 * @self: (nullable) (transfer full): what an import did
 *
 * Frees it.
 */
void
goen_cards_imported_free (GoenCardsImported *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->changes);
  g_free (self);
}

static GHashTable *
read_own (GoenDatabase  *db,
          GError       **error)
{
  g_autoptr (GPtrArray) own = goen_question_table_list (db, FALSE, error);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) goen_question_card_free);

  if (own == NULL)
    return NULL;

  while (own->len > 0)
    {
      GoenQuestionCard *card = g_ptr_array_steal_index (own, own->len - 1);

      g_hash_table_insert (by_key, card->key, card);
    }

  return g_steal_pointer (&by_key);
}

/* As the import left it, but for its flags. */
static gboolean
is_untouched (const GoenCardChange   *change,
              const GoenQuestionCard *now)     /* (nullable): of the user's cards */
{
  return !change->after->is_own || (now != NULL && now->revision == change->after->revision);
}

static gboolean
restore (GoenDatabase          *db,
         const GoenCardChange  *change,
         GError               **error)
{
  const GoenQuestionCard *before = change->before;
  g_autoptr (GoenQuestionCard) card = goen_question_card_copy (before);

  card->revision = change->after->revision;

  return !before->is_own ||
         (goen_question_table_save (db, card, error) &&
          (before->deleted == 0 || goen_question_table_trash (db, before->id, TRUE, error)));
}

/* A star that was given or taken since stays, whatever the import did to it. */
static gboolean
restore_favourite (GoenDatabase            *db,
                   const GoenCardChange    *change,
                   const GoenQuestionCard  *now,     /* (nullable): with its flags */
                   GError                 **error)
{
  if (!change->before->is_favourite == !change->after->is_favourite ||
      now == NULL || !now->is_favourite != !change->after->is_favourite)
    return TRUE;

  return goen_question_table_set_flags (db, change->after->key, change->before->is_favourite, now->is_hidden, error);
}

static gboolean
take_back (GoenDatabase          *db,
           const GoenCardChange  *change,
           GHashTable            *own,
           GHashTable            *states,
           guint                 *n_left,
           GError               **error)
{
  const char *key = change->after->key;

  if (!is_untouched (change, g_hash_table_lookup (own, key)))
    {
      (*n_left)++;
      return TRUE;
    }
  if (change->before == NULL)
    return goen_question_table_remove (db, change->after->id, error);

  return restore (db, change, error) &&
         restore_favourite (db, change, g_hash_table_lookup (states, key), error);
}

static gboolean
take_back_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenLoopJob *job = data;
  GPtrArray *changes = job->input;
  g_autoptr (GHashTable) own = read_own (db, error);
  g_autoptr (GHashTable) states = own != NULL ? goen_question_table_list_states (db, error) : NULL;
  guint n_left = 0;

  if (states == NULL)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    if (!take_back (db, changes->pdata[i], own, states, &n_left, error))
      return FALSE;
  job->number = n_left;

  return TRUE;
}

/**
 * goen_library_take_back_cards_async:
 * @self: a library
 * @imported: what an import did
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes an import of cards back: removes those that it added and gives the others back their words, their star and their
 * place in the trash. All of them or none, but for cards that were changed or deleted since: they stay as they are.
 */
void
goen_library_take_back_cards_async (GoenLibrary             *self,
                                    const GoenCardsImported *imported,
                                    GCancellable            *cancellable,
                                    GAsyncReadyCallback      callback,
                                    gpointer                 user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (imported != NULL);

  goen_loop_job_run (goen_loop_job_new (g_ptr_array_ref (imported->changes), (GDestroyNotify) g_ptr_array_unref, NULL), self,
                     GOEN_STORE_SAVE, take_back_job, cancellable, callback, user_data);
}

/**
 * goen_library_take_back_cards_finish:
 * @self: a library
 * @result: the result given to the callback
 * @n_left: (out) (optional): how many cards stay, because they were changed since
 * @error: return location for an error
 *
 * Ends goen_library_take_back_cards_async().
 *
 * Returns: %FALSE with @error set, when nothing was taken back
 */
gboolean
goen_library_take_back_cards_finish (GoenLibrary   *self,
                                     GAsyncResult  *result,
                                     guint         *n_left,
                                     GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 number = goen_loop_job_finish_number (self, result, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (n_left != NULL)
    *n_left = (guint) number;

  return TRUE;
}
