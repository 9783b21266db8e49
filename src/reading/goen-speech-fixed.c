/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-part-private.h"

#include <string.h>

GoenSpokenPart *
goen_speech_add_part (GArray         *parts,
                      guint           start,
                      guint           length,
                      GoenSpokenKind  kind,
                      const char     *reading)
{
  GoenSpokenPart part = { start, length, kind, g_strdup (reading), goen_mora_count (reading) * 10 };

  g_array_append_val (parts, part);

  return &g_array_index (parts, GoenSpokenPart, parts->len - 1);
}

/* The user's words */

/* Ｄ is D: nobody sees how wide a letter was when its reading was corrected. */
static gunichar
get_narrow (gunichar c)
{
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

/* How many bytes of the text at @p are the word, whatever the width of its letters; 0 when it does not stand there. */
static gsize
match_word (const char *p,
            const char *surface)
{
  const char *start = p;

  for (; *surface != '\0'; surface = g_utf8_next_char (surface), p = g_utf8_next_char (p))
    if (*p == '\0' || get_narrow (g_utf8_get_char (p)) != get_narrow (g_utf8_get_char (surface)))
      return 0;

  return (gsize) (p - start);
}

static gboolean
is_of_one_kanji (const char *surface)
{
  return *g_utf8_next_char (surface) == '\0' && goen_spoken_is_kanji (g_utf8_get_char (surface));
}

/* Latin words, and single kanji, stand for themselves only: AI is not in FAIR, 縁 not in 縁起. */
static gboolean
stands_alone (const char *text,
              const char *p,
              gsize       length,
              const char *surface)
{
  gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
  gunichar after = g_utf8_get_char (p + length);
  gunichar first = g_utf8_get_char (surface);
  gunichar last = g_utf8_get_char (g_utf8_prev_char (surface + strlen (surface)));

  if (is_of_one_kanji (surface))
    return !goen_spoken_is_kanji (before) && !goen_spoken_is_kanji (after);

  return !(goen_spoken_is_latin (first) && goen_spoken_is_latin (before)) && !(goen_spoken_is_latin (last) && goen_spoken_is_latin (after));
}

static const GoenSpeechWord *
find_word (GoenSpeech *self,
           const char *text,
           const char *p,
           gsize      *length)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const GoenSpeechWord *word = &g_array_index (self->words, GoenSpeechWord, i);

      *length = match_word (p, word->surface);
      if (*length > 0 && stands_alone (text, p, *length, word->surface))
        return word;
    }

  return NULL;
}

/* What is not left to the dictionary */

static gsize
read_without_dictionary (const char     *text,
                         const char     *p,
                         GString        *reading,
                         GoenSpokenKind *kind,
                         guint          *pause)
{
  gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
  gboolean is_inside = goen_spoken_is_latin (before) || before == '.';
  gsize length = 0;

  *kind = GOEN_SPOKEN_WORD;
  *pause = 0;

  length = goen_spoken_circles_read (text, p, reading);
  if (length > 0 || goen_spoken_is_kanji (g_utf8_get_char (p)) || goen_spoken_is_kana (g_utf8_get_char (p)))
    return length;
  if (!is_inside && !goen_spoken_is_digit (before))
    length = goen_spoken_address_read (p, reading);
  if (length == 0 && !is_inside && !goen_spoken_is_digit (before))
    length = goen_spoken_phone_read (p, reading);
  if (length == 0 && !goen_spoken_is_digit (before) && before != '/')
    length = goen_spoken_date_read (p, reading);
  if (length == 0 && !goen_spoken_is_digit (before))
    length = goen_spoken_clock_read (p, reading);
  if (length == 0)
    length = goen_spoken_latin_read (p, reading);
  if (length == 0)
    length = goen_spoken_number_read (text, p, reading);

  return length > 0 ? length : goen_spoken_symbol_read (text, p, reading, kind, pause);
}

/* Own readings and words, numbers, Latin and marks, in order; gaps between them are for the dictionary. */
GArray *
goen_speech_find_fixed_parts (GoenSpeech *self,
                              const char *plain,
                              GArray     *readings)
{
  GArray *parts = goen_spoken_parts_new ();
  g_autoptr (GString) reading = g_string_new (NULL);
  guint next = 0;

  for (const char *p = plain; *p != '\0'; )
    {
      const GoenSpokenPart *own = next < readings->len ? &g_array_index (readings, GoenSpokenPart, next) : NULL;
      const GoenSpeechWord *word = NULL;
      GoenSpokenKind kind;
      guint start = (guint) (p - plain), pause = 0;
      gsize length;

      if (own != NULL && own->start <= start)
        {
          goen_speech_add_part (parts, start, own->length, GOEN_SPOKEN_WORD, own->reading)->is_noun = TRUE;
          p += own->length;
          next++;
          continue;
        }

      word = find_word (self, plain, p, &length);
      if (word != NULL && (own == NULL || start + length <= own->start))
        {
          goen_speech_add_part (parts, start, (guint) length, GOEN_SPOKEN_WORD, word->reading)->is_noun = TRUE;
          p += length;
          continue;
        }

      g_string_truncate (reading, 0);
      length = read_without_dictionary (plain, p, reading, &kind, &pause);
      if (length > 0)
        {
          GoenSpokenPart *part = goen_speech_add_part (parts, start, (guint) length, kind, reading->str);

          part->pause = pause;
          part->is_noun = kind == GOEN_SPOKEN_WORD;
        }
      p = length > 0 ? p + length : g_utf8_next_char (p);
      if (own != NULL && (guint) (p - plain) > own->start)
        p = plain + own->start;
    }

  return parts;
}
