/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include "goen-clock.h"
#include "goen-library-deck-private.h"
#include "goen-library-loop-private.h"

/* Cards that are drawn, one after the other. */

typedef struct {
  GoenDeckFilter filter;
  char          *search;   /* (owned) of the filter, (nullable) */
  char          *except;   /* (nullable) */
  guint32        seed;
} Draw;

static void
draw_free (gpointer data)
{
  Draw *self = data;

  g_free (self->search);
  g_free (self->except);
  g_free (self);
}

/* Back into the deck with all of them. */
static gboolean
shuffle (GoenDatabase  *db,
         GPtrArray     *cards,
         GError       **error)
{
  for (guint i = 0; i < cards->len; i++)
    {
      GoenQuestionCard *card = cards->pdata[i];

      if (!card->is_drawn)
        continue;
      if (!goen_question_table_set_drawn (db, card->key, 0, error))
        return FALSE;
      card->is_drawn = FALSE;
    }

  return TRUE;
}

static guint
count_left (GPtrArray *cards)
{
  guint n_left = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const GoenQuestionCard *card = cards->pdata[i];

      if (!card->is_drawn && !card->is_hidden)
        n_left++;
    }

  return n_left;
}

static gboolean
draw_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  const Draw *draw = job->input;
  g_autoptr (GPtrArray) deck = goen_library_read_deck (db, error);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (draw->seed);
  GoenDrawnCard *drawn;
  GoenQuestionCard *card;

  if (deck == NULL)
    return FALSE;

  job->answer = drawn = g_new0 (GoenDrawnCard, 1);
  cards = goen_deck_filter (deck, &draw->filter);
  card = goen_deck_draw (cards, draw->except, rand, &drawn->shuffled);
  drawn->n_all = cards->len;
  if (card == NULL)
    return TRUE;

  if (drawn->shuffled && !shuffle (db, cards, error))
    return FALSE;

  card->is_drawn = TRUE;
  card->last_drawn = goen_clock_now ();
  drawn->card = goen_question_card_copy (card);
  drawn->n_left = count_left (cards);

  return goen_question_table_set_drawn (db, card->key, card->last_drawn, error);
}

/**
 * goen_drawn_card_free:
 * @self: (nullable) (transfer full): what was drawn
 *
 * Frees it.
 */
void
goen_drawn_card_free (GoenDrawnCard *self)
{
  if (self == NULL)
    return;

  goen_question_card_free (self->card);
  g_free (self);
}

/**
 * goen_library_draw_card_async:
 * @self: a library
 * @filter: of which cards; copied
 * @except: (nullable): the key of the card that lies open
 * @seed: what chance begins with
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Draws a card and puts it on the pile of those drawn, from where no card comes before all of the filter were drawn.
 */
void
goen_library_draw_card_async (GoenLibrary          *self,
                              const GoenDeckFilter *filter,
                              const char           *except,
                              guint32               seed,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  Draw *draw;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (filter != NULL);

  draw = g_new0 (Draw, 1);
  draw->search = g_strdup (filter->search);
  draw->filter = *filter;
  draw->filter.search = draw->search;
  draw->except = g_strdup (except);
  draw->seed = seed;
  goen_loop_job_run (goen_loop_job_new (draw, draw_free, (GDestroyNotify) goen_drawn_card_free), self,
                     GOEN_STORE_SAVE, draw_job, cancellable, callback, user_data);
}

/**
 * goen_library_draw_card_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_draw_card_async().
 *
 * Returns: (transfer full) (nullable): what was drawn, without a card when none fits the filter; %NULL with @error set
 */
GoenDrawnCard *
goen_library_draw_card_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
