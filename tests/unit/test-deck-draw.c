/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "goen-deck.h"

#include <string.h>

static GoenQuestionCard *
add_card (GPtrArray     *deck,
          const char    *key,
          GoenCardDepth  depth)
{
  GoenQuestionCard *card = goen_question_card_new ();

  card->key = g_strdup (key);
  card->text = g_strdup_printf ("%s?", key);
  card->depth = depth;
  g_ptr_array_add (deck, card);

  return card;
}

/* As the library does: puts the card on the pile, and takes all off it before when they were shuffled back. */
static GoenQuestionCard *
draw (GPtrArray  *cards,
      const char *except,
      GRand      *rand,
      gboolean   *shuffled)
{
  GoenQuestionCard *card = goen_deck_draw (cards, except, rand, shuffled);

  for (guint i = 0; *shuffled && i < cards->len; i++)
    ((GoenQuestionCard *) cards->pdata[i])->is_drawn = FALSE;
  if (card != NULL)
    card->is_drawn = TRUE;

  return card;
}

static void
set_weights (GPtrArray *cards,
             guint32    seed)
{
  for (guint i = 0; i < cards->len; i++)
    {
      GoenQuestionCard *card = cards->pdata[i];

      card->is_favourite = (i + seed) % 7 == 0;
      card->n_asked = (i * 3 + seed) % 5;
      card->n_worked = card->n_asked > 0 ? (i + seed) % card->n_asked : 0;
      card->is_drawn = FALSE;
    }
}

static void
test_no_repeat (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  GoenDeckFilter filter;

  goen_deck_filter_init (&filter);
  filter.depth = GOEN_DEPTH_NEED;
  for (guint32 seed = 0; seed < 1000; seed++)
    {
      g_autoptr (GPtrArray) cards = goen_deck_filter (deck, &filter);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      const char *open = NULL;
      gboolean shuffled;

      set_weights (cards, seed);
      for (guint i = 0; i < cards->len; i++)
        {
          const GoenQuestionCard *card = draw (cards, open, rand, &shuffled);

          g_assert_true (g_hash_table_add (seen, card->key));
          g_assert_false (shuffled);
          open = card->key;
        }

      /* The next one begins anew, but not with the one that lies open. */
      g_assert_cmpstr (draw (cards, open, rand, &shuffled)->key, !=, open);
      g_assert_true (shuffled);
    }
}

/* A pile of one filter is left alone while another one is drawn through. */
static void
test_piles_of_filters (void)
{
  g_autoptr (GPtrArray) deck = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  g_autoptr (GPtrArray) openings = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  GoenQuestionCard *need = add_card (deck, "need", GOEN_DEPTH_NEED);
  GoenDeckFilter filter;
  gboolean shuffled;

  add_card (deck, "a", GOEN_DEPTH_OPENING);
  add_card (deck, "b", GOEN_DEPTH_OPENING);
  need->is_drawn = TRUE;
  goen_deck_filter_init (&filter);
  filter.depth = GOEN_DEPTH_OPENING;
  openings = goen_deck_filter (deck, &filter);
  for (guint i = 0; i < 3; i++)
    draw (openings, NULL, rand, &shuffled);
  g_assert_true (shuffled);
  g_assert_true (need->is_drawn);
}

static void
test_small_piles (void)
{
  g_autoptr (GPtrArray) deck = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  GoenQuestionCard *card;
  GoenQuestionCard *hidden;
  gboolean shuffled = TRUE;

  g_assert_null (goen_deck_draw (deck, NULL, rand, &shuffled));
  g_assert_false (shuffled);

  hidden = add_card (deck, "hidden", GOEN_DEPTH_OPENING);
  hidden->is_hidden = TRUE;
  g_assert_null (goen_deck_draw (deck, NULL, rand, &shuffled));
  g_assert_false (shuffled);

  /* The only card comes again even when it lies open. */
  card = add_card (deck, "only", GOEN_DEPTH_OPENING);
  g_assert_true (draw (deck, NULL, rand, &shuffled) == card);
  g_assert_false (shuffled);
  g_assert_true (draw (deck, "only", rand, &shuffled) == card);
  g_assert_true (shuffled);

  /* The last one of the pile lies open already: it was looked up in the list. */
  card->is_drawn = FALSE;
  add_card (deck, "drawn", GOEN_DEPTH_OPENING)->is_drawn = TRUE;
  g_assert_cmpstr (draw (deck, "only", rand, &shuffled)->key, ==, "drawn");
  g_assert_true (shuffled);
}

