/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reading-name.h"

#include <string.h>

#include "goen-text.h"

/* What a word costs on top of its rareness, by how badly it suits the part of the name. Chosen so that a rare word of
 * the right kind beats a common one of another kind, and one word beats two. */
static const int misfits[][2] = {
  /*                                    family  given */
  [GOEN_READING_WORD_FAMILY]       = {       0,  6000 },
  [GOEN_READING_WORD_GIVEN]        = {    6000,     0 },
  [GOEN_READING_WORD_PERSON]       = {    3000,  3000 },
  [GOEN_READING_WORD_PLACE]        = {    2000,  8000 },
  [GOEN_READING_WORD_ORGANISATION] = {    6000,  8000 },
  [GOEN_READING_WORD_NOUN]         = {    6000,  6000 },
  [GOEN_READING_WORD_SUFFIX]       = {    9000,  9000 },
  [GOEN_READING_WORD_OTHER]        = {   12000, 12000 },
};

#define COST_OF_WORD 4000
#define COST_OF_KANA 3000

/* In characters. */
#define LONGEST_GIVEN 4

/* The cheapest way to a place in the name. */
typedef struct {
  int   cost;      /* G_MAXINT: none */
  guint from;
  char *reading;   /* (owned) of the last step */
} Step;

static void
step_clear (gpointer step)
{
  g_free (((Step *) step)->reading);
}

static void
take_step (GArray     *steps,
           guint       from,
           guint       to,
           int         cost,
           const char *reading)
{
  Step *target = &g_array_index (steps, Step, to);
  int sum = g_array_index (steps, Step, from).cost + cost;

  if (sum >= target->cost)
    return;

  target->cost = sum;
  target->from = from;
  g_set_str (&target->reading, reading);
}

/* Kana are read as they are, but the ヶ between kanji is が. */
static void
step_over_kana (GArray     *steps,
                const char *name,
                guint       at)
{
  guint length = g_utf8_next_char (name + at) - (name + at);
  g_autofree char *kana = g_strndup (name + at, length);
  g_autofree char *reading = g_str_equal (kana, "ヶ") || g_str_equal (kana, "ケ") ? g_strdup ("が") : goen_kana_to_hiragana (kana);

  if (goen_kana_is_reading (kana) || g_str_equal (kana, "ー"))
    take_step (steps, at, at + length, COST_OF_KANA, reading);
}

static char *
collect (const GArray *steps)
{
  GString *reading = g_string_new (NULL);

  for (guint at = steps->len - 1; at > 0; at = g_array_index (steps, Step, at).from)
    g_string_prepend (reading, g_array_index (steps, Step, at).reading);

  return g_string_free_and_steal (reading);
}

static char *
choose (const char      *name,
        const GArray    *words,
        GoenReadingPart  part,
        int             *cost)
{
  guint length = strlen (name);
  g_autoptr (GArray) steps = g_array_sized_new (FALSE, TRUE, sizeof (Step), length + 1);
  guint next = 0;

  g_array_set_clear_func (steps, step_clear);
  g_array_set_size (steps, length + 1);
  for (guint i = 1; i <= length; i++)
    g_array_index (steps, Step, i).cost = G_MAXINT;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      guint at = c - name;
      gboolean is_reached = g_array_index (steps, Step, at).cost < G_MAXINT;

      if (is_reached)
        step_over_kana (steps, name, at);
      for (; next < words->len && g_array_index (words, GoenReadingWord, next).start <= at; next++)
        {
          const GoenReadingWord *word = &g_array_index (words, GoenReadingWord, next);

          if (is_reached && word->start == at && word->length > 0)
            take_step (steps, at, at + word->length, word->cost + misfits[word->kind][part] + COST_OF_WORD, word->reading);
        }
    }

  *cost = g_array_index (steps, Step, length).cost;

  return length > 0 && *cost < G_MAXINT ? collect (steps) : NULL;
}

/*< private >
 * goen_reading_name_choose:
 * @name: one part of a name
 * @words: (element-type GoenReadingWord): every word that the dictionary finds in it, ordered by where they begin
 * @part: which part it is
 *
 * Chooses the words that make up a name at the least cost.
 *
 * Returns: (transfer full) (nullable): the reading in hiragana
 */
char *
goen_reading_name_choose (const char      *name,
                          const GArray    *words,
                          GoenReadingPart  part)
{
  int cost;

  return choose (name, words, part, &cost);
}

/* The most common word of a kind that stands exactly there. */
static const GoenReadingWord *
find_word (const GArray        *words,
           guint                start,
           guint                length,
           GoenReadingWordKind  kind)
{
  const GoenReadingWord *best = NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const GoenReadingWord *word = &g_array_index (words, GoenReadingWord, i);

      if (word->kind == kind && word->start == start && word->length == length &&
          (best == NULL || word->cost < best->cost))
        best = word;
    }

  return best;
}

static void
word_clear (gpointer word)
{
  g_free (((GoenReadingWord *) word)->reading);
}

/* What is no given name for certain makes the rest of a text something else: a shop, a firm. */
static char *
choose_given (const char   *name,
              guint         start,
              const GArray *words,
              int          *cost)
{
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (GoenReadingWord));

  g_array_set_clear_func (given, word_clear);
  if (g_utf8_strlen (name + start, -1) > LONGEST_GIVEN)
    return NULL;

  for (guint i = 0; i < words->len; i++)
    {
      GoenReadingWord word = g_array_index (words, GoenReadingWord, i);

      if (word.kind != GOEN_READING_WORD_GIVEN || word.start < start)
        continue;

      word.start -= start;
      word.reading = g_strdup (word.reading);
      g_array_append_val (given, word);
    }
  goen_reading_name_add_given (name + start, given);

  return choose (name + start, given, GOEN_READING_GIVEN_NAME, cost);
}

/*< private >
 * goen_reading_name_split:
 * @name: a whole name without spaces
 * @words: (element-type GoenReadingWord): every word that the dictionary finds in it
 * @family: (out): the reading of the family name
 * @given: (out): the reading of the given name
 *
 * Finds out where a name that was written in one piece has its family name and its given name.
 *
 * Returns: %TRUE when both are known as such, and nothing else is there
 */
gboolean
goen_reading_name_split (const char    *name,
                         const GArray  *words,
                         char         **family,
                         char         **given)
{
  guint length = strlen (name);
  int least = G_MAXINT;

  if (find_word (words, 0, length, GOEN_READING_WORD_ORGANISATION) != NULL)
    return FALSE;

  for (guint at = 1; at < length; at++)
    {
      const GoenReadingWord *first = find_word (words, 0, at, GOEN_READING_WORD_FAMILY);
      int cost = 0;
      g_autofree char *second = first != NULL ? choose_given (name, at, words, &cost) : NULL;

      if (second == NULL || first->cost + cost >= least)
        continue;

      least = first->cost + cost;
      g_set_str (family, first->reading);
      g_set_str (given, second);
    }

  return least < G_MAXINT;
}
