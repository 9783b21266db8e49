/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-text.h"

/* In the order in which the deck is shown. */
static const GoenDeckGroup * const groups[] = {
  &goen_deck_opening, &goen_deck_deeper, &goen_deck_need, &goen_deck_places, &goen_deck_industries,
  &goen_deck_nods, &goen_deck_summaries, &goen_deck_disclosures, &goen_deck_taboo,
};

static GoenQuestionCard *
new_card (const GoenDeckGroup *group,
          const GoenDeckEntry *entry)
{
  GoenQuestionCard *card = goen_question_card_new ();

  card->key = g_strdup (entry->key);
  card->kind = group->kind;
  card->depth = entry->depth;
  card->topic = entry->topic;
  card->industry = entry->industry;
  card->purposes = entry->purposes;
  card->places = entry->places;
  card->follows = g_strdup (entry->follows);
  card->text = g_strdup (_(entry->text));
  card->why = entry->why != NULL ? g_strdup (_(entry->why)) : NULL;

  return card;
}

static const GoenDeckEntry *
find_entry_by_text (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i]->n_entries; j++)
      if (g_str_equal (groups[i]->entries[j].text, text))
        return &groups[i]->entries[j];

  return NULL;
}

/* Every word has to be there, in the text or in what it is good for. */
static gboolean
has_words (const GoenQuestionCard  *card,
           char                   **words)
{
  g_autofree char *text = NULL;
  g_autofree char *why = NULL;

  if (words == NULL || words[0] == NULL)
    return TRUE;

  text = goen_text_fold (card->text);
  why = goen_text_fold (card->why);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL && strstr (why, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
passes (const GoenQuestionCard *card,
        const GoenDeckFilter   *filter)
{
  if (!filter->all_kinds && card->kind != filter->kind)
    return FALSE;
  if (filter->depth != GOEN_DEPTH_NONE && card->depth != filter->depth)
    return FALSE;
  if (filter->topic >= 0 && card->topic != (GoenCardTopic) filter->topic)
    return FALSE;
  if (filter->purposes != 0 && card->purposes != 0 && (card->purposes & filter->purposes) == 0)
    return FALSE;
  if (filter->places != 0 && (card->places & filter->places) == 0)
    return FALSE;
  if (filter->industry != GOEN_INDUSTRY_ANY && card->industry != GOEN_INDUSTRY_ANY && card->industry != filter->industry)
    return FALSE;
  if ((filter->favourites && !card->is_favourite) || (filter->own && !card->is_own))
    return FALSE;

  return filter->with_hidden || !card->is_hidden;
}

static char **
fold_search (const char *search)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = goen_text_split_words (search != NULL ? search : "");

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = goen_text_fold (words[i]);

      /* Nothing is left of a word that is only punctuation. */
      if (*folded != '\0')
        g_strv_builder_add (builder, folded);
    }

  return g_strv_builder_end (builder);
}

/*< private >
 * goen_deck_find_entry:
 * @key: (nullable): the key of a card
 * @kind: (out) (optional): what kind of card it is
 *
 * Looks for a card among those that come with Goen.
 *
 * Returns: (transfer none) (nullable): the entry
 */
const GoenDeckEntry *
goen_deck_find_entry (const char   *key,
                      GoenCardKind *kind)
{
  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i]->n_entries; j++)
      if (g_str_equal (groups[i]->entries[j].key, key))
        {
          if (kind != NULL)
            *kind = groups[i]->kind;

          return &groups[i]->entries[j];
        }

  return NULL;
}

/**
 * goen_deck_new_built_in:
 *
 * Creates the cards that come with Goen: openings, what goes deeper, needs, what is for one place or one industry, then
 * nods, phrases that sum up, disclosures and topics to avoid.
 *
 * All are this program's own writing.
 *
 * Returns: (transfer full) (element-type GoenQuestionCard): new cards, translated
 */
GPtrArray *
goen_deck_new_built_in (void)
{
  GPtrArray *deck = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i]->n_entries; j++)
      g_ptr_array_add (deck, new_card (groups[i], &groups[i]->entries[j]));

  return deck;
}

/**
 * goen_deck_find:
 * @deck: (element-type GoenQuestionCard): cards
 * @key: (nullable): the key of a card
 *
 * Looks for the card with a key.
 *
 * Returns: (transfer none) (nullable): the card, %NULL when it is not there
 */
GoenQuestionCard *
goen_deck_find (GPtrArray  *deck,
                const char *key)
{
  for (guint i = 0; key != NULL && i < deck->len; i++)
    {
      GoenQuestionCard *card = deck->pdata[i];

      if (g_strcmp0 (card->key, key) == 0)
        return card;
    }

  return NULL;
}

/**
 * goen_deck_find_text:
 * @deck: (element-type GoenQuestionCard): cards
 * @text: (nullable): a question as it was written down
 *
 * Looks for the card that says a text.
 *
 * The untranslated text of a card that comes with Goen finds it as well, so that a hand that was dealt in English is known in Japanese.
 *
 * Returns: (transfer none) (nullable): the card, %NULL when none says so
 */
GoenQuestionCard *
goen_deck_find_text (GPtrArray  *deck,
                     const char *text)
{
  const GoenDeckEntry *entry;

  for (guint i = 0; text != NULL && i < deck->len; i++)
    {
      GoenQuestionCard *card = deck->pdata[i];

      if (g_strcmp0 (card->text, text) == 0)
        return card;
    }
  entry = text != NULL ? find_entry_by_text (text) : NULL;

  return entry != NULL ? goen_deck_find (deck, entry->key) : NULL;
}

/**
 * goen_deck_list_next:
 * @deck: (element-type GoenQuestionCard): cards
 * @key: (nullable): the key of a card
 *
 * Lists the cards that lead on from a card, but for hidden ones.
 *
 * Returns: (transfer container) (element-type GoenQuestionCard): the cards, none where the branch ends
 */
GPtrArray *
goen_deck_list_next (GPtrArray  *deck,
                     const char *key)
{
  GPtrArray *next = g_ptr_array_new ();

  for (guint i = 0; key != NULL && i < deck->len; i++)
    {
      GoenQuestionCard *card = deck->pdata[i];

      if (!card->is_hidden && g_strcmp0 (card->follows, key) == 0)
        g_ptr_array_add (next, card);
    }

  return next;
}

/**
 * goen_deck_filter_init:
 * @filter: (out caller-allocates): a filter
 *
 * Sets up a filter that passes all questions that are not hidden.
 */
void
goen_deck_filter_init (GoenDeckFilter *filter)
{
  *filter = (GoenDeckFilter) { .kind = GOEN_CARD_QUESTION, .topic = -1 };
}

/**
 * goen_deck_filter:
 * @deck: (element-type GoenQuestionCard): cards
 * @filter: what is asked for
 *
 * Lists the cards that pass a filter, in the order of the deck.
 *
 * Cards without a purpose or an industry fit every one; cards for no place in particular do not pass where a place is
 * asked for. The words of the search are looked for with the usual folding, each anywhere in the text.
 *
 * Returns: (transfer container) (element-type GoenQuestionCard): the cards
 */
GPtrArray *
goen_deck_filter (GPtrArray            *deck,
                  const GoenDeckFilter *filter)
{
  GPtrArray *cards = g_ptr_array_new ();
  g_auto (GStrv) words = fold_search (filter->search);

  for (guint i = 0; i < deck->len; i++)
    {
      GoenQuestionCard *card = deck->pdata[i];

      if (passes (card, filter) && has_words (card, words))
        g_ptr_array_add (cards, card);
    }

  return cards;
}
