/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include <string.h>

#include "goen-deck-private.h"
#include "goen-library-deck-private.h"
#include "goen-library-loop-private.h"
#include "goen-text.h"

/* Cards out of a file: those that come with Goen give their favourites only, known ones are changed, others are added. The
 * same walk through the file tells beforehand what it would do. */

typedef struct {
  GoenDatabase      *db;         /* (not owned) (nullable): NULL only looks */
  GPtrArray         *cards;      /* (owned): all that the tables below point at */
  GHashTable        *by_key;     /* (owned): keys in small letters → cards, also those in the trash */
  GHashTable        *by_text;    /* (owned): folded texts → cards */
  GHashTable        *changes;    /* (owned): keys → GoenCardChange of @imported */
  GoenCardsImported *imported;   /* (owned) */
  GArray            *novelties;  /* (owned) */
} Importing;

static void
importing_clear (Importing *self)
{
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->by_text, g_hash_table_unref);
  g_clear_pointer (&self->changes, g_hash_table_unref);
  g_clear_pointer (&self->imported, goen_cards_imported_free);
  g_clear_pointer (&self->novelties, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Importing, importing_clear)

/* Folding takes "…?" away altogether, and it is not the same as "!"; nor is "C#" the same as "C". */
static char *
dup_text_key (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text != NULL ? text : "", -1, G_NORMALIZE_NFKC);
  char *folded = goen_text_fold (text);
  GString *key;

  if (normal == NULL || *folded == '\0')
    {
      g_free (folded);
      return g_strdup (text != NULL ? text : "");
    }

  key = g_string_new_take (folded);
  for (const char *at = strpbrk (normal, "#%&@"); at != NULL; at = strpbrk (at + 1, "#%&@"))
    g_string_append_c (key, *at);

  return g_string_free_and_steal (key);
}

static void
index_text (Importing        *self,
            const char       *text,
            GoenQuestionCard *card)
{
  g_autofree char *key = dup_text_key (text);

  if (!g_hash_table_contains (self->by_text, key))
    g_hash_table_insert (self->by_text, g_steal_pointer (&key), card);
}

/* Takes @card. */
static void
add_to_index (Importing        *self,
              GoenQuestionCard *card)
{
  g_ptr_array_add (self->cards, card);
  if (card->key != NULL)
    g_hash_table_replace (self->by_key, g_ascii_strdown (card->key, -1), card);
  if (card->deleted == 0)
    index_text (self, card->text, card);
}

/* What a card said before it was changed is nothing the deck says any more. */
static void
forget_text (Importing              *self,
             const GoenQuestionCard *card)
{
  g_autofree char *key = dup_text_key (card->text);

  if (g_hash_table_lookup (self->by_text, key) == card)
    g_hash_table_remove (self->by_text, key);
}

/* A file written in another language has the untranslated texts of the cards that come with Goen. */
static void
index_untranslated (Importing *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      GoenQuestionCard *card = self->cards->pdata[i];
      const GoenDeckEntry *entry = goen_deck_find_entry (card->key, NULL);

      if (entry != NULL)
        index_text (self, entry->text, card);
    }
}

static gboolean
read_known (Importing     *self,
            GoenDatabase  *db,
            GError       **error)
{
  g_autoptr (GPtrArray) deck = goen_library_read_deck (db, error);
  g_autoptr (GPtrArray) trash = deck != NULL ? goen_question_table_list (db, TRUE, error) : NULL;

  if (trash == NULL)
    return FALSE;

  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->changes = g_hash_table_new (g_str_hash, g_str_equal);
  self->imported = goen_cards_imported_new ();
  self->novelties = g_array_new (FALSE, FALSE, sizeof (GoenCardNovelty));
  while (deck->len > 0)
    add_to_index (self, g_ptr_array_steal_index (deck, 0));
  index_untranslated (self);
  while (trash->len > 0)
    add_to_index (self, g_ptr_array_steal_index (trash, 0));

  return TRUE;
}

/* By its key, or else by what it says. */
static GoenQuestionCard *
find_known (Importing              *self,
            const GoenQuestionCard *card,
            gboolean               *is_named)
{
  g_autofree char *key = card->key != NULL ? g_ascii_strdown (card->key, -1) : NULL;
  GoenQuestionCard *known = key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
  g_autofree char *text = NULL;

  *is_named = known != NULL;
  if (known != NULL)
    return known;

  text = dup_text_key (card->text);

  return g_hash_table_lookup (self->by_text, text);
}

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

/* @known as the file wants it: only an own card that it names takes its words, and one that is in the trash comes out. */
static GoenQuestionCard *
make_wanted (const GoenQuestionCard *known,
             const GoenQuestionCard *card,
             gboolean                is_named)
{
  GoenQuestionCard *wanted = goen_question_card_copy (is_named && known->is_own ? card : known);

  wanted->id = known->id;
  wanted->revision = known->revision;
  wanted->is_own = known->is_own;
  wanted->is_hidden = known->is_hidden;
  wanted->is_favourite = is_named ? card->is_favourite : known->is_favourite || card->is_favourite;
  wanted->deleted = 0;
  g_set_str (&wanted->key, known->key);

  return wanted;
}

