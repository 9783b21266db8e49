/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "goen-deck.h"

#include <string.h>

#include "goen-error.h"

static GPtrArray *
read_text (const char *text,
           gssize      length,
           GPtrArray  *problems,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length >= 0 ? (gsize) length : strlen (text));

  return goen_deck_read_csv (bytes, "cards.csv", problems, error);
}

static GPtrArray *
read_well (const char *text,
           guint       n_cards,
           guint       n_problems)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GPtrArray *cards = read_text (text, -1, problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (cards->len, ==, n_cards);
  g_assert_cmpuint (problems->len, ==, n_problems);

  return cards;
}

/* The sentence about a line says what and where. */
static void
assert_problem (const char *text,
                const char *line,
                const char *what)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = read_text (text, -1, problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (cards);
  g_assert_cmpuint (problems->len, ==, 1);
  g_test_message ("%s", (char *) problems->pdata[0]);
  g_assert_true (g_str_has_prefix (problems->pdata[0], "cards.csv"));
  g_assert_nonnull (strstr (problems->pdata[0], line));
  g_assert_nonnull (strstr (problems->pdata[0], what));
}

static void
assert_no_table (const char *text,
                 gssize      length)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = read_text (text, length, problems, &error);

  g_assert_null (cards);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "cards.csv"));
}

static void
assert_same (const GoenQuestionCard *a,
             const GoenQuestionCard *b)
{
  g_assert_cmpstr (a->key, ==, b->key);
  g_assert_cmpint (a->is_own, ==, b->is_own);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpint (a->depth, ==, b->depth);
  g_assert_cmpint (a->topic, ==, b->topic);
  g_assert_cmpint (a->purposes, ==, b->purposes);
  g_assert_cmpint (a->places, ==, b->places);
  g_assert_cmpint (a->industry, ==, b->industry);
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_cmpstr (a->why, ==, b->why);
  g_assert_cmpstr (a->follows, ==, b->follows);
  g_assert_cmpint (a->is_favourite, ==, b->is_favourite);
}

static void
add_own (GPtrArray  *deck,
         const char *text,
         const char *why,
         const char *follows)
{
  GoenQuestionCard *card = goen_question_card_new ();

  card->key = g_uuid_string_random ();
  card->is_own = TRUE;
  card->depth = GOEN_DEPTH_NEED;
  card->topic = GOEN_TOPIC_HELP;
  card->purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_CHAT;
  card->places = GOEN_PLACE_REGULAR | GOEN_PLACE_LEAVING;
  card->industry = GOEN_INDUSTRY_FARMING;
  card->text = g_strdup (text);
  card->why = g_strdup (why);
  card->follows = g_strdup (follows);
  card->is_favourite = TRUE;
  g_ptr_array_add (deck, card);
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GPtrArray) read = NULL;

  add_own (deck, "何と「,」や\"引用\"で言いますか？", "二行の\n理由", "open-most-effort");
  add_own (deck, "=cmd|' /C calc'!A0", "+81", ((GoenQuestionCard *) deck->pdata[deck->len - 1])->key);
  add_own (deck, "'=quoted", "@it", NULL);
  add_own (deck, "𠮷野さんとは？; tabs\tand semicolons", NULL, NULL);
  ((GoenQuestionCard *) deck->pdata[0])->is_favourite = TRUE;

  bytes = goen_deck_write_csv (deck);
  read = goen_deck_read_csv (bytes, "cards.csv", problems, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (read->len, ==, deck->len);
  for (guint i = 0; i < deck->len; i++)
    assert_same (read->pdata[i], deck->pdata[i]);
  again = goen_deck_write_csv (read);
  g_assert_true (g_bytes_equal (bytes, again));
}

