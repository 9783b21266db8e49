/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reading-guesser.h"

#include <string.h>

#include "goen-reading-name.h"
#include "goen-text.h"

struct _GoenReadingGuesser {
  GoenReadingDictionary *dictionary;  /* (owned) */
};

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Dictionaries know 高橋 and 渡辺, not 髙橋 and 渡邉: names are looked up as they are written and, where that finds
 * nothing, with the variants folded. A letter that is neither kanji nor kana has no reading. */
static char *
guess_part (GoenReadingGuesser *self,
            const char         *name,
            GoenReadingPart     part)
{
  g_autofree char *folded = goen_text_fold (name);
  const char *spellings[] = { name, folded };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (GArray) words = goen_reading_dictionary_find (self->dictionary, spellings[i]);
      char *reading;

      if (words == NULL)
        return NULL;

      if (part == GOEN_READING_GIVEN_NAME)
        goen_reading_name_add_given (spellings[i], words);
      reading = goen_reading_name_choose (spellings[i], words, part);
      if (reading != NULL)
        return reading;
    }

  return NULL;
}

static gboolean
has_katakana (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_get_script (g_utf8_get_char (c)) == G_UNICODE_SCRIPT_KATAKANA)
      return TRUE;

  return FALSE;
}

/* Kanji with katakana in one piece are firms much more often than people. */
static gboolean
split_name (GoenReadingGuesser  *self,
            const char          *name,
            char               **family,
            char               **given)
{
  g_autofree char *folded = goen_text_fold (name);
  const char *spellings[] = { name, folded };

  for (guint i = 0; i < G_N_ELEMENTS (spellings) && !has_katakana (name); i++)
    {
      g_autoptr (GArray) words = goen_reading_dictionary_find (self->dictionary, spellings[i]);

      if (words != NULL && goen_reading_name_split (spellings[i], words, family, given))
        return TRUE;
    }

  return FALSE;
}

/* Latin names are sorted and searched as they are written. */
static gboolean
needs_reading (const char *name)
{
  return is_set (name) && !goen_text_is_latin (name);
}

/* Fills @yomi from @name. What is in kana reads itself, which is no guess. */
static gboolean
fill_part (GoenReadingGuesser  *self,
           const char          *name,
           GoenReadingPart      part,
           char               **yomi,
           gboolean            *guessed)
{
  if (is_set (*yomi) || !needs_reading (name))
    return FALSE;

  if (goen_kana_is_reading (name))
    {
      *yomi = goen_kana_to_hiragana (name);
      return TRUE;
    }

  *yomi = guess_part (self, name, part);
  *guessed |= *yomi != NULL;

  return *yomi != NULL;
}

/* The whole name stands in the field of the family name, as some phones write it; the reading then does the same. */
static gboolean
fill_family_alone (GoenReadingGuesser *self,
                   GoenPersonRecord   *record)
{
  g_autoptr (GArray) words = goen_reading_dictionary_find (self->dictionary, record->family);
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const GoenReadingWord *word = &g_array_index (words, GoenReadingWord, i);

      if (word->kind == GOEN_READING_WORD_FAMILY && word->length == strlen (record->family))
        return FALSE;
    }

  if (!split_name (self, record->family, &family, &given))
    return FALSE;

  record->family_yomi = g_strdup_printf ("%s %s", family, given);

  return TRUE;
}

static gboolean
fill_words (GoenReadingGuesser *self,
            GoenPersonRecord   *record,
            const char         *family,
            const char         *given,
            gboolean           *guessed)
{
  g_autofree char *family_yomi = NULL;
  g_autofree char *given_yomi = NULL;

  if (!fill_part (self, family, GOEN_READING_FAMILY_NAME, &family_yomi, guessed) ||
      !fill_part (self, given, GOEN_READING_GIVEN_NAME, &given_yomi, guessed))
    return FALSE;

  record->family_yomi = g_steal_pointer (&family_yomi);
  record->given_yomi = g_steal_pointer (&given_yomi);

  return TRUE;
}

/* A name in one piece: somebody's whose parts the dictionary knows, else an organisation's, which is read as ordinary
 * text, without its legal form, because the list puts it in order without it. */
