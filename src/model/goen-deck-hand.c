/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

/* One more opening from so many cards on: nobody starts an evening with a single question. */
#define CARDS_FOR_TWO_OPENINGS 4
#define CARDS_FOR_A_NEED 3
/* Of so many cards one more asks for needs. */
#define CARDS_A_NEED 4

/* Cards made for the place, and cards that lead on from one in the hand, come first where there is a choice. */
#define TIMES_PLACE 4
#define TIMES_INDUSTRY 4
#define TIMES_LEADS_ON 3
/* The others are so much heavier than one about what is spoken of already. */
#define TIMES_OTHER_TOPIC 2

/* Nothing is left to chance but what the random numbers say: no order here comes from a hash table. */
typedef struct {
  GPtrArray        *deck;             /* (not owned) */
  GPtrArray        *guests;           /* (not owned) (nullable) */
  GPtrArray        *hand;             /* (owned): GoenHandCard */
  GRand            *rand;             /* (owned) */
  GoenCardPurposes  purposes;
  GoenCardPlaces    places;
  guint             n_left[GOEN_N_DEPTHS];
} Dealer;

static void
dealer_clear (Dealer *self)
{
  g_clear_pointer (&self->hand, g_ptr_array_unref);
  g_clear_pointer (&self->rand, g_rand_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dealer, dealer_clear)

static GoenCardPurposes
guess_purposes (const GoenProfile     *profile,
                const GoenEventRecord *event)
{
  GoenCardPurposes purposes = goen_purpose_guess (event != NULL ? event->purpose : NULL);

  return purposes != 0 || profile == NULL ? purposes : goen_purpose_guess (profile->purpose);
}

static void
plan_depths (Dealer *self,
             guint   n)
{
  guint n_openings = n >= CARDS_FOR_TWO_OPENINGS ? 2 : MIN (n, 1);
  guint n_needs = n >= CARDS_FOR_A_NEED ? MAX (n / CARDS_A_NEED, 1) : 0;

  self->n_left[GOEN_DEPTH_OPENING] = n_openings;
  self->n_left[GOEN_DEPTH_NEED] = n_needs;
  self->n_left[GOEN_DEPTH_DEEPER] = n - n_openings - n_needs;
}

static gboolean
was_asked_of (const GoenHandGuest    *guest,
              const GoenQuestionCard *card)
{
  return guest->asked != NULL && g_hash_table_contains (guest->asked, card->key);
}

static const GoenHandCard *
find_in_hand (const Dealer *self,
              const char   *key)
{
  for (guint i = 0; key != NULL && i < self->hand->len; i++)
    {
      const GoenHandCard *dealt = self->hand->pdata[i];

      if (g_strcmp0 (dealt->card->key, key) == 0)
        return dealt;
    }

  return NULL;
}

static gboolean
has_topic (const Dealer  *self,
           GoenCardTopic  topic)
{
  for (guint i = 0; i < self->hand->len; i++)
    {
      const GoenHandCard *dealt = self->hand->pdata[i];

      if (dealt->card->topic == topic)
        return TRUE;
    }

  return FALSE;
}

/* "What is hard about it?" can only be asked of somebody who was asked what they do. */
static gboolean
hangs_in_the_air (const Dealer           *self,
                  const GoenQuestionCard *card,
                  const GoenHandGuest    *guest)
{
  const GoenDeckEntry *entry = card->follows != NULL ? goen_deck_find_entry (card->key, NULL) : NULL;
  const GoenHandCard *before;

  if (entry == NULL || !entry->leans)
    return FALSE;

  before = find_in_hand (self, card->follows);

  return before == NULL ||
         (before->person_name != NULL && (guest == NULL || g_strcmp0 (before->person_name, guest->name) != 0));
}

/* What is for a silence and for parting is left to the moment. There is no venue online, and no gathering at the place
 * where one is a regular. */
static gboolean
suits_place (const Dealer           *self,
             const GoenQuestionCard *card)
{
  const GoenDeckEntry *entry;

  if (card->places != 0)
    return (card->places & self->places) != 0;

  entry = self->places != 0 ? goen_deck_find_entry (card->key, NULL) : NULL;
  if (entry == NULL)
    return TRUE;

  return !((self->places & GOEN_PLACE_ONLINE) != 0 && entry->on_site) &&
         !((self->places & GOEN_PLACE_REGULAR) != 0 && entry->topic == GOEN_TOPIC_GATHERING);
}

static gboolean
suits (const Dealer           *self,
       const GoenQuestionCard *card,
       const GoenHandGuest    *guest)
{
  if (card->kind != GOEN_CARD_QUESTION || card->is_hidden || find_in_hand (self, card->key) != NULL)
    return FALSE;
  if (!suits_place (self, card))
    return FALSE;
  if (self->purposes != 0 && card->purposes != 0 && (card->purposes & self->purposes) == 0)
    return FALSE;
  if (hangs_in_the_air (self, card, guest))
    return FALSE;
  if (guest == NULL)
    return card->industry == GOEN_INDUSTRY_ANY;

  return (card->industry == GOEN_INDUSTRY_ANY || card->industry == guest->industry) && !was_asked_of (guest, card);
}

static guint
weigh (const Dealer           *self,
       const GoenQuestionCard *card)
{
  guint weight = goen_deck_weigh (card);

  if (card->places != 0)
    weight *= TIMES_PLACE;
  if (card->industry != GOEN_INDUSTRY_ANY)
    weight *= TIMES_INDUSTRY;
  if (find_in_hand (self, card->follows) != NULL)
    weight *= TIMES_LEADS_ON;
  if (!has_topic (self, card->topic))
    weight *= TIMES_OTHER_TOPIC;

  return weight;
}

/* What the guests were all asked already is no question any more for this evening. */
static gboolean
is_news_to_somebody (const Dealer           *self,
                     const GoenQuestionCard *card)
{
  for (guint i = 0; self->guests != NULL && i < self->guests->len; i++)
    if (!was_asked_of (self->guests->pdata[i], card))
      return TRUE;

  return self->guests == NULL || self->guests->len == 0;
}

static GoenQuestionCard *
pick_general (Dealer        *self,
              GoenCardDepth  depth)
{
  g_autofree guint *weights = g_new0 (guint, self->deck->len);

  for (guint i = 0; i < self->deck->len; i++)
    {
      const GoenQuestionCard *card = self->deck->pdata[i];

      if (card->depth == depth && suits (self, card, NULL) && is_news_to_somebody (self, card))
        weights[i] = weigh (self, card);
    }

  return goen_deck_pick (self->deck, weights, self->rand);
}

/* One of their industry where it is known. One opening stays for anybody, since it is not always they who come first. */
static GoenQuestionCard *
pick_for (Dealer              *self,
          const GoenHandGuest *guest,
          gboolean             of_industry)
{
  g_autofree guint *weights = g_new0 (guint, self->deck->len);

  for (guint i = 0; i < self->deck->len; i++)
    {
      const GoenQuestionCard *card = self->deck->pdata[i];
      guint n_kept = card->depth == GOEN_DEPTH_OPENING ? 1 : 0;

      if (of_industry && card->industry == GOEN_INDUSTRY_ANY)
        continue;
      if (self->n_left[card->depth] > n_kept && suits (self, card, guest))
        weights[i] = weigh (self, card);
    }

  return goen_deck_pick (self->deck, weights, self->rand);
}

static void
deal (Dealer                 *self,
      const GoenQuestionCard *card,
      const GoenHandGuest    *guest)
{
  GoenHandCard *dealt = g_new0 (GoenHandCard, 1);

  dealt->card = goen_question_card_copy (card);
  dealt->person_id = guest != NULL ? guest->person_id : 0;
  dealt->person_name = guest != NULL ? g_strdup (guest->name) : NULL;
  if (self->n_left[card->depth] > 0)
    self->n_left[card->depth]--;
  g_ptr_array_add (self->hand, dealt);
}

/* Guests in an order of chance, so that dealing again brings others where the hand is small. */
static void
deal_to_guests (Dealer *self,
                guint   n_guests)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; self->guests != NULL && i < self->guests->len; i++)
    g_ptr_array_insert (order, g_rand_int_range (self->rand, 0, (gint32) i + 1), self->guests->pdata[i]);

  for (guint i = 0; i < order->len && self->hand->len < n_guests; i++)
    {
      const GoenHandGuest *guest = order->pdata[i];
      GoenQuestionCard *card = guest->industry != GOEN_INDUSTRY_ANY ? pick_for (self, guest, TRUE) : NULL;

      if (card == NULL)
        card = pick_for (self, guest, FALSE);
      if (card != NULL)
        deal (self, card, guest);
    }
}

