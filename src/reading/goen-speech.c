/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-part-private.h"

#include <string.h>

#include "goen-text.h"

static void
word_clear (gpointer data)
{
  GoenSpeechWord *word = data;

  g_free (word->surface);
  g_free (word->reading);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  gsize length_a = strlen (((const GoenSpeechWord *) a)->surface);
  gsize length_b = strlen (((const GoenSpeechWord *) b)->surface);

  return (length_a < length_b) - (length_a > length_b);
}

/**
 * goen_speech_new:
 *
 * Makes a reader of texts. Without a dictionary it knows kana, numbers and Latin words, and estimates kanji.
 *
 * Returns: (transfer full): a reader without words of the user
 */
GoenSpeech *
goen_speech_new (void)
{
  GoenSpeech *self = g_new0 (GoenSpeech, 1);

  self->dictionary = goen_reading_dictionary_new (NULL);
  self->words = g_array_new (FALSE, FALSE, sizeof (GoenSpeechWord));
  g_array_set_clear_func (self->words, word_clear);

  return self;
}

void
goen_speech_free (GoenSpeech *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->dictionary, goen_reading_dictionary_free);
  g_array_unref (self->words);
  g_free (self);
}

/**
 * goen_speech_set_words:
 * @self: a speech
 * @words: (nullable) (element-type GoenSpokenWord): how the user reads words; they go before the dictionary
 *
 * Replaces the words of the user.
 */
void
goen_speech_set_words (GoenSpeech *self,
                       GPtrArray  *words)
{
  g_array_set_size (self->words, 0);

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const GoenSpokenWord *word = words->pdata[i];
      GoenSpeechWord own;

      if (word->surface == NULL || *word->surface == '\0' || goen_mora_count (word->reading) == 0)
        continue;
      own.surface = g_strdup (word->surface);
      own.reading = goen_kana_to_hiragana (word->reading);
      g_array_append_val (self->words, own);
    }

  g_array_sort (self->words, compare_words);
}

/**
 * goen_speech_has_dictionary:
 * @self: a speech
 *
 * Returns: whether there is a dictionary; kanji are counted by rule of thumb otherwise
 */
gboolean
goen_speech_has_dictionary (GoenSpeech *self)
{
  return self->dictionary != NULL;
}

guint
goen_speech_count_characters (const char *text,
                              gssize      length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  guint n = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      n++;

  return n;
}

/* Particles between its words make a text Japanese, however many of its letters are Latin. */
#define LATIN_WORDS_PER_HIRAGANA 8

static gboolean
is_latin (const char *plain)
{
  guint n_letters = 0, n_words = 0, n_hiragana = 0;
  gboolean is_inside = FALSE;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_letter = goen_spoken_is_latin (c);

      n_letters += is_letter;
      n_words += is_letter && !is_inside;
      n_hiragana += g_unichar_get_script (c) == G_UNICODE_SCRIPT_HIRAGANA;
      is_inside = is_letter || (!g_unichar_isspace (c) && !g_unichar_isalpha (c) && (c < 0x3000 || c >= 0xFF00));
    }

  return n_letters * 2 > goen_speech_count_characters (plain, -1) && n_hiragana * LATIN_WORDS_PER_HIRAGANA <= n_words;
}

static gboolean
is_latin_word (const GoenSpokenPart *part,
               const char           *plain)
{
  gunichar c = g_utf8_get_char (plain + part->start);

  return part->kind == GOEN_SPOKEN_WORD && (goen_spoken_is_latin (c) || goen_spoken_is_digit (c));
}

/* Texts that are Latin are told by words: what a foreign word becomes in kana says little about them. */
static guint
count_latin_words (GArray     *parts,
                   const char *plain,
                   gboolean    text_is_latin)
{
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      GoenSpokenPart *part = &g_array_index (parts, GoenSpokenPart, i);

      if (!is_latin_word (part, plain))
        continue;
      n++;
      if (text_is_latin)
        {
          g_free (part->reading);
          part->reading = g_strndup (plain + part->start, part->length);
          part->tenths = GOEN_TENTHS_OF_LATIN_WORD;
        }
    }

  return n;
}

/* The dictionary may cut きょう into き and ょう where all of a text is kana; what was cut is counted as it is said. */
static void
join_small_kana (GArray *parts)
{
  for (guint i = 1; i < parts->len; i++)
    {
      const GoenSpokenPart *before = &g_array_index (parts, GoenSpokenPart, i - 1);
      GoenSpokenPart *part = &g_array_index (parts, GoenSpokenPart, i);
      g_autofree char *joined = NULL;
      guint apart;

      if (before->reading == NULL || part->reading == NULL || part->tenths < 10 || before->start + before->length != part->start ||
          before->kind == GOEN_SPOKEN_PAUSE || part->kind == GOEN_SPOKEN_PAUSE)
        continue;

      joined = g_strconcat (before->reading, part->reading, NULL);
      apart = goen_mora_count (before->reading) + goen_mora_count (part->reading);
      part->tenths -= MIN (10 * (apart - goen_mora_count (joined)), part->tenths);
    }
}