/* Never asked : asked once : worked : fell flat twice : favourite never asked = 3 : 1 : 2 : ½ : 6, by chi-square. */
static void
test_weights (void)
{
  static const double shares[] = { 3, 1, 2, 0.5, 6 };
  g_autoptr (GPtrArray) deck = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  guint n_drawn[G_N_ELEMENTS (shares)] = { 0 };
  const guint n_draws = 12500;
  double chi_square = 0;

  add_card (deck, "0", GOEN_DEPTH_OPENING);
  add_card (deck, "1", GOEN_DEPTH_OPENING)->n_asked = 1;
  add_card (deck, "2", GOEN_DEPTH_OPENING)->n_asked = 2;
  ((GoenQuestionCard *) deck->pdata[2])->n_worked = 1;
  add_card (deck, "3", GOEN_DEPTH_OPENING)->n_asked = 2;
  add_card (deck, "4", GOEN_DEPTH_OPENING)->is_favourite = TRUE;
  for (guint i = 0; i < n_draws; i++)
    {
      gboolean shuffled;

      n_drawn[*goen_deck_draw (deck, NULL, rand, &shuffled)->key - '0']++;
    }

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double expected = n_draws * shares[i] / 12.5;

      chi_square += (n_drawn[i] - expected) * (n_drawn[i] - expected) / expected;
    }
  /* One in 100,000 for four degrees of freedom is 28.5. */
  g_assert_cmpfloat (chi_square, <, 28.5);
}

static GoenHandGuest *
add_guest (GPtrArray    *guests,
           gint64        id,
           const char   *name,
           GoenIndustry  industry)
{
  GoenHandGuest *guest = goen_hand_guest_new ();

  guest->person_id = id;
  guest->name = g_strdup (name);
  guest->industry = industry;
  guest->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (guests, guest);

  return guest;
}

static const GoenHandCard *
find_card_for (GPtrArray *hand,
               gint64     person_id)
{
  for (guint i = 0; i < hand->len; i++)
    {
      const GoenHandCard *dealt = hand->pdata[i];

      if (dealt->person_id == person_id)
        return dealt;
    }

  return NULL;
}

/* Openings first, then deeper, then needs; no card twice; nothing that is no question. */
static void
assert_good_hand (GPtrArray *hand,
                  guint      n)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  GoenCardDepth depth = GOEN_DEPTH_OPENING;

  g_assert_cmpuint (hand->len, ==, n);
  for (guint i = 0; i < hand->len; i++)
    {
      const GoenHandCard *dealt = hand->pdata[i];

      g_assert_cmpint (dealt->card->kind, ==, GOEN_CARD_QUESTION);
      g_assert_true (g_hash_table_add (keys, dealt->card->key));
      g_assert_cmpint (dealt->card->depth, >=, depth);
      g_assert_nonnull (dealt->reason);
      depth = dealt->card->depth;
    }
}

static void
test_hand (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GHashTable) hands = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, NULL, NULL, NULL, 5, seed);
      g_autoptr (GString) keys = g_string_new (NULL);
      guint n_of[GOEN_N_DEPTHS] = { 0 };

      assert_good_hand (hand, 5);
      for (guint i = 0; i < hand->len; i++)
        {
          const GoenHandCard *dealt = hand->pdata[i];

          n_of[dealt->card->depth]++;
          g_string_append_printf (keys, "%s ", dealt->card->key);
          g_assert_cmpint (dealt->card->industry, ==, GOEN_INDUSTRY_ANY);
          g_assert_cmpint (dealt->card->places, ==, 0);
          g_assert_cmpint (dealt->person_id, ==, 0);

          /* "What is hard about it?" only behind the question that "it" speaks of. */
          if (g_str_equal (dealt->card->key, "deep-hard-about-it"))
            g_assert_nonnull (strstr (keys->str, "open-most-effort"));
        }
      g_assert_cmpuint (n_of[GOEN_DEPTH_OPENING], ==, 2);
      g_assert_cmpuint (n_of[GOEN_DEPTH_DEEPER], ==, 2);
      g_assert_cmpuint (n_of[GOEN_DEPTH_NEED], ==, 1);
      g_hash_table_add (hands, g_strdup (keys->str));
    }

  /* Dealing again brings others. */
  g_assert_cmpuint (g_hash_table_size (hands), >=, 195);
}