/* What other programs see of the file. */
static void
test_bytes (void)
{
  g_autoptr (GPtrArray) deck = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  add_own (deck, "=1+1", NULL, NULL);
  bytes = goen_deck_write_csv (deck);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  expected = g_strdup_printf ("\xEF\xBB\xBFkey,kind,depth,topic,purposes,places,industry,text,why,follows,favourite\r\n"
                              "%s,question,need,help,learn chat,regular leaving,farming,'=1+1,,,yes\r\n",
                              ((GoenQuestionCard *) deck->pdata[0])->key);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_only_texts (void)
{
  g_autoptr (GPtrArray) cards = read_well ("text\nWhat do you read?\n\n\nWhere do you read?\n", 2, 0);
  const GoenQuestionCard *card = cards->pdata[1];

  g_assert_cmpstr (card->text, ==, "Where do you read?");
  g_assert_null (card->key);
  g_assert_true (card->is_own);
  g_assert_cmpint (card->kind, ==, GOEN_CARD_QUESTION);
  g_assert_cmpint (card->depth, ==, GOEN_DEPTH_OPENING);
  g_assert_cmpint (card->industry, ==, GOEN_INDUSTRY_ANY);
}

static void
test_japanese_header (void)
{
  g_autoptr (GPtrArray) cards = read_well ("質問\t種類\t深さ\tお気に入り\t業種\t話題\t目的\t場所\t理由\n"
                                           "何がお好きですか？\tquestion\tDEEPER\t○\tFood\twork\tlearn、chat\tonline/leaving\t話しやすい\n", 1, 0);
  const GoenQuestionCard *card = cards->pdata[0];

  g_assert_cmpstr (card->text, ==, "何がお好きですか？");
  g_assert_cmpint (card->depth, ==, GOEN_DEPTH_DEEPER);
  g_assert_cmpint (card->industry, ==, GOEN_INDUSTRY_FOOD);
  g_assert_cmpint (card->topic, ==, GOEN_TOPIC_WORK);
  g_assert_cmpint (card->purposes, ==, GOEN_PURPOSE_LEARN | GOEN_PURPOSE_CHAT);
  g_assert_cmpint (card->places, ==, GOEN_PLACE_ONLINE | GOEN_PLACE_LEAVING);
  g_assert_cmpstr (card->why, ==, "話しやすい");
  g_assert_true (card->is_favourite);
}

/* What the window calls things is understood as well. */
static void
test_labels (void)
{
  g_autoptr (GPtrArray) cards = read_well ("text;depth;purposes;industry\n"
                                           "Why?;Needs and Wishes;Find Partners, Just Talk;Food and Restaurants\n", 1, 0);
  const GoenQuestionCard *card = cards->pdata[0];

  g_assert_cmpint (card->depth, ==, GOEN_DEPTH_NEED);
  g_assert_cmpint (card->purposes, ==, GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_CHAT);
  g_assert_cmpint (card->industry, ==, GOEN_INDUSTRY_FOOD);
}

static void
test_encodings (void)
{
  static const char text[] = "質問,理由\r\n御社の強みは何ですか？,自慢にならずに話せます\r\n";
  static const char * const encodings[] = { "CP932", "UTF-16", "UTF-16LE", "UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *converted = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) cards = read_text (converted, length, problems, NULL);

      g_test_message ("%s", encodings[i]);
      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_cmpuint (cards->len, ==, 1);
      g_assert_cmpstr (((GoenQuestionCard *) cards->pdata[0])->text, ==, "御社の強みは何ですか？");
    }
}

/* The names that somebody makes up in a spreadsheet hold within the file. */
static void
test_made_up_keys (void)
{
  g_autoptr (GPtrArray) cards = read_well ("key,text,follows\nb,And then?,a\na,What?,\n,Nothing,\nc,Else?,open-most-effort\n", 4, 0);
  const GoenQuestionCard *second = cards->pdata[0];
  const GoenQuestionCard *first = cards->pdata[1];
  const GoenQuestionCard *without = cards->pdata[2];
  const GoenQuestionCard *third = cards->pdata[3];

  g_assert_true (g_uuid_string_is_valid (first->key));
  g_assert_true (g_uuid_string_is_valid (second->key));
  g_assert_cmpstr (first->key, !=, second->key);
  g_assert_cmpstr (second->follows, ==, first->key);
  g_assert_null (without->key);
  g_assert_cmpstr (third->follows, ==, "open-most-effort");
}

static void
test_built_in (void)
{
  g_autoptr (GPtrArray) cards = read_well ("key,text,favourite\nopen-most-effort,What are you putting most effort into at the moment?,yes\n"
                                           "open-title,,1\n", 2, 0);
  const GoenQuestionCard *card = cards->pdata[0];
  const GoenQuestionCard *other = cards->pdata[1];

  g_assert_cmpstr (card->key, ==, "open-most-effort");
  g_assert_false (card->is_own);
  g_assert_true (card->is_favourite);
  g_assert_false (other->is_own);
  g_assert_nonnull (other->text);

  /* In one sentence, however many there are. */
  assert_problem ("key,text\nopen-title,My own words?\nopen-area,Others of mine?\n", "line 2", "2 cards");
}

static void
test_values (void)
{
  g_autoptr (GPtrArray) cards = read_well ("text,kind,depth,topic,purposes,places,industry,favourite\n"
                                           "One?,poem,abyss,weather,profit,moon,piracy,perhaps\n", 1, 7);
  g_autoptr (GPtrArray) nod = read_well ("text,kind,depth\nI see.,nod,need\n", 1, 0);
  const GoenQuestionCard *card = cards->pdata[0];

  g_assert_cmpint (card->kind, ==, GOEN_CARD_QUESTION);
  g_assert_cmpint (card->depth, ==, GOEN_DEPTH_OPENING);
  g_assert_false (card->is_favourite);
  g_assert_cmpint (((GoenQuestionCard *) nod->pdata[0])->depth, ==, GOEN_DEPTH_NONE);

  assert_problem ("text,depth\nWhy?,abyss\n", "line 2", "abyss");
  assert_problem ("質問,深さ\nWhy?,abyss\n", "line 2", "深さ");
  assert_problem ("text,colour\nWhy?,red\n", "line 1", "colour");
  assert_problem ("key,text\na,Why?\na,How?\n", "line 3", "“a”");
  assert_problem ("text,follows\nWhy?,nobody\n", "line 2", "nobody");
  assert_problem ("text,質問\nWhy?,How?\n", "line 1", "before it");
}

static void
test_bad_rows (void)
{
  g_autofree char *long_text = g_strnfill (501, 'a');
  g_autofree char *too_long = g_strconcat ("text\n", long_text, "\n", NULL);
  g_autofree char *note = g_strnfill (2001, 'a');
  g_autofree char *long_why = g_strconcat ("text,why\nWhy?,", note, "\n", NULL);
  g_autofree char *just_fits = g_strconcat ("text\n", long_text + 1, "\n", NULL);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  assert_problem ("text,why\nWhy?,\n,because\n", "line 3", "no text");
  assert_problem ("text,why\n\nWhat, if I may ask, is new?,x\n", "line 3", "quotation marks");
  assert_problem ("text\n\"Why?\nHow?\n", "line 2", "quotation mark");
  assert_problem ("text,why\nWhy?,\n\u200b\u3000,because\n", "line 3", "no text");
  assert_problem (too_long, "line 2", "500");
  assert_problem (long_why, "line 2", "2000");
  cards = read_well (just_fits, 1, 0);

  /* The others are taken all the same. */
  rest = read_well ("text,why\nOne?,\n,none\n\"Two?\",\nThree?,a,b,c\nFour?,,,\n", 3, 2);
  g_assert_cmpstr (((GoenQuestionCard *) rest->pdata[2])->text, ==, "Four?");
}

static void
test_circles (void)
{
  g_autoptr (GPtrArray) cards = read_well ("key,text,follows\na,A?,c\nb,B?,a\nc,C?,b\nd,D?,d\n", 4, 2);
  guint n_following = 0;

  for (guint i = 0; i < cards->len; i++)
    n_following += ((GoenQuestionCard *) cards->pdata[i])->follows != NULL;
  g_assert_cmpuint (n_following, ==, 2);
}

/* However long they are; and a chain of that length is none. */
static void
test_long_circle (void)
{
  g_autoptr (GString) circle = g_string_new ("key,text,follows\n");
  g_autoptr (GString) chain = g_string_new ("key,text,follows\n");
  g_autoptr (GPtrArray) in_circle = NULL;
  g_autoptr (GPtrArray) in_chain = NULL;
  guint n_following = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (circle, "k%u,Why %u?,k%u\n", i, i, (i + 1) % 5000);
      /* The last one follows a card that comes with Goen. */
      g_string_append_printf (chain, "k%u,Why %u?,", i, i);
      if (i < 4999)
        g_string_append_printf (chain, "k%u\n", i + 1);
      else
        g_string_append (chain, "open-title\n");
    }
  in_circle = read_well (circle->str, 5000, 1);
  for (guint i = 0; i < in_circle->len; i++)
    n_following += ((GoenQuestionCard *) in_circle->pdata[i])->follows != NULL;
  g_assert_cmpuint (n_following, ==, 4999);
  in_chain = read_well (chain->str, 5000, 0);
}

