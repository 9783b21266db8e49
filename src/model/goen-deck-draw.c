/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

/* Twice what a card weighs that was asked and of which nothing is known, so that there is a half. */
#define WEIGHT_PLAIN 2
/* What was never asked comes more often, so that the deck does not shrink to the same few cards. */
#define TIMES_NEVER_ASKED 3
#define TIMES_WORKED 2
#define TIMES_FAVOURITE 2
/* Asked so often without ever having worked, a card is taken to fall flat. */
#define ENOUGH_TRIES 2

/* Questions asked within these seconds belong to one conversation. */
#define CONVERSATION (20 * 60)

/*< private >
 * goen_deck_weigh:
 * @card: a card
 *
 * Says how likely a card is to be drawn, in comparison with others.
 *
 * Never asked counts three times, worked at least every other time twice, a favourite twice as well, and what was tried
 * more than once and never worked half.
 *
 * Returns: a weight above 0
 */
guint
goen_deck_weigh (const GoenQuestionCard *card)
{
  guint weight = WEIGHT_PLAIN;

  if (card->n_asked == 0)
    weight *= TIMES_NEVER_ASKED;
  else if (card->n_worked > 0 && card->n_worked * 2 >= card->n_asked)
    weight *= TIMES_WORKED;
  else if (card->n_worked == 0 && card->n_asked >= ENOUGH_TRIES)
    weight /= 2;
  if (card->is_favourite)
    weight *= TIMES_FAVOURITE;

  return weight;
}

/*< private >
 * goen_deck_pick:
 * @cards: (element-type GoenQuestionCard): cards
 * @weights: (array): how likely each is, 0 for those that are out of the question
 * @rand: where chance comes from
 *
 * Picks one of the cards by chance.
 *
 * Returns: (transfer none) (nullable): a card, %NULL when all weigh nothing
 */
GoenQuestionCard *
goen_deck_pick (GPtrArray   *cards,
                const guint *weights,
                GRand       *rand)
{
  guint total = 0;
  guint at;

  for (guint i = 0; i < cards->len; i++)
    total += weights[i];
  if (total == 0)
    return NULL;

  at = g_rand_int_range (rand, 0, total);
  for (guint i = 0; i < cards->len; i++)
    {
      if (at < weights[i])
        return cards->pdata[i];
      at -= weights[i];
    }

  return NULL;
}

static GoenQuestionCard *
draw (GPtrArray  *cards,
      const char *except,
      gboolean    from_pile,
      GRand      *rand)
{
  g_autofree guint *weights = g_new0 (guint, cards->len);

  for (guint i = 0; i < cards->len; i++)
    {
      const GoenQuestionCard *card = cards->pdata[i];

      if (!card->is_hidden && (from_pile || !card->is_drawn) && (except == NULL || g_strcmp0 (card->key, except) != 0))
        weights[i] = goen_deck_weigh (card);
    }

  return goen_deck_pick (cards, weights, rand);
}

/**
 * goen_deck_draw:
 * @cards: (element-type GoenQuestionCard): the cards of a filter
 * @except: (nullable): the key of the card that lies open; it comes again only when it is the only one
 * @rand: where chance comes from
 * @shuffled: (out): whether all had been drawn, so that the pile of these cards goes back
 *
 * Draws a card that does not lie on the pile; hidden ones are never drawn.
 *
 * The cards themselves are not changed. Whoever draws puts the card on the pile, and takes all of @cards off it before
 * where @shuffled comes out as %TRUE.
 *
 * Returns: (transfer none) (nullable): a card, %NULL when there is none
 */
GoenQuestionCard *
goen_deck_draw (GPtrArray  *cards,
                const char *except,
                GRand      *rand,
                gboolean   *shuffled)
{
  GoenQuestionCard *card = draw (cards, except, FALSE, rand);

  *shuffled = FALSE;
  if (card != NULL)
    return card;

  card = draw (cards, except, TRUE, rand);
  if (card == NULL)
    card = draw (cards, NULL, TRUE, rand);
  *shuffled = card != NULL;

  return card;
}

