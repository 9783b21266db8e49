/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "goen-deck.h"

#include <string.h>

#include "goen-event-advice.h"
#include "goen-text.h"

static guint
count (GPtrArray      *deck,
       GoenCardKind    kind,
       GoenCardDepth   depth)
{
  guint n = 0;

  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *card = deck->pdata[i];

      n += card->kind == kind && card->depth == depth;
    }

  return n;
}

static void
test_counts (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  guint n_openings = count (deck, GOEN_CARD_QUESTION, GOEN_DEPTH_OPENING);
  guint n_deeper = count (deck, GOEN_CARD_QUESTION, GOEN_DEPTH_DEEPER);
  guint n_needs = count (deck, GOEN_CARD_QUESTION, GOEN_DEPTH_NEED);

  g_assert_cmpuint (n_openings, >=, 40);
  g_assert_cmpuint (n_deeper, >=, 50);
  g_assert_cmpuint (n_needs, >=, 35);
  g_assert_cmpuint (n_openings + n_deeper + n_needs, >=, 130);
  g_assert_cmpuint (count (deck, GOEN_CARD_NOD, GOEN_DEPTH_NONE), >=, 12);
  g_assert_cmpuint (count (deck, GOEN_CARD_SUMMARY, GOEN_DEPTH_NONE), >=, 10);
  g_assert_cmpuint (count (deck, GOEN_CARD_DISCLOSURE, GOEN_DEPTH_NONE), >=, 14);
  g_assert_cmpuint (count (deck, GOEN_CARD_TABOO, GOEN_DEPTH_NONE), >=, 8);
  g_assert_cmpuint (n_openings + n_deeper + n_needs + count (deck, GOEN_CARD_NOD, GOEN_DEPTH_NONE) +
                    count (deck, GOEN_CARD_SUMMARY, GOEN_DEPTH_NONE) + count (deck, GOEN_CARD_TABOO, GOEN_DEPTH_NONE) +
                    count (deck, GOEN_CARD_DISCLOSURE, GOEN_DEPTH_NONE), ==, deck->len);
}

/* Whatever somebody asks for, there is something: every industry, place, purpose and topic has cards of each depth. */
static void
test_something_for_everything (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  guint n_of_industry[GOEN_N_INDUSTRIES] = { 0 };
  guint n_of_depth[GOEN_N_INDUSTRIES][GOEN_N_DEPTHS] = { { 0 } };
  guint n_of_place[5] = { 0 };
  guint n_of_purpose[4] = { 0 };
  guint n_of_topic[GOEN_N_TOPICS] = { 0 };
  guint n_disclosures[GOEN_N_TOPICS] = { 0 };

  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *card = deck->pdata[i];

      if (card->kind == GOEN_CARD_DISCLOSURE)
        n_disclosures[card->topic]++;
      if (card->kind != GOEN_CARD_QUESTION)
        continue;
      n_of_industry[card->industry]++;
      n_of_depth[card->industry][card->depth]++;
      n_of_topic[card->topic]++;
      for (guint j = 0; j < G_N_ELEMENTS (n_of_place); j++)
        n_of_place[j] += (card->places & 1u << j) != 0;
      for (guint j = 0; j < G_N_ELEMENTS (n_of_purpose); j++)
        n_of_purpose[j] += (card->purposes & 1u << j) != 0;
    }

  for (guint i = 1; i < GOEN_N_INDUSTRIES; i++)
    {
      g_assert_cmpuint (n_of_industry[i], >=, 3);
      for (guint depth = GOEN_DEPTH_OPENING; depth < GOEN_N_DEPTHS; depth++)
        g_assert_cmpuint (n_of_depth[i][depth], >=, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_of_place); i++)
    g_assert_cmpuint (n_of_place[i], >=, 6);
  for (guint i = 0; i < G_N_ELEMENTS (n_of_purpose); i++)
    g_assert_cmpuint (n_of_purpose[i], >=, 20);
  for (guint i = 0; i < GOEN_N_TOPICS; i++)
    {
      g_assert_cmpuint (n_of_topic[i], >=, 5);
      g_assert_cmpuint (n_disclosures[i], >=, 2);
    }
}