static void
deal_the_rest (Dealer *self,
               guint   n)
{
  for (GoenCardDepth depth = GOEN_DEPTH_OPENING; depth < GOEN_N_DEPTHS; depth++)
    while (self->n_left[depth] > 0)
      {
        const GoenQuestionCard *card = pick_general (self, depth);

        if (card == NULL)
          break;
        deal (self, card, NULL);
      }

  /* Where the deck is small, other depths fill the hand. */
  for (GoenCardDepth depth = GOEN_DEPTH_OPENING; depth < GOEN_N_DEPTHS; depth++)
    while (self->hand->len < n)
      {
        const GoenQuestionCard *card = pick_general (self, depth);

        if (card == NULL)
          break;
        deal (self, card, NULL);
      }
}

/* The hand is played from the left: openings, then deeper, and among equals what is for anybody first. */
static int
compare_hand_cards (gconstpointer a,
                    gconstpointer b)
{
  const GoenHandCard *first = *(const GoenHandCard * const *) a;
  const GoenHandCard *second = *(const GoenHandCard * const *) b;
  gboolean is_first_personal = first->person_name != NULL;
  gboolean is_second_personal = second->person_name != NULL;

  if (first->card->depth != second->card->depth)
    return first->card->depth < second->card->depth ? -1 : 1;

  return is_first_personal - is_second_personal;
}