static gboolean
fill_formatted (GoenReadingGuesser *self,
                GoenPersonRecord   *record,
                gboolean           *guessed)
{
  g_auto (GStrv) words = goen_text_split_words (record->formatted);
  g_autofree char *name = NULL;

  if (!goen_company_has_legal_form (record->formatted))
    {
      if (g_strv_length (words) == 2 && fill_words (self, record, words[0], words[1], guessed))
        return TRUE;
      if (g_strv_length (words) == 1 && split_name (self, words[0], &record->family_yomi, &record->given_yomi))
        {
          *guessed = TRUE;
          return TRUE;
        }
    }

  name = goen_company_strip_legal_form (record->formatted);
  if (!needs_reading (name))
    return FALSE;

  record->family_yomi = goen_reading_guesser_read (self, name);
  *guessed = record->family_yomi != NULL && !goen_kana_is_reading (name);

  return record->family_yomi != NULL;
}

/**
 * goen_reading_guesser_is_available:
 *
 * Tells whether readings can be guessed. The first call looks for a dictionary, which takes some milliseconds.
 *
 * Returns: %TRUE when there is a dictionary
 */
gboolean
goen_reading_guesser_is_available (void)
{
  return goen_reading_dictionary_is_available ();
}

/**
 * goen_reading_guesser_new:
 * @error: return location for an error
 *
 * Opens the dictionary.
 *
 * Returns: (transfer full) (nullable): a guesser, or %NULL with %GOEN_ERROR_NOT_FOUND when Goen was built without
 *   MeCab or no dictionary is installed
 */
GoenReadingGuesser *
goen_reading_guesser_new (GError **error)
{
  GoenReadingDictionary *dictionary = goen_reading_dictionary_new (error);
  GoenReadingGuesser *self;

  if (dictionary == NULL)
    return NULL;

  self = g_new0 (GoenReadingGuesser, 1);
  self->dictionary = dictionary;

  return self;
}

/**
 * goen_reading_guesser_free:
 * @self: (nullable) (transfer full): a guesser
 *
 * Frees a guesser.
 */
void
goen_reading_guesser_free (GoenReadingGuesser *self)
{
  if (self == NULL)
    return;

  goen_reading_dictionary_free (self->dictionary);
  g_free (self);
}

/**
 * goen_reading_guesser_guess:
 * @self: a guesser
 * @record: a person
 *
 * Fills the readings that are missing, in hiragana; one that is there is never touched.
 *
 * Family and given name are read on their own. A name in one piece gets the readings of both when the dictionary knows
 * them as such; otherwise its whole reading stands in family_yomi, where the list and the editor look for it, as does the
 * reading of an organisation, without its legal form. Latin names get none. A name in kana is its own reading, and no
 * guess; anything else sets yomi_guessed.
 *
 * Returns: %TRUE when a reading was filled in
 */
gboolean
goen_reading_guesser_guess (GoenReadingGuesser *self,
                            GoenPersonRecord   *record)
{
  gboolean guessed = FALSE;
  gboolean filled = FALSE;

  if (is_set (record->family) || is_set (record->given))
    {
      if (!is_set (record->given) && !is_set (record->family_yomi) && !is_set (record->given_yomi) &&
          needs_reading (record->family) && !goen_kana_is_reading (record->family))
        filled = guessed = fill_family_alone (self, record);

      filled |= fill_part (self, record->family, GOEN_READING_FAMILY_NAME, &record->family_yomi, &guessed);
      filled |= fill_part (self, record->given, GOEN_READING_GIVEN_NAME, &record->given_yomi, &guessed);
    }
  else if (is_set (record->formatted) && !is_set (record->family_yomi) && !is_set (record->given_yomi))
    {
      g_clear_pointer (&record->family_yomi, g_free);
      g_clear_pointer (&record->given_yomi, g_free);
      filled = fill_formatted (self, record, &guessed);
    }

  if (guessed)
    record->yomi_guessed = TRUE;

  return filled;
}

/**
 * goen_reading_guesser_read:
 * @self: a guesser
 * @text: any text
 *
 * Reads a text as a whole, by its most likely words.
 *
 * Returns: (transfer full) (nullable): the text in hiragana, %NULL when a part of it has no reading
 */
char *
goen_reading_guesser_read (GoenReadingGuesser *self,
                           const char         *text)
{
  char *reading = goen_reading_dictionary_read (self->dictionary, text);
  g_autofree char *folded = NULL;

  if (reading != NULL)
    return reading;

  folded = goen_text_fold (text);

  return *folded != '\0' ? goen_reading_dictionary_read (self->dictionary, folded) : NULL;
}