/**
 * goen_deck_pick_disclosure:
 * @deck: (element-type GoenQuestionCard): cards
 * @topic: the topic of what was just asked
 * @seed: the same number picks the same card
 *
 * Picks something to tell of oneself, so that a conversation is no questioning.
 *
 * Returns: (transfer none) (nullable): a disclosure of that topic, or any where there is none; %NULL when the deck has none
 */
GoenQuestionCard *
goen_deck_pick_disclosure (GPtrArray     *deck,
                           GoenCardTopic  topic,
                           guint32        seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GoenDeckFilter filter;

  goen_deck_filter_init (&filter);
  filter.kind = GOEN_CARD_DISCLOSURE;
  filter.topic = topic;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) cards = goen_deck_filter (deck, &filter);
      GoenQuestionCard *card = draw (cards, NULL, TRUE, rand);

      if (card != NULL)
        return card;
      filter.topic = -1;
    }

  return NULL;
}

/**
 * goen_asked_count_in_a_row:
 * @asked: (element-type GoenAsked): what was asked, latest first
 * @now: Unix seconds
 *
 * Counts the questions of the last 20 minutes since something was told of oneself.
 *
 * Returns: how many; from three on it is time for a disclosure
 */
guint
goen_asked_count_in_a_row (GPtrArray *asked,
                           gint64     now)
{
  guint n = 0;

  for (guint i = 0; i < asked->len; i++)
    {
      const GoenAsked *entry = asked->pdata[i];
      GoenCardKind kind = GOEN_CARD_QUESTION;

      goen_deck_find_entry (entry->card, &kind);
      if (entry->time <= now - CONVERSATION || kind == GOEN_CARD_DISCLOSURE)
        break;
      if (entry->time <= now && kind == GOEN_CARD_QUESTION)
        n++;
    }

  return n;
}

static guint
gcd (guint a,
     guint b)
{
  while (b != 0)
    {
      guint rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

static gboolean
leans (const GoenQuestionCard *card)
{
  const GoenDeckEntry *entry = card->follows != NULL ? goen_deck_find_entry (card->key, NULL) : NULL;

  return entry != NULL && entry->leans;
}

/* What anybody can be asked anywhere; when that is hidden, any question. */
static GPtrArray *
list_for_any_day (GPtrArray *deck)
{
  g_autoptr (GPtrArray) questions = NULL;
  GPtrArray *general = g_ptr_array_new ();
  GoenDeckFilter filter;

  goen_deck_filter_init (&filter);
  questions = goen_deck_filter (deck, &filter);
  for (guint i = 0; i < questions->len; i++)
    {
      GoenQuestionCard *card = questions->pdata[i];

      if (card->industry == GOEN_INDUSTRY_ANY && card->places == 0 && !leans (card))
        g_ptr_array_add (general, card);
    }
  if (general->len > 0)
    return general;

  g_ptr_array_unref (general);

  return g_steal_pointer (&questions);
}

/**
 * goen_deck_pick_of_day:
 * @deck: (element-type GoenQuestionCard): cards
 * @date: a day
 *
 * Picks the question of a day among those that are for no place and no industry in
 * particular and stand by themselves.
 *
 * As long as the deck stays the same, all of them come round before one comes again. The day goes over the deck in
 * strides of about the golden ratio, so that neighbours in the deck do not follow each other.
 *
 * Returns: (transfer none) (nullable): a card, %NULL when there are no questions
 */
GoenQuestionCard *
goen_deck_pick_of_day (GPtrArray   *deck,
                       const GDate *date)
{
  g_autoptr (GPtrArray) cards = NULL;
  guint stride;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  cards = list_for_any_day (deck);
  if (cards->len == 0)
    return NULL;

  stride = MAX (cards->len * 382 / 1000, 1);
  while (gcd (stride, cards->len) != 1)
    stride++;

  return cards->pdata[(guint64) g_date_get_julian (date) * stride % cards->len];
}