/**
 * goen_deck_deal_hand:
 * @deck: (element-type GoenQuestionCard): cards
 * @profile: (nullable): me
 * @event: (nullable): where the questions will be asked
 * @guests: (nullable) (element-type GoenHandGuest): those I want to meet
 * @n: how many cards
 * @seed: the same number deals the same hand
 *
 * Deals a hand of questions for an event.
 *
 * They suit the kind of event and the purpose that is written down for it, or else in the profile. Up to all but two are
 * for guests: one of their industry where it is known, otherwise one that was not asked of them. What was asked of
 * somebody is not dealt for them again. One or two openings come first, then what goes deeper, then needs.
 *
 * Returns: (transfer full) (element-type GoenHandCard): @n cards, fewer when not so many suit
 */
GPtrArray *
goen_deck_deal_hand (GPtrArray             *deck,
                     const GoenProfile     *profile,
                     const GoenEventRecord *event,
                     GPtrArray             *guests,
                     guint                  n,
                     guint32                seed)
{
  g_auto (Dealer) dealer = { .deck = deck, .guests = guests };

  dealer.hand = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_card_free);
  dealer.rand = g_rand_new_with_seed (seed);
  dealer.purposes = guess_purposes (profile, event);
  dealer.places = event != NULL ? goen_event_kind_get_places (event->kind) : 0;
  plan_depths (&dealer, n);
  deal_to_guests (&dealer, n > 2 ? n - 2 : 0);
  deal_the_rest (&dealer, n);
  g_ptr_array_sort (dealer.hand, compare_hand_cards);
  goen_deck_explain_hand (dealer.hand, event, guests);

  return g_steal_pointer (&dealer.hand);
}