static gboolean
write_card (GoenDatabase            *db,
            const GoenQuestionCard  *known,    /* (nullable) */
            GoenQuestionCard        *wanted,
            GError                 **error)
{
  gboolean was_favourite = known != NULL && known->is_favourite;

  if (known != NULL && known->deleted != 0)
    {
      if (!goen_question_table_trash (db, known->id, FALSE, error))
        return FALSE;
      wanted->revision++;
    }
  if ((known == NULL || !says_the_same (known, wanted)) && !goen_question_table_save (db, wanted, error))
    return FALSE;

  return !was_favourite == !wanted->is_favourite ||
         goen_question_table_set_flags (db, wanted->key, wanted->is_favourite, wanted->is_hidden, error);
}

/* What is done to one card at several lines is taken back at once. */
static void
note_change (Importing              *self,
             const GoenQuestionCard *before,   /* (nullable) */
             const GoenQuestionCard *after)
{
  GoenCardChange *change = g_hash_table_lookup (self->changes, after->key);

  if (change == NULL)
    {
      change = goen_card_change_new (before);
      g_ptr_array_add (self->imported->changes, change);
    }
  else
    g_hash_table_remove (self->changes, change->after->key);
  g_clear_pointer (&change->after, goen_question_card_free);
  change->after = goen_question_card_copy (after);
  g_hash_table_insert (self->changes, change->after->key, change);
}

static void
settle (Importing       *self,
        GoenCardNovelty  novelty)
{
  guint *counts[] = {
    [GOEN_CARD_IS_NEW] = &self->imported->n_added,
    [GOEN_CARD_IS_CHANGED] = &self->imported->n_changed,
    [GOEN_CARD_IS_KNOWN] = &self->imported->n_same,
  };

  (*counts[novelty])++;
  g_array_append_val (self->novelties, novelty);
}

static gboolean
import_card (Importing               *self,
             const GoenQuestionCard  *card,
             GError                 **error)
{
  gboolean is_named;
  GoenQuestionCard *known = find_known (self, card, &is_named);
  g_autoptr (GoenQuestionCard) wanted = NULL;

  if (known != NULL)
    wanted = make_wanted (known, card, is_named);
  else
    {
      wanted = goen_question_card_copy (card);
      wanted->id = 0;
      wanted->is_own = TRUE;
      wanted->is_hidden = FALSE;
    }
  if (known != NULL && known->deleted == 0 && !known->is_favourite == !wanted->is_favourite && says_the_same (known, wanted))
    {
      settle (self, GOEN_CARD_IS_KNOWN);
      return TRUE;
    }

  if (self->db != NULL)
    {
      if (!write_card (self->db, known, wanted, error))
        return FALSE;
      note_change (self, known, wanted);
    }
  if (known != NULL)
    forget_text (self, known);
  add_to_index (self, g_steal_pointer (&wanted));
  settle (self, known != NULL ? GOEN_CARD_IS_CHANGED : GOEN_CARD_IS_NEW);

  return TRUE;
}

static gboolean
walk (Importing     *self,
      GoenDatabase  *db,
      GPtrArray     *cards,
      GError       **error)
{
  if (!read_known (self, db, error))
    return FALSE;

  for (guint i = 0; i < cards->len; i++)
    {
      goen_question_card_normalize (cards->pdata[i]);
      if (!import_card (self, cards->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
plan_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  g_auto (Importing) self = { 0 };

  if (!walk (&self, db, job->input, error))
    return FALSE;

  job->answer = g_steal_pointer (&self.novelties);

  return TRUE;
}

static gboolean
import_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  GoenLoopJob *job = data;
  g_auto (Importing) self = { .db = db };

  if (!walk (&self, db, job->input, error))
    return FALSE;

  job->answer = g_steal_pointer (&self.imported);

  return TRUE;
}

static gpointer
copy_card (gconstpointer card,
           gpointer      user_data)
{
  return goen_question_card_copy (card);
}

static GoenLoopJob *
job_new (GPtrArray      *cards,
         GDestroyNotify  free_answer)
{
  GPtrArray *copy = g_ptr_array_copy (cards, copy_card, NULL);

  g_ptr_array_set_free_func (copy, (GDestroyNotify) goen_question_card_free);

  return goen_loop_job_new (copy, (GDestroyNotify) g_ptr_array_unref, free_answer);
}

/**
 * goen_library_plan_cards_async:
 * @self: a library
 * @cards: (element-type GoenQuestionCard): cards of a file; copied
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds out what goen_library_import_cards_async() would do with each card. Nothing is written.
 */
void
goen_library_plan_cards_async (GoenLibrary         *self,
                               GPtrArray           *cards,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (cards != NULL);

  goen_loop_job_run (job_new (cards, (GDestroyNotify) g_array_unref), self, GOEN_STORE_READ, plan_job,
                     cancellable, callback, user_data);
}

/**
 * goen_library_plan_cards_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_plan_cards_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenCardNovelty): one for each card; %NULL with @error set
 */
GArray *
goen_library_plan_cards_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
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
  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (cards != NULL);

  goen_loop_job_run (job_new (cards, (GDestroyNotify) goen_cards_imported_free), self, GOEN_STORE_SAVE, import_job,
                     cancellable, callback, user_data);
}

/**
 * goen_library_import_cards_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_import_cards_async().
 *
 * Returns: (transfer full) (nullable): how many cards were added, changed and there already; %NULL with @error set, when
 *   nothing was taken over
 */
GoenCardsImported *
goen_library_import_cards_finish (GoenLibrary   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
