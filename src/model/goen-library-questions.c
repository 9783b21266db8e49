/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include "goen-library-deck-private.h"
#include "goen-library-loop-private.h"

/* The cards that come with Goen and those of the user. */

/* All cards, built-in ones first, with what the user did with them. */
GPtrArray *
goen_library_read_deck (GoenDatabase  *db,
                        GError       **error)
{
  g_autoptr (GPtrArray) own = goen_question_table_list (db, FALSE, error);
  g_autoptr (GHashTable) states = NULL;
  g_autoptr (GPtrArray) deck = NULL;

  if (own == NULL)
    return NULL;
  states = goen_question_table_list_states (db, error);
  if (states == NULL)
    return NULL;

  deck = goen_deck_new_built_in ();
  for (guint i = 0; i < deck->len; i++)
    goen_question_card_take_state (deck->pdata[i], states);
  while (own->len > 0)
    g_ptr_array_add (deck, g_ptr_array_steal_index (own, 0));

  return g_steal_pointer (&deck);
}

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_library_read_deck (db, error);

  return job->answer != NULL;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GoenQuestionCard *card = job->input;

  if (!goen_question_table_save (db, card, error))
    return FALSE;

  job->answer = goen_question_card_copy (card);

  return TRUE;
}

static gboolean
trash_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLoopJob *job = data;

  return goen_question_table_trash (db, job->id, job->what != 0, error);
}

enum {
  FLAG_FAVOURITE = 1 << 0,
  FLAG_HIDDEN    = 1 << 1,
};

static gboolean
set_flags_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenLoopJob *job = data;

  return goen_question_table_set_flags (db, job->text, (job->what & FLAG_FAVOURITE) != 0,
                                        (job->what & FLAG_HIDDEN) != 0, error);
}

/**
 * goen_library_load_deck_async:
 * @self: a library
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads all cards, those that come with Goen and those of the user, with what was done with them.
 */
void
goen_library_load_deck_async (GoenLibrary         *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));

  goen_loop_job_run (goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref), self, GOEN_STORE_READ, load_job,
                     cancellable, callback, user_data);
}

/**
 * goen_library_load_deck_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_deck_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenQuestionCard): the cards; %NULL with @error set
 */
GPtrArray *
goen_library_load_deck_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_card_async:
 * @self: a library
 * @card: a card of the user; copied. An id of 0 adds a new one
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a card, without what was done with it.
 */
void
goen_library_save_card_async (GoenLibrary            *self,
                              const GoenQuestionCard *card,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (card != NULL);

  job = goen_loop_job_new (goen_question_card_copy (card), (GDestroyNotify) goen_question_card_free,
                           (GDestroyNotify) goen_question_card_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_card_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_card_async().
 *
 * Returns: (transfer full) (nullable): the card as stored; %NULL with @error set
 */
GoenQuestionCard *
goen_library_save_card_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_trash_card_async:
 * @self: a library
 * @id: a card of the user
 * @away: whether it goes to the trash; %FALSE takes it back
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts a card into the trash or takes it back. Ends with goen_library_write_finish().
 */
void
goen_library_trash_card_async (GoenLibrary         *self,
                               gint64               id,
                               gboolean             away,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = id;
  job->what = away != FALSE;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, trash_job, cancellable, callback, user_data);
}

/**
 * goen_library_set_card_flags_async:
 * @self: a library
 * @key: the key of a card
 * @is_favourite: whether it is a favourite
 * @is_hidden: whether it is never to be dealt
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Sets both flags of a card. Ends with goen_library_write_finish().
 */
void
goen_library_set_card_flags_async (GoenLibrary         *self,
                                   const char          *key,
                                   gboolean             is_favourite,
                                   gboolean             is_hidden,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (key != NULL);

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->text = g_strdup (key);
  job->what = (is_favourite ? FLAG_FAVOURITE : 0) | (is_hidden ? FLAG_HIDDEN : 0);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, set_flags_job, cancellable, callback, user_data);
}