static gboolean
ends_with_any (const char         *text,
               const char * const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (text, endings[i]))
      return TRUE;

  return FALSE;
}

static void
test_texts (void)
{
  static const char * const sentence_ends[] = { ".", "?", "…", NULL };
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *card = deck->pdata[i];
      gboolean is_question = card->kind == GOEN_CARD_QUESTION;

      g_test_message ("%s", card->key);
      g_assert_false (card->is_own);
      g_assert_cmpuint (strspn (card->key, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (card->key));
      g_assert_true (g_hash_table_add (keys, card->key));
      /* The same words in another case or with another comma are the same question. */
      g_assert_true (g_hash_table_add (texts, goen_text_fold (card->text)));

      g_assert_cmpuint (g_utf8_strlen (card->text, -1), <=, 80);
      g_assert_true (g_utf8_validate (card->text, -1, NULL));
      g_assert_null (strchr (card->text, '\n'));
      g_assert_true (g_ascii_isupper (*card->text) || g_str_has_prefix (card->text, "…"));
      g_assert_cmpint (g_str_has_suffix (card->text, "?"), ==, is_question || strchr (card->text, '?') != NULL);
      if (card->kind == GOEN_CARD_TABOO)
        {
          g_assert_nonnull (card->why);
          g_assert_false (ends_with_any (card->text, sentence_ends));
        }
      else
        {
          g_assert_true (ends_with_any (card->text, sentence_ends));
        }
      if (card->why != NULL)
        g_assert_true (g_str_has_suffix (card->why, "."));
    }
}

/* One question at a time: a second question mark, or "and what …", would be another. */
static void
test_one_question_each (void)
{
  static const char * const doubles[] = { " and what", " and how", " and why", " and who", " or what", " or how", NULL };
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();

  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *card = deck->pdata[i];
      g_autofree char *lower = g_utf8_strdown (card->text, -1);

      if (card->kind != GOEN_CARD_QUESTION)
        continue;
      g_test_message ("%s", card->text);
      g_assert_true (strchr (card->text, '?') == card->text + strlen (card->text) - 1);
      for (guint j = 0; doubles[j] != NULL; j++)
        g_assert_null (strstr (lower, doubles[j]));
    }
}

/* The deck keeps to what it says about topics to avoid. */
static void
test_no_taboo_is_asked (void)
{
  static const char * const words[] = {
    "how old", "your age", "married", "children", "your wife", "your husband", "your family", "religio", "faith", "politic", "vote",
    "hometown", "nationality", "were you born", "come from", "which school", "graduat", "your degree", "salary", "income", "turnover", "you earn", "how much",
    "illness", "your health", "weight", NULL
  };
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();

  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *card = deck->pdata[i];
      g_autofree char *lower = g_utf8_strdown (card->text, -1);

      for (guint j = 0; words[j] != NULL && card->kind != GOEN_CARD_TABOO; j++)
        if (strstr (lower, words[j]) != NULL)
          g_error ("“%s” asks about “%s”", card->text, words[j]);
    }
}

static void
test_tree (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  guint n_openings = 0;
  guint n_led_on = 0;
  guint n_reaching_needs = 0;

  for (guint i = 0; i < deck->len; i++)
    {
      GoenQuestionCard *card = deck->pdata[i];
      g_autoptr (GPtrArray) next = goen_deck_list_next (deck, card->key);
      guint n_steps = 0;

      g_test_message ("%s", card->key);
      if (card->kind != GOEN_CARD_QUESTION)
        g_assert_null (card->follows);
      for (GoenQuestionCard *at = card; at->follows != NULL; n_steps++)
        {
          GoenQuestionCard *before = goen_deck_find (deck, at->follows);

          /* The card exists, is not deeper than what follows it, and the way ends. */
          g_assert_nonnull (before);
          g_assert_cmpint (before->depth, <=, at->depth);
          g_assert_cmpuint (n_steps, <, 8);
          if (before->industry != GOEN_INDUSTRY_ANY)
            g_assert_cmpint (before->industry, ==, at->industry);
          if (at->depth == GOEN_DEPTH_NEED && before->depth != GOEN_DEPTH_NEED)
            n_reaching_needs++;
          at = before;
        }
      if (card->kind == GOEN_CARD_QUESTION && card->depth == GOEN_DEPTH_OPENING && card->places == 0)
        {
          n_openings++;
          n_led_on += next->len > 0;
        }
    }

  g_assert_cmpuint (n_led_on * 10, >=, n_openings * 9);
  g_assert_cmpuint (n_reaching_needs, >=, 35);
}