static void
test_hand_sizes (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) few = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  g_autoptr (GPtrArray) small = NULL;

  for (guint n = 0; n <= 12; n++)
    {
      g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, NULL, NULL, NULL, n, n);

      assert_good_hand (hand, n);
    }

  add_card (few, "a", GOEN_DEPTH_DEEPER);
  add_card (few, "b", GOEN_DEPTH_DEEPER);
  small = goen_deck_deal_hand (few, NULL, NULL, NULL, 5, 1);
  assert_good_hand (small, 2);
}

static void
test_hand_of_place_and_purpose (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  guint n_of_place = 0;

  event->kind = GOEN_EVENT_SEMINAR;
  event->purpose = g_strdup ("協業の相手を探す");
  profile->purpose = g_strdup ("気軽に話したい");
  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, profile, event, NULL, 5, seed);

      assert_good_hand (hand, 5);
      for (guint i = 0; i < hand->len; i++)
        {
          const GoenHandCard *dealt = hand->pdata[i];

          n_of_place += dealt->card->places == GOEN_PLACE_SEMINAR;
          g_assert_true (dealt->card->places == 0 || dealt->card->places == GOEN_PLACE_SEMINAR);
          g_assert_true (dealt->card->purposes == 0 || (dealt->card->purposes & GOEN_PURPOSE_PARTNERS) != 0);
        }
    }
  g_assert_cmpuint (n_of_place, >, 30);

  /* Without a purpose of the event that of the profile counts. */
  g_clear_pointer (&event->purpose, g_free);
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, profile, event, NULL, 5, seed);

      for (guint i = 0; i < hand->len; i++)
        {
          const GoenQuestionCard *card = ((GoenHandCard *) hand->pdata[i])->card;

          g_assert_true (card->purposes == 0 || (card->purposes & GOEN_PURPOSE_CHAT) != 0);
        }
    }
}

/* No venue is asked about online, and no gathering in a bar. */
static void
test_hand_elsewhere (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();

  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (GPtrArray) online = NULL;
      g_autoptr (GPtrArray) bar = NULL;

      event->kind = GOEN_EVENT_ONLINE;
      online = goen_deck_deal_hand (deck, NULL, event, NULL, 5, seed);
      assert_good_hand (online, 5);
      event->kind = GOEN_EVENT_REGULAR_PLACE;
      bar = goen_deck_deal_hand (deck, NULL, event, NULL, 5, seed);
      assert_good_hand (bar, 5);
      for (guint i = 0; i < 5; i++)
        {
          const GoenQuestionCard *card = ((GoenHandCard *) bar->pdata[i])->card;
          const char *text = ((GoenHandCard *) online->pdata[i])->card->text;

          g_assert_null (strstr (text, "venue"));
          g_assert_null (strstr (text, "get here"));
          g_assert_null (strstr (text, "card"));
          g_assert_true (card->topic != GOEN_TOPIC_GATHERING || card->places != 0);
        }
    }
}

static void
test_hand_for_guests (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_guest_free);
  GoenHandGuest *maker = add_guest (guests, 11, "高橋", GOEN_INDUSTRY_MANUFACTURING);
  GoenHandGuest *someone = add_guest (guests, 12, "佐藤", GOEN_INDUSTRY_ANY);

  g_hash_table_add (maker->asked, g_strdup ("manufacturing-make"));
  g_hash_table_add (maker->asked, g_strdup ("manufacturing-skill"));
  g_hash_table_add (someone->asked, g_strdup ("open-most-effort"));
  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, NULL, NULL, guests, 5, seed);
      const GoenHandCard *first = hand->pdata[0];
      const GoenHandCard *for_maker = find_card_for (hand, 11);
      const GoenHandCard *for_someone = find_card_for (hand, 12);

      assert_good_hand (hand, 5);
      g_assert_cmpint (first->card->depth, ==, GOEN_DEPTH_OPENING);
      g_assert_cmpint (first->person_id, ==, 0);

      g_assert_nonnull (for_maker);
      g_assert_cmpint (for_maker->card->industry, ==, GOEN_INDUSTRY_MANUFACTURING);
      g_assert_false (g_hash_table_contains (maker->asked, for_maker->card->key));
      g_assert_cmpstr (for_maker->person_name, ==, "高橋");
      g_assert_nonnull (strstr (for_maker->reason, "高橋"));

      g_assert_nonnull (for_someone);
      g_assert_cmpint (for_someone->card->industry, ==, GOEN_INDUSTRY_ANY);
      g_assert_cmpstr (for_someone->card->key, !=, "open-most-effort");
    }
}