/**
 * goen_speech_run:
 * @self: a speech
 * @text: (nullable): what is said
 * @plain: (out): @text without own readings
 * @length: (out): what is known of the whole, without its morae and pauses
 *
 * Parts a text as it is counted.
 *
 * Returns: (transfer full): the parts of @plain
 */
GArray *
goen_speech_run (GoenSpeech        *self,
                 const char        *text,
                 char             **plain,
                 GoenSpeechLength  *length)
{
  GArray *parts = goen_speech_part (self, text != NULL ? text : "", plain);

  join_small_kana (parts);
  *length = (GoenSpeechLength) { 0 };
  length->is_latin = is_latin (*plain);
  length->n_words = count_latin_words (parts, *plain, length->is_latin);
  length->n_characters = goen_speech_count_characters (*plain, -1);
  for (guint i = 0; i < parts->len; i++)
    length->is_rough |= g_array_index (parts, GoenSpokenPart, i).is_rough;

  return parts;
}

/**
 * goen_speech_take_pause:
 * @parts: the parts of a text
 * @i: (inout): a pause among them; then the first part behind it
 *
 * Tells how long the silence is where marks, spaces and line ends follow each other: as the longest of them.
 *
 * Returns: ms; 0 at the end of the text
 */
guint
goen_speech_take_pause (GArray *parts,
                        guint  *i)
{
  guint pause = 0, n_lines = 0;

  for (; *i < parts->len; (*i)++)
    {
      const GoenSpokenPart *part = &g_array_index (parts, GoenSpokenPart, *i);

      if (part->kind != GOEN_SPOKEN_PAUSE && part->kind != GOEN_SPOKEN_SILENT && part->kind != GOEN_SPOKEN_SPACE)
        break;
      pause = MAX (pause, part->pause);
      n_lines += part->pause == GOEN_PAUSE_LINE;
    }

  if (*i == parts->len)
    return 0;

  return n_lines > 1 ? MAX (pause, GOEN_PAUSE_PARAGRAPH) : pause;
}

/**
 * goen_speech_measure:
 * @self: a speech
 * @text: (nullable): what is said; 漢字《かんじ》 is read as it says
 *
 * Counts what there is to say. The silence behind the last word is not counted.
 *
 * Returns: the length
 */
GoenSpeechLength
goen_speech_measure (GoenSpeech *self,
                     const char *text)
{
  g_autofree char *plain = NULL;
  GoenSpeechLength length;
  g_autoptr (GArray) parts = goen_speech_run (self, text, &plain, &length);
  guint tenths = 0, last = 0;

  for (guint i = 0; i < parts->len; )
    {
      const GoenSpokenPart *part = &g_array_index (parts, GoenSpokenPart, i);
      guint pause;

      if (part->kind != GOEN_SPOKEN_PAUSE)
        {
          tenths += part->tenths;
          i++;
          continue;
        }
      pause = goen_speech_take_pause (parts, &i);
      length.pauses += tenths > last ? pause : 0;
      last = tenths;
    }
  length.n_morae = (tenths + 5) / 10;

  return length;
}

/**
 * goen_speech_read:
 * @self: a speech
 * @text: what is said
 * @is_rough: (out) (optional): whether there are kanji that could not be read; they stand in the reading as they are
 *
 * Reads a text.
 *
 * Returns: (transfer full): hiragana, Latin words for a text that is Latin, with 、 and 。 where it pauses
 */
char *
goen_speech_read (GoenSpeech *self,
                  const char *text,
                  gboolean   *is_rough)
{
  g_autofree char *plain = NULL;
  GoenSpeechLength length;
  g_autoptr (GArray) parts = goen_speech_run (self, text, &plain, &length);
  GString *reading = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const GoenSpokenPart *part = &g_array_index (parts, GoenSpokenPart, i);
      gboolean has_paused = reading->len == 0 || g_str_has_suffix (reading->str, "。");

      if (part->kind == GOEN_SPOKEN_PAUSE && part->pause >= GOEN_PAUSE_STOP && g_str_has_suffix (reading->str, "、"))
        g_string_truncate (reading, reading->len - strlen ("、"));
      if (part->kind == GOEN_SPOKEN_PAUSE && !has_paused && (part->pause >= GOEN_PAUSE_STOP || !g_str_has_suffix (reading->str, "、")))
        g_string_append (reading, part->pause >= GOEN_PAUSE_STOP ? "。" : "、");
      else if (part->reading != NULL && part->kind != GOEN_SPOKEN_PAUSE)
        {
          if (length.is_latin && !has_paused && part->kind == GOEN_SPOKEN_WORD)
            g_string_append_c (reading, ' ');
          g_string_append (reading, part->reading);
        }
    }

  if (is_rough != NULL)
    *is_rough = length.is_rough;

  return g_string_free_and_steal (reading);
}

/**
 * goen_speech_get_ms:
 * @length: what goen_speech_measure() counted
 * @rate: morae a second while speaking; 0 for %GOEN_SPEECH_DEFAULT_RATE
 *
 * Estimates how long it takes to say a text, pauses included.
 *
 * Returns: ms
 */
guint
goen_speech_get_ms (const GoenSpeechLength *length,
                    double                  rate)
{
  return (guint) (length->n_morae * 1000.0 / (rate > 0 ? rate : GOEN_SPEECH_DEFAULT_RATE) + 0.5) + length->pauses;
}