/* The branch that explains the whole idea. */
static void
test_branch (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  const GoenQuestionCard *opening = goen_deck_find_text (deck, "What are you putting most effort into at the moment?");
  const GoenQuestionCard *deeper = goen_deck_find_text (deck, "What is hard about it?");
  const GoenQuestionCard *need = goen_deck_find_text (deck, "What kind of person would be able to help with that?");
  g_autoptr (GPtrArray) next = goen_deck_list_next (deck, opening->key);

  g_assert_cmpint (opening->depth, ==, GOEN_DEPTH_OPENING);
  g_assert_cmpstr (deeper->follows, ==, opening->key);
  g_assert_cmpstr (need->follows, ==, deeper->key);
  g_assert_true (g_ptr_array_find (next, deeper, NULL));
  g_assert_null (goen_deck_find (deck, "no-such-card"));
  g_assert_null (goen_deck_find (deck, NULL));
  g_assert_null (goen_deck_find_text (deck, "Is this a card?"));
  g_assert_null (goen_deck_find_text (deck, NULL));

  /* What the user hides does not lead on. */
  ((GoenQuestionCard *) deeper)->is_hidden = TRUE;
  g_clear_pointer (&next, g_ptr_array_unref);
  next = goen_deck_list_next (deck, opening->key);
  g_assert_false (g_ptr_array_find (next, deeper, NULL));
}

static guint
count_passing (GPtrArray            *deck,
               const GoenDeckFilter *filter)
{
  g_autoptr (GPtrArray) cards = goen_deck_filter (deck, filter);

  return cards->len;
}

static GoenQuestionCard *
add_own (GPtrArray  *deck,
         const char *text)
{
  GoenQuestionCard *card = goen_question_card_new ();

  card->key = g_uuid_string_random ();
  card->is_own = TRUE;
  card->text = g_strdup (text);
  g_ptr_array_add (deck, card);

  return card;
}