/* The second card of a UUID in capital letters would take the place of the first. */
static void
test_capital_key (void)
{
  g_autoptr (GPtrArray) cards = NULL;

  assert_problem ("key,text\nabcdef00-1111-4111-8111-111111111111,Why?\nABCDEF00-1111-4111-8111-111111111111,How?\n", "line 3", "stands above");
  cards = read_well ("key,text,follows\nABCDEF00-1111-4111-8111-111111111111,Why?,\n,How?,abcdef00-1111-4111-8111-111111111111\n", 2, 0);
  g_assert_cmpstr (((GoenQuestionCard *) cards->pdata[1])->follows, ==, ((GoenQuestionCard *) cards->pdata[0])->key);
}

static void
test_no_table (void)
{
  assert_no_table ("", -1);
  assert_no_table ("\n\n", -1);
  assert_no_table ("name,company\n高橋 美咲,みどり製作所\n", -1);
  assert_no_table ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  assert_no_table ("\"text", -1);
}

/* Junk is read once, whatever it consists of, and told in a hundred sentences at most. */
static void
test_junk (void)
{
  static const char * const patterns[] = { "\"", "\",\"", "a,b,c\n", "\"\n", "text\n", ",,,,\n", "\xE3\x81", "x" };
  const gsize size = 10 * 1024 * 1024;
  g_autofree char *junk = g_malloc (size + 6);

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) cards = NULL;
      g_autoptr (GError) error = NULL;
      gsize length = strlen (patterns[i]);

      memcpy (junk, "text\n", 5);
      for (gsize at = 5; at < size; at++)
        junk[at] = patterns[i][at % length];
      cards = read_text (junk, size, problems, &error);
      g_assert_true ((cards == NULL) == (error != NULL));
      g_assert_cmpuint (problems->len, <=, 101);
    }

  for (gsize at = 0; at < size; at++)
    junk[at] = (char) g_test_rand_int ();
  assert_no_table (junk, size);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deck-csv/round-trip", test_round_trip);
  g_test_add_func ("/deck-csv/bytes", test_bytes);
  g_test_add_func ("/deck-csv/only-texts", test_only_texts);
  g_test_add_func ("/deck-csv/japanese-header", test_japanese_header);
  g_test_add_func ("/deck-csv/labels", test_labels);
  g_test_add_func ("/deck-csv/encodings", test_encodings);
  g_test_add_func ("/deck-csv/made-up-keys", test_made_up_keys);
  g_test_add_func ("/deck-csv/built-in", test_built_in);
  g_test_add_func ("/deck-csv/values", test_values);
  g_test_add_func ("/deck-csv/bad-rows", test_bad_rows);
  g_test_add_func ("/deck-csv/circles", test_circles);
  g_test_add_func ("/deck-csv/long-circle", test_long_circle);
  g_test_add_func ("/deck-csv/capital-key", test_capital_key);
  g_test_add_func ("/deck-csv/no-table", test_no_table);
  g_test_add_func ("/deck-csv/junk", test_junk);

  return g_test_run ();
}
