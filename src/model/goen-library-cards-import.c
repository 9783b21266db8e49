/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include "goen-library-deck-private.h"
#include "goen-library-loop-private.h"
#include "goen-text.h"

/* Cards out of a file: those that come with Goen give their favourites only, known ones are changed, others are added. */

static gboolean
says_the_same (const GoenQuestionCard *a,
               const GoenQuestionCard *b)
{
  return a->kind == b->kind &&
         a->depth == b->depth &&
         a->topic == b->topic &&
         a->purposes == b->purposes &&
         a->places == b->places &&
         a->industry == b->industry &&
         g_strcmp0 (a->text, b->text) == 0 &&
         g_strcmp0 (a->why, b->why) == 0 &&
         g_strcmp0 (a->follows, b->follows) == 0;
}

/* @changed is left alone where nothing is to be done. */
static gboolean
set_favourite (GoenDatabase      *db,
               GoenQuestionCard  *known,
               gboolean           is_favourite,
               gboolean          *changed,
               GError           **error)
{
  if (!known->is_favourite == !is_favourite)
    return TRUE;

  *changed = TRUE;
  known->is_favourite = is_favourite;

  return goen_question_table_set_flags (db, known->key, is_favourite, known->is_hidden, error);
}

static gboolean
change_own (GoenDatabase            *db,
            GoenQuestionCard        *known,
            const GoenQuestionCard  *card,
            gboolean                *changed,
            GError                 **error)
{
  g_autoptr (GoenQuestionCard) copy = NULL;

  if (says_the_same (known, card))
    return TRUE;

  copy = goen_question_card_copy (card);
  copy->id = known->id;
  copy->revision = known->revision;
  *changed = TRUE;

  return goen_question_table_save (db, copy, error);
}

static GoenQuestionCard *
find_text (GPtrArray  *deck,
           const char *text)
{
  g_autofree char *wanted = goen_text_fold (text);
  GoenQuestionCard *known = goen_deck_find_text (deck, text);

  for (guint i = 0; i < deck->len && known == NULL; i++)
    {
      GoenQuestionCard *card = deck->pdata[i];
      g_autofree char *folded = goen_text_fold (card->text);

      if (card->is_own && g_str_equal (folded, wanted))
        known = card;
    }

  return known;
}

/* One that is in the trash comes out of it, as the file says that it is wanted. */
static GoenQuestionCard *
find_in_trash (GPtrArray  *trash,
               const char *key)
{
  return key != NULL ? goen_deck_find (trash, key) : NULL;
}

static gboolean
add_card (GoenDatabase            *db,
          GPtrArray               *deck,
          const GoenQuestionCard  *card,
          GError                 **error)
{
  g_autoptr (GoenQuestionCard) copy = goen_question_card_copy (card);

  copy->id = 0;
  if (!goen_question_table_save (db, copy, error) ||
      (copy->is_favourite && !goen_question_table_set_flags (db, copy->key, TRUE, FALSE, error)))
    return FALSE;

  g_ptr_array_add (deck, g_steal_pointer (&copy));

  return TRUE;
}

static gboolean
import_card (GoenDatabase            *db,
             GPtrArray               *deck,
             GPtrArray               *trash,
             const GoenQuestionCard  *card,
             GoenCardsImported       *imported,
             GError                 **error)
{
  GoenQuestionCard *gone = find_in_trash (trash, card->key);
  GoenQuestionCard *known = card->key != NULL ? goen_deck_find (deck, card->key) : NULL;
  gboolean changed = FALSE;
  gboolean is_named = known != NULL;

  if (gone != NULL)
    {
      if (!goen_question_table_trash (db, gone->id, FALSE, error))
        return FALSE;
      gone->revision++;
      changed = is_named = TRUE;
      g_ptr_array_add (deck, known = goen_question_card_copy (gone));
      g_ptr_array_remove (trash, gone);
    }
  if (known == NULL)
    known = find_text (deck, card->text);
  if (known == NULL)
    {
      imported->n_added++;
      return add_card (db, deck, card, error);
    }

  if ((is_named && known->is_own && !change_own (db, known, card, &changed, error)) ||
      ((is_named || card->is_favourite) && !set_favourite (db, known, card->is_favourite, &changed, error)))
    return FALSE;

  if (changed)
    imported->n_changed++;
  else
    imported->n_same++;

  return TRUE;
}

static gboolean
import_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  GoenLoopJob *job = data;
  GPtrArray *cards = job->input;
  g_autoptr (GPtrArray) deck = goen_library_read_deck (db, error);
  g_autoptr (GPtrArray) trash = deck != NULL ? goen_question_table_list (db, TRUE, error) : NULL;

  if (trash == NULL)
    return FALSE;

  job->answer = g_new0 (GoenCardsImported, 1);
  for (guint i = 0; i < cards->len; i++)
    {
      goen_question_card_normalize (cards->pdata[i]);
      if (!import_card (db, deck, trash, cards->pdata[i], job->answer, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
copy_card (gconstpointer card,
           gpointer      user_data)
{
  return goen_question_card_copy (card);
}

/**
 * goen_library_import_cards_async:
 * @self: a library
 * @cards: (element-type GoenQuestionCard): cards of a file; copied
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes over cards: the favourites of those that come with Goen, changes of those that are known by their key, also in the
 * trash, and others, unless a card says the same already. All of them or none.
 */
void
goen_library_import_cards_async (GoenLibrary         *self,
                                 GPtrArray           *cards,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GPtrArray *copy;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (cards != NULL);

  copy = g_ptr_array_copy (cards, copy_card, NULL);
  g_ptr_array_set_free_func (copy, (GDestroyNotify) goen_question_card_free);
  goen_loop_job_run (goen_loop_job_new (copy, (GDestroyNotify) g_ptr_array_unref, g_free), self, GOEN_STORE_SAVE,
                     import_job, cancellable, callback, user_data);
}

/**
 * goen_library_import_cards_finish:
 * @self: a library
 * @result: the result given to the callback
 * @imported: (out) (optional): how many cards were added, changed and there already
 * @error: return location for an error
 *
 * Ends goen_library_import_cards_async().
 *
 * Returns: %FALSE with @error set, when nothing was taken over
 */
gboolean
goen_library_import_cards_finish (GoenLibrary        *self,
                                  GAsyncResult       *result,
                                  GoenCardsImported  *imported,
                                  GError            **error)
{
  g_autofree GoenCardsImported *answer = goen_loop_job_finish (self, result, error);

  if (answer == NULL)
    return FALSE;
  if (imported != NULL)
    *imported = *answer;

  return TRUE;
}