static void
test_filter (void)
{
  g_autoptr (GPtrArray) deck = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  GoenQuestionCard *plain = add_own (deck, "何を作っていますか？");
  GoenQuestionCard *deep = add_own (deck, "なぜですか？");
  GoenQuestionCard *nod = add_own (deck, "ナルホド。");
  GoenQuestionCard *hidden = add_own (deck, "いつですか？");
  GoenDeckFilter filter;

  deep->depth = GOEN_DEPTH_DEEPER;
  deep->industry = GOEN_INDUSTRY_FOOD;
  deep->purposes = GOEN_PURPOSE_LEARN;
  deep->topic = GOEN_TOPIC_WORK;
  deep->places = GOEN_PLACE_ONLINE;
  deep->is_favourite = TRUE;
  deep->is_own = FALSE;
  deep->why = g_strdup ("理由がわかります。");
  nod->kind = GOEN_CARD_NOD;
  nod->depth = GOEN_DEPTH_NONE;
  hidden->is_hidden = TRUE;

  goen_deck_filter_init (&filter);
  g_assert_cmpuint (count_passing (deck, &filter), ==, 2);
  filter.with_hidden = TRUE;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 3);

  goen_deck_filter_init (&filter);
  filter.all_kinds = TRUE;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 3);

  goen_deck_filter_init (&filter);
  filter.kind = GOEN_CARD_NOD;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);

  goen_deck_filter_init (&filter);
  filter.depth = GOEN_DEPTH_DEEPER;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);

  goen_deck_filter_init (&filter);
  filter.topic = GOEN_TOPIC_GATHERING;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);

  /* Without a purpose a card fits any; for no place it fits none in particular. */
  goen_deck_filter_init (&filter);
  filter.purposes = GOEN_PURPOSE_CHAT | GOEN_PURPOSE_USEFUL;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);
  filter.purposes = GOEN_PURPOSE_CHAT | GOEN_PURPOSE_LEARN;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 2);

  goen_deck_filter_init (&filter);
  filter.places = GOEN_PLACE_ONLINE | GOEN_PLACE_LEAVING;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);

  goen_deck_filter_init (&filter);
  filter.industry = GOEN_INDUSTRY_IT;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);
  filter.industry = GOEN_INDUSTRY_FOOD;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 2);

  goen_deck_filter_init (&filter);
  filter.favourites = TRUE;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);
  filter.own = TRUE;
  g_assert_cmpuint (count_passing (deck, &filter), ==, 0);

  goen_deck_filter_init (&filter);
  filter.search = "ﾂｸｯﾃ";
  g_assert_cmpuint (count_passing (deck, &filter), ==, 0);
  filter.search = "　作ッテ 何";
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);
  filter.search = "理由";
  g_assert_cmpuint (count_passing (deck, &filter), ==, 1);
  filter.search = " 、 ";
  g_assert_cmpuint (count_passing (deck, &filter), ==, 2);
  g_assert_cmpstr (plain->text, ==, "何を作っていますか？");
}

static void
test_labels (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < GOEN_N_CARD_KINDS; i++)
    g_assert_true (g_hash_table_add (seen, (char *) goen_card_kind_get_label (i)));
  for (guint i = 0; i < GOEN_N_DEPTHS; i++)
    g_assert_true (g_hash_table_add (seen, (char *) goen_card_depth_get_label (i)));
  for (guint i = 0; i < GOEN_N_TOPICS; i++)
    g_assert_true (g_hash_table_add (seen, (char *) goen_card_topic_get_label (i)));
  for (guint i = 0; i < GOEN_N_INDUSTRIES; i++)
    g_assert_true (g_hash_table_add (seen, (char *) goen_industry_get_label (i)));
  for (guint i = 0; i < 4; i++)
    g_assert_true (g_hash_table_add (seen, (char *) goen_card_purpose_get_label (1u << i)));
  for (guint i = 0; i < 5; i++)
    g_assert_true (g_hash_table_add (seen, (char *) goen_card_place_get_label (1u << i)));
}

/* The ideas of an event come out of the same deck, but for those that are made for it. */
static void
test_ideas_are_cards (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();

  for (GoenEventKind kind = 0; kind < GOEN_N_EVENT_KINDS; kind++)
    {
      g_autoptr (GoenEventRecord) event = goen_event_record_new ();
      g_auto (GStrv) ideas = NULL;

      event->kind = kind;
      ideas = goen_question_list_ideas (NULL, event, NULL);
      g_assert_cmpuint (g_strv_length (ideas), >=, 12);
      for (guint i = 0; ideas[i] != NULL; i++)
        g_assert_nonnull (goen_deck_find_text (deck, ideas[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deck/counts", test_counts);
  g_test_add_func ("/deck/something-for-everything", test_something_for_everything);
  g_test_add_func ("/deck/texts", test_texts);
  g_test_add_func ("/deck/one-question-each", test_one_question_each);
  g_test_add_func ("/deck/no-taboo-is-asked", test_no_taboo_is_asked);
  g_test_add_func ("/deck/tree", test_tree);
  g_test_add_func ("/deck/branch", test_branch);
  g_test_add_func ("/deck/filter", test_filter);
  g_test_add_func ("/deck/labels", test_labels);
  g_test_add_func ("/deck/ideas-are-cards", test_ideas_are_cards);

  return g_test_run ();
}