/* Many guests do not push out the openings for anybody, and all of them have their turn. */
static void
test_hand_for_many (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_guest_free);
  guint n_of[10] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (n_of); i++)
    {
      g_autofree char *name = g_strdup_printf ("客%u", i);

      /* Those who are only on the list have no number. */
      add_guest (guests, 0, name, 1 + i);
    }
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, NULL, NULL, guests, 5, seed);
      guint n_personal = 0;

      assert_good_hand (hand, 5);
      g_assert_cmpint (((GoenHandCard *) hand->pdata[0])->card->depth, ==, GOEN_DEPTH_OPENING);
      g_assert_null (((GoenHandCard *) hand->pdata[0])->person_name);
      for (guint i = 0; i < hand->len; i++)
        {
          const GoenHandCard *dealt = hand->pdata[i];

          if (dealt->person_name == NULL)
            continue;
          n_personal++;
          n_of[dealt->person_name[strlen ("客")] - '0']++;
        }
      g_assert_cmpuint (n_personal, ==, 3);
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_of); i++)
    g_assert_cmpuint (n_of[i], >, 20);
}

/* What somebody was asked is not asked of them again, were it the whole deck. */
static void
test_hand_everything_asked (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_guest_free);
  GoenHandGuest *guest = add_guest (guests, 7, "鈴木", GOEN_INDUSTRY_FOOD);
  g_autoptr (GPtrArray) hand = NULL;

  for (guint i = 0; i < deck->len; i++)
    g_hash_table_add (guest->asked, g_strdup (((GoenQuestionCard *) deck->pdata[i])->key));
  hand = goen_deck_deal_hand (deck, NULL, NULL, guests, 5, 3);
  g_assert_cmpuint (hand->len, ==, 0);

  /* Somebody else is there who was not: the questions for anybody come back. */
  add_guest (guests, 8, "田中", GOEN_INDUSTRY_ANY);
  g_clear_pointer (&hand, g_ptr_array_unref);
  hand = goen_deck_deal_hand (deck, NULL, NULL, guests, 5, 3);
  assert_good_hand (hand, 5);
  g_assert_null (find_card_for (hand, 7));
  g_assert_nonnull (find_card_for (hand, 8));
}

/* Of two cards that only differ in one thing the share of the second, per cent. */
static guint
get_share (GoenCardTopic  first_topic,
           const char    *first_follows,
           GoenCardTopic  second_topic,
           const char    *second_follows)
{
  g_autoptr (GPtrArray) deck = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  GoenQuestionCard *first;
  GoenQuestionCard *second;
  guint n_second = 0;

  add_card (deck, "opening", GOEN_DEPTH_OPENING)->topic = GOEN_TOPIC_WORK;
  first = add_card (deck, "first", GOEN_DEPTH_DEEPER);
  first->topic = first_topic;
  first->follows = g_strdup (first_follows);
  second = add_card (deck, "second", GOEN_DEPTH_DEEPER);
  second->topic = second_topic;
  second->follows = g_strdup (second_follows);
  for (guint32 seed = 0; seed < 4000; seed++)
    {
      g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, NULL, NULL, NULL, 2, seed);

      assert_good_hand (hand, 2);
      n_second += g_str_equal (((GoenHandCard *) hand->pdata[1])->card->key, "second");
    }

  return (n_second * 100 + 2000) / 4000;
}

/* One about the same comes half as often as one about something else, and what leads on three times as often. By chance a
 * share of 4000 draws is off by less than three per cent in all but one of 10,000 cases; the seeds are always the same. */
static void
test_hand_weights (void)
{
  g_assert_cmpint (ABS ((int) get_share (GOEN_TOPIC_PERSON, NULL, GOEN_TOPIC_PERSON, NULL) - 50), <=, 3);
  g_assert_cmpint (ABS ((int) get_share (GOEN_TOPIC_WORK, NULL, GOEN_TOPIC_PERSON, NULL) - 67), <=, 3);
  g_assert_cmpint (ABS ((int) get_share (GOEN_TOPIC_PERSON, NULL, GOEN_TOPIC_PERSON, "opening") - 75), <=, 3);
}

/* "What is hard about it?" is for whom the question before it is for, whoever that is. */
static void
test_hand_leans_on_one_person (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_guest_free);
  guint n_seen = 0;

  add_guest (guests, 7, "鈴木", GOEN_INDUSTRY_ANY);
  add_guest (guests, 8, "田中", GOEN_INDUSTRY_ANY);
  add_guest (guests, 9, "佐藤", GOEN_INDUSTRY_ANY);
  for (guint32 seed = 0; seed < 1000; seed++)
    {
      g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, NULL, NULL, guests, 5, seed);
      const GoenHandCard *asked = NULL;

      for (guint i = 0; i < hand->len; i++)
        {
          const GoenHandCard *dealt = hand->pdata[i];

          if (g_str_equal (dealt->card->key, "open-most-effort"))
            asked = dealt;
          if (!g_str_equal (dealt->card->key, "deep-hard-about-it"))
            continue;
          g_assert_nonnull (asked);
          g_assert_cmpint (dealt->person_id, ==, asked->person_id);
          n_seen++;
        }
    }
  g_assert_cmpuint (n_seen, >, 0);
}

static char *
join_hand (GPtrArray *deck,
           GPtrArray *guests,
           guint32    seed)
{
  g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, NULL, NULL, guests, 5, seed);
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < hand->len; i++)
    {
      const GoenHandCard *dealt = hand->pdata[i];

      g_string_append_printf (keys, "%s:%s ", dealt->card->key, dealt->reason);
    }

  return g_string_free (keys, FALSE);
}

/* The order in which a set was filled must not show. */
static void
test_determinism (void)
{
  static const char * const asked[] = { "it-systems", "open-title", "deep-tool", "need-partner", "it-explain", NULL };
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) again = goen_deck_new_built_in ();

  for (guint32 seed = 0; seed < 50; seed++)
    {
      g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_guest_free);
      g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_guest_free);
      GoenHandGuest *guest = add_guest (guests, 1, "高橋", GOEN_INDUSTRY_IT);
      GoenHandGuest *other = add_guest (others, 1, "高橋", GOEN_INDUSTRY_IT);
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      for (guint i = 0; asked[i] != NULL; i++)
        {
          g_hash_table_add (guest->asked, g_strdup (asked[i]));
          g_hash_table_add (other->asked, g_strdup (asked[G_N_ELEMENTS (asked) - 2 - i]));
        }
      first = join_hand (deck, guests, seed);
      second = join_hand (again, others, seed);
      g_assert_cmpstr (first, ==, second);
    }
}

static void
test_disclosure (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 seed = 0; seed < 50; seed++)
    {
      const GoenQuestionCard *card = goen_deck_pick_disclosure (deck, GOEN_TOPIC_WORK, seed);

      g_assert_cmpint (card->kind, ==, GOEN_CARD_DISCLOSURE);
      g_assert_cmpint (card->topic, ==, GOEN_TOPIC_WORK);
      g_assert_true (card == goen_deck_pick_disclosure (deck, GOEN_TOPIC_WORK, seed));
      g_hash_table_add (keys, card->key);
    }
  g_assert_cmpuint (g_hash_table_size (keys), >=, 2);

  /* Where all of a topic are hidden, another one does. */
  for (guint i = 0; i < deck->len; i++)
    {
      GoenQuestionCard *card = deck->pdata[i];

      card->is_hidden = card->topic == GOEN_TOPIC_WORK;
    }
  g_assert_cmpint (goen_deck_pick_disclosure (deck, GOEN_TOPIC_WORK, 1)->topic, !=, GOEN_TOPIC_WORK);
  g_assert_null (goen_deck_pick_disclosure (none, GOEN_TOPIC_WORK, 1));
}

static void
add_asked (GPtrArray  *asked,
           const char *card,
           gint64      time)
{
  GoenAsked *entry = goen_asked_new ();

  entry->card = g_strdup (card);
  entry->text = g_strdup ("?");
  entry->time = time;
  g_ptr_array_add (asked, entry);
}

/* The key of the first card of a kind. */
static const char *
find_key (GoenCardKind kind)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();

  for (guint i = 0; i < deck->len; i++)
    if (((GoenQuestionCard *) deck->pdata[i])->kind == kind)
      return g_intern_string (((GoenQuestionCard *) deck->pdata[i])->key);

  g_assert_not_reached ();
}

static void
test_in_a_row (void)
{
  const gint64 now = 1795000000;
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_asked_free);

  g_assert_cmpuint (goen_asked_count_in_a_row (asked, now), ==, 0);
  add_asked (asked, "open-title", now - 60);
  add_asked (asked, NULL, now - 300);
  add_asked (asked, "no-longer-there", now - 1199);
  add_asked (asked, "open-venue", now - 1200);
  add_asked (asked, "open-venue", now - 90000);
  g_assert_cmpuint (goen_asked_count_in_a_row (asked, now), ==, 3);

  /* A nod is no question, and neither is what is noted for later. */
  g_ptr_array_set_size (asked, 0);
  add_asked (asked, "open-title", now + 60);
  add_asked (asked, find_key (GOEN_CARD_NOD), now - 60);
  add_asked (asked, "open-title", now - 120);
  g_assert_cmpuint (goen_asked_count_in_a_row (asked, now), ==, 1);

  /* Something told of oneself begins a new row. */
  g_ptr_array_set_size (asked, 0);
  add_asked (asked, "open-title", now);
  add_asked (asked, "tell-day-off", now - 60);
  add_asked (asked, "open-venue", now - 120);
  g_assert_cmpuint (goen_asked_count_in_a_row (asked, now), ==, 1);
}

static void
test_of_day (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GDate) date = g_date_new_dmy (21, G_DATE_NOVEMBER, 2026);
  const GoenQuestionCard *first = goen_deck_pick_of_day (deck, date);
  guint n = 0;

  g_assert_true (first == goen_deck_pick_of_day (deck, date));
  while (TRUE)
    {
      const GoenQuestionCard *card = goen_deck_pick_of_day (deck, date);

      g_assert_cmpint (card->kind, ==, GOEN_CARD_QUESTION);
      g_assert_cmpint (card->industry, ==, GOEN_INDUSTRY_ANY);
      g_assert_cmpuint (card->places, ==, 0);
      g_assert_cmpstr (card->key, !=, "deep-hard-about-it");
      if (!g_hash_table_add (seen, card->key))
        break;
      g_date_add_days (date, 1);
      n++;
    }

  /* It is the first one again that comes first. */
  g_assert_true (goen_deck_pick_of_day (deck, date) == first);
  g_assert_cmpuint (n, >=, 60);
  g_assert_null (goen_deck_pick_of_day (none, date));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deck-draw/no-repeat", test_no_repeat);
  g_test_add_func ("/deck-draw/piles-of-filters", test_piles_of_filters);
  g_test_add_func ("/deck-draw/small-piles", test_small_piles);
  g_test_add_func ("/deck-draw/weights", test_weights);
  g_test_add_func ("/deck-draw/hand", test_hand);
  g_test_add_func ("/deck-draw/hand-sizes", test_hand_sizes);
  g_test_add_func ("/deck-draw/hand-of-place-and-purpose", test_hand_of_place_and_purpose);
  g_test_add_func ("/deck-draw/hand-elsewhere", test_hand_elsewhere);
  g_test_add_func ("/deck-draw/hand-for-guests", test_hand_for_guests);
  g_test_add_func ("/deck-draw/hand-for-many", test_hand_for_many);
  g_test_add_func ("/deck-draw/hand-everything-asked", test_hand_everything_asked);
  g_test_add_func ("/deck-draw/hand-weights", test_hand_weights);
  g_test_add_func ("/deck-draw/hand-leans-on-one-person", test_hand_leans_on_one_person);
  g_test_add_func ("/deck-draw/determinism", test_determinism);
  g_test_add_func ("/deck-draw/disclosure", test_disclosure);
  g_test_add_func ("/deck-draw/in-a-row", test_in_a_row);
  g_test_add_func ("/deck-draw/of-day", test_of_day);

  return g_test_run ();
}
